import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { root, startFlyposter, stopAll } from '../bench/serving.mjs';

// Draws docs/pages.webp, the second picture in README: the maker beside the page of a poster, as a browser shows them.
// npm run readme:pictures
const SIZE = { width: 1180, height: 860 };
const GAP = 32;
const SLOGAN = 'The night bus is not a luxury.';
const folder = await mkdtemp(join(tmpdir(), 'flyposter-pages-'));

async function post(url, body) {
  const answer = await fetch(`${url}/api/posters`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (answer.status !== 201) throw new Error(`making a poster was answered with ${answer.status}`);
  return answer.json();
}

/** Pictures of both pages, in their order. */
async function takePictures(url) {
  const first = await post(url, { template: 'agitprop', values: { slogan: 'Night buses now!' }, list: true });
  const poster = await post(url, { template: 'hoarding', values: { slogan: SLOGAN }, remixOf: first.id, list: true });
  for (const slogan of ['Nurses need a ride home.', 'Last bus? First demand.']) {
    await post(url, { template: 'stencil', values: { slogan }, remixOf: poster.id, list: true });
  }
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  const page = await browser.newPage({ viewport: SIZE, deviceScaleFactor: 1.5, colorScheme: 'light' });
  const pictures = [];
  await page.goto(`${url}/make/agitprop`);
  await page.getByRole('textbox').first().fill('Free school meals for every child');
  await page.waitForTimeout(4000);
  pictures.push(await page.screenshot());
  await page.goto(poster.url, { waitUntil: 'networkidle' });
  pictures.push(await page.screenshot());
  await browser.close();
  return pictures;
}

try {
  const { url } = await startFlyposter(folder);
  const pictures = await takePictures(url);
  const [width, height] = [SIZE.width * 1.5, SIZE.height * 1.5];
  const composed = await sharp({
    create: { width: width * 2 + GAP * 3, height: height + GAP * 2, channels: 3, background: '#d8d4ca' },
  })
    .composite(pictures.map((input, i) => ({ input, left: GAP + i * (width + GAP), top: GAP })))
    .png()
    .toBuffer();
  await sharp(composed)
    .resize(1600)
    .webp({ quality: 82 })
    .toFile(join(root, 'docs', 'pages.webp'));
} finally {
  await stopAll();
  await rm(folder, { recursive: true, force: true });
}
