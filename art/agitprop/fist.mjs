import { path } from '../draw.mjs';
import { cut, INK, PAPER, RED } from './print.mjs';

/** A fist round an upright handle, its middle at 0, 0, about 150 wide and high, the wrist below. */
export function fist(random, cuff) {
  const c = (points, color, rough = 0.8) => path(cut(points, random, rough, 20), color);
  const slab = (x, y, w, h, skew) =>
    c(
      [
        [x + 8, y],
        [x + w - 12, y - skew],
        [x + w, y + 6 - skew],
        [x + w - 2, y + h - 6 - skew],
        [x + w - 12, y + h - skew],
        [x + 6, y + h],
        [x, y + h - 7],
        [x, y + 7],
      ],
      PAPER,
    );
  return [
    c(
      [
        [-74, -58],
        [-56, -78],
        [52, -92],
        [80, -70],
        [86, 10],
        [74, 62],
        [52, 84],
        [50, 120],
        [-50, 120],
        [-54, 78],
        [-76, 44],
      ],
      INK,
    ),
    // the back of the hand, lit
    c(
      [
        [-64, -46],
        [-48, -64],
        [-28, -68],
        [-34, -20],
        [-30, 30],
        [-40, 66],
        [-64, 38],
      ],
      PAPER,
    ),
    c(
      [
        [-64, 6],
        [-34, 6],
        [-30, 32],
        [-40, 66],
        [-64, 38],
      ],
      RED,
    ),
    slab(-22, -70, 92, 30, 10),
    slab(-26, -35, 104, 30, 8),
    slab(-24, 0, 100, 29, 5),
    slab(-20, 34, 84, 27, 3),
    // knuckles, in shade
    c(
      [
        [48, -80],
        [58, -78],
        [62, -54],
        [50, -50],
      ],
      RED,
    ),
    c(
      [
        [56, -42],
        [68, -40],
        [70, -16],
        [58, -13],
      ],
      RED,
    ),
    c(
      [
        [54, -4],
        [66, -3],
        [66, 18],
        [56, 22],
      ],
      RED,
    ),
    c(
      [
        [44, 32],
        [55, 32],
        [54, 52],
        [45, 55],
      ],
      RED,
    ),
    // thumb over the fingers
    c(
      [
        [-50, -58],
        [-20, -88],
        [30, -60],
        [34, -34],
        [18, -24],
        [-12, -40],
        [-30, -10],
      ],
      INK,
    ),
    c(
      [
        [-42, -54],
        [-18, -77],
        [22, -54],
        [25, -38],
        [16, -33],
        [-14, -50],
        [-30, -28],
      ],
      PAPER,
    ),
    c(
      [
        [8, -56],
        [20, -49],
        [21, -40],
        [14, -37],
        [2, -44],
      ],
      RED,
    ),
    // cuff, where there is room for one
    cuff
      ? c(
          [
            [-56, 94],
            [56, 90],
            [58, 106],
            [-56, 110],
          ],
          PAPER,
        )
      : '',
  ];
}
