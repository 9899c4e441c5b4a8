import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'vite';
import { compressFiles } from './compress.mjs';
import { copyFonts } from './fonts.mjs';

/** Builds the browser's files, compressed too, the server's, and the fonts with their index. */
export async function bundle(root) {
  await build({ root });
  await build({ root, mode: 'embed' });
  await compressFiles(join(root, 'dist', 'client', 'assets'));
  await build({ root, build: { ssr: true } });
  execFileSync(process.execPath, ['dist/server/index-fonts.js', root], { cwd: root, stdio: 'inherit' });
  copyFonts(root);
}
