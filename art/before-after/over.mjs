import { line, n, path, polygon, rect } from '../draw.mjs';
import { sheet } from '../sheet.mjs';
import { tape, torn } from './board.mjs';

/** What is over the photos: gloss, tape, the arrow, the strip of paper. */
export function over({ size: [W, H], a, b, rim, band, arrow }, t, random) {
  const o = sheet(W, H, 0);
  const out = [];
  for (const [i, [x, y, w, h]] of [a, b].entries()) {
    out.push(
      // the edge of the window, and light on the gloss
      rect(x, y, w, 7 * t, '#000', { 'fill-opacity': 0.2 }),
      rect(x, y, 5 * t, h, '#000', { 'fill-opacity': 0.14 }),
      path(
        polygon([
          [x + w * 0.62, y],
          [x + w * 0.8, y],
          [x + w * 0.5, y + h],
          [x + w * 0.32, y + h],
        ]),
        '#fff',
        { 'fill-opacity': 0.07 },
      ),
      path(
        polygon([
          [x + w * 0.84, y],
          [x + w * 0.88, y],
          [x + w * 0.58, y + h],
          [x + w * 0.54, y + h],
        ]),
        '#fff',
        { 'fill-opacity': 0.06 },
      ),
      tape(random, x + w * (i ? 0.5 : 0.46), y - rim, 150 * t, 46 * t, i ? 3 : -4),
    );
  }
  // a marker's arrow from the one to the other
  const [[x0, y0], [cx, cy], [x1, y1]] = arrow;
  const turn = Math.atan2(y1 - cy, x1 - cx);
  const head = 34 * t;
  const tip = (d) => `${n(x1 - Math.cos(turn + d) * head)} ${n(y1 - Math.sin(turn + d) * head)}`;
  const d = `M${x0} ${y0}Q${cx} ${cy} ${x1} ${y1}M${tip(0.6)}L${x1} ${y1}L${tip(-0.55)}`;
  out.push(line(d, '#f7f3ea', 19 * t), line(d, 'var(--arrow)', 10 * t));
  // the strip of paper
  const [top, bottom] = band;
  const edge = torn(random, -30, W + 30, top, 13 * t, 9 * t);
  const core = edge.map(([x, y]) => [x, y + (7 + random() * 9) * t]);
  const foots = bottom
    ? torn(random, -30, W + 30, bottom, 13 * t, 9 * t).reverse()
    : [
        [W + 30, H + 30],
        [-30, H + 30],
      ];
  const coreFoot = bottom ? foots.map(([x, y]) => [x, y - (6 + random() * 8) * t]) : foots;
  const strip = polygon([...edge, ...foots]);
  out.push(
    path(strip, '#000', { 'fill-opacity': 0.16, transform: `translate(0 ${n(bottom ? 12 * t : -9 * t)})` }),
    path(strip, '#000', { 'fill-opacity': 0.16, transform: `translate(0 ${n(bottom ? 6 * t : -4 * t)})` }),
    path(strip, 'var(--torn)'),
    path(polygon([...core, ...coreFoot]), 'var(--band)'),
  );
  return o.svg(out);
}
