/**
 * Draws the art of templates/voted: `node scripts/art/voted.mjs` writes its SVG files, which are committed. A glossy
 * sticker with a scalloped edge, one side of it coming off, stuck on a denim jacket, a parcel or an old fence.
 */
import { writeFileSync } from 'node:fs';
import { circle, ellipse, group, line, n, path, polygon, rect, seeded, sheet } from './draw.mjs';

const folder = new URL('../../templates/voted/', import.meta.url);

/** How far everything goes on beyond the canvas, for the cut of printed sheets. */
const E = 30;

/**
 * `at`: the middle, half width and half height of the sticker and how square it is; `text`: the box of the slogan;
 * `tick`: middle and size; `peel`: which way it comes off, in degrees; `label`: what the imprint is on.
 */
const LAYOUTS = {
  share: {
    width: 1200,
    height: 630,
    at: [600, 281, 566, 264, 2.5],
    text: [296, 104, 710, 354],
    tick: [176, 278, 186],
    peel: 40,
    label: [64, 555, 1072, 50],
    seam: 0,
    t: 0.62,
    bumps: 62,
  },
  square: {
    width: 1080,
    height: 1080,
    at: [540, 470, 458, 458, 2],
    text: [226, 262, 628, 480],
    tick: [540, 154, 172],
    peel: 66,
    label: [92, 950, 896, 88],
    seam: 940,
    t: 1,
    bumps: 46,
  },
  portrait: {
    width: 1080,
    height: 1350,
    at: [540, 574, 506, 534, 2.15],
    text: [188, 314, 704, 588],
    tick: [540, 186, 206],
    peel: 66,
    label: [92, 1191, 896, 88],
    seam: 1150,
    t: 1,
    bumps: 52,
  },
  story: {
    width: 1080,
    height: 1920,
    at: [540, 822, 508, 560, 2.2],
    text: [184, 540, 712, 632],
    tick: [540, 404, 214],
    peel: 66,
    label: [92, 1435, 896, 88],
    seam: 1410,
    t: 1,
    bumps: 54,
  },
  billboard: {
    width: 2400,
    height: 1200,
    at: [1200, 536, 1126, 500, 2.5],
    text: [600, 200, 1420, 676],
    tick: [364, 530, 370],
    peel: 40,
    label: [160, 1062, 2080, 82],
    seam: 0,
    t: 1.14,
    bumps: 64,
  },
  print: {
    width: 1240,
    height: 1754,
    at: [620, 736, 580, 656, 2.2],
    text: [210, 412, 820, 740],
    tick: [620, 246, 250],
    peel: 66,
    label: [106, 1572, 1028, 96],
    seam: 1440,
    t: 1.15,
    bumps: 56,
  },
};

/** The outline of the sticker: a rounded shape `out` px larger than it is, with as many scallops as it has. */
function outline({ at: [cx, cy, a, b, p], bumps }, out, scallop = 0, steps = 8) {
  const points = [];
  // evenly along the edge: walk a fine polygon
  const fine = [];
  for (let i = 0; i < 1440; i++) {
    const w = (i / 1440) * Math.PI * 2;
    const [c, s] = [Math.cos(w), Math.sin(w)];
    const r = (Math.abs(c / (a + out)) ** p + Math.abs(s / (b + out)) ** p) ** (-1 / p);
    fine.push([cx + c * r, cy + s * r]);
  }
  const lengths = [0];
  for (let i = 0; i < 1440; i++)
    lengths.push(lengths[i] + Math.hypot(fine[i][0] - fine[(i + 1) % 1440][0], fine[i][1] - fine[(i + 1) % 1440][1]));
  const count = bumps * steps;
  let j = 0;
  for (let i = 0; i < count; i++) {
    const goal = (lengths[1440] * i) / count;
    while (lengths[j + 1] < goal) j++;
    const k = (goal - lengths[j]) / (lengths[j + 1] - lengths[j]);
    const [x, y] = [0, 1].map((q) => fine[j][q] + (fine[(j + 1) % 1440][q] - fine[j][q]) * k);
    // outwards
    const [nx, ny] = [
      (Math.sign(x - cx) * Math.abs((x - cx) / a) ** (p - 1)) / a,
      (Math.sign(y - cy) * Math.abs((y - cy) / b) ** (p - 1)) / b,
    ];
    const l = Math.hypot(nx, ny) || 1;
    const lift = scallop * Math.abs(Math.sin((i / steps) * Math.PI)) ** 0.75;
    points.push([x + (nx / l) * lift, y + (ny / l) * lift, nx / l, ny / l]);
  }
  return points;
}

/** What of a polygon lies on the near side of a line: x·nx + y·ny < d. */
function cut(points, [nx, ny, d], far = false) {
  const out = [];
  const side = ([x, y]) => (x * nx + y * ny - d) * (far ? -1 : 1);
  points.forEach((p, i) => {
    const q = points[(i + 1) % points.length];
    const [a, b] = [side(p), side(q)];
    if (a < 0) out.push([p[0], p[1]]);
    if (a < 0 !== b < 0) out.push([p[0] + ((q[0] - p[0]) * a) / (a - b), p[1] + ((q[1] - p[1]) * a) / (a - b)]);
  });
  return out;
}

function sticker(L) {
  const s = sheet(L.width, L.height);
  const random = seeded(L.width + L.height * 3);
  const {
    at: [cx, cy, a, b],
    text,
    t,
    peel,
    tick,
  } = L;
  const out = [];
  const scallop = 13 * t;
  const edge = outline(L, -scallop, scallop);
  // where it folds: between the slogan and the edge
  const w = (peel * Math.PI) / 180;
  const [nx, ny] = [Math.cos(w), Math.sin(w)];
  const support = (points) => Math.max(...points.map(([x, y]) => x * nx + y * ny));
  const inner = support([
    [text[0], text[1]],
    [text[0] + text[2], text[1]],
    [text[0], text[1] + text[3]],
    [text[0] + text[2], text[1] + text[3]],
  ]);
  const outer = support(edge);
  const back = 0.86;
  const fold = (inner + 8 * t + back * outer) / (1 + back);
  const knife = [nx, ny, fold];
  const kept = (points) => cut(points, knife);
  const all = (points) => polygon(kept(points));
  // its shadow: many faint ones, wider by and by; more of it where it lifts
  for (let i = 6; i >= 1; i--) {
    const k = i * 3.4 * t;
    out.push(
      path(polygon(outline(L, -scallop + k * 0.7, scallop, 4).map(([x, y]) => [x + k * 0.5, y + k * 0.9])), '#0a0806', {
        opacity: 0.085,
      }),
    );
  }
  const flapEnd = cut(edge, knife, true);
  // the clean patch it left, a rim of old glue
  out.push(path(polygon(flapEnd), 'var(--clean, #ffffff)', { opacity: 0.1 }));
  // the sticker: white vinyl, ring of colour, disc
  out.push(
    path(
      all(edge),
      s.linear(cx - a, cy - b, cx + a, cy + b, [
        [0, '#ffffff'],
        [0.6, '#f4f0e6'],
        [1, '#dcd6c8'],
      ]),
    ),
  );
  const ring = outline(L, -scallop - 11 * t, scallop * 0.8);
  out.push(path(all(ring), 'var(--ring, #f4c430)'));
  // printed a little off: the ring's colour stands out on one side of its line
  const beads = outline(L, -scallop - 17 * t, 0, 2);
  let dots = '';
  const bead = s.stamp('<circle r="1"/>');
  beads.forEach(([x, y], i) => {
    if (i % 2 === 0 || x * nx + y * ny > fold - 12 * t) return;
    dots += bead(x, y, 6.2 * t);
  });
  out.push(group({ fill: 'var(--bead, #ffffff)' }, dots));
  const discShape = outline(L, -scallop - 34 * t, 0, 4);
  out.push(path(all(outline(L, -scallop - 27 * t, 0, 4)), 'var(--line, #ffffff)'));
  out.push(
    path(
      all(discShape),
      s.linear(cx - a * 0.6, cy - b, cx + a * 0.5, cy + b, [
        [0, 'var(--discLit, #e0402c)'],
        [0.55, 'var(--disc, #c9281c)'],
        [1, 'var(--discLow, #a81c14)'],
      ]),
    ),
  );
  // rays of ink behind the words, each cut off at the edge of the disc
  const rays = [];
  const far = (k) => {
    const i = Math.round(k * discShape.length) % discShape.length;
    return (i + discShape.length) % discShape.length;
  };
  const spokes = 28;
  for (let i = 0; i < spokes; i++) {
    const from = far(i / spokes);
    const to = far((i + 0.5) / spokes);
    const rim = [];
    for (let k = from; k !== to; k = (k + 1) % discShape.length) rim.push(discShape[k]);
    rim.push(discShape[to]);
    const wedge = kept([[cx, cy], ...rim]);
    if (wedge.length > 2) rays.push(polygon(wedge));
  }
  out.push(path(rays.join(''), 'var(--ray, #d8382a)', { opacity: 0.42 }));
  out.push(
    path(all(outline(L, -scallop - 42 * t, 0, 4)), 'none', {
      stroke: 'var(--line, #ffffff)',
      'stroke-width': 3.2 * t,
      opacity: 0.9,
    }),
  );
  // the tick, of one stroke of a broad brush
  const [tx, ty, ts] = tick;
  const u = ts / 100;
  const tickPath =
    'M-46 2C-42 -8 -32 -13 -24 -8C-18 -2 -12 10 -7 18C6 -10 24 -34 44 -46C50 -48 54 -43 50 -38C30 -18 14 10 2 40C-2 46 -12 46 -16 41C-24 27 -34 15 -46 2Z';
  const box = `translate(${n(tx)} ${n(ty)}) scale(${Math.round(u * 1000) / 1000})`;
  out.push(
    group({ transform: `${box} translate(3.5 4.5)` }, path(tickPath, 'var(--discLow, #a81c14)')),
    group(
      { transform: box },
      path(tickPath, 'var(--tick, #ffd54a)'),
      path('M-8 22C6 -8 24 -32 45 -43C28 -24 12 2 1 32C-1 36 -4 32 -8 22Z', '#ffffff', { opacity: 0.2 }),
      line('M-40 0C-30 -8 -26 -4 -14 16M-4 30C6 6 20 -16 36 -32', 'var(--discLow, #a81c14)', 1.1, { opacity: 0.35 }),
    ),
  );
  // gloss: light along the upper left edge, a soft band across
  const arc = (from, to, r1, r2) => {
    const [p, q] = [outline(L, r1, 0, 4), outline(L, r2, 0, 4)];
    const m = p.length;
    const [i, j] = [Math.round((from / 360) * m), Math.round((to / 360) * m)];
    const points = [];
    const sel = (list, k) => list[((k % m) + m) % m];
    for (let k = i; k <= j; k++) points.push(sel(p, k));
    for (let k = j; k >= i; k--) {
      const f = (k - i) / (j - i);
      const [x1, y1] = sel(p, k);
      const [x2, y2] = sel(q, k);
      const bow = Math.sin(f * Math.PI) ** 0.6;
      points.push([x1 + (x2 - x1) * bow, y1 + (y2 - y1) * bow]);
    }
    return polygon(points);
  };
  out.push(
    path(
      arc(186, 282, -scallop - 12 * t, -scallop - 92 * t),
      s.linear(cx - a, cy - b, cx - a * 0.4, cy, [
        [0, '#ffffff', 0.62],
        [0.6, '#ffffff', 0.2],
        [1, '#ffffff', 0.04],
      ]),
    ),
    path(arc(190, 262, -scallop - 5 * t, -scallop - 22 * t), '#ffffff', { opacity: 0.6 }),
    path(arc(296, 312, -scallop - 9 * t, -scallop - 30 * t), '#ffffff', { opacity: 0.5 }),
    path(arc(128, 158, -scallop - 8 * t, -scallop - 26 * t), '#ffffff', { opacity: 0.3 }),
  );
  const across = (k0, k1) => {
    // a band from the upper right to the lower left, cut to the disc
    const d = [Math.cos(0.62), Math.sin(0.62)];
    const mid = cx * d[0] + cy * d[1];
    const reach = Math.abs(a * d[0]) + Math.abs(b * d[1]);
    return polygon(
      cut(cut(kept(outline(L, -scallop - 2 * t, 0, 4)), [d[0], d[1], mid + k1 * reach]), [
        -d[0],
        -d[1],
        -(mid + k0 * reach),
      ]),
    );
  };
  out.push(
    path(across(-0.34, -0.1), '#ffffff', { opacity: 0.07 }),
    path(across(-0.06, 0), '#ffffff', { opacity: 0.06 }),
    path(across(0.36, 0.9), '#000000', { opacity: 0.05 }),
  );
  // bubbles of air under the vinyl, a crease that runs in from the fold
  for (const [dx, dy, r] of [
    [-0.62, 0.52, 15],
    [-0.55, 0.6, 8],
    [0.66, -0.5, 12],
    [0.72, -0.38, 7],
    [-0.1, 0.8, 9],
  ]) {
    const [x, y] = [cx + a * dx, cy + b * dy];
    out.push(
      ellipse(
        x,
        y,
        r * t,
        r * 0.8 * t,
        s.radial(x - 3 * t, y - 3 * t, r * t, [
          [0, '#ffffff', 0.3],
          [0.6, '#ffffff', 0.04],
          [0.85, '#000000', 0.22],
          [1, '#000000', 0],
        ]),
      ),
      path(
        `M${n(x - r * 0.6 * t)} ${n(y - r * 0.1 * t)}Q${n(x - r * 0.5 * t)} ${n(y - r * 0.6 * t)} ${n(x)} ${n(y - r * 0.55 * t)}Q${n(x - r * 0.34 * t)} ${n(y - r * 0.36 * t)} ${n(x - r * 0.6 * t)} ${n(y - r * 0.1 * t)}Z`,
        '#ffffff',
        { opacity: 0.7 },
      ),
    );
  }
  // the flap: what was cut off, turned over its fold, and its shadow on the sticker
  const chord = cut(kept(edge), [nx, ny, fold - 0.6], true);
  const turned = flapEnd.map(([x, y]) => {
    const d = x * nx + y * ny - fold;
    return [x - (1 + back) * d * nx, y - (1 + back) * d * ny];
  });
  const sag = (points, k) => points.map(([x, y]) => [x - nx * k, y - ny * k]);
  const depth = outer - fold;
  for (let i = 4; i >= 1; i--) {
    const k = i * depth * 0.055;
    out.push(
      path(polygon(kept(sag(turned, k)).map(([x, y]) => [x - k * 0.3, y + k * 0.1])), '#120604', { opacity: 0.11 }),
    );
  }
  const g = (list) =>
    s.linear(
      nx * fold + cx * 0 + px(nx, ny, cx, cy)[0],
      ny * fold + px(nx, ny, cx, cy)[1],
      nx * (fold - depth * back) + px(nx, ny, cx, cy)[0],
      ny * (fold - depth * back) + px(nx, ny, cx, cy)[1],
      list,
    );
  out.push(
    path(
      polygon(turned),
      g([
        [0, '#8d877c'],
        [0.08, '#c9c3b6'],
        [0.3, '#fffdf6'],
        [0.5, '#f1ece0'],
        [0.8, '#d9d2c4'],
        [1, '#eee9de'],
      ]),
    ),
    // faint lines of the backing's pattern
    ...[0.35, 0.55, 0.75].map((k) => {
      const strip = cut(cut(turned, [nx, ny, fold - depth * back * k]), [
        -nx,
        -ny,
        -(fold - depth * back * (k + 0.035)),
      ]);
      return strip.length > 2 ? path(polygon(strip), '#b9b2a3', { opacity: 0.35 }) : '';
    }),
  );
  if (chord.length > 1) {
    const ends = cut(flapEnd, [nx, ny, fold + 0.5]);
    const along = ends.map(([x, y]) => [-x * ny + y * nx, x, y]).sort((p, q) => p[0] - q[0]);
    if (along.length > 1)
      out.push(
        line(`M${n(along[0][1])} ${n(along[0][2])}L${n(along.at(-1)[1])} ${n(along.at(-1)[2])}`, '#ffffff', 2.4 * t, {
          opacity: 0.5,
        }),
      );
  }
  // scuffs at the rim
  let scuffs = '';
  for (let i = 0; i < 40; i++) {
    const p = edge[Math.floor(random() * edge.length)];
    const d = 6 + random() * 20;
    const [x, y] = [p[0] - p[2] * d * t, p[1] - p[3] * d * t];
    if (x * nx + y * ny > fold - 10 * t) continue;
    const an = random() * 3.1;
    const l = (3 + random() * 10) * t;
    scuffs += `M${n(x)} ${n(y)}l${n(Math.cos(an) * l)} ${n(Math.sin(an) * l)}`;
  }
  out.push(line(scuffs, '#ffffff', 1.3 * t, { opacity: 0.55 }));
  return s.svg(out);
}

/** Where the fold is nearest to the middle of the sticker, less what the fold's own distance gives. */
function px(nx, ny, cx, cy) {
  const d = cx * nx + cy * ny;
  return [cx - nx * d, cy - ny * d];
}

/** Stitches along a line: each a short thick thread with a shadow and a light. */
function stitches(x1, y1, x2, y2, t, thread = 'var(--thread, #d98a2b)') {
  const length = Math.hypot(x2 - x1, y2 - y1);
  const count = Math.max(1, Math.round(length / (19 * t)));
  const [dx, dy] = [(x2 - x1) / count, (y2 - y1) / count];
  let d = '';
  for (let i = 0; i < count; i++)
    d += `M${n(x1 + dx * (i + 0.14))} ${n(y1 + dy * (i + 0.14))}L${n(x1 + dx * (i + 0.82))} ${n(y1 + dy * (i + 0.82))}`;
  return [
    group({ transform: `translate(${n(0.8 * t)} ${n(2.2 * t)})` }, line(d, '#060a14', 5.2 * t, { opacity: 0.5 })),
    line(d, thread, 4.6 * t),
    group({ transform: `translate(${n(-0.4 * t)} ${n(-1.1 * t)})` }, line(d, '#fff0c8', 1.2 * t, { opacity: 0.6 })),
  ];
}

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

function denim(L) {
  const s = sheet(L.width, L.height);
  const random = seeded(L.width + 5);
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
      -E,
      -E,
      W + 2 * E,
      H + 2 * E,
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
  out.push(rect(-E, -E, W + 2 * E, H + 2 * E, twill));
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
    out.push(...run(W + E, 60 * t + (L.height > 1800 ? 110 : 0), -E, 84 * t + (L.height > 1800 ? 110 : 0)));
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
      ...run(pl + 20 * t, H > 1800 ? H - 190 * t : H + E, pl + 20 * t, seam + 10 * t),
      ...run(pr - 20 * t, seam + 10 * t, pr - 20 * t, H > 1800 ? H - 190 * t : H + E),
    );
  } else {
    // across: a seam down either side, a row of buttons at the right
    out.push(...run(W * 0.06, H + E, W * 0.075, -E), ...run(W * 0.93, -E, W * 0.925, H + E));
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

function parcel(L) {
  const s = sheet(L.width, L.height);
  const random = seeded(L.width + 9);
  const { width: W, height: H, t, seam, label } = L;
  const out = [
    rect(
      -E,
      -E,
      W + 2 * E,
      H + 2 * E,
      s.linear(0, 0, W * 0.3, H, [
        [0, '#d3a772'],
        [0.5, '#c4965f'],
        [1, '#a97a47'],
      ]),
    ),
  ];
  // the flutes show through
  const q = 15 * t;
  const flutes = s.define(
    (id) =>
      `<pattern id="${id}" patternUnits="userSpaceOnUse" width="${n(q)}" height="40"><rect width="${n(q * 0.4)}" height="40" fill="#6b4520" fill-opacity=".07"/><rect x="${n(q * 0.5)}" width="${n(q * 0.2)}" height="40" fill="#ffe9c4" fill-opacity=".09"/></pattern>`,
  );
  out.push(rect(-E, -E, W + 2 * E, H + 2 * E, flutes));
  // a fold
  const fold = seam ? H * 0.045 : H * 0.06;
  out.push(
    rect(
      -E,
      fold - 10 * t,
      W + 2 * E,
      20 * t,
      s.linear(0, fold - 10 * t, 0, fold + 10 * t, [
        [0, '#5a3816', 0],
        [0.45, '#5a3816', 0.4],
        [0.55, '#ffe6bf', 0.4],
        [1, '#ffe6bf', 0],
      ]),
    ),
  );
  // brown tape down one side, with a torn end
  const tw = 130 * t;
  const tx = W * 0.8;
  const torn = [];
  for (let i = 0; i <= 12; i++)
    torn.push([tx + (tw * i) / 12, H * (seam ? 0.985 : 1.1) + (i % 2 ? 9 : -6) * t * random()]);
  const strip = polygon([[tx, -E], [tx + tw, -E], ...torn.reverse()]);
  out.push(
    path(strip, '#8a5a26', { opacity: 0.42 }),
    line(
      `M${n(tx + tw * 0.2)} ${-E}L${n(tx + tw * 0.22)} ${H + E}M${n(tx + tw * 0.7)} ${-E}L${n(tx + tw * 0.66)} ${H + E}`,
      '#ffe9c4',
      5 * t,
      { opacity: 0.16 },
    ),
    line(`M${n(tx + 1)} ${-E}L${n(tx + 1)} ${H + E}`, '#fff3da', 2 * t, { opacity: 0.4 }),
  );
  // printed marks: this way up, keep dry
  const ink = '#43280f';
  const mark = (x, y, u, ...children) =>
    group({ transform: `translate(${n(x)} ${n(y)}) scale(${Math.round(u * 1000) / 1000})`, opacity: 0.72 }, children);
  const frame = line('M-50 -50L50 -50L50 50L-50 50Z', ink, 5);
  const up = [
    frame,
    path('M-24 26L-24 -12L-38 -12L-18 -40L2 -12L-12 -12L-12 26ZM12 26L12 -12L-2 -12L18 -40L38 -12L24 -12L24 26Z', ink),
    line('M-36 36L36 36', ink, 6),
  ];
  const umbrella = [
    frame,
    path(
      'M-38 0C-34 -24 -16 -34 0 -34C16 -34 34 -24 38 0C32 -6 26 -6 20 0C14 -6 6 -6 0 0C-6 -6 -14 -6 -20 0C-26 -6 -32 -6 -38 0Z',
      ink,
    ),
    line('M0 -40L0 28C0 38 14 38 14 28', ink, 5),
  ];
  const spots = seam
    ? [
        [W * 0.12, H * 0.93, up],
        [W * 0.9, H * 0.93, umbrella],
        [W * 0.1, H * 0.09, umbrella],
      ]
    : [
        [W * 0.045, H * 0.88, up],
        [W * 0.955, H * 0.14, umbrella],
        [W * 0.05, H * 0.15, umbrella],
      ];
  for (const [x, y, what] of spots) {
    const clash = y > label[1] - 60 * t && y < label[1] + label[3] + 60 * t;
    out.push(mark(x, clash ? label[1] - 90 * t : y, 1.05 * t, ...what));
  }
  // scuffs, specks, a coffee ring
  let fleck = '';
  for (let i = 0; i < 260; i++) {
    const an = random() * 3.1;
    const l = (4 + random() * 14) * t;
    fleck += `M${Math.round(random() * W)} ${Math.round(random() * H)}l${n(Math.cos(an) * l)} ${n(Math.sin(an) * l)}`;
  }
  out.push(line(fleck, '#5d3b19', 1.5 * t, { opacity: 0.3 }));
  fleck = '';
  for (let i = 0; i < 120; i++)
    fleck += `M${Math.round(random() * W)} ${Math.round(random() * H)}l${n((random() - 0.5) * 26 * t)} ${n((random() - 0.5) * 10 * t)}`;
  out.push(line(fleck, '#f2d7ab', 1.6 * t, { opacity: 0.5 }));
  const [kx, ky, kr] = seam ? [W * 0.16, H * 0.86, 116 * t] : [W * 0.93, H * 0.86, 110 * t];
  out.push(
    circle(kx, ky, kr, 'none', { stroke: '#5a3010', 'stroke-width': 7 * t, opacity: 0.24 }),
    circle(kx + 3 * t, ky + 2 * t, kr * 0.985, 'none', {
      stroke: '#5a3010',
      'stroke-width': 3 * t,
      opacity: 0.3,
      'stroke-dasharray': `${n(kr * 2)} ${n(kr * 0.6)} ${n(kr)} ${n(kr * 0.3)}`,
    }),
  );
  return s.svg(out);
}

function fence(L) {
  const s = sheet(L.width, L.height);
  const random = seeded(L.width + 21);
  const { width: W, height: H, t } = L;
  const out = [rect(-E, -E, W + 2 * E, H + 2 * E, '#1d2a28')];
  const board = Math.max(150 * t, H / Math.round(H / (232 * t)));
  for (let y = -board * 0.42, k = 0; y < H + E; y += board, k++) {
    const top = y + 4 * t;
    const h = board - 7 * t;
    const tone = [
      ['#6f9a92', '#4f7d76'],
      ['#77a298', '#578780'],
      ['#659088', '#48746d'],
    ][k % 3];
    out.push(
      rect(
        -E,
        top,
        W + 2 * E,
        h,
        s.linear(0, top, 0, top + h, [
          [0, '#9bbdb3'],
          [0.05, tone[0]],
          [0.9, tone[1]],
          [1, '#26423e'],
        ]),
      ),
    );
    // grain that flows round knots
    const knots = [...Array(1 + Math.floor((random() * W) / (700 * t))).keys()].map(() => [
      random() * W,
      top + h * (0.25 + random() * 0.5),
      (14 + random() * 16) * t,
    ]);
    let grain = '';
    let lit = '';
    const lines = 15;
    for (let i = 1; i < lines; i++) {
      const gy = top + (h * i) / lines;
      let d = '';
      const wob = random() * 9;
      for (let x = -E; x <= W + E; x += 60 * t) {
        let yy = gy + Math.sin(x / (170 * t) + wob) * 3 * t;
        for (const [kx, ky, kr] of knots) {
          const f = Math.exp(-(((x - kx) / (kr * 3.2)) ** 2));
          yy += Math.sign(gy - ky || 1) * kr * 0.95 * f * Math.exp(-Math.abs(gy - ky) / (kr * 2.2));
        }
        d += `${d ? 'L' : 'M'}${Math.round(x)} ${Math.round(yy)}`;
      }
      if (i % 3 === 1) lit += d;
      else grain += d;
    }
    out.push(line(grain, '#1e3f3a', 2 * t, { opacity: 0.3 }), line(lit, '#c3ddd2', 1.6 * t, { opacity: 0.26 }));
    for (const [kx, ky, kr] of knots)
      out.push(
        ellipse(kx, ky, kr * 1.5, kr, '#2c4f49', { opacity: 0.55 }),
        ellipse(kx, ky, kr * 0.9, kr * 0.55, '#17302c', { opacity: 0.6 }),
      );
    // where the paint has gone: bare wood, with a lit edge
    for (let i = 0; i < W / (330 * t); i++) {
      const [x, yy, l] = [
        random() * W,
        top + (random() < 0.5 ? 6 + random() * 12 : h / t - 20 - random() * 12) * t,
        (26 + random() * 100) * t,
      ];
      const up = [];
      const low = [];
      for (let j = 0; j <= 7; j++) {
        const f = Math.sin((j / 7) * Math.PI);
        up.push([x + (l * j) / 7, yy - f * (4 + random() * 11) * t]);
        low.unshift([x + (l * j) / 7, yy + f * (3 + random() * 9) * t]);
      }
      const chip = [...up, ...low];
      out.push(
        path(polygon(chip.map(([p, q]) => [p - 1.4 * t, q - 2 * t])), '#dcebe2', { opacity: 0.6 }),
        path(polygon(chip), '#a98662'),
        line(`M${n(x + l * 0.15)} ${n(yy)}L${n(x + l * 0.85)} ${n(yy - 1 * t)}`, '#6d4d30', 2 * t, { opacity: 0.6 }),
      );
    }
    for (const x of [0.035, 0.965]) {
      const [sx, sy] = [W * x, top + h * 0.5];
      out.push(
        path(
          polygon([
            [sx - 4 * t, sy],
            [sx + 4 * t, sy],
            [sx + 1.5 * t, sy + h * 0.42],
          ]),
          '#7a4a24',
          { opacity: 0.5 },
        ),
        circle(sx, sy, 10 * t, '#12221f', { opacity: 0.6 }),
        circle(sx - 0.6 * t, sy - 1 * t, 8.4 * t, '#8b6a4c'),
        circle(sx - 1.6 * t, sy - 2.4 * t, 5 * t, '#b08a66', { opacity: 0.8 }),
        line(`M${n(sx - 5 * t)} ${n(sy + 3 * t)}L${n(sx + 4 * t)} ${n(sy - 5 * t)}`, '#33231a', 2.4 * t),
      );
    }
  }
  return s.svg(out);
}

/** What the imprint is on: a label sewn to the denim. */
function woven(L) {
  const s = sheet(L.width, L.height);
  const { t, label } = L;
  const out = [];
  // a woven label, sewn on at its ends
  const [lx, ly, lw, lh] = label;
  out.push(
    rect(lx + 3 * t, ly + 6 * t, lw, lh, '#040914', { opacity: 0.4 }),
    rect(
      lx,
      ly,
      lw,
      lh,
      s.linear(0, ly, 0, ly + lh, [
        [0, '#f8f3e6'],
        [1, '#eae2cf'],
      ]),
    ),
    line(
      [...Array(7).keys()]
        .map((i) => `M${n(lx)} ${n(ly + ((i + 0.5) * lh) / 7)}L${n(lx + lw)} ${n(ly + ((i + 0.5) * lh) / 7)}`)
        .join(''),
      '#cfc4a8',
      1 * t,
      { opacity: 0.5 },
    ),
    ...stitches(lx + 11 * t, ly + 4 * t, lx + 11 * t, ly + lh - 4 * t, t, 'var(--thread, #d98a2b)'),
    ...stitches(lx + lw - 11 * t, ly + 4 * t, lx + lw - 11 * t, ly + lh - 4 * t, t, 'var(--thread, #d98a2b)'),
  );
  return s.svg(out);
}

/** A label with an address on the parcel. */
function slip(L) {
  const s = sheet(L.width, L.height);
  const { t, label } = L;
  const out = [];
  // the address label
  const [lx, ly, lw, lh] = label;
  out.push(
    rect(lx + 2 * t, ly + 4 * t, lw, lh, '#2b1704', { opacity: 0.35, rx: 5 * t }),
    rect(
      lx,
      ly,
      lw,
      lh,
      s.linear(0, ly, 0, ly + lh, [
        [0, '#fffdf7'],
        [1, '#f1ebdd'],
      ]),
      { rx: 5 * t },
    ),
    rect(lx, ly, 14 * t, lh, '#c9281c', { rx: 3 * t }),
  );
  return s.svg(out);
}

/** Masking tape on the fence. */
function tape(L) {
  const s = sheet(L.width, L.height);
  const random = seeded(L.width + 31);
  const { t, label } = L;
  const out = [];
  // masking tape with torn ends
  const [lx, ly, lw, lh] = label;
  const left = [];
  const right = [];
  for (let i = 0; i <= 9; i++) {
    left.push([lx + (random() - 0.5) * 12 * t, ly + (lh * i) / 9]);
    right.push([lx + lw + (random() - 0.5) * 12 * t, ly + lh - (lh * i) / 9]);
  }
  const tape = [...left, ...right];
  out.push(
    path(polygon(tape.map(([x, y]) => [x + 1.5 * t, y + 4 * t])), '#061311', { opacity: 0.4 }),
    path(
      polygon(tape),
      s.linear(0, ly, 0, ly + lh, [
        [0, '#f4e9c6'],
        [1, '#e8d9ad'],
      ]),
    ),
    line(
      [...Array(Math.round(lw / (26 * t))).keys()]
        .map((i) => `M${n(lx + 14 * t + i * 26 * t + random() * 14 * t)} ${n(ly + 3 * t)}v${n(lh - 6 * t)}`)
        .join(''),
      '#c9b47a',
      1.1 * t,
      { opacity: 0.22 },
    ),
  );
  return s.svg(out);
}

for (const [name, layout] of Object.entries(LAYOUTS)) {
  const files = {
    sticker: sticker(layout),
    denim: denim(layout),
    parcel: parcel(layout),
    fence: fence(layout),
    'denim-label': woven(layout),
    'parcel-label': slip(layout),
    'fence-label': tape(layout),
  };
  for (const [file, svg] of Object.entries(files)) {
    writeFileSync(new URL(`${file}-${name}.svg`, folder), svg);
    if (svg.length > 60 * 1024) console.log(`${file}-${name}.svg is too large: ${svg.length}`);
  }
}
