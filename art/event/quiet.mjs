import { circle, OVERHANG, path, polygon, randomFrom, rect } from '../draw.mjs';
import { sheet } from '../sheet.mjs';

/** The paper's margin, where no ink went, with the uneven edge a roller leaves. */
function margin(L, random) {
  const { width: W, height: H, t } = L;
  const m = 19 * t;
  const j = () => (random() - 0.5) * 3.4 * t;
  const inner = [];
  const step = 26 * t;
  for (let x = m; x < W - m; x += step) inner.push([x, m + j()]);
  for (let y = m; y < H - m; y += step) inner.push([W - m + j(), y]);
  for (let x = W - m; x > m; x -= step) inner.push([x, H - m + j()]);
  for (let y = H - m; y > m; y -= step) inner.push([m + j(), y]);
  return path(
    `M${-OVERHANG} ${-OVERHANG}L${W + OVERHANG} ${-OVERHANG}L${W + OVERHANG} ${H + OVERHANG}L${-OVERHANG} ${H + OVERHANG}Z${polygon(inner)}`,
    'var(--paper, #fbf1da)',
    { 'fill-rule': 'evenodd' },
  );
}

/** The paper's margin, and the lawn under the small print and the head of the drum once more over the wear of the print, so that no fleck lies in a letter. */
export function quiet(L) {
  const s = sheet(L.width, L.height);
  const soft = 16 * L.t;
  const [dx, dy, r] = L.drum;
  const out = [
    margin(L, randomFrom(L.width)),
    circle(
      dx,
      dy,
      r * 0.77,
      s.radial(dx, dy, r * 0.77, [
        [0.8, 'var(--head, #fff6df)', 0.7],
        [1, 'var(--head, #fff6df)', 0],
      ]),
    ),
  ];
  for (const [x, y, w, h] of L.small) {
    out.push(rect(x, y, w, h, 'var(--ground, #1d4a3a)', { 'fill-opacity': 0.92 }));
    const faded = [
      [0, 'var(--ground, #1d4a3a)', 0],
      [1, 'var(--ground, #1d4a3a)', 0.92],
    ];
    out.push(
      rect(x, y - soft, w, soft, s.linear(0, y - soft, 0, y, faded)),
      rect(x, y + h, w, soft, s.linear(0, y + h + soft, 0, y + h, faded)),
      rect(x - soft, y, soft, h, s.linear(x - soft, 0, x, 0, faded)),
      rect(x + w, y, soft, h, s.linear(x + w + soft, 0, x + w, 0, faded)),
    );
    for (const [cx, cy, px, py] of [
      [x, y, x - soft, y - soft],
      [x + w, y, x + w, y - soft],
      [x, y + h, x - soft, y + h],
      [x + w, y + h, x + w, y + h],
    ])
      out.push(
        rect(
          px,
          py,
          soft,
          soft,
          s.radial(cx, cy, soft, [
            [0, 'var(--ground, #1d4a3a)', 0.92],
            [1, 'var(--ground, #1d4a3a)', 0],
          ]),
        ),
      );
  }
  return s.svg(out);
}
