import type { CDPSession } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hasChromium, VIEWPORTS } from '../services/browser.ts';
import { COUNT, cropped, PAGE, useWall } from './wall-pages.ts';

describe.skipIf(!hasChromium())('a wall opens its posters large', () => {
  const wall = useWall();
  const { ids, visit, dialog, closed, said, links, path, openPoster } = wall;

  it('by keyboard, and goes through them, beyond those that are on the page', async () => {
    const page = await visit();
    const viewed: string[] = [];
    page.on('response', (response) => {
      const poster = /posters\/(\w+)\/views$/.exec(response.url())?.[1];
      if (poster && response.status() === 202) viewed.push(poster);
    });
    const title = await page.title();
    await openPoster(page, 1);
    expect(await said(page)).toBe(`2 of ${COUNT}: Number 2`);
    expect(path(page)).toBe(`/p/${ids[1]}?in=latest`);
    expect(await page.title()).toBe('Number 2');
    for (const number of [3, 4, 5]) {
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => said(page)).toBe(`${number} of ${COUNT}: Number ${number}`);
      // What is said is seen: its own picture, whole, with the words for it.
      const picture = dialog(page).locator('img');
      expect(await picture.getAttribute('alt')).toBe(`A poster with the number ${number}`);
      const loaded = () => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth);
      await expect.poll(loaded).toBeTruthy();
      expect(await picture.evaluate(cropped)).toBe(false);
      const { x, y, width, height } = (await picture.boundingBox())!;
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(VIEWPORTS.desktop.width);
      expect(y + height).toBeLessThanOrEqual(VIEWPORTS.desktop.height);
    }
    await expect.poll(() => viewed).toEqual(ids.slice(1, 5));
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => said(page)).toBe(`4 of ${COUNT}: Number 4`);
    for (let number = 5; number <= PAGE + 1; number++) await page.keyboard.press('ArrowRight');
    await expect.poll(() => said(page)).toBe(`25 of ${COUNT}: Number 25`);
    await page.keyboard.press('End');
    await expect.poll(() => said(page)).toBe(`${COUNT} of ${COUNT}: Number ${COUNT}`);
    expect(path(page)).toBe(`/p/${ids.at(-1)}?in=latest`);
    await page.keyboard.press('Home');
    await expect.poll(() => said(page)).toBe(`1 of ${COUNT}: Number 1`);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => said(page)).toBe(`2 of ${COUNT}: Number 2`);
    await page.keyboard.press('Escape');
    await closed(page);
    // Back on the wall, at the poster that was open last.
    expect(path(page)).toMatch(/^\/g\/latest(\?cursor=[\w-]+)?$/);
    expect(await page.title()).toBe(title);
    const focus = page.locator(':focus');
    expect(await focus.textContent()).toBe('Number 2');
    await expect.poll(() => focus.evaluate(inSight)).toBe(true);
  });

  it('and stops where the wall ends', async () => {
    const page = await visit();
    await openPoster(page, 0);
    const previous = dialog(page).getByRole('button', { name: 'Previous poster' });
    expect(await previous.getAttribute('aria-disabled')).toBe('true');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => said(page)).toBe(`2 of ${COUNT}: Number 2`);
    expect(await previous.getAttribute('aria-disabled')).toBeNull();
  });

  it('until the way back, the button or the wall beside it closes them', async () => {
    const page = await visit();
    await openPoster(page, 0);
    await page.goBack();
    await closed(page);
    expect(path(page)).toBe('/g/latest');
    await page.goForward();
    await expect.poll(() => said(page)).toBe(`1 of ${COUNT}: Number 1`);
    await page.getByRole('button', { name: 'Close' }).click();
    await closed(page);
    await openPoster(page, 1);
    await page.mouse.click(700, 90);
    await closed(page);
    expect(path(page)).toBe('/g/latest');
  });

  it('under addresses of their own, which lead to their pages', async () => {
    const page = await visit();
    await openPoster(page, 3);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => path(page)).toBe(`/p/${ids[4]}?in=latest`);
    await page.reload();
    expect(await page.locator('h1').textContent()).toBe('Number 5');
    await page.goBack();
    await page.waitForURL(/\/g\/latest/);
    await openPoster(page, 3);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => said(page)).toMatch(/Number 5$/);
    await dialog(page).getByRole('link', { name: 'Open page' }).click();
    await page.waitForURL(`${wall.server.url}/p/${ids[4]}?in=latest`);
    expect(await page.locator('h1').textContent()).toBe('Number 5');
    await page.goBack();
    await page.waitForURL(/\/g\/latest/);
    await openPoster(page, 3);
    await dialog(page).getByRole('link', { name: 'Remix' }).click();
    await page.waitForURL(`${wall.server.url}/make/shout?remix=${ids[3]}`);
  });

  it('and forward to one that is not on the wall any more leads to its page', async () => {
    // To draw so many takes its time, and what they show does not matter here.
    const body = Buffer.from(await (await fetch(`${wall.server.url}/p/${ids[0]}/share.jpg`)).arrayBuffer());
    const page = await visit('/robots.txt');
    await page.route(/\.jpg/, (route) => route.fulfill({ body, contentType: 'image/jpeg' }));
    await page.goto(`${wall.server.url}/g/latest`);
    await openPoster(page, 20);
    for (let number = 22; number <= 27; number++) {
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => said(page)).toMatch(new RegExp(`: Number ${number}$`));
    }
    await page.keyboard.press('Escape');
    await closed(page);
    await page.evaluate(() => scrollTo(0, 0));
    await expect.poll(() => path(page)).toBe('/g/latest');
    await page.route(/cursor=/, (route) => route.abort());
    await page.reload();
    expect(await links(page).count()).toBe(PAGE);
    await page.goForward();
    await page.locator('.poster-stage').waitFor();
    expect(path(page)).toBe(`/p/${ids[26]}?in=latest`);
    await page.goBack();
    await links(page).first().waitFor();
    expect(path(page)).toBe('/g/latest');
  });

  it('from pictures that are as large as the wall shows them', async () => {
    const page = await visit();
    const first = page.locator('.poster-card-picture').first();
    await expect.poll(() => first.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeTruthy();
    expect(await first.evaluate((image: HTMLImageElement) => image.currentSrc)).toMatch(/\/share\.jpg\?width=480$/);
    await openPoster(page, 0);
    const large = dialog(page).getByRole('img', { name: 'A poster with the number 1', exact: true });
    expect(await large.evaluate((image: HTMLImageElement) => image.currentSrc)).toMatch(/\/share\.jpg$/);
    await page.keyboard.press('Escape');
    await closed(page);
    // The large one takes its time: until then there is the small one.
    await page.route(/share\.jpg$/, () => undefined);
    await openPoster(page, 1);
    expect(
      await dialog(page)
        .getByRole('img')
        .evaluate((image) => getComputedStyle(image).backgroundImage),
    ).toMatch(/share\.jpg\?width=480"\)$/);
  });

  it('only where that is what was meant', async () => {
    const page = await visit();
    const other = page.context().waitForEvent('page');
    await links(page)
      .first()
      .click({ modifiers: ['Control'] });
    await (await other).waitForURL(`${wall.server.url}/p/${ids[0]}?in=latest`);
    expect(await dialog(page).count()).toBe(0);
    expect(path(page)).toBe('/g/latest');
  });

  it('to a finger that swipes', async () => {
    const page = await visit('/g/latest', { viewport: VIEWPORTS.phone, hasTouch: true, isMobile: true });
    await links(page).nth(1).tap();
    await expect.poll(() => said(page)).toBe(`2 of ${COUNT}: Number 2`);
    const finger = await page.context().newCDPSession(page);
    await swipe(finger, { x: -200 });
    await expect.poll(() => said(page)).toBe(`3 of ${COUNT}: Number 3`);
    await swipe(finger, { x: 200 });
    await expect.poll(() => said(page)).toBe(`2 of ${COUNT}: Number 2`);
    // Too short, and not to the side.
    await swipe(finger, { x: -30 }, 40);
    await swipe(finger, { y: -200 });
    await page.waitForTimeout(200);
    expect(await said(page)).toBe(`2 of ${COUNT}: Number 2`);
    await swipe(finger, { y: 200 });
    await closed(page);
    expect(path(page)).toBe('/g/latest');
    // Two fingers enlarge it, and then one moves it about. Right after a swipe the browser takes a touch for its end.
    await links(page).nth(1).click();
    await expect.poll(() => said(page)).toBe(`2 of ${COUNT}: Number 2`);
    await swipe(finger, { x: -150 }, 4, true);
    expect(await page.evaluate(() => visualViewport!.scale)).toBeGreaterThan(1.2);
    await swipe(finger, { x: -150 });
    await page.waitForTimeout(200);
    expect(await said(page)).toBe(`2 of ${COUNT}: Number 2`);
  });
});

/** Moves a finger over the middle of a phone, from there by so much, in steps; with a second one down beside it where it `pinches`. */
async function swipe(
  finger: CDPSession,
  { x = 0, y = 0 }: { x?: number; y?: number },
  steps = 4,
  pinches = false,
): Promise<void> {
  const at = (part: number) => [{ x: 195 + x * (part - 0.5), y: 400 + y * (part - 0.5), id: 1 }];
  const other = pinches ? [{ x: 300, y: 500, id: 2 }] : [];
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number; id: number }[]) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints });
  await touch('touchStart', at(0));
  if (pinches) await touch('touchStart', [...at(0), ...other]);
  for (let step = 1; step <= steps; step++) {
    await touch('touchMove', [...at(step / steps), ...other]);
    await new Promise((resolve) => setTimeout(resolve, 16));
  }
  await touch('touchEnd', []);
}

function inSight(element: SVGElement | HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}
