import { fork } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { measureGrowth, measureLoop, measureParallel } from './pool.mjs';

// npm run bench:render [-- --json] [-- --quick]
// Draws the same poster with Flyposter and its peers, in turn, each in a process of its own.
const json = process.argv.includes('--json');
const quick = process.argv.includes('--quick');
const ROUNDS = quick ? 25 : 150;
const WARM_UP = 40;
const GROWTH = quick ? [100, 500] : [1000, 5000];
const NAMES = ['flyposter', 'floor', 'usual', 'vercelOg', 'takumi', 'skia', 'pango'];

const say = (text) => !json && console.log(text);
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

function start(name) {
  const child = fork(fileURLToPath(new URL('contender.mjs', import.meta.url)), [name], {
    // As Flyposter's render processes run.
    env: { ...process.env, MALLOC_ARENA_MAX: '2' },
    stdio: ['ignore', json ? 'ignore' : 'inherit', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${name} stopped with ${code}`)));
    child.once('message', () => resolve(child));
  });
}

function draw(child, i, options = {}) {
  return new Promise((resolve, reject) => {
    child.removeAllListeners('exit');
    child.once('exit', (code) => reject(new Error(`a contender stopped with ${code}`)));
    child.once('message', resolve);
    child.send({ i, options });
  });
}

/** Interleaved: every contender draws slogan 1, then every one slogan 2, and so on, each round in another order. */
async function race(children, options) {
  const names = Object.keys(children);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  const peaks = {};
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    for (let k = 0; k < names.length; k++) {
      const name = names[(k + round) % names.length];
      const { ms, peak } = await draw(children[name], round, options);
      if (round >= WARM_UP) times[name].push(ms);
      peaks[name] = peak / 1e6;
    }
  }
  return { medians: Object.fromEntries(names.map((name) => [name, median(times[name])])), peaks };
}

const rounded = (value, digits = 2) => Number(value.toFixed(digits));
const machine = `${cpus()[0].model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
say(`Machine: ${machine}`);
say(
  `1200×630 JPEG, photo background, three-line slogan that differs every time, imprint; ${ROUNDS} interleaved rounds\n`,
);

const children = {};
for (const name of NAMES) children[name] = await start(name);
const { medians, peaks } = await race(children, {});
const types = {};
for (const type of ['png', 'webp']) {
  const { flyposter, floor } = children;
  types[type] = (await race({ flyposter, floor }, { type })).medians;
}
for (const child of Object.values(children)) {
  child.removeAllListeners('exit');
  child.disconnect();
}

const ratios = {
  floor: medians.flyposter / medians.floor,
  ...Object.fromEntries(NAMES.slice(2).map((name) => [name, medians[name] / medians.flyposter])),
  png: types.png.flyposter / types.png.floor,
  webp: types.webp.flyposter / types.webp.floor,
  parallel: await measureParallel(150),
};
const growth = await measureGrowth(...GROWTH);
const loop = await measureLoop(ROUNDS * 2);

if (json) {
  const round = (record, digits) =>
    Object.fromEntries(Object.entries(record).map(([key, value]) => [key, rounded(value, digits)]));
  const mediansMs = {
    ...round(medians, 2),
    png: rounded(types.png.flyposter),
    pngFloor: rounded(types.png.floor),
    webp: rounded(types.webp.flyposter),
    webpFloor: rounded(types.webp.floor),
  };
  console.log(JSON.stringify({ machine, mediansMs, peakMb: round(peaks, 0), ratios: round(ratios, 2), growth, loop }));
} else {
  console.log('| | median, ms | peak memory, MB | against Flyposter |\n| --- | ---: | ---: | ---: |');
  for (const name of NAMES) {
    const against =
      name === 'flyposter'
        ? '1'
        : name === 'floor'
          ? `÷ ${rounded(1 / (medians.floor / medians.flyposter))}`
          : `× ${rounded(ratios[name], 1)}`;
    console.log(`| ${name} | ${rounded(medians[name], 1)} | ${Math.round(peaks[name])} | ${against} |`);
  }
  const line = (what, value, target) => console.log(`${what}: ${value} (target: ${target})`);
  console.log();
  line('JPEG over its floor', rounded(ratios.floor), 'at most 1.6');
  line('PNG over its floor', rounded(ratios.png), 'at most 1.3');
  line('WebP over its floor', rounded(ratios.webp), 'at most 1.3');
  line('two processes over one, posters a second', rounded(ratios.parallel), 'at least 1.7');
  line(
    `memory of a render process after ${GROWTH[0]} and ${GROWTH[1]} renders, MB`,
    `${growth.firstMb} → ${growth.lastMb}, peak ${growth.peakMb}`,
    'under 300, growth under 10%',
  );
  line('event loop delay of the server under full render load, p99, ms', loop.p99Ms, 'under 50');
}
