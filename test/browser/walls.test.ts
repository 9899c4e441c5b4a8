import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hasChromium, VIEWPORTS } from '../services/browser.ts';
import { cropped, PAGE, useWall } from './wall-pages.ts';

describe.skipIf(!hasChromium())('a wall of posters', () => {
  const wall = useWall();
  const { ids, visit, dialog, links, path, onTheWall, openPoster } = wall;

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
      await page.waitForURL(wall.server.url + address);
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
