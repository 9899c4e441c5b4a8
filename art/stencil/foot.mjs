import { circle, ellipse, line, n, path, polygon, rect } from '../draw.mjs';
import { dots, normal } from './specks.mjs';

/** The tarred foot of the wall, where the imprint is, and what lies before it. */
export function foot({ W, H, t, plinth, ground }, random, s) {
  const edge = [];
  const steps = Math.round(W / (46 * t));
  for (let i = 0; i <= steps; i++) edge.push([-30 + ((W + 60) * i) / steps, plinth + (random() - 0.5) * 5 * t]);
  const shape = polygon([...edge, [W + 30, H + 30], [-30, H + 30]]);
  const out = [
    rect(
      -30,
      plinth - 18 * t,
      W + 60,
      18 * t,
      s.linear(0, plinth - 18 * t, 0, plinth, [
        [0, '#000', 0],
        [1, '#000', 0.28],
      ]),
    ),
    path(shape, 'var(--tar)'),
    line(`M${edge.map(([x, y]) => `${n(x)} ${n(y + 2.6 * t)}`).join('L')}`, '#fff', 2 * t, { 'stroke-opacity': 0.14 }),
  ];
  // splashes over the edge
  out.push(
    dots(
      Array.from({ length: 90 }, () => [random() * W, plinth - Math.abs(normal(random)[0]) * 12 * t]),
      'var(--tar)',
      3.4 * t,
      0.8,
    ),
  );
  if (!ground) return out;
  out.push(
    rect(-30, ground, W + 60, H - ground + 30, '#8d8a84'),
    rect(
      -30,
      ground,
      W + 60,
      26 * t,
      s.linear(0, ground, 0, ground + 26 * t, [
        [0, '#1b1917', 0.85],
        [1, '#1b1917', 0],
      ]),
    ),
    [0.1, 0.36, 0.63, 0.9].map((u) =>
      line(`M${n(W * u)} ${ground}L${n(W * (0.5 + (u - 0.5) * 1.7))} ${H}`, '#4b4843', 3 * t, {
        'stroke-opacity': 0.55,
      }),
    ),
    line(`M-20 ${n(ground + (H - ground) * 0.4)}L${W + 20} ${n(ground + (H - ground) * 0.4)}`, '#4b4843', 3 * t, {
      'stroke-opacity': 0.5,
    }),
    dots(
      Array.from({ length: 260 }, () => [random() * W, ground + 8 + random() * (H - ground - 10)]),
      '#3b3834',
      2.6 * t,
      0.5,
    ),
    can(s, W * 0.76, ground + (H - ground) * 0.34, 210 * t, 'var(--paint)'),
    can(s, W * 0.85, ground + (H - ground) * 0.52, 214 * t, 'var(--second)'),
    weed(random, W * 0.12, ground + 8, 1.2 * t),
    weed(random, W * 0.5, ground + 6, 0.8 * t),
  );
  return out;
}

/** A spray can standing at x, y. */
function can(s, x, y, h, color) {
  const w = h * 0.34;
  const shade = s.linear(x - w / 2, 0, x + w / 2, 0, [
    [0, '#000', 0.5],
    [0.22, '#fff', 0.34],
    [0.4, '#fff', 0],
    [1, '#000', 0.55],
  ]);
  const body = `M${n(x - w / 2)} ${n(y - h * 0.74)}C${n(x - w / 2)} ${n(y - h * 0.8)} ${n(x + w / 2)} ${n(y - h * 0.8)} ${n(x + w / 2)} ${n(y - h * 0.74)}L${n(x + w / 2)} ${n(y - h * 0.02)}C${n(x + w / 2)} ${n(y + h * 0.04)} ${n(x - w / 2)} ${n(y + h * 0.04)} ${n(x - w / 2)} ${n(y - h * 0.02)}Z`;
  const cone = `M${n(x - w / 2)} ${n(y - h * 0.745)}C${n(x - w * 0.46)} ${n(y - h * 0.86)} ${n(x - w * 0.3)} ${n(y - h * 0.88)} ${n(x - w * 0.2)} ${n(y - h * 0.89)}L${n(x + w * 0.2)} ${n(y - h * 0.89)}C${n(x + w * 0.3)} ${n(y - h * 0.88)} ${n(x + w * 0.46)} ${n(y - h * 0.86)} ${n(x + w / 2)} ${n(y - h * 0.745)}Z`;
  return [
    ellipse(x + w * 0.5, y + h * 0.01, w * 1.15, h * 0.045, '#000', { 'fill-opacity': 0.4 }),
    path(cone, '#b9b7b2'),
    path(cone, shade),
    rect(x - w * 0.13, y - h, w * 0.26, h * 0.12, '#ece9e2', { rx: n(w * 0.05) }),
    circle(x - w * 0.05, y - h * 0.96, w * 0.035, '#222'),
    path(body, '#e9e5db'),
    rect(x - w / 2, y - h * 0.56, w, h * 0.4, color),
    path(body, shade),
    line(
      `M${n(x - w / 2)} ${n(y - h * 0.735)}C${n(x - w / 2)} ${n(y - h * 0.7)} ${n(x + w / 2)} ${n(y - h * 0.7)} ${n(x + w / 2)} ${n(y - h * 0.735)}`,
      '#000',
      h * 0.012,
      { 'stroke-opacity': 0.5 },
    ),
  ];
}

function weed(random, x, y, k) {
  return Array.from({ length: 9 }, (_, i) => {
    const a = -Math.PI / 2 + (i - 4) * 0.26 + (random() - 0.5) * 0.2;
    const l = (44 + random() * 40) * k;
    const [ex, ey] = [x + Math.cos(a) * l, y + Math.sin(a) * l];
    return path(
      `M${n(x - 3 * k)} ${n(y)}Q${n(x + Math.cos(a) * l * 0.5 - 6 * k)} ${n(y + Math.sin(a) * l * 0.6)} ${n(ex)} ${n(ey)}Q${n(x + Math.cos(a) * l * 0.5 + 8 * k)} ${n(y + Math.sin(a) * l * 0.5)} ${n(x + 3 * k)} ${n(y)}Z`,
      i % 2 ? '#4f6b34' : '#38512a',
    );
  });
}
