import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFonts } from '../../src/render/font-files.ts';
import { createRenderPool, type RenderPool } from '../../src/render/pool.ts';
import { checkTemplate, weightsOf } from '../../src/templates/check.ts';
import { idFrom, listStarters, parseColors, writeDraft } from '../../src/templates/starters.ts';
import { flyposter } from '../operations/installation.ts';
import { PATHS, rendererOf } from '../services/rendering.ts';
import { removeFolders, temporaryFolder } from '../services/server.ts';

const root = process.cwd();
const starters = await listStarters(join(root, 'starters'));
let folder: string;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(removeFolders);

describe('a new template', () => {
  const weights = weightsOf(readFonts([join(root, 'fonts')], root).catalogue);
  let pool: RenderPool;
  beforeAll(() => {
    pool = createRenderPool({
      entry: join(root, 'dist/server/render-process.js'),
      paths: PATHS,
      processes: 2,
    });
  });
  afterAll(() => pool.close());

  test.each(
    starters.map((starter) => [starter.id, starter] as const),
  )('from %s is sound at once', async (id, starter) => {
    for (const colors of [starter.palettes.at(-1)!.value, ['#0d4f6c', '#f2fbf4', '#ffd166'] as const]) {
      const name = `${id}-${typeof colors === 'string' ? 'theirs' : 'own'}`;
      const made = await writeDraft(join(root, 'starters'), folder, { id: name, name: 'Ours', starter: id, colors });
      const { template, problems } = await checkTemplate(made, weights, pool);
      expect(problems).toEqual([]);
      expect(template).toMatchObject({ id: name, name: 'Ours', version: 1 });
      const renderer = rendererOf(pool, { find: () => ({ template: template!, folder: made }) });
      const job = { template: name, format: 'share', values: { slogan: 'Now' }, imprint: '' } as const;
      expect((await renderer.rendition({ ...job, type: 'png' })).byteLength).toBeGreaterThan(5000);
    }
  });

  test('has the id that its name suggests', () => {
    expect(idFrom('Spring march')).toBe('spring-march');
    expect(idFrom('1. Mai: Für Élodie!')).toBe('mai-fur-elodie');
    expect(idFrom('集会')).toBeUndefined();
  });

  test('takes palettes and colours, and nothing else for them', () => {
    expect(parseColors('Sea', starters[0]!)).toBe('sea');
    expect(parseColors('#000000,#ffffff', starters[0]!)).toEqual(['#000000', '#ffffff', '#ffffff']);
    for (const wrong of ['', 'mauve', '#000', '#000000', '#000000 #ffffff #ff0000 #00ff00']) {
      expect(parseColors(wrong, starters[0]!), wrong).toBeUndefined();
    }
  });
});

describe('flyposter templates new', () => {
  const run = (...args: string[]) => flyposter({ TEMPLATES_DIR: folder }, 'templates', 'new', ...args);

  test('asks nothing where nobody can answer, and says what comes next', async () => {
    const ended = await run('May Day', '--style', 'notice', '--colors', 'leaf');
    expect(ended, ended.stderr).toMatchObject({ code: 0 });
    expect(ended.stdout).toContain(' is fine.');
    expect(ended.stdout).toContain('templates preview may-day');
    const template = JSON.parse(await readFile(join(folder, 'may-day', 'template.json'), 'utf8'));
    expect(template).toMatchObject({ name: 'May Day', slots: [{}, { name: 'palette', default: 'leaf' }] });
  });

  test('leaves a template alone that is there, and refuses what it does not know', async () => {
    expect(await run('may-day')).toMatchObject({ code: 1, stderr: expect.stringContaining('already') });
    expect(await run('june', '--style', 'notise')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('"notice"?'),
    });
    expect(await run('june', '--colors', 'mauve')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('--colors'),
    });
    expect(await run('集会')).toMatchObject({ code: 1, stderr: expect.stringContaining('letter') });
    expect(await run()).toMatchObject({ code: 1, stderr: expect.stringContaining('NAME') });
    expect(existsSync(join(folder, 'june'))).toBe(false);
  });
});
