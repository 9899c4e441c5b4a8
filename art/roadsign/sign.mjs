import { circle, group, line, n, path, polygon } from '../draw.mjs';
import { legs } from './legs.mjs';
import { wear } from './wear.mjs';

/** A rectangle with round corners as a path. */
const rounded = (x, y, w, h, r) =>
  `M${n(x + r)} ${n(y)}L${n(x + w - r)} ${n(y)}Q${n(x + w)} ${n(y)} ${n(x + w)} ${n(y + r)}L${n(x + w)} ${n(y + h - r)}Q${n(x + w)} ${n(y + h)} ${n(x + w - r)} ${n(y + h)}L${n(x + r)} ${n(y + h)}Q${n(x)} ${n(y + h)} ${n(x)} ${n(y + h - r)}L${n(x)} ${n(y + r)}Q${n(x)} ${n(y)} ${n(x + r)} ${n(y)}Z`;

export function sign(s, L, random) {
  const {
    sign: [x, y, w, h],
    t,
    posts,
    rule,
    arrow,
  } = L;
  const out = [];
  out.push(...legs(s, L, random));
  const r = 40 * t;
  // thickness, rim, face
  out.push(
    path(rounded(x + 3 * t, y + 8 * t, w, h, r), '#16211d', { opacity: 0.5 }),
    path(rounded(x, y + 4 * t, w, h, r), '#5b6264'),
    path(
      rounded(x, y, w, h, r),
      s.linear(x, y, x + w, y + h, [
        [0, '#f2f3ee'],
        [0.4, '#b4baba'],
        [1, '#7d8486'],
      ]),
    ),
    path(
      rounded(x + 4 * t, y + 4 * t, w - 8 * t, h - 8 * t, r - 4 * t),
      s.linear(x, y, x + w * 0.3, y + h, [
        [0, 'var(--boardLit, #00744a)'],
        [0.5, 'var(--board, #00633f)'],
        [1, 'var(--boardLow, #00492f)'],
      ]),
    ),
  );
  const fx = x + 5 * t;
  const fw = w - 10 * t;
  // honeycomb of the retroreflective sheet
  const c = 15 * t;
  const comb = s.define(
    (id) =>
      `<pattern id="${id}" patternUnits="userSpaceOnUse" width="${n(c)}" height="${n(c * 1.8)}"><path d="M0 0L${n(c / 2)} ${n(c * 0.3)}L${n(c)} 0M${n(c / 2)} ${n(c * 0.3)}L${n(c / 2)} ${n(c * 0.9)}M0 ${n(c * 1.2)}L${n(c / 2)} ${n(c * 0.9)}L${n(c)} ${n(c * 1.2)}M0 ${n(c * 1.2)}L0 ${n(c * 1.8)}" fill="none" stroke="#ffffff" stroke-width="${n(1.5 * t)}" stroke-opacity="0.13"/></pattern>`,
  );
  out.push(path(rounded(x + 4 * t, y + 4 * t, w - 8 * t, h - 8 * t, r - 4 * t), comb));
  // light: a bloom from the upper right, bands of sky in the sheet
  out.push(
    path(
      rounded(x + 4 * t, y + 4 * t, w - 8 * t, h - 8 * t, r - 4 * t),
      s.radial(x + w * 0.9, y - h * 0.1, Math.max(w, h) * 0.9, [
        [0, 'var(--gleam, #fff7cf)', 0.18],
        [0.5, 'var(--gleam, #fff7cf)', 0.07],
        [1, 'var(--gleam, #fff7cf)', 0],
      ]),
    ),
  );
  for (const [a, b, o] of [
    [0.1, 0.24, 0.05],
    [0.27, 0.31, 0.045],
    [0.62, 0.84, 0.04],
  ])
    out.push(
      path(
        polygon([
          [fx + fw * b, y + 4 * t],
          [fx + fw * a, y + 4 * t],
          [fx + Math.max(0, fw * a - h * 0.4) + r * 0.3, y + h - 4 * t],
          [fx + Math.max(0.03 * fw, fw * b - h * 0.4), y + h - 4 * t],
        ]),
        '#ffffff',
        { opacity: o },
      ),
    );
  // the white border
  const i = 17 * t;
  out.push(
    path(rounded(x + i, y + i, w - 2 * i, h - 2 * i, r - i * 0.7), 'none', {
      stroke: 'var(--ink, #ffffff)',
      'stroke-width': 9 * t,
    }),
  );
  if (rule)
    out.push(
      line(`M${rule[0]} ${rule[1]}L${rule[2]} ${rule[3]}`, 'var(--ink, #ffffff)', 7 * t, { 'stroke-linecap': 'butt' }),
    );
  // planks and rivets
  const planks = Math.max(3, Math.round(h / (165 * t)));
  const rivets = [];
  for (let k = 0; k <= planks; k++) {
    const py = y + (h * k) / planks;
    if (k && k < planks)
      out.push(
        line(`M${n(fx)} ${n(py)}L${n(fx + fw)} ${n(py)}`, 'var(--seam, #002a1a)', 2.4 * t, { opacity: 0.5 }),
        line(`M${n(fx)} ${n(py + 2.2 * t)}L${n(fx + fw)} ${n(py + 2.2 * t)}`, '#ffffff', 1.4 * t, { opacity: 0.22 }),
      );
    for (const p of posts) {
      for (const dy of [-13, 13]) {
        const ry = py + dy * t;
        if (ry < y + 30 * t || ry > y + h - 30 * t) continue;
        for (const dx of [-26, 26]) rivets.push([x + w * p + dx * t, ry]);
      }
    }
  }
  let drip = '';
  for (const [rx, ry] of rivets) {
    const l = (30 + random() * 90) * t;
    const to = Math.min(ry + l, y + h - 8 * t);
    drip += polygon([
      [rx - 3 * t, ry],
      [rx + 3 * t, ry],
      [rx + (random() - 0.5) * 5 * t, to],
    ]);
  }
  out.push(path(drip, 'var(--grime, #0c1a10)', { opacity: 0.17 }));
  for (const [rx, ry] of rivets)
    out.push(
      circle(rx + 1 * t, ry + 2 * t, 5.4 * t, '#06110b', { opacity: 0.5 }),
      circle(rx, ry, 5 * t, 'var(--rivet, #1b7a55)'),
      circle(rx - 1.2 * t, ry - 1.6 * t, 1.9 * t, '#ffffff', { opacity: 0.6 }),
    );
  out.push(...wear(s, L, random));
  // the arrow of the way off
  const [ax, ay, as] = arrow;
  const q = as / 100;
  out.push(
    group(
      { transform: `translate(${n(ax)} ${n(ay)}) scale(${Math.round(q * 1000) / 1000}) rotate(45)` },
      path('M-11 56L-11 -8L-30 12L-44 -2L0 -52L44 -2L30 12L11 -8L11 56Z', 'var(--ink, #ffffff)'),
    ),
  );
  return out;
}
