import PdfDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import {
  type DisplayItem,
  type DisplayList,
  notdefShape,
  type Shape,
} from '../../src/layout/display-list/display-list.ts';
import { drawingSvg } from '../../src/layout/display-list/svg.ts';
import { toRgb } from '../../src/render/pdf-colors.ts';
import { pdfDrawing } from '../../src/render/pdf-display-list.ts';
import { rasterise } from '../../src/render/pixels.ts';
import { hasPoppler, rasterisePdf } from '../services/poppler.ts';

/** The side of the canvas, and pixels of a unit: few enough pixels are at an edge then, where no two programs agree. */
const SIDE = 200;
const SCALE = 4;
const WHITE: DisplayItem = {
  kind: 'fill',
  color: '#ffffff',
  shapes: [{ matrix: [SIDE, 0, 0, SIDE, 0, 0], path: 'M0 0L1 0L1 1L0 1Z' }],
};
const LETTER: Shape = {
  matrix: [0.1, 0, 0, 0.1, 40, 130],
  path: 'M100 0L500 -700L900 0L700 0Q500 -300 300 0ZM450 100C450 200 550 200 550 100Z',
};
const SIGN = notdefShape([0.06, 0, 0, 0.06, 120, 50]);
const STROKE = { kind: 'stroke', fill: '#20406080', color: '#204060', width: 120, join: 'round' } as const;

async function toPdf(lists: readonly DisplayList[]): Promise<Buffer> {
  const doc = new PdfDocument({ size: [SIDE, SIDE], margin: 0, pdfVersion: '1.4' });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => doc.on('end', resolve));
  pdfDrawing(lists).draw(doc, toRgb);
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}

/** The mean difference of one drawing in a PDF from the SVG of another, both on white, of 255. */
async function difference(inPdf: DisplayList, inSvg: DisplayList): Promise<number> {
  const page = rasterisePdf(await toPdf([{ items: [WHITE] }, inPdf]), SIDE * SCALE, SIDE * SCALE);
  const svg = drawingSvg({ width: SIDE, height: SIDE, parts: [{ items: [WHITE] }, inSvg] });
  const screen = rasterise(svg, SIDE * SCALE).data;
  let sum = 0;
  for (let i = 0; i < page.length; i++) sum += Math.abs(page[i]! - screen[Math.floor(i / 3) * 4 + (i % 3)]!);
  return sum / page.length;
}

describe.runIf(hasPoppler())('a display list in a PDF', () => {
  const items: Record<string, DisplayItem[]> = {
    'a faint fill that is moved': [{ kind: 'fill', color: '#20406080', shapes: [LETTER], offset: [9, 12] }],
    'a stroke': [{ ...STROKE, shapes: [LETTER, SIGN] }],
    'a stroke that is moved': [{ ...STROKE, shapes: [LETTER], offset: [-9, 12] }],
    'the sign for an unknown character': [{ kind: 'notdef', color: '#a02020', shape: SIGN }],
    'a picture': [
      { kind: 'picture', matrix: [3, 0, 0, 3, 30, 40], markup: '<circle fill="#F4900C" cx="9" cy="18" r="9"/>' },
    ],
  };
  it.each(Object.entries(items))('looks as its SVG does: %s', async (_, list) => {
    const turned = { items: list, turn: { degrees: 30, x: 100, y: 90 } };
    expect(await difference({ items: list }, { items: list })).toBeLessThan(0.5);
    expect(await difference(turned, turned)).toBeLessThan(0.5);
    expect(await difference({ items: list }, turned)).toBeGreaterThan(1);
  });
});

it('names all colours of a drawing', () => {
  const picture: DisplayItem = {
    kind: 'picture',
    matrix: [1, 0, 0, 1, 0, 0],
    markup: '<g fill="#F4900C"><path d="M0 0" stroke="red"/></g>',
  };
  const { colors } = pdfDrawing([
    { items: [WHITE, { ...STROKE, shapes: [LETTER] }] },
    { items: [picture, { kind: 'notdef', color: '#a0202099', shape: SIGN }] },
  ]);
  expect(new Set(colors)).toEqual(new Set(['#ffffff', '#204060', '#a02020', '#F4900C', 'red']));
});
