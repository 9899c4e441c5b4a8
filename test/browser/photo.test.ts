import { join } from 'node:path';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { quarters } from '../http/photo-files.ts';
import { hasChromium, VIEWPORTS } from '../services/browser.ts';
import { type RunningServer, temporaryFolder } from '../services/server.ts';
import { open as openBoth } from './opened.ts';
import {
  dragMouse,
  dropFiles,
  frameQuarters,
  pastePicture,
  photoField,
  posterQuarters,
  previewQuarters,
  showAll,
  throttleUploads,
  touch,
} from './photo-page.ts';

const WHOLE = ['red', 'green', 'blue', 'white'];
const all = (quarter: string) => Array(4).fill(quarter);
/** Drawing takes its time on a machine that does other things too. */
const poll = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 45_000, interval: 150 });
vi.setConfig({ testTimeout: 150_000 });

describe.skipIf(!hasChromium()).each(Object.entries(VIEWPORTS))('a photo in the maker, %s', (screen, viewport) => {
  const byTouch = screen === 'phone';
  /** For what is the same on every screen. */
  const once = (name: string, run: () => Promise<void>) => {
    if (!byTouch) test(name, run);
  };
  let server: RunningServer;
  let browser: Browser;
  let close: () => Promise<void>;
  let folder: string;
  let context: BrowserContext;
  let page: Page;
  let cdp: CDPSession;
  let problems: string[];

  beforeAll(async () => {
    ({ server, browser, close } = await openBoth());
    folder = await temporaryFolder();
    await quarters(1600, 1200).jpeg({ quality: 95 }).toFile(join(folder, 'quarters.jpg'));
    await noise(1200, 900).jpeg({ quality: 90 }).toFile(join(folder, 'noise.jpg'));
  });
  afterEach(async () => {
    await context.close();
  });
  afterAll(() => close());

  async function open(path: string): Promise<void> {
    context = await browser.newContext({ viewport, isMobile: byTouch, hasTouch: byTouch });
    page = await context.newPage();
    cdp = await context.newCDPSession(page);
    problems = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    await page.goto(server.url + path);
    await page.locator('.photo-field').first().waitFor();
  }

  const file = (name: string) => join(folder, name);

  /** Puts the quarters in, with nothing done to their colours. */
  async function putIn(label = 'A face') {
    const slot = photoField(page, label);
    await slot.choose.setInputFiles(file('quarters.jpg'));
    await slot.button('Take it out').waitFor();
    await slot.effect('As it is').check();
    await poll(() => previewQuarters(page)).toEqual(WHOLE);
    return slot;
  }

  /** Drags the photo by so many px with what this screen is made for. */
  async function drag(area: ReturnType<typeof photoField>['area'], x: number, y: number): Promise<void> {
    await showAll(area);
    const box = (await area.boundingBox())!;
    const from = { x: box.x + box.width / 2 - x / 2, y: box.y + box.height / 2 - y / 2 };
    const stroke = { from, to: { x: from.x + x, y: from.y + y } };
    await (byTouch ? touch(cdp, [stroke]) : dragMouse(page, stroke));
  }

  test('is dropped, cut by hand and by keys, and the poster is made with the crop', async () => {
    await open('/make/portrait');
    const slot = photoField(page, 'A face');
    await dropFiles(cdp, slot.field, [file('quarters.jpg')], async () => {
      expect(await slot.offer.isVisible()).toBe(true);
    });
    await slot.button('Take it out').waitFor();
    expect(await slot.offer.isVisible()).toBe(false);
    await slot.effect('As it is').check();
    await poll(() => previewQuarters(page)).toEqual(WHOLE);
    expect(await frameQuarters(slot)).toEqual(WHOLE);

    await slot.area.focus();
    for (let press = 0; press < 6; press++) await page.keyboard.press('+');
    await poll(() => slot.zoom.getAttribute('aria-valuetext')).toBe('299 %');
    for (let times = 0; times < 4; times++) await drag(slot.area, 120, 90);
    await poll(() => frameQuarters(slot)).toEqual(all('red'));
    await poll(() => previewQuarters(page)).toEqual(all('red'));

    await slot.area.focus();
    for (let press = 0; press < 25; press++) await page.keyboard.press('Shift+ArrowLeft');
    await poll(() => frameQuarters(slot)).toEqual(all('green'));
    await poll(() => previewQuarters(page)).toEqual(all('green'));
    // What was done is read out once it rests.
    await poll(() => slot.field.getByText(/^Zoom 299 %\. The middle is \d+ % from the left/).count()).toBe(1);

    await page.getByRole('textbox', { name: 'Your slogan' }).fill('Green');
    await page.getByRole('button', { name: 'Make my poster' }).click();
    await page.waitForURL(/\/p\/\w{11}$/);
    const poster = await (await fetch(`${server.url}/api/posters/${page.url().split('/').at(-1)}`)).json();
    const { id, crop, effect } = poster.values.portrait;
    expect(id).toMatch(/^\w{20}$/);
    expect(effect).toBe('none');
    // A third of the photo in height, in its upper right corner.
    expect(crop.height).toBeCloseTo(1 / 2.99, 2);
    expect(crop.x + crop.width).toBeCloseTo(1, 3);
    expect(crop.y).toBeCloseTo(0, 3);
    const card = Buffer.from(await (await fetch(`${server.url}/p/${poster.id}/share.jpg`)).arrayBuffer());
    expect(await posterQuarters(card)).toEqual(all('green'));
    expect(problems).toEqual([]);
  });

  test('is zoomed by what the screen has for it, moved by a tap, and shown whole again', async () => {
    await open('/make/portrait');
    const slot = await putIn();
    const zoom = () => slot.zoom.getAttribute('aria-valuetext').then((text) => Number.parseInt(text!, 10));
    await showAll(slot.area);
    const { x, y, width, height } = (await slot.area.boundingBox())!;
    const middle = { x: x + width / 2, y: y + height / 2 };
    const scrolled = await page.evaluate(() => scrollY);
    if (byTouch) {
      const finger = (side: number) => ({
        from: { x: middle.x + 20 * side, y: middle.y },
        to: { x: middle.x + 60 * side, y: middle.y },
      });
      await touch(cdp, [finger(-1), finger(1)]);
    } else {
      await page.mouse.move(middle.x, middle.y);
      for (let turn = 0; turn < 4; turn++) await page.mouse.wheel(0, -120);
    }
    await poll(zoom).toBeGreaterThan(250);
    expect(await page.evaluate(() => scrollY)).toBe(scrolled);
    expect(await page.evaluate(() => visualViewport!.scale)).toBe(1);
    expect(await frameQuarters(slot)).toEqual(WHOLE);

    const tap = (dx: number, dy: number) =>
      byTouch ? page.touchscreen.tap(middle.x + dx, middle.y + dy) : page.mouse.click(middle.x + dx, middle.y + dy);
    for (let times = 0; times < 3; times++) {
      await tap(60, 60);
      await page.waitForTimeout(400);
    }
    await poll(() => frameQuarters(slot)).toEqual(all('blue'));

    await poll(async () => {
      // On a busy machine two taps may be too far apart.
      await tap(0, 0);
      await tap(0, 0);
      await page.waitForTimeout(100);
      return zoom();
    }).toBe(100);
    await poll(() => frameQuarters(slot)).toEqual(WHOLE);
    await slot.button('Zoom in').click();
    await poll(zoom).toBe(120);
    await slot.zoom.focus();
    await page.keyboard.press('End');
    await poll(zoom).toBe(800);
    await slot.button('Whole photo').click();
    await poll(zoom).toBe(100);
    expect(problems).toEqual([]);
  });

  test('does not hold up who scrolls the page over it', async () => {
    await open('/make/portrait');
    const slot = await putIn();
    await showAll(slot.area);
    const before = await page.evaluate(() => scrollY);
    // The frame shows all of its height, so that there is nothing to move up or down, and no further to zoom out.
    if (byTouch) await drag(slot.area, 0, -120);
    else {
      await slot.area.hover();
      await page.mouse.wheel(0, 60);
    }
    await poll(() => page.evaluate(() => scrollY)).not.toBe(before);
    expect(await slot.zoom.getAttribute('aria-valuetext')).toBe('100 %');
    expect(await frameQuarters(slot)).toEqual(WHOLE);
    // A turn of the wheel that began beside the photo goes on over it as it began; the next one zooms.
    await page.waitForTimeout(400);
    const zooms = await slot.area.evaluate(async (area) => {
      const turn = (on: Element) =>
        !on.dispatchEvent(new WheelEvent('wheel', { deltaY: -40, bubbles: true, cancelable: true }));
      const passing = [turn(document.body), turn(area)];
      await new Promise((resolve) => setTimeout(resolve, 400));
      return [...passing, turn(area)];
    });
    expect(zooms).toEqual([false, false, true]);
  });

  once('is pasted: into the first slot that is empty, or the one with the focus', async () => {
    await open('/make/before-after');
    const [before, after] = [photoField(page, 'Photo: before'), photoField(page, 'Photo: after')];
    const srcOf = (slot: typeof before) => slot.area.locator('img').getAttribute('src');
    await pastePicture(context, page, file('quarters.jpg'));
    await before.button('Take it out').waitFor();
    expect(await after.area.count()).toBe(0);
    await pastePicture(context, page, file('quarters.jpg'));
    await after.button('Take it out').waitFor();
    const [first, second] = [await srcOf(before), await srcOf(after)];
    await after.area.focus();
    await pastePicture(context, page, file('quarters.jpg'));
    await poll(() => srcOf(after)).not.toBe(second);
    expect(await srcOf(before)).toBe(first);
    // Who writes and pastes words gets words.
    await page.getByRole('textbox', { name: 'Your slogan' }).focus();
    await page.evaluate(() => navigator.clipboard.writeText('Only words'));
    await page.keyboard.press('ControlOrMeta+V');
    expect(await page.getByRole('textbox', { name: 'Your slogan' }).inputValue()).toBe('Only words');
    expect(problems).toEqual([]);
  });

  once('is taken wherever on the page it is dropped, and two at once into two slots', async () => {
    await open('/make/before-after');
    const slots = [photoField(page, 'Photo: before'), photoField(page, 'Photo: after')];
    await dropFiles(cdp, page.locator('.preview-wall'), [file('quarters.jpg'), file('noise.jpg')]);
    for (const slot of slots) await slot.button('Take it out').waitFor();
    expect(page.url()).toContain('/make/before-after');
    expect(problems).toEqual([]);
  });

  test('is taken too when it was chosen before the script was there', async () => {
    context = await browser.newContext({ viewport, isMobile: byTouch, hasTouch: byTouch });
    page = await context.newPage();
    let letScript: () => void = () => {};
    const script = new Promise<void>((resolve) => {
      letScript = resolve;
    });
    await page.route(/\/assets\/maker-[^/]*\.js/, async (route) => {
      await script;
      await route.continue();
    });
    await page.goto(`${server.url}/make/portrait`, { waitUntil: 'commit' });
    await page.getByLabel('A face').setInputFiles(file('quarters.jpg'));
    letScript();
    const slot = photoField(page, 'A face');
    await slot.button('Take it out').waitFor();
    await slot.effect('As it is').check();
    await poll(() => previewQuarters(page)).toEqual(WHOLE);
  });

  test('is taken with the camera where there is one to point', async () => {
    await open('/make/portrait');
    const slot = photoField(page, 'A face');
    const camera = slot.field.locator('label', { hasText: 'Take a photo' });
    expect(await camera.isVisible()).toBe(byTouch);
    expect(await camera.locator('input').getAttribute('capture')).toBe('environment');
    if (!byTouch) return;
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), camera.click()]);
    await chooser.setFiles(file('quarters.jpg'));
    await slot.button('Take it out').waitFor();
  });

  once('tells how much of it is sent, keeps the poster waiting, and is cancelled', async () => {
    await open('/make/portrait');
    const slot = photoField(page, 'A face');
    await throttleUploads(cdp, 100_000);
    await slot.choose.setInputFiles(file('noise.jpg'));
    // It is seen at once, and can be cut meanwhile.
    await slot.area.locator('img[src^="blob:"]').waitFor();
    const sent = () => slot.progress.getAttribute('aria-valuenow').then(Number);
    await poll(sent).toBeGreaterThan(2);
    const share = await sent();
    expect(share).toBeLessThan(90);
    await poll(sent).toBeGreaterThan(share);

    const posts: string[] = [];
    page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
    await page.getByRole('button', { name: 'Your photo is on its way' }).click({ force: true });
    const asked = page.waitForEvent('dialog');
    void page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    expect(posts).toEqual([]);

    await slot.button('Cancel').click();
    await page.getByRole('button', { name: 'Make my poster' }).waitFor();
    expect(await slot.area.count()).toBe(0);
    expect(await slot.choose.evaluate((input) => input === document.activeElement)).toBe(true);
    await throttleUploads(cdp, 0);
    await putIn();
  });

  once('is sent again where the line broke, by itself and at once when it is told to', async () => {
    await open('/make/portrait');
    const slot = photoField(page, 'A face');
    let broken = true;
    let tries = 0;
    await page.route('**/api/photos', (route) => {
      tries++;
      return broken ? route.abort('connectionreset') : route.continue();
    });
    await slot.choose.setInputFiles(file('quarters.jpg'));
    await slot.field.getByText('Trying again').first().waitFor();
    // What is cut meanwhile is not lost.
    await slot.area.focus();
    await page.keyboard.press('+');
    await poll(async () => tries).toBe(2);
    broken = false;
    await slot.button('Take it out').waitFor();
    expect(tries).toBe(3);
    expect(await slot.zoom.getAttribute('aria-valuetext')).toBe('120 %');

    broken = true;
    await slot.choose.setInputFiles(file('quarters.jpg'));
    await slot.field.getByText('Your photo did not get through.').first().waitFor();
    expect(tries).toBe(8);
    broken = false;
    await slot.button('Try again').click();
    await slot.button('Take it out').waitFor();
    await slot.effect('As it is').check();
    await poll(() => previewQuarters(page)).toEqual(WHOLE);
  });

  once('that is none is refused with what it is, before or after it was sent', async () => {
    await open('/make/portrait');
    const slot = photoField(page, 'A face');
    const posts: string[] = [];
    page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
    const choose = (buffer: Buffer, name: string) =>
      slot.choose.setInputFiles({ name, mimeType: 'image/jpeg', buffer });
    await choose(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), 'a.heic');
    await slot.field
      .getByText('This is a HEIC photo. Choose one that is saved as JPEG, PNG or WebP.')
      .first()
      .waitFor();
    expect(await slot.choose.getAttribute('aria-invalid')).toBe('true');
    const described = (await slot.choose.getAttribute('aria-describedby'))!.split(' ')[0];
    expect(await page.locator(`#${described}`).textContent()).toContain('HEIC');
    await choose(Buffer.from('GIF89a'), 'b.jpg');
    await slot.field.getByText('This is a GIF.').first().waitFor();
    expect(posts).toEqual([]);
    expect(await slot.area.count()).toBe(0);

    const whole = await quarters().jpeg().toBuffer();
    await choose(whole.subarray(0, whole.length / 2), 'half.jpg');
    await slot.field.getByText('This is not an image we take').first().waitFor();
    expect(posts.length).toBe(1);
    expect(await slot.area.count()).toBe(0);
    await putIn();
    expect(await slot.choose.getAttribute('aria-invalid')).toBeNull();
  });

  once('is shown with every effect, and printed with the one that is chosen', async () => {
    await open('/make/portrait');
    const slot = await putIn();
    const pictures = slot.field.locator('.effect-image');
    await poll(() => pictures.evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth)))
      // Four tones, dots, two inks, airbrush and none.
      .toEqual([240, 240, 240, 240, 240]);
    const shots = await Promise.all((await pictures.all()).map((picture) => picture.screenshot()));
    expect(new Set(shots.map((shot) => shot.toString('base64'))).size).toBe(5);
    await slot.effect('Two inks').check();
    await poll(() => previewQuarters(page)).not.toEqual(WHOLE);
    await page.keyboard.press('ControlOrMeta+Z');
    await poll(() => previewQuarters(page)).toEqual(WHOLE);
    expect(await slot.effect('As it is').isChecked()).toBe(true);
  });

  once('is taken out, put back by undo, and there again when the page is', async () => {
    await open('/make/portrait');
    const slot = await putIn();
    await slot.area.focus();
    for (let press = 0; press < 4; press++) await page.keyboard.press('+');
    await poll(() => slot.zoom.getAttribute('aria-valuetext')).toBe('207 %');
    await slot.button('Take it out').click();
    expect(await slot.area.count()).toBe(0);
    expect(await slot.choose.evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.press('ControlOrMeta+Z');
    await slot.area.locator('img[src^="/photos/"]').waitFor();
    await poll(() => slot.zoom.getAttribute('aria-valuetext')).toBe('207 %');
    await page.waitForTimeout(300);
    await page.reload();
    await slot.area.locator('img[src^="/photos/"]').waitFor();
    await poll(() => slot.zoom.getAttribute('aria-valuetext')).toBe('207 %');
    await poll(() => frameQuarters(slot)).toEqual(WHOLE);
    expect(problems).toEqual([]);
  });

  once('goes on its way into another template', async () => {
    await open('/make/portrait');
    await throttleUploads(cdp, 25_000);
    await photoField(page, 'A face').choose.setInputFiles(file('noise.jpg'));
    await photoField(page, 'A face').progress.waitFor();
    await page.getByRole('button', { name: 'Templates' }).click();
    await page.getByRole('dialog').getByText('Front page').click();
    const slot = photoField(page, 'The picture');
    await slot.progress.waitFor();
    await throttleUploads(cdp, 0);
    await slot.button('Take it out').waitFor();
    await page.getByRole('button', { name: 'Make my poster' }).waitFor();
    expect(problems).toEqual([]);
  });

  once('that is larger than a poster needs is made smaller before it is sent, and stays upright', async () => {
    await noise(6000, 4000).withMetadata({ orientation: 6 }).jpeg({ quality: 80 }).toFile(file('large.jpg'));
    await open('/make/portrait');
    const [answer] = await Promise.all([
      page.waitForResponse('**/api/photos'),
      photoField(page, 'A face').choose.setInputFiles(file('large.jpg')),
    ]);
    expect(await answer.json()).toMatchObject({ width: 2667, height: 4000 });
  });
});

/** A picture that does not pack. */
function noise(width: number, height: number) {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 40 };
  return sharp({ create: { width, height, channels: 3, background: '#000', noise } });
}
