import { line, n, OVERHANG, path } from '../draw.mjs';
import { lump, strokes } from './brush.mjs';

/** The hedge behind the verge, leaf by leaf in three tones, with gaps for the way off. */
export function hedgerow(L, random) {
  const { width: W, hedge, verge, t } = L;
  const tones = [
    ['', 'var(--hedge, #23492f)'],
    ['', 'var(--hedgeMid, #37683a)'],
    ['', 'var(--hedgeLit, #74963f)'],
  ];
  const wide = W / t > 1600 ? 1.6 : 1;
  const gap = [W * 0.5 - 150 * t, W * 0.5 + 60 * t];
  for (let x = -OVERHANG; x < W + OVERHANG; x += 27 * t * wide) {
    if (x > gap[0] && x < gap[1]) continue;
    const h = (verge - hedge) * (0.8 + random() * 0.5);
    tones[0][0] += lump(random, x, verge - h * 0.42 + 8 * t, 25 * t * wide, h * 0.72, 8, 0.26);
  }
  const near = (band) => () => {
    const x = random() * (W + 40) - 20;
    if (x > gap[0] - 16 * t && x < gap[1] + 16 * t) return undefined;
    return [x, hedge + (verge - hedge) * (band[0] + random() * (band[1] - band[0])), -0.9];
  };
  tones[1][0] = strokes(random, Math.round(W / 6 / t / wide), near([0.1, 0.9]), 9 * t, 2.4);
  tones[2][0] = strokes(random, Math.round(W / 8 / t / wide), near([-0.12, 0.5]), 8 * t, 2.4);
  return [
    path(tones[0][0], tones[0][1]),
    line(tones[1][0], tones[1][1], 7 * t),
    line(tones[2][0], tones[2][1], 5 * t, { opacity: 0.9 }),
  ];
}

export function tree(L, random) {
  const [x, y, h] = L.tree;
  const u = h / 100;
  const crown = [];
  const layer = (count, dx, dy, spread, size, colour, opacity) => {
    let d = '';
    for (let i = 0; i < count; i++) {
      const a = random() * Math.PI * 2;
      const k = Math.sqrt(random()) * spread;
      d += lump(
        random,
        x + (Math.cos(a) * 27 * k + dx) * u,
        y + (Math.sin(a) * 33 * k - 62 + dy) * u,
        size * u * (0.7 + random() * 0.6),
        size * u * (0.6 + random() * 0.5),
        9,
        0.3,
      );
    }
    crown.push(path(d, colour, { opacity }));
  };
  crown.push(
    path(
      `M${n(x - 4 * u)} ${n(y + 3 * u)}C${n(x - 2 * u)} ${n(y - 14 * u)} ${n(x - 3 * u)} ${n(y - 30 * u)} ${n(x - 9 * u)} ${n(y - 50 * u)}L${n(x - 5 * u)} ${n(y - 50 * u)}L${n(x)} ${n(y - 36 * u)}L${n(x + 8 * u)} ${n(y - 52 * u)}L${n(x + 11 * u)} ${n(y - 50 * u)}C${n(x + 4 * u)} ${n(y - 30 * u)} ${n(x + 3 * u)} ${n(y - 14 * u)} ${n(x + 6 * u)} ${n(y + 3 * u)}Z`,
      'var(--trunk, #4a3a2c)',
    ),
  );
  layer(30, -2, 3, 1, 10, 'var(--hedge, #23492f)', 1);
  layer(26, 1, 0, 0.95, 7, 'var(--hedgeMid, #37683a)', 0.95);
  layer(26, 5, -6, 0.86, 4.6, 'var(--leaf, #5f8c3e)', 0.95);
  layer(24, 8, -10, 0.78, 2.8, 'var(--hedgeLit, #9ab84c)', 0.95);
  const speck = strokes(
    random,
    110,
    () => {
      const a = random() * Math.PI * 2;
      const k = 0.55 + random() * 0.4;
      return [x + Math.cos(a) * 31 * k * u, y + (Math.sin(a) * 36 * k - 62) * u, a];
    },
    1.4 * u,
    2,
  );
  return [
    ...crown,
    line(speck, 'var(--hedgeMid, #37683a)', 1.3 * u),
    line(
      strokes(
        random,
        70,
        () => [x + (6 + (random() - 0.5) * 50) * u, y - (46 + random() * 46) * u, -0.7],
        1.2 * u,
        1.6,
      ),
      'var(--lit, #dcd87a)',
      0.9 * u,
      { opacity: 0.75 },
    ),
  ];
}
