import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Pictures } from '../layout/overlay.ts';

/** The emoji of Twemoji (art CC BY 4.0), by the keys that `emojiKey` makes. `root` holds the node_modules folder. */
export function emojiFiles(root: string): Pictures {
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
    load: (key) => {
      const known = loaded.get(key);
      if (known) return known;
      const promise = readFile(files.get(key)!, 'utf8').then((svg) => pictureMarkup(svg, key));
      loaded.set(key, promise);
      return promise;
    },
  };
}

/** The markup inside a picture's svg element, its ids made its own. */
export function pictureMarkup(svg: string, key: string): string {
  return svg
    .slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>'))
    .replace(/\bid="([^"]+)"/g, `id="${key}-$1"`)
    .replace(/url\(#([^)]+)\)/g, `url(#${key}-$1)`)
    .trim();
}
