import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bytesOf, readFileAs, revisionOf, type TemplateFiles } from './read.ts';

/** Milliseconds. What nobody drew for a month is written again when it is needed. */
const UNUSED = 30 * 24 * 60 * 60 * 1000;

/** Folders of this machine that hold exactly the files of a state of a template, and never change. */
export interface TemplateFolders {
  /** The folder with these files, written where it is not there yet. Rejects where it cannot be written. */
  place(id: string, files: TemplateFiles): Promise<string>;
  /** Marks a folder as used; whether it is still there. */
  use(folder: string): Promise<boolean>;
}

/** Keeps such folders in one folder, and removes those that were not used for a month. */
export function createTemplateFolders(cache: string): TemplateFolders {
  const opened = prune(cache).catch(() => undefined);
  /** Folders whose bytes were looked at since the start: a machine that lost power may have left empty files. */
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
    async place(id, files) {
      await opened;
      const revision = revisionOf(files);
      const folder = join(cache, `${id}-${revision}`);
      if (verified.has(folder) && (await use(folder))) return folder;
      if (!(await use(folder)) || revisionOf(await readFiles(folder)) !== revision) await write(folder, files);
      verified.add(folder);
      return folder;
    },
  };
}

/** Every file of a folder by its name within it. Rejects where the folder is not there. */
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

/** Writes a whole folder or none: processes may draw from it the moment it has its name. */
async function write(folder: string, files: TemplateFiles): Promise<void> {
  const temporary = `${folder}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    for (const [name, text] of files) {
      await mkdir(dirname(join(temporary, name)), { recursive: true });
      await writeFile(join(temporary, name), bytesOf(name, text));
    }
    await rm(folder, { recursive: true, force: true });
    await rename(temporary, folder).catch(async (error: unknown) => {
      // Another server on the same machine wrote the same files first.
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
