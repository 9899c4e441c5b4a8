import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Pictures } from '../layout/text/emoji.ts';
import { pictureMarkup } from '../layout/text/emoji.ts';

/** The pictures of emoji, read from files. */
export interface EmojiFiles extends Pictures {
  keys(): Iterable<string>;
  /** Version of the package of pictures. */
  version: string;
  /** Reads the whole SVG; undefined if there is no such picture. */
  read(key: string): Promise<string | undefined>;
}

/** The emoji of Twemoji (art CC BY 4.0), by the keys that `emojiKey` makes. `root` is the folder with node_modules. */
export function emojiFiles(root: string): EmojiFiles {
  const require = createRequire(join(root, 'package.json'));
  const folder = join(dirname(require.resolve('@discordapp/twemoji/package.json')), 'dist', 'svg');
  const files = new Map<string, string>();
  for (const file of readdirSync(folder)) {
    if (!file.endsWith('.svg')) continue;
    const key = file
      .slice(0, -4)
      .split('-')
      .filter((part) => part !== 'fe0f')
      .join('-');
    files.set(key, join(folder, file));
  }
  const loaded = new Map<string, Promise<string>>();
  return {
    has: (key) => files.has(key),
    keys: () => files.keys(),
    version: (require('@discordapp/twemoji/package.json') as { version: string }).version,
    read: async (key) => (files.has(key) ? readFile(files.get(key)!, 'utf8') : undefined),
    load: (key) => {
      const known = loaded.get(key);
      if (known) return known;
      const promise = readFile(files.get(key)!, 'utf8').then((svg) => pictureMarkup(svg, key));
      loaded.set(key, promise);
      return promise;
    },
  };
}
