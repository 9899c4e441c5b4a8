import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright-core';
import { machine, median, need, rounded, startFlyposter, stopAll } from './serving.mjs';

// npm run bench:editor [-- --json] [-- --quick]
// From a key to the painted preview, while somebody types 120 characters at 15 a second, against the floor: the same keys
// into a bare text field in the same browser. Rounds of both in turn, on a phone's screen and on a desk's.
const json = process.argv.includes('--json');
const quick = process.argv.includes('--quick');
const ROUNDS = quick ? 1 : 3;
const KEYS_A_SECOND = 15;
const TEXT =
  'Homes for people, not for profit! Warm rooms, fair rents & a bus that comes: we ask nicely, we ask again, and then we vote.'.slice(
    0,
    120,
  );
const TEMPLATES = quick ? ['shout'] : ['shout', 'hoarding', 'event'];
const SCREENS = { phone: { width: 390, height: 844 }, desk: { width: 1440, height: 900 } };
const BARE = '<!doctype html><textarea id=bare style="width:90vw;height:6em;font:600 20px sans-serif"></textarea>';

const say = (text) => !json && console.log(text);
const percentile = (values, share) => [...values].sort((a, b) => a - b)[Math.ceil(values.length * share) - 1];
const folder = await mkdtemp(join(tmpdir(), 'flyposter-bench-editor-'));

/** Runs in the page before its scripts: times keys, frames and what the worker takes. */
function watch() {
  const seen = { keys: [], painted: [], engine: [], frames: 0 };
  globalThis.seen = seen;
  addEventListener('keydown', () => seen.keys.push(performance.now()), true);
  const frame = () => {
    seen.frames++;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  /** Calls back once what stands in the page now is painted. */
  seen.afterPaint = (done) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => done(performance.now());
      channel.port2.postMessage(0);
    });
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (...message) {
    const asked = performance.now();
    this.addEventListener('message', () => seen.engine.push(performance.now() - asked), { once: true });
    return post.apply(this, message);
  };
}

async function type(page) {
  const started = performance.now();
  for (const [i, letter] of [...TEXT].entries()) {
    const due = started + (i * 1000) / KEYS_A_SECOND - performance.now();
    if (due > 0) await new Promise((resolve) => setTimeout(resolve, due));
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
  }
  return (performance.now() - started) / 1000;
}

/** Milliseconds from every key to the frame that shows it, in a bare text field. */
async function typeBare(browser, viewport) {
  const page = await browser.newPage({ viewport });
  await page.addInitScript(watch);
  await page.goto('about:blank');
  await page.setContent(BARE);
  await page.evaluate(watch);
  await page.evaluate(() => {
    addEventListener('input', () => {
      const key = seen.keys.at(-1);
      seen.afterPaint((at) => seen.painted.push(at - key));
    });
  });
  await page.locator('#bare').focus();
  await type(page);
  const { painted } = await page.evaluate(() => seen);
  await page.close();
  return painted;
}

async function typeSlogan(browser, url, template, viewport) {
  const page = await browser.newPage({ viewport });
  await page.addInitScript(watch);
  await page.goto(`${url}/make/${template}`);
  await page.locator('.format-tab .poster-thumb').first().waitFor();
  const slogan = page.locator('.slot-text').first();
  await slogan.focus();
  // The strip of formats is drawn once more after the first letter.
  await page.waitForTimeout(1500);
  await page.evaluate(() => {
    const sheet = document.querySelector('.preview-sheet');
    // The pictures wanted before; from here on every key wants one more.
    const before = Number(sheet.dataset.wanted);
    let shown = before;
    Object.assign(seen, { keys: [], engine: [], frames: 0 });
    new MutationObserver(() => {
      const drawn = Number(sheet.dataset.drawn);
      seen.afterPaint((at) => {
        for (; shown < drawn; shown++) seen.painted.push(at - seen.keys[shown - before]);
      });
    }).observe(sheet, { attributeFilter: ['data-drawn'] });
  });
  const requests = [];
  page.on('request', (request) => request.url().startsWith('http') && requests.push(request.url()));
  const seconds = await type(page);
  const frames = await page.evaluate(() => seen.frames);
  const asked = [...requests];
  await page.waitForTimeout(1000);
  const { painted, engine } = await page.evaluate(() => ({ painted: seen.painted, engine: seen.engine }));
  await page.close();
  return { painted, engine, framesASecond: frames / seconds, requests: asked };
}

try {
  need({ chromium: '/usr/bin/chromium' });
  const { url } = await startFlyposter(join(folder, 'data'));
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  say(`Machine: ${machine}\n${ROUNDS} interleaved rounds of ${TEXT.length} keys, ${KEYS_A_SECOND} a second\n`);
  say(
    '| screen, template | p50, ms | p95, ms | bare field p95, ms | engine p50 / p95, ms | frames a second | requests |',
  );
  say('| --- | ---: | ---: | ---: | ---: | ---: | ---: |');
  const results = [];
  for (const [screen, viewport] of Object.entries(SCREENS)) {
    const runs = Object.fromEntries(TEMPLATES.map((template) => [template, []]));
    const bare = [];
    for (let round = 0; round < ROUNDS; round++) {
      bare.push(await typeBare(browser, viewport));
      for (const template of TEMPLATES) runs[template].push(await typeSlogan(browser, url, template, viewport));
    }
    const floor = median(bare.map((delays) => percentile(delays, 0.95)));
    for (const template of TEMPLATES) {
      const of = (pick) => rounded(median(runs[template].map(pick)), 1);
      const result = {
        screen,
        template,
        keysShown: Math.min(...runs[template].map(({ painted }) => painted.length)),
        p50Ms: of(({ painted }) => percentile(painted, 0.5)),
        p95Ms: of(({ painted }) => percentile(painted, 0.95)),
        bareP95Ms: rounded(floor, 1),
        engineP50Ms: of(({ engine }) => percentile(engine, 0.5)),
        engineP95Ms: of(({ engine }) => percentile(engine, 0.95)),
        framesASecond: of(({ framesASecond }) => framesASecond),
        requests: Math.max(...runs[template].map(({ requests }) => requests.length)),
      };
      results.push(result);
      say(
        `| ${screen}, ${template} | ${result.p50Ms} | ${result.p95Ms} | ${result.bareP95Ms} | ${result.engineP50Ms} / ${result.engineP95Ms} | ${result.framesASecond} | ${result.requests} |`,
      );
    }
  }
  say('\ntargets: p95 at most 50 ms, no request');
  if (json) console.log(JSON.stringify({ machine, rounds: ROUNDS, results }));
  await browser.close();
} finally {
  await stopAll();
  await rm(folder, { recursive: true, force: true });
}
