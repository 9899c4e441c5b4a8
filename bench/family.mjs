import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright-core';
import { machine, median, need, root, rounded, startFlyposter, stopAll } from './serving.mjs';

// npm run bench:family [-- --json]
// A family of 200 posters, six deep under the first, opened on a phone: the first visit, which makes its small pictures, and
// later ones, beside the floor: the very same bytes from memory.
const json = process.argv.includes('--json');
const SIZE = 200;
const DEEP = 6;
const ROUNDS = 15;
const PHONE = { width: 390, height: 844 };
const say = (text) => !json && console.log(text);
const folder = await mkdtemp(join(tmpdir(), 'flyposter-bench-family-'));

/** Makes the family: a line straight down, then remixes everywhere, most of all near the top. */
async function makeFamily(url) {
  const family = [];
  let random = 7;
  for (let i = 0; i < SIZE; i++) {
    random = (random * 48271) % 2147483647;
    let parent = i <= DEEP ? i - 1 : Math.floor((random / 2147483647) ** 2.5 * i);
    while (parent >= 0 && family[parent].depth >= DEEP) parent = random % parent;
    const remixOf = parent < 0 ? undefined : family[parent].id;
    const answer = await fetch(`${url}/api/posters`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ template: 'shout', values: { slogan: `Homes for all, ${i}` }, remixOf, list: true }),
    });
    if (answer.status !== 201) throw new Error(`making a poster was answered with ${answer.status}`);
    family.push({ id: (await answer.json()).id, depth: parent < 0 ? 0 : family[parent].depth + 1 });
  }
  return family;
}

/** Opens a page anew and comes back with the milliseconds until all in sight was there, and what came. */
async function visit(browser, address) {
  const context = await browser.newContext({ viewport: PHONE, deviceScaleFactor: 2, isMobile: true, hasTouch: true });
  const page = await context.newPage();
  const answers = [];
  page.on('response', (response) => answers.push(response));
  await page.goto(address, { waitUntil: 'load' });
  const ms = await page.evaluate(() => performance.getEntriesByType('navigation')[0].loadEventEnd);
  const came = await Promise.all(
    answers.map(async (answer) => ({
      path: new URL(answer.url()).pathname + new URL(answer.url()).search,
      type: answer.headers()['content-type'] ?? '',
      body: await answer.body(),
    })),
  );
  await context.close();
  return { ms, came };
}

/** Serves what came from memory. */
async function serveAgain(came) {
  const byPath = new Map(came.map((answer) => [answer.path, answer]));
  const server = createServer((request, response) => {
    const { type, body } = byPath.get(request.url) ?? { type: 'text/plain', body: '' };
    response.writeHead(byPath.has(request.url) ? 200 : 404, { 'content-type': type }).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

try {
  need({ chromium: '/usr/bin/chromium' });
  const dataDir = join(folder, 'data');
  const { url } = await startFlyposter(dataDir);
  const settings = ['bin/flyposter.js', 'settings', 'set', 'moderation', 'open'];
  execFileSync(process.execPath, settings, { cwd: root, env: { ...process.env, DATA_DIR: dataDir }, stdio: 'ignore' });
  const family = await makeFamily(url);
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  // A visitor's browser is running already: its own start is none of ours.
  await visit(browser, 'data:text/html,<p>Posters');
  const path = `/p/${family[DEEP].id}/family`;
  const first = await visit(browser, url + path);
  const { came } = await visit(browser, url + path);
  const floor = await serveAgain(came);
  const runs = { page: [], floor: [] };
  for (let round = 0; round < ROUNDS; round++) {
    runs.page.push((await visit(browser, url + path)).ms);
    runs.floor.push((await visit(browser, floor.url + path)).ms);
  }
  const [page, least] = [median(runs.page), median(runs.floor)];
  const bytes = came.reduce((sum, { body }) => sum + body.byteLength, 0);
  const result = {
    posters: SIZE,
    firstMs: rounded(first.ms, 0),
    laterMs: rounded(page, 0),
    floorMs: rounded(least, 0),
    ratio: rounded(page / least),
    kb: rounded(bytes / 1000, 0),
  };
  say(`Machine: ${machine}\n${ROUNDS} visits each, in turn\n`);
  say('| a family of 200, on a phone | ms |\n| --- | ---: |');
  say(`| the first visit | ${result.firstMs} |\n| later visits | ${result.laterMs} |`);
  say(`| the same bytes from memory | ${result.floorMs} |`);
  say(`\n${result.ratio} of the floor, ${result.kb} KB; target: under 1,000 ms`);
  if (json) console.log(JSON.stringify({ machine, rounds: ROUNDS, result }));
  floor.close();
  await browser.close();
} finally {
  await stopAll();
  await rm(folder, { recursive: true, force: true });
}
