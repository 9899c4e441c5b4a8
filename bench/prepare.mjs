import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

// Builds Flyposter and the benchmarks' entry, and installs the peers. Everything it says goes to stderr.
const root = fileURLToPath(new URL('..', import.meta.url));
const quietly = { cwd: root, stdio: ['ignore', process.stderr, process.stderr] };
execFileSync(process.execPath, ['scripts/build.mjs'], quietly);
await build({
  root,
  build: {
    ssr: true,
    outDir: 'dist/bench',
    rolldownOptions: { input: { entry: 'bench/entry.ts' }, output: { entryFileNames: '[name].js' } },
  },
});
if (!existsSync(join(root, 'bench', 'node_modules'))) {
  execFileSync('npm', ['ci', '--prefix', 'bench', '--no-audit', '--no-fund'], quietly);
}
