const WOFF = 0x774f4646;

/** One table of a font file. */
export interface FontTable {
  tag: number;
  checksum: number;
  /** Bytes of the uncompressed table. */
  length: number;
  /** The table as stored in the file: deflated (RFC 1950) if it is shorter than `length`. */
  stored: Uint8Array;
}

/** Decompresses a deflate stream with a zlib header. */
export type Inflate = (packed: Uint8Array) => Uint8Array | Promise<Uint8Array>;

/**
 * Converts a font file (WOFF 1, TrueType or OpenType) to TrueType or OpenType. The bytes are the same on every machine.
 */
export async function toSfnt(file: Uint8Array, inflate: Inflate): Promise<Uint8Array> {
  const view = viewOf(file);
  if (view.getUint32(0) !== WOFF) return file;
  const tables = woffTables(file);
  const contents = await Promise.all(tables.map((table) => bytesOf(table, inflate)));
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
    sfnt.set(contents[i]!, offset);
    offset += align(table.length);
  });
  return sfnt;
}

/** The tables of a font file (WOFF 1, TrueType or OpenType). */
export function fontTables(file: Uint8Array): FontTable[] {
  return viewOf(file).getUint32(0) === WOFF ? woffTables(file) : sfntTables(file);
}

function bytesOf({ stored, length }: FontTable, inflate: Inflate): Uint8Array | Promise<Uint8Array> {
  return stored.length < length ? inflate(stored) : stored;
}

function woffTables(file: Uint8Array): FontTable[] {
  const view = viewOf(file);
  return Array.from({ length: view.getUint16(12) }, (_, i) => {
    const record = 44 + i * 20;
    const offset = view.getUint32(record + 4);
    const stored = file.subarray(offset, offset + view.getUint32(record + 8));
    return {
      tag: view.getUint32(record),
      checksum: view.getUint32(record + 16),
      length: view.getUint32(record + 12),
      stored,
    };
  });
}

function sfntTables(file: Uint8Array): FontTable[] {
  const view = viewOf(file);
  return Array.from({ length: view.getUint16(4) }, (_, i) => {
    const record = 12 + i * 16;
    const offset = view.getUint32(record + 8);
    const length = view.getUint32(record + 12);
    return {
      tag: view.getUint32(record),
      checksum: view.getUint32(record + 4),
      length,
      stored: file.subarray(offset, offset + length),
    };
  });
}

function align(length: number): number {
  return (length + 3) & ~3;
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
