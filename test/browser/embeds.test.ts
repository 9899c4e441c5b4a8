import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openSqliteRecords } from '../../src/db/records.ts';
import { newPoster, pageId } from '../contract/new-poster.ts';
import { hasChromium } from '../services/browser.ts';
import { axeProblems } from './axe.ts';
import { useEmbedHost } from './embed-host.ts';
import { asWordPress } from './other-site.ts';

const LAYOUTS = ['grid', 'masonry', 'carousel', 'slideshow'] as const;

describe.skipIf(!hasChromium())('embeds on another site', () => {
  const host = useEmbedHost();
  const { visit, frameAt, shows, fits, element, pasted } = host;
  const link = (page: Page) => page.getByRole('link', { name: 'See them' });

  describe.each([
    ['poster', (): string => `/p/${host.poster}`],
    ['gallery', (): string => '/g/latest'],
  ] as const)('a %s', (kind, pathOf) => {
    test.each([
      ['by script', (path: string) => element(kind, path)],
      ['as a frame', (path: string) => pasted(`/embed${path}`)],
      ['as WordPress puts it', (path: string) => asWordPress(`${host.ours}/embed${path}`)],
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
    const { page, leave } = await visit('/follow', asWordPress(`${host.ours}/embed/p/${host.poster}`));
    const frame = await frameAt(page, `/embed/p/${host.poster}`);
    await shows(frame);
    await frame.locator('.embed-poster-link').click();
    await page.waitForURL(`${host.ours}/p/${host.poster}**`);
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
    }, `${host.ours}/p/${host.poster}`);
    const later = await frameAt(page, `/embed/p/${host.poster}`);
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
      ['gallery', `${host.site.url}/g/latest`],
      ['gallery', `${host.ours}/p/${host.poster}`],
      ['poster', 'javascript:alert(1)'],
      ['maker', `${host.ours}/yours`],
    ].map(([kind, src]) => `<flyposter-${kind} src="${src}"><a href="/">Left</a></flyposter-${kind}>`);
    const { page, leave } = await visit('/bad', host.script + bad.join(''));
    await page.waitForFunction(() => customElements.get('flyposter-maker'));
    expect(await page.getByRole('link', { name: 'Left' }).count()).toBe(4);
    for (const each of await page.getByRole('link', { name: 'Left' }).all()) expect(await each.isVisible()).toBe(true);
    expect(page.frames().length).toBe(1);
    await leave();
  });

  test('there is a link where scripts are blocked, and the frame needs none', async () => {
    const body = element('gallery', '/g/latest') + pasted('/embed/g/latest?layout=slideshow');
    const { page, leave } = await visit('/plain', body, { javaScriptEnabled: false });
    expect(await link(page).getAttribute('href')).toBe(`${host.ours}/g/latest`);
    const frame = page.frameLocator('iframe');
    expect(await frame.locator('figure').count()).toBe(4);
    expect(await frame.getByRole('link', { name: 'More posters' }).getAttribute('target')).toBe('_blank');
    await leave();

    const context = await host.opened.browser.newContext();
    await context.route('**/embed.js', (route) => route.abort());
    const blocked = await context.newPage();
    await blocked.goto(`${host.site.url}/plain`);
    expect(await link(blocked).isVisible()).toBe(true);
    await context.close();
  });

  test('the link can be followed while the frame loads', async () => {
    const context = await host.opened.browser.newContext();
    await context.route('**/embed/**', () => undefined);
    const page = await context.newPage();
    host.site.put('/loads', element('gallery', '/g/latest'));
    await page.goto(`${host.site.url}/loads`, { waitUntil: 'domcontentloaded' });
    await page.locator('flyposter-gallery iframe').waitFor({ state: 'attached' });
    await link(page).click({ timeout: 5000 });
    await page.waitForURL(`${host.ours}/g/latest`, { waitUntil: 'commit' });
    await context.close();
  });

  test('a poster that stands upright is no higher than a window, and the code of its frame as high as it is', async () => {
    const id = pageId(1);
    const records = await openSqliteRecords(join(host.opened.server.dataDir, 'flyposter.db'));
    await records.posters.insert(newPoster({ id, template: 'shout', formats: ['story'] }));
    await records.close();
    const wide = await visit('/upright', element('poster', `/p/${id}`), { viewport: { width: 1440, height: 900 } });
    const frame = await frameAt(wide.page, `/embed/p/${id}`);
    await shows(frame);
    expect(await fits(frame)).toBeLessThan(800);
    const picture = await frame.locator('img').boundingBox();
    expect(picture!.width / picture!.height).toBeCloseTo(1080 / 1920, 2);
    await wide.leave();
    const context = await host.opened.browser.newContext();
    const page = await context.newPage();
    await page.goto(`${host.ours}/p/${id}`);
    await page.getByText('Embed it').click();
    const code = await page.getByLabel('Without our script').inputValue();
    await context.close();
    const plain = await visit('/upright-frame', code);
    await fits(await frameAt(plain.page, `/embed/p/${id}`));
    await plain.leave();
  });

  test('a frame that never answers gives way to the link', async () => {
    const context = await host.opened.browser.newContext();
    await context.route('**/embed/**', (route) => route.fulfill({ status: 502, body: 'Bad gateway' }));
    const page = await context.newPage();
    await page.goto(`${host.site.url}/plain`);
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
    const paths = ['/admin', `/p/${host.poster}`, '/make/shout', '/gallery', '/g/latest', '/'];
    const { page, leave } = await visit(
      '/framed',
      paths.map((path) => `<iframe src="${host.ours}${path}"></iframe>`).join(''),
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

  test('axe finds nothing wrong with embeds, nor with the code for them', async () => {
    const context = await host.opened.browser.newContext({
      viewport: { width: 640, height: 800 },
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    for (const path of [
      `/p/${host.poster}`,
      ...LAYOUTS.map((layout) => `/g/latest?layout=${layout}`),
      '/make/shout',
      '/p/none',
    ]) {
      await page.goto(`${host.ours}/embed${path}`);
      expect(await axeProblems(page), path).toEqual([]);
      await page.setViewportSize({ width: 280, height: 640 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(280);
    }
    await page.goto(`${host.ours}/g/latest`);
    await page.getByText('Put this gallery on your site').click();
    expect(await axeProblems(page), 'code').toEqual([]);
    await context.close();
  });

  test('the code on our pages, as chosen and copied, works there', async () => {
    const context = await host.opened.browser.newContext({ viewport: { width: 1200, height: 800 } });
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: host.ours });
    const page = await context.newPage();
    await page.goto(`${host.ours}/gallery`);
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
      [`/p/${host.poster}`, 'Embed it', `/embed/p/${host.poster}`],
      ['/g/popular', 'Put this gallery on your site', '/embed/g/popular'],
      ['/make/shout', 'Put this maker on your site', '/embed/make/shout'],
    ]) {
      await page.goto(host.ours + path);
      await page.getByText(summary!).click();
      await page.getByLabel('Light', { exact: true }).check();
      await shows(await frameAt(page, `${at}?${at!.includes('/g/') ? 'layout=grid&' : ''}theme=light`));
      expect(await page.getByLabel('Code for your page').inputValue()).toContain('theme="light"');
    }
    await context.close();
  });
});
