import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';

const pack = promisify(deflateRaw);
const unpack = promisify(inflateRaw);

/** The most bytes that all files of the cache may take. */
const MAX_BYTES = 512e6;

/** Drawn pixels in files, shared by all render processes of a machine. */
export interface RasterFiles {
  /**
   * Returns the kept pixels, or draws and keeps them. `parts`, the key, must contain everything that they depend on.
   */
  pixels(parts: readonly string[], draw: () => Promise<Buffer>): Promise<Buffer>;
}

/**
 * Keeps drawn art on disk, compressed, under the hash of its source: art with blurs takes seconds to draw and
 * milliseconds to read, and every render process needs it, also after a restart. Damaged or missing files are drawn
 * again; a folder that cannot be written to only costs time. Without a folder nothing is kept.
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

/** Copies bytes that do not start at a multiple of four: pixels are read as 32-bit words. */
function aligned(bytes: Buffer): Buffer {
  return bytes.byteOffset % 4 === 0 ? bytes : Buffer.from(new Uint8Array(bytes).buffer);
}

/** Removes the least recently used files until the rest is small enough. */
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
