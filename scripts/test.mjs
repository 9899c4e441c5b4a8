import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Format and lint, types, then every test. Prints the counts on the last line; exits with 1 where anything failed.
const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (name) => join(root, 'node_modules', '.bin', name);
const run = (command, args, env = {}) =>
  spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;

let passed = 0;
let failed = 0;
for (const [name, command, args] of [
  ['format and lint', bin('biome'), ['check', '.']],
  ['types', bin('tsc'), ['--noEmit']],
]) {
  console.log(`\n── ${name}`);
  if (run(command, args)) passed++;
  else failed++;
}

console.log('\n── build');
execFileSync(process.execPath, ['scripts/build.mjs', '--if-stale'], { cwd: root, stdio: 'inherit' });

console.log('\n── tests');
const folder = mkdtempSync(join(tmpdir(), 'flyposter-results-'));
const results = join(folder, 'results.json');
const green = run(
  bin('vitest'),
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`, ...process.argv.slice(2)],
  { FLYPOSTER_BUILT: '1' },
);
let skipped = 0;
try {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, success } = JSON.parse(
    readFileSync(results, 'utf8'),
  );
  passed += numPassedTests;
  failed += numFailedTests;
  skipped = numPendingTests + numTodoTests;
  // A file that does not load has no test to fail.
  if (!(green && success) && numFailedTests === 0) failed++;
} catch {
  failed++;
}
rmSync(folder, { recursive: true, force: true });
if (skipped > 0) {
  console.log(`\n${skipped} tests were skipped; the reasons are above.`);
  if (process.env.CI === 'true') failed += skipped;
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
