import { describe, expect, it } from 'vitest';
import { difference, drawLayers, largestDifference, problemsOf, SHEET } from './layers.ts';

const blackToWhite = [
  { offset: 0, color: '#000000' },
  { offset: 1, color: '#ffffff' },
];
const gradient = (more: object = {}) => ({ type: 'gradient', stops: blackToWhite, ...more });
const near = (a: string, b: string) => expect(difference(a, b), `${a} is not ${b}`).toBeLessThanOrEqual(2);

describe('a gradient', () => {
  it('runs down unless it is told otherwise, by the offsets of its stops', async () => {
    const stops = [
      { offset: 0, color: '#000000' },
      { offset: 0.25, color: '$mark' },
      { offset: 1, color: '$sky' },
    ];
    const { at } = await drawLayers([gradient({ stops })]);
    for (const x of [0, 540, 1079]) {
      near(at(x, 0), '#000000');
      near(at(x, 270), '#e02010');
      near(at(x, 1079), '#40a0e0');
    }
  });

  it.each([
    [0, [540, 1079], [540, 0]],
    [90, [0, 540], [1079, 540]],
    [-90, [1079, 540], [0, 540]],
    [135, [0, 0], [1079, 1079]],
  ] as const)('runs at %s° from %s to %s', async (angle, [x1, y1], [x2, y2]) => {
    const { at } = await drawLayers([gradient({ angle })]);
    near(at(x1, y1), '#000000');
    near(at(x2, y2), '#ffffff');
    near(at(540, 540), '#808080');
  });

  it('begins and ends in the corners of a box that is no square', async () => {
    const box = { share: [100, 100, 1000, 300], square: [0, 0, 1, 1], print: [0, 0, 1, 1] };
    const { at } = await drawLayers([gradient({ angle: 45, box })], { format: 'share' });
    near(at(100, 399), '#000000');
    near(at(1099, 100), '#ffffff');
    near(at(600, 250), '#808080');
    expect(at(99, 250)).toBe('#ffffff');
    expect(at(600, 400)).toBe('#ffffff');
  });

  it('spreads in circles from its centre to the farthest corner', async () => {
    const { at } = await drawLayers([gradient({ kind: 'radial', center: [0, 0.5] })]);
    near(at(0, 540), '#000000');
    near(at(1079, 0), '#ffffff');
    // The corner is 540·√5 away.
    const half = Math.round((540 * Math.sqrt(5)) / 2);
    near(at(half, 540), '#808080');
    near(at(0, 540 - 539), at(539, 540));
    const small = await drawLayers([gradient({ kind: 'radial', radius: 0.5 })]);
    near(small.at(540 + 382, 540), '#ffffff');
    near(small.at(540, 540 + 191), '#808080');
  });

  it('has stops and a whole that can be seen through', async () => {
    const stops = [
      { offset: 0, color: '$mark' },
      { offset: 0.5, color: '$mark', opacity: 0.5 },
      { offset: 1, color: '#e0201000' },
    ];
    const { at } = await drawLayers([gradient({ stops, angle: 90 })]);
    near(at(0, 9), '#e02010');
    near(at(540, 9), '#f08f88');
    near(at(1079, 9), '#ffffff');
    const faint = await drawLayers([gradient({ stops, angle: 90, opacity: 0.5 })]);
    near(faint.at(0, 9), '#f08f88');
    near(faint.at(1079, 9), '#ffffff');
  });

  it('has a hard edge between two stops of one offset', async () => {
    const stops = [
      { offset: 0, color: '#000000' },
      { offset: 0.5, color: '#000000' },
      { offset: 0.5, color: '$mark' },
      { offset: 1, color: '$mark' },
    ];
    const { at } = await drawLayers([gradient({ stops, angle: 90 })]);
    expect(at(538, 500)).toBe('#000000');
    expect(at(541, 500)).toBe('#e02010');
  });

  it('follows the palette and `when`', async () => {
    const stops = [
      { offset: 0, color: '$sky' },
      { offset: 1, color: '$sky' },
    ];
    const layers = [gradient({ stops, when: { palette: ['night'] } })];
    expect((await drawLayers(layers, { values: { palette: 'night' } })).at(5, 5)).toBe('#102040');
    expect((await drawLayers(layers, { values: { palette: 'day' } })).at(5, 5)).toBe('#ffffff');
  });

  it('goes on in the bleed where it touches the edge, and nowhere else', async () => {
    const box = { square: [0, 0, 1, 1], share: [0, 0, 1, 1], print: [0, 100, 1240, 300] };
    const { at } = await drawLayers([gradient({ angle: 90, box })], SHEET);
    near(at(-18, 200), '#000000');
    near(at(1257, 200), '#ffffff');
    near(at(-9, 110), at(0, 390));
    expect(at(-9, 98)).toBe('#ffffff');
    expect(at(-9, 402)).toBe('#ffffff');
    const whole = await drawLayers([gradient({ angle: 90 })], SHEET);
    for (const y of [-18, 800, 1771]) {
      near(whole.at(-18, y), '#000000');
      near(whole.at(620, y), '#808080');
    }
  });

  it('is the same on A4 and A3', async () => {
    const layers = [gradient({ kind: 'radial', center: [0.3, 0.3] }), gradient({ angle: 30, opacity: 0.5 })];
    const [a4, a3] = [await drawLayers(layers, SHEET), await drawLayers(layers, { format: 'print-a3' })];
    expect(largestDifference(a4, a3, 1240, 1754, 40)).toBeLessThanOrEqual(2);
  });

  it.each([
    ['stops out of order', { stops: [...blackToWhite].reverse() }, 'layers.1.stops.1.offset: the stops are not'],
    ['one stop', { stops: blackToWhite.slice(1) }, 'layers.1.stops: '],
    [
      'a colour that nobody names',
      { stops: [blackToWhite[0], { offset: 1, color: '$sea' }] },
      'layers.1.stops.1.color: no colour is named "$sea"',
    ],
    ['a box outside', { box: { square: [0, 0, 1081, 9] } }, 'layers.1.box.square: the box leaves the 1080×1080'],
    ['a key that is not there', { radious: 1 }, 'layers.1: Unrecognized key: "radious"'],
  ])('is refused for %s', (_, change, problem) => {
    expect(problemsOf(gradient(change))[0]).toContain(problem);
  });
});
