import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

// The browser's files, the server's, and the index of all fonts.
const root = fileURLToPath(new URL('..', import.meta.url));
await build({ root });
await build({ root, build: { ssr: true } });
execFileSync(process.execPath, ['dist/server/index-fonts.js', root], { cwd: root, stdio: 'inherit' });
