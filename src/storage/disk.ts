import { randomUUID } from 'node:crypto';
import type { Dirent, Stats } from 'node:fs';
import { link, open, readdir, rename, rm, stat, statfs, unlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { FlyposterError } from '../domain/errors.ts';
import type { Files, StoredFile } from '../domain/files.ts';
import { systemCode } from '../domain/system-code.ts';
import { createDurableFolders, syncFolder } from './durable-folder.ts';
import { streamFile } from './file-stream.ts';
import { checkKey, TEMPORARY } from './key.ts';
import { asOutage } from './outage.ts';
import { rangeWithin } from './range.ts';

/** Error codes for a file that does not exist: a part of its path is missing, or is a file itself. */
const MISSING = new Set(['ENOENT', 'ENOTDIR']);
/** The least free space, bytes. A disk with less has room for the probe but not for the next picture. */
const LEAST_FREE = 1024 * 1024;
const PROBE = new TextEncoder().encode('Flyposter can write here.\n');
/** Age after which a temporary file was left by a crash, ms: no write takes this long. */
const STALE = 60 * 60 * 1000;

/**
 * Creates a store of files in a folder of this machine; the folder is made when it is first needed. Calls reject with
 * `store_unavailable` if the disk is full, read-only or broken, and with an Error for an invalid key.
 */
export function createDiskFiles(directory: string): Files {
  const root = resolve(directory);
  const temporary = join(root, TEMPORARY);
  const folders = createDurableFolders(root);

  /**
   * Writes a new file in the temporary folder and passes its path to `use`, which returns true if it moved the file.
   */
  async function withTemporary(bytes: Uint8Array, use: (path: string) => Promise<boolean>): Promise<void> {
    const path = join(temporary, randomUUID());
    let taken = false;
    try {
      await inFolder(temporary, async () => {
        const handle = await open(path, 'wx');
        try {
          await handle.writeFile(bytes);
          await handle.sync();
        } finally {
          await handle.close();
        }
      });
      taken = await use(path);
    } catch (error) {
      throw asOutage(error);
    } finally {
      // If it cannot be removed now, it is stale in an hour. An earlier error matters more.
      if (!taken) await unlink(path).catch(() => {});
    }
  }

  /** Runs `work` in a folder, which is made if it does not exist, also if somebody removed it meanwhile. */
  async function inFolder(folder: string, work: () => Promise<void>): Promise<void> {
    await folders.make(folder);
    try {
      await work();
    } catch (error) {
      if (systemCode(error) !== 'ENOENT') throw error;
      folders.forget();
      await folders.make(folder);
      await work();
    }
  }

  async function* walk(
    folder: string,
    prefix: string,
  ): AsyncGenerator<{ key: string; size: number; modifiedAt: Date }> {
    for (const entry of await entriesOf(join(root, folder))) {
      const key = folder + entry.name;
      if (key === TEMPORARY) continue;
      if (entry.isDirectory()) {
        const below = `${key}/`;
        if (below.startsWith(prefix) || prefix.startsWith(below)) yield* walk(below, prefix);
      } else if (entry.isFile() && key.startsWith(prefix)) {
        const found = await statFile(join(root, key));
        if (found) yield { key, size: found.size, modifiedAt: found.mtime };
      }
    }
  }

  return {
    async put(key, bytes, _mediaType, { once = false } = {}) {
      checkKey(key);
      const target = join(root, key);
      let written = true;
      await withTemporary(bytes, async (path) => {
        await inFolder(dirname(target), async () => {
          if (once) written = await linkOnce(path, target);
          else await rename(path, target);
        });
        await syncFolder(dirname(target));
        return !once;
      });
      return written;
    },

    async get(key, { range } = {}): Promise<StoredFile | undefined> {
      checkKey(key);
      const path = join(root, key);
      const found = await statFile(path);
      if (!found) return undefined;
      const part = rangeWithin(found.size, range);
      const body = streamFile(path, found.size, part);
      return { size: found.size, modifiedAt: found.mtime, ...(range && part && { range: part }), body };
    },

    async stat(key) {
      checkKey(key);
      const found = await statFile(join(root, key));
      return found && { size: found.size, modifiedAt: found.mtime };
    },

    async delete(key) {
      checkKey(key);
      const path = join(root, key);
      try {
        if (!(await statFile(path))) return;
        await unlink(path);
        await syncFolder(dirname(path));
      } catch (error) {
        if (!MISSING.has(systemCode(error) ?? '')) throw asOutage(error);
      }
    },

    list: (prefix) => walk('', prefix),

    async check() {
      await withTemporary(PROBE, async () => false);
      const { bavail, bsize } = await statfs(root);
      if (bavail * bsize < LEAST_FREE) throw new FlyposterError('store_unavailable', 'The disk is full.');
    },

    publicUrl: () => undefined,
  };
}

/**
 * Removes files that crashed writes left in the temporary folder. They are older than an hour, so no running server on
 * the same folder is still writing them. Called at the start of the program.
 *
 * @returns the number of removed files
 */
export async function removeStaleTemporaries(directory: string, now = new Date()): Promise<number> {
  const folder = join(resolve(directory), TEMPORARY);
  let removed = 0;
  for (const entry of await entriesOf(folder)) {
    const path = join(folder, entry.name);
    const found = await statFile(path);
    if (!found || now.getTime() - found.mtimeMs < STALE) continue;
    try {
      await rm(path, { force: true });
    } catch (error) {
      throw asOutage(error);
    }
    removed++;
  }
  return removed;
}

/** Gives a file a second name. Returns false if that name is taken. */
async function linkOnce(path: string, name: string): Promise<boolean> {
  try {
    await link(path, name);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** The entries of a folder, in the order of the keys of their files; none if there is no such folder. */
async function entriesOf(folder: string): Promise<Dirent[]> {
  // A folder is sorted with the slash of its keys: `a-b` comes before the files in `a/`, although `a` is before `a-b`.
  const rank = (entry: Dirent) => (entry.isDirectory() ? `${entry.name}/` : entry.name);
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  } catch (error) {
    if (MISSING.has(systemCode(error) ?? '')) return [];
    throw asOutage(error);
  }
}

/** Size and times of a file; undefined if there is none, or if the path is a folder. */
async function statFile(path: string): Promise<Stats | undefined> {
  try {
    const found = await stat(path);
    return found.isFile() ? found : undefined;
  } catch (error) {
    if (MISSING.has(systemCode(error) ?? '')) return undefined;
    throw asOutage(error);
  }
}
