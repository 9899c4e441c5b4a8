/**
 * Draws the art of templates/agitprop: `node scripts/art/agitprop.mjs` writes its SVG files, which are committed. An arm
 * lifts a megaphone built from ruler and compasses, and what is said bursts out of it as a wedge across the sheet.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { BLEED, circle, group, n, path, polygon, rect, seeded, sheet } from './draw.mjs';

const folder = new URL('../../templates/agitprop/', import.meta.url);
mkdirSync(folder, { recursive: true });

/** Degrees: the slogan and everything that runs with it; `rotate` in template.json says the same. */
const TILT = -9;

/**
 * `horn`: the middle of the megaphone's mouth, its direction in degrees and its scale. `fan`: the directions of the two
 * edges of what comes out. `arm`: where it leaves the sheet, x only. `disc`: of the shout, middle and radius. `base`:
 * where the black foot with the imprint begins.
 */
const LAYOUTS = {
  share: { size: [1200, 630], horn: [330, 252, -15, 1], fan: [-49, 8], arm: 96, disc: [1070, 480, 80], base: 556 },
  square: {
    size: [1080, 1080],
    horn: [410, 640, -36, 1.06],
    fan: [-114, TILT],
    arm: 150,
    disc: [846, 778, 150],
    base: 954,
  },
  portrait: {
    size: [1080, 1350],
    horn: [436, 800, -42, 1.26],
    fan: [-116, TILT],
    arm: 130,
    disc: [842, 990, 172],
    base: 1206,
  },
  story: {
    size: [1080, 1920],
    horn: [430, 1040, -42, 1.26],
    fan: [-112, TILT],
    arm: 130,
    disc: [846, 1228, 168],
    base: 1446,
    lower: 1760,
  },
  billboard: {
    size: [2400, 1200],
    horn: [690, 490, -15, 1.96],
    fan: [-52, 8],
    arm: 210,
    disc: [2136, 904, 156],
    base: 1058,
  },
  print: {
    size: [1240, 1754],
    horn: [504, 1050, -42, 1.5],
    fan: [-116, TILT],
    arm: 150,
    disc: [966, 1290, 206],
    base: 1572,
  },
};

const rad = (degrees) => (degrees * Math.PI) / 180;
const INK = 'var(--ink)';
const RED = 'var(--loud)';
const DEEP = 'var(--deep)';
const PAPER = 'var(--paper)';

/** A polygon as cut by hand and printed: its straight edges wander a little. */
function cut(points, random, rough = 1.3, step = 26) {
  const out = [];
  points.forEach(([x, y], i) => {
    const [u, v] = points[(i + 1) % points.length];
    const long = Math.hypot(u - x, v - y);
    const count = Math.min(60, Math.max(1, Math.round(long / step)));
    for (let k = 0; k < count; k++) {
      const j = () => (k ? (random() - 0.5) * 2 * rough : 0);
      out.push([x + ((u - x) * k) / count + j(), y + ((v - y) * k) / count + j()]);
    }
  });
  return polygon(out);
}

/** A gear: teeth round a disc. */
function gear(x, y, r, teeth, depth, turn) {
  const points = [];
  for (let i = 0; i < teeth; i++) {
    const step = (2 * Math.PI) / teeth;
    const a = i * step + turn;
    for (const [k, far] of [
      [-0.27, r - depth],
      [-0.19, r],
      [0.19, r],
      [0.27, r - depth],
    ])
      points.push([x + Math.cos(a + k * step) * far, y + Math.sin(a + k * step) * far]);
  }
  return points;
}

/** The megaphone, its mouth at 0, 0 and pointing along x, 330 long. */
function horn(random) {
  const c = (points, color, rough = 0.9) => path(cut(points, random, rough, 22), color);
  const bell = 'M-14 -150C22 -150 40 -80 40 0C40 80 22 150 -14 150C-50 150 -66 80 -66 0C-66 -80 -50 -150 -14 -150Z';
  const throat = 'M-10 -124C16 -124 28 -66 28 0C28 66 16 124 -10 124C-36 124 -48 66 -48 0C-48 -66 -36 -124 -10 -124Z';
  return [
    // mouthpiece and body
    c(
      [
        [-352, -44],
        [-318, -52],
        [-318, 52],
        [-352, 44],
      ],
      INK,
    ),
    c(
      [
        [-322, -36],
        [-262, -42],
        [-262, 42],
        [-322, 36],
      ],
      INK,
    ),
    c(
      [
        [-310, -30],
        [-262, -34],
        [-262, -10],
        [-310, -10],
      ],
      PAPER,
    ),
    c(
      [
        [-268, -62],
        [-236, -66],
        [-236, 66],
        [-268, 62],
      ],
      INK,
    ),
    // cone: light above, ruled in the middle, dark below
    c(
      [
        [-240, -58],
        [-20, -146],
        [-20, 146],
        [-240, 58],
      ],
      INK,
    ),
    c(
      [
        [-232, -48],
        [-30, -127],
        [-48, -52],
        [-232, -20],
      ],
      PAPER,
    ),
    c(
      [
        [-232, -16],
        [-48, -44],
        [-52, 30],
        [-232, 10],
      ],
      RED,
    ),
    ...ruled(-232, -52),
    // bell, its lip and throat
    path(bell, INK),
    path('M-14 -141C16 -141 32 -76 32 0C32 76 16 141 -14 141C8 120 20 64 20 0C20 -64 8 -120 -14 -141Z', PAPER),
    path(throat, DEEP),
    path('M-10 -124C-36 -124 -48 -66 -48 0C-48 66 -36 124 -10 124C-30 96 -32 50 -30 0C-28 -52 -24 -96 -10 -124Z', INK),
    // its clapper: the shout itself
    circle(-16, 0, 30, INK),
    circle(-10, -2, 22, PAPER),
  ];
}

/** Lines from the narrow end of the cone to its wide end, thicker below: the ink between two inks. */
function ruled(from, to) {
  const out = [];
  for (let i = 0; i < 5; i++) {
    const at = (x, y) => y * (1 + ((x - from) / (to - from)) * 1.35);
    const y = 14 + i * 8;
    out.push(
      path(
        polygon([
          [from, at(from, y)],
          [to, at(to, y)],
          [to, at(to, y + 1.4 + (5 - i) * 0.75)],
          [from, at(from, y + 1 + (5 - i) * 0.6)],
        ]),
        RED,
      ),
    );
  }
  return out;
}

/** A fist round an upright handle, its middle at 0, 0, about 150 wide and high, the wrist below. */
function fist(random, cuff) {
  const c = (points, color, rough = 0.8) => path(cut(points, random, rough, 20), color);
  const slab = (x, y, w, h, skew) =>
    c(
      [
        [x + 8, y],
        [x + w - 12, y - skew],
        [x + w, y + 6 - skew],
        [x + w - 2, y + h - 6 - skew],
        [x + w - 12, y + h - skew],
        [x + 6, y + h],
        [x, y + h - 7],
        [x, y + 7],
      ],
      PAPER,
    );
  return [
    c(
      [
        [-74, -58],
        [-56, -78],
        [52, -92],
        [80, -70],
        [86, 10],
        [74, 62],
        [52, 84],
        [50, 120],
        [-50, 120],
        [-54, 78],
        [-76, 44],
      ],
      INK,
    ),
    // the back of the hand, lit
    c(
      [
        [-64, -46],
        [-48, -64],
        [-28, -68],
        [-34, -20],
        [-30, 30],
        [-40, 66],
        [-64, 38],
      ],
      PAPER,
    ),
    c(
      [
        [-64, 6],
        [-34, 6],
        [-30, 32],
        [-40, 66],
        [-64, 38],
      ],
      RED,
    ),
    slab(-22, -70, 92, 30, 10),
    slab(-26, -35, 104, 30, 8),
    slab(-24, 0, 100, 29, 5),
    slab(-20, 34, 84, 27, 3),
    // knuckles, in shade
    c(
      [
        [48, -80],
        [58, -78],
        [62, -54],
        [50, -50],
      ],
      RED,
    ),
    c(
      [
        [56, -42],
        [68, -40],
        [70, -16],
        [58, -13],
      ],
      RED,
    ),
    c(
      [
        [54, -4],
        [66, -3],
        [66, 18],
        [56, 22],
      ],
      RED,
    ),
    c(
      [
        [44, 32],
        [55, 32],
        [54, 52],
        [45, 55],
      ],
      RED,
    ),
    // thumb over the fingers
    c(
      [
        [-50, -58],
        [-20, -88],
        [30, -60],
        [34, -34],
        [18, -24],
        [-12, -40],
        [-30, -10],
      ],
      INK,
    ),
    c(
      [
        [-42, -54],
        [-18, -77],
        [22, -54],
        [25, -38],
        [16, -33],
        [-14, -50],
        [-30, -28],
      ],
      PAPER,
    ),
    c(
      [
        [8, -56],
        [20, -49],
        [21, -40],
        [14, -37],
        [2, -44],
      ],
      RED,
    ),
    // cuff, where there is room for one
    cuff
      ? c(
          [
            [-56, 94],
            [56, 90],
            [58, 106],
            [-56, 110],
          ],
          PAPER,
        )
      : '',
  ];
}

function poster({ size: [W, H], horn: [mx, my, turn, k], fan, arm, disc, base, lower }, bleed) {
  const s = sheet(W + 2 * bleed, H + 2 * bleed, bleed);
  const random = seeded(W * 3 + H);
  const t = Math.min(W, H) / 1080;
  const far = W + H;
  const at = (x, y, degrees, length) => [x + Math.cos(rad(degrees)) * length, y + Math.sin(rad(degrees)) * length];
  // the two ends of the mouth
  const up = at(mx, my, turn - 90, 128 * k);
  const down = at(mx, my, turn + 90, 128 * k);
  const ray = (a, b, color, from = 0) => {
    // a wedge between two directions, both 0…1 from the upper to the lower edge of the fan
    const p = (f, length) => {
      const x = up[0] + (down[0] - up[0]) * f;
      const y = up[1] + (down[1] - up[1]) * f;
      return at(x, y, fan[0] + (fan[1] - fan[0]) * f, length);
    };
    return path(cut([p(a, from), p(a, far), p(b, far), p(b, from)], random, 1.4 * t, 40 * t), color);
  };
  const out = [rect(-bleed, -bleed, W + 2 * bleed, H + 2 * bleed, PAPER)];
  // a great ruled circle behind it all, cut by the edge
  const [cx, cy, cr] = W > H * 1.3 ? [mx - 60 * k, my + 20 * k, H * 0.46] : [mx - 40 * k, my - 20 * k, W * 0.45];
  for (let i = 0; i < 5; i++)
    out.push(
      circle(cx, cy, cr - i * 26 * t * 1.2, 'none', { stroke: 'var(--tint)', 'stroke-width': n((15 - i * 2.6) * t) }),
    );
  // what comes out of the mouth
  out.push(ray(0, 1, RED));
  for (const [a, b] of [
    [0.08, 0.19],
    [0.3, 0.41],
    [0.52, 0.63],
    [0.74, 0.85],
  ])
    out.push(ray(a, b, DEEP));
  // beams along its edges
  const beam = (x, y, degrees, offset, thick, start, color) => {
    const [ox, oy] = at(x, y, degrees + 90, offset);
    const [px, py] = at(ox, oy, degrees, start);
    const [qx, qy] = at(ox, oy, degrees, far);
    const [dx, dy] = at(0, 0, degrees + 90, thick);
    return path(
      cut(
        [
          [px, py],
          [qx, qy],
          [qx + dx, qy + dy],
          [px + dx * 0.4, py + dy * 0.4],
        ],
        random,
        1.2 * t,
        40 * t,
      ),
      color,
    );
  };
  out.push(
    beam(...down, fan[1], 16 * t, 34 * t, 30 * k, INK),
    beam(...down, fan[1], 64 * t, 9 * t, 110 * k, INK),
    beam(...up, fan[0], -30 * t, 16 * t, 40 * k, INK),
  );
  // the arm
  const grip = at(...at(mx, my, turn, -150 * k), turn + 90, 118 * k);
  const f = 0.98 * k;
  const [gx, gy] = [grip[0], grip[1] + 34 * k];
  const wrist = gy + 120 * f;
  const foot = H + bleed + 30;
  const lean = (arm - gx) / (foot - wrist);
  const x = (y, side) => gx + (y - wrist) * lean + side * (50 * f + Math.max(0, y - wrist) * 0.16);
  out.push(
    path(
      cut(
        [
          [x(wrist, -1), wrist],
          [x(wrist, 1), wrist],
          [x(foot, 1), foot],
          [x(foot, -1), foot],
        ],
        random,
        1.2 * t,
        30 * t,
      ),
      INK,
    ),
  );
  // folds of the sleeve
  for (const [from, a, b] of [
    [26, 0.15, 0.5],
    [90, -0.1, 0.62],
    [150, 0.3, 0.7],
    [230, -0.05, 0.66],
  ]) {
    const y = wrist + from * f;
    if (y > base - 40 * t) continue;
    out.push(
      path(
        cut(
          [
            [x(y, a), y],
            [x(y - 8 * f, b + 0.28), y - 12 * f],
            [x(y + 20 * f, b + 0.26), y + 8 * f],
          ],
          random,
          0.8 * t,
          20,
        ),
        RED,
      ),
    );
  }
  // the handle, from the cone into the fist
  const [hx, hy] = at(mx, my, turn, -150 * k);
  out.push(
    path(
      cut(
        [
          [hx - 34 * k, hy],
          [hx + 30 * k, hy],
          [gx + 26 * k, gy + 20],
          [gx - 26 * k, gy + 20],
        ],
        random,
        1,
        20,
      ),
      INK,
    ),
  );
  out.push(group({ transform: `translate(${n(mx)} ${n(my)}) rotate(${turn}) scale(${k})` }, horn(random)));
  out.push(
    group(
      { transform: `translate(${n(gx)} ${n(gy)}) rotate(6) scale(${n(f * 100) / 100})` },
      fist(random, wrist + 30 * f < base),
    ),
  );
  // the foot, with the imprint: printed last, so that it is whole
  const strip = (y, thick, color, left = -bleed - 20, right = W + bleed + 20) =>
    path(
      cut(
        [
          [left, y + 5 * t],
          [right, y - 5 * t],
          [right, y + thick - 5 * t],
          [left, y + thick + 5 * t],
        ],
        random,
        1.4 * t,
        30 * t,
      ),
      color,
    );
  const front = [strip(base, foot - base + 40, INK), strip(base - 21 * t, 10 * t, RED)];
  if (lower) {
    // beams where a story has its own buttons
    const slant = (y, thick, color) => {
      const drop = Math.tan(rad(TILT)) * W;
      return path(
        cut(
          [
            [-20, y],
            [W + 20, y + drop],
            [W + 20, y + drop + thick],
            [-20, y + thick],
          ],
          random,
          1.4 * t,
          40 * t,
        ),
        color,
      );
    };
    front.push(
      slant(lower, 300, RED),
      slant(lower + 34, 16, INK),
      slant(lower + 78, 40, PAPER),
      slant(lower + 150, 70, 'var(--deep)'),
    );
    front.push(slant(lower + 262, 400, INK));
  }
  // the gear with the shout
  const [dx, dy, dr] = disc;
  front.push(
    path(polygon(gear(dx + 7 * t, dy + 7 * t, dr, 14, dr * 0.13, 0.1)), RED),
    path(polygon(gear(dx, dy, dr, 14, dr * 0.13, 0.1)), INK),
    circle(dx, dy, dr * 0.8, 'none', { stroke: PAPER, 'stroke-width': n(dr * 0.028) }),
  );
  return [s, out, front];
}

for (const [name, layout] of Object.entries(LAYOUTS)) {
  const [s, back, front] = poster(layout, name === 'print' ? BLEED : 0);
  // `sheet` moves the drawing up and left by the bleed: here 0, 0 is where the canvas begins
  const place = (list) => (s.bleed ? group({ transform: `translate(${BLEED} ${BLEED})` }, list) : list);
  writeFileSync(new URL(`sheet-${name}.svg`, folder), s.svg([place(back)]));
  writeFileSync(new URL(`front-${name}.svg`, folder), s.svg([place(front)]));
}
