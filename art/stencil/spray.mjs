import { circle, ellipse, group, line, n, path, randomFrom } from '../draw.mjs';
import { sheet } from '../sheet.mjs';
import { dots, normal } from './specks.mjs';
import { SYMBOLS } from './symbols.mjs';

function drip([x, y, len, w]) {
  const r = w * 0.62;
  return `M${n(x - w)} ${n(y)}C${n(x - w * 0.42)} ${n(y + len * 0.14)} ${n(x - w * 0.4)} ${n(y + len * 0.5)} ${n(x - w * 0.36)} ${n(y + len - r * 2)}C${n(x - r)} ${n(y + len - r)} ${n(x - r)} ${n(y + len + r)} ${n(x)} ${n(y + len + r)}C${n(x + r)} ${n(y + len + r)} ${n(x + r)} ${n(y + len - r)} ${n(x + w * 0.36)} ${n(y + len - r * 2)}C${n(x + w * 0.4)} ${n(y + len * 0.5)} ${n(x + w * 0.42)} ${n(y + len * 0.14)} ${n(x + w)} ${n(y)}Z`;
}

/** Points of the outline of a path, about evenly, from its commands M, L, C. */
function outline(d, step) {
  const points = [];
  let at = [0, 0];
  for (const [, kind, list] of d.matchAll(/([MLCZA])([^MLCZA]*)/g)) {
    const v = (list.match(/-?\d*\.?\d+/g) ?? []).map(Number);
    if (kind === 'M') at = v.slice(0, 2);
    const go = (f, length) => {
      const count = Math.max(1, Math.round(length / step));
      for (let i = 0; i < count; i++) points.push(f(i / count));
    };
    if (kind === 'L') {
      const [from, to] = [at, v];
      go(
        (u) => [from[0] + (to[0] - from[0]) * u, from[1] + (to[1] - from[1]) * u],
        Math.hypot(to[0] - from[0], to[1] - from[1]),
      );
      at = to;
    }
    if (kind === 'C')
      for (let i = 0; i + 5 < v.length; i += 6) {
        const [from, a, b, to] = [at, v.slice(i, i + 2), v.slice(i + 2, i + 4), v.slice(i + 4, i + 6)];
        const f = (u) =>
          [0, 1].map(
            (k) => (1 - u) ** 3 * from[k] + 3 * u * (1 - u) ** 2 * a[k] + 3 * u * u * (1 - u) * b[k] + u ** 3 * to[k],
          );
        go(f, Math.hypot(to[0] - from[0], to[1] - from[1]) * 1.1);
        at = to;
      }
  }
  return points;
}

/** A cloud of paint, thick in the middle. */
const cloud = (s, color) =>
  s.define(
    (id) =>
      `<radialGradient id="${id}"><stop offset="0" stop-color="${color}" stop-opacity=".5"/><stop offset=".4" stop-color="${color}" stop-opacity=".27"/><stop offset=".72" stop-color="${color}" stop-opacity=".08"/><stop offset="1" stop-color="${color}" stop-opacity="0"/></radialGradient>`,
  );

/**
 * What went past the edge of a card held to the wall: sharp where the card ended, fading away from it, here and there
 * more. `strong` from 0 to 1.
 */
function ghost(s, { W, H, t, bleed }, [x, y, w, h], color, random, strong) {
  const turn = (random() - 0.5) * 1.4;
  const fill = cloud(s, color);
  const around = 2 * (w + h);
  const puffs = [];
  const specks = [[], [], []];
  let p = random() * 100 * t;
  const onEdge = (p) => {
    if (p < w) return [x + p, y, 0, -1];
    if (p < w + h) return [x + w, y + p - w, 1, 0];
    if (p < 2 * w + h) return [x + w - (p - w - h), y + h, 0, 1];
    return [x, y + h - (p - 2 * w - h), -1, 0];
  };
  const inside = (a, b, m = 0) => a > m - bleed && a < W - bleed - m && b > m - bleed && b < H - bleed - m;
  while (p < around) {
    const wave = 0.5 + 0.5 * Math.sin((p / around) * Math.PI * 10 + 1) + (random() - 0.5) * 0.7;
    const [ex, ey, nx, ny] = onEdge(p);
    const r = (26 + 46 * random()) * t;
    if (wave > 0.3) {
      puffs.push(
        circle(ex, ey, r * (0.7 + 0.7 * wave), fill, { 'fill-opacity': Math.min(1, (0.35 + 0.5 * wave) * strong) }),
      );
      const count = Math.round(15 * wave);
      for (let i = 0; i < count; i++) {
        const out = Math.abs(normal(random)[0]) * r * 0.9;
        const along = (random() - 0.5) * r * 2;
        const q = [ex + nx * out + Math.abs(ny) * along, ey + ny * out + Math.abs(nx) * along];
        if (inside(...q)) specks[Math.floor(random() ** 1.5 * 3)].push(q);
      }
    }
    p += r * 0.62;
  }
  const hole = `M-60 -60H${W + 60}V${H + 60}H-60ZM${n(x)} ${n(y)}V${n(y + h)}H${n(x + w)}V${n(y)}Z`;
  const clip = s.clip(hole);
  return group(
    { transform: `rotate(${n(turn)} ${n(x + w / 2)} ${n(y + h / 2)})` },
    group(
      { 'clip-path': clip },
      puffs,
      specks.map((list, i) => dots(list, color, (1.7 + i * 0.9) * t, 0.55 * strong + 0.15)),
    ),
  );
}

export function spray(layout, which, bleed) {
  const { W, H, t, symbol, card } = layout;
  const s = sheet(W, H, 0);
  const random = randomFrom(which.length * 77 + W);
  const [cx, cy, size] = symbol;
  const k = size / 1000;
  const { islands } = SYMBOLS[which];
  // where the slogan is below, they end before its letters
  const room = card[1] > cy ? (card[1] + 14 * t - cy) / k + 500 : Infinity;
  const drips = SYMBOLS[which].drips.map(([x, y, len, w]) => [
    x,
    y,
    Math.max(40, Math.min(len, (room - y) * (0.5 + 0.5 * Math.min(1, len / 300)))),
    w,
  ]);
  const place = ([x, y]) => [cx + (x - 500) * k, cy + (y - 500) * k];
  // fine paint about the edges of the islands
  const near = [[], [], []];
  for (const d of islands)
    for (const point of outline(d, 30)) {
      if (random() > 0.75) continue;
      const count = 1 + Math.floor(random() * 3);
      for (let i = 0; i < count; i++) {
        const [a, b] = normal(random);
        const far = random() > 0.75 ? 64 : 20;
        const q = place([point[0] + a * far, point[1] + b * far]);
        if (q[0] > 4 && q[1] > 4) near[Math.floor(random() ** 2 * 3)].push(q);
      }
    }
  const far = [];
  for (let i = 0; i < 380; i++) {
    const [a, b] = normal(random);
    const q = place([500 + a * 330, 500 + b * 330]);
    if (q[0] > 2 && q[1] > 2 && q[0] < W - 2 && q[1] < H - 2) far.push(q);
  }
  const at = `translate(${n(cx - size / 2)} ${n(cy - size / 2)}) scale(${Math.round(k * 1000) / 1000})`;
  const fill = cloud(s, 'var(--second)');
  const body = [
    // the mist of the symbol, and of the slogan under its letters
    ellipse(cx, cy, size * 0.62, size * 0.6, fill, { 'fill-opacity': 0.46 }),
    ellipse(cx - size * 0.16, cy + size * 0.2, size * 0.36, size * 0.34, fill, { 'fill-opacity': 0.4 }),
    ellipse(cx + size * 0.2, cy - size * 0.18, size * 0.36, size * 0.36, fill, { 'fill-opacity': 0.34 }),
    ghost(s, { W, H, t, bleed }, card, 'var(--paint)', random, 0.9),
    dots(far, 'var(--second)', 1.6 * t, 0.5),
    near.map((list, i) => dots(list, 'var(--second)', (1.8 + i * 0.9) * t, 0.75)),
    group(
      { transform: at },
      `<path d="${islands.join('')}" fill="var(--second)" fill-rule="evenodd" stroke="var(--second)" stroke-opacity=".34" stroke-width="9" stroke-linejoin="round"/>`,
      path(drips.map(drip).join(''), 'var(--second)'),
      line(
        drips
          .map(([x, y, len, w]) => `M${n(x - w * 0.16)} ${n(y + len * 0.6)}L${n(x - w * 0.18)} ${n(y + len)}`)
          .join(''),
        '#fff',
        3,
        { 'stroke-opacity': 0.28 },
      ),
    ),
  ];
  return s.svg(body);
}
