import { group, line, n, path } from '../draw.mjs';
import { A, B, PAPER } from './inks.mjs';
import { dot, screen } from './screen.mjs';

/** Petals about a point, drawn by hand: none quite like its neighbour. */
function petals(cx, cy, inner, outer, wide, count, random, turn = 0) {
  let d = '';
  for (let i = 0; i < count; i++) {
    const a = turn + ((i + (random() - 0.5) * 0.2) / count) * 2 * Math.PI;
    const long = outer * (0.93 + random() * 0.14);
    const at = (r, off) =>
      `${n(cx + r * Math.cos(a) - off * Math.sin(a))} ${n(cy + r * Math.sin(a) + off * Math.cos(a))}`;
    d += `M${at(inner, 0)}C${at(inner + (long - inner) * 0.25, wide * 0.9)} ${at(long * 0.9, wide)} ${at(long, wide * 0.12)}C${at(long, -wide * 0.7)} ${at(inner + (long - inner) * 0.4, -wide * 1.05)} ${at(inner, 0)}Z`;
  }
  return d;
}

export const leaf = (x, y, angle, long, wide) => {
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  const at = (u, v) => `${n(x + u * c - v * s)} ${n(y + u * s + v * c)}`;
  return `M${at(0, 0)}C${at(long * 0.25, wide)} ${at(long * 0.75, wide)} ${at(long, 0)}C${at(long * 0.7, -wide * 0.8)} ${at(long * 0.3, -wide * 0.9)} ${at(0, 0)}Z`;
};

/** A shape of ink A with a line of bare paper about it. */
const lifted = (d, r) => [
  path(d, PAPER, { stroke: PAPER, 'stroke-width': r * 0.14, 'stroke-linejoin': 'round' }),
  path(d, A),
];

/** One flower on each drum: what ink A prints of it and what ink B prints. */
export function flower(kind, x, y, r, random) {
  if (kind === 'daisy')
    return {
      a: path(dot(x, y, r * 0.34), A),
      b: [path(petals(x, y, r * 0.3, r, r * 0.17, 13, random, 0.2), B), path(dot(x, y, r * 0.12), B)],
    };
  if (kind === 'poppy')
    return {
      a: lifted(petals(x, y, r * 0.04, r, r * 0.62, 5, random, -0.3), r),
      b: [
        path(petals(x, y, r * 0.02, r * 0.4, r * 0.12, 7, random), B),
        line(
          Array.from({ length: 22 }, (_, i) => {
            const a = (i / 22) * 2 * Math.PI;
            return `M${n(x + r * 0.5 * Math.cos(a))} ${n(y + r * 0.5 * Math.sin(a))}L${n(x + r * (0.66 + 0.12 * (i % 2)) * Math.cos(a))} ${n(y + r * (0.66 + 0.12 * (i % 2)) * Math.sin(a))}`;
          }).join(''),
          B,
          r * 0.035,
        ),
      ],
    };
  if (kind === 'tulip') {
    const cup = `M${n(x - r * 0.7)} ${n(y - r * 0.8)}C${n(x - r * 0.4)} ${n(y - r * 0.7)} ${n(x - r * 0.3)} ${n(y - r * 0.5)} ${n(x - r * 0.26)} ${n(y - r * 0.34)}L${n(x)} ${n(y - r)}L${n(x + r * 0.28)} ${n(y - r * 0.34)}C${n(x + r * 0.34)} ${n(y - r * 0.56)} ${n(x + r * 0.44)} ${n(y - r * 0.7)} ${n(x + r * 0.7)} ${n(y - r * 0.8)}C${n(x + r * 0.86)} ${n(y)} ${n(x + r * 0.6)} ${n(y + r * 0.66)} ${n(x)} ${n(y + r * 0.7)}C${n(x - r * 0.6)} ${n(y + r * 0.66)} ${n(x - r * 0.86)} ${n(y)} ${n(x - r * 0.7)} ${n(y - r * 0.8)}Z`;
    return {
      a: lifted(cup, r),
      b: screen([x - r * 0.7, y - r * 0.3, x + r * 0.7, y + r * 0.66], r * 0.17, B, (u, v) =>
        Math.hypot((u - x) / 0.72, v - y) > r * 0.9 ? 0 : Math.max(0, (v - y + r * 0.35) / r) * 0.95,
      ),
    };
  }
  // a double one, printed by both drums
  return {
    a: lifted(petals(x, y, r * 0.1, r, r * 0.34, 9, random), r),
    b: [path(petals(x, y, r * 0.06, r * 0.66, r * 0.24, 8, random, 0.3), B), path(dot(x, y, r * 0.16), PAPER)],
  };
}

/** A flower or two that stick out over a photo. */
export function sprig(x, y, scale, turn, random) {
  const a = [];
  const b = [path(leaf(0, 0, 0.9, 150, 34) + leaf(0, 0, 2.5, 140, 32) + leaf(-70, -50, 3.5, 120, 26), B)];
  for (const [kind, fx, fy, r] of [
    ['poppy', 10, -30, 112],
    ['daisy', -118, 60, 74],
    ['double', 116, 74, 70],
  ]) {
    if (kind === 'daisy') a.push(path(dot(fx, fy, r * 0.84), PAPER));
    b.push(path(dot(fx, fy, r * 0.8), '#ffffff'));
    const print = flower(kind, fx, fy, r, random);
    a.push(print.a);
    b.push(print.b);
  }
  const place = (dx, dy) => ({
    transform: `translate(${n(x + dx)} ${n(y + dy)}) rotate(${turn}) scale(${n(scale * 10) / 10})`,
  });
  return [group(place(0, 0), a), `<g style="mix-blend-mode:multiply">${group(place(4 * scale, -3 * scale), b)}</g>`];
}
