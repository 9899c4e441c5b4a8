/**
 * Shapes as a knife or a brush leaves them: smooth paths in, edges with small straight nicks out. Everything is drawn
 * from a seeded `random` (see `randomFrom` in draw.mjs).
 */
import { n, polygon } from './draw.mjs';

/**
 * The outlines of a path of absolute M, L, H, V, C, Q and Z commands as dense points. Points of the path at which it
 * turns sharply are marked as corners, `[x, y, true]`, and are kept by all that follows.
 */
export function outlines(d, fineness = 5) {
  const all = [];
  let [points, at, from] = [[], [0, 0], [0, 0]];
  const bezier = (curve, reach) => {
    const count = Math.max(2, Math.ceil(reach / fineness));
    for (let i = 1; i <= count; i++) points.push(curve(i / count));
  };
  const span = (...list) =>
    list.slice(1).reduce((sum, [x, y], i) => sum + Math.hypot(x - list[i][0], y - list[i][1]), 0);
  for (const [, command, list] of d.matchAll(/([MLHVCQZ])([^MLHVCQZ]*)/g)) {
    const v = (list.match(/-?\d*\.?\d+/g) ?? []).map(Number);
    const size = { M: 2, L: 2, H: 1, V: 1, C: 6, Q: 4, Z: 0 }[command];
    for (let i = 0; i < Math.max(1, size ? v.length / size : 1); i++) {
      const w = v.slice(i * size, (i + 1) * size);
      if (command === 'M' && i === 0) {
        if (points.length > 1) all.push({ points, closed: false });
        from = [w[0], w[1]];
        points = [[...from]];
        at = from;
        continue;
      }
      const start = at;
      if (command === 'Z') {
        if (points.length > 2) all.push({ points, closed: true });
        points = [];
        at = from;
        continue;
      }
      if (command === 'C') {
        const [a, b, to] = [w.slice(0, 2), w.slice(2, 4), w.slice(4, 6)];
        at = to;
        const p = (t) =>
          [0, 1].map(
            (k) => (1 - t) ** 3 * start[k] + 3 * (1 - t) ** 2 * t * a[k] + 3 * (1 - t) * t ** 2 * b[k] + t ** 3 * to[k],
          );
        bezier(p, span(start, a, b, to));
      } else if (command === 'Q') {
        const [a, to] = [w.slice(0, 2), w.slice(2, 4)];
        at = to;
        bezier(
          (t) => [0, 1].map((k) => (1 - t) ** 2 * start[k] + 2 * (1 - t) * t * a[k] + t ** 2 * to[k]),
          span(start, a, to),
        );
      } else {
        at = command === 'H' ? [w[0], start[1]] : command === 'V' ? [start[0], w[0]] : [w[0], w[1]];
        const to = at;
        bezier((t) => [0, 1].map((k) => start[k] + (to[k] - start[k]) * t), span(start, to));
      }
    }
  }
  if (points.length > 1) all.push({ points, closed: false });
  for (const { points: list, closed } of all) {
    const count = list.length;
    for (let i = 0; i < count; i++) {
      if (!closed && (i === 0 || i === count - 1)) {
        list[i][2] = true;
        continue;
      }
      const [a, b, c] = [list[(i + count - 1) % count], list[i], list[(i + 1) % count]];
      const turn = Math.atan2(c[1] - b[1], c[0] - b[0]) - Math.atan2(b[1] - a[1], b[0] - a[0]);
      if (Math.cos(turn) < 0.8) b[2] = true;
    }
  }
  return all;
}

/** Fewer points along an outline, at uneven distances of about `step`, each up to `jitter` off the line. */
function nicked(random, points, step, jitter) {
  const out = [];
  let [gone, next] = [0, 0];
  points.forEach((point, i) => {
    const last = points[i - 1];
    if (last) gone += Math.hypot(point[0] - last[0], point[1] - last[1]);
    if (!point[2] && gone < next) return;
    const off = point[2] ? jitter * 0.4 : jitter;
    out.push([point[0] + (random() - 0.5) * 2 * off, point[1] + (random() - 0.5) * 2 * off]);
    gone = 0;
    next = step * (0.45 + random() * 1.1);
  });
  return out;
}

/** A path cut by hand: the `d` of the same shape with small straight nicks. */
export const cut = (random, d, step = 22, jitter = 1) =>
  outlines(d)
    .map(({ points }) => polygon(nicked(random, points, step, jitter)))
    .join('');

/**
 * A stroke of a brush along a path: the `d` of its outline. `widths` are its breadths from the beginning to the end,
 * spread evenly along it.
 */
export function brushed(random, d, widths, step = 14, rough = 0.07) {
  return outlines(d)
    .map(({ points }) => {
      const line = nicked(random, points, step, 0);
      const end = points.at(-1);
      if (Math.hypot(line.at(-1)[0] - end[0], line.at(-1)[1] - end[1]) > 0.5) line.push([end[0], end[1]]);
      const left = [];
      const right = [];
      line.forEach(([x, y], i) => {
        const [a, b] = [line[Math.max(0, i - 1)], line[Math.min(line.length - 1, i + 1)]];
        const long = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
        const u = (i / Math.max(1, line.length - 1)) * (widths.length - 1);
        const k = Math.min(widths.length - 2, Math.floor(u));
        const wide = widths.length === 1 ? widths[0] : widths[k] + (widths[k + 1] - widths[k]) * (u - k);
        const [nx, ny] = [(-(b[1] - a[1]) / long) * 0.5, ((b[0] - a[0]) / long) * 0.5];
        const side = () => wide * (1 + (random() - 0.5) * 2 * rough);
        const [l, r] = [side(), side()];
        left.push([x + nx * l, y + ny * l]);
        right.push([x - nx * r, y - ny * r]);
      });
      return polygon([...left, ...right.reverse()]);
    })
    .join('');
}

/** A cut of a gouge from one point to another: it swells in its middle and bows to one side. */
export function gouge(random, [x0, y0], [x1, y1], thick, bow = 0) {
  const long = Math.hypot(x1 - x0, y1 - y0) || 1;
  const [nx, ny] = [-(y1 - y0) / long, (x1 - x0) / long];
  const u = 0.42 + random() * 0.2;
  const [mx, my] = [x0 + (x1 - x0) * u + nx * bow, y0 + (y1 - y0) * u + ny * bow];
  const w = thick * (0.8 + random() * 0.4);
  return `M${n(x0)} ${n(y0)}Q${n(mx + nx * w)} ${n(my + ny * w)} ${n(x1)} ${n(y1)}Q${n(mx - nx * w)} ${n(my - ny * w)} ${n(x0)} ${n(y0)}Z`;
}

/** A path of smooth curves through points (Catmull-Rom), closed or not. */
export function through(points, closed = true) {
  const count = points.length;
  const at = (i) => (closed ? points[(i + count) % count] : points[Math.max(0, Math.min(count - 1, i))]);
  let d = `M${n(points[0][0])} ${n(points[0][1])}`;
  for (let i = 0; i < (closed ? count : count - 1); i++) {
    const [a, b, c, e] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    d += `C${n(b[0] + (c[0] - a[0]) / 6)} ${n(b[1] + (c[1] - a[1]) / 6)} ${n(c[0] - (e[0] - b[0]) / 6)} ${n(c[1] - (e[1] - b[1]) / 6)} ${n(c[0])} ${n(c[1])}`;
  }
  return closed ? `${d}Z` : d;
}
