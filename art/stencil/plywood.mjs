import { circle, ellipse, group, line, n, rect } from '../draw.mjs';

export function plywood({ W, H, t }, random, s) {
  const out = [rect(0, 0, W, H, 'var(--wall)')];
  const cols = W > H * 1.5 ? 3 : 2;
  const wide = W / cols;
  for (let c = 0; c < cols; c++) {
    const [l, r] = [c * wide, (c + 1) * wide];
    out.push(rect(l, 0, wide, H, c % 2 ? '#fff' : '#6b3d12', { 'fill-opacity': 0.09 }));
    // the grain goes up the sheet, about a knot or two
    const knots = Array.from({ length: 2 }, () => [
      l + wide * (0.2 + random() * 0.6),
      H * random(),
      (16 + random() * 14) * t,
    ]);
    for (let i = 0; i < 24; i++) {
      const x = l + (wide * (i + random())) / 24;
      let d = '';
      const lean = (random() - 0.5) * 0.05;
      for (let k = 0; k <= 9; k++) {
        const y = (H * k) / 9;
        let at = x + Math.sin(k * 0.9 + c * 2 + i * 0.12) * 16 * t + lean * y;
        for (const [kx, ky, kr] of knots) {
          const near = Math.exp(-(((y - ky) / (kr * 7)) ** 2)) * Math.exp(-(((at - kx) / (kr * 5)) ** 2));
          at += Math.sign(at - kx || 1) * near * kr * 1.5;
        }
        at = Math.min(r - 4 * t, Math.max(l + 4 * t, at));
        d += k
          ? ` ${Math.round(at)} ${Math.round(y - H / 27)} ${Math.round(at)} ${Math.round(y)}`
          : `M${Math.round(at)} ${Math.round(y)}C${Math.round(at)} ${Math.round(H / 27)}`;
        if (k && k < 9) d += `C${Math.round(at)} ${Math.round(y + H / 27)}`;
      }
      out.push(line(d, i % 4 ? '#7a4617' : '#fff3d6', (i % 3 ? 1.4 : 3) * t, { 'stroke-opacity': i % 4 ? 0.2 : 0.24 }));
    }
    for (const [kx, ky, kr] of knots)
      out.push(
        ellipse(kx, ky, kr * 0.8, kr * 1.3, '#8a5220', { 'fill-opacity': 0.4 }),
        ellipse(kx, ky, kr * 0.42, kr * 0.8, '#4a270c', { 'fill-opacity': 0.6 }),
      );
    // a stamp of the mill: bars only
    if (c === cols - 1)
      out.push(
        group(
          { 'fill-opacity': 0.28 },
          [0, 1, 2, 3, 4, 5, 6].map((i) =>
            rect(r - (150 - i * 15) * t, H * 0.035, (i % 3 ? 5 : 9) * t, 34 * t, '#3a1d08'),
          ),
        ),
      );
    for (const y of [0.05, 0.36, 0.66, 0.88])
      for (const x of [l + 24 * t, r - 24 * t])
        out.push(
          circle(x, H * y, 8 * t, '#5c3410', { 'fill-opacity': 0.45 }),
          circle(x - t, H * y - t, 5.6 * t, '#a8a39a'),
          line(
            `M${n(x - 4 * t)} ${n(H * y)}L${n(x + 2.4 * t)} ${n(H * y - 2 * t)}M${n(x - 2 * t)} ${n(H * y - 4 * t)}L${n(x + 0.4 * t)} ${n(H * y + 2.4 * t)}`,
            '#3b3833',
            1.5 * t,
          ),
        );
    if (c)
      out.push(
        rect(l - 3 * t, -30, 6 * t, H + 60, '#24140a'),
        rect(l + 3 * t, -30, 3 * t, H + 60, '#fff3d6', { 'fill-opacity': 0.5 }),
        rect(
          l - 16 * t,
          -30,
          13 * t,
          H + 60,
          s.linear(l - 16 * t, 0, l - 3 * t, 0, [
            [0, '#24140a', 0],
            [1, '#24140a', 0.3],
          ]),
        ),
      );
  }
  return out;
}
