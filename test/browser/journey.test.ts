import type { Browser, BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasChromium, VIEWPORTS } from '../services/browser.ts';
import type { RunningServer } from '../services/server.ts';
import { open as openBoth, watchProblems } from './opened.ts';

const available = hasChromium();

describe.skipIf(!available).each(Object.entries(VIEWPORTS))('in a browser, %s', (_, viewport) => {
  let server: RunningServer;
  let browser: Browser;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ server, browser, close } = await openBoth());
  });
  afterAll(() => close());

  async function open(
    javaScriptEnabled: boolean,
  ): Promise<{ page: Page; context: BrowserContext; problems: string[] }> {
    const context = await browser.newContext({ viewport, javaScriptEnabled });
    const page = await context.newPage();
    const problems = watchProblems(page);
    page.on('requestfailed', (request) => {
      // Overtaken previews are cancelled on purpose, and so is what a page still waits for when it is left.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED')
        problems.push(`${request.url()} ${request.failure()?.errorText}`);
    });
    return { page, context, problems };
  }

  /** The dominant colour and the share of it tell an empty picture from one with type on it. */
  async function pictureBytes(page: Page, selector: string): Promise<Buffer> {
    return page.locator(selector).first().screenshot();
  }

  test('a form makes a poster without JavaScript', async () => {
    const { page, context, problems } = await open(false);
    await page.goto(server.url, { waitUntil: 'domcontentloaded' });
    await page.locator('a[href="/make/shout"]').first().click();
    await page
      .getByLabel(/slogan/i)
      .first()
      .fill('Bread and roses');
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.request().method() === 'POST'),
      page.getByRole('button', { name: 'Make my poster' }).click(),
    ]);
    expect(answer.status()).toBe(303);
    await page.waitForURL(/\/p\/\w{11}$/);
    const picture = page.locator('main img').first();
    expect(await picture.getAttribute('alt')).toContain('Bread and roses');
    expect(await picture.evaluate((img: HTMLImageElement) => [img.naturalWidth, img.naturalHeight])).toEqual([
      1200, 630,
    ]);
    expect(problems).toEqual([]);
    await context.close();
  });

  test('a poster is shared, and remixed with a photo, without JavaScript', async () => {
    const { page, context, problems } = await open(false);
    await page.goto(`${server.url}/make/portrait`);
    await page
      .getByLabel(/slogan/i)
      .first()
      .fill('First shift');
    await page.getByRole('button', { name: 'Make my poster' }).click();
    await page.waitForURL(/\/p\/\w{11}$/);
    const parent = page.url();
    expect(await page.getByLabel('Link to this poster').inputValue()).toBe(parent);
    const telegram = await page
      .getByRole('link', { name: /Telegram/ })
      .first()
      .getAttribute('href');
    const leads = await fetch(server.url + telegram, { redirect: 'manual' });
    expect(new URL(leads.headers.get('location')!).searchParams.get('url')).toBe(`${parent}?s=telegram`);

    await page.getByRole('link', { name: 'Remix this' }).first().click();
    await page.waitForURL(/remix=/);
    const slogan = page.getByLabel(/slogan/i).first();
    expect(await slogan.inputValue()).toBe('First shift');
    await slogan.fill('Second shift');
    await page.locator('input[type=file]').setInputFiles({
      name: 'face.png',
      mimeType: 'image/png',
      buffer: await sharp({ create: { width: 300, height: 300, channels: 3, background: '#0a7' } })
        .png()
        .toBuffer(),
    });
    await page.getByRole('button', { name: 'Update the preview' }).click();
    expect(await slogan.inputValue()).toBe('Second shift');
    await page.getByRole('button', { name: 'Make my poster' }).click();
    await page.waitForURL((address) => /^\/p\/\w{11}$/.test(address.pathname) && address.href !== parent);
    const remix = await (await fetch(`${server.url}/api/posters/${page.url().split('/').at(-1)}`)).json();
    expect(remix).toMatchObject({ remixOf: parent.split('/').at(-1), values: { slogan: 'Second shift' } });
    expect(Object.values(remix.values).some((value) => typeof value === 'object')).toBe(true);
    expect(problems).toEqual([]);
    await context.close();
  });

  test('a form that is not right comes back with what was typed and the message at its field', async () => {
    const { page, context } = await open(false);
    await page.goto(`${server.url}/make/shout`);
    const slogan = page.getByLabel(/slogan/i).first();
    const long = 'much too long '.repeat(12).trim();
    await slogan.fill(long);
    await page.getByRole('button', { name: 'Make my poster' }).click();
    expect(await slogan.inputValue()).toBe(long);
    const described = (await slogan.getAttribute('aria-describedby'))!.split(' ');
    const notes = await Promise.all(described.map((id) => page.locator(`[id="${id}"]`).textContent()));
    expect(notes.join(' ')).toMatch(/too long/i);
    expect(await slogan.getAttribute('aria-invalid')).toBe('true');
    await context.close();
  });

  test('the preview follows the typing, and a poster is made, opened and remixed', async () => {
    const { page, context, problems } = await open(true);
    await page.goto(`${server.url}/make/shout`);
    const before = await pictureBytes(page, '.preview-sheet');
    await page
      .getByLabel(/slogan/i)
      .first()
      .pressSequentially('Clean air now', { delay: 20 });
    await page.waitForFunction(() =>
      document.querySelector<HTMLImageElement>('#preview-overlay')?.src.startsWith('blob:'),
    );
    await expect.poll(async () => (await pictureBytes(page, '.preview-sheet')).equals(before)).toBe(false);
    await page.getByRole('button', { name: 'Make my poster' }).click();
    await page.waitForURL(/\/p\/\w{11}$/);
    const parent = new URL(page.url()).pathname;
    expect(await page.locator('main img').first().getAttribute('alt')).toContain('Clean air now');

    await page.getByRole('link', { name: 'Remix this' }).first().click();
    await page.waitForURL(/\/make\/shout\?remix=/);
    const slogan = page.getByLabel(/slogan/i).first();
    expect(await slogan.inputValue()).toBe('Clean air now');
    await slogan.fill('Clean air for ever');
    await page.getByRole('button', { name: 'Make my poster' }).click();
    await page.waitForURL((url) => /^\/p\/\w{11}$/.test(url.pathname) && url.pathname !== parent);
    expect(await page.locator(`main a[href="${parent}"]`).count()).toBeGreaterThan(0);
    const child = await (await fetch(`${server.url}/api/posters/${page.url().split('/').at(-1)}`)).json();
    expect(child.remixOf).toBe(parent.split('/').at(-1));
    expect(problems).toEqual([]);
    await context.close();
  });

  test('what stands in a slogan is never markup', async () => {
    const { page, context, problems } = await open(true);
    await page.goto(`${server.url}/make/shout`);
    await page
      .getByLabel(/slogan/i)
      .first()
      .fill('<img src=x onerror=alert(1)>"\'&amp;');
    await page.getByRole('button', { name: 'Make my poster' }).click();
    await page.waitForURL(/\/p\/\w{11}$/);
    expect(await page.locator('img[src="x"]').count()).toBe(0);
    expect(await page.locator('main img').first().getAttribute('alt')).toContain(
      '<img src=x onerror=alert(1)>"\'&amp;',
    );
    expect(problems).toEqual([]);
    await context.close();
  });
});
