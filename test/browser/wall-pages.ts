import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { openSqliteRecords } from '../../src/db/records.ts';
import { newPoster, pageId } from '../contract/new-poster.ts';
import { VIEWPORTS } from '../services/browser.ts';
import type { RunningServer } from '../services/server.ts';
import { open as openBoth } from './opened.ts';

/** Posters on the wall, and on one page of it. */
export const COUNT = 110;
export const PAGE = 24;

/** A wall of posters that are called Number 1 to Number 110, for the tests of the group that calls this. */
export function useWall() {
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

  return {
    get server() {
      return server;
    },
    ids,
    visit,
    dialog,
    closed,
    said,
    links,
    path,
    onTheWall,
    openPoster,
  };
}

/** Whether a picture is shown in another shape than it has. */
export function cropped(image: SVGElement | HTMLElement): boolean {
  const { naturalWidth, naturalHeight, offsetWidth, offsetHeight } = image as HTMLImageElement;
  return Math.abs(offsetWidth / offsetHeight / (naturalWidth / naturalHeight) - 1) > 0.01;
}
