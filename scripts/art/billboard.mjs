/**
 * Draws the art of templates/billboard: `node scripts/art/billboard.mjs` writes its SVG files, which are committed. A
 * hoarding at dusk after rain, lit from below, pasted and still wet; the bill-poster has left the ladder standing.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { circle, ellipse, group, line, n, path, polygon, rect, seeded, sheet } from './draw.mjs';

const folder = new URL('../../templates/billboard/', import.meta.url);
mkdirSync(folder, { recursive: true });

/**
 * `paper`: left, top, width, height of what is pasted; `fascia` the height of the board below it, with the imprint;
 * `ground`: where the pavement begins; `sheets` across and down; `unit` the height of a passer-by; `ladder`: its foot and
 * its head.
 */
const LAYOUTS = {
  share: {
    size: [1200, 630],
    paper: [70, 40, 1040, 430],
    fascia: 44,
    ground: 572,
    sheets: [6, 2],
    lamps: 5,
    unit: 108,
    ladder: [
      [1098, 612],
      [1150, 20],
    ],
    people: [0.74, 0.785],
    houses: 0.6,
  },
  square: {
    size: [1080, 1080],
    paper: [62, 110, 934, 650],
    fascia: 74,
    ground: 936,
    sheets: [4, 3],
    lamps: 4,
    unit: 190,
    ladder: [
      [976, 1020],
      [1040, 150],
    ],
    people: [0.62, 0.7],
    houses: 1,
  },
  portrait: {
    size: [1080, 1350],
    paper: [62, 92, 934, 920],
    fascia: 78,
    ground: 1192,
    sheets: [4, 4],
    lamps: 4,
    unit: 204,
    ladder: [
      [974, 1290],
      [1042, 210],
    ],
    people: [0.6, 0.69],
    houses: 1,
  },
  story: {
    size: [1080, 1920],
    paper: [62, 300, 934, 980],
    fascia: 84,
    ground: 1526,
    sheets: [4, 4],
    lamps: 4,
    unit: 300,
    ladder: [
      [962, 1690],
      [1042, 400],
    ],
    people: [0.5, 0.625],
    houses: 1.5,
  },
  billboard: {
    size: [2400, 1200],
    paper: [128, 72, 2110, 800],
    fascia: 86,
    ground: 1072,
    sheets: [6, 2],
    lamps: 6,
    unit: 216,
    ladder: [
      [2216, 1158],
      [2312, 50],
    ],
    people: [0.76, 0.8],
    houses: 1,
  },
  print: {
    size: [1240, 1754],
    paper: [76, 112, 1070, 1192],
    fascia: 100,
    ground: 1552,
    sheets: [4, 5],
    lamps: 4,
    unit: 250,
    ladder: [
      [1116, 1684],
      [1196, 250],
    ],
    people: [0.6, 0.69],
    houses: 1,
  },
};

const box = (x, y, w, h) =>
  polygon([
    [x, y],
    [x + w, y],
    [x + w, y + h],
    [x, y + h],
  ]);

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
    roofs += box(x + w * 0.7, top - w * 0.36, w * 0.14, w * 0.4);
    roofs += box(x + w * 0.73, top - w * 0.44, w * 0.03, w * 0.1);
    for (const u of [0.2, 0.62])
      for (let v = 0; v < 3; v++)
        if (lit && random() > 0.5) windows += box(x + w * u, top + h * (0.14 + v * 0.28), w * 0.16, h * 0.14);
    x += w;
  }
  return [path(roofs, color), windows ? path(windows, lit) : ''];
}

/** What is pasted: sheets that overlap, not quite in register, with the creases of the brush. */
function pasted(s, random, [x, y, w, h], [cols, rows], t, lamps) {
  const j = (k) => (random() - 0.5) * k * t;
  const edge = [];
  const side = (x0, y0, x1, y1, count) => {
    for (let i = 0; i < count; i++)
      edge.push([x0 + ((x1 - x0) * i) / count + j(3), y0 + ((y1 - y0) * i) / count + j(3)]);
  };
  side(x, y, x + w, y, cols * 3);
  side(x + w, y, x + w, y + h, rows * 3);
  side(x + w, y + h, x, y + h, cols * 3);
  side(x, y + h, x, y, rows * 3);
  const shape = polygon(edge);
  const out = [
    path(shape, '#000', { 'fill-opacity': 0.4, transform: `translate(${n(3 * t)} ${n(4 * t)})` }),
    path(shape, 'var(--sheet)'),
  ];
  const [cw, ch] = [w / cols, h / rows];
  // each sheet took the paste a little differently
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < cols; c++) {
      const dark = random() > 0.5;
      out.push(
        rect(x + c * cw, y + r * ch, cw, ch, dark ? '#000' : '#fff', { 'fill-opacity': 0.012 + random() * 0.03 }),
      );
    }
  // light from the lamps below, dusk above
  out.push(
    path(
      shape,
      s.linear(0, y, 0, y + h, [
        [0, 'var(--night)', 0.3],
        [0.45, 'var(--night)', 0.08],
        [0.75, 'var(--night)', 0],
      ]),
    ),
  );
  const cone = s.define(
    (id) =>
      `<radialGradient id="${id}" cx=".5" cy="1" r="1"><stop offset="0" stop-color="var(--light)" stop-opacity=".62"/><stop offset=".35" stop-color="var(--light)" stop-opacity=".3"/><stop offset=".7" stop-color="var(--light)" stop-opacity=".08"/><stop offset="1" stop-color="var(--light)" stop-opacity="0"/></radialGradient>`,
  );
  for (let i = 0; i < lamps; i++) {
    const lx = x + (w * (i + 0.5)) / lamps;
    const [lw, lh] = [(w / lamps) * 1.25, Math.min(h * 0.8, (w / lamps) * 1.7)];
    out.push(group({ 'clip-path': s.clip(box(x, y, w, h)) }, path(box(lx - lw / 2, y + h - lh, lw, lh), cone)));
  }
  // seams: the lap of one sheet over the next
  for (let c = 1; c < cols; c++) {
    const sx = x + c * cw + j(5);
    const ex = sx + j(6);
    out.push(
      line(`M${n(sx + 2.4 * t)} ${n(y)}L${n(ex + 2.4 * t)} ${n(y + h)}`, '#fff', 2 * t, { 'stroke-opacity': 0.34 }),
      line(`M${n(sx)} ${n(y)}L${n(ex)} ${n(y + h)}`, '#000', 1.7 * t, { 'stroke-opacity': 0.24 }),
      path(
        polygon([
          [sx - 12 * t, y],
          [sx, y],
          [ex, y + h],
          [ex - 12 * t, y + h],
        ]),
        '#000',
        { 'fill-opacity': 0.045 },
      ),
    );
  }
  for (let r = 1; r < rows; r++) {
    const sy = y + r * ch + j(4);
    out.push(
      line(`M${n(x)} ${n(sy + 2.4 * t)}L${n(x + w)} ${n(sy + 2.4 * t)}`, '#fff', 2 * t, { 'stroke-opacity': 0.34 }),
      line(`M${n(x)} ${n(sy)}L${n(x + w)} ${n(sy)}`, '#000', 1.7 * t, { 'stroke-opacity': 0.24 }),
    );
  }
  // creases
  for (let i = 0; i < cols * rows * 2; i++) {
    const [cx, cy] = [x + w * (0.05 + random() * 0.9), y + h * (0.05 + random() * 0.9)];
    const a = random() > 0.3 ? Math.PI / 2 + (random() - 0.5) * 1.1 : (random() - 0.5) * 0.8;
    const l = (34 + random() * 90) * t;
    let [px, py] = [cx, cy];
    const points = [[px, py]];
    for (let k = 0; k < 4; k++) {
      const b = a + (random() - 0.5) * 0.8;
      px += (Math.cos(b) * l) / 4;
      py += (Math.sin(b) * l) / 4;
      if (px < x + 4 || px > x + w - 4 || py < y + 4 || py > y + h - 4) break;
      points.push([px, py]);
    }
    const d = (dx, dy) => `M${points.map(([p, q]) => `${n(p + dx)} ${n(q + dy)}`).join('L')}`;
    if (points.length > 2)
      out.push(
        line(d(1.8 * t, 1.2 * t), '#fff', 3 * t, { 'stroke-opacity': 0.3 }),
        line(d(0, 0), '#000', 1.6 * t, { 'stroke-opacity': 0.17 }),
      );
  }
  // paste that ran
  for (let i = 0; i < 8; i++) {
    const px = x + w * (0.03 + random() * 0.94);
    const py = y + h * random() * 0.7;
    const len = (70 + random() * 120) * t;
    out.push(
      rect(
        px,
        py,
        (4 + random() * 5) * t,
        Math.min(len, y + h - py),
        s.linear(0, py, 0, py + len, [
          [0, '#fff', 0],
          [0.7, '#fff', 0.14],
          [1, '#fff', 0.2],
        ]),
        { rx: n(3 * t) },
      ),
    );
  }
  return out;
}

/** A corner torn off, down to the bills of other years. */
function tornCorner(random, [x, y], t) {
  const k = 78 * t;
  const rag = (size, wobble) => {
    const points = [
      [x - 3 * t, y - 3 * t],
      [x + size * 1.5, y - 3 * t],
    ];
    for (let i = 1; i < 12; i++) {
      const u = i / 12;
      points.push([
        x + size * 1.5 * (1 - u) + (random() - 0.4) * wobble,
        y + size * u ** 1.2 + (random() - 0.4) * wobble,
      ]);
    }
    points.push([x - 3 * t, y + size]);
    return polygon(points);
  };
  return [
    path(rag(k * 1.12, 13 * t), '#fffdf5'),
    path(rag(k, 12 * t), 'var(--oldA)'),
    path(rag(k * 0.74, 12 * t), '#f4ead2'),
    path(rag(k * 0.64, 10 * t), 'var(--oldB)'),
    path(rag(k * 0.32, 9 * t), '#5a4636'),
  ];
}

function walker(x, y, h, flip, kind) {
  const k = h / 200;
  const coat = 'var(--figure)';
  return group(
    { transform: `translate(${n(x)} ${n(y)}) scale(${n(flip * k * 100) / 100} ${n(k * 100) / 100})` },
    ellipse(4, 1, 40, 5, '#000', { 'fill-opacity': 0.4 }),
    line('M-4 -84L-22 -4M4 -84L24 -6', coat, 15),
    line('M-22 -3L-8 -2M24 -5L38 -4', coat, 9),
    path('M-20 -154C-12 -164 14 -164 22 -152L28 -62C10 -54 -14 -54 -28 -62Z', coat),
    circle(2, -180, 15, coat),
    kind === 'umbrella'
      ? [
          line('M20 -130L34 -140L32 -232', coat, 9),
          path(
            'M-54 -196C-46 -254 108 -256 120 -196C104 -208 92 -208 78 -196C64 -210 50 -210 34 -197C18 -210 4 -210 -10 -196C-24 -208 -40 -208 -54 -196Z',
            'var(--umbrella)',
          ),
          path('M34 -242C60 -240 74 -222 78 -196C92 -208 104 -208 120 -196C112 -232 76 -246 34 -242Z', '#000', {
            'fill-opacity': 0.24,
          }),
        ]
      : [
          path('M-18 -178C-22 -204 26 -206 22 -180L34 -174L-10 -176Z', coat),
          line('M22 -138L30 -96L28 -84', coat, 11),
          path('M16 -84L42 -84L46 -40L12 -40Z', 'var(--umbrella)'),
        ],
  );
}

for (const [name, { size, paper, fascia, ground, sheets, lamps, unit, ladder, people, houses }] of Object.entries(
  LAYOUTS,
)) {
  const [W, H] = size;
  const t = Math.max(0.76, Math.min(W, H) / 1080);
  const random = seeded(W + H * 7);
  const [x, y, w, h] = paper;
  const foot = y + h + fascia;
  const rim = 15 * t;

  /* behind the paper, and the paper */
  const s = sheet(W, H, 0);
  const far = [
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
    path(box(x - rim - 3 * t, y - rim - 3 * t, w + 2 * rim + 6 * t, h + rim + fascia + 6 * t), '#08090d', {
      'fill-opacity': 0.5,
      transform: `translate(${n(7 * t)} ${n(9 * t)})`,
    }),
    path(box(x - rim, y - rim, w + 2 * rim, h + rim + fascia), 'var(--steel)'),
    path(box(x - rim, y - rim, w + 2 * rim, 4 * t), '#fff', { 'fill-opacity': 0.28 }),
    path(box(x - rim, y - rim, 4 * t, h + rim + fascia), '#fff', { 'fill-opacity': 0.16 }),
    path(box(x + w + rim - 4 * t, y - rim, 4 * t, h + rim + fascia), '#000', { 'fill-opacity': 0.4 }),
    path(box(x - 4 * t, y - 4 * t, w + 8 * t, h + 8 * t), '#000', { 'fill-opacity': 0.55 }),
    pasted(s, random, paper, sheets, t, lamps),
    tornCorner(random, [x, y], t),
  ];
  writeFileSync(new URL(`street-${name}.svg`, folder), s.svg(far));

  /* before the paper */
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
  if (name === 'story' || name === 'print' || name === 'square' || name === 'portrait')
    front.push(walker(W * 0.13, ground + wet * 0.42, tall(0.42), 1, 'bag'));

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
  writeFileSync(new URL(`front-${name}.svg`, folder), f.svg(front));
}
