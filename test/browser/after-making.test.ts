import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasChromium, VIEWPORTS } from '../services/browser.ts';
import { flyposter, makePoster, type RunningServer, setSetting } from '../services/server.ts';
import { open as openBoth, watchProblems } from './opened.ts';

const available = hasChromium();
const POSTER_PAGE = /\/p\/\w{11}$/;

describe.skipIf(!available).each(Object.entries(VIEWPORTS))('after making, %s', (screen, viewport) => {
  /** For what is the same on every screen. */
  const once = (name: string, run: () => Promise<void>) => {
    if (screen === 'phone') test(name, run);
  };
  let server: RunningServer;
  let browser: Browser;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ server, browser, close } = await openBoth());
  });
  afterAll(() => close());

  interface Visit {
    page: Page;
    context: BrowserContext;
    problems: string[];
  }

  async function visit(options: BrowserContextOptions = {}): Promise<Visit> {
    const context = await browser.newContext({ viewport, ...options });
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.url });
    const page = await context.newPage();
    return { page, context, problems: watchProblems(page) };
  }

  /** Makes a poster as a person does, and waits for its page. */
  async function make(page: Page, slogan: string): Promise<string> {
    await page.goto(`${server.url}/make/shout`);
    await page
      .getByLabel(/slogan/i)
      .first()
      .fill(slogan);
    await page.getByRole('button', { name: 'Make my poster' }).click();
    await page.waitForURL(POSTER_PAGE);
    return page.url().split('/').at(-1)!;
  }

  const sheet = (page: Page) => page.getByRole('dialog', { name: 'It’s up. Pass it on.' });
  const bar = (page: Page) => page.getByRole('region', { name: 'Your poster', exact: true });
  const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
  const answers = async (id: string) => (await fetch(`${server.url}/api/posters/${id}`)).status;
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);
  const insideSheet = (page: Page) => page.evaluate(() => document.activeElement?.closest('dialog') !== null);

  test('a shared link loses its tag once it is open, and what is passed on from there is counted', async () => {
    const made = await makePoster(server, { template: 'shout', values: { slogan: 'Pass it on' } });
    const { id } = await made.json();
    // A browser that says it has no screen is a bot.
    const userAgent = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36';
    const { page, context, problems } = await visit({ userAgent });
    const told: number[] = [];
    page.on('response', (response) => {
      if (response.url().endsWith(`/api/posters/${id}/shares`)) told.push(response.status());
    });
    await page.addInitScript(() => {
      const shared: unknown[] = [];
      Object.assign(globalThis, { shared });
      navigator.share = async (data) => void shared.push(data);
    });
    await page.goto(`${server.url}/p/${id}?in=latest&s=whatsapp`);
    await expect.poll(() => page.url()).toBe(`${server.url}/p/${id}?in=latest`);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect.poll(() => clipboard(page)).toBe(`${server.url}/p/${id}`);
    await page.getByRole('button', { name: 'Share…' }).click();
    await expect
      .poll(() => page.evaluate(() => (globalThis as unknown as { shared: ShareData[] }).shared.map(({ url }) => url)))
      .toEqual([`${server.url}/p/${id}?s=device`]);
    await expect.poll(() => told).toEqual([202, 202]);

    // Networks are elsewhere: where the link leads is enough.
    const [there] = await Promise.all([
      context.waitForEvent('page'),
      page.getByRole('link', { name: /^WhatsApp/ }).click(),
    ]);
    await expect.poll(() => there.url()).toMatch(/^(?:https:\/\/wa\.me\/|chrome-error:)/);
    expect(await there.evaluate(() => window.opener)).toBeNull();
    await context.close();
    expect(problems).toEqual([]);
    const sum = async () => {
      const told = await flyposter(server, 'tallies', '--json', '--poster', id);
      return (JSON.parse(told) as { event: string; source: string; count: number }[]).map((row) =>
        Object.values(row).join(' '),
      );
    };
    await expect
      .poll(sum, { timeout: 20_000, interval: 1000 })
      .toEqual(['made  1', 'shared device 1', 'shared link 1', 'shared whatsapp 1', 'viewed whatsapp 1']);
  });

  test('the sheet opens, passes the poster on and closes; the poster is on the list until it is deleted', async () => {
    const { page, context, problems } = await visit();
    const id = await make(page, 'Bread and roses');
    await sheet(page).waitFor();
    expect(new URL(page.url()).search + new URL(page.url()).hash).toBe('');
    await expect.poll(() => focused(page)).toContain('Pass it on.');
    const picture = sheet(page).getByRole('img');
    expect(await picture.getAttribute('alt')).toContain('Bread and roses');
    expect(await picture.evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth))).toBe(1200);

    await sheet(page).getByRole('button', { name: 'Copy link' }).click();
    await sheet(page).getByRole('button', { name: 'Copied' }).waitFor();
    expect(await clipboard(page)).toBe(page.url());
    await sheet(page).getByRole('button', { name: 'Copy private link' }).click();
    await expect.poll(() => clipboard(page)).toContain(`/p/${id}/manage?token=`);
    const manage = await clipboard(page);
    expect((await fetch(manage)).status).toBe(200);
    // The keyboard stays inside, all around.
    for (let i = 0; i < 25; i++) {
      await page.keyboard.press('Tab');
      expect(
        await page.evaluate(
          () => document.activeElement === document.body || !!document.activeElement?.closest('dialog'),
        ),
      ).toBe(true);
    }

    await page.keyboard.press('Escape');
    await sheet(page).waitFor({ state: 'detached' });
    await expect.poll(() => focused(page)).toBe('Share');
    await bar(page).getByRole('link', { name: 'Manage' }).waitFor();
    expect(
      new URL((await bar(page).getByRole('link', { name: 'Manage' }).getAttribute('href'))!, page.url()).href,
    ).toBe(manage);
    await page.reload();
    await bar(page).waitFor();
    expect(await sheet(page).count()).toBe(0);
    await bar(page).getByRole('button', { name: 'Share' }).press('Enter');
    await sheet(page).waitFor();
    await expect.poll(() => insideSheet(page)).toBe(true);
    await sheet(page).getByText('Download it').click();
    await sheet(page).getByRole('link', { name: 'Story as PNG' }).waitFor();
    await sheet(page).getByRole('button', { name: 'Done' }).click();
    await sheet(page).waitFor({ state: 'detached' });

    await page.getByRole('navigation').getByRole('link', { name: 'Your posters' }).click();
    await page.waitForURL(/\/yours$/);
    await page.getByRole('img', { name: /Bread and roses/ }).waitFor();
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await clipboard(page)).toBe(`${server.url}/p/${id}`);
    await page.getByRole('button', { name: 'Delete “Bread and roses”' }).click();
    const question = page.getByRole('dialog', { name: 'Delete it for good?' });
    await expect.poll(() => focused(page)).toBe('Keep it');
    await page.keyboard.press('Enter');
    await question.waitFor({ state: 'detached' });
    expect(await answers(id)).toBe(200);
    await page.getByRole('button', { name: 'Delete “Bread and roses”' }).click();
    await question.getByRole('button', { name: 'Delete my poster' }).click();
    await page.getByText('None made here yet').waitFor();
    expect(await page.getByRole('status').textContent()).toBe('“Bread and roses” is deleted.');
    expect(await answers(id)).toBe(404);
    await page.reload();
    await page.getByText('None made here yet').waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  test('nobody else sees a bar, or loads the code for it', async () => {
    const { page, context } = await visit();
    const { id } = await (await makePoster(server, { template: 'shout', values: { slogan: 'Theirs' } })).json();
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    await page.goto(`${server.url}/p/${id}`, { waitUntil: 'networkidle' });
    expect(await bar(page).count()).toBe(0);
    expect(loaded.filter((url) => url.includes('/assets/own-poster'))).toEqual([]);
    await context.close();
  });

  once('without JavaScript there is the panel, and the list says what it needs', async () => {
    const { page, context, problems } = await visit({ javaScriptEnabled: false });
    await make(page, 'By form');
    const panel = page.getByRole('region', { name: 'Your poster is up.' });
    const manage = await panel.getByRole('link').getAttribute('href');
    expect((await fetch(manage!)).status).toBe(200);
    expect(await page.locator('dialog').count()).toBe(0);
    await page.getByRole('navigation').getByRole('link', { name: 'Your posters' }).click();
    // Playwright looks for no text in a noscript.
    await page.locator('noscript p').waitFor();
    expect(await page.locator('noscript p').textContent()).toContain('It needs JavaScript');
    await page.getByRole('link', { name: 'Make a poster' }).last().waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  once('a form that was sent before its script was there comes to the same', async () => {
    const { page, context } = await visit();
    await page.route('**/assets/maker-*.js', (route) => route.abort());
    const id = await make(page, 'Too early');
    await sheet(page).waitFor();
    expect(await page.locator('.manage-panel').count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.reload();
    await bar(page).waitFor();
    expect([await sheet(page).count(), await page.locator('.manage-panel').count()]).toEqual([0, 0]);
    await page.goto(`${server.url}/yours`);
    await page.locator(`a[href="/p/${id}"]`).waitFor();
    await context.close();
  });

  once('a browser that keeps nothing is shown the private link at once', async () => {
    const { page, context } = await visit();
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('Full', 'QuotaExceededError');
      };
    });
    await page.goto(`${server.url}/make/shout`);
    await page
      .getByLabel(/slogan/i)
      .first()
      .fill('Kept nowhere');
    await page.getByRole('button', { name: 'Make my poster' }).click();
    await page.waitForURL(/\/p\/\w{11}\/manage\?token=/);
    await page.getByRole('button', { name: 'Delete my poster' }).waitFor();
    await context.close();
  });

  once('a device that can is handed the picture and the link', async () => {
    const { page, context } = await visit();
    await page.addInitScript(() => {
      const shared: unknown[] = [];
      Object.assign(globalThis, { shared });
      Object.assign(navigator, {
        canShare: () => true,
        share: async ({ files, url, text }: ShareData) => {
          shared.push({ url, text, files: files?.map(({ name, type, size }) => [name, type, size > 10_000]) });
        },
      });
    });
    await make(page, 'Hand it on');
    await sheet(page).getByRole('button', { name: 'Share…' }).click();
    const shared = () => page.evaluate(() => (globalThis as unknown as { shared: unknown[] }).shared);
    await expect
      .poll(shared)
      .toEqual([{ url: `${page.url()}?s=device`, text: 'Hand it on', files: [['poster.jpg', 'image/jpeg', true]] }]);
    await context.close();
  });

  once('the list tells what is gone and what cannot be looked up, and loses nothing meanwhile', async () => {
    const { page, context } = await visit();
    const gone = await make(page, 'Taken down');
    const here = await make(page, 'Still up');
    const { token } = await page.evaluate((id) => {
      const kept = JSON.parse(localStorage.getItem('flyposter.posters') ?? '[]') as { id: string; token: string }[];
      return kept.find((poster) => poster.id === id)!;
    }, gone);
    const headers = { authorization: `Bearer ${token}` };
    expect((await fetch(`${server.url}/api/posters/${gone}`, { method: 'DELETE', headers })).status).toBe(204);

    await page.route('**/api/posters/*', (route) => route.abort());
    await page.goto(`${server.url}/yours`);
    await page.getByText('Some of your posters cannot be looked up right now.').waitFor();
    expect(await page.getByRole('article').count()).toBe(2);
    await page.getByRole('button', { name: 'Delete “Still up”' }).click();
    const question = page.getByRole('dialog', { name: 'Delete it for good?' });
    await question.getByRole('button', { name: 'Delete my poster' }).click();
    await question.getByRole('alert').getByText('nothing was deleted').waitFor();
    await page.keyboard.press('Escape');
    await page.unroute('**/api/posters/*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('It was deleted, or taken down.').waitFor();
    await page.getByRole('img', { name: /Still up/ }).waitFor();

    await page.getByRole('button', { name: 'Forget “Taken down”' }).click();
    await page.getByText('“Taken down” is off this list.').waitFor();
    await expect.poll(() => focused(page)).toBe('Still up');
    await page.getByRole('button', { name: 'Forget “Still up”' }).click();
    await page.getByRole('dialog', { name: 'Forget it here?' }).getByRole('button', { name: 'Forget it' }).click();
    await page.getByText('None made here yet').waitFor();
    expect(await answers(here)).toBe(200);
    await context.close();
  });

  once('the campaign’s call to action is there as soon as it is set', async () => {
    const set = (name: string, value: string) => setSetting(server, name, value);
    const { page, context } = await visit();
    const id = await make(page, 'And now?');
    await sheet(page).waitFor();
    expect(await page.getByRole('link', { name: 'Join us' }).count()).toBe(0);
    await set('callToActionUrl', 'https://example.org/join');
    await set('callToAction', 'Join us');
    await page.goto(`${server.url}/p/${id}`);
    expect(await page.getByRole('link', { name: 'Join us' }).getAttribute('href')).toBe('https://example.org/join');
    await bar(page).getByRole('button', { name: 'Share' }).click();
    await sheet(page).getByRole('link', { name: 'Join us' }).waitFor();
    await context.close();
  });

  once('nothing is wider than the smallest phone', async () => {
    const { page, context } = await visit({ viewport: { width: 320, height: 640 } });
    await make(page, 'Donaudampfschifffahrtsgesellschaft');
    await sheet(page).waitFor();
    const beyond = () =>
      page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll('dialog, .share-sheet-body')].map(
          (part) => part.scrollWidth - part.clientWidth,
        ),
      );
    expect(Math.max(...(await beyond()))).toBeLessThanOrEqual(0);
    await page.goto(`${server.url}/yours`);
    await page.getByRole('button', { name: /^Delete/ }).click();
    expect(Math.max(...(await beyond()))).toBeLessThanOrEqual(0);
    await context.close();
  });
});
