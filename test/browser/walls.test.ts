import { join } from 'node:path';
import type { Browser, BrowserContextOptions, CDPSession, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openSqliteRecords } from '../../src/db/records.ts';
import { newPoster, pageId } from '../contract/new-poster.ts';
import { hasChromium, VIEWPORTS } from '../services/browser.ts';
import type { RunningServer } from '../services/server.ts';
import { open as openBoth } from './opened.ts';

const COUNT = 110;
const PAGE = 24;

describe.skipIf(!hasChromium())('a wall of posters', () => {
  let server: RunningServer;
  let browser: Browser;
  let close: () => Promise<void>;
  /** As the wall of the newest has them. */
  const ids: string[] = [];
  beforeAll(async () => {
    ({ server, browser, close } = await openBoth());
    const records = await openSqliteRecords(join(server.dataDir, 'flyposter.db'));
    for (let i = COUNT; i >= 1; i--) {
      const poster = newPoster({
        id: pageId(i),
        template: 'shout',
        values: { slogan: `Number ${i}` },
        alt: `A poster with the number ${i}`,
        // Some stand upright.
        formats: i % 7 === 3 ? ['portrait'] : ['share'],
      });
      await records.posters.insert(poster);
      ids.unshift(poster.id);
    }
    await records.close();
  });
  afterAll(() => close());

  let pages: Page[] = [];
  afterEach(async () => {
    for (const page of pages) await page.context().close();
    pages = [];
  });

  async function visit(path = '/g/latest', options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: VIEWPORTS.desktop, reducedMotion: 'reduce', ...options });
    const page = await context.newPage();
    pages.push(page);
    await page.goto(server.url + path);
    return page;
  }

  const dialog = (page: Page) => page.getByRole('dialog');
  /** Resolves when the way back was gone, which a dialog that is closed begins. */
  const closed = (page: Page) => page.locator('dialog').waitFor({ state: 'detached' });
  const said = async (page: Page) => {
    const status = dialog(page).getByRole('status');
    return (await status.count()) === 1 ? status.textContent({ timeout: 1000 }) : '';
  };
  const links = (page: Page) => page.locator('.poster-card-link');
  const path = (page: Page) => page.url().slice(server.url.length);
  const onTheWall = (page: Page) =>
    links(page).evaluateAll((all) => all.map((link) => /\/p\/(\w+)/.exec((link as HTMLAnchorElement).href)?.[1]));

  /** Opens a poster by its place on the wall, from 0. */
  async function openPoster(page: Page, at: number): Promise<void> {
    await links(page).nth(at).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => said(page)).toMatch(new RegExp(`: Number ${at + 1}$`));
  }

  describe('opens its posters large', () => {
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
      await page.keyboard.press('End');
      await expect.poll(() => path(page)).toBe(`/p/${ids[PAGE - 1]}?in=latest`);
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => said(page)).toBe(`25 of ${COUNT}: Number 25`);
      await page.keyboard.press('Escape');
      await closed(page);
      // Back on the wall, at the poster that was open last.
      expect(path(page)).toMatch(/^\/g\/latest(\?cursor=[\w-]+)?$/);
      expect(await page.title()).toBe(title);
      const focus = page.locator(':focus');
      expect(await focus.textContent()).toBe('Number 25');
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
      await page.waitForURL(`${server.url}/p/${ids[4]}?in=latest`);
      expect(await page.locator('h1').textContent()).toBe('Number 5');
      await page.goBack();
      await page.waitForURL(/\/g\/latest/);
      await openPoster(page, 3);
      await dialog(page).getByRole('link', { name: 'Remix' }).click();
      await page.waitForURL(`${server.url}/make/shout?remix=${ids[3]}`);
    });

    it('and forward to one that is not on the wall any more leads to its page', async () => {
      // To draw so many takes its time, and what they show does not matter here.
      const body = Buffer.from(await (await fetch(`${server.url}/p/${ids[0]}/share.jpg`)).arrayBuffer());
      const page = await visit('/robots.txt');
      await page.route(/\.jpg/, (route) => route.fulfill({ body, contentType: 'image/jpeg' }));
      await page.goto(`${server.url}/g/latest`);
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
      await (await other).waitForURL(`${server.url}/p/${ids[0]}?in=latest`);
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

  describe('goes on by itself', () => {
    it('for a while, and then when it is asked to, with every poster once', async () => {
      const page = await visit();
      await page.evaluate(watchShifts);
      for (let count = 0; count < PAGE * 4; count = await links(page).count()) {
        await page.mouse.wheel(0, 500);
        await page.waitForTimeout(100);
        await page.locator('.poster-wall:not([aria-busy])').waitFor();
      }
      // What web.dev calls good, for the whole of a visit.
      expect(await page.evaluate(() => (globalThis as unknown as { shifted: number }).shifted)).toBeLessThan(0.1);
      // The foot of the page can be reached.
      await page.locator('footer').scrollIntoViewIfNeeded();
      await page.waitForTimeout(300);
      expect(await links(page).count()).toBe(PAGE * 4);
      const more = page.getByRole('link', { name: 'More posters' });
      await more.focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => onTheWall(page)).toEqual(ids);
      expect(await more.count()).toBe(0);
      expect(await page.locator(':focus').textContent()).toBe('Number 97');
      expect(await page.locator('.paged-wall-said').textContent()).toBe(
        '14 more posters. 110 are on the wall, and that is all of them.',
      );
    });

    it('and says so where it cannot', async () => {
      const page = await visit();
      await page.route(/cursor=/, (route) => route.abort());
      await page.getByRole('link', { name: 'More posters' }).click();
      expect(await page.getByRole('alert').textContent()).toContain('could not be fetched');
      await page.unroute(/cursor=/);
      await page.getByRole('link', { name: 'More posters' }).click();
      await expect.poll(() => links(page).count()).toBeGreaterThanOrEqual(PAGE * 2);
      expect(await page.locator('.paged-wall-problem').textContent()).toBe('');
    });

    it('with every poster whole, whatever its shape, in rows of one height', async () => {
      for (const viewport of Object.values(VIEWPORTS)) {
        const page = await visit('/g/latest', { viewport });
        const pictures = page.locator('.poster-card-picture');
        for (let i = 0; i < 8; i++) {
          await pictures.nth(i).scrollIntoViewIfNeeded();
          await expect
            .poll(() => pictures.nth(i).evaluate((image: HTMLImageElement) => image.naturalWidth))
            .toBeTruthy();
          expect(await pictures.nth(i).evaluate(cropped)).toBe(false);
        }
        const rows = await page.locator('.poster-wall > [data-page] .poster-card-picture').evaluateAll((all) => {
          const found: Record<number, number[]> = {};
          for (const image of all as HTMLElement[]) {
            const { offsetParent, offsetHeight } = image;
            const top = (offsetParent as HTMLElement).offsetTop;
            found[top] = [...(found[top] ?? []), offsetHeight];
          }
          return Object.values(found);
        });
        for (const heights of rows) expect(Math.max(...heights) - Math.min(...heights)).toBeLessThanOrEqual(1);
        if (viewport === VIEWPORTS.desktop) expect(rows.length * 3).toBeLessThanOrEqual(rows.flat().length);
      }
    });
  });

  describe('is where it was left', () => {
    const SOMEWHERE = 60;

    /** Goes far down the wall; comes back with the address of the page that is in sight there. */
    async function goDown(page: Page): Promise<string> {
      for (const pages of [2, 3]) {
        await links(page).last().scrollIntoViewIfNeeded();
        await expect.poll(() => links(page).count()).toBeGreaterThanOrEqual(PAGE * pages);
      }
      await links(page)
        .nth(SOMEWHERE)
        .evaluate((link) => link.closest('li')!.scrollIntoView({ block: 'center', behavior: 'instant' }));
      await expect.poll(() => path(page)).toMatch(/^\/g\/latest\?cursor=[\w-]+$/);
      // Until it is kept where that is.
      await expect.poll(() => page.evaluate(offPlace), { timeout: 5000 }).toBeLessThan(2);
      return path(page);
    }
    /** Where the words under a poster are, px from the top of the window. */
    const topOf = (page: Page, number: number) =>
      page.getByText(`Number ${number}`, { exact: true }).evaluate((text) => text.getBoundingClientRect().top);

    it('when one comes back from a poster’s page', async () => {
      const page = await visit();
      const address = await goDown(page);
      const top = await topOf(page, SOMEWHERE + 1);
      await openPoster(page, SOMEWHERE);
      await dialog(page).getByRole('link', { name: 'Open page' }).click();
      await page.waitForURL(/\/p\//);
      await page.goBack();
      await page.waitForURL(server.url + address);
      await expect.poll(() => topOf(page, SOMEWHERE + 1)).toBeCloseTo(top, -1);
      // Without the posters above, which are a step away; they come without moving what is read.
      await page.getByRole('link', { name: 'Newer posters' }).evaluate((link) => (link as HTMLElement).click());
      await expect.poll(() => page.getByText(`Number ${PAGE + 1}`, { exact: true }).count()).toBe(1);
      expect(await topOf(page, SOMEWHERE + 1)).toBeCloseTo(top, -1);
      const shown = await onTheWall(page);
      expect(shown).toEqual(ids.slice(PAGE, PAGE + shown.length));
    });

    it('when the page is loaded again', async () => {
      const page = await visit();
      const address = await goDown(page);
      const top = await topOf(page, SOMEWHERE + 1);
      await page.reload();
      expect(path(page)).toBe(address);
      await expect.poll(() => topOf(page, SOMEWHERE + 1)).toBeCloseTo(top, -1);
    });

    it('and its address forgets by which way one came', async () => {
      const page = await visit('/g/latest?s=whatsapp');
      await page.mouse.wheel(0, 300);
      await expect.poll(() => path(page)).toBe('/g/latest');
    });
  });

  it.each([
    '/g/latest',
    '/gallery',
    '/gallery?sort=popular',
  ])('goes on without scripts to the end and back again: %s', async (start) => {
    const page = await visit(start, { javaScriptEnabled: false });
    const next = page.locator('a[rel=next]');
    const seen: (string | undefined)[] = [];
    for (let pages = 1; ; pages++) {
      seen.push(...(await onTheWall(page)));
      if ((await next.count()) === 0) break;
      expect(await page.locator('meta[name=robots]').count()).toBe(pages === 1 ? 0 : 1);
      await next.click();
      await page.waitForLoadState();
    }
    expect(seen).toEqual(ids);
    const back = page.locator('a[rel=prev]');
    for (let pages = 4; (await back.count()) > 0; pages--) {
      await back.click();
      await page.waitForLoadState();
      expect((await onTheWall(page))[0]).toBe(ids[(pages - 1) * PAGE]);
    }
    expect(path(page)).toBe(start);
    await links(page).first().click();
    expect(await page.locator('h1').textContent()).toBe('Number 1');
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

/** Whether a picture is shown in another shape than it has. */
function cropped(image: SVGElement | HTMLElement): boolean {
  const { naturalWidth, naturalHeight, offsetWidth, offsetHeight } = image as HTMLImageElement;
  return Math.abs(offsetWidth / offsetHeight / (naturalWidth / naturalHeight) - 1) > 0.01;
}

function inSight(element: SVGElement | HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}

/** How far, px, the poster that is kept as the place of the page is from where it was. */
function offPlace(): number {
  const place = history.state?.place as { poster: string; top: number } | undefined;
  const item = document.querySelector(`[data-poster="${place?.poster}"]`)?.closest('li');
  return item && place ? Math.abs(item.getBoundingClientRect().top - place.top) : Number.POSITIVE_INFINITY;
}

/** Adds up how far things moved that nobody moved. */
function watchShifts(): void {
  const sum = globalThis as unknown as { shifted: number };
  sum.shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
      if (!entry.hadRecentInput) sum.shifted += entry.value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
}
