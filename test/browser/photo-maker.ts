import { join } from 'node:path';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { quarters } from '../http/photo-files.ts';
import { VIEWPORTS } from '../services/browser.ts';
import { type RunningServer, temporaryFolder } from '../services/server.ts';
import { open as openBoth, watchProblems } from './opened.ts';
import { dragMouse, photoField, previewQuarters, showAll, touch } from './photo-page.ts';

/** How the quarters of a photo show when all of it does, clockwise. */
export const WHOLE = ['red', 'green', 'blue', 'white'];
/** Drawing takes its time on a machine that does other things too. */
export const poll = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 45_000, interval: 150 });

export type Screen = keyof typeof VIEWPORTS;
type PhotoField = ReturnType<typeof photoField>;

/** The maker in a window of its own. */
export interface OpenMaker {
  context: BrowserContext;
  page: Page;
  cdp: CDPSession;
  /** What the console told of that is wrong. */
  problems: string[];
  /** Whether it is used with fingers. */
  byTouch: boolean;
  /** Puts the quarters in, with nothing done to their colours. */
  putIn(): Promise<PhotoField>;
  /** Drags what is in an element by so many px with what this screen is made for. */
  drag(area: PhotoField['area'], x: number, y: number): Promise<void>;
}

/** Two photos, `quarters.jpg` and `noise.jpg`, and a maker to put them in, for the tests of the group that calls this. */
export function usePhotos() {
  let server: RunningServer;
  let browser: Browser;
  let close: () => Promise<void>;
  let folder: string;
  let windows: BrowserContext[] = [];

  beforeAll(async () => {
    ({ server, browser, close } = await openBoth());
    folder = await temporaryFolder();
    await quarters(1600, 1200).jpeg({ quality: 95 }).toFile(file('quarters.jpg'));
    await noise(1200, 900).jpeg({ quality: 90 }).toFile(file('noise.jpg'));
  });
  afterEach(async () => {
    for (const context of windows) await context.close();
    windows = [];
  });
  afterAll(() => close());

  const file = (name: string) => join(folder, name);

  /** A window that has no page yet. */
  async function openWindow(screen: Screen = 'desktop'): Promise<OpenMaker> {
    const byTouch = screen === 'phone';
    const context = await browser.newContext({
      viewport: VIEWPORTS[screen],
      isMobile: byTouch,
      hasTouch: byTouch,
      baseURL: server.url,
    });
    windows.push(context);
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    const problems = watchProblems(page);

    async function putIn(): Promise<PhotoField> {
      const slot = photoField(page, 'A face');
      await slot.choose.setInputFiles(file('quarters.jpg'));
      await slot.button('Take it out').waitFor();
      await slot.effect('As it is').check();
      await poll(() => previewQuarters(page)).toEqual(WHOLE);
      return slot;
    }

    async function drag(area: PhotoField['area'], x: number, y: number): Promise<void> {
      await showAll(area);
      const box = (await area.boundingBox())!;
      const from = { x: box.x + box.width / 2 - x / 2, y: box.y + box.height / 2 - y / 2 };
      const stroke = { from, to: { x: from.x + x, y: from.y + y } };
      await (byTouch ? touch(cdp, [stroke]) : dragMouse(page, stroke));
    }

    return { context, page, cdp, problems, byTouch, putIn, drag };
  }

  async function open(path: string, screen?: Screen): Promise<OpenMaker> {
    const maker = await openWindow(screen);
    await maker.page.goto(path);
    await maker.page.locator('.photo-field').first().waitFor();
    return maker;
  }

  return { file, openWindow, open };
}

/** A picture that does not pack. */
export function noise(width: number, height: number) {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 40 };
  return sharp({ create: { width, height, channels: 3, background: '#000', noise } });
}
