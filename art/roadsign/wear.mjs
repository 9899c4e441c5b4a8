import { ellipse, line, n, path, polygon, rect } from '../draw.mjs';
import { lump, strokes } from './brush.mjs';

/** What years have done to the sign. */
export function wear(s, { sign: [x, y, w, h], t }, random) {
  const out = [];
  const r = 40 * t;
  const fx = x + 5 * t;
  const fw = w - 10 * t;
  // rain runs down from the top edge; splashes and moss along the lower one
  let runs = '';
  for (let k = 0; k < 34; k++) {
    const rx = fx + r + random() * (fw - 2 * r);
    const l = h * (0.06 + random() ** 2 * 0.5);
    const ww = (1.5 + random() * 4) * t;
    runs += polygon([
      [rx - ww, y + 5 * t],
      [rx + ww, y + 5 * t],
      [rx + ww * 0.3, y + l],
    ]);
  }
  out.push(
    path(runs, 'var(--grime, #0c1a10)', { opacity: 0.09 }),
    rect(
      fx + r * 0.4,
      y + h * 0.82,
      fw - r * 0.8,
      h * 0.18 - 4 * t,
      s.linear(0, y + h * 0.82, 0, y + h, [
        [0, 'var(--grime, #0c1a10)', 0],
        [1, 'var(--grime, #0c1a10)', 0.3],
      ]),
    ),
    line(
      strokes(
        random,
        130,
        () => [fx + 8 * t + random() * (fw - 16 * t), y + h - (6 + random() ** 3 * 60) * t, -1.57],
        5 * t,
        1.4,
      ),
      'var(--moss, #6f8f4a)',
      4.4 * t,
      { opacity: 0.4 },
    ),
    line(
      strokes(
        random,
        60,
        () => [fx + 8 * t + random() ** 2 * 150 * t, y + h - (8 + random() ** 2 * 120) * t, -1.57],
        4 * t,
        1.6,
      ),
      'var(--moss, #6f8f4a)',
      4 * t,
      { opacity: 0.5 },
    ),
  );
  // scratches, chips at the edge, two dents
  out.push(
    line(
      strokes(
        random,
        26,
        () => [fx + 40 * t + random() * (fw - 100 * t), y + 30 * t + random() * (h - 60 * t), random() * 3],
        26 * t,
        2,
      ),
      '#ffffff',
      1.2 * t,
      { opacity: 0.28 },
    ),
  );
  for (let k = 0; k < 7; k++) {
    const along = random();
    const q = (4 + random() * 6) * t;
    const [cx, cy] =
      k % 2
        ? [x + r + along * (w - 2 * r), k % 4 === 1 ? y + h - q - 3 * t : y + q + 3 * t]
        : [k % 4 ? x + q + 3 * t : x + w - q - 3 * t, y + r + along * (h - 2 * r)];
    out.push(
      path(lump(random, cx, cy, q, q * 0.9, 8, 0.4), '#6d4226', { opacity: 0.7 }),
      path(lump(random, cx + 0.1 * q, cy - 0.1 * q, q * 0.6, q * 0.5, 7, 0.4), '#c9c5ba', { opacity: 0.9 }),
    );
  }
  for (const [dx, dy, q] of [
    [0.06, 0.7, 22],
    [0.93, 0.42, 17],
  ]) {
    const [cx, cy] = [x + w * dx, y + h * dy];
    out.push(
      ellipse(
        cx,
        cy,
        q * t,
        q * 0.8 * t,
        s.radial(cx - 4 * t, cy - 5 * t, q * t, [
          [0, '#000000', 0.4],
          [0.7, '#000000', 0.14],
          [1, '#000000', 0],
        ]),
      ),
      path(
        `M${n(cx - q * 0.7 * t)} ${n(cy + q * 0.42 * t)}C${n(cx - q * 0.3 * t)} ${n(cy + q * 0.95 * t)} ${n(cx + q * 0.4 * t)} ${n(cy + q * 0.9 * t)} ${n(cx + q * 0.76 * t)} ${n(cy + q * 0.3 * t)}C${n(cx + q * 0.4 * t)} ${n(cy + q * 0.66 * t)} ${n(cx - q * 0.2 * t)} ${n(cy + q * 0.7 * t)} ${n(cx - q * 0.7 * t)} ${n(cy + q * 0.42 * t)}Z`,
        '#ffffff',
        { opacity: 0.3 },
      ),
    );
  }
  // the shadow of a branch over the upper right corner
  let leaves = '';
  for (let k = 0; k < 26; k++) {
    const a = random() ** 1.3;
    const lx = x + w - (16 + a * Math.min(330 * t, w * 0.36));
    const ly = y + (14 + random() * 150 * (1.1 - a)) * t;
    if (lx > x + w - r && ly < y + r) continue;
    leaves += lump(random, lx, ly, (9 + random() * 9) * t, (5 + random() * 5) * t, 7, 0.3);
  }
  out.push(path(leaves, '#04130c', { opacity: 0.13 }));
  return out;
}
