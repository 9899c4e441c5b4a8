import { inflateSync } from 'node:zlib';

const WOFF = 0x774f4646;
const CMAP = 0x636d6170;

interface Table {
  tag: number;
  checksum: number;
  bytes(): Uint8Array;
  length: number;
}

/** A font file (WOFF 1, TrueType or OpenType) as TrueType or OpenType. */
export function toSfnt(file: Uint8Array): Uint8Array {
  const view = viewOf(file);
  if (view.getUint32(0) !== WOFF) return file;
  const tables = woffTables(file);
  const directory = 12 + tables.length * 16;
  const size = tables.reduce((sum, table) => sum + align(table.length), directory);
  const sfnt = new Uint8Array(size);
  const out = viewOf(sfnt);
  const log = Math.floor(Math.log2(tables.length));
  out.setUint32(0, view.getUint32(4));
  out.setUint16(4, tables.length);
  out.setUint16(6, 2 ** log * 16);
  out.setUint16(8, log);
  out.setUint16(10, tables.length * 16 - 2 ** log * 16);
  let offset = directory;
  tables.forEach((table, i) => {
    const record = 12 + i * 16;
    out.setUint32(record, table.tag);
    out.setUint32(record + 4, table.checksum);
    out.setUint32(record + 8, offset);
    out.setUint32(record + 12, table.length);
    sfnt.set(table.bytes(), offset);
    offset += align(table.length);
  });
  return sfnt;
}

/** The code points a font file maps, as pairs of first and last, ascending (OpenType cmap formats 4 and 12). */
export function mappedRanges(file: Uint8Array): number[] {
  const tables = viewOf(file).getUint32(0) === WOFF ? woffTables(file) : sfntTables(file);
  const cmap = tables.find((table) => table.tag === CMAP)?.bytes();
  if (!cmap) throw new Error('The font has no cmap table.');
  const view = viewOf(cmap);
  let wide: number | undefined;
  let basic: number | undefined;
  for (let i = 0; i < view.getUint16(2); i++) {
    const offset = view.getUint32(4 + i * 8 + 4);
    const format = view.getUint16(offset);
    if (format === 12) wide = offset;
    else if (format === 4) basic = offset;
  }
  if (wide !== undefined) return wideRanges(view, wide);
  if (basic !== undefined) return basicRanges(view, basic);
  throw new Error('The font has no cmap that we read.');
}

function wideRanges(view: DataView, offset: number): number[] {
  const ranges: number[] = [];
  for (let i = 0; i < view.getUint32(offset + 12); i++) {
    const group = offset + 16 + i * 12;
    const start = view.getUint32(group);
    const end = view.getUint32(group + 4);
    if (view.getUint32(group + 8) > 0 || end > start) append(ranges, start, end);
  }
  return ranges;
}

function basicRanges(view: DataView, offset: number): number[] {
  const segments = view.getUint16(offset + 6) / 2;
  const ends = offset + 14;
  const starts = ends + segments * 2 + 2;
  const deltas = starts + segments * 2;
  const rangeOffsets = deltas + segments * 2;
  const ranges: number[] = [];
  for (let i = 0; i < segments; i++) {
    const start = view.getUint16(starts + i * 2);
    const end = view.getUint16(ends + i * 2);
    if (start === 0xffff) continue;
    const delta = view.getUint16(deltas + i * 2);
    const rangeOffset = view.getUint16(rangeOffsets + i * 2);
    for (let point = start; point <= end; point++) {
      const glyph =
        rangeOffset === 0
          ? (point + delta) & 0xffff
          : view.getUint16(rangeOffsets + i * 2 + rangeOffset + (point - start) * 2);
      if (glyph !== 0) append(ranges, point, point);
    }
  }
  return ranges;
}

function append(ranges: number[], start: number, end: number): void {
  if (ranges.length > 0 && ranges.at(-1)! >= start - 1) ranges[ranges.length - 1] = Math.max(ranges.at(-1)!, end);
  else ranges.push(start, end);
}

function woffTables(file: Uint8Array): Table[] {
  const view = viewOf(file);
  return Array.from({ length: view.getUint16(12) }, (_, i) => {
    const record = 44 + i * 20;
    const offset = view.getUint32(record + 4);
    const packed = view.getUint32(record + 8);
    const length = view.getUint32(record + 12);
    const stored = file.subarray(offset, offset + packed);
    return {
      tag: view.getUint32(record),
      checksum: view.getUint32(record + 16),
      length,
      bytes: () => (packed < length ? inflateSync(stored) : stored),
    };
  });
}

function sfntTables(file: Uint8Array): Table[] {
  const view = viewOf(file);
  return Array.from({ length: view.getUint16(4) }, (_, i) => {
    const record = 12 + i * 16;
    const offset = view.getUint32(record + 8);
    const length = view.getUint32(record + 12);
    return {
      tag: view.getUint32(record),
      checksum: view.getUint32(record + 4),
      length,
      bytes: () => file.subarray(offset, offset + length),
    };
  });
}

function align(length: number): number {
  return (length + 3) & ~3;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
