/**
 * Draws the art of templates/hoarding: `node scripts/art/hoarding.mjs` writes its SVG files, which are committed.
 * Per layout: the street with the empty hoarding, one picture per person, and what lies over the pasted poster (band,
 * seams, creases, lamps, passers-by).
 */
import { writeFileSync } from 'node:fs';
import { BLEED, COVERED, circle, ellipse, group, line, n, path, polygon, rect, seeded, sheet } from './draw.mjs';
import { people } from './people.mjs';

const folder = new URL('../../templates/hoarding/', import.meta.url);

/**
 * `paper` is left, top, width, height; `band` the height of the printed band at its foot; `head` the middle of the
 * eyes and the scale of the person; `ground` where the wall meets the pavement; `kerb` where the pavement ends;
 * `unit` the height of a passer-by.
 */
const LAYOUTS = {
  share: {
    width: 1200,
    height: 630,
    paper: [66, 40, 1068, 460],
    band: 44,
    head: [958, 232, 0.53],
    ground: 582,
    kerb: 640,
    unit: 132,
    sheets: [6, 2],
    lamps: [0.14, 0.38, 0.62, 0.86],
    passers: [
      ['dog', 0.2, -1],
      ['tall', 0.66, 1],
      ['child', 0.72, 1],
      ['bag', 0.93, -1],
    ],
  },
  square: {
    width: 1080,
    height: 1080,
    paper: [54, 112, 972, 730],
    band: 66,
    head: [822, 432, 0.67],
    ground: 966,
    kerb: 1056,
    unit: 236,
    sheets: [4, 2],
    lamps: [0.17, 0.5, 0.83],
    passers: [
      ['dog', 0.17, -1],
      ['tall', 0.7, 1],
      ['child', 0.79, 1],
    ],
  },
  portrait: {
    width: 1080,
    height: 1350,
    paper: [66, 74, 948, 1100],
    band: 72,
    head: [626, 738, 0.82],
    ground: 1266,
    kerb: 1340,
    unit: 220,
    sheets: [4, 4],
    lamps: [0.17, 0.5, 0.83],
    passers: [
      ['bag', 0.1, 1],
      ['dog', 0.86, -1],
    ],
  },
  story: {
    width: 1080,
    height: 1920,
    paper: [72, 286, 936, 1246],
    band: 84,
    head: [624, 1034, 0.9],
    ground: 1700,
    kerb: 1816,
    unit: 340,
    sheets: [4, 4],
    lamps: [0.17, 0.5, 0.83],
    passers: [
      ['dog', 0.2, -1],
      ['tall', 0.66, 1],
      ['child', 0.775, 1],
    ],
  },
  billboard: {
    width: 2400,
    height: 1200,
    paper: [136, 80, 2128, 876],
    band: 84,
    head: [1904, 440, 1.03],
    ground: 1110,
    kerb: 1216,
    unit: 250,
    sheets: [6, 2],
    lamps: [0.12, 0.37, 0.63, 0.88],
    passers: [
      ['dog', 0.16, -1],
      ['bag', 0.43, 1],
      ['tall', 0.665, 1],
      ['child', 0.715, 1],
      ['bag', 0.935, -1],
    ],
  },
  print: withBleed({
    width: 1240,
    height: 1754,
    paper: [84, 104, 1072, 1388],
    band: 114,
    head: [706, 950, 1.02],
    ground: 1634,
    kerb: 1726,
    unit: 280,
    sheets: [4, 5],
    lamps: [0.17, 0.5, 0.83],
    passers: [
      ['tall', 0.13, 1],
      ['child', 0.215, 1],
      ['dog', 0.84, -1],
    ],
  }),
};

/** A layout for paper: everything moved in, so that what fills the width and the height fills the bleed too. */
function withBleed({ width, height, paper: [left, top, ...size], head: [x, y, scale], ground, kerb, ...rest }) {
  return {
    ...rest,
    bleed: BLEED,
    width: width + 2 * BLEED,
    height: height + 2 * BLEED,
    paper: [left + BLEED, top + BLEED, ...size],
    head: [x + BLEED, y + BLEED, scale],
    ground: ground + BLEED,
    kerb: kerb + BLEED,
  };
}

const rectPath = (x, y, w, h) => `M${n(x)} ${n(y)}L${n(x + w)} ${n(y)}L${n(x + w)} ${n(y + h)}L${n(x)} ${n(y + h)}Z`;

function street(layout) {
  const { width: W, height: H, paper, ground, kerb, unit } = layout;
  const [px, py, pw, ph] = paper;
  const s = sheet(W, H, layout.bleed);
  const random = seeded(W * 7 + H);
  const f = Math.max(10, Math.min(W, H) * 0.017); // the frame
  const bottom = py + ph + f * 1.6;
  const out = [
    rect(
      0,
      0,
      W,
      H,
      s.linear(0, 0, 0, ground, [
        [0, 'var(--sky, #b9cad8)'],
        [1, 'var(--skyLow, #e9edee)'],
      ]),
    ),
  ];
  // clouds: long, soft, lit from above
  for (let i = 0; i < 7; i++) {
    const x = random() * W;
    const y = (i % 2 ? 0.9 : 0.45) * py * (0.3 + random() * 0.9);
    const w = W * (0.12 + random() * 0.2);
    const h = w * 0.16;
    if (layout.bleed) {
      out.push(...puffs(s, x, y, w, h));
      continue;
    }
    out.push(
      s.soft(
        `M${n(x - w)} ${n(y + h)}C${n(x - w * 0.9)} ${n(y - h * 0.4)} ${n(x - w * 0.4)} ${n(y - h * 0.2)} ${n(x - w * 0.3)} ${n(y - h * 0.3)}C${n(x - w * 0.1)} ${n(y - h * 1.6)} ${n(x + w * 0.3)} ${n(y - h * 1.3)} ${n(x + w * 0.4)} ${n(y - h * 0.3)}C${n(x + w * 0.8)} ${n(y - h * 0.5)} ${n(x + w)} ${n(y + h * 0.3)} ${n(x + w)} ${n(y + h)}Z`,
        'var(--cloud, #ffffff)',
        Math.min(26, h * 0.4),
        0.6,
      ),
    );
  }
  out.push(...houses(s, layout, random), ...tree(s, layout, random));
  // telephone wires
  if (py > 110) {
    for (const k of [0.2, 0.34])
      out.push(
        line(
          `M0 ${n(py * k)}C${n(W * 0.3)} ${n(py * (k + 0.34))} ${n(W * 0.7)} ${n(py * (k + 0.3))} ${W} ${n(py * (k - 0.1))}`,
          '#39424e',
          W * 0.0016,
          { opacity: 0.5 },
        ),
      );
  }
  // the wall behind, brick by brick in one tile
  const wallTop = Math.min(bottom + unit * 0.06, ground - unit * 0.3);
  const bw = unit * 0.17;
  const bh = unit * 0.056;
  const bricks = [];
  const tones = ['#9a5a45', '#a5644c', '#8c4f3e', '#b0705a', '#7f4a3c', '#a96a50'];
  for (let row = 0; row < 6; row++)
    for (let column = 0; column < 4; column++) {
      const x = column * bw - (row % 2 ? bw / 2 : 0);
      const tone = tones[Math.floor(random() * tones.length)];
      for (const at of column === 0 && row % 2 ? [x, x + 4 * bw] : [x])
        bricks.push(rect(at + bw * 0.03, row * bh + bh * 0.08, bw * 0.94, bh * 0.84, tone, { rx: n(bh * 0.06) }));
    }
  const pattern = s.define(
    (name) =>
      `<pattern id="${name}" patternUnits="userSpaceOnUse" x="0" y="${n(ground)}" width="${n(bw * 4)}" height="${n(bh * 6)}"><rect width="${n(bw * 4)}" height="${n(bh * 6)}" fill="#c0ab9c"/>${bricks.join('')}</pattern>`,
  );
  out.push(
    rect(0, wallTop, W, ground - wallTop, pattern),
    rect(
      0,
      wallTop - bh * 0.9,
      W,
      bh * 1.2,
      s.linear(0, wallTop - bh, 0, wallTop + bh * 0.3, [
        [0, '#d9cdbf'],
        [1, '#94867a'],
      ]),
    ),
    rect(0, wallTop + bh * 0.3, W, bh * 0.8, '#1b1210', { opacity: 0.3 }),
    rect(
      0,
      wallTop,
      W,
      ground - wallTop,
      s.linear(0, wallTop, 0, ground, [
        [0, '#1b1210', 0.35],
        [0.5, '#1b1210', 0.05],
        [1, '#1b1210', 0.35],
      ]),
    ),
  );
  // pavement, kerb, road
  out.push(
    rect(
      0,
      ground,
      W,
      H - ground,
      s.linear(0, ground, 0, kerb, [
        [0, '#a4a6a8'],
        [1, '#c9cacb'],
      ]),
    ),
  );
  const vanish = [W * 0.5, ground - unit * 1.6];
  for (let i = -14; i <= 14; i++) {
    const x = W * 0.5 + (i + 0.4) * unit * 0.62;
    const k = (H - vanish[1]) / (ground - vanish[1]);
    out.push(
      line(`M${n(x)} ${n(ground)}L${n(vanish[0] + (x - vanish[0]) * k)} ${H}`, '#6f7277', unit * 0.008, {
        opacity: 0.45,
      }),
    );
  }
  out.push(
    line(`M0 ${n(ground + (kerb - ground) * 0.4)}L${W} ${n(ground + (kerb - ground) * 0.4)}`, '#6f7277', unit * 0.008, {
      opacity: 0.45,
    }),
  );
  if (kerb < H) {
    out.push(
      rect(
        0,
        kerb,
        W,
        unit * 0.055,
        s.linear(0, kerb, 0, kerb + unit * 0.055, [
          [0, '#e3e3e1'],
          [0.35, '#b7b8b8'],
          [1, '#7d7f83'],
        ]),
      ),
      rect(
        0,
        kerb + unit * 0.055,
        W,
        H,
        s.linear(0, kerb, 0, H, [
          [0, '#4c5057'],
          [0.3, '#5e636b'],
          [1, '#454950'],
        ]),
      ),
    );
    for (const k of [0.12, 0.17]) out.push(rect(0, kerb + unit * k, W, unit * 0.022, '#e2b53a', { opacity: 0.85 }));
  }
  out.push(
    rect(
      0,
      ground,
      W,
      unit * 0.1,
      s.linear(0, ground, 0, ground + unit * 0.1, [
        [0, '#1b1614', 0.5],
        [1, '#1b1614', 0],
      ]),
    ),
  );
  // dusk over all of it
  out.push(rect(0, 0, W, H, 'var(--dusk, #00000000)'));
  const glow = s.stamp(
    '<path d="M0 0h.13v.18h-.13zM.15 0h.13v.18h-.13zM0 .2h.13v.18h-.13zM.15 .2h.13v.18h-.13z" fill="var(--lit, #00000000)"/>',
  );
  for (const [x, y, w] of layout.lit) out.push(glow(x, y, w));

  // shadow of the hoarding, its legs and braces
  const below = Math.max(unit * 0.12, (ground - bottom) * 0.4);
  if (layout.bleed)
    // only one edge of each is seen
    out.push(
      rect(px + pw, py + f * 3, f * 5.4, ph, fade(s, px + pw + f * 1.4, 0, px + pw + f * 5, 0, 0.5)),
      rect(
        px + f * 2,
        bottom,
        pw + f * 3.4,
        below + f * 2,
        fade(s, 0, bottom + below - f * 2, 0, bottom + below + f * 2, 0.55),
      ),
    );
  else
    out.push(
      s.soft(rectPath(px + pw - f, py + f * 3, f * 4, ph - f), '#11131a', f * 1.2, 0.5),
      s.soft(rectPath(px + f * 2, bottom, pw, below), '#11131a', f * 1.2, 0.55),
    );
  const legs = W > 1100 ? [0.1, 0.37, 0.63, 0.9] : [0.12, 0.5, 0.88];
  for (const k of legs) {
    const x = px + pw * k;
    const w = f * 1.5;
    out.push(
      s.soft(
        polygon([
          [x, ground],
          [x + w, ground],
          [x + w + unit * 0.3, ground + unit * 0.09],
          [x + unit * 0.24, ground + unit * 0.09],
        ]),
        '#11131a',
        f * 0.3,
        0.5,
      ),
      rect(
        x,
        bottom - f,
        w,
        ground - bottom + f * 1.4,
        s.linear(x, 0, x + w, 0, [
          [0, '#6c6258'],
          [0.25, '#8a7d6f'],
          [0.7, '#55493f'],
          [1, '#372f29'],
        ]),
      ),
      rect(
        x,
        bottom - f,
        w,
        (ground - bottom) * 0.3 + f,
        s.linear(0, bottom - f, 0, bottom + (ground - bottom) * 0.3, [
          [0, '#0c0a0a', 0.75],
          [1, '#0c0a0a', 0],
        ]),
      ),
    );
  }
  out.push(...shrubs(s, layout, random));
  // the frame: mitred boards with an inner shadow, a ledge below
  const o = [px - f, py - f, px + pw + f, py + ph + f];
  const board = (points, from, to, a, b) =>
    path(
      polygon(points),
      s.linear(...from, ...to, [
        [0, a],
        [1, b],
      ]),
    );
  out.push(
    rect(o[0] - f * 0.2, o[1] - f * 0.2, o[2] - o[0] + f * 0.4, o[3] - o[1] + f * 0.4, 'var(--frameLow, #20282c)'),
    board(
      [
        [o[0], o[1]],
        [o[2], o[1]],
        [px + pw, py],
        [px, py],
      ],
      [0, o[1]],
      [0, py],
      'var(--frameHigh, #77868b)',
      'var(--frame, #46545a)',
    ),
    board(
      [
        [o[0], o[1]],
        [px, py],
        [px, py + ph],
        [o[0], o[3]],
      ],
      [o[0], 0],
      [px, 0],
      'var(--frameHigh, #77868b)',
      'var(--frame, #46545a)',
    ),
    board(
      [
        [o[2], o[1]],
        [o[2], o[3]],
        [px + pw, py + ph],
        [px + pw, py],
      ],
      [px + pw, 0],
      [o[2], 0],
      'var(--frame, #46545a)',
      'var(--frameLow, #20282c)',
    ),
    board(
      [
        [o[0], o[3]],
        [px, py + ph],
        [px + pw, py + ph],
        [o[2], o[3]],
      ],
      [0, py + ph],
      [0, o[3]],
      'var(--frame, #46545a)',
      'var(--frameLow, #20282c)',
    ),
    rect(
      o[0] - f,
      o[3],
      o[2] - o[0] + 2 * f,
      f * 0.62,
      s.linear(0, o[3], 0, o[3] + f * 0.62, [
        [0, 'var(--frameHigh, #77868b)'],
        [0.3, 'var(--frame, #46545a)'],
        [1, 'var(--frameLow, #20282c)'],
      ]),
    ),
    line(`M${n(o[0])} ${n(o[1] + 1)}L${n(o[2])} ${n(o[1] + 1)}`, '#fff', Math.max(1, f * 0.08), { opacity: 0.5 }),
  );
  out.push(COVERED);
  // the pasted paper, airbrushed: a pale glow behind the head
  const [hx, hy, hs] = layout.head;
  const glowing = () =>
    s.radial(hx, hy + 20 * hs, 620 * hs, [
      [0, 'var(--glow, #ffffff)', 0.95],
      [0.35, 'var(--glow, #ffffff)', 0.6],
      [1, 'var(--glow, #ffffff)', 0],
    ]);
  out.push(
    rect(
      px,
      py,
      pw,
      ph,
      s.linear(px, py, px + pw * 0.12, py + ph, [
        [0, 'var(--paper, #f4f7f9)'],
        [0.45, 'var(--paperMid, #e2e9ee)'],
        [1, 'var(--paperLow, #b9c8d4)'],
      ]),
    ),
    layout.bleed
      ? rect(px, py, pw, ph, glowing())
      : group({ 'clip-path': s.clip(rectPath(px, py, pw, ph)) }, circle(hx, hy + 20 * hs, 620 * hs, glowing())),
  );
  return s.svg(out, layout.bleed && [px, py, pw, ph]);
}

/** A cloud from soft balls, for paper: blurs that large cost too much there. */
function puffs(s, x, y, w, h) {
  const puff = s.stamp(
    `<circle r="1" fill="${s.radial(0, 0, 1, [
      [0, 'var(--cloud, #ffffff)', 0.75],
      [0.5, 'var(--cloud, #ffffff)', 0.5],
      [1, 'var(--cloud, #ffffff)', 0],
    ])}"/>`,
  );
  return [
    [-0.5, 0.3, 0.5, 1.1],
    [0, -0.2, 0.5, 1.7],
    [0.5, 0.3, 0.5, 1.1],
    [0, 0.7, 1.1, 0.8],
  ].map(([dx, dy, rx, ry]) => puff(x + dx * w, y + dy * h, 1, undefined, ` scale(${n(rx * w)} ${n(ry * h)})`));
}

/** The soft edge of a shadow as a gradient. */
const fade = (s, x1, y1, x2, y2, opacity) =>
  s.linear(x1, y1, x2, y2, [
    [0, '#11131a', opacity],
    [0.3, '#11131a', opacity * 0.84],
    [0.5, '#11131a', opacity * 0.5],
    [0.7, '#11131a', opacity * 0.16],
    [1, '#11131a', 0],
  ]);

/** Terraced houses at the edges; what the hoarding does not hide. */
function houses(s, layout, random) {
  const { width: W, paper, ground, unit } = layout;
  layout.lit = [];
  const [, py, , ph] = paper;
  const out = [];
  const pane = (glass) =>
    s.stamp(
      `<path d="M-.02 -.02h.32v.42h-.32z" fill="#e8e2d8"/><path d="M0 0h.13v.18h-.13zM.15 0h.13v.18h-.13zM0 .2h.13v.18h-.13zM.15 .2h.13v.18h-.13z" fill="${glass}"/><path d="M-.04 .4h.36v.035h-.36z" fill="#cfc6b8"/>`,
    );
  const dayWindow = pane('#93a8b8');
  const darkWindow = pane('#6c7f8e');
  const house = (x, w, top, tone) => {
    const roof = w * 0.3;
    const wall = s.linear(x, 0, x + w, 0, [
      [0, tone[0]],
      [1, tone[1]],
    ]);
    out.push(
      rect(
        x + w * 0.62,
        top - roof - w * 0.2,
        w * 0.16,
        roof,
        s.linear(x + w * 0.62, 0, x + w * 0.78, 0, [
          [0, '#a2705c'],
          [1, '#6d4638'],
        ]),
      ),
      ...[0.65, 0.72].map((k) => rect(x + w * k, top - roof - w * 0.29, w * 0.045, w * 0.1, '#b27a5c')),
      path(
        polygon([
          [x - w * 0.04, top],
          [x + w * 0.08, top - roof],
          [x + w * 0.92, top - roof],
          [x + w * 1.04, top],
        ]),
        s.linear(0, top - roof, 0, top, [
          [0, '#7c8590'],
          [1, '#566069'],
        ]),
      ),
      rect(x, top, w, ground - top, wall),
    );
    for (let y = top + w * 0.14; y < ground - unit * 0.5; y += w * 0.62)
      for (const k of [0.13, 0.58]) {
        const lit = random() > 0.5;
        if (lit && y + w * 0.4 < ground - unit * 0.75) layout.lit.push([x + w * k, y, w]);
        out.push((lit ? dayWindow : darkWindow)(x + w * k, y, w));
      }
  };
  const tones = [
    ['#b98a72', '#a2745e'],
    ['#c9b8a2', '#b3a08a'],
    ['#a97a66', '#8f6453'],
    ['#bfae9f', '#a79484'],
  ];
  const w = Math.max(W * 0.11, unit * 0.95);
  const high = py > 110 ? py * 0.86 : py + ph * 0.16;
  let i = 0;
  for (let x = -w * 0.45; x < W; x += w * 1.0) {
    const middle = Math.abs(x + w / 2 - W / 2) / W;
    house(x, w, high + (random() - 0.5) * w * 0.1 + (py > 110 && middle < 0.3 ? w * 0.12 : 0), tones[i++ % 4]);
  }
  // air between here and there
  out.push(rect(0, 0, W, ground, 'var(--skyLow, #e9edee)', { opacity: 0.34 }));
  return out;
}

/** A plane tree at the right edge, its crown rough. */
function tree(s, { width: W, paper, ground, unit, bleed }, random) {
  const [px, py, pw] = paper;
  const x = px + pw + (W - px - pw) * 0.55;
  const top = Math.max(-unit * 0.2, py - unit * 0.55);
  const r = unit * 0.3;
  const rough = s.filter(
    x - unit,
    top - unit * 0.3,
    Math.min(W - x, unit) + unit,
    unit * 1.9,
    `<feTurbulence type="fractalNoise" baseFrequency="${Math.round(9000 / unit) / 1000}" numOctaves="${bleed ? 1 : 2}" seed="4"/><feDisplacementMap in="SourceGraphic" scale="${n(unit * 0.13)}" xChannelSelector="R" yChannelSelector="G"/>`,
  );
  const leaves = [];
  for (let i = 0; i < 90; i++) {
    const a = random() * Math.PI * 2;
    const d = Math.sqrt(random());
    // dark ones first and low, light ones last and up to the left
    const k = i / 90;
    const tone = ['#3d5140', '#46604a', '#587254', '#6d8a62', '#8ba678'][Math.min(4, Math.floor(k * 5))];
    leaves.push(
      circle(
        x + Math.cos(a) * d * unit * 0.74 - k * unit * 0.08,
        top + unit * 0.62 + Math.sin(a) * d * unit * 0.66 - k * unit * 0.14,
        r * (0.46 - k * 0.26),
        tone,
      ),
    );
  }
  return [
    path(
      `M${n(x - unit * 0.05)} ${n(ground)}C${n(x - unit * 0.03)} ${n(ground - unit)} ${n(x - unit * 0.05)} ${n(top + unit)} ${n(x - unit * 0.02)} ${n(top + unit * 0.5)}L${n(x + unit * 0.04)} ${n(top + unit * 0.5)}C${n(x + unit * 0.04)} ${n(top + unit)} ${n(x + unit * 0.05)} ${n(ground - unit)} ${n(x + unit * 0.08)} ${n(ground)}Z`,
      '#5a5148',
    ),
    group({ filter: rough }, leaves),
  ];
}

/** Hedge along the foot of the wall, with gaps, and weeds. */
function shrubs(s, { width: W, ground, unit, bleed }, random) {
  const spans = [
    [-0.04, 0.1],
    [0.3, 0.4],
    [0.86, 1.04],
  ];
  const out = [];
  for (const [from, to] of spans) {
    const leaves = [];
    const x0 = W * from;
    const x1 = W * to;
    const count = Math.round(((x1 - x0) / unit) * 32);
    for (let i = 0; i < count; i++) {
      const k = i / count;
      const hump = 0.16 + 0.12 * Math.sin(k * 9 + from * 30) * Math.sin(k * Math.PI);
      const x = x0 + random() * (x1 - x0);
      const y =
        ground -
        unit * 0.02 -
        random() * unit * hump * Math.sin(Math.PI * Math.min(1, Math.max(0.12, (x - x0) / (x1 - x0))));
      const tone = ['#2c3c2b', '#3a5037', '#4b6646', '#5f7d52', '#7c9a64'][
        Math.min(4, Math.floor(((ground - y) / (unit * 0.24)) * 3 + random() * 2))
      ];
      leaves.push([y, circle(x, y, unit * (0.02 + random() * 0.035), tone)]);
    }
    leaves.sort((a, b) => b[0] - a[0]);
    const left = Math.max(0, x0 - unit * 0.2);
    const rough = s.filter(
      left,
      ground - unit * (bleed ? 0.4 : 0.7),
      Math.min(W, x1 + unit * 0.2) - left,
      unit * (bleed ? 0.5 : 0.9),
      `<feTurbulence type="fractalNoise" baseFrequency="${Math.round(12000 / unit) / 1000}" numOctaves="${bleed ? 1 : 2}" seed="9"/><feDisplacementMap in="SourceGraphic" scale="${n(unit * 0.1)}" xChannelSelector="R" yChannelSelector="G"/>`,
    );
    out.push(
      s.soft(
        rectPath(Math.max(0, x0), ground - unit * 0.03, Math.min(W, x1) - Math.max(0, x0), unit * 0.07),
        '#11131a',
        unit * 0.03,
        0.6,
      ),
    );
    out.push(
      group(
        { filter: rough },
        leaves.map(([, leaf]) => leaf),
      ),
    );
  }
  out.push(rect(0, ground - unit * 0.4, W, unit * 0.46, 'var(--dusk, #00000000)', { opacity: 0.5 }));
  return out;
}

function person(layout, who) {
  const { width, height, paper, head } = layout;
  const s = sheet(width, height, layout.bleed);
  const [x, y, scale] = head;
  const [left, top, pw, ph] = paper;
  // two degrees of turn are in the margin
  if (layout.bleed)
    s.seen = [left - x, top - y, left + pw - x, top + ph - layout.band - y].map(
      (at, i) => at / scale + (i < 2 ? -20 : 20),
    );
  const bust = people[who](s);
  const placed = group({ transform: `translate(${n(x)} ${n(y)}) scale(${scale}) rotate(-2)` }, bust);
  return s.svg([group({ 'clip-path': s.clip(rectPath(...paper)) }, placed)]);
}

/** What lies over the poster, and before it in the street. */
function over(layout) {
  const { width: W, height: H, paper, band, sheets, lamps, ground, kerb, unit, passers } = layout;
  const [px, py, pw, ph] = paper;
  const s = sheet(W, H, layout.bleed);
  const random = seeded(W + H * 3);
  const f = Math.max(10, Math.min(W, H) * 0.017);
  const out = [];
  const inside = s.clip(rectPath(px, py, pw, ph));
  const t = Math.min(W, H) / 1080;
  out.push(
    rect(px, py + ph - band, pw, band, 'var(--band, #15304f)'),
    rect(px, py + ph - band - 7 * t, pw, 3.4 * t, 'var(--band, #15304f)'),
  );
  // the sheets the poster is pasted from: each a shade of its own, with a lap at its right and lower edge
  const [columns, rows] = sheets;
  const sw = pw / columns;
  const sh = ph / rows;
  const pasted = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const tone = random();
      pasted.push(
        rect(px + column * sw, py + row * sh, sw, sh, tone > 0.5 ? '#ffffff' : '#1a2530', {
          opacity: Math.round(Math.abs(tone - 0.5) * 90) / 1000,
        }),
      );
    }
  const seam = (x1, y1, x2, y2, opacity) =>
    s.linear(x1, y1, x2, y2, [
      [0, '#10161d', 0],
      [0.25, '#10161d', opacity * 0.3],
      [0.5, '#10161d', opacity],
      [0.75, '#10161d', opacity * 0.3],
      [1, '#10161d', 0],
    ]);
  const wobble = () => (random() - 0.5) * 3 * t;
  for (let column = 1; column < columns; column++) {
    const x = px + column * sw;
    const d = `M${n(x + wobble())} ${n(py)}L${n(x + wobble())} ${n(py + ph * 0.5)}L${n(x + wobble())} ${n(py + ph)}`;
    pasted.push(
      layout.bleed
        ? rect(x - 11 * t, py, 22 * t, ph, seam(x - 11 * t, 0, x + 11 * t, 0, 0.12))
        : s.softLine(d, '#10161d', 7 * t, 4 * t, 0.2),
      line(d, '#10161d', 1.3 * t, { opacity: 0.26 }),
      group({ transform: `translate(${n(1.5 * t)} 0)` }, line(d, '#ffffff', 1.3 * t, { opacity: 0.34 })),
    );
  }
  for (let row = 1; row < rows; row++) {
    const y = py + row * sh;
    const d = `M${n(px)} ${n(y + wobble())}L${n(px + pw * 0.5)} ${n(y + wobble())}L${n(px + pw)} ${n(y + wobble())}`;
    pasted.push(
      layout.bleed
        ? rect(px, y - 11 * t, pw, 22 * t, seam(0, y - 11 * t, 0, y + 11 * t, 0.1))
        : s.softLine(d, '#10161d', 7 * t, 4 * t, 0.16),
      line(d, '#10161d', 1.3 * t, { opacity: 0.22 }),
      group({ transform: `translate(0 ${n(1.5 * t)})` }, line(d, '#ffffff', 1.3 * t, { opacity: 0.3 })),
    );
  }
  // creases: short, in pairs that part from a seam
  for (let i = 0; i < columns * rows; i++) {
    const x = px + (1 + Math.floor(random() * (columns - 1))) * sw;
    const y = py + (0.06 + random() * 0.8) * (ph - band);
    const way = random() > 0.5 ? 1 : -1;
    const [hx, hy, hs] = layout.head;
    if (Math.hypot(x - hx, y - hy) < 330 * hs) continue;
    for (const turn of [0, 0.3 + random() * 0.3]) {
      const length = (40 + random() * 90) * t * (turn ? 0.6 : 1);
      const a = (random() - 0.5) * 0.9 + turn;
      const ex = x + way * Math.cos(a) * length;
      const ey = y + Math.sin(a) * length;
      const bend = (random() - 0.5) * 26 * t;
      const d = (o) =>
        `M${n(x + o)} ${n(y + o)}C${n(x + (ex - x) * 0.3 + o)} ${n(y + (ey - y) * 0.3 + bend + o)} ${n(x + (ex - x) * 0.7 + o)} ${n(y + (ey - y) * 0.7 + bend * 0.6 + o)} ${n(ex + o)} ${n(ey + o)}`;
      pasted.push(
        s.softLine(d(2.4 * t), '#0f1822', 4.5 * t, 2.6 * t, 0.13),
        s.softLine(d(-1.2 * t), 'var(--shine, #ffffff)', 2.6 * t, 1.8 * t, 0.26),
      );
    }
  }
  const swells = [];
  // wet paste dries uneven: wide swells of light and shade, each along a slant
  for (let i = 0; i < columns * rows * (layout.bleed ? 3.5 : 5); i++) {
    const x = px + random() * pw;
    const y = py + random() * ph;
    const [length, breadth] = [(110 + random() * 200) * t, (16 + random() * 34) * t];
    const tone = i % 2 ? 'var(--shine, #ffffff)' : '#152230';
    const onFace = Math.hypot(x - layout.head[0], y - layout.head[1]) < 340 * layout.head[2];
    const strength = Math.ceil((0.3 + random() * 0.7) * (onFace ? 1.2 : 3));
    const swell = s.stamp(
      `<circle r="1" fill="${s.radial(0, 0, 1, [
        [0, tone, strength * (i % 2 ? 0.1 : 0.036)],
        [0.5, tone, strength * (i % 2 ? 0.04 : 0.014)],
        [1, tone, 0],
      ])}"/>`,
    );
    swells.push(swell(x, y, 1, undefined, ` rotate(${n((random() - 0.5) * 70)}) scale(${n(length)} ${n(breadth)})`));
  }
  // on paper they lie under the band and need no clip of their own
  if (layout.bleed) pasted.unshift(swells, out.splice(0));
  else pasted.push(group({ 'clip-path': s.clip(rectPath(px, py, pw, ph - band)) }, swells));
  // one corner has come away
  const c = 70 * t;
  const [cx, cy] = [px + pw, py];
  pasted.push(
    path(
      polygon([
        [cx - c, cy],
        [cx, cy],
        [cx, cy + c * 0.8],
      ]),
      '#8d8172',
    ),
    path(
      polygon([
        [cx - c, cy],
        [cx, cy],
        [cx, cy + c * 0.8],
      ]),
      s.linear(cx - c * 0.5, cy + c * 0.4, cx, cy, [
        [0, '#000', 0.6],
        [0.6, '#000', 0.1],
      ]),
    ),
    line(`M${n(cx - c * 0.5)} ${n(cy)}L${n(cx)} ${n(cy + c * 0.35)}`, '#c8452f', 9 * t, { opacity: 0.55 }),
    s.soft(
      `M${n(cx - c * 1.06)} ${n(cy)}C${n(cx - c * 0.8)} ${n(cy + c * 0.5)} ${n(cx - c * 0.5)} ${n(cy + c * 0.8)} ${n(cx)} ${n(cy + c * 0.9)}L${n(cx)} ${n(cy + c * 0.8)}L${n(cx - c)} ${n(cy)}Z`,
      '#0f1822',
      5 * t,
      0.6,
    ),
    path(
      `M${n(cx - c)} ${n(cy)}C${n(cx - c * 0.96)} ${n(cy + c * 0.3)} ${n(cx - c * 0.78)} ${n(cy + c * 0.56)} ${n(cx - c * 0.62)} ${n(cy + c * 0.62)}C${n(cx - c * 0.4)} ${n(cy + c * 0.76)} ${n(cx - c * 0.2)} ${n(cy + c * 0.8)} ${n(cx)} ${n(cy + c * 0.8)}Z`,
      s.linear(cx - c * 0.75, cy + c * 0.7, cx - c * 0.35, cy + c * 0.2, [
        [0, '#d8d5ce'],
        [0.4, '#ffffff'],
        [0.75, '#d2cec6'],
        [1, '#8f8b84'],
      ]),
    ),
  );
  // the frame's shadow on the paper, and the light of the lamps
  const r = unit > 300 ? pw * 0.24 : pw / (lamps.length * 1.5);
  for (const k of lamps) {
    const x = px + pw * k;
    pasted.push(
      ellipse(
        x,
        py - r * 0.05,
        r,
        ph * 0.52,
        s.radial(
          0,
          0,
          1,
          [
            [0, 'var(--lamp, #ffffff66)'],
            [0.5, 'var(--lampEdge, #ffffff22)'],
            [1, '#ffffff', 0],
          ],
          `translate(${n(x)} ${n(py - r * 0.05)}) scale(${n(r)} ${n(ph * 0.52)})`,
        ),
      ),
    );
  }
  pasted.push(
    rect(
      px,
      py,
      pw,
      f * 0.9,
      s.linear(0, py, 0, py + f * 0.9, [
        [0, '#0c1116', 0.5],
        [1, '#0c1116', 0],
      ]),
    ),
    rect(
      px,
      py,
      f * 0.7,
      ph,
      s.linear(px, 0, px + f * 0.7, 0, [
        [0, '#0c1116', 0.4],
        [1, '#0c1116', 0],
      ]),
    ),
  );
  out.push(group({ 'clip-path': inside }, pasted));
  // spot lamps on arms over the top edge
  for (const k of lamps) {
    const x = px + pw * k;
    const u = f * 1.15;
    const y = py - f;
    out.push(
      line(
        `M${n(x)} ${n(y + u * 0.2)}L${n(x)} ${n(y - u * 0.5)}C${n(x)} ${n(y - u * 1.5)} ${n(x + u * 0.1)} ${n(y - u * 1.5)} ${n(x + u * 0.1)} ${n(y - u * 1.1)}`,
        '#15191d',
        u * 0.26,
      ),
      path(
        `M${n(x - u * 1.5)} ${n(y + u * 0.25)}C${n(x - u * 1.4)} ${n(y - u * 1.5)} ${n(x + u * 1.4)} ${n(y - u * 1.5)} ${n(x + u * 1.5)} ${n(y + u * 0.25)}Z`,
        s.linear(x - u * 1.5, 0, x + u * 1.5, 0, [
          [0, '#5d686e'],
          [0.28, '#aab5ba'],
          [0.5, '#4a555b'],
          [1, '#161b1f'],
        ]),
      ),
      ellipse(x, y + u * 0.25, u * 1.5, u * 0.34, '#1a1f23'),
      ellipse(x, y + u * 0.3, u * 1.2, u * 0.22, 'var(--bulb, #fdf7e4)'),
      circle(
        x,
        y + u * 0.4,
        u * 4,
        s.radial(x, y + u * 0.4, u * 4, [
          [0, 'var(--halo, #ffffff00)'],
          [1, '#ffffff', 0],
        ]),
      ),
    );
  }
  // passers-by, a little out of focus
  const feet = Math.min(H - unit * 0.06, ground + (kerb - ground) * 0.62);
  passers.forEach(([kind, at, way], i) => {
    const step = feet + (i % 2 ? unit * 0.03 : 0);
    out.push(...walker(s, kind, W * at, step, step - py - ph - f * 0.3, way, i));
  });

  return s.svg(out);
}

/** Someone walking by, drawn in hundredths of their height. */
function walker(s, kind, x, ground, unit, way, i) {
  const h = kind === 'child' ? unit * 0.66 : unit;
  const u = h / 100;
  const coat = { tall: '#27303c', child: '#a8402f', dog: '#4b3a44', bag: i % 2 ? '#35453f' : '#7a5a2e' }[kind];
  const dark = '#1d222a';
  const X = (v) => n(x + way * v * u);
  const Y = (v) => n(ground - v * u);
  const limb = (points, color, width) =>
    line(`M${points.map(([a, b]) => `${X(a)} ${Y(b)}`).join('L')}`, color, width * u);
  const shadow = s.soft(
    `M${X(-24)} ${Y(0)}C${X(-10)} ${Y(4)} ${X(20)} ${Y(4)} ${X(46)} ${Y(-3)}C${X(30)} ${Y(-8)} ${X(-10)} ${Y(-6)} ${X(-24)} ${Y(0)}Z`,
    '#11131a',
    2.2 * u,
    0.5,
  );
  const parts = [
    // far leg and arm
    limb(
      [
        [-1, 46],
        [-5, 25],
        [-17, 7],
      ],
      dark,
      7,
    ),
    path(`M${X(-20)} ${Y(9)}L${X(-13)} ${Y(3)}L${X(-11)} ${Y(1)}L${X(-16)} ${Y(0)}L${X(-22)} ${Y(6)}Z`, '#0f1216'),
    limb(
      [
        [2, 78],
        [9, 62],
        [14, 50],
      ],
      dark,
      5.5,
    ),
    // near leg
    limb(
      [
        [1, 46],
        [9, 26],
        [14, 4],
      ],
      '#272d37',
      7.6,
    ),
    path(`M${X(10)} ${Y(5)}L${X(15)} ${Y(5)}L${X(23)} ${Y(1.5)}L${X(22)} ${Y(0)}L${X(10)} ${Y(0)}Z`, '#0f1216'),
    // coat
    path(
      `M${X(-3)} ${Y(85)}C${X(-11)} ${Y(83)} ${X(-11)} ${Y(66)} ${X(-10)} ${Y(58)}C${X(-11)} ${Y(50)} ${X(-13)} ${Y(42)} ${X(-14)} ${Y(37)}C${X(-4)} ${Y(34)} ${X(6)} ${Y(34)} ${X(13)} ${Y(38)}C${X(11)} ${Y(50)} ${X(10)} ${Y(60)} ${X(10)} ${Y(66)}C${X(10)} ${Y(80)} ${X(8)} ${Y(85)} ${X(3)} ${Y(86)}Z`,
      coat,
    ),
    path(
      `M${X(3)} ${Y(86)}C${X(8)} ${Y(85)} ${X(10)} ${Y(80)} ${X(10)} ${Y(66)}C${X(10)} ${Y(60)} ${X(11)} ${Y(50)} ${X(13)} ${Y(38)}L${X(8)} ${Y(36)}C${X(6)} ${Y(56)} ${X(5)} ${Y(76)} ${X(3)} ${Y(86)}Z`,
      '#000',
      { opacity: 0.25 },
    ),
    limb(
      [
        [-4, 79],
        [-10, 64],
        [-9, 50],
      ],
      coat,
      6.4,
    ),
    limb(
      [
        [-4, 79],
        [-10, 64],
        [-9, 50],
      ],
      '#fff',
      1,
    ),
    circle(x + way * -9 * u, ground - 47.5 * u, 2.8 * u, '#a87a62'),
    // neck and head
    limb(
      [
        [0, 84],
        [1.5, 89],
      ],
      '#9a6d57',
      4.6,
    ),
    ellipse(x + way * 2 * u, ground - 93.5 * u, 5.4 * u, 6.6 * u, '#b08068'),
  ];
  parts[8] = group({ opacity: 0.14 }, parts[8]);
  if (kind === 'tall')
    parts.push(
      path(
        `M${X(-4)} ${Y(94)}C${X(-5)} ${Y(103)} ${X(7)} ${Y(103)} ${X(7.5)} ${Y(97)}L${X(12)} ${Y(95.5)}L${X(12)} ${Y(94.5)}C${X(6)} ${Y(95.5)} ${X(0)} ${Y(95)} ${X(-4)} ${Y(94)}Z`,
        '#3b424b',
      ),
      path(
        `M${X(-5)} ${Y(88)}C${X(0)} ${Y(85)} ${X(5)} ${Y(86)} ${X(6)} ${Y(88)}L${X(5)} ${Y(83)}L${X(-4)} ${Y(83)}Z`,
        '#c69a3c',
      ),
    );
  if (kind === 'child')
    parts.push(
      path(
        `M${X(-5)} ${Y(93)}C${X(-5)} ${Y(103)} ${X(8)} ${Y(103)} ${X(8)} ${Y(95)}C${X(4)} ${Y(97)} ${X(-1)} ${Y(97)} ${X(-5)} ${Y(93)}Z`,
        '#e2b53a',
      ),
      circle(x + way * 1 * u, ground - 103 * u, 3 * u, '#f3e3b4'),
      path(`M${X(-9)} ${Y(80)}L${X(-18)} ${Y(78)}L${X(-18)} ${Y(58)}L${X(-9)} ${Y(58)}Z`, '#2f6b74'),
    );
  if (kind === 'dog' || kind === 'bag')
    parts.push(
      path(
        `M${X(8)} ${Y(97)}C${X(6)} ${Y(103)} ${X(-5)} ${Y(103)} ${X(-6)} ${Y(94)}C${X(-7)} ${Y(88)} ${X(-7)} ${Y(84)} ${X(-9)} ${Y(81)}C${X(-3)} ${Y(81)} ${X(-1)} ${Y(86)} ${X(-1)} ${Y(91)}C${X(0)} ${Y(96)} ${X(4)} ${Y(97)} ${X(8)} ${Y(97)}Z`,
        kind === 'dog' ? '#2b211d' : i % 2 ? '#8a5a32' : '#20191a',
      ),
    );
  if (kind === 'bag')
    parts.push(path(`M${X(-14)} ${Y(46)}L${X(-5)} ${Y(46)}L${X(-3)} ${Y(28)}L${X(-16)} ${Y(28)}Z`, '#d9cdb2'));
  if (kind === 'dog')
    parts.push(
      line(`M${X(14)} ${Y(50)}C${X(22)} ${Y(34)} ${X(30)} ${Y(26)} ${X(38)} ${Y(24)}`, '#15181c', 0.9 * u),
      path(
        `M${X(24)} ${Y(20)}C${X(30)} ${Y(22)} ${X(38)} ${Y(20)} ${X(41)} ${Y(24)}C${X(42)} ${Y(29)} ${X(46)} ${Y(29)} ${X(47)} ${Y(26)}L${X(52)} ${Y(24)}L${X(51)} ${Y(21.5)}L${X(46)} ${Y(20.5)}C${X(44)} ${Y(16)} ${X(43)} ${Y(13)} ${X(42)} ${Y(10)}C${X(36)} ${Y(9)} ${X(30)} ${Y(9)} ${X(25)} ${Y(11)}C${X(22)} ${Y(14)} ${X(22)} ${Y(18)} ${X(24)} ${Y(20)}Z`,
        '#6d4c33',
      ),
      ...[
        [27, 24],
        [30, 33],
        [39, 37],
        [41, 45],
      ].map(([a, b]) =>
        limb(
          [
            [a, 12],
            [b, 1],
          ],
          '#5c3f2a',
          2.4,
        ),
      ),
      limb(
        [
          [24, 18],
          [20, 23],
          [18, 29],
        ],
        '#6d4c33',
        2,
      ),
    );
  // on paper they are sharp: small blurs are as dear as they are little seen there
  if (s.bleed) return [shadow, ...parts];
  const blurred = s.filter(
    x - 70 * u,
    ground - 112 * u,
    140 * u,
    130 * u,
    `<feGaussianBlur stdDeviation="${n(Math.max(0.6, u * 0.55))} ${n(Math.max(0.4, u * 0.22))}"/>`,
  );
  return [shadow, group({ filter: blurred }, parts)];
}

for (const [name, layout] of Object.entries(LAYOUTS)) {
  writeFileSync(new URL(`street-${name}.svg`, folder), street(layout));
  for (const who of Object.keys(people)) writeFileSync(new URL(`${who}-${name}.svg`, folder), person(layout, who));
  writeFileSync(new URL(`pasted-${name}.svg`, folder), over(layout));
}
