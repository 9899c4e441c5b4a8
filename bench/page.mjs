import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright-core';
import { machine, median, need, rounded, startFlyposter, stopAll } from './serving.mjs';

// npm run bench:page [-- --json] [-- --quick]
// A first visit to the maker on a phone with a processor four times slower, over 4G: what goes over the wire before the
// engine and for it, when the largest picture is painted, and for how long the page does not answer.
const json = process.argv.includes('--json');
const quick = process.argv.includes('--quick');
const ROUNDS = quick ? 1 : 5;
const TEMPLATES = quick ? ['shout'] : ['shout', 'hoarding', 'agitprop', 'event'];
const PHONE = { width: 390, height: 844 };
const SLOWER = 4;
/** 9 Mbit/s each way, 170 ms there and back, as WebPageTest has 4G. */
const NETWORK = { offline: false, downloadThroughput: 9e6 / 8, uploadThroughput: 9e6 / 8, latency: 170 };
const ENGINE = /engine\.worker|\.wasm$|\/layout\//;
const FONT = /\.woff2$/;
/** Faces and templates that the engine loads, as any poster needs its own. */
const FACE = /\/faces\/|template\.json$/;

const say = (text) => !json && console.log(text);
const folder = await mkdtemp(join(tmpdir(), 'flyposter-bench-page-'));

function watch() {
  const seen = { largest: 0, blocked: 0, shift: 0 };
  globalThis.seen = seen;
  const observe = (type, use) =>
    new PerformanceObserver((list) => list.getEntries().forEach(use)).observe({ type, buffered: true });
  observe('largest-contentful-paint', (entry) => {
    seen.largest = entry.startTime;
  });
  observe('longtask', ({ duration }) => {
    seen.blocked += duration - 50;
  });
  observe('layout-shift', ({ value, hadRecentInput }) => {
    if (!hadRecentInput) seen.shift += value;
  });
}

async function visit(browser, address) {
  const context = await browser.newContext({ viewport: PHONE, deviceScaleFactor: 2, isMobile: true, hasTouch: true });
  const page = await context.newPage();
  await page.addInitScript(watch);
  const client = await context.newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', NETWORK);
  await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  // What is asked for before the engine is; the engine's own requests are its worker's to tell.
  let pageBytes = 0;
  let engineAsked = false;
  page.on('request', (request) => {
    engineAsked ||= ENGINE.test(request.url());
  });
  page.on('requestfinished', async (request) => {
    if (engineAsked || FONT.test(request.url()) || !request.url().startsWith('http')) return;
    const { responseBodySize, responseHeadersSize } = await request.sizes().catch(() => ({}));
    if (responseBodySize !== undefined) pageBytes += responseBodySize + responseHeadersSize;
  });
  await page.goto(address, { waitUntil: 'load' });
  await page.locator('.format-tab .poster-thumb').first().waitFor({ timeout: 60_000 });
  await page.waitForTimeout(1000);
  const seen = await page.evaluate(() => globalThis.seen);
  const sizes = () =>
    performance.getEntriesByType('resource').map(({ name, encodedBodySize }) => ({ name, size: encodedBodySize }));
  const loaded = [...(await page.evaluate(sizes)), ...(await page.workers()[0].evaluate(sizes))];
  const engine = loaded.filter(({ name }) => ENGINE.test(name) && !FACE.test(name));
  await context.close();
  return { ...seen, page: pageBytes, engine: engine.reduce((sum, { size }) => sum + size, 0) };
}

try {
  need({ chromium: '/usr/bin/chromium' });
  const { url } = await startFlyposter(join(folder, 'data'));
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  say(`Machine: ${machine}\n${ROUNDS} first visits each, in turn; the server has drawn each template before\n`);
  say('| template | page, KB | engine, KB | largest paint, s | blocked, ms | layout shift |');
  say('| --- | ---: | ---: | ---: | ---: | ---: |');
  const runs = Object.fromEntries(TEMPLATES.map((template) => [template, []]));
  for (const template of TEMPLATES) await visit(browser, `${url}/make/${template}`);
  for (let round = 0; round < ROUNDS; round++) {
    for (const template of TEMPLATES) runs[template].push(await visit(browser, `${url}/make/${template}`));
  }
  const results = TEMPLATES.map((template) => {
    const of = (pick, digits) => rounded(median(runs[template].map(pick)), digits);
    return {
      template,
      pageKb: of(({ page }) => page / 1000, 1),
      engineKb: of(({ engine }) => engine / 1000, 1),
      largestPaintS: of(({ largest }) => largest / 1000, 2),
      blockedMs: of(({ blocked }) => blocked, 0),
      layoutShift: of(({ shift }) => shift, 3),
    };
  });
  for (const { template, pageKb, engineKb, largestPaintS, blockedMs, layoutShift } of results) {
    say(`| ${template} | ${pageKb} | ${engineKb} | ${largestPaintS} | ${blockedMs} | ${layoutShift} |`);
  }
  say('\ntargets: page at most 120 KB, engine 900 KB, largest paint under 1.5 s, blocked under 200 ms');
  if (json) console.log(JSON.stringify({ machine, rounds: ROUNDS, results }));
  await browser.close();
} finally {
  await stopAll();
  await rm(folder, { recursive: true, force: true });
}
