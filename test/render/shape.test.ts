import { describe, expect, it } from 'vitest';
import { difference, drawLayers, largestDifference, problemsOf, SHEET } from './layers.ts';

const [RED, INK, WHITE] = ['#e02010', '#102030', '#ffffff'];
const boxes = (square: number[], print = [0, 0, 9, 9]) => ({ square, share: [0, 0, 9, 9], print });
const shape = (kind: string, more: object = {}) => ({ type: 'shape', kind, fill: '$mark', ...more });
const corners = [
  [100, 100],
  [500, 100],
  [100, 500],
];
const points = (square: number[][], print = corners) => ({ square, share: corners, print });

describe('a shape', () => {
  it('is a rectangle with sharp corners in its box', async () => {
    const { at } = await drawLayers([shape('rectangle', { box: boxes([100, 200, 300, 400]) })]);
    expect([at(100, 200), at(399, 200), at(100, 599), at(399, 599)]).toEqual([RED, RED, RED, RED]);
    expect([at(99, 400), at(400, 400), at(250, 199), at(250, 600)]).toEqual([WHITE, WHITE, WHITE, WHITE]);
  });

  it('has rounded corners, up to half the short side', async () => {
    const { at } = await drawLayers([shape('rectangle', { box: boxes([100, 200, 600, 200]), radius: 0.5 })]);
    expect([at(102, 300), at(697, 300), at(202, 202), at(597, 397)]).toEqual([RED, RED, RED, RED]);
    expect([at(120, 220), at(680, 220), at(120, 380), at(680, 380)]).toEqual([WHITE, WHITE, WHITE, WHITE]);
  });

  it('is an ellipse that touches the sides of its box', async () => {
    const { at } = await drawLayers([shape('ellipse', { box: boxes([100, 200, 600, 200]) })]);
    expect([at(102, 300), at(697, 300), at(400, 201), at(400, 398)]).toEqual([RED, RED, RED, RED]);
    // (0.8, 0.6) of the half axes lies on it.
    expect([at(400 + 236, 300 + 58), at(400 + 244, 300 + 62)]).toEqual([RED, WHITE]);
  });

  it('is a polygon through its points', async () => {
    const { at } = await drawLayers([shape('polygon', { points: points(corners) })]);
    expect([at(105, 105), at(298, 298), at(302, 302), at(95, 300)]).toEqual([RED, RED, WHITE, WHITE]);
  });

  it.each(['rectangle', 'ellipse'])('keeps the stroke of a %s inside its box', async (kind) => {
    const stroke = { width: 40, color: '$ink' };
    const { at } = await drawLayers([shape(kind, { box: boxes([100, 200, 300, 400]), stroke, radius: 0.1 })]);
    expect([98, 102, 137, 143, 250, 357, 363, 397, 402].map((x) => at(x, 400))).toEqual([
      WHITE,
      INK,
      INK,
      RED,
      RED,
      RED,
      INK,
      INK,
      WHITE,
    ]);
    expect([at(250, 198), at(250, 202), at(250, 237), at(250, 243)]).toEqual([WHITE, INK, INK, RED]);
  });

  it('can be a stroke alone, as wide as it likes', async () => {
    const { fill: _, ...hollow } = shape('rectangle', { box: boxes([100, 100, 300, 300]) }) as Record<string, unknown>;
    const thin = await drawLayers([{ ...hollow, stroke: { width: 10, color: '$ink' } }]);
    expect([thin.at(104, 250), thin.at(250, 250)]).toEqual([INK, WHITE]);
    const thick = await drawLayers([{ ...hollow, stroke: { width: 400, color: '$ink' } }]);
    expect([thick.at(104, 104), thick.at(250, 250), thick.at(402, 250)]).toEqual([INK, INK, WHITE]);
  });

  it('lays the stroke of a polygon on its edge, with mitred corners', async () => {
    const { at } = await drawLayers([
      shape('polygon', { points: points(corners), stroke: { width: 20, color: '$ink' } }),
    ]);
    expect([at(300, 88), at(300, 92), at(300, 108), at(300, 112)]).toEqual([WHITE, INK, INK, RED]);
    expect(at(92, 92)).toBe(INK);
  });

  it('turns clockwise about its middle', async () => {
    const upright = await drawLayers([shape('rectangle', { box: boxes([300, 500, 400, 100]), rotate: 90 })]);
    expect([upright.at(500, 352), upright.at(500, 747), upright.at(448, 550), upright.at(310, 550)]).toEqual([
      RED,
      RED,
      WHITE,
      WHITE,
    ]);
    const turned = await drawLayers([shape('rectangle', { box: boxes([300, 500, 400, 100]), rotate: 45 })]);
    expect([turned.at(620, 670), turned.at(620, 430)]).toEqual([RED, WHITE]);
    const polygon = await drawLayers([shape('polygon', { points: points(corners), rotate: 180 })]);
    expect([polygon.at(490, 490), polygon.at(105, 105)]).toEqual([RED, WHITE]);
  });

  it('is seen through as a whole', async () => {
    const stroke = { width: 40, color: '$ink' };
    const { at } = await drawLayers([
      shape('rectangle', { box: boxes([100, 100, 300, 300]), stroke, opacity: 0.5 }),
      shape('ellipse', { box: boxes([500, 500, 300, 300]), opacity: 0.5 }),
      shape('ellipse', { box: boxes([0, 500, 300, 300]), fill: '#e0201080' }),
    ]);
    const near = (color: string, other: string) => expect(difference(color, other)).toBeLessThanOrEqual(1);
    near(at(250, 250), '#f08f88');
    // The fill does not show through the stroke on it.
    expect(at(110, 250)).toBe(at(130, 250));
    near(at(110, 250), '#888f98');
    near(at(650, 650), '#f08f88');
    near(at(150, 650), '#f08f88');
  });

  it('runs off the canvas and on into the bleed', async () => {
    const { at } = await drawLayers(
      [
        shape('ellipse', { box: boxes([0, 0, 9, 9], [-200, -200, 400, 400]) }),
        shape('polygon', {
          points: points(corners, [
            [1000, 1000],
            [1400, 1000],
            [1000, 1400],
          ]),
        }),
      ],
      SHEET,
    );
    expect([at(0, 195), at(-17, 190), at(-17, 204)]).toEqual([RED, RED, WHITE]);
    // The slope goes on as a slope: no pixel of the edge is drawn out along it.
    expect([at(1238, 1160), at(1252, 1146), at(1252, 1150), at(1257, 1150)]).toEqual([RED, RED, WHITE, WHITE]);
  });

  it('is drawn out into the bleed where it ends at the edge', async () => {
    const { at } = await drawLayers(
      [
        shape('rectangle', { box: boxes([0, 0, 9, 9], [0, 100, 300, 300]), radius: 0.1 }),
        shape('polygon', {
          points: points(corners, [
            [0, 1754],
            [1240, 1754],
            [1240, 1500],
          ]),
        }),
      ],
      SHEET,
    );
    expect([at(-17, 250), at(-17, 90), at(-17, 104), at(302, 250)]).toEqual([RED, WHITE, WHITE, WHITE]);
    expect([at(1257, 1600), at(700, 1770), at(1257, 1490)]).toEqual([RED, RED, WHITE]);
  });

  it('is the same on A4 and A3', async () => {
    const layers = [
      shape('rectangle', { box: boxes([0, 0, 9, 9], [100, 100, 400, 400]), radius: 0.2, rotate: 20 }),
      shape('ellipse', { box: boxes([0, 0, 9, 9], [600, 100, 400, 700]), stroke: { width: 20, color: '$ink' } }),
    ];
    const [a4, a3] = [await drawLayers(layers, SHEET), await drawLayers(layers, { format: 'print-a3' })];
    // At points that are not on an edge.
    expect(largestDifference(a4, a3, 1240, 1754, 61)).toBeLessThanOrEqual(2);
    expect([a3.at(602, 450), a3.at(630, 450), a4.at(602, 450), a4.at(630, 450)]).toEqual([INK, RED, INK, RED]);
  });

  it.each([
    ['nothing to draw', { fill: undefined }, 'layers.1: a shape needs a fill or a stroke'],
    ['no box', { box: undefined }, 'layers.1.box: the kind "rectangle" needs box'],
    ['points of a rectangle', { points: points(corners) }, 'layers.1.points: the kind "rectangle" has no points'],
    ['no points', { kind: 'polygon', box: undefined }, 'layers.1.points: the kind "polygon" needs points'],
    ['a layout without a place', { box: { square: [0, 0, 9, 9] } }, 'layers.1.box.share: the share layout has no box'],
    [
      'a place nobody sees',
      { box: boxes([1100, 0, 50, 50]) },
      'layers.1.box.square: it lies wholly outside the 1080×1080 canvas',
    ],
    ['a colour nobody names', { fill: '$sea' }, 'layers.1.fill: no colour is named "$sea"'],
    [
      'a stroke of a colour nobody names',
      { stroke: { width: 2, color: '$sea' } },
      'layers.1.stroke.color: no colour is named "$sea"',
    ],
  ])('is refused for %s', (_, change, problem) => {
    expect(problemsOf(shape('rectangle', { box: boxes([0, 0, 9, 9]), ...change }))).toContain(problem);
  });
});
