import { circle, line, n, OVERHANG, path, polygon, randomFrom, rect } from '../draw.mjs';
import { sheet } from '../sheet.mjs';
import { stitches } from './stitches.mjs';

/** A soft light or dark line along an edge, as cloth is where it is sewn: pale where it rubs, dark beside. */
function pucker(random, x1, y1, x2, y2, t, width = 40) {
  const length = Math.hypot(x2 - x1, y2 - y1);
  const out = [];
  const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length];
  let light = '';
  let dark = '';
  for (let d = 0; d < length; d += (12 + random() * 16) * t) {
    const w = width * t * (0.4 + random() * 0.7);
    const [x, y] = [x1 + ux * d, y1 + uy * d];
    const seg = `M${n(x - uy * w)} ${n(y + ux * w)}L${n(x + uy * w)} ${n(y - ux * w)}`;
    if (random() < 0.5) light += seg;
    else dark += seg;
  }
  out.push(
    line(light, 'var(--fade, #cfe0f2)', 6 * t, { opacity: 0.16 }),
    line(dark, '#050a18', 6 * t, { opacity: 0.16 }),
  );
  return out;
}

export function denim(L) {
  const s = sheet(L.width, L.height);
  const random = randomFrom(L.width + 5);
  const {
    width: W,
    height: H,
    t,
    seam,
    at: [cx],
    label,
  } = L;
  const out = [
    rect(
      -OVERHANG,
      -OVERHANG,
      W + 2 * OVERHANG,
      H + 2 * OVERHANG,
      s.linear(0, 0, W * 0.4, H, [
        [0, '#3f679c'],
        [0.5, '#31558a'],
        [1, '#233f6b'],
      ]),
    ),
  ];
  // twill
  const q = 9 * t;
  const twill = s.define(
    (id) =>
      `<pattern id="${id}" patternUnits="userSpaceOnUse" width="${n(q)}" height="${n(q)}"><path d="M${n(-q * 0.2)} ${n(q * 0.7)}L${n(q * 0.7)} ${n(-q * 0.2)}M${n(q * 0.3)} ${n(q * 1.2)}L${n(q * 1.2)} ${n(q * 0.3)}" stroke="#bcd3ec" stroke-width="${n(q * 0.24)}" stroke-opacity=".34"/><path d="M${n(-q * 0.2)} ${n(q * 0.2)}L${n(q * 0.2)} ${n(-q * 0.2)}M${n(-q * 0.2)} ${n(q * 1.2)}L${n(q * 1.2)} ${n(-q * 0.2)}" stroke="#0c1c3c" stroke-width="${n(q * 0.2)}" stroke-opacity=".4"/></pattern>`,
  );
  out.push(rect(-OVERHANG, -OVERHANG, W + 2 * OVERHANG, H + 2 * OVERHANG, twill));
  // slubs: threads that are paler
  let slubs = '';
  for (let i = 0; i < 190; i++) {
    const [x, y] = [random() * W, random() * H];
    slubs +=
      random() < 0.6
        ? `M${n(x)} ${n(y)}v${n((16 + random() * 60) * t)}`
        : `M${n(x)} ${n(y)}h${n((10 + random() * 30) * t)}`;
  }
  out.push(line(slubs, '#d6e4f2', 2 * t, { opacity: 0.2 }));
  // washed out in the middle of panels
  for (const [x, y, r, o] of [
    [W * 0.1, H * 0.12, 420, 0.3],
    [W * 0.95, H * 0.55, 460, 0.2],
    [W * 0.3, H * 0.95, 460, 0.26],
  ])
    out.push(
      circle(
        x,
        y,
        r * t,
        s.radial(x, y, r * t, [
          [0, '#cfe2f4', o],
          [1, '#cfe2f4', 0],
        ]),
      ),
    );
  const run = (x1, y1, x2, y2, gap = 16) => {
    const l = Math.hypot(x2 - x1, y2 - y1);
    const [ux, uy] = [(x2 - x1) / l, (y2 - y1) / l];
    const ox = -uy * gap * t;
    const oy = ux * gap * t;
    return [
      ...pucker(random, x1 + ox, y1 + oy, x2 + ox, y2 + oy, t),
      line(`M${n(x1)} ${n(y1)}L${n(x2)} ${n(y2)}`, '#081226', 6 * t, { opacity: 0.6 }),
      line(`M${n(x1 - ox * 0.25)} ${n(y1 - oy * 0.25)}L${n(x2 - ox * 0.25)} ${n(y2 - oy * 0.25)}`, '#dce9f5', 2.4 * t, {
        opacity: 0.4,
      }),
      ...stitches(x1 + ox, y1 + oy, x2 + ox, y2 + oy, t),
      ...stitches(x1 + ox * 2, y1 + oy * 2, x2 + ox * 2, y2 + oy * 2, t),
    ];
  };
  if (seam) {
    // the yoke's seam above, the pocket below: its flap with a button
    const [pl, pr] = [W * 0.09, W * 0.91];
    out.push(
      ...run(W + OVERHANG, 60 * t + (L.height > 1800 ? 110 : 0), -OVERHANG, 84 * t + (L.height > 1800 ? 110 : 0)),
    );
    const top = seam - 230 * t;
    const dip = Math.min(H - 60 * t, seam + 90 * t);
    const flap = [
      [pl, top],
      [pr, top],
      [pr, seam - 30 * t],
      [cx, dip],
      [pl, seam - 30 * t],
    ];
    out.push(
      path(polygon(flap.map(([x, y]) => [x + 6 * t, y + 14 * t])), '#040914', { opacity: 0.4 }),
      path(
        polygon(flap),
        s.linear(0, top, 0, dip, [
          [0, '#3a6196'],
          [1, '#2c4e82'],
        ]),
      ),
      path(polygon(flap), twill),
      ...run(pl, seam - 30 * t, pl, top),
      ...run(cx, dip, pl, seam - 30 * t),
      ...run(pr, seam - 30 * t, cx, dip),
      ...run(pr, top, pr, seam - 30 * t),
    );
    if (H > 1100 && dip + 20 * t < label[1]) out.push(...button(s, cx, dip - 84 * t, 34 * t));
    if (H > 1800)
      out.push(...run(cx, H - 90 * t, pl + 20 * t, H - 190 * t), ...run(pr - 20 * t, H - 190 * t, cx, H - 90 * t));
    // the pocket's sides below its flap
    out.push(
      ...run(pl + 20 * t, H > 1800 ? H - 190 * t : H + OVERHANG, pl + 20 * t, seam + 10 * t),
      ...run(pr - 20 * t, seam + 10 * t, pr - 20 * t, H > 1800 ? H - 190 * t : H + OVERHANG),
    );
  } else {
    // across: a seam down either side, a row of buttons at the right
    out.push(
      ...run(W * 0.06, H + OVERHANG, W * 0.075, -OVERHANG),
      ...run(W * 0.93, -OVERHANG, W * 0.925, H + OVERHANG),
    );
    for (const y of [0.08, 0.94]) out.push(...button(s, W * 0.972, H * y, 24 * t));
  }
  return s.svg(out);
}

function button(s, x, y, r) {
  return [
    circle(x + r * 0.1, y + r * 0.22, r * 1.05, '#050912', { opacity: 0.55 }),
    circle(
      x,
      y,
      r,
      s.linear(x - r, y - r, x + r, y + r, [
        [0, '#f6dca0'],
        [0.4, '#c08f45'],
        [1, '#5c3c17'],
      ]),
    ),
    circle(
      x,
      y,
      r * 0.76,
      s.linear(x - r, y - r, x + r, y + r, [
        [0, '#7d5524'],
        [1, '#e3bf7a'],
      ]),
    ),
    circle(
      x,
      y,
      r * 0.66,
      s.linear(x - r, y - r, x + r, y + r, [
        [0, '#e3bd78'],
        [1, '#9a6b30'],
      ]),
    ),
    circle(x, y, r * 0.16, '#5c3c17'),
    ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((i) =>
      circle(x + Math.cos(i * 0.628) * r * 0.44, y + Math.sin(i * 0.628) * r * 0.44, r * 0.06, '#6e4a1e'),
    ),
  ];
}
