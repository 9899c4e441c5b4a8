import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSqliteRecords } from '../../src/db/records.ts';
import type { NewPoster } from '../../src/domain/posters/poster-records.ts';
import { renditionKey } from '../../src/domain/posters/rendition-key.ts';
import { createDiskFiles } from '../../src/storage/disk.ts';
import { newFamily } from '../contract/new-family.ts';
import { hasChromium, VIEWPORTS } from '../services/browser.ts';
import { flyposter, type RunningServer } from '../services/server.ts';
import { axeProblems } from './axe.ts';
import { open as openBoth } from './opened.ts';

describe.skipIf(!hasChromium())('a poster, its family and its gallery', () => {
  let server: RunningServer;
  let browser: Browser;
  let close: () => Promise<void>;
  let family: NewPoster[];
  beforeAll(async () => {
    ({ server, browser, close } = await openBoth());
    const records = await openSqliteRecords(join(server.dataDir, 'flyposter.db'));
    family = newFamily(200, 6, { template: 'shout', formats: ['share'] });
    for (const poster of family) await records.posters.insert(poster);
    await records.close();
    // A poster has its picture from the start; here it is the same for all, because drawing 200 takes its time.
    const picture = new Uint8Array(await (await fetch(`${server.url}/p/${at(0)}/share.jpg`)).arrayBuffer());
    const files = createDiskFiles(join(server.dataDir, 'files'));
    for (const { id } of family) await files.put(renditionKey(id, 'share', 'jpg'), picture, 'image/jpeg');
  });
  afterAll(() => close());

  const idOf = (page: Page) => new URL(page.url()).pathname.split('/').at(-1);
  const at = (i: number) => family[i]!.id;

  test('a family of 200 six deep fits a phone, without scripts', async () => {
    const context = await browser.newContext({
      viewport: VIEWPORTS.phone,
      javaScriptEnabled: false,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.goto(`${server.url}/p/${at(6)}/family`);
    const tree = page.locator('.family-tree');
    const current = tree.locator('[aria-current=true]');
    await expect.poll(() => current.isVisible()).toBe(true);
    expect(await current.getAttribute('href')).toBe(`/p/${at(6)}`);
    // Six deep there is room yet for a picture of some size, and what is closed opens.
    expect((await current.boundingBox())!.width).toBeGreaterThan(70);
    const closed = tree.locator('details:not([open])').first();
    const inside = tree.locator(`a[href="${await closed.locator('a').first().getAttribute('href')}"]`);
    expect(await inside.isVisible()).toBe(false);
    await closed.locator('> summary').click();
    expect(await inside.isVisible()).toBe(true);
    await page.getByRole('link', { name: 'Jump to this poster' }).click();
    await expect.poll(async () => (await current.boundingBox())!.y).toBeLessThan(VIEWPORTS.phone.height);
    expect(await tree.evaluate((list) => list.scrollWidth)).toBeLessThanOrEqual(VIEWPORTS.phone.width);
    await context.close();
  });

  test.each([
    ['a family of 200', () => `/p/${at(6)}/family`, [VIEWPORTS.phone]],
    ['a poster in a gallery', () => `/p/${at(100)}?in=latest`, Object.values(VIEWPORTS)],
  ])('axe finds nothing wrong with %s, and it is as narrow as a phone can be', async (_, path, viewports) => {
    for (const viewport of viewports) {
      const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
      await page.goto(server.url + path());
      expect(await axeProblems(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await page.close();
    }
  });

  test('the arrow keys go through the gallery, but not while one types or with another key', async () => {
    const page = await browser.newPage({ viewport: VIEWPORTS.desktop });
    await page.goto(`${server.url}/p/${at(100)}?in=latest`);
    await page.waitForLoadState('networkidle');
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(`**/p/${at(99)}?in=latest`);
    await page.waitForLoadState('networkidle');
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL(`**/p/${at(100)}?in=latest`);
    await page.waitForLoadState('networkidle');
    await page.locator('#poster-link').focus();
    await page.keyboard.press('ArrowRight');
    await page.locator('body').press('Control+ArrowRight');
    await page.locator('h1').click();
    await page.keyboard.press('Shift+ArrowRight');
    await page.waitForTimeout(400);
    expect(idOf(page)).toBe(at(100));
    await page.getByRole('link', { name: 'Back to the gallery Latest' }).click();
    await page.waitForURL('**/g/latest');
    await page.close();
  });

  test('the name of a gallery stands between the ways on, however long it is', async () => {
    await flyposter(
      server,
      'galleries',
      'create',
      'long',
      '--title',
      'Posters that were picked by hand for the streets',
    );
    await flyposter(server, 'galleries', 'add', 'long', at(100), at(99), at(98));
    const page = await browser.newPage({ viewport: VIEWPORTS.phone });
    for (const width of [320, 390, 800, 1440]) {
      await page.setViewportSize({ width, height: 844 });
      await page.goto(`${server.url}/p/${at(99)}?in=long`);
      const [previous, name, next] = await page
        .locator('.poster-walk a')
        .evaluateAll((all) => all.map((link) => link.getBoundingClientRect().toJSON() as DOMRect));
      expect(previous!.right, `${width}`).toBeLessThanOrEqual(name!.left);
      expect(name!.right, `${width}`).toBeLessThanOrEqual(next!.left);
      expect(next!.right, `${width}`).toBeLessThanOrEqual(width);
    }
    await page.close();
  });

  test('a swipe goes through the gallery, and scrolling does not', async () => {
    const context = await browser.newContext({ viewport: VIEWPORTS.phone, hasTouch: true });
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    const drag = async (dx: number, dy: number) => {
      const [x, y] = [200, 260];
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', part: number) =>
        cdp.send('Input.dispatchTouchEvent', {
          type,
          touchPoints: type === 'touchEnd' ? [] : [{ x: x + dx * part, y: y + dy * part }],
        });
      await touch('touchStart', 0);
      for (const part of [0.25, 0.5, 0.75, 1]) await touch('touchMove', part);
      await touch('touchEnd', 1);
    };
    await page.goto(`${server.url}/p/${at(100)}?in=latest`);
    await page.waitForLoadState('networkidle');
    await drag(30, -150);
    await drag(-25, 0);
    await page.waitForTimeout(400);
    expect(idOf(page)).toBe(at(100));
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(50);
    await page.evaluate(() => scrollTo(0, 0));
    await drag(-150, 10);
    await page.waitForURL(`**/p/${at(99)}?in=latest`);
    await context.close();
  });

  test('on paper there are the poster, its address, its code and who is behind it, and nothing else', async () => {
    const page = await browser.newPage({ viewport: VIEWPORTS.desktop });
    await page.goto(`${server.url}/p/${at(3)}?in=latest`);
    await page.emulateMedia({ media: 'print' });
    const seen = await page.evaluate(() => document.body.innerText);
    expect(seen).toContain(`localhost:${server.port}/p/${at(3)}`);
    for (const text of ['by Zoë', 'Made by a supporter', 'All rights reserved']) expect(seen).toContain(text);
    for (const text of ['Remix this', 'Share it', 'Gallery', 'Next', 'Report']) expect(seen).not.toContain(text);
    await expect.poll(() => page.locator('.poster-print .qr-code').isVisible()).toBe(true);
    // One sheet, which lies as the poster does.
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
    expect(Number(width)).toBeGreaterThan(Number(height));
    await page.close();
  });

  test('a report is sent without scripts', async () => {
    const context = await browser.newContext({ viewport: VIEWPORTS.phone, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${server.url}/p/${at(9)}`);
    await page.getByRole('link', { name: 'Report this poster' }).click();
    await page.getByLabel('It is hateful or threatening').check();
    await page.getByLabel(/What should the moderators know/).fill('Look at it.');
    await page.getByRole('button', { name: 'Send the report' }).click();
    await page.getByRole('heading', { name: 'Thank you.' }).waitFor();
    const records = await openSqliteRecords(join(server.dataDir, 'flyposter.db'));
    expect(await records.reports.list('open', 10)).toMatchObject([
      { poster: at(9), reason: 'hate', detail: 'Look at it.' },
    ]);
    await records.close();
    await context.close();
  });
});
