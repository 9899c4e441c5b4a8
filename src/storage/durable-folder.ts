import { mkdir, open } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** The most folders that are remembered as existing. */
const MAX_KNOWN = 5_000;

/** Creates a maker of folders under `root` (and of `root` itself) that survive a power cut. */
export function createDurableFolders(root: string) {
  const making = new Map<string, Promise<void>>();
  const known = new Set<string>();

  /**
   * Makes a folder, once for all simultaneous calls: a call that finds a folder which another one is still making must
   * wait until it is durable.
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
    /** Forgets the known folders. Call this if one turned out to be missing. */
    forget: () => known.clear(),
  };
}

/** Makes changes of the names in a folder durable: files created, renamed or removed. */
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
