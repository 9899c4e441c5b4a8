import { group, ink, line, n, path, polygon } from '../draw.mjs';
import { about } from './turn.mjs';

/** A closed line that wobbles about points. */
function wobbly(points, by, random) {
  return points.map(([x, y]) => [x + (random() - 0.5) * by, y + (random() - 0.5) * by]);
}

/** A strip of sticky tape, cut on its toothed edge. */
export function tape(s, [x, y, turn, length], t) {
  const height = 46 * t;
  const [l, r, top, low] = [x - length / 2, x + length / 2, y - height / 2, y + height / 2];
  const teeth = (at, out) => Array.from({ length: 11 }, (_, i) => [at + (i % 2 ? out : 0), top + (height * i) / 10]);
  const shape = [...teeth(l, 5 * t), ...teeth(r, -5 * t).reverse()];
  return group(
    { transform: about(turn, x, y) },
    path(polygon(shape.map(([a, b]) => [a + 2 * t, b + 4 * t])), '#140e08', { opacity: 0.2 }),
    path(polygon(shape), ink('tape'), { opacity: 0.78 }),
    path(
      polygon(shape),
      s.linear(x, top, x, low, [
        [0, '#fff', 0.5],
        [0.24, '#fff', 0.05],
        [0.7, '#000', 0.02],
        [1, '#000', 0.14],
      ]),
    ),
    line(
      `M${n(l + length * 0.28)} ${n(top)}L${n(l + length * 0.33)} ${n(low)}M${n(l + length * 0.7)} ${n(top)}L${n(l + length * 0.64)} ${n(low)}`,
      '#fff',
      1.6 * t,
      { opacity: 0.5 },
    ),
  );
}

/** What fell from the scissors: slivers and corners of the papers. */
export function offcuts([x, y, dx, dy, count], t, random) {
  const inks = ['cutA', 'cutB', 'cutC', 'cutD'];
  return Array.from({ length: count }, (_, i) => {
    const [cx, cy] = [x + (random() * 2 - 1) * dx, y + (random() * 2 - 1) * dy];
    const long = (26 + random() * 62) * t;
    const wide = (7 + random() * 17) * t;
    const turn = Math.round(random() * 360);
    const shape =
      random() < 0.45
        ? [
            [-long / 2, -wide / 2],
            [long / 2, -wide * 0.2],
            [long / 2.4, wide / 2],
            [-long / 2.2, wide * 0.4],
          ]
        : [
            [-long / 2, wide / 2],
            [long / 2.6, -wide],
            [long / 2, wide * 0.7],
          ];
    const d = polygon(wobbly(shape, 3 * t, random));
    const paper = inks[i % inks.length];
    const rows =
      paper === 'cutA' && shape.length === 4 && wide > 14 * t
        ? line(
            `M${n(-long * 0.34)} ${n(-wide * 0.1)}L${n(long * 0.34)} 0M${n(-long * 0.3)} ${n(wide * 0.18)}L${n(long * 0.28)} ${n(wide * 0.26)}`,
            '#2a2620',
            1.6 * t,
            { opacity: 0.55, 'stroke-dasharray': `${n(6 * t)} ${n(3 * t)}` },
          )
        : '';
    return group(
      {},
      group(
        { transform: `translate(${n(cx + 3 * t)} ${n(cy + 5 * t)}) rotate(${turn})` },
        path(d, '#0d0a07', { opacity: 0.3 }),
      ),
      group({ transform: `translate(${n(cx)} ${n(cy)}) rotate(${turn})` }, path(d, ink(paper)), rows),
    );
  });
}
