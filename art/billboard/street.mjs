import { ellipse, line, n, path, polygon, rect, rectPath } from '../draw.mjs';
import { sheet } from '../sheet.mjs';
import { pasted, tornCorner } from './paper.mjs';

/** A terrace in the dusk, with its lights on. */
function terrace(random, W, base, unit, color, lit) {
  let roofs = '';
  let windows = '';
  let x = -40;
  while (x < W + 40) {
    const w = unit * (1 + random() * 0.7);
    const h = unit * (1.25 + random() * 0.7);
    const top = base - h;
    roofs += polygon([
      [x, base],
      [x, top],
      [x + w / 2, top - w * 0.28],
      [x + w, top],
      [x + w, base],
    ]);
    roofs += rectPath(x + w * 0.7, top - w * 0.36, w * 0.14, w * 0.4);
    roofs += rectPath(x + w * 0.73, top - w * 0.44, w * 0.03, w * 0.1);
    for (const u of [0.2, 0.62])
      for (let v = 0; v < 3; v++)
        if (lit && random() > 0.5) windows += rectPath(x + w * u, top + h * (0.14 + v * 0.28), w * 0.16, h * 0.14);
    x += w;
  }
  return [path(roofs, color), windows ? path(windows, lit) : ''];
}

/** What is behind the paper, and the paper. */
export function street({ size: [W, H], paper, fascia, ground, sheets, lamps, houses }, t, random) {
  const [x, y, w, h] = paper;
  const foot = y + h + fascia;
  const rim = 15 * t;
  const s = sheet(W, H, 0);
  return s.svg([
    rect(
      -30,
      -30,
      W + 60,
      H + 60,
      s.linear(0, 0, 0, ground, [
        [0, 'var(--sky)'],
        [0.55, 'var(--skyMid)'],
        [1, 'var(--skyLow)'],
      ]),
    ),
    // long clouds
    Array.from({ length: 7 }, (_, i) => {
      const [cx, cy] = [random() * W, ground * (0.03 + random() * 0.7)];
      return ellipse(
        cx,
        cy,
        (150 + random() * 260) * t,
        (3.5 + random() * 6) * t,
        i % 2 ? 'var(--skyLow)' : 'var(--sky)',
        { 'fill-opacity': 0.34 },
      );
    }),
    // wires
    line(
      `M-40 ${n(y * 0.5)}C${n(W * 0.3)} ${n(y * 0.72)} ${n(W * 0.7)} ${n(y * 0.62)} ${W + 40} ${n(y * 0.2)}M-40 ${n(y * 0.62)}C${n(W * 0.3)} ${n(y * 0.86)} ${n(W * 0.7)} ${n(y * 0.76)} ${W + 40} ${n(y * 0.32)}`,
      'var(--near)',
      2.2 * t,
    ),
    [0.24, 0.27, 0.31, 0.66].map((u, i) => ellipse(W * u, y * 0.665 - 5 * t + i * t, 8 * t, 5 * t, 'var(--near)')),
    terrace(random, W, ground, 118 * t * houses, 'var(--far)', 'var(--window)'),
    terrace(random, W, ground, 84 * t * houses, 'var(--near)', 'var(--window)'),
    // a fence behind the legs
    rect(-30, ground - 84 * t, W + 60, 84 * t, 'var(--fence)'),
    Array.from({ length: Math.ceil(W / (30 * t)) }, (_, i) =>
      line(
        `M${n(i * 30 * t)} ${n(ground - 84 * t + random() * 5 * t)}L${n(i * 30 * t)} ${n(ground)}`,
        '#000',
        2.4 * t,
        { 'stroke-opacity': 0.4 },
      ),
    ),
    rect(-30, ground - 84 * t, W + 60, 4 * t, '#fff', { 'fill-opacity': 0.07 }),
    // what the lamps throw back on it
    rect(
      -30,
      ground - 84 * t,
      W + 60,
      84 * t,
      s.linear(0, ground - 84 * t, 0, ground, [
        [0, 'var(--bulb)', 0.42],
        [1, 'var(--bulb)', 0.14],
      ]),
    ),
    // legs and braces
    [0.08, 0.36, 0.64, 0.92].map((u) => {
      const lx = x + w * u;
      return [
        line(`M${n(lx + 54 * t)} ${n(foot)}L${n(lx + 6 * t)} ${n(ground)}`, '#0c0d12', 7 * t),
        rect(lx - 11 * t, foot - 4, 22 * t, ground - foot + 8, 'var(--steel)'),
        rect(lx - 11 * t, foot - 4, 6 * t, ground - foot + 8, '#fff', { 'fill-opacity': 0.13 }),
        rect(lx + 5 * t, foot - 4, 6 * t, ground - foot + 8, '#000', { 'fill-opacity': 0.3 }),
      ];
    }),
    // frame and back board
    path(rectPath(x - rim - 3 * t, y - rim - 3 * t, w + 2 * rim + 6 * t, h + rim + fascia + 6 * t), '#08090d', {
      'fill-opacity': 0.5,
      transform: `translate(${n(7 * t)} ${n(9 * t)})`,
    }),
    path(rectPath(x - rim, y - rim, w + 2 * rim, h + rim + fascia), 'var(--steel)'),
    path(rectPath(x - rim, y - rim, w + 2 * rim, 4 * t), '#fff', { 'fill-opacity': 0.28 }),
    path(rectPath(x - rim, y - rim, 4 * t, h + rim + fascia), '#fff', { 'fill-opacity': 0.16 }),
    path(rectPath(x + w + rim - 4 * t, y - rim, 4 * t, h + rim + fascia), '#000', { 'fill-opacity': 0.4 }),
    path(rectPath(x - 4 * t, y - 4 * t, w + 8 * t, h + 8 * t), '#000', { 'fill-opacity': 0.55 }),
    pasted(s, random, paper, sheets, t, lamps),
    tornCorner(random, [x, y], t),
  ]);
}
