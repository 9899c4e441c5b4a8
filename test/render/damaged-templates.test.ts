import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TemplateProblem } from '../../src/domain/problem.ts';
import { layoutsOf } from '../../src/domain/template/template.ts';
import { readFonts } from '../../src/render/font-files.ts';
import { createRenderPool, type RenderPool } from '../../src/render/pool.ts';
import { checkTemplate, weightsOf } from '../../src/templates/check.ts';
import { loadTemplates, type TemplateLibrary } from '../../src/templates/library.ts';
import { PATHS, rendererOf } from '../services/rendering.ts';
import { removeFolders, temporaryFolder } from '../services/server.ts';
import type { Damage } from './damage.ts';
import { DAMAGED_ART, DOUBTFUL } from './damaged-art.ts';
import { DAMAGED_JSON } from './damaged-json.ts';
import { SOUND, svg } from './sound-template.ts';

const root = process.cwd();
const cases = Object.entries({ ...DAMAGED_JSON, ...DAMAGED_ART, ...DOUBTFUL }).map(([name, damage], i) => ({
  name,
  damage,
  id: `damaged-${i}`,
}));

/** Writes the sound template, or what a damage makes of it. */
async function write(folder: string, damage?: Damage): Promise<void> {
  await mkdir(folder);
  const template = structuredClone(SOUND);
  const made = damage?.json?.(template);
  if (made !== null) {
    await writeFile(join(folder, 'template.json'), typeof made === 'string' ? made : JSON.stringify(template, null, 2));
  }
  for (const layout of layoutsOf(SOUND.formats)) {
    const content = damage?.art?.[layout];
    const usual = svg(layout, `<circle cx="200" cy="200" r="150" fill="var(--ground)"/>`);
    if (content !== null) await writeFile(join(folder, `art-${layout}.svg`), content ?? usual);
  }
  await damage?.more?.(folder);
}

describe('a damaged template', () => {
  const weights = weightsOf(readFonts([join(root, 'fonts')], root).catalogue);
  let folder: string;
  let pool: RenderPool;
  let library: TemplateLibrary;

  beforeAll(async () => {
    folder = await temporaryFolder();
    for (const { id, damage } of cases) await write(join(folder, id), damage);
    await write(join(folder, 'sound'));
    await write(join(folder, 'Not An Id'));
    library = await loadTemplates([folder], weights);
    pool = createRenderPool({
      entry: join(root, 'dist/server/render-process.js'),
      paths: PATHS,
      processes: 2,
      timeLimit: 4_000,
    });
  });
  afterAll(async () => {
    await pool.close();
    await removeFolders();
  });

  test('is damaged in at least thirty ways', () => expect(cases.length).toBeGreaterThanOrEqual(30));

  test.each(cases)('with $name is reported with its place', async ({ id, damage }) => {
    const { problems } = await checkTemplate(join(folder, id), weights, pool);
    const { path, message, hint, severity = 'error' } = damage;
    const file = join(folder, id, damage.file ?? 'template.json');
    const told = problems.map(
      (problem) => `${problem.severity} ${basename(problem.file)} ${problem.path}: ${problem.message}`,
    );
    const fitting = problems.filter((problem) => problem.path === path && message.test(problem.message));
    expect(fitting, told.join('\n')).toHaveLength(1);
    expect(fitting[0]).toMatchObject({ template: id, file, severity, hint: expect.stringMatching(hint) });
    // One mistake is one problem, so that its author is not sent after what follows from it.
    expect(problems, told.join('\n')).toHaveLength(1);
    if (damage.place) expect(fitting[0]!.place).toEqual({ line: damage.place[0], column: damage.place[1] });
    if (file.endsWith('.json') && path !== '') expect(fitting[0]!.place?.line).toBeGreaterThan(0);
    for (const said of [fitting[0]!.message, fitting[0]!.hint]) expect(said).not.toMatch(/undefined|\[object|…"\?/);
  });

  test('is left out where it cannot be drawn, and says so', () => {
    const left = cases.filter(({ damage }) => !damage.loads && damage.json?.(structuredClone(SOUND)) !== null);
    for (const { id, name } of left) expect(library.find(id), name).toBeUndefined();
    const reported = new Set(library.problems.map(({ template }: TemplateProblem) => template));
    expect([...reported].sort()).toEqual([...left.map(({ id }) => id), 'Not An Id'].sort());
    expect(library.problems.every(({ severity, hint }) => severity === 'error' && hint.length > 0)).toBe(true);
  });

  test('does not keep the others from being loaded and drawn', async () => {
    for (const { id, damage, name } of cases) if (damage.loads) expect(library.find(id), name).toBeDefined();
    const { problems } = await checkTemplate(join(folder, 'sound'), weights, pool);
    expect(problems).toEqual([]);
    for (const format of SOUND.formats) {
      const job = { template: 'sound', format, values: { slogan: 'Still here', palette: 'night' }, imprint: 'Imprint' };
      const drawn = await rendererOf(pool, library).rendition({ ...job, type: 'png' });
      expect(drawn.byteLength).toBeGreaterThan(1000);
    }
  });
});
