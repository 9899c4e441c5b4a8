import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { benchPhoto } from './photo.mjs';
import { IMPRINT, sloganLines } from './slogans.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const PHOTO = 'benchphotobenchphoto';

async function openPool(processes) {
  const { createRenderPool, openRenderer } = await import('../dist/bench/entry.js');
  const { jpeg } = await benchPhoto();
  const rss = [];
  const pool = createRenderPool({
    entry: join(root, 'dist', 'server', 'render-process.js'),
    paths: { root, fonts: [join(root, 'fonts')] },
    processes,
    maxQueue: 100_000,
    recycleJobs: 1_000_000,
    onDone: (bytes) => rss.push(bytes),
  });
  const renderer = await openRenderer(pool, join(root, 'bench', 'templates'), root);
  const values = (i) => ({ slogan: sloganLines(i).join('\n'), photo: { id: PHOTO } });
  const draw = (i) =>
    renderer.rendition(
      { template: 'bench', format: 'share', type: 'jpg', values: values(i), imprint: IMPRINT },
      async () => jpeg,
    );
  return { pool, draw, rss };
}

async function throughput(draw, from, count) {
  const started = performance.now();
  await Promise.all(Array.from({ length: count }, (_, i) => draw(from + i)));
  return (count / (performance.now() - started)) * 1000;
}

/** Posters a second of two processes over one; medians of interleaved rounds. */
export async function measureParallel(count) {
  const one = await openPool(1);
  const two = await openPool(2);
  await throughput(one.draw, 0, count);
  await throughput(two.draw, 0, count);
  const ratios = [];
  for (let round = 1; round <= 5; round++) {
    const single = await throughput(one.draw, round * 10_000, count);
    const double = await throughput(two.draw, round * 10_000, count);
    ratios.push(double / single);
  }
  await Promise.all([one.pool.close(), two.pool.close()]);
  return ratios.sort((a, b) => a - b)[2];
}

/** Memory of one render process between its `first` and its `last` render. */
export async function measureGrowth(first, last) {
  const { pool, draw, rss } = await openPool(1);
  for (let i = 0; i < last; i++) await draw(i);
  await pool.close();
  const mean = (from, to) => rss.slice(from, to).reduce((sum, value) => sum + value, 0) / (to - from);
  const window = Math.max(10, Math.round(first / 10));
  const [firstMb, lastMb] = [mean(first - window, first), mean(last - window, last)].map((value) =>
    Math.round(value / 1e6),
  );
  return {
    firstMb,
    lastMb,
    peakMb: Math.round(Math.max(...rss) / 1e6),
    growth: Number((lastMb / firstMb - 1).toFixed(3)),
  };
}

/** Delay of this process's event loop while it keeps all render processes busy. */
export async function measureLoop(count) {
  const { pool, draw } = await openPool(2);
  await throughput(draw, 0, 20);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await throughput(draw, 50_000, count);
  delay.disable();
  await pool.close();
  return { p99Ms: Number((delay.percentile(99) / 1e6).toFixed(1)), maxMs: Number((delay.max / 1e6).toFixed(1)) };
}
