/** The blocks between the lines. */
import { circle, line, n, path, polygon } from '../draw.mjs';
import { INK, PAPER, RED } from './inks.mjs';

/** A printer's fist, 420 units wide and about 170 high, pointing right: cut in wood, so line and tone are both strokes. */
export function fist() {
  const hand =
    'M118 40C146 40 168 32 192 20C212 8 238 2 262 8C280 13 283 32 266 38C312 38 356 42 398 52C420 58 420 82 397 86C360 91 322 93 292 93C310 97 311 120 293 124C304 129 302 149 285 151C291 158 284 172 266 170C236 170 196 164 164 150C148 144 134 142 118 142Z';
  const hatch = [];
  // strokes follow the form: the under side of each finger, the ball of the thumb, the back of the hand
  for (let i = 0; i < 15; i++)
    hatch.push(`M${304 + i * 6.2} ${n(90 - i * 0.22)}l${n(3 + i * 0.1)} ${n(-9 + i * 0.25)}`);
  for (let i = 0; i < 8; i++) hatch.push(`M${252 + i * 5.4} ${122 - (i > 6 ? 2 : 0)}l3.4 -9`);
  for (let i = 0; i < 7; i++) hatch.push(`M${248 + i * 5} ${149 - (i > 5 ? 1 : 0)}l3 -8`);
  for (let i = 0; i < 9; i++) hatch.push(`M${216 + i * 6} ${n(164 + Math.min(3, i * 0.6))}l4 -9`);
  for (let i = 0; i < 10; i++)
    hatch.push(`M${128 + i * 8.4} ${n(136 + i * 2.6)}l${n(5 + i * 0.3)} ${n(-15 - i * 0.5)}`);
  for (let i = 0; i < 8; i++) hatch.push(`M${132 + i * 7.6} ${n(116 + i * 1.6)}l5 -10`);
  for (let i = 0; i < 6; i++) hatch.push(`M${214 + i * 8} ${n(36 - i * 0.5)}l4.4 -8`);
  const folds =
    'M266 38C244 40 224 40 204 52C196 57 190 66 188 76M292 93C268 92 246 96 234 106C228 111 226 117 228 122M293 124C274 125 254 121 240 124C234 126 231 134 235 140M285 151C268 152 250 148 240 150M334 44C330 49 330 55 333 60M340 43C337 47 337 52 339 56M296 42C293 48 293 54 296 58';
  return [
    // sleeve, with a seam and three buttons
    path('M2 14L86 20L86 162L2 170C8 120 8 64 2 14Z', RED),
    line('M10 30L78 34M12 46L78 49M13 134L78 132M11 150L78 147', PAPER, 2.4),
    circle(68, 68, 6.4, PAPER),
    circle(68, 91, 6.4, PAPER),
    circle(68, 114, 6.4, PAPER),
    // cuff, its upper edge frilled
    path(
      'M84 10C94 6 104 8 110 14C118 12 126 16 126 24C132 36 126 46 130 58C126 70 132 80 129 92C133 104 127 114 130 126C127 138 132 148 126 158C124 166 116 170 109 167C102 173 92 173 84 170Z',
      PAPER,
      { stroke: INK, 'stroke-width': 5, 'stroke-linejoin': 'round' },
    ),
    line(
      'M94 26L112 28M93 44L116 45M93 62L112 62M93 80L117 80M93 98L112 98M93 116L117 115M93 134L112 133M94 152L114 150',
      INK,
      2.6,
    ),
    path(hand, PAPER, { stroke: INK, 'stroke-width': 6, 'stroke-linejoin': 'round' }),
    line(folds, INK, 4.2),
    line(hatch.join(''), INK, 2.5),
    line('M392 58C402 58 407 66 403 73C398 75 391 73 388 68', INK, 3),
    line('M250 14C258 15 264 20 264 26', INK, 3),
  ];
}

/** A hand bell of 200 × 260 units about 0, 0 (the middle of its mouth), engraved. */
export function bell() {
  const body =
    'M-92 0C-74 -26 -66 -60 -60 -96C-54 -132 -34 -150 0 -150C34 -150 54 -132 60 -96C66 -60 74 -26 92 0C60 14 -60 14 -92 0Z';
  const lines = [];
  for (let i = 0; i < 13; i++) {
    const y = -136 + i * 10.4;
    const half = i < 3 ? 34 + i * 9 : 56 + (i - 3) * 2.6;
    lines.push(
      `M${n(half * 0.28)} ${n(y)}C${n(half * 0.5)} ${n(y + 2)} ${n(half * 0.8)} ${n(y + 1)} ${n(half * 0.98)} ${n(y - 2)}`,
    );
    if (i % 2) lines.push(`M${n(-half * 0.92)} ${n(y)}L${n(-half * 0.62)} ${n(y + 2)}`);
  }
  return [
    circle(0, 18, 21, INK),
    path(body, PAPER, { stroke: INK, 'stroke-width': 7, 'stroke-linejoin': 'round' }),
    path('M60 -96C66 -60 74 -26 92 0C78 6 58 9 36 10C46 -30 48 -80 38 -140C52 -130 58 -112 60 -96Z', RED),
    line(lines.join(''), INK, 3.4),
    line('M-74 -24C-40 -14 40 -14 74 -24M-68 -38C-38 -29 38 -29 68 -38M-52 -112C-30 -105 30 -105 52 -112', INK, 4),
    path('M-86 -6C-50 6 50 6 86 -6L92 0C60 14 -60 14 -92 0Z', INK),
    path(
      'M-22 -150C-24 -162 24 -162 22 -150ZM-15 -160C-22 -190 -24 -214 -14 -236C-8 -248 8 -248 14 -236C24 -214 22 -190 15 -160Z',
      INK,
    ),
    line('M-5 -232C-12 -212 -11 -190 -7 -168', PAPER, 4.5),
  ];
}

/** Rays that fill a panel, long and short, cut off where the panel ends. */
export function rays(left, top, right, bottom, gap, random) {
  const [x, y] = [(left + right) / 2, bottom];
  const count = 45;
  const out = [];
  for (let i = 0; i <= count; i++) {
    const angle = Math.PI + (Math.PI * i) / count;
    const reach = Math.min(
      (right - x) / Math.max(1e-6, Math.abs(Math.cos(angle))),
      (y - top) / Math.max(1e-6, -Math.sin(angle)),
    );
    const [from, to] = [gap * (i % 2 ? 1.12 : 1), (i % 2 ? 0.82 : 1) * reach - random() * 4];
    if (to < from + 12) continue;
    const wide = (Math.PI / count) * (i % 2 ? 0.2 : 0.31);
    const at = (r, a) => [x + r * Math.cos(a), y + r * Math.sin(a)];
    out.push(
      polygon([
        at(from, angle - wide * 0.25),
        at(to, angle - wide),
        at(to, angle + wide),
        at(from, angle + wide * 0.25),
      ]),
    );
  }
  return path(out.join(''), RED);
}
