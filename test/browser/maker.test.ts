import type { Browser, BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasChromium, VIEWPORTS } from '../services/browser.ts';
import { flyposter, type RunningServer, setSetting } from '../services/server.ts';
import { engineDraws, keepPictures, openMaker, previewShows, shownSvg } from './maker.ts';
import { open as openBoth } from './opened.ts';

const MADE = /\/p\/\w{11}$/;

describe.skipIf(!hasChromium())('the maker', () => {
  let server: RunningServer;
  let browser: Browser;
  let close: () => Promise<void>;
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    ({ server, browser, close } = await openBoth());
  });
  afterAll(() => close());

  async function start(viewport: { width: number; height: number } = VIEWPORTS.desktop, more: object = {}) {
    await context?.close();
    context = await browser.newContext({ viewport, ...more });
    await keepPictures(context);
    page = await context.newPage();
  }

  const slogan = () => page.locator('.slot-text').first();
  const make = () => page.getByRole('button', { name: 'Make my poster' });
  /** The posters that wait for a moderator, as staff see them. */
  const waiting = async () => (await flyposter(server, 'posters', 'list')).match(/^\w{11}\b/gm)?.length ?? 0;
  const poster = async () => (await fetch(`${server.url}/api/posters/${page.url().split('/').at(-1)}`)).json();

  test('asks for nothing while somebody types, once the engine is there', async () => {
    await start();
    await openMaker(page, server.url, 'event');
    await previewShows(page);
    // The strip of formats fetches its backdrops once.
    await page.waitForLoadState('networkidle');
    const requests: string[] = [];
    page.on('request', (request) => request.url().startsWith('http') && requests.push(request.url()));
    const before = await shownSvg(page);
    const text = 'Homes & bread, roses: “All of it, for 100%” – we’ll see!';
    await slogan().pressSequentially(text, { delay: 20 });
    expect(await shownSvg(page)).not.toBe(before);
    await page.waitForTimeout(800);
    expect(requests).toEqual([]);
  });

  test('draws by the server where a visitor saves data, or the engine cannot be had, and cancels what typing overtook', async () => {
    for (const kind of ['saves data', 'engine out of reach']) {
      await start();
      if (kind === 'saves data') {
        await context.addInitScript(() => {
          Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
        });
      } else await context.route('**/*.wasm', (route) => route.abort());
      const engine: string[] = [];
      const cancelled: string[] = [];
      page.on('request', (request) => /engine\.worker/.test(request.url()) && engine.push(request.url()));
      page.on('requestfailed', (request) => /preview\.svg/.test(request.url()) && cancelled.push(request.url()));
      // A slow server, so that typing overtakes it.
      await context.route('**/api/preview.svg*', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 400));
        await route.continue().catch(() => undefined);
      });
      await page.goto(`${server.url}/make/shout`);
      await page.waitForLoadState('load');
      await slogan().pressSequentially('Clean', { delay: 10 });
      await page.waitForTimeout(250);
      await slogan().pressSequentially(' air', { delay: 10 });
      await page.waitForTimeout(250);
      await slogan().pressSequentially(' now', { delay: 10 });
      const query = new URLSearchParams({
        template: 'shout',
        format: 'share',
        values: JSON.stringify({ slogan: 'Clean air now', palette: 'signal' }),
      });
      const svg = await (await fetch(`${server.url}/api/preview.svg?${query}`)).text();
      await expect.poll(() => shownSvg(page), { timeout: 10_000 }).toBe(svg);
      expect(engine.length).toBe(kind === 'saves data' ? 0 : 1);
      expect(cancelled.length).toBeGreaterThan(0);
      expect(await page.locator('.preview-problem').textContent()).toBe('');
    }
  });

  test('keeps what was typed through a reload, the way back, and a closed tab', async () => {
    await start();
    await openMaker(page, server.url, 'shout');
    await slogan().fill('Not *lost*');
    await page.locator('.maker-more summary').click();
    await page.getByLabel('Your name').fill('Zoë');
    await page.reload();
    await expect.poll(() => slogan().inputValue()).toBe('Not *lost*');
    await page.locator('.maker-kept', { hasText: 'here again' }).waitFor();
    expect(await page.getByLabel('Your name').inputValue()).toBe('Zoë');

    await page.goto(`${server.url}/gallery`);
    await page.goBack();
    await expect.poll(() => slogan().inputValue()).toBe('Not *lost*');

    await page.close();
    page = await context.newPage();
    await page.goto(`${server.url}/make/shout`);
    await expect.poll(() => slogan().inputValue()).toBe('Not *lost*');
    // A draft of one template is not pushed onto another.
    await page.goto(`${server.url}/make/swiss`);
    await engineDraws(page);
    expect(await slogan().inputValue()).toBe('');
    await page.goto(`${server.url}/make/shout`);
    await page.getByRole('button', { name: 'Start afresh' }).click();
    expect(await slogan().inputValue()).toBe('');
    await page.reload();
    await engineDraws(page);
    expect(await slogan().inputValue()).toBe('');
  });

  test('makes a poster of a draft that was kept, and begins afresh when that is made', async () => {
    await start(VIEWPORTS.phone);
    await openMaker(page, server.url, 'shout');
    await slogan().fill('Kept, then made');
    await page.reload();
    await expect.poll(() => slogan().inputValue()).toBe('Kept, then made');
    await engineDraws(page);
    await make().click();
    await page.waitForURL(MADE);
    const first = page.url();
    expect((await poster()).values.slogan).toBe('Kept, then made');
    await page.goto(`${server.url}/make/shout`);
    await engineDraws(page);
    expect(await slogan().inputValue()).toBe('');

    // Back, another word, a reload in between: another poster, and no key of the first.
    await page.goto(first);
    await page.goto(`${server.url}/make/shout`);
    await slogan().fill('One');
    await make().click();
    await page.waitForURL((address) => MADE.test(address.href) && address.href !== first);
    const second = page.url();
    await page.goBack();
    await expect.poll(() => slogan().inputValue()).toBe('One');
    await slogan().fill('Two');
    await page.waitForTimeout(400);
    await page.reload();
    await expect.poll(() => slogan().inputValue()).toBe('Two');
    await engineDraws(page);
    await make().click();
    await page.waitForURL((address) => MADE.test(address.href) && address.href !== second);
    expect((await poster()).values.slogan).toBe('Two');
  });

  test('leaves an older draft of another template alone, and words that are newer than the kept ones', async () => {
    await start();
    await openMaker(page, server.url, 'swiss');
    await slogan().fill('Yesterday');
    await page.waitForTimeout(400);
    await page.goto(`${server.url}/make/shout`);
    await engineDraws(page);
    await slogan().fill('Today');
    await page.getByRole('button', { name: 'Templates' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Grid' }).click();
    await expect.poll(() => page.locator('h1').textContent()).toBe('Grid');
    await page.waitForTimeout(400);
    await page.goto(`${server.url}/gallery`);
    await page.goto(`${server.url}/make/swiss`);
    await expect.poll(() => slogan().inputValue()).toBe('Yesterday');
    await page.goto(`${server.url}/make/shout`);
    await expect.poll(() => slogan().inputValue()).toBe('Today');

    // Typed before the script is there.
    await context.route('**/assets/maker-*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue();
    });
    await page.goto(`${server.url}/make/swiss`, { waitUntil: 'commit' });
    await slogan().fill('Just now');
    await engineDraws(page);
    expect(await slogan().inputValue()).toBe('Just now');
  });

  test('makes one poster where the line breaks while it is made, and leads to it', async () => {
    await start();
    await openMaker(page, server.url, 'shout');
    await slogan().fill('Made once');
    await page.getByLabel('Show it in the gallery').check();
    const keys: string[] = [];
    let lost = 0;
    await context.route('**/api/posters', async (route) => {
      keys.push(route.request().headers()['idempotency-key']!);
      if (lost++ > 1) return route.continue();
      // The first is lost on its way there; the second is made, and the answer is lost on its way back.
      if (lost === 2) await route.fetch();
      return route.abort('connectionreset');
    });
    const before = await waiting();
    await make().click();
    await page.waitForURL(MADE, { timeout: 20_000 });
    expect(keys.length).toBe(3);
    expect(new Set(keys).size).toBe(1);
    expect((await poster()).values.slogan).toBe('Made once');
    expect(await waiting()).toBe(before + 1);

    // The way back still has the words; the same again is the same poster, and another word makes another.
    const first = page.url();
    await context.unroute('**/api/posters');
    await page.goBack();
    await expect.poll(() => slogan().inputValue()).toBe('Made once');
    await engineDraws(page);
    await make().click();
    await page.waitForURL(MADE);
    expect(page.url()).toBe(first);
    await page.goBack();
    await expect.poll(() => slogan().inputValue()).toBe('Made once');
    await engineDraws(page);
    await slogan().fill('Made twice');
    await make().click();
    await page.waitForURL((address) => MADE.test(address.href) && address.href !== first);
    expect((await poster()).values.slogan).toBe('Made twice');
  });

  test('asks before a tab is closed while a photo is on its way, and keeps the words all the same', async () => {
    await start(VIEWPORTS.phone);
    await openMaker(page, server.url, 'portrait');
    await slogan().fill('Still here');
    await context.route('**/api/photos', () => new Promise(() => {}));
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: 'face.png',
        mimeType: 'image/png',
        buffer: await sharp({ create: { width: 400, height: 400, channels: 3, background: '#a33' } })
          .png()
          .toBuffer(),
      });
    await page.getByRole('progressbar').waitFor();
    await page.waitForTimeout(500);
    const asked = page.waitForEvent('dialog');
    const closed = page.waitForEvent('close');
    await page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.accept();
    await closed;
    await context.unroute('**/api/photos');
    page = await context.newPage();
    await openMaker(page, server.url, 'portrait');
    await expect.poll(() => slogan().inputValue()).toBe('Still here');
    expect(await page.getByRole('progressbar').count()).toBe(0);
  });

  test('says what is wrong at its field, without a request, and takes the message away when it is mended', async () => {
    await start(VIEWPORTS.phone);
    await openMaker(page, server.url, 'shout');
    const requests: string[] = [];
    page.on('request', (request) => request.method() === 'POST' && requests.push(request.url()));
    await make().click();
    await page.getByRole('alert').waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert');
    expect(await slogan().getAttribute('aria-invalid')).toBe('true');
    await page.getByRole('alert').getByRole('link').click();
    expect(await slogan().evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.type('Here it is');
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await slogan().getAttribute('aria-invalid')).toBe(null);
    expect(requests).toEqual([]);
  });

  test('takes the words along to another template, and every step back', async () => {
    await start();
    await openMaker(page, server.url, 'shout');
    await slogan().fill('Bread and roses');
    await page.getByRole('button', { name: 'Templates' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Grid' }).click();
    await page.waitForURL(/\/make\/swiss$/);
    await expect.poll(() => page.locator('h1').textContent()).toBe('Grid');
    expect(await slogan().inputValue()).toBe('Bread and roses');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => page.locator('h1').textContent()).toBe('Shout');
    expect(await slogan().inputValue()).toBe('Bread and roses');
    await page.getByRole('button', { name: 'Redo' }).click();
    await expect.poll(() => page.locator('h1').textContent()).toBe('Grid');

    await page.getByRole('button', { name: 'Surprise me' }).click();
    await expect.poll(() => page.locator('h1').textContent()).not.toBe('Grid');
    expect(
      await page.locator('.slot-text').evaluateAll((all) => all.map((f) => (f as HTMLInputElement).value)),
    ).toContain('Bread and roses');
    await slogan().focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.locator('h1').textContent()).toBe('Grid');
  });

  test('emphasises and turns a slogan by its tools, as the poster then has it', async () => {
    await start();
    await openMaker(page, server.url, 'shout');
    await slogan().fill('Radio سلام');
    await slogan().evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(0, 5));
    await page.keyboard.press('Control+b');
    expect(await slogan().inputValue()).toBe('*Radio* سلام');
    await page.getByRole('button', { name: /^Direction of/ }).click();
    expect(await slogan().getAttribute('dir')).toBe('rtl');
    await make().click();
    await page.waitForURL(MADE);
    expect((await poster()).values.slogan).toBe('\u200f*Radio* سلام');
  });

  test('proposes a description that can be changed, and topics that can be chosen', async () => {
    await start();
    await setSetting(server, 'topics', 'housing, climate');
    await openMaker(page, server.url, 'shout');
    await slogan().fill('Warm homes');
    await page.locator('.maker-more summary').click();
    const alt = page.getByLabel('Description');
    expect(await alt.inputValue()).toBe('Poster: “Warm homes”');
    await slogan().fill('Warm homes now');
    expect(await alt.inputValue()).toBe('Poster: “Warm homes now”');
    await alt.fill('Red letters');
    await page.getByLabel('housing').check();
    await make().click();
    await page.waitForURL(MADE);
    const made = await poster();
    expect(made.alt).toBe('Red letters');
    expect(made.topics).toEqual(['housing']);
  });
});
