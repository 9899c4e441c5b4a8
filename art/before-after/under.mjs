import { circle, group, line, n, path, rect } from '../draw.mjs';
import { sheet } from '../sheet.mjs';
import { card, pin, tape } from './board.mjs';

/** What is under the photos: scraps on the board, the cards. */
export function under({ size: [W, H], a, b, rim, foot, band }, t, random) {
  const stacked = b[1] > a[1] + a[3] / 2;
  const u = sheet(W, H, 0);
  const below = [];
  for (let i = 0; i < 46; i++) {
    const [x, y] = [random() * W, random() * H];
    below.push(
      circle(x, y, (1.6 + random() * 1.4) * t, '#000', { 'fill-opacity': 0.3 }),
      circle(x + t, y + 1.4 * t, 1.6 * t, '#fff', { 'fill-opacity': 0.16 }),
    );
  }
  const scrap = (x, y, w, h, turn, fill) =>
    group(
      { transform: `rotate(${turn} ${n(x + w / 2)} ${n(y + h / 2)})` },
      rect(x + 5 * t, y + 8 * t, w, h, '#000', { 'fill-opacity': 0.2 }),
      rect(x, y, w, h, fill),
      Array.from({ length: 6 }, (_, i) =>
        line(
          `M${n(x + w * 0.1)} ${n(y + h * (0.2 + i * 0.12))}H${n(x + w * (0.9 - (i % 3) * 0.14))}`,
          '#3a342c',
          3 * t,
          { 'stroke-opacity': 0.28 },
        ),
      ),
    );
  if (stacked) {
    const gap = a[0] + a[2] + rim;
    below.push(
      scrap(gap - 60 * t, a[1] - 60 * t, 300 * t, 240 * t, 7, 'var(--scrap)'),
      scrap(-60 * t, b[1] + 40 * t, 320 * t, 260 * t, -5, 'var(--scrap)'),
    );
  } else below.push(scrap(W / 2 - 90 * t, a[1] + a[3] * 0.52, 180 * t, a[3] * 0.62, 4, 'var(--scrap)'));
  if (band[1]) {
    // a story has more board above and below
    below.push(
      scrap(-40, 70, 420, 190, -6, 'var(--scrap)'),
      card([640, -150, 380, 330], 22, 70, t),
      rect(640, -30, 380, 210, '#37506b'),
      path('M640 180V120C720 70 800 150 880 96C940 60 990 90 1020 110V180Z', '#4f7d4a'),
    );
    below.push(
      card([120, 1680, 420, 300], 22, 70, t),
      rect(120, 1680, 420, 300, '#86b9c9'),
      path('M120 1980V1830C220 1770 330 1850 420 1790C480 1760 520 1790 540 1800V1980Z', '#6fa457'),
      circle(420, 1750, 34, '#fff0a8'),
      scrap(640, 1660, 400, 300, 5, 'var(--scrap)'),
      tape(random, 330, 1662, 150, 46, -4),
      pin(u, 850, 1690, 17, 'var(--band)'),
    );
  }
  below.push(card(a, rim, foot, t), card(b, rim, foot, t));
  return u.svg(below);
}
