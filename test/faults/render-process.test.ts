import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FlyposterError } from '../../src/domain/errors.ts';
import type { Renderer } from '../../src/domain/renderer.ts';
import { createRenderPool, type RenderPool } from '../../src/render/pool.ts';
import { PATHS, rendererOf, TEMPLATES, templatesIn } from '../services/rendering.ts';
import { removeFolders, temporaryFolder } from '../services/server.ts';

const root = process.cwd();
/** A group with opacity right of the canvas: resvg-js 2.6.2 aborts the process on it. */
const ABORTS = '<g opacity="0.5"><rect x="5000" y="10" width="20" height="20" fill="red"/></g>';
/** Noise of ten million octaves for every pixel: days of work. */
const ENDLESS =
  '<filter id="f"><feTurbulence numOctaves="10000000"/></filter><rect width="1200" height="630" filter="url(#f)"/>';

/** A pattern whose one tile takes 2.3 GB. */
const GREEDY =
  '<pattern id="p" width="24000" height="24000" patternUnits="userSpaceOnUse"><rect width="24000" height="24000"/></pattern><rect width="1200" height="630" fill="url(#p)"/>';

/** A folder with the template `shout` and copies of it whose art does what real art must never do. */
async function faultyTemplates(): Promise<string> {
  const folder = await temporaryFolder();
  const shout = JSON.parse(await readFile(join(root, 'templates/shout/template.json'), 'utf8'));
  for (const [id, art] of Object.entries({ aborts: ABORTS, endless: ENDLESS, greedy: GREEDY })) {
    await cp(join(root, 'templates/shout'), join(folder, id), { recursive: true });
    const layers = [{ type: 'art', file: 'art.svg' }, ...shout.layers];
    await writeFile(join(folder, id, 'template.json'), JSON.stringify({ ...shout, formats: ['share'], layers }));
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630">${art}</svg>`;
    await writeFile(join(folder, id, 'art.svg'), svg);
  }
  await cp(join(root, 'templates/shout'), join(folder, 'shout'), { recursive: true });
  return folder;
}

describe('a render process', () => {
  let pool: RenderPool;
  let renderer: Renderer;
  const deaths: string[] = [];
  beforeAll(async () => {
    pool = createRenderPool({
      entry: join(root, 'dist/server/render-process.js'),
      paths: PATHS,
      processes: 1,
      timeLimit: 5_000,
      memoryLimit: 600e6,
      onDeath: (reason) => deaths.push(reason),
    });
    renderer = rendererOf(pool, await templatesIn(await faultyTemplates()));
  });
  afterAll(async () => {
    await pool.close();
    await removeFolders();
  });

  const draw = (template: string) =>
    renderer.rendition({
      template,
      format: 'share',
      type: 'jpg',
      values: { slogan: 'Still here' },
      imprint: 'Imprint',
    });

  async function failure(promise: Promise<unknown>): Promise<FlyposterError> {
    const error = await promise.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(FlyposterError);
    return error as FlyposterError;
  }

  test('draws what nobody waits for after what somebody does', async () => {
    const order: string[] = [];
    const job = {
      template: 'shout',
      format: 'share',
      type: 'jpg',
      values: { slogan: 'Still here' },
      imprint: 'I',
    } as const;
    const drawn = (name: string, lowPriority: boolean) =>
      renderer.rendition({ ...job, lowPriority }).then(() => order.push(name));
    await Promise.all([drawn('running', false), drawn('patient', true), drawn('second', false), drawn('third', false)]);
    expect(order).toEqual(['running', 'second', 'third', 'patient']);
  });

  test('that crashes costs one request', async () => {
    expect((await draw('shout')).byteLength).toBeGreaterThan(5_000);
    const [crashed, after] = await Promise.all([failure(draw('aborts')), draw('shout')]);
    expect(crashed.code).toBe('render_failed');
    expect(after.byteLength).toBeGreaterThan(5_000);
    expect(deaths.at(-1)).toBe('exit SIGABRT');
  });

  test('that never ends is killed and costs one request', async () => {
    const [hung, after] = await Promise.all([failure(draw('endless')), draw('shout')]);
    expect(hung.code).toBe('render_timeout');
    expect(after.byteLength).toBeGreaterThan(5_000);
    expect(deaths.at(-1)).toBe('killed: time limit');
    expect(pool.alive()).toBe(true);
  });

  test('that eats memory is killed and costs one request', async () => {
    const [eaten, after] = await Promise.all([failure(draw('greedy')), draw('shout')]);
    expect(eaten.code).toBe('render_failed');
    expect(after.byteLength).toBeGreaterThan(5_000);
    expect(deaths.at(-1)).toBe('killed: memory limit');
  });

  test.each(['SIGKILL', 'SIGSEGV', 'SIGABRT'] as const)('that gets %s costs one request', async (signal) => {
    const killed = failure(draw('shout'));
    const after = draw('shout');
    await expect.poll(() => pool.stats().busy.length, { interval: 1 }).toBe(1);
    process.kill(pool.stats().busy[0]!, signal);
    expect((await killed).code).toBe('render_failed');
    expect((await after).byteLength).toBeGreaterThan(5_000);
    expect(deaths.at(-1)).toBe(`exit ${signal}`);
  });

  test('that is killed at random through 500 renders loses none but its own', { timeout: 180_000 }, async () => {
    const two = createRenderPool({
      entry: join(root, 'dist/server/render-process.js'),
      paths: PATHS,
      processes: 2,
      maxQueue: 500,
    });
    const renderer = rendererOf(two, await templatesIn(TEMPLATES));
    const signals = ['SIGKILL', 'SIGSEGV', 'SIGABRT'] as const;
    let kills = 0;
    const killer = setInterval(() => {
      const { busy } = two.stats();
      const pid = busy[Math.floor(Math.random() * busy.length)];
      if (pid === undefined || kills >= 12) return;
      process.kill(pid, signals[kills % signals.length]!);
      kills++;
    }, 700);
    const jobs = Array.from({ length: 500 }, (_, i) =>
      renderer.rendition({
        template: 'shout',
        format: 'share',
        type: 'jpg',
        values: { slogan: `Number ${i}` },
        imprint: 'I',
      }),
    );
    const results = await Promise.allSettled(jobs);
    clearInterval(killer);
    await two.close();
    const lost = results.filter((result) => result.status === 'rejected');
    expect(kills).toBeGreaterThan(2);
    expect(lost.length).toBeGreaterThan(0);
    expect(lost.length).toBeLessThanOrEqual(kills);
    for (const { reason } of lost) expect(reason.code).toBe('render_failed');
    for (const result of results) {
      if (result.status === 'fulfilled') expect(Buffer.from(result.value).subarray(-2).toString('hex')).toBe('ffd9');
    }
  });

  test('is refused more work than may wait', async () => {
    const small = createRenderPool({
      entry: join(root, 'dist/server/render-process.js'),
      paths: PATHS,
      processes: 1,
      maxQueue: 4,
    });
    const renderer = rendererOf(small, await templatesIn(TEMPLATES));
    const job = { template: 'shout', format: 'share', type: 'jpg', values: { slogan: 'Queue' }, imprint: 'I' } as const;
    const results = await Promise.allSettled(Array.from({ length: 12 }, () => renderer.rendition(job)));
    const refused = results.filter((result) => result.status === 'rejected');
    expect(refused.length).toBeGreaterThanOrEqual(7);
    for (const result of refused) expect((result as PromiseRejectedResult).reason.code).toBe('busy');
    expect(results.some((result) => result.status === 'fulfilled')).toBe(true);
    await small.close();
  });
});
