import { describe, expect, it } from 'vitest';
import { type Drawing, difference, drawLayers, largestDifference, problemsOf, SHEET } from './layers.ts';

const RED = '#e02010';
const WHITE = '#ffffff';
const pattern = (kind: string, more: object = {}) => ({ type: 'pattern', kind, color: '$mark', ...more });
const row = ({ at }: Drawing, y: number, ...xs: number[]) => xs.map((x) => at(x, y));

/** How much of the canvas is red, 0–1. */
function cover({ pixels }: Drawing): number {
  let sum = 0;
  for (let i = 1; i < pixels.data.length; i += 3) sum += (255 - pixels.data[i]!) / (255 - 0x20);
  return sum / (pixels.width * pixels.height);
}

describe('a pattern', () => {
  it('of dots has one in the middle and others in rows and columns', async () => {
    const drawing = await drawLayers([pattern('dots', { size: 40, gap: 60 })]);
    expect(row(drawing, 540, 540, 555, 565, 590, 640, 1040)).toEqual([RED, RED, WHITE, WHITE, RED, RED]);
    expect(row(drawing, 590, 540, 590)).toEqual([WHITE, WHITE]);
    // Round: the corners of the square around a dot are bare.
    expect(row(drawing, 523, 540, 523, 557)).toEqual([RED, WHITE, WHITE]);
    expect(cover(drawing)).toBeCloseTo((Math.PI * 20 ** 2) / 100 ** 2, 2);
  });

  it('of dots turns clockwise, and its dots stay round', async () => {
    const { at } = await drawLayers([pattern('dots', { size: 40, gap: 60, angle: 30 })]);
    const [cos, sin] = [Math.cos(Math.PI / 6), Math.sin(Math.PI / 6)];
    for (const [along, across] of [
      [1, 0],
      [2, 1],
      [-3, 2],
    ] as const) {
      const [x, y] = [540 + 100 * (along * cos - across * sin), 540 + 100 * (along * sin + across * cos)];
      expect([at(x, y), at(x + 17, y), at(x, y - 17), at(x + 22, y)]).toEqual([RED, RED, RED, WHITE]);
    }
    expect(at(640, 540)).toBe(WHITE);
  });

  it('of stripes lies level, and turns', async () => {
    const level = await drawLayers([pattern('stripes', { size: 20, gap: 30 })]);
    for (const x of [0, 500, 1079]) {
      expect([540, 548, 552, 578, 582, 598, 602].map((y) => level.at(x, y))).toEqual([
        RED,
        RED,
        WHITE,
        WHITE,
        RED,
        RED,
        WHITE,
      ]);
    }
    expect(cover(level)).toBeCloseTo(0.4, 1);
    const upright = await drawLayers([pattern('stripes', { size: 20, gap: 30, angle: 90 })]);
    expect(row(upright, 3, 540, 552, 590)).toEqual([RED, WHITE, RED]);
    // Clockwise: towards the lower right.
    const turned = await drawLayers([pattern('stripes', { size: 20, gap: 30, angle: 45 })]);
    expect([turned.at(840, 840), turned.at(240, 240), turned.at(552, 528)]).toEqual([RED, RED, WHITE]);
  });

  it('of checks has squares corner to corner', async () => {
    const drawing = await drawLayers([pattern('checks', { size: 60 })]);
    expect(row(drawing, 540, 540, 568, 572, 600, 632)).toEqual([RED, RED, WHITE, WHITE, RED]);
    expect(row(drawing, 600, 540, 600, 660)).toEqual([WHITE, RED, WHITE]);
    expect(cover(drawing)).toBeCloseTo(0.5, 2);
  });

  it('of a grid has lines across and down, no darker where they cross', async () => {
    const drawing = await drawLayers([pattern('grid', { size: 10, gap: 90, opacity: 0.5 })]);
    const pink = drawing.at(540, 500);
    expect(difference(pink, '#f08f88')).toBeLessThanOrEqual(1);
    expect(row(drawing, 540, 540, 560, 640)).toEqual([pink, pink, pink]);
    expect(row(drawing, 500, 500, 533, 547, 640)).toEqual([WHITE, WHITE, WHITE, pink]);
  });

  it('of rays goes round evenly from a centre, the first one upwards', async () => {
    const center = [0.5, 1];
    const { at } = await drawLayers([pattern('rays', { size: 10, gap: 20, center })]);
    const seen = (degrees: number, far = 500) => {
      const angle = (degrees * Math.PI) / 180;
      return at(540 + far * Math.sin(angle), 1079 - far * Math.cos(angle));
    };
    expect([0, 4, 6, 24, 26, 34, 36, -30, -45, 60].map((degrees) => seen(degrees))).toEqual([
      RED,
      RED,
      WHITE,
      WHITE,
      RED,
      RED,
      WHITE,
      RED,
      WHITE,
      RED,
    ]);
    expect(at(540, 2)).toBe(RED);
    // 25° and 25° do not go into 360°: seven rays, a little wider.
    const seven = await drawLayers([pattern('rays', { size: 25, gap: 25, angle: 180 })]);
    const places = Array.from({ length: 7 }, (_, i) => ((180 + (i * 360) / 7) * Math.PI) / 180);
    for (const angle of places) {
      expect(seven.at(540 + 400 * Math.sin(angle), 540 - 400 * Math.cos(angle))).toBe(RED);
      expect(seven.at(540 - 400 * Math.sin(angle), 540 + 400 * Math.cos(angle))).toBe(WHITE);
    }
    expect(cover(seven)).toBeCloseTo(0.5, 1);
  });

  it('stays in its box and follows the palette', async () => {
    const box = { square: [200, 300, 400, 500], share: [0, 0, 1, 1], print: [0, 0, 1, 1] };
    const layers = [pattern('checks', { color: '$sky', size: 50, gap: 3, box })];
    const { at } = await drawLayers(layers, { values: { palette: 'night' } });
    expect(at(400, 550)).toBe('#102040');
    for (let i = 0; i < 1080; i += 7) {
      expect([at(198, i), at(601, i), at(i, 298), at(i, 801)]).toEqual([WHITE, WHITE, WHITE, WHITE]);
    }
  });

  it.each(['dots', 'stripes', 'checks', 'grid', 'rays'])('of %s goes on into the bleed as it was', async (kind) => {
    const more = kind === 'rays' ? { size: 5, gap: 5 } : { size: 30, gap: 11, angle: 20 };
    // The same canvas in the middle of a larger picture.
    const [sheet, trimmed] = [
      await drawLayers([pattern(kind, more)], SHEET),
      await drawLayers([pattern(kind, more)], { format: 'print-a4' }),
    ];
    // A sixteenth is the finest step in which the edge of a path is smoothed.
    expect(largestDifference(sheet, trimmed, 1240, 1754, 31)).toBeLessThanOrEqual(16);
    const bleed = new Set<string>();
    for (let y = -17; y < 1771; y += 5) for (const x of [-17, -9, 1249, 1256]) bleed.add(sheet.at(x, y));
    expect(bleed.has(RED) && bleed.has(WHITE)).toBe(true);
  });

  it('ends at the edges of a box that do not touch the canvas, in the bleed too', async () => {
    const box = { square: [0, 0, 1, 1], share: [0, 0, 1, 1], print: [0, 200, 300, 300] };
    const { at } = await drawLayers([pattern('stripes', { size: 50, gap: 50, angle: 90, box })], SHEET);
    expect([at(-9, 350), at(150, 350), at(150, 198), at(150, 502), at(-9, 198), at(-9, 502)]).toEqual([
      WHITE,
      RED,
      WHITE,
      WHITE,
      WHITE,
      WHITE,
    ]);
    expect([at(-17, 300), at(40, 300)]).toEqual([WHITE, RED]);
  });

  it.each([
    'dots',
    'stripes',
    'checks',
    'grid',
    'rays',
  ])('of %s is the same on A4 and A3, and sharper', async (kind) => {
    const more = kind === 'rays' ? {} : { size: 50, gap: 70, angle: 15 };
    const layers = [pattern(kind, more)];
    const [a4, a3] = [
      await drawLayers(layers, { format: 'print-a4' }),
      await drawLayers(layers, { format: 'print-a3' }),
    ];
    expect(cover(a4)).toBeCloseTo(cover(a3), 2);
    expect(softness(a3)).toBeLessThan(softness(a4) * 0.85);
  });

  it.each([
    ['figures too close', 'dots', { size: 2 }, 'layers.1.gap: size and gap together are at least 6 layout pixels'],
    [
      'rays too many',
      'rays',
      { size: 1, gap: 0.5 },
      'layers.1.gap: size and gap of rays together are 2 to 180 degrees',
    ],
    ['rays too wide', 'rays', { size: 100 }, 'layers.1.gap: size and gap of rays together are 2 to 180 degrees'],
    ['a figure nobody knows', 'zigzag', {}, 'layers.1.kind: '],
  ])('is refused for %s', (_, kind, change, problem) => {
    expect(problemsOf(pattern(kind, change))[0]).toContain(problem);
  });
});

/** The share of pixels that are neither figure nor paper, but the edge between them. */
function softness({ pixels }: Drawing): number {
  let edges = 0;
  for (let i = 1; i < pixels.data.length; i += 3) if (pixels.data[i]! > 0x24 && pixels.data[i]! < 250) edges++;
  return edges / (pixels.width * pixels.height);
}
