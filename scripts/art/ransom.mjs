/**
 * Draws the art of templates/ransom: `node scripts/art/ransom.mjs` writes its SVG files, which are committed. A sheet that
 * was folded and carried about, taped to the table that it was pasted on, with the scissors still lying there.
 */
import { writeFileSync } from 'node:fs';
import { BLEED, circle, ellipse, group, line, n, path, polygon, rect, seeded, sheet } from './draw.mjs';

const folder = new URL('../../templates/ransom/', import.meta.url);
const color = (name) => `var(--${name})`;

/**
 * Canvas; paper (left, top, width, height) and how it is turned; scissors (the screw, degrees, length of a blade), tapes
 * (middle, degrees, length), glue and a fingerprint, offcuts (a place and how far they are strewn), and how large things
 * are. template.json has the boxes of the text.
 */
const LAYOUTS = {
  share: {
    size: [1200, 630],
    paper: [28, 22, 996, 586],
    turn: -0.9,
    scissors: [1082, 262, 14, 236],
    tapes: [
      [64, 40, -38, 128],
      [1000, 66, 52, 110],
    ],
    print: [918, 512, 0.62],
    glue: [[792, 470, 46]],
    rings: [[1120, 590, 54]],
    offcuts: [1100, 470, 70, 92, 9],
    scale: 0.8,
  },
  square: {
    size: [1080, 1080],
    paper: [34, 32, 984, 1000],
    turn: 0.8,
    scissors: [902, 836, -46, 258],
    tapes: [
      [70, 54, -40, 150],
      [1000, 70, 44, 132],
    ],
    print: [96, 830, 0],
    glue: [[640, 888, 50]],
    rings: [],
    offcuts: [690, 990, 100, 26, 6],
    scale: 1,
  },
  portrait: {
    size: [1080, 1350],
    paper: [36, 34, 1000, 1172],
    turn: -0.7,
    scissors: [668, 1262, -91, 310],
    tapes: [
      [76, 58, -42, 156],
      [1004, 60, 40, 140],
    ],
    print: [930, 985, 0.9],
    glue: [[770, 1040, 54]],
    rings: [],
    offcuts: [170, 1284, 120, 40, 9],
    scale: 1,
  },
  story: {
    size: [1080, 1920],
    paper: [44, 196, 988, 1330],
    turn: 0.9,
    scissors: [590, 1716, -80, 390],
    tapes: [
      [86, 214, -40, 170],
      [984, 222, 38, 156],
    ],
    print: [900, 1330, 1],
    glue: [[780, 1300, 60]],
    rings: [[900, 96, 96]],
    offcuts: [240, 1820, 190, 60, 12],
    more: [300, 90, 260, 60, 6],
    scale: 1.15,
  },
  billboard: {
    size: [2400, 1200],
    paper: [56, 48, 1906, 1096],
    turn: -0.8,
    scissors: [2130, 560, 16, 460],
    tapes: [
      [130, 82, -38, 240],
      [1918, 130, 50, 210],
    ],
    print: [1760, 950, 1.15],
    glue: [[1500, 900, 92]],
    rings: [[2260, 1110, 110]],
    offcuts: [2160, 950, 130, 150, 11],
    scale: 1.5,
  },
  print: {
    size: [1240, 1754],
    paper: [46, 44, 1140, 1660],
    turn: 0.6,
    scissors: [1044, 1520, -40, 276],
    tapes: [
      [98, 76, -42, 180],
      [1148, 84, 42, 170],
    ],
    print: [800, 1604, 0.86],
    glue: [[700, 1480, 58]],
    rings: [],
    offcuts: [960, 1690, 150, 30, 8],
    scale: 1.15,
    bleed: BLEED,
    seed: 7,
  },
};

/** A turn about a point, step by step: draw.mjs does not know the short form. */
const about = (turn, x, y) => `translate(${n(x)} ${n(y)}) rotate(${turn}) translate(${n(-x)} ${n(-y)})`;

/** A closed line that wobbles about points. */
function wobbly(points, by, random) {
  return points.map(([x, y]) => [x + (random() - 0.5) * by, y + (random() - 0.5) * by]);
}

/** A mat to cut on: a grid, a rule of ticks and two slanting lines, with the cuts of other days. */
function mat({ size: [width, height], scale, bleed = 0 }, seed) {
  const random = seeded(seed);
  const s = sheet(width + 2 * bleed, height + 2 * bleed, bleed);
  const step = 36 * scale;
  const [left, top, right, bottom] = bleed
    ? [0, 0, width + 2 * bleed, height + 2 * bleed]
    : [-4, -4, width + 4, height + 4];
  const thin = [];
  const thick = [];
  for (let i = 0, x = left + 18; x < right; x += step, i++) (i % 5 ? thin : thick).push(`M${n(x)} ${top}V${bottom}`);
  for (let i = 0, y = top + 18; y < bottom; y += step, i++) (i % 5 ? thin : thick).push(`M${left} ${n(y)}H${right}`);
  const cuts = Array.from({ length: 26 }, () => {
    const [x, y, a, length] = [random() * right, random() * bottom, random() * 6.3, (40 + random() * 200) * scale];
    return `M${n(x)} ${n(y)}L${n(x + Math.cos(a) * length)} ${n(y + Math.sin(a) * length)}`;
  });
  const middle = [right / 2, bottom / 2];
  return s.svg([
    line(thin.join(''), color('deskLine'), 1.1 * scale, { opacity: 0.4 }),
    line(thick.join(''), color('deskLine'), 2 * scale, { opacity: 0.65 }),
    line(
      `M${n(right - height)} ${bottom}L${right} ${top}M${left} ${top}L${n(left + height)} ${bottom}`,
      color('deskLine'),
      1.6 * scale,
      { opacity: 0.5 },
    ),
    line(cuts.join(''), '#000', 1.3 * scale, { opacity: 0.28 }),
    line(cuts.join(''), '#fff', 0.8 * scale, { opacity: 0.16, transform: `translate(${n(1.4 * scale)} 0)` }),
    rect(
      left,
      top,
      right - left,
      bottom - top,
      s.radial(...middle, Math.hypot(...middle), [
        [0, '#fff', 0.08],
        [0.55, '#000', 0],
        [1, '#000', 0.34],
      ]),
    ),
  ]);
}

/** Boards of a table, along or across the canvas, with gaps between them. */
function boards({ size: [width, height], scale, bleed = 0 }, seed) {
  const random = seeded(seed);
  const s = sheet(width + 2 * bleed, height + 2 * bleed, bleed);
  const [right, bottom] = [width + 2 * bleed, height + 2 * bleed];
  const parts = [];
  for (let y = -60 * scale; y < bottom; ) {
    const tall = (150 + random() * 40) * scale;
    const from = Math.max(0, y);
    const to = Math.min(bottom, y + tall);
    if (to - from > 6) {
      parts.push(
        rect(0, from, right, to - from, random() < 0.5 ? '#000' : '#fff', { opacity: 0.02 + random() * 0.08 }),
        rect(0, to - 4 * scale, right, 4 * scale, '#000', { opacity: 0.5 }),
        rect(0, from, right, 2.4 * scale, '#fff', { opacity: 0.14 }),
      );
      // grain that runs along and swerves about knots
      for (let i = 0; i < 12; i++) {
        const at = from + ((i + 0.5 + (random() - 0.5) * 0.7) / 12) * (to - from);
        const sway = (random() - 0.5) * 12 * scale;
        parts.push(
          line(
            `M0 ${n(at)}C${n(right * 0.3)} ${n(at + sway)} ${n(right * 0.6)} ${n(at - sway)} ${n(right)} ${n(at + sway * 0.4)}`,
            '#1a0d04',
            (0.8 + random() * 1.8) * scale,
            { opacity: 0.1 + random() * 0.14 },
          ),
        );
      }
    }
    y += tall;
  }
  const middle = [right / 2, bottom / 2];
  parts.push(
    rect(
      0,
      0,
      right,
      bottom,
      s.radial(...middle, Math.hypot(...middle), [
        [0, '#fff', 0.1],
        [0.5, '#000', 0],
        [1, '#000', 0.4],
      ]),
    ),
  );
  return s.svg(parts);
}

/** A crease across a sheet: a line that catches the light, and the slope on one side of it. */
function crease(s, [x0, y0], [x1, y1], depth, strength, random) {
  const length = Math.hypot(x1 - x0, y1 - y0);
  const [nx, ny] = [(y1 - y0) / length, -(x1 - x0) / length];
  const points = Array.from({ length: 7 }, (_, i) => {
    const off = i % 6 === 0 ? 0 : (random() - 0.5) * 0.008 * length;
    return [x0 + ((x1 - x0) * i) / 6 + nx * off, y0 + ((y1 - y0) * i) / 6 + ny * off];
  });
  const along = points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L');
  const side = (reach, shade, opacity) => {
    const [mx, my] = [(x0 + x1) / 2, (y0 + y1) / 2];
    const far = [points.at(-1), points[0]].map(([x, y]) => `${n(x + nx * reach)} ${n(y + ny * reach)}`).join('L');
    return path(
      `M${along}L${far}Z`,
      s.linear(mx, my, mx + nx * reach, my + ny * reach, [
        [0, shade, opacity],
        [0.35, shade, opacity * 0.4],
        [1, shade, 0],
      ]),
    );
  };
  return [
    side(depth, '#20160a', 0.15 * strength),
    side(-depth * 0.8, '#fff', 0.3 * strength),
    line(`M${along}`, '#3a2a16', 1.6, { opacity: 0.3 * strength }),
    line(`M${along}`, '#fff', 1.6, {
      opacity: 0.6 * strength,
      transform: `translate(${n(-nx * 1.8)} ${n(-ny * 1.8)})`,
    }),
  ];
}

/** A strip of sticky tape, cut on its toothed edge. */
function tape(s, [x, y, turn, length], t) {
  const height = 46 * t;
  const [l, r, top, low] = [x - length / 2, x + length / 2, y - height / 2, y + height / 2];
  const teeth = (at, out) => Array.from({ length: 11 }, (_, i) => [at + (i % 2 ? out : 0), top + (height * i) / 10]);
  const shape = [...teeth(l, 5 * t), ...teeth(r, -5 * t).reverse()];
  return group(
    { transform: about(turn, x, y) },
    path(polygon(shape.map(([a, b]) => [a + 2 * t, b + 4 * t])), '#140e08', { opacity: 0.2 }),
    path(polygon(shape), color('tape'), { opacity: 0.78 }),
    path(
      polygon(shape),
      s.linear(x, top, x, low, [
        [0, '#fff', 0.5],
        [0.24, '#fff', 0.05],
        [0.7, '#000', 0.02],
        [1, '#000', 0.14],
      ]),
    ),
    line(
      `M${n(l + length * 0.28)} ${n(top)}L${n(l + length * 0.33)} ${n(low)}M${n(l + length * 0.7)} ${n(top)}L${n(l + length * 0.64)} ${n(low)}`,
      '#fff',
      1.6 * t,
      { opacity: 0.5 },
    ),
  );
}

/** Dried glue: a brownish stain with a darker rim and a few drops. */
function glue([x, y, r], random) {
  const blob = (cx, cy, size) => {
    const count = 9;
    const at = Array.from({ length: count }, (_, i) => {
      const a = (i / count) * 6.283;
      const reach = size * (0.75 + random() * 0.5);
      return [cx + Math.cos(a) * reach * 1.25, cy + Math.sin(a) * reach * 0.8];
    });
    const mid = at.map(([ax, ay], i) => {
      const [bx, by] = at[(i + 1) % count];
      return [(ax + bx) / 2, (ay + by) / 2];
    });
    const curves = mid.map(([mx, my], i) => {
      const [cx2, cy2] = at[i];
      return `Q${n(cx2)} ${n(cy2)} ${n(mx)} ${n(my)}`;
    });
    return `M${n(mid.at(-1)[0])} ${n(mid.at(-1)[1])}${curves.join('')}Z`;
  };
  const parts = [];
  for (const [dx, dy, size] of [
    [0, 0, 1],
    [1.7, 0.55, 0.22],
    [-1.5, -0.5, 0.16],
    [1.2, -0.95, 0.12],
  ]) {
    const d = blob(x + dx * r, y + dy * r, size * r);
    parts.push(
      path(d, '#a8752a', { opacity: 0.1 }),
      line(d, '#8a5a1c', 2.2, { opacity: 0.22 }),
      line(d, '#fff', 1.2, { opacity: 0.3, transform: 'translate(-2 -2)' }),
    );
  }
  return parts;
}

/** The mark of an inky thumb. */
function fingerprint([x, y, scale], random) {
  if (!scale) return [];
  const ridges = [];
  for (let i = 0; i < 12; i++) {
    const [rx, ry] = [6 + i * 5.2, 8 + i * 7.2];
    const wobble = () => (random() - 0.5) * 3;
    // broken where the finger was dry
    let a = -3.4 + random() * 0.4;
    while (a < 1.9 - i * 0.04) {
      const to = Math.min(a + 0.3 + random() * 1.1, 2);
      const points = Array.from({ length: 5 }, (_, k) => {
        const at = a + ((to - a) * k) / 4;
        return [Math.cos(at) * rx + wobble() * 0.3, Math.sin(at) * ry + i * 1.2 + wobble() * 0.3];
      });
      ridges.push(`M${points.map(([px, py]) => `${n(px)} ${n(py)}`).join('L')}`);
      a = to + 0.07 + random() * 0.16;
    }
  }
  return group(
    { transform: `translate(${x} ${y}) rotate(24) scale(${scale})` },
    line(ridges.join(''), color('smudge'), 2.5, { opacity: 0.5 }),
    ellipse(2, 10, 58, 82, color('smudge'), { opacity: 0.07 }),
  );
}

/** A ring of an ellipse, as a path with a hole. */
function loop(cx, cy, rx, ry, thick) {
  const oval = (a, b) => {
    const [kx, ky] = [a * 0.552, b * 0.552];
    const curve = (...numbers) => `C${numbers.map(n).join(' ')}`;
    return [
      `M${n(cx - a)} ${n(cy)}`,
      curve(cx - a, cy - ky, cx - kx, cy - b, cx, cy - b),
      curve(cx + kx, cy - b, cx + a, cy - ky, cx + a, cy),
      curve(cx + a, cy + ky, cx + kx, cy + b, cx, cy + b),
      curve(cx - kx, cy + b, cx - a, cy + ky, cx - a, cy),
      'Z',
    ].join('');
  };
  return `${oval(rx, ry)}${oval(rx - thick, ry - thick)}`;
}

/** Open scissors: the screw at a point, blades upwards, turned. A blade is 560 units long. */
function scissors(s, [x, y, turn, length]) {
  const u = length / 560;
  const blade =
    'M-34 70C-38 20 -34 -60 -26 -160C-20 -300 -8 -450 6 -556C8 -566 16 -566 17 -556L34 -90C38 -30 38 20 32 70Z';
  const edge = 'M17 -556L34 -90C36 -50 37 -10 36 20L20 20C22 -180 18 -380 12 -540Z';
  const neck = 'M-34 50C-36 96 -60 140 -92 176L-30 216C10 170 34 120 34 50Z';
  const ring = loop(-84, 296, 84, 142, 34);
  const inner = group(
    { transform: about(12, -84, 296) },
    path(ring, color('handle'), { 'fill-rule': 'evenodd' }),
    path(
      ring,
      s.linear(-170, 200, 0, 400, [
        [0, '#fff', 0.4],
        [0.4, '#fff', 0],
        [0.65, '#000', 0],
        [1, '#000', 0.4],
      ]),
      { 'fill-rule': 'evenodd' },
    ),
    line('M-150 250C-146 200 -120 170 -90 166', '#fff', 9, { opacity: 0.55 }),
    line('M-36 380C-50 410 -70 424 -92 424', '#000', 8, { opacity: 0.2 }),
  );
  const half = (open, mirror) =>
    group(
      { transform: `rotate(${open})${mirror ? ' scale(-1 1)' : ''}` },
      path(
        blade,
        s.linear(-34, 0, 34, 0, [
          [0, '#8d949b'],
          [0.3, '#dfe4e8'],
          [0.55, '#b7bec4'],
          [0.8, '#f3f6f8'],
          [1, '#777e86'],
        ]),
      ),
      path(edge, mirror ? '#5e666e' : '#fbfdfe', { opacity: 0.7 }),
      line('M-24 -150C-18 -300 -6 -440 8 -540', '#fff', 3, { opacity: 0.6 }),
      line(blade, '#2b3036', 2.4, { opacity: 0.55 }),
      path(neck, color('handle')),
      path(
        neck,
        s.linear(-60, 100, 30, 150, [
          [0, '#fff', 0.3],
          [0.5, '#fff', 0],
          [1, '#000', 0.3],
        ]),
      ),
      inner,
    );
  const shade = (open, mirror) =>
    group(
      { transform: `rotate(${open})${mirror ? ' scale(-1 1)' : ''}` },
      path(blade, '#0c0a08'),
      path(neck, '#0c0a08'),
      group({ transform: about(12, -84, 296) }, path(ring, '#0c0a08', { 'fill-rule': 'evenodd' })),
    );
  const open = 13;
  const place = (dx, dy) =>
    `translate(${n(x + dx * u)} ${n(y + dy * u)}) rotate(${turn}) scale(${Math.round(u * 1000) / 1000})`;
  return [
    group({ transform: place(20, 34), opacity: 0.16 }, shade(open, false), shade(-open, true)),
    group({ transform: place(10, 17), opacity: 0.3 }, shade(open, false), shade(-open, true)),
    group(
      { transform: place(0, 0) },
      half(-open, true),
      half(open, false),
      circle(0, 0, 25, '#5b6269'),
      circle(
        -2,
        -2,
        22,
        s.gradient([
          [0, '#fff'],
          [0.5, '#c3c9ce'],
          [1, '#7b828a'],
        ]),
      ),
      line('M-13 9L13 -9', '#3a4047', 6),
    ),
  ];
}

/** What fell from the scissors: slivers and corners of the papers. */
function offcuts([x, y, dx, dy, count], t, random) {
  const inks = ['cutA', 'cutB', 'cutC', 'cutD'];
  return Array.from({ length: count }, (_, i) => {
    const [cx, cy] = [x + (random() * 2 - 1) * dx, y + (random() * 2 - 1) * dy];
    const long = (26 + random() * 62) * t;
    const wide = (7 + random() * 17) * t;
    const turn = Math.round(random() * 360);
    const shape =
      random() < 0.45
        ? [
            [-long / 2, -wide / 2],
            [long / 2, -wide * 0.2],
            [long / 2.4, wide / 2],
            [-long / 2.2, wide * 0.4],
          ]
        : [
            [-long / 2, wide / 2],
            [long / 2.6, -wide],
            [long / 2, wide * 0.7],
          ];
    const d = polygon(wobbly(shape, 3 * t, random));
    const paper = inks[i % inks.length];
    const rows =
      paper === 'cutA' && shape.length === 4 && wide > 14 * t
        ? line(
            `M${n(-long * 0.34)} ${n(-wide * 0.1)}L${n(long * 0.34)} 0M${n(-long * 0.3)} ${n(wide * 0.18)}L${n(long * 0.28)} ${n(wide * 0.26)}`,
            '#2a2620',
            1.6 * t,
            { opacity: 0.55, 'stroke-dasharray': `${n(6 * t)} ${n(3 * t)}` },
          )
        : '';
    return group(
      {},
      group(
        { transform: `translate(${n(cx + 3 * t)} ${n(cy + 5 * t)}) rotate(${turn})` },
        path(d, '#0d0a07', { opacity: 0.3 }),
      ),
      group({ transform: `translate(${n(cx)} ${n(cy)}) rotate(${turn})` }, path(d, color(paper)), rows),
    );
  });
}

function note(layout, seed) {
  const {
    size: [width, height],
    paper: [px, py, pw, ph],
    turn,
    scale: t,
    bleed = 0,
  } = layout;
  const random = seeded(seed);
  const s = sheet(width + 2 * bleed, height + 2 * bleed, bleed);
  const at = ([x, y, ...rest]) => [x + bleed, y + bleed, ...rest];
  const [x, y] = [px + bleed, py + bleed];
  const [r, b] = [x + pw, y + ph];
  // four edges, not quite straight, one corner dog-eared
  const ear = 34 * t;
  const side = (from, to, count) =>
    Array.from({ length: count }, (_, i) => [
      from[0] + ((to[0] - from[0]) * i) / count + (i ? (random() - 0.5) * 2.4 * t : 0),
      from[1] + ((to[1] - from[1]) * i) / count + (i ? (random() - 0.5) * 2.4 * t : 0),
    ]);
  const edge = [
    ...side([x, y], [r, y], 14),
    ...side([r, y], [r, b], 14),
    ...side([r, b], [x + ear, b], 14),
    ...side([x + ear, b], [x, b - ear], 2),
    ...side([x, b - ear], [x, y], 14),
  ];
  const shape = polygon(edge);
  const moved = (dx, dy, grow) =>
    polygon(
      edge.map(([ex, ey]) => [ex + dx + Math.sign(ex - width / 2) * grow, ey + dy + Math.sign(ey - height / 2) * grow]),
    );
  const shadow = [
    [10, 16, 9, 0.06],
    [9, 14, 6, 0.07],
    [8, 12, 3, 0.08],
    [6, 9, 0, 0.1],
    [3, 5, -1, 0.14],
  ].map(([dx, dy, grow, opacity]) => path(moved(dx * t, dy * t, grow * t), '#0b0806', { opacity }));
  const folds = [];
  // folded for an envelope, then carried in a pocket
  const wide = pw > ph * 1.2;
  const cross = wide ? [1 / 3, 2 / 3] : [1 / 2];
  for (const k of cross) folds.push(crease(s, [x + pw * k, y - 4], [x + pw * k + 3 * t, b + 4], 90 * t, 0.8, random));
  for (const k of wide ? [1 / 2] : [1 / 3, 2 / 3])
    folds.push(crease(s, [r + 4, y + ph * k], [x - 4, y + ph * k + 3 * t], 90 * t, 0.8, random));
  for (let i = 0; i < 9; i++) {
    const [cx, cy] = [x + random() * pw, y + random() * ph];
    const a = random() * 6.283;
    const reach = (90 + random() * 240) * t;
    const [ex, ey] = [Math.cos(a) * reach, Math.sin(a) * reach];
    folds.push(
      crease(s, [cx - ex, cy - ey], [cx + ex, cy + ey], (26 + random() * 50) * t, 0.22 + random() * 0.3, random),
    );
  }
  const dogEar = polygon([
    [x + ear, b],
    [x, b - ear],
    [x + ear * 0.92, b - ear * 0.86],
  ]);
  return s.svg([
    layout.rings.map((ring) => {
      const [cx, cy, rr] = at(ring);
      return [
        circle(cx, cy, rr, 'none', { stroke: '#1a0f06', 'stroke-width': 7 * t, opacity: 0.16 }),
        circle(cx + 2, cy + 1, rr * 0.96, 'none', { stroke: '#1a0f06', 'stroke-width': 2.4 * t, opacity: 0.22 }),
      ];
    }),
    layout.more ? offcuts(at(layout.more), t, random) : [],
    group(
      { transform: about(turn, width / 2, height / 2) },
      shadow,
      path(shape, color('sheet')),
      group(
        { 'clip-path': s.clip(shape) },
        rect(
          x - 10,
          y - 10,
          pw + 20,
          ph + 20,
          s.linear(x, y, r, b, [
            [0, '#fff', 0.34],
            [0.5, '#fff', 0],
            [1, '#3a2408', 0.12],
          ]),
        ),
        folds,
        layout.glue.map((blot) => glue(at(blot), random)),
        fingerprint(at(layout.print), random),
      ),
      path(dogEar, color('sheet')),
      path(
        dogEar,
        s.linear(x + ear * 0.5, b - ear * 0.5, x + ear * 0.95, b - ear * 0.9, [
          [0, '#3a2408', 0.3],
          [1, '#3a2408', 0.06],
        ]),
      ),
      line(shape, '#fff', 1.4 * t, { opacity: 0.5 }),
    ),
    layout.tapes.map((strip) => tape(s, at(strip), t)),
    offcuts(at(layout.offcuts), t, random),
    scissors(s, at(layout.scissors)),
  ]);
}

Object.entries(LAYOUTS).forEach(([name, layout], i) => {
  writeFileSync(new URL(`mat-${name}.svg`, folder), mat(layout, 40 + i));
  writeFileSync(new URL(`boards-${name}.svg`, folder), boards(layout, 70 + i));
  writeFileSync(new URL(`note-${name}.svg`, folder), note(layout, 100 + i + (layout.seed ?? 0)));
});
