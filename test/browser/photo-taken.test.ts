import { describe, expect, test, vi } from 'vitest';
import { quarters } from '../http/photo-files.ts';
import { hasChromium } from '../services/browser.ts';
import { noise, poll, usePhotos, WHOLE } from './photo-maker.ts';
import { dropFiles, pastePicture, photoField, previewQuarters, throttleUploads } from './photo-page.ts';

vi.setConfig({ testTimeout: 150_000 });

describe.skipIf(!hasChromium())('a photo for the maker', () => {
  const maker = usePhotos();

  test('is pasted: into the first slot that is empty, or the one with the focus', async () => {
    const { context, page, problems } = await maker.open('/make/before-after');
    const [before, after] = [photoField(page, 'Photo: before'), photoField(page, 'Photo: after')];
    const srcOf = (slot: typeof before) => slot.area.locator('img').getAttribute('src');
    await pastePicture(context, page, maker.file('quarters.jpg'));
    await before.button('Take it out').waitFor();
    expect(await after.area.count()).toBe(0);
    await pastePicture(context, page, maker.file('quarters.jpg'));
    await after.button('Take it out').waitFor();
    const [first, second] = [await srcOf(before), await srcOf(after)];
    await after.area.focus();
    await pastePicture(context, page, maker.file('quarters.jpg'));
    await poll(() => srcOf(after)).not.toBe(second);
    expect(await srcOf(before)).toBe(first);
    // Who writes and pastes words gets words.
    await page.getByRole('textbox', { name: 'Your slogan' }).focus();
    await page.evaluate(() => navigator.clipboard.writeText('Only words'));
    await page.keyboard.press('ControlOrMeta+V');
    expect(await page.getByRole('textbox', { name: 'Your slogan' }).inputValue()).toBe('Only words');
    expect(problems).toEqual([]);
  });

  test('is taken wherever on the page it is dropped, and two at once into two slots', async () => {
    const { page, cdp, problems } = await maker.open('/make/before-after');
    const slots = [photoField(page, 'Photo: before'), photoField(page, 'Photo: after')];
    await dropFiles(cdp, page.locator('.preview-wall'), [maker.file('quarters.jpg'), maker.file('noise.jpg')]);
    for (const slot of slots) await slot.button('Take it out').waitFor();
    expect(page.url()).toContain('/make/before-after');
    expect(problems).toEqual([]);
  });

  test('is taken too when it was chosen before the script was there', async () => {
    const { page } = await maker.openWindow();
    let letScript: () => void = () => {};
    const script = new Promise<void>((resolve) => {
      letScript = resolve;
    });
    await page.route(/\/assets\/maker-[^/]*\.js/, async (route) => {
      await script;
      await route.continue();
    });
    await page.goto('/make/portrait', { waitUntil: 'commit' });
    await page.getByLabel('A face').setInputFiles(maker.file('quarters.jpg'));
    letScript();
    const slot = photoField(page, 'A face');
    await slot.button('Take it out').waitFor();
    await slot.effect('As it is').check();
    await poll(() => previewQuarters(page)).toEqual(WHOLE);
  });

  test.each([
    'phone',
    'desktop',
  ] as const)('is taken with the camera where there is one to point: %s', async (screen) => {
    const { page, byTouch } = await maker.open('/make/portrait', screen);
    const slot = photoField(page, 'A face');
    const camera = slot.field.locator('label', { hasText: 'Take a photo' });
    expect(await camera.isVisible()).toBe(byTouch);
    expect(await camera.locator('input').getAttribute('capture')).toBe('environment');
    if (!byTouch) return;
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), camera.click()]);
    await chooser.setFiles(maker.file('quarters.jpg'));
    await slot.button('Take it out').waitFor();
  });

  test('tells how much of it is sent, keeps the poster waiting, and is cancelled', async () => {
    const { page, cdp, putIn } = await maker.open('/make/portrait');
    const slot = photoField(page, 'A face');
    await throttleUploads(cdp, 100_000);
    await slot.choose.setInputFiles(maker.file('noise.jpg'));
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

  test('is sent again where the line broke, by itself and at once when it is told to', async () => {
    const { page } = await maker.open('/make/portrait');
    const slot = photoField(page, 'A face');
    let broken = true;
    let tries = 0;
    await page.route('**/api/photos', (route) => {
      tries++;
      return broken ? route.abort('connectionreset') : route.continue();
    });
    await slot.choose.setInputFiles(maker.file('quarters.jpg'));
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
    await slot.choose.setInputFiles(maker.file('quarters.jpg'));
    await slot.field.getByText('Your photo did not get through.').first().waitFor();
    expect(tries).toBe(8);
    broken = false;
    await slot.button('Try again').click();
    await slot.button('Take it out').waitFor();
    await slot.effect('As it is').check();
    await poll(() => previewQuarters(page)).toEqual(WHOLE);
  });

  test('that is none is refused with what it is, before or after it was sent', async () => {
    const { page, putIn } = await maker.open('/make/portrait');
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

  test('goes on its way into another template', async () => {
    const { page, cdp, problems } = await maker.open('/make/portrait');
    await throttleUploads(cdp, 25_000);
    await photoField(page, 'A face').choose.setInputFiles(maker.file('noise.jpg'));
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

  test('that is larger than a poster needs is made smaller before it is sent, and stays upright', async () => {
    await noise(6000, 4000).withMetadata({ orientation: 6 }).jpeg({ quality: 80 }).toFile(maker.file('large.jpg'));
    const { page } = await maker.open('/make/portrait');
    const [answer] = await Promise.all([
      page.waitForResponse('**/api/photos'),
      photoField(page, 'A face').choose.setInputFiles(maker.file('large.jpg')),
    ]);
    expect(await answer.json()).toMatchObject({ width: 2667, height: 4000 });
  });
});
