import { mkdir, open } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** Folders remembered to be there. */
const MAX_KNOWN = 5_000;

/** Makes folders under `root` (and `root` itself) so that they outlast a power cut. */
export function createDurableFolders(root: string) {
  const making = new Map<string, Promise<void>>();
  const known = new Set<string>();

  /**
   * Makes one folder, once for all who ask at the same time: whoever finds a folder that another is still making must
   * not go on before it is durable.
   */
  function makeOne(folder: string): Promise<void> {
    const running = making.get(folder);
    if (running) return running;
    const promise = (async () => {
      const first = await mkdir(folder, { recursive: true });
      if (first === undefined) return;
      for (const made of foldersBetween(resolve(first), folder)) await syncFolder(dirname(made));
    })().finally(() => making.delete(folder));
    making.set(folder, promise);
    return promise;
  }

  return {
    /** Resolves when `folder`, which is `root` or lies under it, exists and is durable. */
    async make(folder: string): Promise<void> {
      for (const part of foldersBetween(root, folder)) {
        if (known.has(part)) continue;
        await makeOne(part);
        if (known.size >= MAX_KNOWN) known.clear();
        known.add(part);
      }
    },
    /** For when a folder turned out not to be there: somebody took it away. */
    forget: () => known.clear(),
  };
}

/** Makes the names in a folder durable: what was created, renamed or removed in it. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** `top` and every folder on the way down to `bottom`, which it contains. */
function foldersBetween(top: string, bottom: string): string[] {
  const folders = [top];
  for (const name of relative(top, bottom).split(sep)) {
    if (name !== '') folders.push(join(folders.at(-1)!, name));
  }
  return folders;
}
