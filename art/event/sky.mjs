import { circle, group, line, n, OVERHANG, path, polygon, rect } from '../draw.mjs';
import { inked, tones } from './print.mjs';

export function burst(s, L, random) {
  const {
    width: W,
    height: H,
    drum: [dx, dy, r],
  } = L;
  const far = Math.hypot(W, H) + 60;
  let d = '';
  const rays = 34;
  for (let i = 0; i < rays; i++) {
    const a = (i / rays) * Math.PI * 2 + (random() - 0.5) * 0.02;
    const b = a + Math.PI / rays + (random() - 0.5) * 0.02;
    d += polygon([
      [dx, dy],
      [dx + Math.cos(a) * far, dy + Math.sin(a) * far],
      [dx + Math.cos(b) * far, dy + Math.sin(b) * far],
    ]);
  }
  const rings = [];
  // a halo of dots about the drum, smaller and smaller
  for (let k = 0; k < 7; k++) {
    const rr = r * (1.12 + k * 0.13);
    const dotR = r * 0.042 * (1 - k * 0.11);
    const count = Math.round((rr * 6.283) / (r * 0.15));
    let row = '';
    for (let i = 0; i < count; i++) {
      const a = ((i + (k % 2) / 2) / count) * 6.283;
      const [x, y] = [dx + Math.cos(a) * rr, dy + Math.sin(a) * rr];
      if (y < L.lawn + 10) row += `M${n(x)} ${n(y)}h.1`;
    }
    rings.push(line(row, 'var(--halo, #d5352a)', dotR * 2));
  }
  return [
    rect(-OVERHANG, -OVERHANG, W + 2 * OVERHANG, H + 2 * OVERHANG, 'var(--rayA, #f9e3ac)'),
    path(d, 'var(--rayB, #f5cb74)'),
    circle(
      dx,
      dy,
      r * 1.7,
      s.radial(dx, dy, r * 1.7, [
        [0, 'var(--glow, #fff3cf)', 0.9],
        [0.6, 'var(--glow, #fff3cf)', 0.5],
        [1, 'var(--glow, #fff3cf)', 0],
      ]),
    ),
    rings,
  ];
}

export function bunting(s, L, random) {
  const { t } = L;
  const tone = tones(s, t);
  const colours = ['var(--red, #d5352a)', 'var(--cream, #fff6df)', 'var(--teal, #1f7f86)', 'var(--brass, #f0a92c)'];
  const out = [];
  for (const [x1, y1, x2, y2, sag, count] of L.bunting) {
    const at = (k) => [x1 + (x2 - x1) * k, y1 + (y2 - y1) * k + sag * 4 * k * (1 - k)];
    const flags = [];
    let outlines = '';
    let shades = '';
    for (let i = 0; i < count; i++) {
      const k1 = (i + 0.06) / count;
      const k2 = (i + 0.94) / count;
      const [ax, ay] = at(k1);
      const [bx, by] = at(k2);
      const w = Math.hypot(bx - ax, by - ay);
      const slope = Math.atan2(by - ay, bx - ax);
      const sway = (random() - 0.5) * 0.24;
      const tip = [
        (ax + bx) / 2 - Math.sin(slope + sway) * w * 1.16,
        (ay + by) / 2 + Math.cos(slope + sway) * w * 1.16,
      ];
      const d = `M${n(ax)} ${n(ay)}L${n(bx)} ${n(by)}Q${n((bx + tip[0]) / 2 + 5 * t)} ${n((by + tip[1]) / 2)} ${n(tip[0])} ${n(tip[1])}Q${n((ax + tip[0]) / 2 + 5 * t)} ${n((ay + tip[1]) / 2)} ${n(ax)} ${n(ay)}Z`;
      const c = (i + Math.round(x1)) % 4;
      flags.push(path(d, colours[Math.abs(c)]));
      outlines += d;
      // what is printed on it
      const mid = (f, g) => [
        ax + (bx - ax) * f + (tip[0] - (ax + bx) / 2) * g,
        ay + (by - ay) * f + (tip[1] - (ay + by) / 2) * g,
      ];
      if (i % 3 === 0) {
        for (const [f, g] of [
          [0.3, 0.16],
          [0.5, 0.16],
          [0.7, 0.16],
          [0.4, 0.38],
          [0.6, 0.38],
          [0.5, 0.62],
        ]) {
          const [x, y] = mid(f, g);
          flags.push(circle(x, y, w * 0.055, colours[(Math.abs(c) + 1) % 4]));
        }
      } else if (i % 3 === 1) {
        const [p, q, u, v] = [mid(0.17, 0.34), mid(0.83, 0.34), mid(0.27, 0.54), mid(0.73, 0.54)];
        flags.push(path(polygon([p, q, v, u]), colours[(Math.abs(c) + 3) % 4]));
      }
      shades += polygon([[bx, by], tip, mid(0.62, 0)]);
    }
    let string = '';
    for (let i = 0; i <= 24; i++)
      string += `${i ? 'L' : 'M'}${at(i / 24)
        .map(n)
        .join(' ')}`;
    out.push(
      group({ transform: `translate(${n(3 * t)} ${n(2.4 * t)})` }, flags),
      path(shades, tone.light),
      inked(outlines, 3.4 * t),
      inked(string, 5 * t),
    );
  }
  return out;
}
