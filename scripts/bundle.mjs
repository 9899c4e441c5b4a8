import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'vite';
import { compressFiles } from './compress.mjs';
import { copyFonts } from './fonts.mjs';

/** Builds the browser's files, compressed too, the server's, the fonts with their index, and the list of checked templates. */
export async function bundle(root) {
  const run = (name) =>
    execFileSync(process.execPath, [`dist/server/${name}.js`, root], { cwd: root, stdio: 'inherit' });
  await build({ root });
  await build({ root, mode: 'embed' });
  await compressFiles(join(root, 'dist', 'client', 'assets'));
  await build({ root, build: { ssr: true } });
  run('index-fonts');
  copyFonts(root);
  run('index-templates');
}
