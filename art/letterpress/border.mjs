import { circle, path, polygon, rect } from '../draw.mjs';
import { INK, PAPER, RED } from './inks.mjs';
import { dotIn, lozenge, star } from './sorts.mjs';

/** The border: a thick rule, sorts set one by one so that none stands quite like its neighbour, a fine rule. */
export function border({ size: [w, h], edge, band, unit }, random) {
  const thick = 5.5 * unit;
  const fine = 1.8 * unit;
  const mid = edge + band / 2 + thick / 4;
  const j = (by) => (random() - 0.5) * by * unit;
  const sorts = [];
  const dots = [];
  const run = (length, place) => {
    const count = Math.round((length - 2 * band) / (30 * unit));
    const step = (length - 2 * band) / count;
    for (let i = 0; i < count; i++) {
      const [x, y] = place(band + (i + 0.5) * step, j(2));
      const s = (10 + j(0.9)) * unit;
      sorts.push(lozenge(x + j(1.4), y + j(1.2), s, s * 0.86));
      if (i) {
        const [a, b] = place(band + i * step, j(1.6));
        dots.push([a, b]);
      }
    }
  };
  const wide = w - 2 * edge;
  const high = h - 2 * edge;
  run(wide, (k, off) => [edge + k, mid + off]);
  run(wide, (k, off) => [edge + k, h - mid + off]);
  run(high, (k, off) => [mid + off, edge + k]);
  run(high, (k, off) => [w - mid + off, edge + k]);
  const frame = (inset, width, color) =>
    // four strips of rule, butted as well as they go
    [
      rect(inset + j(2), inset, w - 2 * inset - 3 + j(2), width, color),
      rect(inset + 2 + j(2), h - inset - width, w - 2 * inset - 3 + j(2), width, color),
      rect(inset, inset + 1 + j(2), width, h - 2 * inset - 2 + j(2), color),
      rect(w - inset - width, inset + 1 + j(2), width, h - 2 * inset - 2 + j(2), color),
    ];
  const corners = [
    [mid, mid],
    [w - mid, mid],
    [mid, h - mid],
    [w - mid, h - mid],
  ].map(([x, y]) => {
    const s = band * 0.56;
    return [
      path(
        polygon([
          [x - s + j(1), y - s],
          [x + s, y - s + j(1)],
          [x + s + j(1), y + s],
          [x - s, y + s + j(1)],
        ]),
        INK,
      ),
      path(star(x, y, s * 0.86, s * 0.4, 8), PAPER),
      circle(x, y, s * 0.26, RED),
    ];
  });
  return [
    frame(edge, thick, INK),
    frame(edge + band, fine, INK),
    path(sorts.join(''), RED),
    path(sorts.map((d, i) => dotIn(d, 2.8 * unit, i)).join(''), PAPER),
    dots.map(([x, y]) => circle(x, y, 2.6 * unit, INK)),
    corners,
  ];
}
