import { circle, ellipse, group, line, n, path, polygon, rect } from '../draw.mjs';
import { sheet } from '../sheet.mjs';
import { walker } from './walker.mjs';

/** What is before the paper: the board of the imprint, the wet pavement, lamps, passers-by, the ladder, rain. */
export function front({ size: [W, H], paper, fascia, ground, lamps, unit, ladder, people }, t, random) {
  const [x, y, w, h] = paper;
  const foot = y + h + fascia;
  const rim = 15 * t;
  const f = sheet(W, H, 0);
  const wet = H - ground;
  const front = [
    // the board for the imprint
    rect(x - rim, y + h + 4 * t, w + 2 * rim, fascia - 4 * t, 'var(--fascia)'),
    rect(x - rim, y + h + 4 * t, w + 2 * rim, 2.6 * t, '#fff', { 'fill-opacity': 0.24 }),
    rect(x - rim, foot - 3 * t, w + 2 * rim, 3 * t, '#000', { 'fill-opacity': 0.5 }),
    [x - rim + 11 * t, x + w + rim - 11 * t].map((bx) =>
      [y + h + 14 * t, foot - 12 * t].map((by) => circle(bx, by, 3.4 * t, '#000', { 'fill-opacity': 0.4 })),
    ),
    // pavement, wet
    rect(
      -30,
      ground,
      W + 60,
      wet + 30,
      f.linear(0, ground, 0, H, [
        [0, 'var(--paveHigh)'],
        [1, 'var(--pave)'],
      ]),
    ),
    rect(-30, ground, W + 60, 7 * t, '#000', { 'fill-opacity': 0.4 }),
    [0, 0.012, 0.026].map((inset) =>
      path(
        polygon([
          [x + w * (0.01 + inset), ground + 7 * t],
          [x + w * (0.99 - inset), ground + 7 * t],
          [x + w * (1.03 - inset * 1.4), H + 30],
          [x - w * (0.03 - inset * 1.4), H + 30],
        ]),
        f.linear(0, ground, 0, ground + Math.min(wet * 1.1, h * 0.5), [
          [0, 'var(--sheet)', 0.04],
          [0.4, 'var(--sheet)', 0.2],
          [1, 'var(--sheet)', 0.03],
        ]),
      ),
    ),
  ];
  // lamps on their arms, and their light on the ground
  const halo = f.define(
    (id) =>
      `<radialGradient id="${id}"><stop offset="0" stop-color="var(--bulb)" stop-opacity=".8"/><stop offset=".3" stop-color="var(--bulb)" stop-opacity=".28"/><stop offset="1" stop-color="var(--bulb)" stop-opacity="0"/></radialGradient>`,
  );
  for (let i = 0; i < lamps; i++) {
    const lx = x + (w * (i + 0.5)) / lamps;
    const ly = foot + 20 * t;
    front.push(
      ellipse(lx, ground + wet * 0.46, 30 * t, wet * 0.44, halo, { 'fill-opacity': 0.8 }),
      line(`M${n(lx)} ${n(foot - 2 * t)}L${n(lx)} ${n(ly)}`, '#0e0f14', 6 * t),
      circle(lx, ly - 6 * t, 46 * t, halo),
      path(
        `M${n(lx - 25 * t)} ${n(ly - 8 * t)}C${n(lx - 22 * t)} ${n(ly + 16 * t)} ${n(lx + 22 * t)} ${n(ly + 16 * t)} ${n(lx + 25 * t)} ${n(ly - 8 * t)}Z`,
        '#15161c',
      ),
      ellipse(lx, ly - 8 * t, 25 * t, 6 * t, 'var(--bulb)'),
      ellipse(lx, ly - 8 * t, 15 * t, 3.4 * t, '#fff'),
    );
  }
  // ripples and joints
  let ripples = '';
  for (let i = 0; i < 46; i++) {
    const ry = ground + 14 * t + (i / 46) ** 1.3 * (wet - 10 * t);
    const rx = random() * W;
    const len = (30 + random() * 170) * t;
    ripples += `M${n(rx)} ${n(ry)}L${n(rx + len)} ${n(ry)}`;
  }
  front.push(line(ripples, 'var(--pave)', 3.2 * t, { 'stroke-opacity': 0.62 }));
  let joints = `M-40 ${n(ground + wet * 0.42)}L${W + 40} ${n(ground + wet * 0.42)}`;
  for (let i = -1; i < 9; i++)
    joints += `M${n((W * i) / 8 + W / 20)} ${n(ground + 8 * t)}L${n(W / 2 + ((W * i) / 8 + W / 20 - W / 2) * 1.25)} ${H + 30}`;
  front.push(line(joints, '#000', 2.4 * t, { 'stroke-opacity': 0.36 }));

  // passers-by, no taller than the board's lower edge: it carries the imprint
  const tall = (at, most = 1) => Math.min(unit * most, ((ground + wet * at - foot - 8 * t) / 1.27) * most);
  front.push(
    walker(W * people[0], ground + wet * 0.5, tall(0.5), 1, 'umbrella'),
    walker(W * people[1], ground + wet * 0.54, tall(0.5, 0.95), -1, 'bag'),
  );
  if (H >= W) front.push(walker(W * 0.13, ground + wet * 0.42, tall(0.42), 1, 'bag'));

  // the ladder leaning on the frame, a bucket, a brush
  const [[fx, fy], [hx, hy]] = ladder;
  const half = 24 * t;
  const rail = (side) => `M${n(fx + side * half)} ${n(fy)}L${n(hx + side * half * 0.72)} ${n(hy)}`;
  const rungs = [];
  const count = Math.round(Math.hypot(fx - hx, fy - hy) / (40 * t));
  for (let i = 1; i < count; i++) {
    const u = i / count;
    const [rx, ry] = [fx + (hx - fx) * u, fy + (hy - fy) * u];
    const r = half * (1 - 0.28 * u);
    rungs.push(`M${n(rx - r)} ${n(ry)}L${n(rx + r)} ${n(ry)}`);
  }
  front.push(
    group(
      { transform: `translate(${n(9 * t)} ${n(5 * t)})` },
      line(rail(-1) + rail(1), '#000', 9 * t, { 'stroke-opacity': 0.28 }),
    ),
    line(rungs.join(''), '#6b4526', 6.4 * t),
    line(rungs.join(''), '#b98850', 3 * t),
    line(rail(-1) + rail(1), '#7d5330', 10 * t),
    line(rail(-1) + rail(1), '#d0a068', 4.4 * t),
  );
  const [bx, by, b] = [fx - 74 * t, fy + 6 * t, Math.min(48 * t, Math.max(30 * t, tall(0.5) * 0.36))];
  front.push(
    ellipse(bx + 6 * t, by, b * 0.7, 7 * t, '#000', { 'fill-opacity': 0.45 }),
    line(`M${n(bx + b * 0.1)} ${n(by - b * 0.7)}L${n(bx - b * 0.75)} ${n(by - b * 1.95)}`, '#d0a068', 6 * t),
    path(
      polygon([
        [bx - b * 0.5, by - b],
        [bx + b * 0.5, by - b],
        [bx + b * 0.4, by],
        [bx - b * 0.4, by],
      ]),
      f.linear(bx - b / 2, 0, bx + b / 2, 0, [
        [0, '#9ba3ab'],
        [0.35, '#dfe5ea'],
        [1, '#596069'],
      ]),
    ),
    ellipse(bx, by - b, b * 0.5, b * 0.13, '#f4efdd'),
    line(
      `M${n(bx - b * 0.34)} ${n(by - b * 0.97)}L${n(bx - b * 0.3)} ${n(by - b * 0.5)}M${n(bx + b * 0.2)} ${n(by - b * 0.95)}L${n(bx + b * 0.2)} ${n(by - b * 0.66)}`,
      '#f4efdd',
      6 * t,
    ),
    line(
      `M${n(bx - b * 0.48)} ${n(by - b)}C${n(bx - b * 0.5)} ${n(by - b * 1.6)} ${n(bx + b * 0.5)} ${n(by - b * 1.6)} ${n(bx + b * 0.48)} ${n(by - b)}`,
      '#4a5058',
      2.6 * t,
    ),
  );
  // the last of the rain
  let rain = '';
  for (let i = 0; i < 110; i++) {
    const [rx, ry] = [random() * W, random() * H];
    const len = (16 + random() * 26) * t;
    // not before the words
    if (rx > x && rx < x + w && ry > y - 20 && ry < foot) continue;
    rain += `M${n(rx)} ${n(ry)}L${n(rx - len * 0.16)} ${n(ry + len)}`;
  }
  front.push(line(rain, '#fff', 1.5 * t, { 'stroke-opacity': 0.3 }));
  return f.svg(front);
}
