import type { BrowserContext, BrowserContextOptions, Frame, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect } from 'vitest';
import { makePoster, setSetting } from '../services/server.ts';
import { type Opened, open as openBoth } from './opened.ts';
import { type OtherSite, openOtherSite } from './other-site.ts';

/** A page of another site. */
export interface Visited {
  page: Page;
  context: BrowserContext;
  /** Closes it; fails where anyone stored something meanwhile. */
  leave(): Promise<void>;
}

/** A campaign with four posters, whose makers may return to 127.0.0.1, and another site for the tests of the group that calls this. */
export function useEmbedHost() {
  let opened: Opened;
  let site: OtherSite;
  let ours: string;
  let poster: string;
  let script: string;
  beforeAll(async () => {
    [opened, site] = await Promise.all([openBoth(), openOtherSite()]);
    ours = opened.server.url;
    script = `<script async src="${ours}/embed.js"></script>`;
    await setSetting(opened.server, 'moderation', 'open');
    await setSetting(opened.server, 'returnOrigins', 'http://127.0.0.1:*');
    for (const slogan of ['First', 'Second', 'Third', 'Fourth']) {
      const made = await makePoster(opened.server, {
        template: 'shout',
        values: { slogan },
        list: true,
        credit: 'Ada',
      });
      poster = (await made.json()).id;
    }
  });
  afterAll(async () => {
    await site.close();
    await opened.close();
  });

  /** Opens a page of the other site. */
  async function visit(
    path: string,
    body?: string,
    options: BrowserContextOptions = {},
    from = site.url,
  ): Promise<Visited> {
    const context = await opened.browser.newContext({ viewport: { width: 800, height: 700 }, ...options });
    const page = await context.newPage();
    const cookies: string[] = [];
    page.on('response', async (answer) => {
      if ((await answer.allHeaders())['set-cookie']) cookies.push(answer.url());
    });
    if (body !== undefined) site.put(path.split('?')[0]!, body);
    await page.goto(from + path);
    const leave = async () => {
      expect(cookies).toEqual([]);
      expect(await context.storageState()).toEqual({ cookies: [], origins: [] });
      await context.close();
    };
    return { page, context, leave };
  }

  /** The frame at a path of ours, loaded. */
  async function frameAt(page: Page, path: string): Promise<Frame> {
    const isIt = (frame: Frame) => frame.url().startsWith(ours + path);
    await expect.poll(() => page.frames().some(isIt), { timeout: 15_000 }).toBe(true);
    const frame = page.frames().find(isIt)!;
    await frame.waitForLoadState('load');
    return frame;
  }

  /** The pictures of a frame that are in sight are there, and something is painted. */
  async function shows(frame: Frame): Promise<void> {
    const element = await frame.frameElement();
    await element.scrollIntoViewIfNeeded();
    const first = frame.locator('img').first();
    await expect
      .poll(() => first.evaluate((image: HTMLImageElement) => image.naturalWidth), { timeout: 15_000 })
      .toBeGreaterThan(100);
    // A picture may have its size before it is painted.
    const entropy = async () => (await sharp(await element.screenshot()).stats()).entropy;
    await expect.poll(entropy).toBeGreaterThan(1);
  }

  /** The frame is as high as what it holds, and nothing in it is wider. */
  async function fits(frame: Frame): Promise<number> {
    const measure = () =>
      frame.evaluate(() => {
        const { scrollHeight, scrollWidth, clientWidth, clientHeight } = document.documentElement;
        return {
          beyond: [scrollHeight - clientHeight, scrollWidth - clientWidth, innerWidth - clientWidth],
          clientHeight,
        };
      });
    await expect.poll(async () => (await measure()).beyond, { timeout: 10_000 }).toEqual([0, 0, 0]);
    return (await measure()).clientHeight;
  }

  /** A custom element with a link in it. */
  const element = (kind: string, path: string, attributes = '') =>
    `${script}<flyposter-${kind} src="${ours}${path}" ${attributes}><a href="${ours}${path}">See them</a></flyposter-${kind}>`;
  /** The code for those who want no element. */
  const pasted = (path: string) =>
    `<iframe data-flyposter src="${ours}${path}" width="600" title="Pasted"></iframe>${script}`;

  return {
    get opened() {
      return opened;
    },
    get site() {
      return site;
    },
    /** Where the campaign is. */
    get ours() {
      return ours;
    },
    /** The newest of its posters. */
    get poster() {
      return poster;
    },
    get script() {
      return script;
    },
    visit,
    frameAt,
    shows,
    fits,
    element,
    pasted,
  };
}
