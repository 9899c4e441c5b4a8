/** The inks of the sheet, and how its shapes are cut. */
import { path, polygon } from '../draw.mjs';

export const INK = 'var(--ink)';
export const RED = 'var(--loud)';
export const DEEP = 'var(--deep)';
export const PAPER = 'var(--paper)';

/** A polygon as cut by hand and printed: its straight edges wander a little. */
export function cut(points, random, rough = 1.3, step = 26) {
  const out = [];
  points.forEach(([x, y], i) => {
    const [u, v] = points[(i + 1) % points.length];
    const long = Math.hypot(u - x, v - y);
    const count = Math.min(60, Math.max(1, Math.round(long / step)));
    for (let k = 0; k < count; k++) {
      const j = () => (k ? (random() - 0.5) * 2 * rough : 0);
      out.push([x + ((u - x) * k) / count + j(), y + ((v - y) * k) / count + j()]);
    }
  });
  return polygon(out);
}

/** Lines from the narrow end of the cone to its wide end, thicker below: the ink between two inks. */
export function ruled(from, to) {
  const out = [];
  for (let i = 0; i < 5; i++) {
    const at = (x, y) => y * (1 + ((x - from) / (to - from)) * 1.35);
    const y = 14 + i * 8;
    out.push(
      path(
        polygon([
          [from, at(from, y)],
          [to, at(to, y)],
          [to, at(to, y + 1.4 + (5 - i) * 0.75)],
          [from, at(from, y + 1 + (5 - i) * 0.6)],
        ]),
        RED,
      ),
    );
  }
  return out;
}
