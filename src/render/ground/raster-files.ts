import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';

const pack = promisify(deflateRaw);
const unpack = promisify(inflateRaw);

/** Most bytes that the files of the cache take together. */
const MAX_BYTES = 512e6;

/** Drawn pixels as files, which all render processes of a machine share. */
export interface RasterFiles {
  /** The pixels kept under what they are made from, or drawn now and kept. `parts` must say all that they depend on. */
  pixels(parts: readonly string[], draw: () => Promise<Buffer>): Promise<Buffer>;
}

/**
 * Keeps drawn art on disk, packed and by the hash of its source: art with blurs takes seconds to draw and milliseconds to
 * read, and every render process, and the next start, needs the same. A file that is damaged or missing is drawn again,
 * and a folder that cannot be written only costs time. Without a folder nothing is kept.
 */
export function createRasterFiles(folder: string | undefined): RasterFiles {
  if (!folder) return { pixels: (_, draw) => draw() };
  const opened = mkdir(folder, { recursive: true }).then(
    () => prune(folder),
    () => undefined,
  );

  return {
    async pixels(parts, draw) {
      await opened;
      const name = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
      const file = join(folder, `${name}.raw`);
      const kept = await readFile(file)
        .then(async (bytes) => aligned(await unpack(bytes)))
        .catch(() => undefined);
      if (kept) {
        const now = new Date();
        await utimes(file, now, now).catch(() => undefined);
        return kept;
      }
      const drawn = await draw();
      const temporary = join(folder, `${name}.${randomBytes(6).toString('hex')}.tmp`);
      await writeFile(temporary, await pack(drawn, { level: 1 }))
        .then(() => rename(temporary, file))
        .catch(() => rm(temporary, { force: true }).catch(() => undefined));
      return drawn;
    },
  };
}

/** Pixels are read four bytes at a time, which must not start in the middle of four. */
function aligned(bytes: Buffer): Buffer {
  return bytes.byteOffset % 4 === 0 ? bytes : Buffer.from(new Uint8Array(bytes).buffer);
}

/** Removes what was not used for longest, until the rest is small enough. */
async function prune(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const files = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      const { size, mtimeMs } = await stat(path).catch(() => ({ size: 0, mtimeMs: 0 }));
      return { path, size, mtimeMs };
    }),
  );
  let total = files.reduce((sum, file) => sum + file.size, 0);
  for (const file of files.sort((a, b) => a.mtimeMs - b.mtimeMs)) {
    if (total <= MAX_BYTES) return;
    await rm(file.path, { force: true }).catch(() => undefined);
    total -= file.size;
  }
}
