import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

// Builds Flyposter and the benchmarks' entry, and installs the peers. Everything it says goes to stderr.
const root = fileURLToPath(new URL('..', import.meta.url));
const quietly = { cwd: root, stdio: ['ignore', process.stderr, process.stderr] };
execFileSync(process.execPath, ['scripts/build.mjs', '--if-stale'], quietly);
await build({
  root,
  build: {
    ssr: true,
    outDir: 'dist/bench',
    rolldownOptions: { input: { entry: 'bench/entry.ts' }, output: { entryFileNames: '[name].js' } },
  },
});
const timeOf = (...path) => statSync(join(root, 'bench', ...path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
if (timeOf('node_modules', '.package-lock.json') < timeOf('package-lock.json')) {
  execFileSync('npm', ['ci', '--prefix', 'bench', '--no-audit', '--no-fund'], quietly);
}
