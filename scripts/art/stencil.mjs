/**
 * Draws the art of templates/stencil: `node scripts/art/stencil.mjs` writes its SVG files, which are committed. Four
 * walls (concrete, brick, plywood, a shutter), three symbols cut as stencils, and the paint that went past the edges of
 * the card they were cut from.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { BLEED, circle, ellipse, group, line, n, path, polygon, rect, seeded, sheet } from './draw.mjs';

const folder = new URL('../../templates/stencil/', import.meta.url);
mkdirSync(folder, { recursive: true });

/**
 * `symbol`: its middle and its height. `card`: left, top, width and height of the card with the slogan; its box in
 * template.json lies inside. `plinth`: where the tarred foot of the wall begins; `ground`: where the pavement does.
 */
const LAYOUTS = {
  share: { size: [1200, 630], symbol: [222, 276, 420], card: [424, 62, 732, 432], plinth: 544, ground: undefined },
  square: { size: [1080, 1080], symbol: [540, 270, 430], card: [70, 508, 940, 398], plinth: 944, ground: undefined },
  portrait: { size: [1080, 1350], symbol: [540, 352, 560], card: [62, 664, 956, 492], plinth: 1194, ground: undefined },
  story: { size: [1080, 1920], symbol: [540, 560, 590], card: [62, 880, 956, 500], plinth: 1444, ground: 1640 },
  billboard: {
    size: [2400, 1200],
    symbol: [452, 530, 800],
    card: [880, 130, 1410, 800],
    plinth: 1040,
    ground: undefined,
  },
  print: { size: [1240, 1754], symbol: [620, 462, 720], card: [76, 868, 1088, 640], plinth: 1572, ground: undefined },
};
const bleedOf = (name) => (name === 'print' ? BLEED : 0);

/** Many tiny dots as one path. */
function dots(points, color, width, opacity) {
  const d = points.map(([x, y]) => `M${Math.round(x)} ${Math.round(y)}h.1`).join('');
  return `<path d="${d}" fill="none" stroke="${color}" stroke-width="${n(width)}" stroke-linecap="round" stroke-opacity="${n(opacity * 10) / 10}"/>`;
}

/** Two normal numbers. */
const normal = (random) => {
  const r = Math.sqrt(-2 * Math.log(random() + 1e-9));
  const a = 2 * Math.PI * random();
  return [r * Math.cos(a), r * Math.sin(a)];
};

/* ------------------------------------------------------------------ walls */

/** A crack: a line that wanders, with a side branch. */
function crack(random, x, y, angle, length, width) {
  const walk = (x, y, a, steps, step) => {
    const points = [[x, y]];
    for (let i = 0; i < steps; i++) {
      a += (random() - 0.5) * 1.1;
      x += Math.cos(a) * step * (0.5 + random());
      y += Math.sin(a) * step * (0.5 + random());
      points.push([x, y]);
    }
    return points;
  };
  const main = walk(x, y, angle, 13, length / 13);
  const [bx, by] = main[6];
  const side = walk(bx, by, angle + 0.9, 6, length / 18);
  const d = (points) => `M${points.map(([a, b]) => `${n(a)} ${n(b)}`).join('L')}`;
  const shift = (points) => points.map(([a, b]) => [a + width, b + width]);
  return [
    line(d(shift(main)), '#fff', width, { 'stroke-opacity': 0.28 }),
    line(d(main), '#1c1a18', width, { 'stroke-opacity': 0.62 }),
    line(d(main.slice(2, 6)), '#1c1a18', width * 1.9, { 'stroke-opacity': 0.5 }),
    line(d(side), '#1c1a18', width * 0.7, { 'stroke-opacity': 0.55 }),
  ];
}

function concrete({ W, H, t, card }, random, s) {
  const out = [rect(0, 0, W, H, 'var(--wall)')];
  const wide = W > H * 1.5 ? W / 4 : W / 2;
  const cols = Math.round(W / wide);
  const rows = Math.max(1, Math.round(H / (wide * 0.98)));
  const high = H / rows;
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < cols; c++) {
      const tone = random();
      out.push(
        rect(c * wide, r * high, wide, high, tone > 0.5 ? '#fff' : '#2b2824', {
          'fill-opacity': 0.03 + random() * 0.07,
        }),
      );
      // the marks of the boards it was cast in
      const boards = 5;
      for (let b = 1; b < boards; b++) {
        const y = r * high + (b * high) / boards + (random() - 0.5) * 4 * t;
        out.push(
          line(`M${n(c * wide)} ${n(y)}L${n((c + 1) * wide)} ${n(y + (random() - 0.5) * 4 * t)}`, '#2b2824', 1.2 * t, {
            'stroke-opacity': 0.07 + random() * 0.08,
          }),
        );
      }
    }
  // a mended rectangle
  const [px, py, pw, ph] = [W * 0.72, card[1] - H * 0.1, W * 0.21, H * 0.26];
  const j = () => (random() - 0.5) * 9 * t;
  const patch = polygon([
    [px + j(), py + j()],
    [px + pw / 2, py + j()],
    [px + pw + j(), py + j()],
    [px + pw + j(), py + ph + j()],
    [px + pw * 0.4, py + ph + j()],
    [px + j(), py + ph + j()],
  ]);
  out.push(path(patch, '#fff', { 'fill-opacity': 0.16 }), line(patch, '#2b2824', 1.6 * t, { 'stroke-opacity': 0.28 }));
  for (let i = 0; i < 7; i++)
    out.push(
      line(
        `M${n(px + pw * 0.06)} ${n(py + (ph * (i + 0.6)) / 7)}C${n(px + pw * 0.4)} ${n(py + (ph * (i + 0.2 + random())) / 7)} ${n(px + pw * 0.7)} ${n(py + (ph * (i + random())) / 7)} ${n(px + pw * 0.95)} ${n(py + (ph * (i + 0.7)) / 7)}`,
        i % 2 ? '#fff' : '#2b2824',
        2.4 * t,
        { 'stroke-opacity': 0.09 },
      ),
    );
  // seams between the panels, and the holes of their ties
  const seam = (d) => [
    line(d, '#1c1a18', 3.4 * t, { 'stroke-opacity': 0.4 }),
    group(
      { transform: `translate(${n(3.4 * t)} ${n(3.4 * t)})` },
      line(d, '#fff', 1.6 * t, { 'stroke-opacity': 0.35 }),
    ),
  ];
  for (let c = 1; c < cols; c++) out.push(seam(`M${n(c * wide)} -30L${n(c * wide)} ${H + 30}`));
  for (let r = 1; r < rows; r++) out.push(seam(`M-30 ${n(r * high)}L${W + 30} ${n(r * high)}`));
  const hole = s.gradient([
    [0, '#0e0c0a'],
    [0.7, '#2a2622'],
    [1, '#5b544c'],
  ]);
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < cols; c++)
      for (const [u, v] of [
        [0.16, 0.17],
        [0.84, 0.17],
        [0.16, 0.83],
        [0.84, 0.83],
      ]) {
        const [x, y] = [(c + u) * wide, (r + v) * high];
        const k = 11 * t;
        // none where they would be read as letters
        if (x > card[0] - k && x < card[0] + card[2] + k && y > card[1] - k && y < card[1] + card[3] + k) continue;
        const len = high * (0.2 + random() * 0.4);
        out.push(
          path(
            `M${n(x - k * 0.7)} ${n(y)}L${n(x + k * 0.7)} ${n(y)}L${n(x + k * 0.2)} ${n(y + len)}L${n(x - k * 0.3)} ${n(y + len)}Z`,
            s.linear(0, y, 0, y + len, [
              [0, '#3a2a1c', 0.34],
              [1, '#3a2a1c', 0],
            ]),
          ),
          circle(x + k * 0.12, y + k * 0.16, k * 1.3, '#fff', { 'fill-opacity': 0.22 }),
          circle(x, y, k * 1.2, '#000', { 'fill-opacity': 0.25 }),
          circle(x, y, k, hole),
        );
      }
  // pores
  const pores = (count) => Array.from({ length: count }, () => [random() * W, random() * H]);
  out.push(
    dots(pores(260), '#1c1a18', 2.2 * t, 0.5),
    dots(pores(90), '#1c1a18', 4.4 * t, 0.42),
    dots(pores(120), '#fff', 2 * t, 0.4),
  );
  out.push(
    crack(random, W * 0.03, H * 0.02, 1.1, Math.min(W, H) * 0.62, 2 * t),
    crack(random, W * 0.98, H * 0.6, 2.3, Math.min(W, H) * 0.36, 1.7 * t),
  );
  return out;
}

function brick({ W, H, t }, random) {
  const [bw, bh, gap] = [86 * t, 29 * t, 5.4 * t];
  const tones = ['var(--wall)', 'var(--brickA)', 'var(--brickB)', 'var(--brickC)', 'var(--wall)'];
  const faces = tones.map(() => '');
  let lit = '';
  let low = '';
  for (let y = -bh / 2, r = 0; y < H + bh; y += bh, r++)
    for (let x = -bw * (r % 2 ? 0.5 : 1) - 20; x < W + bw; x += bw) {
      const [w, h] = [bw - gap + (random() - 0.5) * 2.4 * t, bh - gap + (random() - 0.5) * 1.6 * t];
      const k = Math.floor(random() * tones.length);
      const [x0, y0] = [Math.round(x), Math.round(y + random())];
      faces[k] += `M${x0} ${y0}h${Math.round(w)}v${Math.round(h)}h-${Math.round(w)}z`;
      if (random() > 0.45) lit += `M${x0} ${y0}h${Math.round(w)}`;
      if (random() > 0.35) low += `M${x0} ${Math.round(y0 + h)}h${Math.round(w)}`;
    }
  return [
    rect(0, 0, W, H, 'var(--mortar)'),
    tones.map(
      (tone, i) =>
        `<path d="${faces[i]}" fill="${tone}" stroke="${tone}" stroke-width="${n(1.6 * t)}" stroke-linejoin="round"/>`,
    ),
    `<path d="${lit}" fill="none" stroke="#fff" stroke-opacity=".13" stroke-width="${n(1.8 * t)}"/>`,
    `<path d="${low}" fill="none" stroke="#000" stroke-opacity=".34" stroke-width="${n(2.6 * t)}"/>`,
    dots(
      Array.from({ length: 240 }, () => [random() * W, random() * H]),
      '#160906',
      3.4 * t,
      0.4,
    ),
    crack(random, W * 0.97, H * 0.03, 2.0, Math.min(W, H) * 0.5, 2.2 * t),
  ];
}

function plywood({ W, H, t }, random, s) {
  const out = [rect(0, 0, W, H, 'var(--wall)')];
  const cols = W > H * 1.5 ? 3 : 2;
  const wide = W / cols;
  for (let c = 0; c < cols; c++) {
    const [l, r] = [c * wide, (c + 1) * wide];
    out.push(rect(l, 0, wide, H, c % 2 ? '#fff' : '#6b3d12', { 'fill-opacity': 0.09 }));
    // the grain goes up the sheet, about a knot or two
    const knots = Array.from({ length: 2 }, () => [
      l + wide * (0.2 + random() * 0.6),
      H * random(),
      (16 + random() * 14) * t,
    ]);
    for (let i = 0; i < 24; i++) {
      const x = l + (wide * (i + random())) / 24;
      let d = '';
      const lean = (random() - 0.5) * 0.05;
      for (let k = 0; k <= 9; k++) {
        const y = (H * k) / 9;
        let at = x + Math.sin(k * 0.9 + c * 2 + i * 0.12) * 16 * t + lean * y;
        for (const [kx, ky, kr] of knots) {
          const near = Math.exp(-(((y - ky) / (kr * 7)) ** 2)) * Math.exp(-(((at - kx) / (kr * 5)) ** 2));
          at += Math.sign(at - kx || 1) * near * kr * 1.5;
        }
        at = Math.min(r - 4 * t, Math.max(l + 4 * t, at));
        d += k
          ? ` ${Math.round(at)} ${Math.round(y - H / 27)} ${Math.round(at)} ${Math.round(y)}`
          : `M${Math.round(at)} ${Math.round(y)}C${Math.round(at)} ${Math.round(H / 27)}`;
        if (k && k < 9) d += `C${Math.round(at)} ${Math.round(y + H / 27)}`;
      }
      out.push(line(d, i % 4 ? '#7a4617' : '#fff3d6', (i % 3 ? 1.4 : 3) * t, { 'stroke-opacity': i % 4 ? 0.2 : 0.24 }));
    }
    for (const [kx, ky, kr] of knots)
      out.push(
        ellipse(kx, ky, kr * 0.8, kr * 1.3, '#8a5220', { 'fill-opacity': 0.4 }),
        ellipse(kx, ky, kr * 0.42, kr * 0.8, '#4a270c', { 'fill-opacity': 0.6 }),
      );
    // a stamp of the mill: bars only
    if (c === cols - 1)
      out.push(
        group(
          { 'fill-opacity': 0.28 },
          [0, 1, 2, 3, 4, 5, 6].map((i) =>
            rect(r - (150 - i * 15) * t, H * 0.035, (i % 3 ? 5 : 9) * t, 34 * t, '#3a1d08'),
          ),
        ),
      );
    for (const y of [0.05, 0.36, 0.66, 0.88])
      for (const x of [l + 24 * t, r - 24 * t])
        out.push(
          circle(x, H * y, 8 * t, '#5c3410', { 'fill-opacity': 0.45 }),
          circle(x - t, H * y - t, 5.6 * t, '#a8a39a'),
          line(
            `M${n(x - 4 * t)} ${n(H * y)}L${n(x + 2.4 * t)} ${n(H * y - 2 * t)}M${n(x - 2 * t)} ${n(H * y - 4 * t)}L${n(x + 0.4 * t)} ${n(H * y + 2.4 * t)}`,
            '#3b3833',
            1.5 * t,
          ),
        );
    if (c)
      out.push(
        rect(l - 3 * t, -30, 6 * t, H + 60, '#24140a'),
        rect(l + 3 * t, -30, 3 * t, H + 60, '#fff3d6', { 'fill-opacity': 0.5 }),
        rect(
          l - 16 * t,
          -30,
          13 * t,
          H + 60,
          s.linear(l - 16 * t, 0, l - 3 * t, 0, [
            [0, '#24140a', 0],
            [1, '#24140a', 0.3],
          ]),
        ),
      );
  }
  return out;
}

function shutter({ W, H, t, plinth }, random, s) {
  const slat = 46 * t;
  const rail = 34 * t;
  const out = [];
  const name = s.define(
    (id) =>
      `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#000" stop-opacity=".42"/><stop offset=".1" stop-color="#fff" stop-opacity=".2"/><stop offset=".34" stop-color="#fff" stop-opacity=".05"/><stop offset=".7" stop-color="#000" stop-opacity=".04"/><stop offset=".94" stop-color="#000" stop-opacity=".26"/><stop offset="1" stop-color="#000" stop-opacity=".5"/></linearGradient>`,
  );
  out.push(rect(0, 0, W, H, 'var(--wall)'));
  for (let y = -30; y < plinth; y += slat) {
    out.push(rect(-30, y, W + 60, slat, name));
    if (random() > 0.6)
      out.push(rect(-30, y, W + 60, slat, random() > 0.5 ? '#fff' : '#000', { 'fill-opacity': 0.05 }));
  }
  // dents, and rust from the rails
  for (let i = 0; i < 7; i++) {
    const [x, y] = [random() * W, random() * plinth];
    out.push(
      ellipse(x, y, 34 * t, 9 * t, '#000', { 'fill-opacity': 0.13 }),
      ellipse(x + 4 * t, y + 7 * t, 30 * t, 5 * t, '#fff', { 'fill-opacity': 0.12 }),
    );
  }
  for (let i = 0; i < 16; i++) {
    const x = random() > 0.5 ? random() * 90 * t + rail : W - rail - random() * 90 * t;
    const y = random() * plinth * 0.8;
    const len = (60 + random() * 150) * t;
    const w = (3 + random() * 7) * t;
    out.push(
      rect(
        x,
        y,
        w,
        len,
        s.linear(0, y, 0, y + len, [
          [0, '#7a3510', 0.5],
          [1, '#7a3510', 0],
        ]),
      ),
    );
  }
  for (const x of [-30, W - rail])
    out.push(
      rect(x, -30, rail + 30, H + 60, 'var(--rail)'),
      rect(x < 0 ? rail - 5 * t : x, -30, 5 * t, H + 60, '#000', { 'fill-opacity': 0.4 }),
      rect(x < 0 ? rail - 10 * t : x + 8 * t, -30, 3 * t, H + 60, '#fff', { 'fill-opacity': 0.2 }),
    );
  // the last bar, with its lock
  out.push(
    rect(-30, plinth - 26 * t, W + 60, 26 * t, 'var(--rail)'),
    rect(-30, plinth - 26 * t, W + 60, 4 * t, '#fff', { 'fill-opacity': 0.25 }),
  );
  return out;
}

const WALLS = { concrete, brick, plywood, shutter };

/** The tarred foot of the wall, where the imprint is, and what lies before it. */
function foot({ W, H, t, plinth, ground }, random, s) {
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

/* ---------------------------------------------------------------- symbols */

const round = (x, y, w, h, a, b = a) =>
  `M${x + a} ${y}L${x + w - a} ${y}C${x + w - a * 0.4} ${y} ${x + w} ${y + a * 0.4} ${x + w} ${y + a}L${x + w} ${y + h - b}C${x + w} ${y + h - b * 0.4} ${x + w - b * 0.4} ${y + h} ${x + w - b} ${y + h}L${x + b} ${y + h}C${x + b * 0.4} ${y + h} ${x} ${y + h - b * 0.4} ${x} ${y + h - b}L${x} ${y + a}C${x} ${y + a * 0.4} ${x + a * 0.4} ${y} ${x + a} ${y}Z`;

/** The islands of each stencil in a square of 1000 units, and where paint ran down: left, top, length, width. */
const SYMBOLS = {
  fist: {
    islands: [
      round(226, 128, 128, 252, 58, 34),
      round(374, 78, 132, 304, 62, 34),
      round(526, 88, 130, 294, 62, 34),
      round(676, 146, 112, 236, 52, 34),
      // thumb across the fingers
      'M214 452C222 416 250 402 300 402L566 402C618 402 646 430 646 470C646 512 616 536 570 536L470 536C446 536 436 552 430 574C422 604 398 622 366 622L250 570C222 540 208 496 214 452Z',
      // the fold of the little finger and the heel of the hand
      'M668 404L782 404C796 470 790 540 762 606C744 648 718 676 706 716L448 716C452 676 462 652 486 632C508 614 516 584 540 570C608 570 668 536 668 404Z',
      'M232 588L356 648C392 656 424 646 440 630C424 662 420 690 418 716L330 716C320 668 262 650 232 588Z',
      // wrist and cuff
      'M326 744L708 744L722 832L312 832Z',
      'M300 862L734 862L752 968L282 968Z',
    ],
    drips: [
      [330, 960, 190, 15],
      [452, 960, 90, 12],
      [640, 960, 270, 16],
      [700, 960, 70, 11],
      [740, 600, 60, 9],
    ],
  },
  dove: {
    islands: [
      // head, breast and belly
      'M92 396C84 392 66 398 42 412C60 380 84 366 104 352C122 300 176 278 226 300C268 318 284 356 296 392C330 470 396 520 470 544C520 560 574 566 620 560C570 640 476 690 384 682C270 672 196 590 176 496C170 466 166 440 150 424C130 410 108 404 92 396ZM176 340A17 17 0 1 0 176 374A17 17 0 1 0 176 340Z',
      // near wing in feathers
      'M320 388C310 300 330 190 400 90C420 60 440 44 456 40C440 110 440 190 452 262C416 294 396 340 392 404C372 452 336 440 320 388Z',
      'M478 248C470 180 486 110 528 62C546 44 566 34 582 34C552 100 546 170 552 232C524 222 500 228 478 248Z',
      'M580 238C576 184 598 128 642 94C660 80 680 74 694 76C660 128 646 186 646 246C624 230 602 230 580 238Z',
      'M672 262C674 216 700 172 744 150C762 142 780 140 792 144C756 184 738 232 732 282C714 262 694 256 672 262Z',
      'M420 416C424 334 470 276 540 268C610 262 676 276 726 316C700 420 616 512 520 516C460 516 420 480 420 416Z',
      'M752 330C766 292 796 262 838 252C852 250 866 250 874 254C836 286 808 340 778 392C760 424 736 448 712 462C736 420 752 376 752 330Z',
      // tail
      'M640 574C700 560 750 540 800 500C840 486 900 488 962 502C930 520 880 540 836 548C772 580 700 606 632 620C640 604 644 590 640 574Z',
      'M600 642C690 628 760 604 824 576C870 580 916 596 958 622C900 622 850 620 806 620C730 640 650 660 566 668C580 660 592 652 600 642Z',
      'M520 690C610 690 700 676 780 650C820 662 860 688 890 722C840 706 790 700 744 698C660 716 570 720 492 710C504 704 512 698 520 690Z',
      // twig with leaves
      'M60 428C52 452 50 500 64 548L52 552C36 500 36 452 44 424Z',
      'M40 470C16 466 -4 480 -12 506C14 512 36 500 40 470Z',
      'M72 500C96 488 122 494 138 516C116 532 88 528 72 500Z',
      'M46 536C22 540 6 560 6 586C30 584 48 566 46 536Z',
      'M76 560C100 556 122 570 130 594C104 602 82 590 76 560Z',
      'M62 566C54 590 60 614 80 630C92 608 86 584 62 566Z',
    ],
    drips: [
      [330, 660, 240, 14],
      [392, 672, 120, 12],
      [470, 660, 330, 15],
      [660, 700, 80, 10],
      [712, 430, 70, 9],
    ],
  },
  megaphone: {
    islands: [
      // cone in two, rim, body
      'M316 346C430 330 540 276 628 176L628 430L316 452Z',
      'M316 482L628 460L628 740C540 640 430 588 316 566Z',
      'M658 126C694 120 716 150 724 200L724 716C716 770 694 798 658 790Z',
      'M130 352L286 350L286 562L130 560C84 556 60 514 60 456C60 398 84 356 130 352Z',
      // handle
      'M150 592L286 594L330 824C334 852 322 868 298 868L232 868C210 868 198 856 194 836Z',
      'M320 602C356 612 388 622 420 636L446 730L346 730Z',
      // the noise
      'M770 366C806 396 806 518 770 548L756 520C774 492 774 422 756 394Z',
      'M776 250L930 158L950 190L796 282Z',
      'M818 436L982 436L982 476L818 476Z',
      'M796 632L950 724L930 756L776 664Z',
    ],
    drips: [
      [90, 540, 150, 12],
      [230, 850, 240, 15],
      [290, 850, 110, 12],
      [676, 770, 260, 15],
      [700, 750, 110, 11],
      [560, 650, 60, 9],
    ],
  },
};

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

function spray(layout, which, bleed) {
  const { W, H, t, symbol, card } = layout;
  const s = sheet(W, H, 0);
  const random = seeded(which.length * 77 + W);
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
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${W} ${H}">${s.svg(body).replace(/^<svg[^>]*>/, '')}`;
}

for (const [name, { size, ...rest }] of Object.entries(LAYOUTS)) {
  const [W, H] = size;
  const t = Math.min(W, H) / 1080 < 0.7 ? 0.72 : Math.min(W, H) / 1080;
  const layout = { W, H, t, ...rest };
  const bleed = bleedOf(name);
  for (const [wall, draw] of Object.entries(WALLS)) {
    const s = sheet(W, H, 0);
    const art = draw(layout, seeded(wall.length * 31 + W + H), s);
    // on paper the wall goes on beyond the cut
    const body = bleed
      ? [group({ transform: `translate(${n(-W * 0.025)} ${n(-H * 0.025)}) scale(1.05)` }, art)]
      : [art];
    const random = seeded(5);
    // tape that held the card, left at two of its corners
    const [x, y, w, h] = layout.card;
    const tape = (tx, ty, turn) => {
      const [tw, th] = [92 * t, 34 * t];
      const zig = (side) =>
        Array.from({ length: 6 }, (_, i) => [
          side * (tw / 2 + (i % 2 ? 4 : 0) * t + random() * 3 * t),
          (-th / 2 + (th * i) / 5) * side,
        ]);
      return group(
        { transform: `translate(${n(tx)} ${n(ty)}) rotate(${turn})` },
        path(polygon([...zig(1).map(([a, b]) => [a, b]), ...zig(-1)]), 'var(--tape)', { 'fill-opacity': 0.92 }),
        line(`M${n(-tw / 2)} ${n(-th * 0.2)}L${n(tw / 2)} ${n(-th * 0.14)}`, '#fff', 2 * t, { 'stroke-opacity': 0.35 }),
        line(`M${n(-tw / 2)} ${n(th / 2)}L${n(tw / 2)} ${n(th / 2)}`, '#000', 2 * t, { 'stroke-opacity': 0.25 }),
      );
    };
    body.push(tape(x + 2 * t, y + 4 * t, -42), tape(x + w - 2 * t, y + h - 6 * t, -38));
    writeFileSync(new URL(`${wall}-${name}.svg`, folder), s.svg(body));
  }
  const s = sheet(W, H, 0);
  writeFileSync(new URL(`foot-${name}.svg`, folder), s.svg(foot(layout, seeded(W * 3 + H), s)));
  for (const which of Object.keys(SYMBOLS))
    writeFileSync(new URL(`${which}-${name}.svg`, folder), spray(layout, which, bleed));
}
