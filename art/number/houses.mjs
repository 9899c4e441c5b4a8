import { path } from '../draw.mjs';
import { crooked, GROUND } from './lino.mjs';

/* Every figure stands on 0, 0 and is about 100 high; `light` is the colour of its windows. */

export function houses(random, light) {
  const p = (points, rough) => crooked(random, points, rough);
  const box = (x, y, w, h) =>
    p(
      [
        [x, y],
        [x + w, y],
        [x + w, y + h],
        [x, y + h],
      ],
      1.2,
    );
  const pane = (x, y, w = 15, h = 18) => [
    path(box(x, y, w, h), light),
    path(
      `M${x + w / 2 - 1} ${y - 1}H${x + w / 2 + 1}V${y + h + 1}H${x + w / 2 - 1}ZM${x - 1} ${y + h / 2 - 1}H${x + w + 1}V${y + h / 2 + 1}H${x - 1}Z`,
      'inherit',
    ),
  ];
  const tiles = (y, from, to) =>
    path(
      p(
        [
          [from, y],
          [to, y - 1],
          [to, y + 2],
          [from, y + 3],
        ],
        0.6,
      ),
      GROUND,
    );
  const body = (d) => `<path d="${d}"/>`;
  const door = (x, w = 14, h = 27) =>
    path(`M${x} 0V${-h + 5}C${x + 2} ${-h - 2} ${x + w - 2} ${-h - 2} ${x + w} ${-h + 5}V0Z`, light);
  return [
    // gable to the street
    [
      body(
        p([
          [-38, 0],
          [-38, -52],
          [-46, -52],
          [0, -98],
          [46, -52],
          [38, -52],
          [38, 0],
        ]) +
          p([
            [16, -78],
            [16, -104],
            [28, -104],
            [28, -66],
          ]),
      ),
      pane(-26, -46),
      pane(11, -46),
      pane(-26, -22),
      door(12),
      path(box(-5, -74, 10, 12), light),
    ],
    // long roof
    [
      body(
        p([
          [-44, 0],
          [-44, -44],
          [-50, -44],
          [-34, -80],
          [34, -80],
          [50, -44],
          [44, -44],
          [44, 0],
        ]) +
          p([
            [-30, -76],
            [-30, -98],
            [-18, -98],
            [-18, -76],
          ]),
      ),
      tiles(-68, -34, 34),
      tiles(-57, -39, 39),
      pane(-34, -34),
      pane(19, -34),
      door(-7),
    ],
    // tall and narrow
    [
      body(
        p([
          [-30, 0],
          [-30, -84],
          [-34, -84],
          [-34, -91],
          [-22, -91],
          [0, -112],
          [22, -91],
          [34, -91],
          [34, -84],
          [30, -84],
          [30, 0],
        ]),
      ),
      pane(-22, -78, 14, 18),
      pane(7, -78, 14, 18),
      pane(-22, -52, 14, 18),
      pane(7, -52, 14, 18),
      pane(-22, -26, 14, 18),
      door(8, 13, 26),
    ],
    // lean-to at the side
    [
      body(
        p([
          [-46, 0],
          [-46, -34],
          [-22, -46],
          [-22, -60],
          [-28, -60],
          [10, -92],
          [48, -60],
          [42, -60],
          [42, 0],
        ]) +
          p([
            [26, -76],
            [26, -98],
            [37, -98],
            [37, -68],
          ]),
      ),
      pane(-12, -52),
      pane(17, -52),
      pane(17, -26),
      door(-10, 14, 27),
      path(box(-40, -24, 12, 12), light),
    ],
    // a block of flats
    [
      body(
        p([
          [-36, 0],
          [-36, -100],
          [36, -100],
          [36, 0],
        ]) +
          p([
            [-12, -98],
            [-12, -110],
            [8, -110],
            [8, -98],
          ]),
      ),
      [-90, -68, -46].map((y) => [-27, -6, 15].map((x) => path(box(x, y, 12, 13), light))),
      path(box(-27, -24, 12, 13), light),
      path(box(15, -24, 12, 13), light),
      door(-7),
    ],
    // two under one roof
    [
      body(
        p([
          [-48, 0],
          [-48, -50],
          [-52, -50],
          [-26, -82],
          [0, -54],
          [26, -82],
          [52, -50],
          [48, -50],
          [48, 0],
        ]) +
          p([
            [-5, -58],
            [-5, -92],
            [7, -92],
            [7, -58],
          ]),
      ),
      pane(-38, -44, 14, 16),
      pane(24, -44, 14, 16),
      door(-40, 13, 25),
      door(26, 13, 25),
      path(box(-18, -24, 12, 14), light),
      path(box(6, -24, 12, 14), light),
    ],
  ].map((parts) => parts.flat(9).join('').replaceAll(' fill="inherit"', ''));
}
