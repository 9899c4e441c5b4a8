import { circle, group, line, n, path, polygon, rect } from '../draw.mjs';
import { crack } from './crack.mjs';
import { dots } from './specks.mjs';

export function concrete({ W, H, t, card }, random, s) {
  const out = [rect(0, 0, W, H, 'var(--wall)')];
  const wide = W > H * 1.5 ? W / 4 : W / 2;
  const cols = Math.round(W / wide);
  const rows = Math.max(1, Math.round(H / (wide * 0.98)));
  const high = H / rows;
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < cols; c++) {
      const tone = random();
      out.push(
        rect(c * wide, r * high, wide, high, tone > 0.5 ? '#fff' : '#2b2824', {
          'fill-opacity': 0.03 + random() * 0.07,
        }),
      );
      // the marks of the boards it was cast in
      const boards = 5;
      for (let b = 1; b < boards; b++) {
        const y = r * high + (b * high) / boards + (random() - 0.5) * 4 * t;
        out.push(
          line(`M${n(c * wide)} ${n(y)}L${n((c + 1) * wide)} ${n(y + (random() - 0.5) * 4 * t)}`, '#2b2824', 1.2 * t, {
            'stroke-opacity': 0.07 + random() * 0.08,
          }),
        );
      }
    }
  // a mended rectangle
  const [px, py, pw, ph] = [W * 0.72, card[1] - H * 0.1, W * 0.21, H * 0.26];
  const j = () => (random() - 0.5) * 9 * t;
  const patch = polygon([
    [px + j(), py + j()],
    [px + pw / 2, py + j()],
    [px + pw + j(), py + j()],
    [px + pw + j(), py + ph + j()],
    [px + pw * 0.4, py + ph + j()],
    [px + j(), py + ph + j()],
  ]);
  out.push(path(patch, '#fff', { 'fill-opacity': 0.16 }), line(patch, '#2b2824', 1.6 * t, { 'stroke-opacity': 0.28 }));
  for (let i = 0; i < 7; i++)
    out.push(
      line(
        `M${n(px + pw * 0.06)} ${n(py + (ph * (i + 0.6)) / 7)}C${n(px + pw * 0.4)} ${n(py + (ph * (i + 0.2 + random())) / 7)} ${n(px + pw * 0.7)} ${n(py + (ph * (i + random())) / 7)} ${n(px + pw * 0.95)} ${n(py + (ph * (i + 0.7)) / 7)}`,
        i % 2 ? '#fff' : '#2b2824',
        2.4 * t,
        { 'stroke-opacity': 0.09 },
      ),
    );
  // seams between the panels, and the holes of their ties
  const seam = (d) => [
    line(d, '#1c1a18', 3.4 * t, { 'stroke-opacity': 0.4 }),
    group(
      { transform: `translate(${n(3.4 * t)} ${n(3.4 * t)})` },
      line(d, '#fff', 1.6 * t, { 'stroke-opacity': 0.35 }),
    ),
  ];
  for (let c = 1; c < cols; c++) out.push(seam(`M${n(c * wide)} -30L${n(c * wide)} ${H + 30}`));
  for (let r = 1; r < rows; r++) out.push(seam(`M-30 ${n(r * high)}L${W + 30} ${n(r * high)}`));
  const hole = s.gradient([
    [0, '#0e0c0a'],
    [0.7, '#2a2622'],
    [1, '#5b544c'],
  ]);
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < cols; c++)
      for (const [u, v] of [
        [0.16, 0.17],
        [0.84, 0.17],
        [0.16, 0.83],
        [0.84, 0.83],
      ]) {
        const [x, y] = [(c + u) * wide, (r + v) * high];
        const k = 11 * t;
        // none where they would be read as letters
        if (x > card[0] - k && x < card[0] + card[2] + k && y > card[1] - k && y < card[1] + card[3] + k) continue;
        const len = high * (0.2 + random() * 0.4);
        out.push(
          path(
            `M${n(x - k * 0.7)} ${n(y)}L${n(x + k * 0.7)} ${n(y)}L${n(x + k * 0.2)} ${n(y + len)}L${n(x - k * 0.3)} ${n(y + len)}Z`,
            s.linear(0, y, 0, y + len, [
              [0, '#3a2a1c', 0.34],
              [1, '#3a2a1c', 0],
            ]),
          ),
          circle(x + k * 0.12, y + k * 0.16, k * 1.3, '#fff', { 'fill-opacity': 0.22 }),
          circle(x, y, k * 1.2, '#000', { 'fill-opacity': 0.25 }),
          circle(x, y, k, hole),
        );
      }
  // pores
  const pores = (count) => Array.from({ length: count }, () => [random() * W, random() * H]);
  out.push(
    dots(pores(260), '#1c1a18', 2.2 * t, 0.5),
    dots(pores(90), '#1c1a18', 4.4 * t, 0.42),
    dots(pores(120), '#fff', 2 * t, 0.4),
  );
  out.push(
    crack(random, W * 0.03, H * 0.02, 1.1, Math.min(W, H) * 0.62, 2 * t),
    crack(random, W * 0.98, H * 0.6, 2.3, Math.min(W, H) * 0.36, 1.7 * t),
  );
  return out;
}
