/** Single sorts: the ornaments that a printer sets by the piece. */
import { n, path, polygon } from '../draw.mjs';
import { PAPER } from './inks.mjs';

/** A star of `points` points. */
export const star = (x, y, outer, inner, points, turn = -Math.PI / 2) =>
  polygon(
    Array.from({ length: points * 2 }, (_, i) => {
      const [r, a] = [i % 2 ? inner : outer, turn + (i * Math.PI) / points];
      return [x + r * Math.cos(a), y + r * Math.sin(a)];
    }),
  );

export const lozenge = (x, y, rx, ry) =>
  `M${n(x)} ${n(y - ry)}L${n(x + rx)} ${n(y)}L${n(x)} ${n(y + ry)}L${n(x - rx)} ${n(y)}Z`;

/** A small lozenge in the middle of one given as a path. */
export function dotIn(d, r) {
  const [x, , , y] = d.match(/-?[\d.]+/g).map(Number);
  return lozenge(x, y, r, r);
}

/** A rule that swells towards its middle, with a lozenge there and two dots beside it. */
export function swelled(x, y, width, thick, color) {
  const half = width / 2;
  const wing = (s) =>
    `M${n(x + s * half)} ${n(y)}C${n(x + s * half * 0.6)} ${n(y - thick * 0.3)} ${n(x + s * half * 0.3)} ${n(y - thick)} ${n(x + s * thick * 4)} ${n(y - thick * 0.2)}L${n(x + s * thick * 4)} ${n(y + thick * 0.2)}C${n(x + s * half * 0.3)} ${n(y + thick)} ${n(x + s * half * 0.6)} ${n(y + thick * 0.3)} ${n(x + s * half)} ${n(y)}Z`;
  return [
    path(wing(-1) + wing(1), color),
    path(lozenge(x, y, thick * 2.6, thick * 1.9), color),
    path(lozenge(x, y, thick * 1.1, thick * 0.8), PAPER),
  ];
}
