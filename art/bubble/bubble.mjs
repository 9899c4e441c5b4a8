import { line, n, path, polygon, randomFrom } from '../draw.mjs';
import { sheet } from '../sheet.mjs';
import { INK } from './ink.mjs';

/** Every point of a polygon moved inwards (clockwise points) by what `width` says for its outward normal. */
function inset(points, width) {
  const m = points.length;
  return points.map(([x, y], i) => {
    const [px, py] = points[(i + m - 1) % m];
    const [qx, qy] = points[(i + 1) % m];
    const unit = (dx, dy) => {
      const l = Math.hypot(dx, dy) || 1;
      return [dy / l, -dx / l];
    };
    const [ax, ay] = unit(x - px, y - py);
    const [bx, by] = unit(qx - x, qy - y);
    let [nx, ny] = [ax + bx, ay + by];
    const l = Math.hypot(nx, ny) || 1;
    nx /= l;
    ny /= l;
    const miter = Math.min(2.6, 1 / Math.max(0.2, nx * ax + ny * ay));
    const w = width(nx, ny) * miter;
    return [x - nx * w, y - ny * w];
  });
}

/** The outline of a round bubble with its tail, clockwise. */
function speech(L, random) {
  const {
    bubble: [x, y, w, h],
    tail: [from, wide, tx, ty],
    t,
  } = L;
  const [cx, cy, a, b, p] = [x + w / 2, y + h / 2, w / 2, h / 2, 4.2];
  const points = [];
  const count = 150;
  const wob = [random() * 6, random() * 6];
  const at = (k) => {
    const v = k * Math.PI * 2;
    const [c, s] = [Math.cos(v), Math.sin(v)];
    // evenly enough: the angle of the box, not of the circle
    const r = (Math.abs(c) ** p + Math.abs(s) ** p) ** (-1 / p);
    const wobble = 1 + 0.006 * Math.sin(v * 3 + wob[0]) + 0.005 * Math.sin(v * 5 + wob[1]);
    return [cx + c * r * a * wobble, cy + s * r * b * wobble];
  };
  let done = false;
  for (let i = 0; i < count; i++) {
    const k = i / count;
    if (k > from - wide / 2 && k < from + wide / 2) {
      if (done) continue;
      done = true;
      const [p1, p2] = [at(from - wide / 2), at(from + wide / 2)];
      // both sides bend the same way
      const bend = (p, amount) => {
        const list = [];
        for (let j = 1; j < 8; j++) {
          const f = j / 8;
          const [mx, my] = [p[0] + (tx - p[0]) * f, p[1] + (ty - p[1]) * f];
          const s = Math.sin(f * Math.PI) * amount * t;
          list.push([mx + s * 0.6, my + s]);
        }
        return list;
      };
      points.push(p1, ...bend(p1, 20), [tx, ty], ...bend(p2, 12).reverse(), p2);
    } else points.push(at(k));
  }
  return points;
}

/** The outline of a spiky one. */
function burst(L, random) {
  const {
    bubble: [x, y, w, h],
    tail: [from, , tx, ty],
    t,
  } = L;
  const [cx, cy, p] = [x + w / 2, y + h / 2, 8];
  const spike = Math.min(w, h) * 0.075;
  const [a, b] = [w / 2 - spike * 0.75, h / 2 - spike * 0.75];
  const points = [];
  const count = Math.round((w + h) / (64 * t)) * 2;
  const at = (k, out) => {
    const v = k * Math.PI * 2;
    const [c, s] = [Math.cos(v), Math.sin(v)];
    const r = (Math.abs(c) ** p + Math.abs(s) ** p) ** (-1 / p);
    const l = Math.hypot(c * r * a, s * r * b);
    return [cx + c * r * a * (1 + out / l), cy + s * r * b * (1 + out / l)];
  };
  // spikes evenly along the edge
  const fine = [...Array(1001).keys()].map((i) => at(i / 1000, 0));
  const lengths = [0];
  for (let i = 0; i < 1000; i++)
    lengths.push(lengths[i] + Math.hypot(fine[i + 1][0] - fine[i][0], fine[i + 1][1] - fine[i][1]));
  const share = (f) => {
    const goal = (((f % 1) + 1) % 1) * lengths[1000];
    return lengths.findIndex((l) => l >= goal) / 1000;
  };
  const places = [...Array(count).keys()].map((i) => share((i + (random() - 0.5) * 0.34) / count));
  const nearest = places.reduce(
    (best, k, i) => (i % 2 && Math.abs(k - from) < Math.abs(places[best] - from) ? i : best),
    1,
  );
  places.forEach((k, i) => {
    if (i % 2 === 0) points.push(at(k, -spike * 0.12 * random()));
    else if (i === nearest) points.push([tx, ty]);
    else points.push(at(k, spike * (0.5 + random() * 0.75)));
  });
  return points;
}

export function bubble(L, kind) {
  const s = sheet(L.width, L.height);
  const random = randomFrom(L.width + L.height * 3);
  const { t } = L;
  const points = kind === 'speech' ? speech(L, random) : burst(L, random);
  const width = (nx, ny) => (5.5 + 6.5 * Math.max(0, nx * 0.6 + ny * 0.8)) * t;
  const inner = inset(points, width);
  const shadow = s.define(
    (id) =>
      `<pattern id="${id}" patternUnits="userSpaceOnUse" width="${n(11 * t)}" height="${n(11 * t)}" patternTransform="rotate(45)"><circle cx="${n(5.5 * t)}" cy="${n(5.5 * t)}" r="${n(4.1 * t)}" fill="${INK}"/></pattern>`,
  );
  const moved = (list, dx, dy) => polygon(list.map(([x, y]) => [x + dx * t, y + dy * t]));
  return s.svg([
    path(moved(points, 17, 19), shadow, { opacity: 0.8 }),
    path(polygon(points), INK),
    // the white is a little off: a rim of tint on one side
    path(polygon(inner), 'var(--tint, #8fd3f2)'),
    path(
      moved(
        inner.map((q) => q),
        -2.2,
        -2.6,
      ),
      'var(--white, #fffdf4)',
    ),
    line(polygon(points), INK, 2.2 * t),
  ]);
}
