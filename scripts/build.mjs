import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { compressFiles } from './compress.mjs';

// The browser's files, compressed too, the server's, and the index of all fonts.
const root = fileURLToPath(new URL('..', import.meta.url));
await build({ root });
await build({ root, mode: 'embed' });
await compressFiles(join(root, 'dist', 'client', 'assets'));
await build({ root, build: { ssr: true } });
execFileSync(process.execPath, ['dist/server/index-fonts.js', root], { cwd: root, stdio: 'inherit' });
