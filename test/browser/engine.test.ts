import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FORMATS, type FormatName } from '../../src/domain/format.ts';
import type { Template } from '../../src/domain/template/template.ts';
import { hasChromium } from '../services/browser.ts';
import { rendering } from '../services/rendering.ts';
import { makePoster, type RunningServer } from '../services/server.ts';
import { ALL_SLOGANS } from '../slogans/all.ts';
import { keepPictures, openMaker, previewShows, shownSvg } from './maker.ts';
import { open as openBoth } from './opened.ts';

const { templates: library } = await rendering();
const TEMPLATES = library.list();
const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];
/** Value sets for each template: 63 in all, each with another slogan. */
const SETS = 3;
/** Of 255, on average: what scaling and the backdrop's compression may differ by. */
const LIKE = 1.5;

/** The slogans far apart in the list, so that every template meets other scripts. */
const sloganOf = (template: number, set: number): string =>
  ALL_SLOGANS[((template * SETS + set) * 61) % ALL_SLOGANS.length]!.slogan;

describe.skipIf(!hasChromium())('the engine in the browser', () => {
  let server: RunningServer;
  let browser: Browser;
  let close: () => Promise<void>;
  let context: BrowserContext;
  let page: Page;
  /** For tests of outlines alone: what lies under them, which takes seconds to draw, is blank. */
  let outlines: Page;
  beforeAll(async () => {
    ({ server, browser, close } = await openBoth());
    context = await browser.newContext({ viewport: { width: 1000, height: 1100 } });
    await keepPictures(context);
    page = await context.newPage();
    outlines = await context.newPage();
    const blank = await sharp({ create: { width: 2, height: 2, channels: 3, background: 'white' } })
      .webp()
      .toBuffer();
    await outlines.route(/\/backdrop\.webp/, (route) => route.fulfill({ body: blank, contentType: 'image/webp' }));
  });
  afterAll(() => close());

  /** What the form holds, as the API takes it. */
  async function typedValues(page: Page, template: Template): Promise<Record<string, string>> {
    const values: Record<string, string> = {};
    for (const slot of template.slots) {
      if (slot.type === 'photo') continue;
      const field = page.locator(`[name="values.${slot.name}"]${slot.type === 'choice' ? ':checked' : ''}`);
      values[slot.name] = (await field.inputValue()) || (slot.type === 'text' && slot.required ? slot.default : '');
    }
    return values;
  }

  async function serverSvg(template: Template, format: FormatName, values: Record<string, string>): Promise<string> {
    const query = new URLSearchParams({ template: template.id, format, values: JSON.stringify(values) });
    const answer = await fetch(`${server.url}/api/preview.svg?${query}`);
    expect(answer.status).toBe(200);
    return answer.text();
  }

  test.each(
    TEMPLATES.map((template, n) => [template.id, template, n] as const),
  )('sets %s as the server does, byte for byte', async (_, template, n) => {
    await openMaker(outlines, server.url, template.id);
    for (let set = 0; set < SETS; set++) {
      const format = FORMAT_NAMES[(n + set * 3) % FORMAT_NAMES.length]!;
      const text = template.slots.find((slot) => slot.type === 'text' && slot.required)!;
      const most = text.type === 'text' ? text.maxLength : 0;
      const slogan = [...new Intl.Segmenter('und').segment(sloganOf(n, set))].slice(0, most);
      await outlines.locator(`[name="values.${text.name}"]`).fill(slogan.map(({ segment }) => segment).join(''));
      const options = outlines.locator('.slot-option-input[name="values.palette"]');
      const count = await options.count();
      if (count > 0) await options.nth((n + set) % count).check();
      await outlines.locator(`.format-tab-input[value="${format}"]`).check();
      const shown = await shownSvg(outlines);
      expect(shown).toBe(await serverSvg(template, format, await typedValues(outlines, template)));
    }
  });

  /** How much two pictures differ, of 255, on average over all pixels and colours. */
  async function difference(one: Locator, other: Locator): Promise<number> {
    const read = async (picture: Locator) =>
      sharp(await picture.screenshot())
        .removeAlpha()
        .resize(400, 400, { fit: 'fill' })
        .raw()
        .toBuffer();
    const [a, b] = await Promise.all([read(one), read(other)]);
    return a.reduce((sum, value, i) => sum + Math.abs(value - b[i]!), 0) / a.length;
  }

  test.each([
    ['shout', 'share', 'Homes for people 🏠'],
    ['event', 'portrait', 'Sommerfest für alle'],
    ['ransom', 'square', 'Give us back our buses'],
    ['newspaper', 'story', 'Rents come down'],
  ] as const)('shows %s as %s as it will be', async (id, format, slogan) => {
    const template = library.get(id)!;
    await openMaker(page, server.url, id);
    await page.locator('.slot-text').first().fill(slogan);
    await page.locator(`.format-tab-input[value="${format}"]`).check();
    await previewShows(page);
    const values = await typedValues(page, template);
    const sheet = page.locator('.preview-sheet');
    const { width, height } = (await sheet.boundingBox())!;
    const poster = await (await makePoster(server, { template: id, values })).json();
    // The finished picture in the same browser at the same size.
    const other = await context.newPage();
    await other.setViewportSize({ width: 1000, height: 2000 });
    await other.goto(`${server.url}/p/${poster.id}/${format}.png`);
    const made = other.locator('img');
    await made.evaluate(
      (image: HTMLImageElement, css) => image.setAttribute('style', css),
      `width: ${width}px; height: ${height}px`,
    );
    expect(await difference(sheet, made)).toBeLessThan(LIKE);
    // As a measure: with one more word it is further away.
    await page.locator('.slot-text').first().fill(`${slogan} now`);
    await previewShows(page);
    expect(await difference(sheet, made)).toBeGreaterThan(LIKE);
    await other.close();
  });
});
