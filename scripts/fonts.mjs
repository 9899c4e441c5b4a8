import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Copies the faces that dist/fonts.json names into dist/fonts, each family with its licence, and names them there, so
 * that an installation needs no font packages: most of what is in those is never read.
 */
export function copyFonts(root) {
  const index = join(root, 'dist', 'fonts.json');
  const library = JSON.parse(readFileSync(index, 'utf8'));
  rmSync(join(root, 'dist', 'fonts'), { recursive: true, force: true });
  for (const [id, file] of Object.entries(library.files)) {
    const family = join('dist', 'fonts', id.split('/')[0]);
    if (!existsSync(join(root, family))) {
      mkdirSync(join(root, family), { recursive: true });
      copyFileSync(join(root, dirname(file), '..', 'LICENSE'), join(root, family, 'LICENSE'));
    }
    library.files[id] = join(family, basename(file));
    copyFileSync(join(root, file), join(root, library.files[id]));
  }
  writeFileSync(index, JSON.stringify(library));
}
