import { line, OVERHANG, path, rect } from '../draw.mjs';
import { lump, strokes } from './brush.mjs';

export function sky(s, L, random) {
  const { width: W, hills, t } = L;
  const out = [
    rect(
      -OVERHANG,
      -OVERHANG,
      W + 2 * OVERHANG,
      L.height + 2 * OVERHANG,
      s.linear(0, 0, 0, hills + 60 * t, [
        [0, 'var(--skyHigh, #2f86c4)'],
        [0.6, 'var(--skyMid, #86c3e2)'],
        [1, 'var(--skyLow, #f3efd2)'],
      ]),
    ),
    rect(
      -OVERHANG,
      -OVERHANG,
      W + 2 * OVERHANG,
      hills + 130 * t + OVERHANG,
      s.radial(W * 0.84, hills * 0.86, Math.max(W, hills) * 0.7, [
        [0, 'var(--sun, #fff6cf)', 0.95],
        [0.4, 'var(--sun, #fff6cf)', 0.32],
        [1, 'var(--sun, #fff6cf)', 0],
      ]),
    ),
  ];
  // the brush goes to and fro over the sky
  const wash = (count, opacity, colour, width) =>
    line(
      strokes(random, count, () => [random() * (W + 60) - 60, random() * hills, -0.16], 110 * t, 0.3),
      colour,
      width * t,
      { opacity },
    );
  out.push(wash(90, 0.13, 'var(--cloud, #ffffff)', 16), wash(80, 0.1, 'var(--skyHigh, #2f86c4)', 13));
  // clouds: a shadow side, a body, a lit edge
  const clouds = [];
  const many = Math.round(5 + Math.min(3, (W * hills) / 300000));
  for (let i = 0; i < many; i++) {
    const cy = hills * (0.06 + (0.86 * i) / many) + (random() - 0.5) * 40 * t;
    const side = i % 2 ? 0.9 : 0.1;
    clouds.push([W * (side + (random() - 0.5) * 0.5), cy, (190 - (130 * i) / many) * t * (0.8 + random() * 0.5)]);
  }
  for (const [cx, cy, r] of clouds) {
    const bumps = [];
    const count = 7 + Math.floor(random() * 4);
    for (let i = 0; i < count; i++) {
      const k = (i + 0.5) / count;
      const h = Math.sin(k * Math.PI);
      bumps.push([
        cx + (k - 0.5) * r * 3.1 + (random() - 0.5) * r * 0.2,
        cy - h * r * (0.2 + random() * 0.45),
        r * (0.2 + h * (0.2 + random() * 0.2)),
      ]);
    }
    const d = (dx, dy, k, flat) =>
      bumps.map(([x, y, q]) => lump(random, x + dx * q, y + dy * q, q * k, q * k * flat, 8, 0.1)).join('');
    out.push(
      path(d(0.1, 0.24, 1, 0.9), 'var(--cloudLow, #b9cfdd)', { opacity: 0.85 }),
      path(d(0, 0, 0.96, 0.88), 'var(--cloud, #ffffff)', { opacity: 0.8 }),
      path(d(0.16, -0.18, 0.62, 0.62), 'var(--cloudLit, #ffffff)', { opacity: 0.85 }),
      line(
        strokes(random, 12, () => [cx + (random() - 0.6) * r * 3, cy + (random() * 0.5 + 0.1) * r, 0], r * 0.7, 0.16),
        'var(--cloudLow, #b9cfdd)',
        r * 0.07,
        { opacity: 0.6 },
      ),
    );
  }
  return out;
}
