import type { BrowserContext, Frame, Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { hasChromium } from '../services/browser.ts';
import { axeProblems } from './axe.ts';
import { useEmbedHost } from './embed-host.ts';
import { previewShows } from './maker.ts';
import { asWordPress } from './other-site.ts';

describe.skipIf(!hasChromium())('the maker on another site', () => {
  const host = useEmbedHost();
  const { visit, frameAt, shows, fits, element, pasted } = host;

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
    ['as WordPress puts it', () => asWordPress(`${host.ours}/embed/make/shout`), true],
  ] as const)('a poster is made in the maker %s', async (_, bodyOf, sandboxed) => {
    const context = await host.opened.browser.newContext({ viewport: { width: 1100, height: 800 } });
    await listen(context);
    const page = await context.newPage();
    host.site.put('/maker', bodyOf());
    await page.goto(`${host.site.url}/maker`);
    const frame = await frameAt(page, '/embed/make/shout');
    expect(await frame.evaluate(() => origin)).toBe(sandboxed ? 'null' : host.ours);
    await frame.getByRole('button', { name: 'Surprise me' }).waitFor();
    if (!sandboxed) await fits(frame);
    const { sheet, shared } = await makeIn(frame, 'Made elsewhere');
    const id = new RegExp(`^${host.ours}/p/(\\w{11})$`).exec(shared)?.[1];
    const answer = await fetch(`${host.ours}/api/posters/${id}`);
    expect((await answer.json()).values.slogan).toBe('Made elsewhere');
    // WordPress makes no frame higher than 1000 px.
    if (!sandboxed) await fits(frame);
    else await expect.poll(() => page.locator('iframe').getAttribute('height')).toBe('1000');
    expect(page.url()).toBe(`${host.site.url}/maker`);

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
    const { page, leave } = await visit('/photo', asWordPress(`${host.ours}/embed/make/portrait`));
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
    expect(await shared.inputValue()).toMatch(new RegExp(`^${host.ours}/p/\\w{11}$`));
    await frame.getByRole('link', { name: 'Make another' }).click();
    await frame.getByLabel('Your slogan').waitFor();
    await leave();
  });

  test('links lead back to the page around the maker where staff allow it, and show the poster there', async () => {
    const { page, leave } = await visit('/back?lang=en', element('maker', '/make/shout', 'data-return'));
    const { sheet, shared } = await makeIn(await frameAt(page, '/embed/make/shout'), 'Come back');
    const id = new URL(shared).searchParams.get('poster');
    expect(shared).toBe(`${host.site.url}/back?lang=en&poster=${id}`);
    const whatsApp = await sheet.getByRole('link', { name: /WhatsApp/ }).getAttribute('href');
    const leads = await fetch(host.ours + whatsApp, { redirect: 'manual' });
    expect(decodeURIComponent(leads.headers.get('location')!)).toContain(shared);
    await leave();

    const back = await visit(`/back?lang=en&poster=${id}`);
    const seen = await frameAt(back.page, `/embed/p/${id}`);
    await shows(seen);
    await fits(seen);
    const maker = await frameAt(back.page, '/embed/make/shout');
    await maker.getByLabel('Your slogan').waitFor();
    await back.leave();

    const refused = await visit('/back', undefined, {}, host.site.otherUrl);
    const { shared: own } = await makeIn(await frameAt(refused.page, '/embed/make/shout'), 'Not back');
    expect(own).toMatch(new RegExp(`^${host.ours}/p/\\w{11}$`));
    await refused.leave();
  });

  test('axe finds nothing wrong with what comes after', async () => {
    const context = await host.opened.browser.newContext({
      viewport: { width: 280, height: 640 },
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.goto(`${host.ours}/embed/make/shout`);
    await page.getByRole('button', { name: 'Surprise me' }).waitFor();
    await makeIn(page.mainFrame(), 'For everyone');
    expect(await axeProblems(page)).toEqual([]);
    await context.close();
  });
});
