import { join } from 'node:path';
import type { BrowserContext, BrowserContextOptions, Frame, Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSqliteRecords } from '../../src/db/records.ts';
import { newPoster, pageId } from '../contract/new-poster.ts';
import { hasChromium } from '../services/browser.ts';
import { makePoster, setSetting } from '../services/server.ts';
import { axeProblems } from './axe.ts';
import { previewShows } from './maker.ts';
import { type Opened, open as openBoth } from './opened.ts';
import { asWordPress, type OtherSite, openOtherSite } from './other-site.ts';

const available = hasChromium();
const LAYOUTS = ['grid', 'masonry', 'carousel', 'slideshow'] as const;

describe.skipIf(!available)('embeds on another site', () => {
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

  /** Opens a page of the other site; what was stored by anyone meanwhile makes `leave` fail. */
  async function visit(path: string, body?: string, options: BrowserContextOptions = {}, from = site.url) {
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
    const { entropy } = await sharp(await element.screenshot()).stats();
    expect(entropy).toBeGreaterThan(1);
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

  const element = (kind: string, path: string, attributes = '') =>
    `${script}<flyposter-${kind} src="${ours}${path}" ${attributes}><a href="${ours}${path}">See them</a></flyposter-${kind}>`;
  const pasted = (path: string) =>
    `<iframe data-flyposter src="${ours}${path}" width="600" title="Pasted"></iframe>${script}`;
  const link = (page: Page) => page.getByRole('link', { name: 'See them' });

  describe.each([
    ['poster', (): string => `/p/${poster}`],
    ['gallery', (): string => '/g/latest'],
  ] as const)('a %s', (kind, pathOf) => {
    test.each([
      ['by script', (path: string) => element(kind, path)],
      ['as a frame', (path: string) => pasted(`/embed${path}`)],
      ['as WordPress puts it', (path: string) => asWordPress(`${ours}/embed${path}`)],
    ] as const)('shows %s, sizes itself and stores nothing', async (_, bodyOf) => {
      const path = pathOf();
      const { page, leave } = await visit(`/${kind}`, bodyOf(path));
      const frame = await frameAt(page, `/embed${path}`);
      await shows(frame);
      expect(await fits(frame)).toBeGreaterThan(150);
      // It follows when it gets narrower.
      await page.setViewportSize({ width: 320, height: 700 });
      await page.locator('iframe').evaluate((each: HTMLIFrameElement) => {
        each.style.width = '280px';
      });
      await fits(frame);
      await leave();
    });
  });

  test('WordPress follows the links in a sandbox that opens none', async () => {
    const { page, leave } = await visit('/follow', asWordPress(`${ours}/embed/p/${poster}`));
    const frame = await frameAt(page, `/embed/p/${poster}`);
    await shows(frame);
    await frame.locator('.embed-poster-link').click();
    await page.waitForURL(`${ours}/p/${poster}**`);
    await leave();
  });

  test('layouts and themes are those of the attributes, also when they change, twice on a page and put in later', async () => {
    const { page, leave } = await visit(
      '/two',
      element('gallery', '/g/latest', 'layout="grid" theme="light" limit="2"'),
    );
    const first = page.locator('flyposter-gallery');
    for (const layout of LAYOUTS) {
      await first.evaluate((gallery, value) => gallery.setAttribute('layout', value), layout);
      const frame = await frameAt(page, `/embed/g/latest?layout=${layout}&theme=light&limit=2`);
      await frame.locator(`.embed-wall-${layout}`).waitFor();
      expect(await frame.locator('figure').count()).toBe(2);
      await fits(frame);
    }
    const paper = (frame: Frame) => frame.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(await paper(await frameAt(page, '/embed/g/latest'))).toBe('rgb(246, 246, 244)');
    await first.evaluate((gallery) => gallery.setAttribute('theme', 'dark'));
    expect(await paper(await frameAt(page, '/embed/g/latest?layout=slideshow&theme=dark'))).toBe('rgb(18, 18, 17)');

    await page.evaluate((src) => {
      document.body.append(document.createElement('script'));
      const later = document.createElement('flyposter-poster');
      later.setAttribute('src', src);
      document.body.append(later);
      const again = document.createElement('script');
      again.src = `${new URL(src).origin}/embed.js`;
      document.body.append(again);
    }, `${ours}/p/${poster}`);
    const later = await frameAt(page, `/embed/p/${poster}`);
    await shows(later);
    await fits(later);
    await leave();
  });

  test('a carousel goes along and a slideshow one by one, by buttons and keys', async () => {
    const { page, leave } = await visit('/slides', element('gallery', '/g/latest', 'layout="slideshow"'), {
      reducedMotion: 'reduce',
    });
    const slides = await frameAt(page, '/embed/g/latest?layout=slideshow');
    await slides.getByText('1 of 4').waitFor();
    await slides.getByRole('button', { name: 'Next poster' }).click();
    await slides.getByText('2 of 4').waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await slides.getByText('4 of 4').waitFor();
    expect(await slides.locator('figure:visible').count()).toBe(1);
    // Who wants less motion starts it herself.
    await slides.getByRole('button', { name: 'Play' }).click();
    await slides.getByRole('button', { name: 'Pause' }).waitFor();

    await page.locator('flyposter-gallery').evaluate((gallery) => gallery.setAttribute('layout', 'carousel'));
    const row = await frameAt(page, '/embed/g/latest?layout=carousel');
    await row.getByText('1 of 4').waitFor();
    await row.getByRole('button', { name: 'Next poster' }).click();
    await row.getByText('2 of 4').waitFor();
    await leave();
  });

  test('an element shows pages of its own kind from where its script is, and else leaves the link', async () => {
    const bad = [
      ['gallery', `${site.url}/g/latest`],
      ['gallery', `${ours}/p/${poster}`],
      ['poster', 'javascript:alert(1)'],
      ['maker', `${ours}/yours`],
    ].map(([kind, src]) => `<flyposter-${kind} src="${src}"><a href="/">Left</a></flyposter-${kind}>`);
    const { page, leave } = await visit('/bad', script + bad.join(''));
    await page.waitForFunction(() => customElements.get('flyposter-maker'));
    expect(await page.getByRole('link', { name: 'Left' }).count()).toBe(4);
    for (const each of await page.getByRole('link', { name: 'Left' }).all()) expect(await each.isVisible()).toBe(true);
    expect(page.frames().length).toBe(1);
    await leave();
  });

  test('there is a link where scripts are blocked, and the frame needs none', async () => {
    const body = element('gallery', '/g/latest') + pasted('/embed/g/latest?layout=slideshow');
    const { page, leave } = await visit('/plain', body, { javaScriptEnabled: false });
    expect(await link(page).getAttribute('href')).toBe(`${ours}/g/latest`);
    const frame = page.frameLocator('iframe');
    expect(await frame.locator('figure').count()).toBe(4);
    expect(await frame.getByRole('link', { name: 'More posters' }).getAttribute('target')).toBe('_blank');
    await leave();

    const context = await opened.browser.newContext();
    await context.route('**/embed.js', (route) => route.abort());
    const blocked = await context.newPage();
    await blocked.goto(`${site.url}/plain`);
    expect(await link(blocked).isVisible()).toBe(true);
    await context.close();
  });

  test('the link can be followed while the frame loads', async () => {
    const context = await opened.browser.newContext();
    await context.route('**/embed/**', () => undefined);
    const page = await context.newPage();
    site.put('/loads', element('gallery', '/g/latest'));
    await page.goto(`${site.url}/loads`, { waitUntil: 'domcontentloaded' });
    await page.locator('flyposter-gallery iframe').waitFor({ state: 'attached' });
    await link(page).click({ timeout: 5000 });
    await page.waitForURL(`${ours}/g/latest`, { waitUntil: 'commit' });
    await context.close();
  });

  test('a poster that stands upright is no higher than a window, and the code of its frame as high as it is', async () => {
    const id = pageId(1);
    const records = await openSqliteRecords(join(opened.server.dataDir, 'flyposter.db'));
    await records.posters.insert(newPoster({ id, template: 'shout', formats: ['story'] }));
    await records.close();
    const wide = await visit('/upright', element('poster', `/p/${id}`), { viewport: { width: 1440, height: 900 } });
    const frame = await frameAt(wide.page, `/embed/p/${id}`);
    await shows(frame);
    expect(await fits(frame)).toBeLessThan(800);
    const picture = await frame.locator('img').boundingBox();
    expect(picture!.width / picture!.height).toBeCloseTo(1080 / 1920, 2);
    await wide.leave();
    const context = await opened.browser.newContext();
    const page = await context.newPage();
    await page.goto(`${ours}/p/${id}`);
    await page.getByText('Embed it').click();
    const code = await page.getByLabel('Without our script').inputValue();
    await context.close();
    const plain = await visit('/upright-frame', code);
    await fits(await frameAt(plain.page, `/embed/p/${id}`));
    await plain.leave();
  });

  test('a frame that never answers gives way to the link', async () => {
    const context = await opened.browser.newContext();
    await context.route('**/embed/**', (route) => route.fulfill({ status: 502, body: 'Bad gateway' }));
    const page = await context.newPage();
    await page.goto(`${site.url}/plain`);
    await page.locator('flyposter-gallery iframe').waitFor({ state: 'detached', timeout: 15_000 });
    expect(await link(page).isVisible()).toBe(true);
    await context.close();
  });

  test('what is gone says so in few words', async () => {
    const { page, leave } = await visit('/gone', element('poster', '/p/Gone2345678'));
    const frame = await frameAt(page, '/embed/p/Gone2345678');
    await frame.getByText('no longer on the wall').waitFor();
    expect(await fits(frame)).toBeLessThan(150);
    await leave();
  });

  test('everything else refuses to be framed', async () => {
    const paths = ['/admin', `/p/${poster}`, '/make/shout', '/gallery', '/g/latest', '/'];
    const { page, leave } = await visit(
      '/framed',
      paths.map((path) => `<iframe src="${ours}${path}"></iframe>`).join(''),
    );
    await page.waitForLoadState('load');
    await expect
      .poll(() =>
        page
          .frames()
          .slice(1)
          .map((frame) => frame.url()),
      )
      .toEqual(paths.map(() => 'chrome-error://chromewebdata/'));
    await leave();
  });

  /** Makes a poster in a frame, and comes back with what is shown of it. */
  async function makeIn(frame: Frame, slogan: string): Promise<{ sheet: Locator; shared: string }> {
    await frame.getByLabel('Your slogan').fill(slogan);
    await previewShows(frame as unknown as Page);
    await frame.getByRole('button', { name: 'Make my poster' }).click();
    const sheet = frame.getByRole('region', { name: 'It’s up. Pass it on.' });
    await sheet.waitFor();
    await expect
      .poll(() =>
        sheet
          .getByRole('img')
          .first()
          .evaluate((image: HTMLImageElement) => image.naturalWidth),
      )
      .toBeGreaterThan(100);
    return { sheet, shared: await sheet.getByLabel('Link to this poster').inputValue() };
  }

  /** What frames have told the page. */
  async function listen(context: BrowserContext): Promise<void> {
    await context.addInitScript(() => {
      const told: unknown[] = [];
      Object.assign(globalThis, { told });
      addEventListener('message', ({ data }) => told.push(data));
    });
  }
  const toldTo = (page: Page) =>
    page.evaluate(() => (globalThis as unknown as { told: { type?: string; id?: string; url?: string }[] }).told);

  test.each([
    ['by script', () => element('maker', '/make/shout', 'theme="light"'), false],
    ['as a frame', () => pasted('/embed/make/shout'), false],
    ['as WordPress puts it', () => asWordPress(`${ours}/embed/make/shout`), true],
  ] as const)('a poster is made in the maker %s', async (_, bodyOf, sandboxed) => {
    const context = await opened.browser.newContext({ viewport: { width: 1100, height: 800 } });
    await listen(context);
    const page = await context.newPage();
    site.put('/maker', bodyOf());
    await page.goto(`${site.url}/maker`);
    const frame = await frameAt(page, '/embed/make/shout');
    expect(await frame.evaluate(() => origin)).toBe(sandboxed ? 'null' : ours);
    await frame.getByRole('button', { name: 'Surprise me' }).waitFor();
    if (!sandboxed) await fits(frame);
    const { sheet, shared } = await makeIn(frame, 'Made elsewhere');
    const id = new RegExp(`^${ours}/p/(\\w{11})$`).exec(shared)?.[1];
    const answer = await fetch(`${ours}/api/posters/${id}`);
    expect((await answer.json()).values.slogan).toBe('Made elsewhere');
    // WordPress makes no frame higher than 1000 px.
    if (!sandboxed) await fits(frame);
    else await expect.poll(() => page.locator('iframe').getAttribute('height')).toBe('1000');
    expect(page.url()).toBe(`${site.url}/maker`);

    const manage = await sheet.getByLabel('Private link').inputValue();
    const token = new URL(manage).searchParams.get('token')!;
    expect((await fetch(manage)).status).toBe(200);
    const told = await toldTo(page);
    expect(told.filter(({ type }) => type === 'flyposter:made')).toEqual([{ type: 'flyposter:made', id, url: shared }]);
    expect(JSON.stringify(told)).not.toContain(token);

    await sheet.getByRole('button', { name: 'Make another' }).click();
    expect(await frame.getByLabel('Your slogan').inputValue()).toBe('');
    const second = await makeIn(frame, 'And one more');
    expect(second.shared).not.toBe(shared);
    expect(await context.storageState()).toEqual({ cookies: [], origins: [] });
    await context.close();
  });

  test('a photo is taken in a sandbox too', async () => {
    const { page, leave } = await visit('/photo', asWordPress(`${ours}/embed/make/portrait`));
    const frame = await frameAt(page, '/embed/make/portrait');
    await frame.getByRole('button', { name: 'Surprise me' }).waitFor();
    const photo = await sharp({ create: { width: 900, height: 900, channels: 3, background: '#2a6' } })
      .jpeg()
      .toBuffer();
    await frame
      .locator('.photo-field input[type=file]')
      .first()
      .setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: photo });
    await frame.locator('.photo-crop-frame').waitFor();
    await frame.getByRole('progressbar').waitFor({ state: 'detached' });
    const { shared } = await makeIn(frame, 'With a photo');
    const { values } = await (await fetch(shared.replace('/p/', '/api/posters/'))).json();
    expect(Object.values(values)).toContainEqual(expect.objectContaining({ id: expect.stringMatching(/^\w{20}$/) }));
    await leave();
  });

  test('without a script the form in the frame makes a poster', async () => {
    const { page, leave } = await visit('/form', pasted('/embed/make/shout'), { javaScriptEnabled: false });
    const frame = page.frameLocator('iframe');
    await frame.getByLabel('Your slogan').fill('By form');
    await frame.getByRole('button', { name: 'Make my poster' }).click();
    const shared = frame.getByLabel('Link to this poster');
    await shared.waitFor();
    expect(await shared.inputValue()).toMatch(new RegExp(`^${ours}/p/\\w{11}$`));
    await frame.getByRole('link', { name: 'Make another' }).click();
    await frame.getByLabel('Your slogan').waitFor();
    await leave();
  });

  test('links lead back to the page around the maker where staff allow it, and show the poster there', async () => {
    const { page, leave } = await visit('/back?lang=en', element('maker', '/make/shout', 'data-return'));
    const { sheet, shared } = await makeIn(await frameAt(page, '/embed/make/shout'), 'Come back');
    const id = new URL(shared).searchParams.get('poster');
    expect(shared).toBe(`${site.url}/back?lang=en&poster=${id}`);
    const whatsApp = await sheet.getByRole('link', { name: /WhatsApp/ }).getAttribute('href');
    const leads = await fetch(ours + whatsApp, { redirect: 'manual' });
    expect(decodeURIComponent(leads.headers.get('location')!)).toContain(shared);
    await leave();

    const back = await visit(`/back?lang=en&poster=${id}`);
    const seen = await frameAt(back.page, `/embed/p/${id}`);
    await shows(seen);
    await fits(seen);
    const maker = await frameAt(back.page, '/embed/make/shout');
    await maker.getByLabel('Your slogan').waitFor();
    await back.leave();

    const refused = await visit('/back', undefined, {}, site.otherUrl);
    const { shared: own } = await makeIn(await frameAt(refused.page, '/embed/make/shout'), 'Not back');
    expect(own).toMatch(new RegExp(`^${ours}/p/\\w{11}$`));
    await refused.leave();
  });

  test('axe finds nothing wrong with embeds, nor with the code for them', async () => {
    const context = await opened.browser.newContext({ viewport: { width: 640, height: 800 }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    for (const path of [
      `/p/${poster}`,
      ...LAYOUTS.map((layout) => `/g/latest?layout=${layout}`),
      '/make/shout',
      '/p/none',
    ]) {
      await page.goto(`${ours}/embed${path}`);
      expect(await axeProblems(page), path).toEqual([]);
      await page.setViewportSize({ width: 280, height: 640 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(280);
    }
    await page.goto(`${ours}/embed/make/shout`);
    await page.getByRole('button', { name: 'Surprise me' }).waitFor();
    await makeIn(page.mainFrame(), 'For everyone');
    expect(await axeProblems(page), 'made').toEqual([]);
    await page.goto(`${ours}/g/latest`);
    await page.getByText('Put this gallery on your site').click();
    expect(await axeProblems(page), 'code').toEqual([]);
    await context.close();
  });

  test('the code on our pages, as chosen and copied, works there', async () => {
    const context = await opened.browser.newContext({ viewport: { width: 1200, height: 800 } });
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: ours });
    const page = await context.newPage();
    await page.goto(`${ours}/gallery`);
    await page.getByText('Put these posters on your site').click();
    await page.getByLabel('Masonry').check();
    await page.getByLabel('Dark', { exact: true }).check();
    await page.getByLabel('Posters', { exact: true }).selectOption('3');
    const preview = await frameAt(page, '/embed/g/latest?layout=masonry&theme=dark&limit=3');
    await shows(preview);
    await fits(preview);
    for (const button of await page.getByRole('button', { name: 'Copy code' }).all()) {
      await button.click();
      const code = await page.evaluate(() => navigator.clipboard.readText());
      const { page: there, leave } = await visit('/copied', code);
      const frame = await frameAt(there, '/embed/g/latest?layout=masonry&theme=dark&limit=3');
      await shows(frame);
      expect(await frame.locator('figure').count()).toBe(3);
      await leave();
    }
    for (const [path, summary, at] of [
      [`/p/${poster}`, 'Embed it', `/embed/p/${poster}`],
      ['/g/popular', 'Put this gallery on your site', '/embed/g/popular'],
      ['/make/shout', 'Put this maker on your site', '/embed/make/shout'],
    ]) {
      await page.goto(ours + path);
      await page.getByText(summary!).click();
      await page.getByLabel('Light', { exact: true }).check();
      await shows(await frameAt(page, `${at}?${at!.includes('/g/') ? 'layout=grid&' : ''}theme=light`));
      expect(await page.getByLabel('Code for your page').inputValue()).toContain('theme="light"');
    }
    await context.close();
  });
});
