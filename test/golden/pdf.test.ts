import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Caption } from '../../src/domain/caption.ts';
import { DEFAULT_PRINT, type FileType, FORMATS, type PrintFormat, type PrintOptions } from '../../src/domain/format.ts';
import { hasPoppler, rasterisePdf, readPdf } from '../services/poppler.ts';
import { IMPRINT, openRendering, TEMPLATES } from '../services/rendering.ts';

const SLOGANS = {
  Latin: 'Warm homes, clean air, fair pay',
  Arabic: 'الأرضُ لنا جميعًا، فلنحمِها',
  Japanese: '未来は、私たちの手でつくる。',
  emoji: 'Out and proud 🏳️‍🌈👩🏽‍🚀🛜',
};
const CAPTION: Caption = {
  title: '',
  alt: 'A (poster \\) of <Homes> 🦊',
  credit: 'Ada Ward',
  imprint: IMPRINT,
  licence: { name: 'All rights reserved', url: null },
  campaign: 'The Campaign',
  url: 'https://posters.example.org/p/23456789ABC',
  remixOf: null,
  topics: ['housing', 'pay'],
  createdAt: '2026-01-01T00:00:00.000Z',
  madeOf: 'words',
  byUsers: true,
};
const TRIMMED: PrintOptions = { marks: false, cmyk: false };
const A4 = [210, 297] as const;
const A3 = [297, 420] as const;

const { renderer } = await openRendering([TEMPLATES, join(process.cwd(), 'test/golden/templates')]);

async function draw(template: string, format: PrintFormat, type: FileType, slogan: string, print = DEFAULT_PRINT) {
  const drawn = await renderer.rendition({
    template,
    format,
    type,
    values: { slogan, aside: 'Now 🌍' },
    imprint: IMPRINT,
    print,
    caption: { ...CAPTION, title: slogan },
  });
  return Buffer.from(drawn);
}

/** Mean difference of a page's pixels from an image of the same size over all channels, of 255. */
async function difference(page: Buffer, image: Buffer): Promise<number> {
  const pixels = await sharp(image).removeAlpha().raw().toBuffer();
  expect(page.length).toBe(pixels.length);
  let sum = 0;
  for (let i = 0; i < page.length; i++) sum += Math.abs(page[i]! - pixels[i]!);
  return sum / page.length;
}

/** What is drawn on the page, as PDF operators. */
function contentOf(pdf: Buffer): string {
  const streams = [...pdf.toString('latin1').matchAll(/\/Filter \/FlateDecode\n>>\nstream\n([\s\S]*?)\nendstream/g)];
  return streams.map(([, data]) => inflateSync(Buffer.from(data!, 'latin1')).toString('latin1')).join('\n');
}

describe.runIf(hasPoppler())('a page to print', () => {
  test.each(Object.entries(SLOGANS))('looks like the image of it: %s', async (_, slogan) => {
    for (const template of ['shout', 'sheet']) {
      const { width, height } = FORMATS['print-a4'];
      const page = rasterisePdf(await draw(template, 'print-a4', 'pdf', slogan, TRIMMED), width, height);
      expect(await difference(page, await draw(template, 'print-a4', 'png', slogan)), template).toBeLessThan(1);
    }
  });

  test('is the same on A3, to the last pixel of the edge', async () => {
    const { width, height } = FORMATS['print-a3'];
    const [pdf, png] = [
      await draw('sheet', 'print-a3', 'pdf', SLOGANS.Latin, TRIMMED),
      await draw('sheet', 'print-a3', 'png', SLOGANS.Latin),
    ];
    expect(await sharp(png).metadata()).toMatchObject({ width, height });
    expect(await difference(rasterisePdf(pdf, width, height), png)).toBeLessThan(1);
    const edge = { left: 0, top: height - 1, width, height: 1 };
    const last = await sharp(png).extract(edge).raw().toBuffer();
    expect(new Set(last.toString('hex').match(/.{6}/g))).toEqual(new Set(['7fb069']));
  });

  test.each([
    ['print-a4', A4],
    ['print-a3', A3],
  ] as const)('%s has no fonts, 300 dpi, and boxes right to a tenth of a millimetre', async (format, [
    width,
    height,
  ]) => {
    const { fonts, images, boxes, info } = readPdf(await draw('sheet', format, 'pdf', SLOGANS.emoji));
    expect(fonts).toEqual([]);
    expect(images).toHaveLength(1);
    expect(images[0]).toMatchObject({ color: 'rgb', encoding: 'jpeg' });
    for (const ppi of images[0]!.ppi) expect(ppi).toBeGreaterThanOrEqual(299);
    expect(images[0]!.width).toBeGreaterThanOrEqual(((width + 6) / 25.4) * 299);
    const [left, bottom, right, top] = boxes.TrimBox!;
    expect(right! - left!).toBeCloseTo(width, 1);
    expect(top! - bottom!).toBeCloseTo(height, 1);
    const bleed = [left! - 3, bottom! - 3, right! + 3, top! + 3];
    for (const [i, edge] of boxes.BleedBox!.entries()) expect(edge).toBeCloseTo(bleed[i]!, 1);
    expect(boxes.MediaBox!.slice(0, 2)).toEqual([0, 0]);
    expect(left!).toBeCloseTo(boxes.MediaBox![2]! - right!, 1);
    expect(left!).toBeGreaterThan(3 + 5);
    expect(info).toMatchObject({
      Title: SLOGANS.emoji,
      Author: 'Ada Ward',
      Subject: CAPTION.alt,
      Keywords: 'housing, pay',
      Creator: 'Flyposter',
      CreationDate: expect.stringContaining('Jan  1'),
      Pages: '1',
    });
  });

  test('is the trimmed sheet for an office printer', async () => {
    const { boxes, fonts, images } = readPdf(await draw('sheet', 'print-a4', 'pdf', SLOGANS.Latin, TRIMMED));
    for (const box of ['MediaBox', 'BleedBox', 'TrimBox']) {
      for (const [i, edge] of boxes[box]!.entries()) expect(edge, box).toBeCloseTo([0, 0, ...A4][i]!, 1);
    }
    expect(fonts).toEqual([]);
    expect(images[0]).toMatchObject({ width: 2480, height: 3508 });
  });

  test('is CMYK on request, through and through', async () => {
    const pdf = await draw('sheet', 'print-a4', 'pdf', SLOGANS.emoji, { marks: true, cmyk: true });
    const { images, fonts } = readPdf(pdf);
    expect(images).toMatchObject([{ color: 'cmyk', encoding: 'jpeg' }]);
    expect(fonts).toEqual([]);
    const spaces = new Set(contentOf(pdf).match(/\/\w+ cs\b|\/\w+ CS\b|\b(?:rg|RG|g|G)\n/g));
    expect([...spaces].sort()).toEqual(['/DeviceCMYK CS', '/DeviceCMYK cs']);
    expect(contentOf(await draw('sheet', 'print-a4', 'pdf', 'x'))).not.toContain('DeviceCMYK');
    const { width, height } = FORMATS['print-a4'];
    const trimmed = await draw('sheet', 'print-a4', 'pdf', SLOGANS.emoji, { marks: false, cmyk: true });
    // The colours of ink on paper are fewer than those of a screen; that none is inverted or lost is what this sees.
    const png = await draw('sheet', 'print-a4', 'png', SLOGANS.emoji);
    expect(await difference(rasterisePdf(trimmed, width, height), png)).toBeLessThan(16);
  });

  test('has art to the edge of the bleed and marks outside it', async () => {
    // Ten pixels are a millimetre.
    const [width, height] = [2300, 3170];
    const page = rasterisePdf(await draw('sheet', 'print-a4', 'pdf', SLOGANS.Latin), width, height);
    const at = (x: number, y: number) => [...page.subarray((y * width + x) * 3, (y * width + x) * 3 + 3)];
    const near = (color: number[], wanted: number[]) =>
      expect(Math.max(...color.map((part, i) => Math.abs(part - wanted[i]!))), `${color} for ${wanted}`).toBeLessThan(
        6,
      );
    near(at(73, 800), [0xf3, 0xea, 0xd7]);
    near(at(66, 800), [255, 255, 255]);
    // Cut at the edge of its canvas: drawn out. Reaching over it: as it was drawn, narrowing outwards.
    near(at(73, 3000), [0x7f, 0xb0, 0x69]);
    near(at(1150, 3096), [0x7f, 0xb0, 0x69]);
    near(at(73, 3096), [0x7f, 0xb0, 0x69]);
    near(at(2226, 608), [0xff, 0xd8, 0x4a]);
    near(at(2226, 982), [0xf3, 0xea, 0xd7]);
    // The crop mark left of the upper corner, and the gap between it and the bleed.
    expect(Math.min(...at(30, 100), ...at(30, 99))).toBeLessThan(160);
    near(at(65, 100), [255, 255, 255]);
    near(at(5, 100), [255, 255, 255]);
  });
});
