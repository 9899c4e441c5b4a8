import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bytesOf, readFileAs, revisionOf, type TemplateFiles } from './read.ts';

/** Time after which an unused folder is removed, ms; it is written again when needed. */
const UNUSED = 30 * 24 * 60 * 60 * 1000;

/** Folders on this machine, each with exactly the files of one state of a template. They never change. */
export interface TemplateFolders {
  /**
   * Returns the folder with these files, written if it does not exist. `revision` is their hash, for callers that know it.
   * Rejects if it cannot be written.
   */
  place(id: string, files: TemplateFiles, revision?: string): Promise<string>;
  /** Marks a folder as used. Resolves to false if it no longer exists. */
  use(folder: string): Promise<boolean>;
}

/** Keeps template folders in the folder `cache`, and removes those that were not used for a month. */
export function createTemplateFolders(cache: string): TemplateFolders {
  const opened = prune(cache).catch(() => undefined);
  /** Folders whose files were checked since the start: after a power failure, files may be empty. */
  const verified = new Set<string>();

  async function use(folder: string): Promise<boolean> {
    const now = new Date();
    return utimes(folder, now, now).then(
      () => true,
      () => false,
    );
  }

  return {
    use,
    async place(id, files, revision = revisionOf(files)) {
      await opened;
      const folder = join(cache, `${id}-${revision}`);
      if (verified.has(folder) && (await use(folder))) return folder;
      if (!(await use(folder)) || revisionOf(await readFiles(folder)) !== revision) await write(folder, files);
      verified.add(folder);
      return folder;
    },
  };
}

/** Reads every file of a folder, by its path inside. Rejects if the folder does not exist. */
export async function readFiles(folder: string): Promise<TemplateFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, string>();
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(path.slice(folder.length + 1).replaceAll('\\', '/'), await readFileAs(path));
  }
  return files;
}

/** Writes a folder atomically: processes may draw from it as soon as it has its name. */
async function write(folder: string, files: TemplateFiles): Promise<void> {
  const temporary = `${folder}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    for (const [name, text] of files) {
      await mkdir(dirname(join(temporary, name)), { recursive: true });
      await writeFile(join(temporary, name), bytesOf(name, text));
    }
    await rm(folder, { recursive: true, force: true });
    await rename(temporary, folder).catch(async (error: unknown) => {
      // Another server on this machine has written the same files first.
      if (!(await stat(folder).catch(() => undefined))) throw error;
    });
  } finally {
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function prune(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    const path = join(cache, name);
    const found = await stat(path).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > UNUSED) await rm(path, { recursive: true, force: true });
  }
}
