import { circle, path } from '../draw.mjs';
import { cut, DEEP, INK, PAPER, RED, ruled } from './print.mjs';

/** The megaphone, its mouth at 0, 0 and pointing along x, 330 long. */
export function horn(random) {
  const c = (points, color, rough = 0.9) => path(cut(points, random, rough, 22), color);
  const bell = 'M-14 -150C22 -150 40 -80 40 0C40 80 22 150 -14 150C-50 150 -66 80 -66 0C-66 -80 -50 -150 -14 -150Z';
  const throat = 'M-10 -124C16 -124 28 -66 28 0C28 66 16 124 -10 124C-36 124 -48 66 -48 0C-48 -66 -36 -124 -10 -124Z';
  return [
    // mouthpiece and body
    c(
      [
        [-352, -44],
        [-318, -52],
        [-318, 52],
        [-352, 44],
      ],
      INK,
    ),
    c(
      [
        [-322, -36],
        [-262, -42],
        [-262, 42],
        [-322, 36],
      ],
      INK,
    ),
    c(
      [
        [-310, -30],
        [-262, -34],
        [-262, -10],
        [-310, -10],
      ],
      PAPER,
    ),
    c(
      [
        [-268, -62],
        [-236, -66],
        [-236, 66],
        [-268, 62],
      ],
      INK,
    ),
    // cone: light above, ruled in the middle, dark below
    c(
      [
        [-240, -58],
        [-20, -146],
        [-20, 146],
        [-240, 58],
      ],
      INK,
    ),
    c(
      [
        [-232, -48],
        [-30, -127],
        [-48, -52],
        [-232, -20],
      ],
      PAPER,
    ),
    c(
      [
        [-232, -16],
        [-48, -44],
        [-52, 30],
        [-232, 10],
      ],
      RED,
    ),
    ...ruled(-232, -52),
    // bell, its lip and throat
    path(bell, INK),
    path('M-14 -141C16 -141 32 -76 32 0C32 76 16 141 -14 141C8 120 20 64 20 0C20 -64 8 -120 -14 -141Z', PAPER),
    path(throat, DEEP),
    path('M-10 -124C-36 -124 -48 -66 -48 0C-48 66 -36 124 -10 124C-30 96 -32 50 -30 0C-28 -52 -24 -96 -10 -124Z', INK),
    // its clapper: the shout itself
    circle(-16, 0, 30, INK),
    circle(-10, -2, 22, PAPER),
  ];
}
