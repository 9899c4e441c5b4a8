import { line, OVERHANG, path, polygon, randomFrom } from '../draw.mjs';
import { INK } from './ink.mjs';

/** A box as the narrator has, for the imprint. */
export function caption(L) {
  const {
    caption: [x, y, w, h],
    t,
  } = L;
  const corners = [
    [x, y + 2 * t],
    [x + w, y - 2 * t],
    [x + w + 2 * t, y + h],
    [x - 2 * t, y + h + 2 * t],
  ];
  const moved = (dx, dy) => polygon(corners.map(([a, b]) => [a + dx * t, b + dy * t]));
  return [path(moved(8, 9), INK), path(moved(0, 0), 'var(--caption, #fff3a8)'), line(moved(0, 0), INK, 4.4 * t)];
}

/** The gutter of the page about the panel, and the panel's inked border. */
export function frame(L, W, H) {
  const { t } = L;
  const random = randomFrom(W);
  const m = 16 * t;
  const edge = (k) => {
    const j = () => (random() - 0.5) * 2.2 * t;
    const points = [];
    const step = 60 * t;
    for (let x = k; x < W - k; x += step) points.push([x, k + j()]);
    for (let y = k; y < H - k; y += step) points.push([W - k + j(), y]);
    for (let x = W - k; x > k; x -= step) points.push([x, H - k + j()]);
    for (let y = H - k; y > k; y -= step) points.push([k + j(), y]);
    return polygon(points);
  };
  const outer = `M${-OVERHANG} ${-OVERHANG}L${W + OVERHANG} ${-OVERHANG}L${W + OVERHANG} ${H + OVERHANG}L${-OVERHANG} ${H + OVERHANG}Z`;
  return [
    path(`${outer}${edge(m)}`, 'var(--paper, #f4e9cf)', { 'fill-rule': 'evenodd' }),
    path(`${edge(m)}${edge(m + 7 * t)}`, INK, { 'fill-rule': 'evenodd' }),
  ].join('');
}
