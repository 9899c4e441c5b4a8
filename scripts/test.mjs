import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Format and lint, types, then every test. Prints where the time went, and the counts on the last line; exits with 1
// where anything failed.
const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (name) => join(root, 'node_modules', '.bin', name);
const run = (command, args, env = {}) =>
  spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;

/** Seconds that each part of the run took. */
const parts = [];
function timed(name, work) {
  console.log(`\n── ${name}`);
  const start = performance.now();
  const result = work();
  parts.push(`${name} ${((performance.now() - start) / 1000).toFixed(0)} s`);
  return result;
}

let passed = 0;
let failed = 0;
for (const [name, command, args] of [
  ['format and lint', bin('biome'), ['check', '.']],
  ['types', bin('tsc'), ['--noEmit']],
]) {
  if (timed(name, () => run(command, args))) passed++;
  else failed++;
}

timed('build', () =>
  execFileSync(process.execPath, ['scripts/build.mjs', '--if-stale'], { cwd: root, stdio: 'inherit' }),
);

const folder = mkdtempSync(join(tmpdir(), 'flyposter-results-'));
const results = join(folder, 'results.json');
const reporters = ['default', 'json', './scripts/times.mjs'].map((name) => `--reporter=${name}`);
const green = timed('tests', () =>
  run(bin('vitest'), ['run', ...reporters, `--outputFile.json=${results}`, ...process.argv.slice(2)], {
    FLYPOSTER_BUILT: '1',
  }),
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
console.log(`\n${parts.join(', ')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
