import { readFile } from 'node:fs/promises';
import type { BrowserContext, CDPSession, Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { QUARTERS } from '../golden/scenes.ts';
import { colorAt } from '../http/photo-files.ts';

/** Where the template “portrait” shows its photo on a link card, in fractions. */
const PORTRAIT_BOX = { left: 24 / 1200, top: 24 / 630, width: 540 / 1200, height: 582 / 630 };
const ALL = { left: 0, top: 0, width: 1, height: 1 };
/** Most that a channel of a quarter may be off after JPEG, WebP and scaling. */
const OFF = 30;

/** A photo slot in the maker, for tests that use it as people do. */
export function photoField(page: Page, label: string) {
  const field = page.locator('.photo-field').filter({ hasText: label });
  return {
    field,
    /** Says where files that are held over the page will go. */
    offer: field.locator('.photo-field-offer'),
    area: field.locator('[role=application]'),
    /** The part of the photo that the poster shows. */
    frame: field.locator('.photo-crop-frame'),
    choose: field.locator('input[type=file]').first(),
    progress: field.getByRole('progressbar'),
    zoom: field.getByRole('slider'),
    effect: (name: string) => field.getByRole('radio', { name }),
    button: (name: string) => field.getByRole('button', { name }),
  };
}

/** Which quarter of the photo shows in each quarter of the photo on the poster in the preview, clockwise. */
export async function previewQuarters(page: Page): Promise<string[]> {
  return quartersIn(await page.locator('#preview-backdrop').screenshot(), PORTRAIT_BOX);
}

/** The same on a link card, as it is handed out. */
export function posterQuarters(image: Buffer): Promise<string[]> {
  return quartersIn(image, PORTRAIT_BOX);
}

/** The same in the frame of the crop area. */
export async function frameQuarters({ area, frame }: ReturnType<typeof photoField>): Promise<string[]> {
  await showAll(area);
  return quartersIn(await frame.screenshot(), ALL);
}

/** Brings an element into view where nothing that stays in its place lies over it. */
export async function showAll(element: Locator): Promise<void> {
  await element.evaluate((it) => it.scrollIntoView({ block: 'start', behavior: 'instant' }));
}

async function quartersIn(image: Buffer, { left, top, width, height }: typeof ALL): Promise<string[]> {
  const middles = [
    [0.25, 0.25],
    [0.75, 0.25],
    [0.75, 0.75],
    [0.25, 0.75],
  ] as const;
  return Promise.all(
    middles.map(async ([x, y]) => {
      const color = await colorAt(image, left + x * width, top + y * height);
      const near = Object.entries(QUARTERS).find(([, expected]) =>
        expected.every((channel, i) => Math.abs(channel - color[i]!) < OFF),
      );
      return near?.[0] ?? color.map(Math.round).join(' ');
    }),
  );
}

/** Drags files from the desktop over a place and lets them go. */
export async function dropFiles(cdp: CDPSession, place: Locator, files: string[], onHover = async () => {}) {
  await showAll(place);
  const { x, y, width, height } = (await place.boundingBox())!;
  const at = { x: x + width / 2, y: y + height / 2, data: { items: [], files, dragOperationsMask: 1 } };
  await cdp.send('Input.dispatchDragEvent', { type: 'dragEnter', ...at });
  await cdp.send('Input.dispatchDragEvent', { type: 'dragOver', ...at });
  await onHover();
  await cdp.send('Input.dispatchDragEvent', { type: 'drop', ...at });
}

/** Copies a picture and pastes it with the keyboard. The clipboard of a browser holds PNG. */
export async function pastePicture(context: BrowserContext, page: Page, file: string): Promise<void> {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const bytes = (
    await sharp(await readFile(file))
      .png()
      .toBuffer()
  ).toString('base64');
  await page.evaluate(async (base64) => {
    const png = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': new Blob([png], { type: 'image/png' }) })]);
  }, bytes);
  await page.keyboard.press('ControlOrMeta+V');
}

interface Stroke {
  from: { x: number; y: number };
  to: { x: number; y: number };
}

/** Moves one finger, or several at once, over the screen in px. */
export async function touch(cdp: CDPSession, strokes: Stroke[]): Promise<void> {
  const STEPS = 8;
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', share: number) =>
    cdp.send('Input.dispatchTouchEvent', {
      type,
      touchPoints:
        type === 'touchEnd'
          ? []
          : strokes.map(({ from, to }, id) => ({
              id,
              x: from.x + (to.x - from.x) * share,
              y: from.y + (to.y - from.y) * share,
            })),
    });
  await send('touchStart', 0);
  for (let step = 1; step <= STEPS; step++) {
    await send('touchMove', step / STEPS);
    // A finger is no faster than the screen.
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await send('touchEnd', 1);
}

/** Drags from one point of an element to another with a mouse. */
export async function dragMouse(page: Page, { from, to }: Stroke): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

/** Lets so many bytes a second out; 0: as many as there are. */
export async function throttleUploads(cdp: CDPSession, uploadThroughput: number): Promise<void> {
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: uploadThroughput || -1,
  });
}
