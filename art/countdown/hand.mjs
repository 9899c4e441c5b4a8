/**
 * A hand that has hold of a corner of paper, for templates/countdown: cut in lino, a fist below the paper and a thumb
 * above it. It is drawn about the pinch, with the arm going off to the right.
 */
import { brushed, cut, gouge } from '../cut.mjs';
import { path } from '../draw.mjs';

const FIST =
  'M470 -92C400 -104 318 -128 252 -150C216 -164 176 -166 142 -148C104 -128 56 -106 14 -78C-24 -54 -46 -18 -38 18C-34 40 -14 54 14 60C10 84 26 110 58 116C62 142 92 160 124 152C140 172 178 176 206 160C250 168 310 146 352 122C398 104 440 100 470 100Z';
const CURLED =
  'M-6 54C4 58 10 60 14 60C10 84 26 110 58 116C62 142 92 160 124 152C140 172 178 176 206 160C212 132 176 96 120 74C70 56 20 44 -6 54Z';
const THUMB =
  'M360 -26C300 -54 236 -74 184 -66C136 -58 92 -50 44 -54C2 -58 -42 -52 -62 -30C-78 -10 -66 14 -36 22C0 32 44 34 92 40C150 48 196 66 246 84C290 98 330 92 360 72Z';

/** Some cuts beside each other: the first and the last one, as `[x0, y0, x1, y1]`. */
const cuts = (random, [a, b, c, d], [e, f, g, h], count, thick, bow) =>
  Array.from({ length: count }, (_, i) => {
    const u = count > 1 ? i / (count - 1) : 0;
    const at = (from, to) => from + (to - from) * u + (random() - 0.5) * 5;
    return gouge(random, [at(a, e), at(b, f)], [at(c, g), at(d, h)], thick, bow);
  }).join('');

/** What lies under the paper: the back of the hand and the curled fingers. `ink` gives the paint of a name. */
export function fist(random, ink) {
  return [
    path(cut(random, FIST, 18, 0.8), ink('skin')),
    path(cut(random, CURLED, 18, 0.8), ink('line')),
    // the three lower fingers, what light falls on them
    path(cut(random, 'M24 66C20 86 34 102 60 106C88 108 108 104 124 102C100 84 60 66 24 66Z', 12, 0.6), ink('skin')),
    path(
      cut(random, 'M72 122C76 138 98 148 124 142C140 138 152 130 160 126C132 120 98 116 72 122Z', 12, 0.6),
      ink('skin'),
    ),
    path(
      cut(random, 'M140 154C152 164 180 166 196 154C196 146 190 140 184 138C168 140 152 146 140 154Z', 12, 0.6),
      ink('skin'),
    ),
    // below the thumb it is dark
    path(
      cut(
        random,
        'M60 44C104 52 150 66 186 84C236 108 276 118 330 108C350 104 372 96 392 88C360 112 300 134 246 140C214 142 196 118 160 96C124 76 88 58 60 44Z',
        18,
        0.8,
      ),
      ink('skinShade'),
    ),
    path(cuts(random, [330, 112, 214, 150], [424, 88, 330, 122], 5, 4.5, 8), ink('line')),
    path(cuts(random, [168, -140, 120, -96], [226, -148, 196, -98], 4, 5, -8), ink('line')),
    path(cuts(random, [286, -128, 380, -96], [262, -104, 350, -74], 3, 4.5, -5), ink('skinLight')),
    path(cuts(random, [96, -104, 30, -66], [118, -92, 76, -68], 2, 4, -5), ink('skinLight')),
    path(brushed(random, FIST.replace('Z', ''), [5, 10, 13, 10, 14, 9, 12, 9, 10, 13, 10, 6], 10), ink('line')),
  ];
}

/** What lies over it: the thumb. */
export function thumb(random, ink) {
  return [
    path(cut(random, THUMB, 18, 0.8), ink('skin')),
    path(
      cut(
        random,
        'M-66 0C-20 14 40 18 92 24C150 32 204 50 250 68C290 82 330 78 360 58L360 72C330 92 290 98 246 84C196 66 150 48 92 40C44 34 0 32 -36 22C-54 16 -62 8 -66 0Z',
        16,
        0.6,
      ),
      ink('skinShade'),
    ),
    path(
      brushed(
        random,
        'M340 -36C286 -60 232 -74 184 -66C136 -58 92 -50 44 -54C2 -58 -42 -52 -62 -30C-78 -10 -66 14 -36 22C0 32 44 34 92 40C150 48 196 66 246 84C276 94 306 94 334 82',
        [2, 7, 10, 12, 9, 13, 15, 10, 14, 13, 10, 3],
        10,
      ),
      ink('line'),
    ),
    // nail
    path(cut(random, 'M-58 -22C-46 -38 -20 -40 0 -34C6 -22 0 -8 -14 -4C-34 -2 -54 -6 -60 -14Z', 9, 0.5), ink('nail')),
    path(brushed(random, 'M-4 -36C6 -24 0 -8 -14 -3C-34 0 -52 -6 -60 -14', [2, 5, 5, 3], 7), ink('line')),
    // joints and the ball of the thumb
    path(cuts(random, [64, -47, 72, -14], [92, -47, 94, -20], 3, 4.5, 6), ink('line')),
    path(cuts(random, [196, 30, 282, 64], [262, 10, 336, 40], 5, 5, -6), ink('line')),
    path(cuts(random, [110, -40, 176, -48], [128, -24, 200, -34], 2, 4.5, 3), ink('skinLight')),
  ];
}
