import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeProblem } from '../../src/domain/problem.ts';
import { readFonts } from '../../src/render/font-files.ts';
import { createRenderPool, type RenderPool } from '../../src/render/pool.ts';
import { checkTemplate, foldersAt, weightsOf } from '../../src/templates/check.ts';
import { PATHS } from '../services/rendering.ts';

const root = process.cwd();
const folders = await foldersAt(join(root, 'templates'));
const weights = weightsOf(readFonts([join(root, 'fonts')], root).catalogue);
let pool: RenderPool;
beforeAll(() => {
  pool = createRenderPool({
    entry: join(root, 'dist/server/render-process.js'),
    paths: PATHS,
    processes: 2,
    // Whether art is drawn in time is for benchmarks, not for a machine that runs other tests beside this one.
    timeLimit: 60_000,
  });
});
afterAll(() => pool.close());

// Boxes that overlap or lie at an edge, colours that one palette lacks, files that nothing draws: warnings too.
test.each(folders.map((folder) => [basename(folder), folder] as const))(
  'nothing is wrong with %s',
  {
    timeout: 120_000,
  },
  async (_, folder) => {
    const { problems } = await checkTemplate(folder, weights, pool);
    expect(problems.map(describeProblem)).toEqual([]);
  },
);
