import { describe, expect, test } from 'vitest';
import { resolveScene } from '../../src/domain/scene/scene.ts';
import { type Template, templateSchema } from '../../src/domain/template/template.ts';
import { parseEmphasis } from '../../src/domain/values/slogan.ts';
import { listMarkup, svgDocument } from '../../src/layout/display-list/svg.ts';
import { rasterise } from '../../src/render/pixels.ts';
import { rendering } from '../services/rendering.ts';

const { engine } = await rendering();
const BOX = [100, 65, 1000, 500] as const;

/** A template with one text on an empty sheet, whose layer the test decides. */
function sheet(layer: Record<string, unknown>): Template {
  const template = templateSchema.parse({
    version: 1,
    name: 'Sheet',
    description: 'One text.',
    formats: ['share'],
    slots: [{ type: 'text', name: 'slogan', label: 'Slogan', maxLength: 200 }],
    layers: [
      { type: 'text', slot: 'slogan', box: { share: BOX }, face: 'anton', color: '#ff0000', ...layer },
      { type: 'imprint', box: { share: [60, 590, 1080, 30] }, color: '#000000' },
    ],
  });
  return { id: 'sheet', ...template };
}

/** RGBA pixels of a slogan set on the sheet, 1200 × 630, with how it was set. */
async function draw(slogan: string, layer: Record<string, unknown> = {}) {
  const overlay = await engine.overlay(resolveScene(sheet(layer), { slogan }, 'share', 'Imprint'));
  const markup = listMarkup(overlay.parts[0]!);
  const { data } = rasterise(svgDocument(markup, { left: 0, top: 0, right: 1200, bottom: 630 }), 1200);
  const opaque = (x: number, y: number) => data[(y * 1200 + x) * 4 + 3]! > 127;
  const colorAt = (x: number, y: number) => [...data.subarray((y * 1200 + x) * 4, (y * 1200 + x) * 4 + 3)];
  /** First inked column of the rows from `top` to `bottom`. */
  const leftEdge = (top: number, bottom: number) => {
    for (let x = 0; x < 1200; x++) for (let y = top; y < bottom; y++) if (opaque(x, y)) return x;
    return 1200;
  };
  const colors = new Map<string, number>();
  for (let i = 0; i < data.length; i += 4) {
    if (data[i + 3] !== 255) continue;
    const color = data.subarray(i, i + 3).join(' ');
    colors.set(color, (colors.get(color) ?? 0) + 1);
  }
  return { text: overlay.texts[0]!, data, opaque, colorAt, leftEdge, colors };
}

describe('emphasis', () => {
  test.each([
    ['Homes for *people*', 'Homes for people', ['people']],
    ['*All* of *us here*', 'All of us here', ['All', 'us here']],
    ['未来は*私たち*の手で', '未来は私たちの手で', ['私たち']],
    ['2*3*4 and f*ck this s*it', '2*3*4 and f*ck this s*it', []],
    ['a * b * c and *', 'a * b * c and *', []],
    ['*not\nover lines*', '*not\nover lines*', []],
  ])('%s', (slogan, text, emphasised) => {
    const parsed = parseEmphasis(slogan);
    expect(parsed.text).toBe(text);
    expect(parsed.ranges.map(({ start, end }) => parsed.text.slice(start, end))).toEqual(emphasised);
  });

  test('colours the words between asterisks, and only those', async () => {
    const plain = await draw('Homes for people', { emphasis: { color: '#0000ff' } });
    expect([...plain.colors.keys()]).toEqual(['255 0 0']);
    const marked = await draw('Homes for *people*', { emphasis: { color: '#0000ff' } });
    const [red, blue] = [marked.colors.get('255 0 0')!, marked.colors.get('0 0 255')!];
    expect(blue / (red + blue)).toBeGreaterThan(0.3);
    expect(blue / (red + blue)).toBeLessThan(0.55);
    expect(marked.text.size).toBeCloseTo(plain.text.size, 5);
  });

  test('can be a weight', async () => {
    const layer = { face: 'inter', weight: 500, maxSize: { share: 60 } };
    const light = await draw('Homes for *people*', layer);
    const heavy = await draw('Homes for *people*', { ...layer, emphasis: { weight: 900 } });
    expect(heavy.colors.get('255 0 0')!).toBeGreaterThan(light.colors.get('255 0 0')! * 1.1);
  });

  test('takes an Arabic word as a whole, so that its letters stay joined', async () => {
    const whole = await draw('الأرض لنا', { emphasis: { color: '#0000ff' } });
    const part = await draw('*الأرض* لنا', { emphasis: { color: '#0000ff' } });
    expect(part.colors.get('0 0 255')).toBeGreaterThan(1000);
    const inked = (drawn: typeof whole) => [...drawn.colors.values()].reduce((sum, count) => sum + count, 0);
    expect(Math.abs(inked(part) / inked(whole) - 1)).toBeLessThan(0.01);
  });
});

describe('quotation marks', () => {
  const slogan = '“HOMES\nHOUSE\nHOTELS”';

  test('hang outside the edge of the other lines', async () => {
    const { text, leftEdge } = await draw(slogan);
    const height = (text.bounds.bottom - text.bounds.top) / 3;
    const row = (i: number) => Math.round(text.bounds.top + height * (i + 0.5));
    const first = leftEdge(row(0), row(0) + 5);
    const second = leftEdge(row(1), row(1) + 5);
    // Below the mark, the H of the first line stands where the H of the second does.
    expect(Math.abs(first - second)).toBeLessThanOrEqual(1);
    expect(leftEdge(Math.ceil(text.bounds.top), row(0))).toBeLessThan(second - 10);
    expect(text.bounds.left).toBeGreaterThanOrEqual(BOX[0] - 0.01);
  });

  test('do not hang where the template says so', async () => {
    const { text, leftEdge } = await draw(slogan, { hanging: false });
    const height = (text.bounds.bottom - text.bounds.top) / 3;
    const row = (i: number) => Math.round(text.bounds.top + height * (i + 0.5));
    expect(leftEdge(row(0), row(0) + 5)).toBeGreaterThan(leftEdge(row(1), row(1) + 5) + 10);
  });
});

describe('decoration', () => {
  const decorations: Record<string, Record<string, unknown>> = {
    stroke: { stroke: { width: 0.05, color: '#0000ff' } },
    shadow: { shadow: { dx: 0.06, dy: 0.08, color: '#0000ff' } },
    'a shadow up and to the left': { shadow: { dx: -0.06, dy: -0.08, color: '#0000ff' } },
    bars: { bars: { color: '#0000ff', padX: 0.2, padY: 0.1 } },
    'all of them': {
      stroke: { width: 0.03, color: '#00ff00' },
      shadow: { dx: 0.06, dy: 0.08, color: '#0000ff' },
      letterSpacing: 0.1,
      align: 'center',
    },
  };
  test.each(Object.entries(decorations))('%s stays in the box, and fills it', async (_, layer) => {
    for (const slogan of ['Now', 'Warm homes and clean air for everybody', 'الأرضُ لنا جميعًا']) {
      const { opaque, colors } = await draw(slogan, layer);
      let [left, top, right, bottom] = [1200, 630, 0, 0];
      for (let y = 0; y < 630; y++) {
        for (let x = 0; x < 1200; x++) {
          if (!opaque(x, y)) continue;
          [left, top, right, bottom] = [
            Math.min(left, x),
            Math.min(top, y),
            Math.max(right, x + 1),
            Math.max(bottom, y + 1),
          ];
        }
      }
      expect(left).toBeGreaterThanOrEqual(BOX[0] - 1);
      expect(top).toBeGreaterThanOrEqual(BOX[1] - 1);
      expect(right).toBeLessThanOrEqual(BOX[0] + BOX[2] + 1);
      expect(bottom).toBeLessThanOrEqual(BOX[1] + BOX[3] + 1);
      expect(Math.max((right - left) / BOX[2], (bottom - top) / BOX[3])).toBeGreaterThan(0.96);
      expect(colors.get('0 0 255') ?? 0).toBeGreaterThan(500);
    }
  });
});

describe('lines', () => {
  test('break where the person broke them', async () => {
    const { text } = await draw('One\nTwo\n\nThree');
    expect(text.lines).toBe(4);
  });

  test('start at the right in right-to-left text, and follow the alignment', async () => {
    const middle = (bounds: { left: number; right: number }) => (bounds.left + bounds.right) / 2;
    const maxSize = { share: 80 };
    const start = await draw('سلام', { maxSize });
    const end = await draw('سلام', { maxSize, align: 'end' });
    const center = await draw('سلام', { maxSize, align: 'center' });
    expect(start.text.bounds.right).toBeCloseTo(BOX[0] + BOX[2], 1);
    expect(end.text.bounds.left).toBeCloseTo(BOX[0], 1);
    expect(middle(center.text.bounds)).toBeCloseTo(BOX[0] + BOX[2] / 2, 1);
  });
});
