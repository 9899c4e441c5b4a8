import { circle, ellipse, line, n, OVERHANG, path, polygon, randomFrom, rect } from '../draw.mjs';
import { sheet } from '../sheet.mjs';

export function fence(L) {
  const s = sheet(L.width, L.height);
  const random = randomFrom(L.width + 21);
  const { width: W, height: H, t } = L;
  const out = [rect(-OVERHANG, -OVERHANG, W + 2 * OVERHANG, H + 2 * OVERHANG, '#1d2a28')];
  const board = Math.max(150 * t, H / Math.round(H / (232 * t)));
  for (let y = -board * 0.42, k = 0; y < H + OVERHANG; y += board, k++) {
    const top = y + 4 * t;
    const h = board - 7 * t;
    const tone = [
      ['#6f9a92', '#4f7d76'],
      ['#77a298', '#578780'],
      ['#659088', '#48746d'],
    ][k % 3];
    out.push(
      rect(
        -OVERHANG,
        top,
        W + 2 * OVERHANG,
        h,
        s.linear(0, top, 0, top + h, [
          [0, '#9bbdb3'],
          [0.05, tone[0]],
          [0.9, tone[1]],
          [1, '#26423e'],
        ]),
      ),
    );
    // grain that flows round knots
    const knots = [...Array(1 + Math.floor((random() * W) / (700 * t))).keys()].map(() => [
      random() * W,
      top + h * (0.25 + random() * 0.5),
      (14 + random() * 16) * t,
    ]);
    let grain = '';
    let lit = '';
    const lines = 15;
    for (let i = 1; i < lines; i++) {
      const gy = top + (h * i) / lines;
      let d = '';
      const wob = random() * 9;
      for (let x = -OVERHANG; x <= W + OVERHANG; x += 60 * t) {
        let yy = gy + Math.sin(x / (170 * t) + wob) * 3 * t;
        for (const [kx, ky, kr] of knots) {
          const f = Math.exp(-(((x - kx) / (kr * 3.2)) ** 2));
          yy += Math.sign(gy - ky || 1) * kr * 0.95 * f * Math.exp(-Math.abs(gy - ky) / (kr * 2.2));
        }
        d += `${d ? 'L' : 'M'}${Math.round(x)} ${Math.round(yy)}`;
      }
      if (i % 3 === 1) lit += d;
      else grain += d;
    }
    out.push(line(grain, '#1e3f3a', 2 * t, { opacity: 0.3 }), line(lit, '#c3ddd2', 1.6 * t, { opacity: 0.26 }));
    for (const [kx, ky, kr] of knots)
      out.push(
        ellipse(kx, ky, kr * 1.5, kr, '#2c4f49', { opacity: 0.55 }),
        ellipse(kx, ky, kr * 0.9, kr * 0.55, '#17302c', { opacity: 0.6 }),
      );
    // where the paint has gone: bare wood, with a lit edge
    for (let i = 0; i < W / (330 * t); i++) {
      const [x, yy, l] = [
        random() * W,
        top + (random() < 0.5 ? 6 + random() * 12 : h / t - 20 - random() * 12) * t,
        (26 + random() * 100) * t,
      ];
      const up = [];
      const low = [];
      for (let j = 0; j <= 7; j++) {
        const f = Math.sin((j / 7) * Math.PI);
        up.push([x + (l * j) / 7, yy - f * (4 + random() * 11) * t]);
        low.unshift([x + (l * j) / 7, yy + f * (3 + random() * 9) * t]);
      }
      const chip = [...up, ...low];
      out.push(
        path(polygon(chip.map(([p, q]) => [p - 1.4 * t, q - 2 * t])), '#dcebe2', { opacity: 0.6 }),
        path(polygon(chip), '#a98662'),
        line(`M${n(x + l * 0.15)} ${n(yy)}L${n(x + l * 0.85)} ${n(yy - 1 * t)}`, '#6d4d30', 2 * t, { opacity: 0.6 }),
      );
    }
    for (const x of [0.035, 0.965]) {
      const [sx, sy] = [W * x, top + h * 0.5];
      out.push(
        path(
          polygon([
            [sx - 4 * t, sy],
            [sx + 4 * t, sy],
            [sx + 1.5 * t, sy + h * 0.42],
          ]),
          '#7a4a24',
          { opacity: 0.5 },
        ),
        circle(sx, sy, 10 * t, '#12221f', { opacity: 0.6 }),
        circle(sx - 0.6 * t, sy - 1 * t, 8.4 * t, '#8b6a4c'),
        circle(sx - 1.6 * t, sy - 2.4 * t, 5 * t, '#b08a66', { opacity: 0.8 }),
        line(`M${n(sx - 5 * t)} ${n(sy + 3 * t)}L${n(sx + 4 * t)} ${n(sy - 5 * t)}`, '#33231a', 2.4 * t),
      );
    }
  }
  return s.svg(out);
}
