import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import {
  freePort,
  machine,
  makePoster,
  median,
  need,
  root,
  rounded,
  start,
  startFlyposter,
  stopAll,
  throughput,
  until,
} from './serving.mjs';
import { sloganLines } from './slogans.mjs';

// npm run bench:http [-- --json] [-- --quick]
// Serves and makes posters with the program as its users start it (SQLite, files on disk), in turn with its peers.
const json = process.argv.includes('--json');
const quick = process.argv.includes('--quick');
const ROUNDS = quick ? 3 : 7;
const SECONDS = quick ? 3 : 6;
const CONNECTIONS = 32;
const MAKES = quick ? 200 : 400;
/** Posters made at once, and reads a second while they are made. */
const MAKERS = 16;
const READ_RATE = 200;

const say = (text) => !json && console.log(text);
const folder = await mkdtemp(join(tmpdir(), 'flyposter-bench-http-'));

async function startHello(bytes, type) {
  const port = await freePort();
  start(process.execPath, ['bench/hello.mjs', String(bytes), type].toSpliced(1, 0, String(port)));
  await until(`http://127.0.0.1:${port}/`);
  return `http://127.0.0.1:${port}/`;
}

async function startNginx(name, bytes) {
  const port = await freePort();
  const home = join(folder, 'nginx');
  await mkdir(join(home, 'files'), { recursive: true });
  await writeFile(join(home, 'files', name), bytes);
  await writeFile(
    join(home, 'nginx.conf'),
    `daemon off; worker_processes 1; pid ${home}/pid; error_log ${home}/error.log; ${process.getuid() === 0 ? 'user root;' : ''}
events { worker_connections 1024; }
http { access_log off; sendfile on; types { image/jpeg jpg; }
  client_body_temp_path ${home}/a; proxy_temp_path ${home}/b; fastcgi_temp_path ${home}/c; uwsgi_temp_path ${home}/d; scgi_temp_path ${home}/e;
  server { listen 127.0.0.1:${port}; root ${home}/files; } }\n`,
  );
  start('nginx', ['-c', join(home, 'nginx.conf'), '-p', home]);
  await until(`http://127.0.0.1:${port}/${name}`);
  return `http://127.0.0.1:${port}/${name}`;
}

/** Medians of requests a second, the urls in turn. */
async function race(urls) {
  const counts = Object.fromEntries(Object.keys(urls).map((name) => [name, []]));
  for (const url of Object.values(urls)) await throughput(url, { seconds: 1, connections: CONNECTIONS });
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, url] of Object.entries(urls))
      counts[name].push(await throughput(url, { seconds: SECONDS, connections: CONNECTIONS }));
  }
  return Object.fromEntries(Object.entries(counts).map(([name, values]) => [name, median(values)]));
}

let sloganNumber = 0;
const nextSlogan = () => sloganLines(sloganNumber++).join(' ');

/** Runs `work` `count` times, `at` of them at once; how many a second. */
async function rate(count, at, work) {
  let left = count;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: at }, async () => {
      while (left-- > 0) await work();
    }),
  );
  return (count / (performance.now() - started)) * 1000;
}

async function openPool() {
  const { createRenderPool, openRenderer } = await import('../dist/bench/entry.js');
  const pool = createRenderPool({
    entry: join(root, 'dist', 'server', 'render-process.js'),
    paths: {
      root,
      fonts: [join(root, 'fonts')],
      cache: join(folder, 'data', 'cache'),
    },
    processes: cpus().length,
  });
  const renderer = await openRenderer(pool, join(root, 'templates'), root);
  const imprint = 'Promoted by A. Person on behalf of The Campaign, both of 1 High Street, London N1 2AB';
  const draw = () =>
    renderer.rendition({ template: 'shout', format: 'share', type: 'jpg', values: { slogan: nextSlogan() }, imprint });
  return { draw, close: () => pool.close() };
}

/** The 99th percentile of reads at a steady rate, ms, waiting for their turn included. */
async function readDelay(url, seconds = SECONDS) {
  const delays = [];
  const reads = [];
  const started = performance.now();
  for (let i = 0; i < seconds * READ_RATE; i++) {
    const due = started + (i * 1000) / READ_RATE;
    const early = due - performance.now();
    if (early > 1) await new Promise((resolve) => setTimeout(resolve, early));
    const asked = performance.now();
    reads.push(
      fetch(url)
        .then((answer) => answer.arrayBuffer())
        .then(() => delays.push(performance.now() - asked)),
    );
  }
  await Promise.all(reads);
  return delays.sort((a, b) => a - b)[Math.floor(delays.length * 0.99)];
}

try {
  need({ 'nginx-light': '/usr/sbin/nginx', wrk: '/usr/bin/wrk' });
  say(`Machine: ${machine}\n${ROUNDS} interleaved rounds of ${SECONDS} s, ${CONNECTIONS} connections\n`);
  const { url: flyposter } = await startFlyposter(join(folder, 'data'));
  const poster = await makePoster(flyposter, nextSlogan());
  const page = `${flyposter}/p/${poster.id}`;
  const image = poster.images.share.url;
  const pageBytes = (await (await fetch(page)).arrayBuffer()).byteLength;
  const imageBytes = Buffer.from(await (await fetch(image)).arrayBuffer());
  const reads = await race({
    page,
    pageHello: await startHello(pageBytes, 'text/html; charset=UTF-8'),
    image,
    imageHello: await startHello(imageBytes.length, 'image/jpeg'),
    nginx: await startNginx(`${createHash('sha256').update(imageBytes).digest('hex').slice(0, 8)}.jpg`, imageBytes),
  });

  const pool = await openPool();
  await rate(50, MAKERS, pool.draw);
  const makes = (seconds) => throughput(flyposter, { seconds, connections: MAKERS, script: ['-s', 'bench/make.lua'] });
  await makes(2);
  const made = { pool: [], http: [] };
  for (let round = 0; round < ROUNDS; round++) {
    made.pool.push(await rate(MAKES, MAKERS, pool.draw));
    made.http.push(await makes(SECONDS));
  }
  await pool.close();

  const delays = { idle: [], busy: [] };
  for (let round = 0; round < ROUNDS; round++) {
    delays.idle.push(await readDelay(page));
    const making = makes(SECONDS + 2);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    delays.busy.push(await readDelay(page));
    await making;
  }

  const [idle, busy] = [median(delays.idle), median(delays.busy)];
  const medians = {
    ...reads,
    makes: median(made.http),
    poolMakes: median(made.pool),
    idleP99Ms: idle,
    busyP99Ms: busy,
  };
  const ratios = {
    page: reads.page / reads.pageHello,
    image: reads.image / reads.imageHello,
    imageNginx: reads.image / reads.nginx,
    makes: medians.makes / medians.poolMakes,
    p99UnderLoad: busy / idle,
  };
  const round = (record) => Object.fromEntries(Object.entries(record).map(([key, value]) => [key, rounded(value)]));
  if (json) {
    console.log(JSON.stringify({ machine, medians: round(medians), ratios: round(ratios) }));
  } else {
    const line = (what, value, target) => console.log(`| ${what} | ${value} | ${target} |`);
    console.log('| | measured | target |\n| --- | ---: | --- |');
    line(`poster page (${pageBytes} bytes), requests a second`, Math.round(reads.page), '');
    line('of a bare Hono', rounded(ratios.page), 'at least 0.5');
    line(`hot share.jpg (${imageBytes.length} bytes), requests a second`, Math.round(reads.image), '');
    line('of a bare Hono', rounded(ratios.image), 'at least 0.6');
    line('of nginx', rounded(ratios.imageNginx), 'at least 0.4');
    line('posters made a second', rounded(medians.makes, 1), '');
    line('of what the render pool alone draws', rounded(ratios.makes), 'at least 0.75');
    line('p99 of reads, alone → while posters are made, ms', `${rounded(idle, 1)} → ${rounded(busy, 1)}`, '');
    line('ratio', rounded(ratios.p99UnderLoad, 1), 'at most 5');
  }
} finally {
  await stopAll();
  await rm(folder, { recursive: true, force: true });
}
