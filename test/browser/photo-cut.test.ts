import { describe, expect, test, vi } from 'vitest';
import { hasChromium, VIEWPORTS } from '../services/browser.ts';
import { poll, type Screen, usePhotos, WHOLE } from './photo-maker.ts';
import { dropFiles, frameQuarters, photoField, posterQuarters, previewQuarters, showAll, touch } from './photo-page.ts';

const all = (quarter: string) => Array(4).fill(quarter);
vi.setConfig({ testTimeout: 150_000 });

describe.skipIf(!hasChromium())('a photo in the maker', () => {
  const maker = usePhotos();

  describe.each(Object.keys(VIEWPORTS) as Screen[])('on a %s', (screen) => {
    test('is dropped, cut by hand and by keys, and the poster is made with the crop', async () => {
      const { page, cdp, problems, drag } = await maker.open('/make/portrait', screen);
      const slot = photoField(page, 'A face');
      await dropFiles(cdp, slot.field, [maker.file('quarters.jpg')], async () => {
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
      const poster = await (
        await fetch(`${new URL(page.url()).origin}/api/posters/${page.url().split('/').at(-1)}`)
      ).json();
      const { id, crop, effect } = poster.values.portrait;
      expect(id).toMatch(/^\w{20}$/);
      expect(effect).toBe('none');
      // A third of the photo in height, in its upper right corner.
      expect(crop.height).toBeCloseTo(1 / 2.99, 2);
      expect(crop.x + crop.width).toBeCloseTo(1, 3);
      expect(crop.y).toBeCloseTo(0, 3);
      const card = Buffer.from(
        await (await fetch(`${new URL(page.url()).origin}/p/${poster.id}/share.jpg`)).arrayBuffer(),
      );
      expect(await posterQuarters(card)).toEqual(all('green'));
      expect(problems).toEqual([]);
    });

    test('is zoomed by what the screen has for it, moved by a tap, and shown whole again', async () => {
      const { page, cdp, problems, byTouch, putIn } = await maker.open('/make/portrait', screen);
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
      const { page, byTouch, putIn, drag } = await maker.open('/make/portrait', screen);
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
  });

  test('is shown with every effect, and printed with the one that is chosen', async () => {
    const { page, putIn } = await maker.open('/make/portrait');
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

  test('is taken out, put back by undo, and there again when the page is', async () => {
    const { page, problems, putIn } = await maker.open('/make/portrait');
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
});
