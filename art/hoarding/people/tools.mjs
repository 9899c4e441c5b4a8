import { brushed, cut, gouge, outlines } from '../../cut.mjs';
import { n, path } from '../../draw.mjs';

/** A ball as four curves. */
export const ball = (x, y, rx, ry = rx) =>
  `M${n(x - rx)} ${n(y)}C${n(x - rx)} ${n(y - ry * 1.33)} ${n(x + rx)} ${n(y - ry * 1.33)} ${n(x + rx)} ${n(y)}C${n(x + rx)} ${n(y + ry * 1.33)} ${n(x - rx)} ${n(y + ry * 1.33)} ${n(x - rx)} ${n(y)}Z`;

/** A knife and a brush for one drawing: each takes a fill, paths, and for the brush its widths. */
export function tools(random) {
  const list = (d) => [d].flat();
  return {
    shape: (fill, d, step = 16, jitter = 0.9) =>
      path(
        list(d)
          .map((one) => cut(random, one, step, jitter))
          .join(''),
        fill,
      ),
    brush: (fill, strokes, step = 9) =>
      path(strokes.map(([d, ...widths]) => brushed(random, d, widths, step)).join(''), fill),
    gouges: (fill, cuts) =>
      path(cuts.map(([a, b, c, d, w, bow]) => gouge(random, [a, b], [c, d], w, bow)).join(''), fill),
  };
}

/** Whether a point lies inside a closed line of points. */
function within(points, [x, y]) {
  let inside = false;
  for (let i = 0, j = points.length - 1; i < points.length; j = i++) {
    const [[a, b], [c, e]] = [points[i], points[j]];
    if (b > y !== e > y && x < ((c - a) * (y - b)) / (e - b) + a) inside = !inside;
  }
  return inside;
}

/** Coarse dots beside a shape and inside another one: large at its edge, smaller away from it. */
export function halftone(fill, beside, inside, reach, pitch = 17) {
  const edge = outlines(beside, 8)[0].points;
  const area = outlines(inside, 8)[0].points;
  const xs = edge.map(([x]) => x);
  const ys = edge.map(([, y]) => y);
  let d = '';
  for (let row = Math.min(...ys) - reach; row < Math.max(...ys) + reach; row += pitch * 0.5)
    for (let x = Math.min(...xs) - reach; x < Math.max(...xs) + reach; x += pitch) {
      const at = [x + (Math.round(row / (pitch * 0.5)) % 2 ? pitch / 2 : 0), row];
      const far = edge.reduce((least, [a, b]) => Math.min(least, (a - at[0]) ** 2 + (b - at[1]) ** 2), Infinity);
      const r = pitch * 0.42 * (1 - Math.sqrt(far) / reach);
      if (r < 1.2 || !within(area, at) || within(edge, at)) continue;
      d += `M${n(at[0] - r)} ${n(at[1])}L${n(at[0])} ${n(at[1] - r)}L${n(at[0] + r)} ${n(at[1])}L${n(at[0])} ${n(at[1] + r)}Z`;
    }
  return path(d, fill);
}

/** Dots cut by hand along arcs about a point, as far as they lie in a shape: `arcs` are radius, from, to (degrees), number. */
export function dots(random, [x, y], arcs, size, inside) {
  const area = outlines(inside, 8)[0].points;
  return arcs
    .flatMap(([r, from, to, count]) =>
      Array.from({ length: count }, (_, i) => {
        const a = ((from + ((to - from) * (i + 0.5)) / count) * Math.PI) / 180;
        const s = size * (0.8 + random() * 0.4);
        const at = [x + Math.cos(a) * r, y + Math.sin(a) * r];
        const whole = [-1, 0, 1].every((dx) =>
          [-1, 0, 1].every((dy) => within(area, [at[0] + dx * s * 1.4, at[1] + dy * s * 1.4])),
        );
        return whole ? ball(...at, s, s * (0.85 + random() * 0.3)) : '';
      }),
    )
    .filter(Boolean);
}

/** Stripes across a scarf: from points at both ends of the first and the last one. */
export const stripes = (from, to, count, wide) =>
  Array.from({ length: count }, (_, i) => {
    const at = (k) => from[k] + ((to[k] - from[k]) * i) / (count - 1);
    return [`M${n(at(0))} ${n(at(1))}Q${n(at(2))} ${n(at(3))} ${n(at(4))} ${n(at(5))}`, wide * 0.8, wide, wide * 0.8];
  });
