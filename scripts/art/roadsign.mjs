/**
 * Draws the art of templates/roadsign: `node scripts/art/roadsign.mjs` writes its SVG files, which are committed. A big
 * direction sign of riveted planks at the edge of a road, painted hills behind it, and the way off leading up to them.
 */
import { writeFileSync } from 'node:fs';
import { circle, ellipse, group, line, n, path, polygon, rect, seeded, sheet } from './draw.mjs';

const folder = new URL('../../templates/roadsign/', import.meta.url);

/** How far everything goes on beyond the canvas, for the cut of printed sheets. */
const E = 30;

/**
 * `sign`: left, top, width, height. `hills`: where the farthest ones begin; `hedge`, `verge` and `road`: the tops of
 * these. `arrow`: middle and size, in the sign. `rule`: a line that parts the sign, from x, y to x, y. `tree`: foot and
 * height. `end`: where the road ends, the verge of the other side below it. `bird`: foot and height.
 */
const LAYOUTS = {
  share: {
    width: 1200,
    height: 630,
    sign: [52, 54, 1052, 394],
    hills: 372,
    hedge: 462,
    verge: 490,
    road: 548,
    arrow: [964, 198, 172],
    rule: [834, 82, 834, 420],
    tree: [1146, 486, 380],
    bird: [640, 56, 42],
    posts: [0.16, 0.84],
    t: 0.62,
  },
  square: {
    width: 1080,
    height: 1080,
    sign: [70, 120, 940, 646],
    hills: 680,
    hedge: 812,
    verge: 850,
    road: 936,
    arrow: [896, 664, 146],
    rule: [108, 576, 972, 576],
    tree: [985, 846, 500],
    bird: [250, 123, 74],
    posts: [0.2, 0.8],
    t: 1,
  },
  portrait: {
    width: 1080,
    height: 1350,
    sign: [70, 134, 940, 842],
    hills: 860,
    hedge: 1040,
    verge: 1086,
    road: 1188,
    arrow: [890, 862, 160],
    rule: [108, 764, 972, 764],
    tree: [985, 1080, 640],
    bird: [262, 137, 82],
    posts: [0.2, 0.8],
    t: 1,
  },
  story: {
    width: 1080,
    height: 1920,
    sign: [70, 282, 940, 888],
    hills: 1040,
    hedge: 1262,
    verge: 1318,
    road: 1440,
    end: 1740,
    arrow: [890, 1052, 166],
    rule: [108, 950, 972, 950],
    tree: [960, 1310, 760],
    bird: [270, 285, 88],
    posts: [0.2, 0.8],
    t: 1,
  },
  billboard: {
    width: 2400,
    height: 1200,
    sign: [110, 108, 1970, 740],
    hills: 700,
    hedge: 880,
    verge: 930,
    road: 1040,
    arrow: [1852, 356, 290],
    rule: [1630, 152, 1630, 804],
    tree: [2226, 926, 760],
    bird: [1380, 112, 86],
    posts: [0.14, 0.86],
    t: 1.12,
  },
  print: {
    width: 1240,
    height: 1754,
    sign: [82, 176, 1076, 1090],
    hills: 1130,
    hedge: 1360,
    verge: 1414,
    road: 1540,
    arrow: [1022, 1136, 190],
    rule: [128, 1020, 1112, 1020],
    tree: [1140, 1408, 860],
    bird: [306, 180, 100],
    posts: [0.2, 0.8],
    t: 1.15,
  },
};

/** What the sign covers, while what lies behind it is drawn: left, top, right, bottom. */
let covered;
let canvas = [0, 0];
const behind = (x, y, r) =>
  covered !== undefined && x - r > covered[0] && y - r > covered[1] && x + r < covered[2] && y + r < covered[3];

/** Many short strokes of a brush as one path; `at` gives the place of each, and its slope. */
function strokes(random, count, at, length, wobble = 0.5) {
  let d = '';
  for (let i = 0; i < count; i++) {
    const place = at();
    if (!place) continue;
    const [x, y, slope = 0, k = 1] = place;
    const a = slope + (random() - 0.5) * wobble;
    const l = length * k * (0.5 + random());
    if (behind(x, y, l)) continue;
    d += `M${Math.round(x)} ${Math.round(y)}l${pairs([Math.cos(a) * l, Math.sin(a) * l], l < 9)}`;
  }
  return d;
}

/** A number as short as a path needs it. */
const short = (v, fine) => {
  const text = String(fine ? Math.round(v * 10) / 10 : Math.round(v));
  return text.replace(/^(-?)0\./, '$1.');
};
const pairs = (list, fine) => list.map((v, i) => (i && v >= 0 ? ' ' : '') + short(v, fine)).join('');

/** A leafy lump: a ragged outline about an ellipse, rounded by going through the middles of its sides. */
function lump(random, cx, cy, rx, ry, points = 16, ragged = 0.22) {
  const far = Math.max(rx, ry) * (1 + ragged);
  if (behind(cx, cy, far) || cx + far < -E || cx - far > canvas[0] + E || cy + far < -E || cy - far > canvas[1] + E)
    return '';
  const fine = Math.max(rx, ry) < 14;
  const round = (v) => (fine ? Math.round(v * 10) / 10 : Math.round(v));
  const list = [];
  for (let i = 0; i < points; i++) {
    const a = (i / points) * Math.PI * 2;
    const k = 1 + (random() - 0.5) * ragged * 2;
    list.push([round(cx + Math.cos(a) * rx * k), round(cy + Math.sin(a) * ry * k)]);
  }
  const mid = list.map(([x, y], i) => {
    const [p, q] = list[(i + 1) % points];
    return [round((x + p) / 2), round((y + q) / 2)];
  });
  let [px, py] = mid[points - 1];
  let d = `M${px} ${py}`;
  list.forEach(([x, y], i) => {
    const [mx, my] = mid[i];
    d += `q${pairs([x - px, y - py, mx - px, my - py], fine)}`;
    [px, py] = [mx, my];
  });
  return `${d}z`;
}

/** A smooth ragged line of hills from left to right, as a function of x. */
function ridge(random, W, y, height, waves) {
  const parts = [...Array(4).keys()].map((i) => [
    (waves * (1 + i * 0.8) * Math.PI) / W,
    random() * 7,
    (height * (0.6 + random() * 0.4)) / (1 + i * 1.3),
  ]);
  return (x) => y + parts.reduce((sum, [f, p, h]) => sum + Math.sin(x * f + p) * h, 0) * 0.5;
}

function under(W, H, fn, step) {
  const points = [];
  for (let x = -E; x <= W + E; x += step) points.push([x, fn(x)]);
  points.push([W + E, fn(W + E)], [W + E, H + E], [-E, H + E]);
  return polygon(points);
}

function sky(s, L, random) {
  const { width: W, hills, t } = L;
  const out = [
    rect(
      -E,
      -E,
      W + 2 * E,
      L.height + 2 * E,
      s.linear(0, 0, 0, hills + 60 * t, [
        [0, 'var(--skyHigh, #2f86c4)'],
        [0.6, 'var(--skyMid, #86c3e2)'],
        [1, 'var(--skyLow, #f3efd2)'],
      ]),
    ),
    rect(
      -E,
      -E,
      W + 2 * E,
      hills + 130 * t + E,
      s.radial(W * 0.84, hills * 0.86, Math.max(W, hills) * 0.7, [
        [0, 'var(--sun, #fff6cf)', 0.95],
        [0.4, 'var(--sun, #fff6cf)', 0.32],
        [1, 'var(--sun, #fff6cf)', 0],
      ]),
    ),
  ];
  // the brush goes to and fro over the sky
  const wash = (count, opacity, colour, width) =>
    line(
      strokes(random, count, () => [random() * (W + 60) - 60, random() * hills, -0.16], 110 * t, 0.3),
      colour,
      width * t,
      { opacity },
    );
  out.push(wash(90, 0.13, 'var(--cloud, #ffffff)', 16), wash(80, 0.1, 'var(--skyHigh, #2f86c4)', 13));
  // clouds: a shadow side, a body, a lit edge
  const clouds = [];
  const many = Math.round(5 + Math.min(3, (W * hills) / 300000));
  for (let i = 0; i < many; i++) {
    const cy = hills * (0.06 + (0.86 * i) / many) + (random() - 0.5) * 40 * t;
    const side = i % 2 ? 0.9 : 0.1;
    clouds.push([W * (side + (random() - 0.5) * 0.5), cy, (190 - (130 * i) / many) * t * (0.8 + random() * 0.5)]);
  }
  for (const [cx, cy, r] of clouds) {
    const bumps = [];
    const count = 7 + Math.floor(random() * 4);
    for (let i = 0; i < count; i++) {
      const k = (i + 0.5) / count;
      const h = Math.sin(k * Math.PI);
      bumps.push([
        cx + (k - 0.5) * r * 3.1 + (random() - 0.5) * r * 0.2,
        cy - h * r * (0.2 + random() * 0.45),
        r * (0.2 + h * (0.2 + random() * 0.2)),
      ]);
    }
    const d = (dx, dy, k, flat) =>
      bumps.map(([x, y, q]) => lump(random, x + dx * q, y + dy * q, q * k, q * k * flat, 8, 0.1)).join('');
    out.push(
      path(d(0.1, 0.24, 1, 0.9), 'var(--cloudLow, #b9cfdd)', { opacity: 0.85 }),
      path(d(0, 0, 0.96, 0.88), 'var(--cloud, #ffffff)', { opacity: 0.8 }),
      path(d(0.16, -0.18, 0.62, 0.62), 'var(--cloudLit, #ffffff)', { opacity: 0.85 }),
      line(
        strokes(random, 12, () => [cx + (random() - 0.6) * r * 3, cy + (random() * 0.5 + 0.1) * r, 0], r * 0.7, 0.16),
        'var(--cloudLow, #b9cfdd)',
        r * 0.07,
        { opacity: 0.6 },
      ),
    );
  }
  return out;
}

function land(s, L, random) {
  const { width: W, height: H, hills, hedge, verge, t } = L;
  const out = [];
  const deep = hedge - hills;
  const far = ridge(random, W, hills + deep * 0.06, 46 * t, 3.2);
  const mid = ridge(random, W, hills + deep * 0.34, 40 * t, 2.3);
  const near = ridge(random, W, hills + deep * 0.66, 30 * t, 1.7);
  const slope = (fn, x) => Math.atan2(fn(x + 8) - fn(x - 8), 16);
  const band = (fn, colour, low) =>
    path(
      under(W, H, fn, 20 * t),
      s.linear(0, hills, 0, hedge + 20 * t, [
        [0, colour],
        [1, low],
      ]),
    );
  const brush = (fn, depth, count, colour, width, opacity, length = 34) =>
    line(
      strokes(
        random,
        count,
        () => {
          const x = random() * (W + 40) - 20;
          return [x, fn(x) + (0.06 + random() * 0.94) * depth, slope(fn, x)];
        },
        length * t,
        0.3,
      ),
      colour,
      width * t,
      { opacity },
    );
  out.push(
    band(far, 'var(--far, #8fb3b8)', 'var(--far, #8fb3b8)'),
    brush(far, deep * 0.5, 110, 'var(--haze, #dfe9dc)', 7, 0.3),
    brush(far, deep * 0.4, 80, 'var(--fieldC, #5e8a4a)', 5, 0.25),
  );
  // fields on the hill in the middle: stripes between hedges that run down it
  const fields = (fn, next, tones, count) => {
    const list = [];
    const cuts = [...Array(count + 1).keys()].map((i) => ((i + (random() - 0.5) * 0.5) * (W + 160)) / count - 80);
    cuts.slice(0, -1).forEach((x, i) => {
      const lean = ((x - W * 0.55) / W) * 190 * t;
      const lean2 = ((cuts[i + 1] - W * 0.55) / W) * 190 * t;
      const top = [];
      for (let k = 0; k <= 6; k++) {
        const px = x + ((cuts[i + 1] - x) * k) / 6;
        top.push([px, fn(px) - 0.5]);
      }
      const bottom = next + 60 * t;
      list.push(path(polygon([...top, [cuts[i + 1] + lean2, bottom], [x + lean, bottom]]), tones[i % tones.length]));
      // furrows
      let d = '';
      const rows = Math.round((cuts[i + 1] - x) / (15 * t));
      for (let k = 1; k < rows; k++) {
        const px = x + ((cuts[i + 1] - x) * k) / rows;
        const qx = px + lean + ((lean2 - lean) * k) / rows;
        if (behind(px, fn(px), 9) && behind(qx, bottom, 9)) continue;
        d += `M${Math.round(px)} ${Math.round(fn(px) + 2)}L${Math.round(qx)} ${Math.round(bottom)}`;
      }
      list.push(line(d, i % 2 ? 'var(--haze, #dfe9dc)' : 'var(--hedge, #23492f)', 2.2 * t, { opacity: 0.2 }));
      // the hedge down its left side
      let h = '';
      for (let k = 0; k < 6; k++) {
        const f = k / 5;
        h += lump(random, x + lean * f, fn(x) + (bottom - fn(x)) * f, (5 + 8 * f) * t, (5 + 6 * f) * t, 5, 0.2);
      }
      list.push(path(h, 'var(--wood, #2f5a38)', { opacity: 0.9 }));
    });
    return list;
  };
  out.push(
    band(mid, 'var(--fieldA, #8fb356)', 'var(--fieldA, #8fb356)'),
    ...fields(
      mid,
      hills + deep * 0.8,
      [
        'var(--fieldA, #8fb356)',
        'var(--fieldB, #d9c25a)',
        'var(--fieldC, #5e8a4a)',
        'var(--fieldA, #8fb356)',
        'var(--fieldD, #a8bf6a)',
      ],
      Math.round(Math.min(9, W / (130 * t))),
    ),
  );
  // woods along the ridge
  let wood = '';
  let woodLit = '';
  for (let x = -E; x < W + E; x += 21 * t) {
    if (Math.sin(x * 0.011 + 2) + Math.sin(x * 0.027) < 0.3) continue;
    const r = (8 + random() * 9) * t;
    wood += lump(random, x, mid(x) - r * 0.4, r * 1.25, r * 1.1, 6, 0.2);
    woodLit += lump(random, x + r * 0.25, mid(x) - r * 0.8, r * 0.45, r * 0.4, 5, 0.3);
  }
  out.push(path(wood, 'var(--wood, #2f5a38)'), path(woodLit, 'var(--fieldC, #5e8a4a)', { opacity: 0.8 }));
  out.push(
    rect(
      -E,
      hills - 40 * t,
      W + 2 * E,
      deep * 0.8,
      s.linear(0, hills - 40 * t, 0, hills + deep * 0.7, [
        [0, 'var(--skyLow, #f3efd2)', 0.5],
        [1, 'var(--skyLow, #f3efd2)', 0],
      ]),
    ),
    band(near, 'var(--meadow, #9dbb4f)', 'var(--meadowLow, #55813a)'),
    brush(near, deep * 0.5, 150, 'var(--fieldC, #5e8a4a)', 5, 0.4, 26),
    brush(near, deep * 0.5, 120, 'var(--lit, #dcd87a)', 4, 0.4, 24),
  );
  // the way off: from the road up to the ridge
  const bx = W * 0.5;
  const foot = verge + 30 * t;
  const top = near(bx + 120 * t);
  const up = foot - top;
  const way = (k) => {
    const x = bx + Math.sin(k * 5.4 + 0.5) * 150 * t * (1 - k) + 190 * t * k * k - 60 * t;
    return [x, foot - up * (1 - (1 - k) ** 1.9), (74 * (1 - k) ** 1.5 + 5) * t];
  };
  const left = [];
  const right = [];
  let dashes = '';
  for (let i = 0; i <= 26; i++) {
    const [x, y, w] = way(i / 26);
    left.push([x - w, y]);
    right.unshift([x + w, y]);
  }
  for (let i = 0; i < 12; i++) {
    const [x, y, w] = way(i / 13);
    const [x2, y2, w2] = way((i + 0.5) / 13);
    dashes += polygon([
      [x - w * 0.05, y],
      [x + w * 0.05, y],
      [x2 + w2 * 0.05, y2],
      [x2 - w2 * 0.05, y2],
    ]);
  }
  out.push(
    path(polygon([...left, ...right]), 'var(--lane, #8d8f8a)', {
      stroke: 'var(--lit, #dcd87a)',
      'stroke-width': 4 * t,
    }),
    path(dashes, '#fffdf0'),
  );
  return out;
}

/** The hedge behind the verge, leaf by leaf in three tones, with gaps for the way off. */
function hedgerow(L, random) {
  const { width: W, hedge, verge, t } = L;
  const tones = [
    ['', 'var(--hedge, #23492f)'],
    ['', 'var(--hedgeMid, #37683a)'],
    ['', 'var(--hedgeLit, #74963f)'],
  ];
  const wide = W / t > 1600 ? 1.6 : 1;
  const gap = [W * 0.5 - 150 * t, W * 0.5 + 60 * t];
  for (let x = -E; x < W + E; x += 27 * t * wide) {
    if (x > gap[0] && x < gap[1]) continue;
    const h = (verge - hedge) * (0.8 + random() * 0.5);
    tones[0][0] += lump(random, x, verge - h * 0.42 + 8 * t, 25 * t * wide, h * 0.72, 8, 0.26);
  }
  const near = (band) => () => {
    const x = random() * (W + 40) - 20;
    if (x > gap[0] - 16 * t && x < gap[1] + 16 * t) return undefined;
    return [x, hedge + (verge - hedge) * (band[0] + random() * (band[1] - band[0])), -0.9];
  };
  tones[1][0] = strokes(random, Math.round(W / 6 / t / wide), near([0.1, 0.9]), 9 * t, 2.4);
  tones[2][0] = strokes(random, Math.round(W / 8 / t / wide), near([-0.12, 0.5]), 8 * t, 2.4);
  return [
    path(tones[0][0], tones[0][1]),
    line(tones[1][0], tones[1][1], 7 * t),
    line(tones[2][0], tones[2][1], 5 * t, { opacity: 0.9 }),
  ];
}

function tree(L, random) {
  const [x, y, h] = L.tree;
  const u = h / 100;
  const crown = [];
  const layer = (count, dx, dy, spread, size, colour, opacity) => {
    let d = '';
    for (let i = 0; i < count; i++) {
      const a = random() * Math.PI * 2;
      const k = Math.sqrt(random()) * spread;
      d += lump(
        random,
        x + (Math.cos(a) * 27 * k + dx) * u,
        y + (Math.sin(a) * 33 * k - 62 + dy) * u,
        size * u * (0.7 + random() * 0.6),
        size * u * (0.6 + random() * 0.5),
        9,
        0.3,
      );
    }
    crown.push(path(d, colour, { opacity }));
  };
  crown.push(
    path(
      `M${n(x - 4 * u)} ${n(y + 3 * u)}C${n(x - 2 * u)} ${n(y - 14 * u)} ${n(x - 3 * u)} ${n(y - 30 * u)} ${n(x - 9 * u)} ${n(y - 50 * u)}L${n(x - 5 * u)} ${n(y - 50 * u)}L${n(x)} ${n(y - 36 * u)}L${n(x + 8 * u)} ${n(y - 52 * u)}L${n(x + 11 * u)} ${n(y - 50 * u)}C${n(x + 4 * u)} ${n(y - 30 * u)} ${n(x + 3 * u)} ${n(y - 14 * u)} ${n(x + 6 * u)} ${n(y + 3 * u)}Z`,
      'var(--trunk, #4a3a2c)',
    ),
  );
  layer(30, -2, 3, 1, 10, 'var(--hedge, #23492f)', 1);
  layer(26, 1, 0, 0.95, 7, 'var(--hedgeMid, #37683a)', 0.95);
  layer(26, 5, -6, 0.86, 4.6, 'var(--leaf, #5f8c3e)', 0.95);
  layer(24, 8, -10, 0.78, 2.8, 'var(--hedgeLit, #9ab84c)', 0.95);
  const speck = strokes(
    random,
    110,
    () => {
      const a = random() * Math.PI * 2;
      const k = 0.55 + random() * 0.4;
      return [x + Math.cos(a) * 31 * k * u, y + (Math.sin(a) * 36 * k - 62) * u, a];
    },
    1.4 * u,
    2,
  );
  return [
    ...crown,
    line(speck, 'var(--hedgeMid, #37683a)', 1.3 * u),
    line(
      strokes(
        random,
        70,
        () => [x + (6 + (random() - 0.5) * 50) * u, y - (46 + random() * 46) * u, -0.7],
        1.2 * u,
        1.6,
      ),
      'var(--lit, #dcd87a)',
      0.9 * u,
      { opacity: 0.75 },
    ),
  ];
}

function bird(L) {
  const [x, y, h] = L.bird;
  const u = h / 100;
  const g = (...children) =>
    group({ transform: `translate(${n(x)} ${n(y)}) scale(${Math.round(u * 1000) / 1000})` }, children);
  return g(
    line('M-4 0L-2 -16M10 0L8 -16M-10 0L2 0M4 0L16 0', '#1c1a1c', 4),
    // tail, body, head
    path('M-34 -36L-84 -6L-76 2L-18 -22Z', '#1b1d24'),
    path(
      'M-46 -34C-40 -62 -8 -86 18 -84C22 -104 52 -108 58 -86C60 -76 52 -68 48 -60C46 -28 22 -12 0 -14C-20 -14 -36 -20 -46 -34Z',
      '#262a33',
    ),
    path('M-46 -34C-30 -56 -6 -60 14 -50C6 -30 -16 -20 -60 -22Z', '#14161c'),
    path('M48 -60C46 -28 22 -12 0 -14C20 -22 34 -38 38 -62Z', '#565d6c'),
    path('M56 -92L86 -82L55 -78Z', '#e09a2c'),
    circle(43, -89, 4.4, '#f7f0d8'),
    circle(44, -89, 2.6, '#0c0c0f'),
    line('M18 -84C24 -98 44 -102 52 -94', '#6d7686', 3, { opacity: 0.8 }),
    line('M-40 -34C-24 -46 -8 -48 4 -44M-40 -28C-26 -36 -12 -38 0 -36', '#4a5160', 2.6),
  );
}

/** A rectangle with round corners as a path. */
const rounded = (x, y, w, h, r) =>
  `M${n(x + r)} ${n(y)}L${n(x + w - r)} ${n(y)}Q${n(x + w)} ${n(y)} ${n(x + w)} ${n(y + r)}L${n(x + w)} ${n(y + h - r)}Q${n(x + w)} ${n(y + h)} ${n(x + w - r)} ${n(y + h)}L${n(x + r)} ${n(y + h)}Q${n(x)} ${n(y + h)} ${n(x)} ${n(y + h - r)}L${n(x)} ${n(y + r)}Q${n(x)} ${n(y)} ${n(x + r)} ${n(y)}Z`;

function sign(s, L, random) {
  const {
    sign: [x, y, w, h],
    t,
    verge,
    posts,
    rule,
    arrow,
  } = L;
  const out = [];
  // posts of galvanised steel
  for (const k of posts) {
    const px = x + w * k;
    const pw = 34 * t;
    const foot = verge + 34 * t;
    out.push(
      rect(
        px - pw / 2,
        y + h - 30 * t,
        pw,
        foot - y - h + 30 * t,
        s.linear(px - pw / 2, 0, px + pw / 2, 0, [
          [0, '#6e7678'],
          [0.2, '#c3c9c8'],
          [0.38, '#e6e9e4'],
          [0.6, '#a3aaab'],
          [1, '#4a5154'],
        ]),
      ),
      rect(
        px - pw / 2,
        y + h - 8 * t,
        pw,
        46 * t,
        s.linear(0, y + h - 8 * t, 0, y + h + 38 * t, [
          [0, '#101614', 0.75],
          [1, '#101614', 0],
        ]),
      ),
      rect(
        px - pw / 2,
        foot - 60 * t,
        pw,
        60 * t,
        s.linear(0, foot - 60 * t, 0, foot, [
          [0, '#2c3a24', 0],
          [1, '#2c3a24', 0.7],
        ]),
      ),
      line(
        strokes(
          random,
          14,
          () => [px + (random() - 0.5) * pw * 0.7, y + h + random() * (foot - y - h - 20 * t), 1.57],
          10 * t,
          0.3,
        ),
        '#59605f',
        1.6 * t,
        { opacity: 0.5 },
      ),
    );
  }
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
  // rain runs down from the top edge; splashes and moss along the lower one
  let runs = '';
  for (let k = 0; k < 34; k++) {
    const rx = fx + r + random() * (fw - 2 * r);
    const l = h * (0.06 + random() ** 2 * 0.5);
    const ww = (1.5 + random() * 4) * t;
    runs += polygon([
      [rx - ww, y + 5 * t],
      [rx + ww, y + 5 * t],
      [rx + ww * 0.3, y + l],
    ]);
  }
  out.push(
    path(runs, 'var(--grime, #0c1a10)', { opacity: 0.09 }),
    rect(
      fx + r * 0.4,
      y + h * 0.82,
      fw - r * 0.8,
      h * 0.18 - 4 * t,
      s.linear(0, y + h * 0.82, 0, y + h, [
        [0, 'var(--grime, #0c1a10)', 0],
        [1, 'var(--grime, #0c1a10)', 0.3],
      ]),
    ),
    line(
      strokes(
        random,
        130,
        () => [fx + 8 * t + random() * (fw - 16 * t), y + h - (6 + random() ** 3 * 60) * t, -1.57],
        5 * t,
        1.4,
      ),
      'var(--moss, #6f8f4a)',
      4.4 * t,
      { opacity: 0.4 },
    ),
    line(
      strokes(
        random,
        60,
        () => [fx + 8 * t + random() ** 2 * 150 * t, y + h - (8 + random() ** 2 * 120) * t, -1.57],
        4 * t,
        1.6,
      ),
      'var(--moss, #6f8f4a)',
      4 * t,
      { opacity: 0.5 },
    ),
  );
  // scratches, chips at the edge, two dents
  out.push(
    line(
      strokes(
        random,
        26,
        () => [fx + 40 * t + random() * (fw - 100 * t), y + 30 * t + random() * (h - 60 * t), random() * 3],
        26 * t,
        2,
      ),
      '#ffffff',
      1.2 * t,
      { opacity: 0.28 },
    ),
  );
  for (let k = 0; k < 7; k++) {
    const along = random();
    const q = (4 + random() * 6) * t;
    const [cx, cy] =
      k % 2
        ? [x + r + along * (w - 2 * r), k % 4 === 1 ? y + h - q - 3 * t : y + q + 3 * t]
        : [k % 4 ? x + q + 3 * t : x + w - q - 3 * t, y + r + along * (h - 2 * r)];
    out.push(
      path(lump(random, cx, cy, q, q * 0.9, 8, 0.4), '#6d4226', { opacity: 0.7 }),
      path(lump(random, cx + 0.1 * q, cy - 0.1 * q, q * 0.6, q * 0.5, 7, 0.4), '#c9c5ba', { opacity: 0.9 }),
    );
  }
  for (const [dx, dy, q] of [
    [0.06, 0.7, 22],
    [0.93, 0.42, 17],
  ]) {
    const [cx, cy] = [x + w * dx, y + h * dy];
    out.push(
      ellipse(
        cx,
        cy,
        q * t,
        q * 0.8 * t,
        s.radial(cx - 4 * t, cy - 5 * t, q * t, [
          [0, '#000000', 0.4],
          [0.7, '#000000', 0.14],
          [1, '#000000', 0],
        ]),
      ),
      path(
        `M${n(cx - q * 0.7 * t)} ${n(cy + q * 0.42 * t)}C${n(cx - q * 0.3 * t)} ${n(cy + q * 0.95 * t)} ${n(cx + q * 0.4 * t)} ${n(cy + q * 0.9 * t)} ${n(cx + q * 0.76 * t)} ${n(cy + q * 0.3 * t)}C${n(cx + q * 0.4 * t)} ${n(cy + q * 0.66 * t)} ${n(cx - q * 0.2 * t)} ${n(cy + q * 0.7 * t)} ${n(cx - q * 0.7 * t)} ${n(cy + q * 0.42 * t)}Z`,
        '#ffffff',
        { opacity: 0.3 },
      ),
    );
  }
  // the shadow of a branch over the upper right corner
  let leaves = '';
  for (let k = 0; k < 26; k++) {
    const a = random() ** 1.3;
    const lx = x + w - (16 + a * Math.min(330 * t, w * 0.36));
    const ly = y + (14 + random() * 150 * (1.1 - a)) * t;
    if (lx > x + w - r && ly < y + r) continue;
    leaves += lump(random, lx, ly, (9 + random() * 9) * t, (5 + random() * 5) * t, 7, 0.3);
  }
  out.push(path(leaves, '#04130c', { opacity: 0.13 }));
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

/** A tuft of grass in its own units: tapering blades that bend. */
function tuftOf(s, random, k) {
  let d = '';
  const q = (v) => String(Math.round(v * 100) / 100).replace(/^(-?)0\./, '$1.');
  for (let i = 0; i < 9 + k; i++) {
    const x = (random() - 0.5) * 1.5;
    const h = 0.5 + random() * 0.8;
    const lean = (random() - 0.5) * 0.8 + x * 0.3;
    d += `M${q(x)} .1Q${q(x + lean * 0.2)} ${q(-h * 0.6)} ${q(x + lean)} ${q(-h)}Q${q(x + lean * 0.3 + 0.08)} ${q(-h * 0.5)} ${q(x + 0.09)} .1Z`;
  }
  return s.stamp(`<path d="${d}"/>`);
}

function ground(s, L, random) {
  const { width: W, height: H, verge, road, end, t } = L;
  const out = [];
  const edge = ridge(random, W, verge, 12 * t, 5);
  // the verge, open where the way off leaves the road
  out.push(
    path(
      under(W, H, edge, 24 * t),
      s.linear(0, verge, 0, road, [
        [0, 'var(--verge, #7f9f3e)'],
        [1, 'var(--vergeLow, #33562b)'],
      ]),
    ),
  );
  const mouth = W * 0.5 - 60 * t;
  out.push(
    path(
      polygon([
        [mouth - 74 * t + 70 * t, edge(mouth) - 6 * t],
        [mouth + 74 * t + 70 * t, edge(mouth) - 6 * t],
        [mouth + 330 * t, road + 2],
        [mouth - 150 * t, road + 2],
      ]),
      s.linear(0, verge, 0, road, [
        [0, 'var(--lane, #8d8f8a)'],
        [1, 'var(--tarmac, #34373a)'],
      ]),
    ),
  );
  const off = (x, y) => {
    const k = (y - verge) / (road - verge);
    return x > mouth - 4 * t - 150 * t * k - 24 * t && x < mouth + 144 * t + 190 * t * k + 24 * t;
  };
  const tuft = [0, 1, 2].map((k) => tuftOf(s, random, k));
  const blades = (count, colour, size, low, high, opacity = 1) => {
    const list = [];
    for (let i = 0; i < count; i++) {
      const x = ((i + random()) / count) * (W + 40) - 20;
      const y = verge + (road - verge) * (low + random() * (high - low));
      if (!off(x, y)) list.push([x, y]);
    }
    list.sort((p, q) => p[1] - q[1]);
    return group(
      { fill: colour, opacity: opacity === 1 ? undefined : opacity },
      list.map(([x, y]) =>
        tuft[Math.floor(random() * 3)](Math.round(x), Math.round(y), Math.round(size * t * (0.7 + random() * 0.6))),
      ),
    );
  };
  const dense = W / t / 1000;
  out.push(
    blades(52 * dense, 'var(--vergeLow, #33562b)', 34, 0.45, 1.06),
    blades(44 * dense, 'var(--verge, #7f9f3e)', 32, 0.3, 0.95),
    blades(26 * dense, 'var(--lit, #dcd87a)', 28, 0.2, 0.8),
    blades(20 * dense, 'var(--vergeLow, #33562b)', 24, 0.95, 1.08),
  );
  // flowers: cow parsley and poppies
  let stems = '';
  let umbels = '';
  let poppies = '';
  const poppy = s.stamp(
    '<path d="M-1 .1C-1.2-.8-.4-1 0-.6C.5-1.1 1.2-.7 1 .1C.9.7.4.9 0 .8C-.5.9-.9.7-1 .1Z"/><circle cy="-.1" r=".3" fill="#2a0f0c"/>',
  );
  for (let i = 0; i < 16 * dense; i++) {
    const x = random() * W;
    const y = verge + (road - verge) * (0.2 + random() * 0.5);
    if (off(x, y)) continue;
    const h = (40 + random() * 46) * t;
    stems += `M${Math.round(x)} ${Math.round(y)}Q${Math.round(x - 4 * t)} ${Math.round(y - h / 2)} ${Math.round(x + 4 * t)} ${Math.round(y - h)}`;
    for (let k = 0; k < 8; k++)
      umbels += `M${Math.round(x + 4 * t + (random() - 0.5) * 34 * t)} ${Math.round(y - h + (random() - 0.5) * 12 * t)}h1`;
  }
  for (let i = 0; i < 15 * dense; i++) {
    const x = random() * W;
    const y = verge + (road - verge) * (0.1 + random() * 0.6);
    if (!off(x, y))
      poppies += poppy(Math.round(x), Math.round(y - 10 * t), 7 * t, undefined, random() < 0.5 ? '' : ' rotate(14)');
  }
  out.push(
    line(stems, 'var(--verge, #7f9f3e)', 2.4 * t),
    line(umbels, 'var(--flower, #fffdf2)', 5 * t, { opacity: 0.95 }),
    group({ fill: 'var(--poppy, #d8402c)' }, poppies),
  );
  // tarmac: kerb of grit, edge line, cracks
  const lane = (d) => polygon(d);
  const rough = [];
  for (let x = -E; x <= W + E; x += 22 * t) rough.push([x, road + (random() - 0.5) * 7 * t]);
  const bottom = end ?? H + E;
  out.push(
    path(
      lane([...rough, [W + E, bottom], [-E, bottom]]),
      s.linear(0, road, 0, bottom, [
        [0, 'var(--tarmac, #34373a)'],
        [1, 'var(--tarmacLow, #24272a)'],
      ]),
    ),
  );
  if (end) {
    // the middle of the road and its other side
    const my = (road + end) / 2 + 40 * t;
    for (let x = -120 * t; x < W; x += 330 * t)
      out.push(
        path(
          polygon([
            [x + 22 * t, my],
            [x + 218 * t, my],
            [x + 206 * t, my + 20 * t],
            [x, my + 20 * t],
          ]),
          'var(--paint, #f4f1e2)',
          { opacity: 0.92 },
        ),
      );
    const far = ridge(random, W, end, 16 * t, 4);
    out.push(
      path(
        under(W, H, far, 20 * t),
        s.linear(0, end, 0, H, [
          [0, 'var(--vergeLow, #33562b)'],
          [1, 'var(--hedge, #23492f)'],
        ]),
      ),
    );
    const near = (count, colour, size, low) => {
      const list = [];
      for (let i = 0; i < count; i++) {
        const x = ((i + random()) / count) * (W + 40) - 20;
        list.push([x, far(x) + (low + random() * 150) * t]);
      }
      list.sort((p, q) => p[1] - q[1]);
      out.push(
        group(
          { fill: colour },
          list.map(([x, y]) =>
            tuft[Math.floor(random() * 3)](Math.round(x), Math.round(y), Math.round(size * t * (0.7 + random() * 0.6))),
          ),
        ),
      );
    };
    near(40, 'var(--vergeLow, #33562b)', 60, -4);
    near(60, 'var(--hedge, #23492f)', 70, 20);
    near(46, 'var(--vergeLow, #33562b)', 70, 40);
    near(30, 'var(--verge, #7f9f3e)', 56, 30);
  }
  return out;
}

/** What lies behind the sign. */
function country(L) {
  const s = sheet(L.width, L.height);
  const random = seeded(L.width * 3 + L.height);
  const [x, y, w, h] = L.sign;
  canvas = [L.width, L.height];
  covered = [x + 12 * L.t, y + 12 * L.t, x + w - 12 * L.t, y + h - 12 * L.t];
  return s.svg([sky(s, L, random), land(s, L, random), tree(L, random), hedgerow(L, random)].flat().map(tidy));
}

/** The sign, and what lies before it. */
function roadside(L) {
  const s = sheet(L.width, L.height);
  const random = seeded(L.width * 5 + L.height);
  covered = undefined;
  return s.svg([sign(s, L, random), ground(s, L, random), bird(L)].flat().map(tidy));
}

/** Empty shapes, and those of which nothing was left, are not written. */
const tidy = (markup) => markup.replace(/<path d=""[^>]*>/g, '').replaceAll(' opacity="1"', '');

/** Rain over all of it, and its splashes on the top of the sign. */
function rain(L) {
  const s = sheet(L.width, L.height);
  covered = undefined;
  const random = seeded(L.width + 11);
  const {
    width: W,
    height: H,
    t,
    sign: [x, y, w],
  } = L;
  const area = (W * H) / (t * t) / 1000000;
  const drops = (count, length, width, opacity) =>
    line(
      strokes(random, count * area, () => [random() * (W + 60) - 30, random() * (H + 60) - 60, 1.82], length * t, 0.05),
      'var(--drop, #eaf2f4)',
      width * t,
      { opacity },
    );
  return s.svg([
    drops(180, 40, 1.3, 0.22),
    drops(110, 70, 1.8, 0.24),
    line(
      strokes(random, 120, () => [x + 20 * t + random() * (w - 40 * t), y - random() * 10 * t, -1.57], 9 * t, 2),
      '#f3f8f8',
      2 * t,
      { opacity: 0.6 },
    ),
  ]);
}

for (const [name, layout] of Object.entries(LAYOUTS)) {
  const files = { country: country(layout), roadside: roadside(layout), rain: rain(layout) };
  for (const [file, svg] of Object.entries(files)) {
    writeFileSync(new URL(`${file}-${name}.svg`, folder), svg);
    if (svg.length > 60 * 1024) console.log(`${file}-${name}.svg is too large: ${svg.length}`);
  }
}
