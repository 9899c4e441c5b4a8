import { group, line, n, path, polygon, randomFrom, rect } from '../draw.mjs';
import { sheet } from '../sheet.mjs';
import { cardboard } from './cardboard.mjs';
import { boards, row } from './crowd.mjs';
import { hand } from './hand.mjs';
import { TILT } from './layouts.mjs';
import { town } from './town.mjs';

export function placard(layout) {
  const { width: W, height: H, board, fist, rows, solid, last } = layout;
  const s = sheet(W, H, layout.bleed);
  const random = randomFrom(W + H * 5);
  const [bx, by, , bh] = board;
  const t = Math.min(W, H) / 1080;
  const out = [
    rect(
      0,
      0,
      W,
      H,
      s.linear(0, 0, 0, rows[0][0] + 40 * t, [
        [0, 'var(--sky, #86bfd4)'],
        [1, 'var(--skyLow, #f5ead2)'],
      ]),
    ),
  ];
  // rays from behind the board
  const rays = [];
  for (let i = 0; i < 22; i++) {
    const a = (i / 22) * Math.PI * 2 + random() * 0.08;
    const b = a + 0.09 + random() * 0.06;
    const far = W + H;
    rays.push([
      bx,
      by + bh * 0.2,
      bx + Math.cos(a) * far,
      by + bh * 0.2 + Math.sin(a) * far,
      bx + Math.cos(b) * far,
      by + bh * 0.2 + Math.sin(b) * far,
    ]);
  }
  const ray = ([a, b, c, d, e, f]) =>
    polygon([
      [a, b],
      [c, d],
      [e, f],
    ]);
  const shine = (strength) =>
    s.radial(bx, by, Math.max(W, H) * 0.8, [
      [0, 'var(--ray, #ffffff)', strength],
      [1, 'var(--ray, #ffffff)', 0.1 * (strength ?? 1)],
    ]);
  out.push(
    s.bleed
      ? path(rays.map(ray).join(''), shine(0.3))
      : group(
          { opacity: 0.3 },
          rays.map((points) => path(ray(points), shine())),
        ),
  );
  out.push(...town(s, layout, random));
  // the far crowd and its boards
  const [far, mid, near] = rows;
  out.push(...boards(layout, far, random, 'var(--far, #7f97a6)', 9, 1));
  out.push(...row(s, layout, far, random, 'var(--far, #7f97a6)', 1.9));
  out.push(...boards(layout, mid, random, 'var(--mid, #45596b)', 6, 0));
  out.push(...row(s, layout, mid, random, 'var(--mid, #45596b)', 2.2));
  // the stick, behind the board
  const [fx, fy, fh] = fist;
  const stick = fh * 0.23;
  const top = by + bh * 0.3;
  out.push(
    group(
      { transform: `rotate(${TILT} ${n(fx)} ${n(fy)})` },
      rect(
        fx - stick / 2,
        top,
        stick,
        H,
        s.linear(fx - stick / 2, 0, fx + stick / 2, 0, [
          [0, '#f0d3a0'],
          [0.3, '#e2bd84'],
          [0.72, '#c4975e'],
          [0.74, '#96693c'],
          [1, '#7d552f'],
        ]),
      ),
      ...[0.12, 0.3, 0.42, 0.6].map((k, i) =>
        line(
          `M${n(fx - stick / 2 + stick * k)} ${n(by + bh / 2)}C${n(fx - stick / 2 + stick * (k + 0.06))} ${n(fy - fh)} ${n(fx - stick / 2 + stick * (k - 0.05))} ${n(fy)} ${n(fx - stick / 2 + stick * k)} ${H}`,
          '#8a5f34',
          t * (i % 2 ? 1 : 1.8),
          { opacity: 0.45 },
        ),
      ),
      s.soft(
        polygon([
          [fx - stick / 2, by + bh / 2 - 10 * t],
          [fx + stick / 2, by + bh / 2 - 10 * t],
          [fx + stick / 2, by + bh / 2 + 34 * t],
          [fx - stick / 2, by + bh / 2 + 34 * t],
        ]),
        '#1b120a',
        6 * t,
        0.4,
      ),
    ),
  );
  out.push(...cardboard(s, layout, random));
  out.push(...hand(s, fx, fy, fh, H));
  // the nearest backs, with a gap for the arm
  out.push(
    ...row(s, layout, near, random, 'var(--near, #1d2733)', 2.5, [
      fx - fh * 0.5 - near[1] * 1.6,
      fx + fh * 0.5 + near[1] * 1.4,
    ]),
  );
  out.push(rect(0, solid, W, H, 'var(--near, #1d2733)'));
  if (last) out.push(...row(s, layout, last, random, 'var(--nearest, #141b24)', 3.1));
  return s.svg(out);
}
