import { inflateSync } from 'node:zlib';
import { fontTables, viewOf } from '../layout/fonts/sfnt.ts';

const CMAP = 0x636d6170;

/** The code points a font file maps, as pairs of first and last, ascending (OpenType cmap formats 4 and 12). */
export function mappedRanges(file: Uint8Array): number[] {
  const table = fontTables(file).find(({ tag }) => tag === CMAP);
  if (!table) throw new Error('The font has no cmap table.');
  const view = viewOf(table.stored.length < table.length ? inflateSync(table.stored) : table.stored);
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
