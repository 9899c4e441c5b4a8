/**
 * Draws the art of templates/placard: `node scripts/art/placard.mjs` writes its SVG files, which are committed. A piece
 * of a cardboard box, painted by hand and nailed to a stick, held up out of a crowd.
 */
import { writeFileSync } from 'node:fs';
import { BLEED, circle, group, line, n, path, polygon, rect, seeded, sheet } from './draw.mjs';

const folder = new URL('../../templates/placard/', import.meta.url);

/** Degrees; `rotate` in template.json says the same. */
const TILT = -2.2;

/**
 * `board` is its middle, width and height before it is tilted; `fist` where the hand holds the stick and its height;
 * `rows` are the rows of the crowd, far to near: the height of the shoulders and the radius of a head; `solid` is where
 * the crowd is one calm surface, for the imprint.
 */
const LAYOUTS = {
  share: {
    width: 1200,
    height: 630,
    board: [600, 250, 1076, 420],
    fist: [604, 523, 78],
    rows: [
      [494, 17],
      [516, 22],
      [540, 28],
    ],
    solid: 560,
    last: undefined,
  },
  square: {
    width: 1080,
    height: 1080,
    board: [540, 386, 952, 640],
    fist: [552, 836, 126],
    rows: [
      [796, 30],
      [842, 38],
      [906, 50],
    ],
    solid: 942,
    last: undefined,
  },
  portrait: {
    width: 1080,
    height: 1350,
    board: [540, 486, 952, 836],
    fist: [530, 1044, 150],
    rows: [
      [1010, 34],
      [1080, 46],
      [1164, 60],
    ],
    solid: 1206,
    last: undefined,
  },
  story: {
    width: 1080,
    height: 1920,
    board: [540, 764, 944, 900],
    fist: [552, 1338, 150],
    rows: [
      [1286, 34],
      [1342, 44],
      [1408, 54],
    ],
    solid: 1446,
    last: [1880, 100],
  },
  billboard: {
    width: 2400,
    height: 1200,
    board: [1200, 470, 2090, 800],
    fist: [1210, 988, 138],
    rows: [
      [942, 29],
      [978, 38],
      [1026, 50],
    ],
    solid: 1060,
    last: undefined,
  },
  print: withBleed({
    width: 1240,
    height: 1754,
    board: [620, 644, 1084, 1092],
    fist: [606, 1368, 176],
    rows: [
      [1324, 40],
      [1408, 54],
      [1506, 70],
    ],
    solid: 1560,
    last: undefined,
  }),
};

/** A layout for paper: everything moved in, so that what fills the width and the height fills the bleed too. */
function withBleed({ width, height, board: [bx, by, ...size], fist: [fx, fy, fh], rows, solid, ...rest }) {
  return {
    ...rest,
    bleed: BLEED,
    width: width + 2 * BLEED,
    height: height + 2 * BLEED,
    board: [bx + BLEED, by + BLEED, ...size],
    fist: [fx + BLEED, fy + BLEED, fh],
    rows: rows.map(([y, r]) => [y + BLEED, r]),
    solid: solid + BLEED,
  };
}

function placard(layout) {
  const { width: W, height: H, board, fist, rows, solid, last } = layout;
  const s = sheet(W, H, layout.bleed);
  const random = seeded(W + H * 5);
  const [bx, by, , bh] = board;
  const t = Math.min(W, H) / 1080;
  const out = [
    rect(
      0,
      0,
      W,
      H,
      s.linear(0, 0, 0, rows[0][0] + 40 * t, [
        [0, 'var(--sky, #86bfd4)'],
        [1, 'var(--skyLow, #f5ead2)'],
      ]),
    ),
  ];
  // rays from behind the board
  const rays = [];
  for (let i = 0; i < 22; i++) {
    const a = (i / 22) * Math.PI * 2 + random() * 0.08;
    const b = a + 0.09 + random() * 0.06;
    const far = W + H;
    rays.push([
      bx,
      by + bh * 0.2,
      bx + Math.cos(a) * far,
      by + bh * 0.2 + Math.sin(a) * far,
      bx + Math.cos(b) * far,
      by + bh * 0.2 + Math.sin(b) * far,
    ]);
  }
  const ray = ([a, b, c, d, e, f]) =>
    polygon([
      [a, b],
      [c, d],
      [e, f],
    ]);
  const shine = (strength) =>
    s.radial(bx, by, Math.max(W, H) * 0.8, [
      [0, 'var(--ray, #ffffff)', strength],
      [1, 'var(--ray, #ffffff)', 0.1 * (strength ?? 1)],
    ]);
  out.push(
    s.bleed
      ? path(rays.map(ray).join(''), shine(0.3))
      : group(
          { opacity: 0.3 },
          rays.map((points) => path(ray(points), shine())),
        ),
  );
  out.push(...town(s, layout, random));
  // the far crowd and its boards
  const [far, mid, near] = rows;
  out.push(...boards(layout, far, random, 'var(--far, #7f97a6)', 9, 1));
  out.push(...row(s, layout, far, random, 'var(--far, #7f97a6)', 1.9));
  out.push(...boards(layout, mid, random, 'var(--mid, #45596b)', 6, 0));
  out.push(...row(s, layout, mid, random, 'var(--mid, #45596b)', 2.2));
  // the stick, behind the board
  const [fx, fy, fh] = fist;
  const stick = fh * 0.23;
  const top = by + bh * 0.3;
  out.push(
    group(
      { transform: `rotate(${TILT} ${n(fx)} ${n(fy)})` },
      rect(
        fx - stick / 2,
        top,
        stick,
        H,
        s.linear(fx - stick / 2, 0, fx + stick / 2, 0, [
          [0, '#f0d3a0'],
          [0.3, '#e2bd84'],
          [0.72, '#c4975e'],
          [0.74, '#96693c'],
          [1, '#7d552f'],
        ]),
      ),
      ...[0.12, 0.3, 0.42, 0.6].map((k, i) =>
        line(
          `M${n(fx - stick / 2 + stick * k)} ${n(by + bh / 2)}C${n(fx - stick / 2 + stick * (k + 0.06))} ${n(fy - fh)} ${n(fx - stick / 2 + stick * (k - 0.05))} ${n(fy)} ${n(fx - stick / 2 + stick * k)} ${H}`,
          '#8a5f34',
          t * (i % 2 ? 1 : 1.8),
          { opacity: 0.45 },
        ),
      ),
      s.soft(
        polygon([
          [fx - stick / 2, by + bh / 2 - 10 * t],
          [fx + stick / 2, by + bh / 2 - 10 * t],
          [fx + stick / 2, by + bh / 2 + 34 * t],
          [fx - stick / 2, by + bh / 2 + 34 * t],
        ]),
        '#1b120a',
        6 * t,
        0.4,
      ),
    ),
  );
  out.push(...cardboard(s, layout, random));
  out.push(...hand(s, fx, fy, fh, H));
  // the nearest backs, with a gap for the arm
  out.push(
    ...row(s, layout, near, random, 'var(--near, #1d2733)', 2.5, [
      fx - fh * 0.5 - near[1] * 1.6,
      fx + fh * 0.5 + near[1] * 1.4,
    ]),
  );
  out.push(rect(0, solid, W, H, 'var(--near, #1d2733)'));
  if (last) out.push(...row(s, layout, last, random, 'var(--nearest, #141b24)', 3.1));
  return s.svg(out);
}

/** A pale skyline: a town hall with a dome, roofs, a crane. */
function town(s, { width: W, rows, board }, random) {
  const ground = rows[0][0] + rows[0][1] * 2;
  const unit = rows[0][1] * 4.4;
  const parts = [];
  let x = -unit * 0.4;
  while (x < W) {
    const w = unit * (0.7 + random() * 0.8);
    const h = unit * (0.8 + random() * 0.9);
    const kind = Math.floor(random() * 4);
    const top = ground - h;
    if (kind === 0)
      parts.push(
        polygon([
          [x, ground],
          [x, top],
          [x + w / 2, top - w * 0.34],
          [x + w, top],
          [x + w, ground],
        ]),
      );
    else if (kind === 1)
      parts.push(
        polygon([
          [x, ground],
          [x, top],
          [x + w * 0.7, top],
          [x + w * 0.7, top - unit * 0.16],
          [x + w * 0.8, top - unit * 0.16],
          [x + w * 0.8, top],
          [x + w, top],
          [x + w, ground],
        ]),
      );
    else if (kind === 2)
      parts.push(
        `${polygon([
          [x, ground],
          [x, top],
          [x + w, top],
          [x + w, ground],
        ])}M${n(x + w * 0.2)} ${n(top)}C${n(x + w * 0.2)} ${n(top - w * 0.5)} ${n(x + w * 0.8)} ${n(top - w * 0.5)} ${n(x + w * 0.8)} ${n(top)}Z${polygon(
          [
            [x + w * 0.47, top - w * 0.3],
            [x + w * 0.5, top - w * 0.8],
            [x + w * 0.53, top - w * 0.3],
          ],
        )}`,
      );
    else
      parts.push(
        polygon([
          [x, ground],
          [x, top],
          [x + w * 0.5, top - w * 0.1],
          [x + w * 0.5, top],
          [x + w, top - w * 0.1],
          [x + w, ground],
        ]),
      );
    x += w * 0.98;
  }
  return [
    path(parts.join(''), 'var(--town, #b9cdd2)', { opacity: 0.75 }),
    rect(
      0,
      board[1],
      W,
      ground - board[1],
      s.linear(0, board[1], 0, ground, [
        [0, 'var(--skyLow, #f5ead2)', 0],
        [1, 'var(--skyLow, #f5ead2)', 0.55],
      ]),
    ),
  ];
}

/** Blank boards, flags and raised arms over a row of the crowd. */
function boards({ width: W, board, fist }, [y, r], random, color, count, depth) {
  const out = [];
  const tones = [
    'var(--blankA, #f3ead6)',
    'var(--blankB, #e8b84a)',
    'var(--blankC, #d9604a)',
    'var(--blankA, #f3ead6)',
    'var(--blankD, #6fa5a8)',
  ];
  for (let i = 0; i < count; i++) {
    const x = (W * (i + 0.5 + (random() - 0.5) * 0.5)) / count;
    if (Math.abs(x - fist[0]) < fist[2] * 1.5) continue;
    const h = r * (4.6 + random() * 2.6);
    const w = r * (2.6 + random() * 1.6);
    const bh = r * (1.9 + random() * 1);
    const turn = (random() - 0.5) * 22;
    const kind = Math.floor(random() * 5);
    const tone = tones[(i + depth * 2) % 5];
    const parts = [];
    if (kind === 4) {
      // an arm, its fist up
      parts.push(
        line(`M${n(x)} ${n(y + r)}L${n(x + r * 0.2)} ${n(y - r * 2.4)}`, color, r * 0.8),
        path(
          `M${n(x - r * 0.4)} ${n(y - r * 2.3)}C${n(x - r * 0.6)} ${n(y - r * 3.4)} ${n(x + r)} ${n(y - r * 3.5)} ${n(x + r * 0.8)} ${n(y - r * 2.4)}Z`,
          color,
        ),
      );
    } else if (kind === 3) {
      // a flag
      parts.push(
        line(`M${n(x)} ${n(y)}L${n(x)} ${n(y - h - bh)}`, color, r * 0.14),
        path(
          `M${n(x)} ${n(y - h - bh)}C${n(x + w * 0.4)} ${n(y - h - bh * 1.4)} ${n(x + w * 0.7)} ${n(y - h - bh * 0.6)} ${n(x + w * 1.1)} ${n(y - h - bh)}L${n(x + w * 1.05)} ${n(y - h)}C${n(x + w * 0.7)} ${n(y - h + bh * 0.4)} ${n(x + w * 0.4)} ${n(y - h - bh * 0.4)} ${n(x)} ${n(y - h)}Z`,
          tone,
        ),
        path(
          `M${n(x + w * 0.55)} ${n(y - h - bh)}C${n(x + w * 0.75)} ${n(y - h - bh * 0.75)} ${n(x + w * 0.9)} ${n(y - h - bh * 0.8)} ${n(x + w * 1.1)} ${n(y - h - bh)}L${n(x + w * 1.05)} ${n(y - h)}C${n(x + w * 0.85)} ${n(y - h + bh * 0.2)} ${n(x + w * 0.7)} ${n(y - h + bh * 0.15)} ${n(x + w * 0.52)} ${n(y - h)}Z`,
          '#000',
          { opacity: 0.12 },
        ),
      );
    } else {
      const q = () => (random() - 0.5) * r * 0.24;
      const corners = [
        [x - w / 2 + q(), y - h - bh + q()],
        [x + w / 2 + q(), y - h - bh + q()],
        [x + w / 2 + q(), y - h + bh * 0.3 + q()],
        [x - w / 2 + q(), y - h + bh * 0.3 + q()],
      ];
      parts.push(
        line(`M${n(x)} ${n(y)}L${n(x)} ${n(y - h)}`, color, r * 0.22),
        path(polygon(corners), tone),
        path(
          polygon([
            corners[1],
            corners[2],
            corners[3],
            [corners[3][0] + r * 0.1, corners[3][1] - r * 0.14],
            [corners[2][0] - r * 0.1, corners[2][1] - r * 0.12],
          ]),
          '#000',
          { opacity: 0.14 },
        ),
      );
    }
    out.push(group({ transform: `rotate(${n(turn)} ${n(x)} ${n(y)})` }, parts));
  }
  out.push(rect(0, board[1], W, y - board[1], color, { opacity: depth ? 0.1 : 0 }));
  return depth ? out : out.slice(0, -1);
}

/** A row of people seen from behind or before: one silhouette of shoulders, heads, hair and hats. */
function row(s, { width: W, height: H }, [y, r], random, color, spread, arm) {
  // in units of a head's half height, about the middle of the head
  const body = s.stamp(
    '<path d="M-2 8L-1.95 3C-1.95 2.05 -1.4 1.85 -.62 1.6C-.42 1.45 -.42 1 -.42 .6L.42 .6C.42 1 .42 1.45 .62 1.6C1.4 1.85 1.95 2.05 1.95 3L2 8Z"/>',
  );
  const face = '<ellipse rx=".78" ry="1"/>';
  const curls = [...Array(7).keys()]
    .map((j) => `<circle cx="${n(Math.cos(j * 0.9) * 0.7)}" cy="${n(Math.sin(j * 0.9) * 0.7 - 0.2)}" r=".55"/>`)
    .join('');
  const heads = [
    '<ellipse cy="-.1" rx=".86" ry="1"/><ellipse cx="-.8" cy=".1" rx=".16" ry=".26"/><ellipse cx=".8" cy=".1" rx=".16" ry=".26"/>',
    '<path d="M-.9 1.3C-1.3 .4 -1.1 -1.2 0 -1.2C1.1 -1.2 1.3 .4 .9 1.3C.5 1.5 -.5 1.5 -.9 1.3Z"/>',
    '<circle cy="-1.2" r=".42"/><ellipse cy="-.2" rx=".86" ry=".9"/>',
    '<path d="M-.9 -.2C-1 -1.4 1 -1.4 .9 -.2L1 -.05L-1 -.05Z"/><circle cx=".1" cy="-1.25" r=".24"/>',
    curls,
    '<path d="M-.85 -.3C-.9 -1.3 .9 -1.3 .85 -.3L1.6 -.12C1.6 .06 .8 0 .6 -.02L-.85 -.05Z"/>',
    '<path d="M-1.05 1.6C-1.25 .2 -1 -1.25 0 -1.25C1 -1.25 1.25 .2 1.05 1.6Z"/>',
    '<path d="M-.86 .1C-1.05 -1.3 1.05 -1.3 .86 .1C1.4 .5 1.5 1.1 1.3 1.7C1 1.5 .85 1 .8 .5Z"/>',
    '<path d="M-1.5 -.35C-.9 -.55 -.9 -.4 -.8 -.5C-.8 -1.4 .8 -1.4 .8 -.5C.9 -.4 .9 -.55 1.5 -.35C.9 -.1 -.9 -.1 -1.5 -.35Z"/>',
  ].map((hair) => s.stamp(face + hair));
  const out = [];
  const step = r * spread;
  const someone = (x, kind) => {
    const cy = y - r * 1.75 - (random() - 0.4) * r * 0.7;
    const k = r * (0.92 + random() * 0.16);
    out.push(
      body(x, cy, k, color),
      heads[kind](x + (random() - 0.5) * k * 0.3, cy, k, color, ` rotate(${n((random() - 0.5) * 10)})`),
    );
  };
  let i = Math.floor(random() * 8);
  const next = () => {
    i += random() > 0.7 ? 2 : 1;
    return step * (0.9 + random() * 0.35);
  };
  if (arm) {
    // away from the arm to both sides; those next to it wear no brim, and their shoulders are before it
    for (let x = arm[0]; x > -step; x -= next()) someone(x, x === arm[0] ? 7 : i % heads.length);
    for (let x = arm[1]; x < W + step; x += next()) someone(x, x === arm[1] ? 4 : i % heads.length);
  } else for (let x = -step * random(); x < W + step; x += next()) someone(x, i % heads.length);
  out.push(rect(0, y + r * 0.9, W, H - y, color));
  return out;
}

/** The board: corrugated card, a coat of paint, a painted border, tape. */
function cardboard(s, { width: W, height: H, board }, random) {
  const [bx, by, bw, bh] = board;
  const t = Math.min(W, H) / 1080;
  const [l, top, r, bottom] = [bx - bw / 2, by - bh / 2, bx + bw / 2, by + bh / 2];
  const j = (k) => (random() - 0.5) * k * t;
  // cut with kitchen scissors
  const outline = [];
  const steps = 7;
  for (let i = 0; i < steps; i++) outline.push([l + (bw * i) / steps + j(6), top + j(7)]);
  outline.push([r - 16 * t, top + j(4)], [r + j(4), top + 13 * t]);
  for (let i = 1; i < 5; i++) outline.push([r + j(7), top + (bh * i) / 5]);
  outline.push([r - 2 * t, bottom - 8 * t], [r - 10 * t, bottom]);
  for (let i = 1; i < steps; i++) outline.push([r - (bw * i) / steps + j(6), bottom + j(7)]);
  outline.push([l + 22 * t, bottom + j(3)], [l + 2 * t, bottom - 20 * t]);
  for (let i = 1; i < 5; i++) outline.push([l + j(7), bottom - (bh * i) / 5]);
  const shape = polygon(outline);
  const inside = s.clip(shape);
  const thick = 9 * t;
  // the region of filters, kept on the canvas
  const [rx, ry] = [Math.max(0, l - 20 * t), Math.max(0, top - 20 * t)];
  const region = [rx, ry, Math.min(W, r + 20 * t) - rx, Math.min(H, bottom + 20 * t) - ry];
  const parts = [];
  // the cut edge below: flutes between two liners
  let wave = '';
  for (let x = l + 4 * t; x < r - 6 * t; x += 13 * t)
    wave += `L${n(x)} ${n(bottom + 1 * t)}L${n(x + 6.5 * t)} ${n(bottom + thick - 1.5 * t)}`;
  parts.push(
    path(
      polygon([
        [l + 2 * t, bottom - 20 * t],
        [l + 4 * t, bottom + thick * 0.4],
        [l + 24 * t, bottom + thick],
        [r - 8 * t, bottom + thick],
        [r, bottom - 4 * t],
      ]),
      '#7b5730',
    ),
    line(`M${wave.slice(1)}`, '#d2a873', 1.6 * t, { opacity: 0.75 }),
  );
  parts.push(
    path(
      shape,
      s.linear(l, top, r * 0.6 + l * 0.4, bottom, [
        [0, '#dcb581'],
        [0.5, '#cfa36b'],
        [1, '#c4965c'],
      ]),
    ),
  );
  const on = [];
  // flutes show through as stripes
  const flute = s.define(
    (name) =>
      `<pattern id="${name}" patternUnits="userSpaceOnUse" width="${n(18 * t)}" height="${n(40 * t)}"><rect width="${n(6 * t)}" height="${n(40 * t)}" fill="#8c6234" fill-opacity="0.16"/><rect x="${n(9 * t)}" width="${n(4 * t)}" height="${n(40 * t)}" fill="#fff1d6" fill-opacity="0.13"/></pattern>`,
  );
  on.push(rect(l - 10, top - 10, bw + 20, bh + 20, flute));
  // fibres
  let fibres = '';
  for (let i = 0; i < 150; i++)
    fibres += `M${n(l + random() * bw)} ${n(top + random() * bh)}l${n((random() - 0.5) * 26 * t)} ${n((random() - 0.5) * 9 * t)}`;
  on.push(line(fibres, '#7d5529', 1.2 * t, { opacity: 0.3 }));
  // where the box was folded once
  const fold = l + bw * 0.71;
  on.push(
    s.bleed
      ? rect(
          fold - 24 * t,
          top,
          52 * t,
          bh,
          s.linear(fold - 24 * t, 0, fold + 28 * t, 0, [
            [0, '#5e3d1b', 0],
            [0.25, '#5e3d1b', 0.06],
            [0.5, '#5e3d1b', 0.25],
            [0.75, '#5e3d1b', 0.06],
            [1, '#5e3d1b', 0],
          ]),
        )
      : s.softLine(`M${n(fold)} ${n(top)}L${n(fold + 4 * t)} ${n(bottom)}`, '#5e3d1b', 16 * t, 9 * t, 0.4),
    line(`M${n(fold)} ${n(top)}L${n(fold + 4 * t)} ${n(bottom)}`, '#6b4722', 2.2 * t, { opacity: 0.55 }),
    line(`M${n(fold + 3 * t)} ${n(top)}L${n(fold + 7 * t)} ${n(bottom)}`, '#ffe9c6', 2 * t, { opacity: 0.5 }),
  );
  // a coat of paint: broad strokes side to side, their ends ragged
  const pad = 24 * t;
  const strokes = [];
  const count = Math.round(bh / (58 * t));
  const sh = (bh - 2 * pad) / count;
  for (let i = 0; i < count; i++) {
    const y = top + pad + sh * (i + 0.5);
    strokes.push(
      path(
        `M${n(l + pad + j(26))} ${n(y - sh * 0.62)}C${n(l + bw * 0.3)} ${n(y - sh * 0.62 + j(10))} ${n(l + bw * 0.7)} ${n(y - sh * 0.6 + j(10))} ${n(r - pad + j(26))} ${n(y - sh * 0.6)}L${n(r - pad + j(26))} ${n(y + sh * 0.62)}C${n(l + bw * 0.7)} ${n(y + sh * 0.6 + j(10))} ${n(l + bw * 0.3)} ${n(y + sh * 0.62 + j(10))} ${n(l + pad + j(26))} ${n(y + sh * 0.6)}Z`,
        'var(--paint, #00000000)',
      ),
    );
  }
  const stamped = s.stamp(strokes.join(''));
  const ragged = (x) => {
    const from = Math.max(0, x);
    const width = Math.min(W, x + pad * 3 + 20 * t) - from;
    return group(
      {
        filter: s.filter(
          from,
          region[1],
          width,
          region[3],
          `<feTurbulence type="fractalNoise" baseFrequency="${Math.round(12 / t) / 1000} ${Math.round(140 / t) / 1000}" numOctaves="${s.bleed ? 1 : 2}" seed="12"/><feDisplacementMap in="SourceGraphic" scale="${n(34 * t)}" xChannelSelector="R" yChannelSelector="G"/>`,
        ),
      },
      s.bleed ? strokes : stamped(0, 0, 1),
    );
  };
  on.push(
    rect(l + pad * 2, top + pad * 0.9, bw - pad * 4, bh - pad * 1.8, 'var(--paint, #00000000)'),
    ragged(l - 20 * t),
    ragged(r - pad * 3),
  );
  // marks of the bristles
  let dark = '';
  let light = '';
  for (let i = 0; i < count * 10; i++) {
    const y = top + pad * 1.3 + random() * (bh - pad * 2.6);
    const x = l + pad * 1.4 + random() * bw * 0.7;
    const length = Math.min(r - pad * 1.4 - x, (80 + random() * 420) * t);
    const d = `M${n(x)} ${n(y)}C${n(x + length * 0.3)} ${n(y + j(7))} ${n(x + length * 0.7)} ${n(y + j(7))} ${n(x + length)} ${n(y + j(5))}`;
    if (i % 2) dark += d;
    else light += d;
  }
  on.push(line(dark, 'var(--bristle, #00000014)', 2 * t), line(light, 'var(--bristleLight, #ffffff1a)', 2.2 * t));
  // the border, in one go with a loaded brush
  const edge = 26 * t;
  const b = 9 * t;
  const loop = [];
  const side = (x1, y1, x2, y2) => {
    const [dx, dy] = [x2 - x1, y2 - y1];
    const length = Math.hypot(dx, dy);
    const [nx, ny] = [-dy / length, dx / length];
    const bends = random() * 6;
    const points = [];
    const back = [];
    // the hairs leave a rough edge; towards the end the brush runs dry
    const count = Math.round(length / (17 * t));
    for (let i = 0; i <= count; i++) {
      const k = -0.012 + (1.026 * i) / count;
      const sway = Math.sin(k * 5 + bends) * 3.2 * t;
      const half = b * (1.05 - 0.4 * k + 0.16 * Math.sin(k * 11 + bends));
      points.push([x1 + dx * k + nx * (sway - half + j(3)), y1 + dy * k + ny * (sway - half + j(3))]);
      back.push([x1 + dx * k + nx * (sway + half + j(3)), y1 + dy * k + ny * (sway + half + j(3))]);
    }
    loop.push(path(polygon([...points, ...back.reverse()]), 'var(--trim, #1d1712)'));
  };
  side(l + edge + j(8), top + edge + j(6), r - edge + j(8), top + edge + j(8));
  side(r - edge + j(4), top + edge, r - edge + j(6), bottom - edge + j(6));
  side(r - edge + j(8), bottom - edge + j(6), l + edge + j(8), bottom - edge + j(6));
  side(l + edge + j(4), bottom - edge, l + edge + j(6), top + edge);
  on.push(group({ opacity: 0.92 }, loop));
  // a drip or two from the upper stroke, and a splash
  for (const [k, length] of [
    [0.17, 26],
    [0.635, 15],
    [0.65, 34],
  ]) {
    const x = l + bw * k;
    const y = top + edge;
    on.push(
      path(
        `M${n(x - 5 * t)} ${n(y)}C${n(x - 2 * t)} ${n(y + 6 * t)} ${n(x - 2 * t)} ${n(y + length * 0.6 * t)} ${n(x - 3.4 * t)} ${n(y + length * t)}C${n(x - 3.4 * t)} ${n(y + length * t + 6 * t)} ${n(x + 3.4 * t)} ${n(y + length * t + 6 * t)} ${n(x + 3.4 * t)} ${n(y + length * t)}C${n(x + 2 * t)} ${n(y + length * 0.6 * t)} ${n(x + 2 * t)} ${n(y + 6 * t)} ${n(x + 5 * t)} ${n(y)}Z`,
        'var(--trim, #1d1712)',
      ),
    );
  }
  for (let i = 0; i < 11; i++) {
    const away = random() * random() * 90 * t;
    const a = random() * 3 + 2.6;
    on.push(
      circle(
        r - edge * 2.6 + Math.cos(a) * away,
        bottom - edge * 1.9 + Math.sin(a) * away * 0.4,
        (1.2 + random() * random() * 4) * t,
        'var(--trim, #1d1712)',
        { opacity: 0.85 },
      ),
    );
  }
  // light from the upper left, and a used lower corner
  on.push(
    rect(
      l - 10,
      top - 10,
      bw + 20,
      bh + 20,
      s.linear(l, top, r, bottom, [
        [0, '#fff', 0.16],
        [0.45, '#fff', 0],
        [0.7, '#1b120a', 0],
        [1, '#1b120a', 0.15],
      ]),
    ),
    line(
      `M${n(l)} ${n(bottom - 62 * t)}C${n(l + 24 * t)} ${n(bottom - 40 * t)} ${n(l + 40 * t)} ${n(bottom - 24 * t)} ${n(l + 66 * t)} ${n(bottom)}`,
      '#5e3d1b',
      2 * t,
      { opacity: 0.5 },
    ),
  );
  parts.push(group({ 'clip-path': inside }, on));
  parts.push(line(shape, '#f3d7a8', 1.6 * t, { opacity: 0.55 }));
  // tape over two corners, and staples where the stick is
  const tape = (x, y, turn, w, h) => {
    const teeth = [];
    for (let i = 0; i <= 6; i++) teeth.push([x - w / 2 + (i % 2 ? 4 * t : 0), y - h / 2 + (h * i) / 6]);
    const other = [];
    for (let i = 6; i >= 0; i--) other.push([x + w / 2 + (i % 2 ? 4 * t : 0), y - h / 2 + (h * i) / 6]);
    return group(
      { transform: `rotate(${turn} ${n(x)} ${n(y)})` },
      path(polygon([...teeth, ...other].map(([a, c]) => [a + 2 * t, c + 4 * t])), '#1b120a', { opacity: 0.22 }),
      path(polygon([...teeth, ...other]), 'var(--tape, #efe6c8)', { opacity: 0.86 }),
      path(
        polygon([...teeth, ...other]),
        s.linear(x, y - h / 2, x, y + h / 2, [
          [0, '#fff', 0.4],
          [0.3, '#fff', 0],
          [0.8, '#000', 0],
          [1, '#000', 0.16],
        ]),
      ),
      line(
        `M${n(x - w * 0.3)} ${n(y - h * 0.5)}L${n(x - w * 0.24)} ${n(y + h * 0.5)}M${n(x + w * 0.2)} ${n(y - h * 0.5)}L${n(x + w * 0.14)} ${n(y + h * 0.5)}`,
        '#fff',
        1.6 * t,
        { opacity: 0.4 },
      ),
    );
  };
  parts.push(
    tape(l + 26 * t, top + 22 * t, -42, 132 * t, 42 * t),
    tape(r - 20 * t, bottom - 18 * t, -46, 120 * t, 40 * t),
  );
  return [
    group(
      { transform: `rotate(${TILT} ${n(bx)} ${n(by)})` },
      s.bleed
        ? shadowOf(s, l + 14 * t, top + 26 * t, r + 14 * t, bottom + 30 * t, 30 * t)
        : s.soft(
            polygon([
              [l + 14 * t, top + 26 * t],
              [r + 14 * t, top + 26 * t],
              [r + 14 * t, bottom + 30 * t],
              [l + 14 * t, bottom + 30 * t],
            ]),
            '#101820',
            16 * t,
            0.36,
          ),
      parts,
    ),
  ];
}

/** The shadow of a board at its right and lower edge, from gradients: a blur as large as that costs too much on paper. */
function shadowOf(s, left, top, right, bottom, soft) {
  const stops = [0.36, 0.3, 0.18, 0.06, 0].map((opacity, i) => [i / 4, '#101820', opacity]);
  const [x, y] = [right - soft, bottom - soft];
  const size = soft * 2;
  return [
    rect(x - soft, top + soft, soft, y - top - soft, '#101820', { 'fill-opacity': 0.36 }),
    rect(x, top + soft, size, y - top - soft, s.linear(x, 0, x + size, 0, stops)),
    rect(left + soft, y - soft, x - left - size, soft, '#101820', { 'fill-opacity': 0.36 }),
    rect(left + soft, y, x - left - soft, size, s.linear(0, y, 0, y + size, stops)),
    rect(x, y, size, size, s.radial(x, y, size, stops)),
    rect(x, top - soft, size, size, s.radial(x, top + soft, size, stops)),
    rect(left - soft, y, size, size, s.radial(left + soft, y, size, stops)),
  ];
}

/** A hand about the stick: four fingers before it, the thumb across them, a knitted cuff, a watch strap. */
function hand(s, x, y, height, bottom) {
  const u = height / 100;
  const skin = ['var(--skinLight, #e0a878)', 'var(--skin, #c5854f)', 'var(--skinLow, #8a5430)'];
  const finger = (fy, left, right, h, turn) => {
    const d = `M${left + h / 2} ${fy - h / 2}C${left + 30} ${fy - h / 2 - 2} ${right - 26} ${fy - h / 2 - 2.5} ${right - h / 2} ${fy - h / 2 + 1}C${right + 2} ${fy - h / 2 + 3} ${right + 2} ${fy + h / 2 - 2} ${right - h / 2} ${fy + h / 2 - 1}C${right - 26} ${fy + h / 2 + 1} ${left + 30} ${fy + h / 2 + 2} ${left + h / 2} ${fy + h / 2}C${left - 2} ${fy + h / 2 - 1} ${left - 2} ${fy - h / 2 + 1} ${left + h / 2} ${fy - h / 2}Z`;
    return group(
      { transform: `rotate(${turn} 0 ${fy})` },
      path(
        d,
        s.linear(0, fy - h / 2, 0, fy + h / 2, [
          [0, skin[0]],
          [0.5, skin[1]],
          [1, skin[2]],
        ]),
      ),
      line(
        `M${left + 22} ${fy - h * 0.3}C${left + 19} ${fy} ${left + 19} ${fy + h * 0.1} ${left + 22} ${fy + h * 0.34}`,
        skin[2],
        1.6,
        { opacity: 0.7 },
      ),
      line(
        `M${left + 26} ${fy - h * 0.28}C${left + 24} ${fy} ${left + 24} ${fy + h * 0.1} ${left + 26} ${fy + h * 0.3}`,
        skin[2],
        1.1,
        { opacity: 0.5 },
      ),
      line(
        `M${left + h * 0.5} ${fy - h * 0.3}C${left + 30} ${fy - h * 0.42} ${right - 30} ${fy - h * 0.42} ${right - h * 0.6} ${fy - h * 0.3}`,
        '#fff',
        2,
        { opacity: 0.28 },
      ),
    );
  };
  const arm = (bottom - y) / u + 10;
  return [
    group(
      { transform: `translate(${n(x)} ${n(y)}) scale(${Math.round(u * 1000) / 1000})` },
      // sleeve and cuff
      path(
        `M-40 84C-52 130 -62 170 -66 ${n(arm)}L58 ${n(arm)}C56 170 48 130 40 84Z`,
        s.linear(-60, 0, 60, 0, [
          [0, 'var(--sleeve, #d9604a)'],
          [1, 'var(--sleeve, #d9604a)'],
        ]),
      ),
      path(`M8 84C16 130 20 170 20 ${n(arm)}L58 ${n(arm)}C56 170 48 130 40 84Z`, '#0c0a12', { opacity: 0.24 }),
      // wrist
      path(
        'M-38 20C-36 50 -34 64 -34 88L34 88C34 66 36 50 38 24Z',
        s.linear(-36, 0, 38, 0, [
          [0, skin[0]],
          [0.5, skin[1]],
          [1, skin[2]],
        ]),
      ),
      path('M-36 58L36 58L35 72L-35 72Z', '#2a2320'),
      rect(-12, 54, 24, 22, '#d9b65a', { rx: 5 }),
      rect(-8, 58, 16, 14, '#f7f1df', { rx: 3 }),
      line('M0 65L0 60M0 65L4 67', '#2a2320', 1.4),
      path('M-42 80C-20 88 20 88 42 80L44 102C20 110 -22 110 -46 102Z', 'var(--sleeve, #d9604a)'),
      path('M-42 80C-20 88 20 88 42 80L44 102C20 110 -22 110 -46 102Z', '#0c0a12', { opacity: 0.18 }),
      ...[-34, -24, -14, -4, 6, 16, 26, 36].map((v) =>
        line(`M${v} ${n(85 - Math.abs(v) * 0.08)}L${n(v * 1.06)} ${n(106 - Math.abs(v) * 0.08)}`, '#0c0a12', 2, {
          opacity: 0.22,
        }),
      ),
      // the hand behind the stick
      path(
        'M-50 -48C-40 -62 30 -60 44 -46C54 -20 54 20 44 44C20 58 -30 58 -46 40C-58 10 -58 -22 -50 -48Z',
        s.linear(-50, -50, 50, 50, [
          [0, skin[1]],
          [1, skin[2]],
        ]),
      ),
    ),
    group(
      { transform: `rotate(${TILT} ${n(x)} ${n(y)})` },
      rect(
        x - height * 0.115,
        y - height * 0.5,
        height * 0.23,
        height * 0.3,
        s.linear(x - height * 0.115, 0, x + height * 0.115, 0, [
          [0, '#f0d3a0'],
          [0.3, '#e2bd84'],
          [0.72, '#c4975e'],
          [0.74, '#96693c'],
          [1, '#7d552f'],
        ]),
      ),
    ),
    group(
      { transform: `translate(${n(x)} ${n(y)}) scale(${Math.round(u * 1000) / 1000})` },
      finger(35, -47, 36, 24, 3),
      finger(13, -52, 43, 27, 1),
      finger(-13, -54, 46, 28, -2),
      finger(-38, -50, 44, 27, -5),
      // thumb
      s.soft(
        'M40 30C52 10 50 -14 36 -24C20 -34 -2 -34 -14 -26C-22 -16 -12 -6 0 -6C14 -6 20 0 20 12Z',
        '#2b1408',
        3,
        0.45,
      ),
      path(
        'M46 36C58 8 56 -22 38 -34C22 -44 -2 -46 -16 -40C-28 -34 -26 -18 -14 -16C0 -14 16 -14 20 -4C24 8 20 24 24 40Z',
        s.linear(-20, -44, 40, 36, [
          [0, skin[0]],
          [0.55, skin[1]],
          [1, skin[2]],
        ]),
      ),
      path('M-20 -36C-12 -41 -4 -40 -2 -36C-2 -29 -8 -26 -16 -26C-22 -28 -23 -33 -20 -36Z', '#f3cdb0', {
        opacity: 0.85,
      }),
      line('M12 -38C16 -32 16 -24 12 -19', skin[2], 1.6, { opacity: 0.6 }),
      line('M34 -30C46 -18 50 4 44 26', '#fff', 2.4, { opacity: 0.22 }),
    ),
  ];
}

for (const [name, layout] of Object.entries(LAYOUTS))
  writeFileSync(new URL(`crowd-${name}.svg`, folder), placard(layout));
