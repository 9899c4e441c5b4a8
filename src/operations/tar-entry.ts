import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { extract, pack } from 'tar-stream';
import { OperationProblem } from './errors.ts';

/** Size of a block of a tar, bytes. */
const BLOCK = 512;
/** The checksum of an entry, as the comment in its extended header, which other programs ignore. */
const comment = (sha256: string) => `sha256 ${sha256}`;
/** Longest name, in characters: longer ones would make the extended header longer than one block. */
const MAX_NAME = 100;
const READ_SIZE = 1024 * 1024;
/** Largest entry, bytes. A whole entry is in memory at once; ours are a page of records or one file. */
const MAX_ENTRY = 512 * 1024 * 1024;

/** The end of a tar: two blocks of zeros. */
export const TRAILER = Buffer.alloc(2 * BLOCK);

/** An entry of an archive, with a verified checksum. */
export interface Entry {
  name: string;
  bytes: Buffer;
  /** SHA-256 of the content, hex. */
  sha256: string;
  /** The offsets in the archive where the entry starts and ends, bytes. */
  start: number;
  end: number;
}

/** Size of an entry in the archive, bytes: extended header, its block, header, and the content in whole blocks. */
function entryLength(size: number): number {
  return 3 * BLOCK + Math.ceil(size / BLOCK) * BLOCK;
}

/** Encodes an entry of an archive. */
export async function encodeEntry(
  name: string,
  bytes: Uint8Array,
  mtime: Date,
): Promise<{ encoded: Buffer; sha256: string }> {
  if (!/^[\x21-\x7e]+$/.test(name) || name.length > MAX_NAME) throw new Error(`Not a name for an entry: ${name}`);
  const sha256 = sha256Of(bytes);
  const tar = pack();
  // Whole seconds: fractions would be added to the extended header.
  const seconds = new Date(Math.floor(mtime.getTime() / 1000) * 1000);
  tar.entry(
    { name, size: bytes.byteLength, mode: 0o600, mtime: seconds, pax: { comment: comment(sha256) } },
    asBuffer(bytes),
  );
  tar.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of tar) chunks.push(chunk as Buffer);
  const all = Buffer.concat(chunks);
  const encoded = all.subarray(0, all.byteLength - TRAILER.byteLength);
  if (encoded.byteLength !== entryLength(bytes.byteLength))
    throw new Error(`The entry ${name} has an unexpected length.`);
  return { encoded, sha256 };
}

/**
 * Reads the entries of an archive one after the other.
 *
 * @throws OperationProblem at the first damaged entry, or if the archive ends within an entry.
 */
export async function* readEntries(path: string): AsyncGenerator<Entry> {
  const source = createReadStream(path, { highWaterMark: READ_SIZE });
  const tar = extract();
  source.on('error', (error) => tar.destroy(error));
  source.pipe(tar);
  let start = 0;
  let name = '';
  const entries = tar[Symbol.asyncIterator]();
  try {
    for (;;) {
      let entry: Entry;
      try {
        const next = await entries.next();
        if (next.done) return;
        const { header } = next.value;
        name = header.name;
        if ((header.size ?? 0) > MAX_ENTRY) throw new Error('it is larger than any entry of ours');
        const chunks: Buffer[] = [];
        for await (const chunk of next.value) chunks.push(chunk as Buffer);
        const bytes = Buffer.concat(chunks);
        const sha256 = sha256Of(bytes);
        if ((header.pax as Record<string, string> | undefined)?.comment !== comment(sha256))
          throw new Error('its checksum is not the one it was written with');
        entry = { name, bytes, sha256, start, end: start + entryLength(bytes.byteLength) };
      } catch (cause) {
        const where = name ? `in or after ${name}, at byte ${start}` : 'at its beginning';
        throw new OperationProblem(`The archive is damaged ${where}: ${reason(cause)}.`, { cause });
      }
      yield entry;
      start = entry.end;
    }
  } finally {
    source.destroy();
    tar.destroy();
  }
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function reason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/\.$/, '').replace(/^Unexpected end of data$/, 'it ends too early');
}
