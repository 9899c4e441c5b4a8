import { defineConfig } from 'vitest/config';
import { satoriMarks } from './scripts/satori-marks.ts';

export default defineConfig({
  // FLYPOSTER_UNMENDED=1 leaves Satori as it came, to see that the goldens notice.
  plugins: [satoriMarks({ enabled: process.env.FLYPOSTER_UNMENDED !== '1' })],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
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
