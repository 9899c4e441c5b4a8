import { defineConfig } from 'vitest/config';
import { satoriMarks } from './scripts/satori-marks.ts';

/** Tests whose files leave nothing behind in their process: they share what they loaded, which saves a second for each. */
const WITHIN = ['config', 'domain', 'golden', 'http', 'imports', 'layout', 'render', 'web'];
const tests = (folder: string) => `test/${folder}{.test.ts,/**/*.test.{ts,tsx}}`;

export default defineConfig({
  // FLYPOSTER_UNMENDED=1 leaves Satori as it came, to see that the goldens notice.
  plugins: [satoriMarks({ enabled: process.env.FLYPOSTER_UNMENDED !== '1' })],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      { extends: true, test: { name: 'within', include: WITHIN.map(tests), isolate: false } },
      { extends: true, test: { name: 'whole', include: ['test/**/*.test.{ts,tsx}'], exclude: WITHIN.map(tests) } },
    ],
    globalSetup: ['test/services/build.ts'],
    server: { deps: { inline: ['satori'] } },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A machine that does other things too takes its time.
    expect: { poll: { timeout: 15_000 } },
    pool: 'forks',
    maxWorkers: 2,
  },
});
