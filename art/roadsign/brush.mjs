import { OVERHANG } from '../draw.mjs';

/** The sign's box while what lies behind it is drawn: left, top, right, bottom. */
let covered;
let canvas = [0, 0];

/** Begins a picture. What would lie wholly off the canvas or, in one that is behind the sign, under it, is not drawn. */
export function begin({ width, height, sign: [x, y, w, h], t }, behindSign = false) {
  canvas = [width, height];
  covered = behindSign ? [x + 12 * t, y + 12 * t, x + w - 12 * t, y + h - 12 * t] : undefined;
}

export const behind = (x, y, r) =>
  covered !== undefined && x - r > covered[0] && y - r > covered[1] && x + r < covered[2] && y + r < covered[3];

/** Many short strokes of a brush as one path; `at` gives the place of each, and its slope. */
export function strokes(random, count, at, length, wobble = 0.5) {
  let d = '';
  for (let i = 0; i < count; i++) {
    const place = at();
    if (!place) continue;
    const [x, y, slope = 0, k = 1] = place;
    const a = slope + (random() - 0.5) * wobble;
    const l = length * k * (0.5 + random());
    if (behind(x, y, l)) continue;
    d += `M${Math.round(x)} ${Math.round(y)}l${pairs([Math.cos(a) * l, Math.sin(a) * l], l < 9)}`;
  }
  return d;
}

/** A number as short as a path needs it. */
const short = (v, fine) => {
  const text = String(fine ? Math.round(v * 10) / 10 : Math.round(v));
  return text.replace(/^(-?)0\./, '$1.');
};

const pairs = (list, fine) => list.map((v, i) => (i && v >= 0 ? ' ' : '') + short(v, fine)).join('');

/** A leafy lump: a ragged outline about an ellipse, rounded by going through the middles of its sides. */
export function lump(random, cx, cy, rx, ry, points = 16, ragged = 0.22) {
  const far = Math.max(rx, ry) * (1 + ragged);
  if (
    behind(cx, cy, far) ||
    cx + far < -OVERHANG ||
    cx - far > canvas[0] + OVERHANG ||
    cy + far < -OVERHANG ||
    cy - far > canvas[1] + OVERHANG
  )
    return '';
  const fine = Math.max(rx, ry) < 14;
  const round = (v) => (fine ? Math.round(v * 10) / 10 : Math.round(v));
  const list = [];
  for (let i = 0; i < points; i++) {
    const a = (i / points) * Math.PI * 2;
    const k = 1 + (random() - 0.5) * ragged * 2;
    list.push([round(cx + Math.cos(a) * rx * k), round(cy + Math.sin(a) * ry * k)]);
  }
  const mid = list.map(([x, y], i) => {
    const [p, q] = list[(i + 1) % points];
    return [round((x + p) / 2), round((y + q) / 2)];
  });
  let [px, py] = mid[points - 1];
  let d = `M${px} ${py}`;
  list.forEach(([x, y], i) => {
    const [mx, my] = mid[i];
    d += `q${pairs([x - px, y - py, mx - px, my - py], fine)}`;
    [px, py] = [mx, my];
  });
  return `${d}z`;
}
