import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSqliteRecords } from '../../src/db/records.ts';
import { PAGES } from '../../src/http/addresses/page-addresses.ts';
import { topicPath } from '../../web/addresses.ts';
import { BY } from '../contract/attribution.ts';
import { newGallery } from '../contract/gallery-records.ts';
import { newPoster, pageId } from '../contract/new-poster.ts';
import { missedPages } from '../http/missed-pages.ts';
import { quarters } from '../http/photo-files.ts';
import { hasChromium, VIEWPORTS } from '../services/browser.ts';
import { makePoster, type RunningServer } from '../services/server.ts';
import { axeProblems } from './axe.ts';
import { engineDraws } from './maker.ts';
import { open as openBoth } from './opened.ts';

/** Hangs posters in galleries; comes back with the path of a further page. */
async function hangPosters({ dataDir }: RunningServer): Promise<string> {
  const records = await openSqliteRecords(join(dataDir, 'flyposter.db'));
  const ids = Array.from({ length: 30 }, (_, i) => pageId(i));
  for (const [i, id] of ids.entries()) {
    const slogan = `Sheet ${i}`;
    const formats = i % 5 === 2 ? (['portrait'] as const) : (['share'] as const);
    await records.posters.insert(
      newPoster({
        id,
        template: 'shout',
        values: { slogan },
        alt: slogan,
        credit: 'Zoë',
        topics: ['rent'],
        formats: [...formats],
      }),
    );
  }
  await records.galleries.insert(newGallery({ slug: 'street', cover: ids[3]!, topics: ['rent'] }), BY);
  await records.galleries.pick('street', ids.slice(0, 10), BY);
  await records.galleries.insert(newGallery({ slug: 'bare', title: 'Bare', introduction: '' }), BY);
  const { next } = await records.posters.list({ topic: 'rent', sort: 'newest', limit: 24 });
  await records.close();
  return topicPath('rent', next!);
}

interface State {
  path: string;
  /** Brings the page into the state that is looked at. */
  prepare?: (page: Page) => Promise<void>;
}

describe.skipIf(!hasChromium())('pages for everyone', () => {
  let server: RunningServer;
  let browser: Browser;
  let close: () => Promise<void>;
  let id: string;
  let manage: string;
  let remix: string;
  let further: string;
  beforeAll(async () => {
    ({ server, browser, close } = await openBoth());
    const made = await (
      await makePoster(server, { template: 'shout', values: { slogan: 'Bread' }, credit: 'Zoë' })
    ).json();
    ({ id } = made);
    manage = new URL(made.manage.url).pathname + new URL(made.manage.url).search;
    const remixed = await makePoster(server, {
      template: 'shout',
      values: { slogan: 'Bread and roses' },
      remixOf: id,
    });
    remix = (await remixed.json()).id;
    further = await hangPosters(server);
  });
  afterAll(() => close());

  const live = async (page: Page) => engineDraws(page);
  const states = (): Record<string, State> => ({
    home: { path: '/' },
    'the gallery': { path: '/gallery' },
    'a gallery': { path: '/g/street' },
    'a bare gallery': { path: '/g/bare' },
    'a further page of a topic': { path: further },
    'a poster open over its wall': {
      path: '/g/street',
      prepare: async (page) => {
        await page.locator('.poster-card-link').first().click();
        await page.getByRole('dialog').locator('img').waitFor();
      },
    },
    'a search without finds': { path: '/gallery?q=xylophone' },
    'a poster': { path: `/p/${id}` },
    'a poster with its QR code': {
      path: `/p/${remix}`,
      prepare: async (page) => {
        await page.locator('.qr-panel summary').click();
        await page.locator('.qr-panel img').waitFor();
      },
    },
    'a family': { path: `/p/${remix}/family` },
    'the form to report a poster': { path: `/p/${id}/report` },
    'a report with something wrong': {
      path: `/p/${id}/report`,
      prepare: async (page) => {
        await page.locator('form').evaluate((form: HTMLFormElement) => {
          form.noValidate = true;
        });
        await page.getByRole('button', { name: 'Send the report' }).click();
        await page.getByRole('alert').waitFor();
      },
    },
    'the page to manage a poster': { path: manage },
    'sharing on Mastodon': { path: `/share/mastodon?poster=${id}` },
    'nothing there': { path: '/p/nothing' },
    'the maker': { path: '/make/shout', prepare: live },
    'the maker of a remix': { path: `/make/shout?remix=${id}`, prepare: live },
    'the maker with photos': { path: '/make/portrait', prepare: live },
    'the maker with a photo in it': {
      path: '/make/portrait',
      prepare: async (page) => {
        await live(page);
        const buffer = await quarters().jpeg().toBuffer();
        const [file] = await page.locator('.photo-field input[type=file]').all();
        await file!.setInputFiles({ name: 'quarters.jpg', mimeType: 'image/jpeg', buffer });
        await page.getByRole('button', { name: 'Take it out' }).waitFor();
      },
    },
    'the maker with all its fields': {
      path: '/make/event',
      prepare: async (page) => {
        await live(page);
        await page.locator('.maker-more summary').click();
      },
    },
    'the maker with something wrong': {
      path: '/make/shout',
      prepare: async (page) => {
        await live(page);
        await page.getByRole('button', { name: 'Make my poster' }).click();
        await page.getByRole('alert').waitFor();
      },
    },
    'a poster just made': {
      path: '/make/shout',
      prepare: async (page) => {
        await live(page);
        await page.locator('.slot-text').first().fill('Just made');
        await page.getByRole('button', { name: 'Make my poster' }).click();
        await page.getByRole('dialog').waitFor();
      },
    },
    'no posters of one’s own': { path: '/yours' },
    'one’s own posters': {
      path: '/make/shout',
      prepare: async (page) => {
        await live(page);
        await page.locator('.slot-text').first().fill('My own');
        await page.getByRole('button', { name: 'Make my poster' }).click();
        await page.getByRole('dialog').waitFor();
        await page.goto(`${server.url}/yours`);
        await page.getByText('My own').first().waitFor();
      },
    },
    'the choice of templates': {
      path: '/make/shout',
      prepare: async (page) => {
        await live(page);
        await page.getByRole('button', { name: 'Templates' }).click();
        await page.getByRole('dialog').waitFor();
      },
    },
  });

  test('every page that is declared is among them', () => {
    const paths = Object.values(states()).map(({ path }) => path);
    expect(missedPages(PAGES, paths)).toEqual([]);
  });

  // Colours know no sizes, and sizes no colours.
  describe.each([
    ['a phone by day', VIEWPORTS.phone, 'light'],
    ['a desk by night', VIEWPORTS.desktop, 'dark'],
  ] as const)('on %s', (_, viewport, scheme) => {
    test.each(Object.keys(states()))('axe finds nothing wrong with %s', async (name) => {
      const { path, prepare } = states()[name]!;
      const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
      await page.goto(server.url + path);
      await prepare?.(page);
      const found = await axeProblems(page, [scheme]);
      // As narrow as a phone can be: nothing to scroll sideways for.
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await page.close();
      expect(found).toEqual([]);
    });
  });

  test('a poster is made, shared and remixed with the keyboard alone', async () => {
    const context = await browser.newContext({
      viewport: VIEWPORTS.desktop,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    /** Goes on with the Tab key until what has the focus is called this, seeing to it that one sees where it is. */
    async function tabTo(name: RegExp): Promise<void> {
      for (let i = 0; i < 80; i++) {
        await page.keyboard.press('Tab');
        const focus = await page.evaluate(() => {
          const { activeElement } = document;
          const label = (activeElement as HTMLInputElement | null)?.labels?.[0] ?? activeElement;
          let shown = false;
          // The outline may be around the card or the label that the link or the input is in.
          for (let at = activeElement, up = 0; at && up < 4; at = at.parentElement, up++) {
            shown ||= getComputedStyle(at).outlineStyle !== 'none';
          }
          return { name: label?.getAttribute('aria-label') ?? label?.textContent ?? '', shown };
        });
        if (!name.test(focus.name)) continue;
        expect(focus.shown).toBe(true);
        return;
      }
      throw new Error(`The Tab key never came to ${name}.`);
    }

    await page.goto(`${server.url}/`);
    await tabTo(/^Shout/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/make\/shout$/);
    await engineDraws(page);
    await tabTo(/^Your slogan/);
    await page.keyboard.type('By keyboard');
    await tabTo(/^Make my poster/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/p\/\w{11}$/);
    const first = page.url();
    await tabTo(/^Copy( the)? link/i);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(first);
    if ((await page.getByRole('dialog').count()) > 0) await page.keyboard.press('Escape');
    await tabTo(/^Remix this/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/remix=/);
    await engineDraws(page);
    await tabTo(/^Your slogan/);
    await page.keyboard.press('End');
    await page.keyboard.type(' too');
    await tabTo(/^Make my poster/);
    await page.keyboard.press('Enter');
    await page.waitForURL((address) => /^\/p\/\w{11}$/.test(address.pathname) && address.href !== first);
    const remix = await (await fetch(`${server.url}/api/posters/${page.url().split('/').at(-1)}`)).json();
    expect(remix.values.slogan).toBe('By keyboard too');
    expect(remix.remixOf).toBe(first.split('/').at(-1));
    await context.close();
  });
});
