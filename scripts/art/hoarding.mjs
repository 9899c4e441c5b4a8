/**
 * Draws the art of templates/hoarding: `node scripts/art/hoarding.mjs` writes its SVG files, which are committed. Per
 * layout: the street with the hoarding, a portrait of each person, the seams over it, and whoever stands before it and
 * looks up. The hoarding is seen from below and from its left: its foot is level, its top rises.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { brushed, cut, gouge } from './cut.mjs';
import { BLEED, group, n, path, polygon, seeded, sheet } from './draw.mjs';
import { onlookers, people } from './people.mjs';

const folder = new URL('../../templates/hoarding/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const file of readdirSync(folder)) if (file.endsWith('.svg')) rmSync(new URL(file, folder));

/**
 * `board`: left and right edge, its top at either side, its foot. `strip`: where the strip at its foot begins. `face`:
 * where the upper left corner of the portrait's square lies, and its scale. `looks`: the middle of the onlooker's head,
 * and its scale. `ground`: where the wall ends and the pavement begins. `sun`: middle and radius. `pigeon`: where on the
 * upper edge one sits, from 0 to 1 along the sheet.
 */
const LAYOUTS = {
  share: {
    size: [1200, 630],
    board: [40, 1260, 96, 22, 526],
    strip: 474,
    face: [684, 12, 0.515],
    looks: [1006, 424, 0.4],
    ground: 586,
    sun: [150, 78, 64],
    pigeon: 0.36,
  },
  square: {
    size: [1080, 1080],
    board: [44, 1140, 178, 100, 836],
    strip: 740,
    face: [456, 62, 0.74],
    looks: [814, 802, 0.54],
    ground: 968,
    sun: [190, 132, 104],
    pigeon: 0.3,
  },
  portrait: {
    size: [1080, 1350],
    board: [44, 1140, 142, 66, 1216],
    strip: 1112,
    face: [216, 532, 0.645],
    looks: [800, 1088, 0.57],
    ground: 1292,
    sun: [190, 96, 92],
    pigeon: 0.32,
  },
  story: {
    size: [1080, 1920],
    board: [44, 1140, 262, 186, 1548],
    strip: 1436,
    face: [200, 790, 0.69],
    looks: [776, 1452, 0.7],
    ground: 1740,
    sun: [210, 196, 128],
    pigeon: 0.34,
  },
  billboard: {
    size: [2400, 1200],
    board: [80, 2520, 172, 36, 1004],
    strip: 900,
    face: [1370, 20, 0.98],
    looks: [2030, 806, 0.76],
    ground: 1116,
    sun: [300, 146, 120],
    pigeon: 0.36,
  },
  print: {
    size: [1240, 1754],
    board: [52, 1310, 166, 78, 1578],
    strip: 1450,
    face: [214, 736, 0.77],
    looks: [912, 1436, 0.68],
    ground: 1684,
    sun: [220, 124, 112],
    pigeon: 0.32,
    bleed: BLEED,
  },
};

const ink = (name) => `var(--${name})`;

/** What all drawings of a layout share. */
function frameOf(layout) {
  const { size, board, bleed = 0 } = layout;
  const [W, H] = size;
  const [left, right, topLeft, topRight, foot] = board;
  return {
    ...layout,
    W,
    H,
    left,
    right,
    foot,
    t: Math.min(W, H) / 1080,
    top: (x) => topLeft + ((topRight - topLeft) * (x - left)) / (right - left),
    s: sheet(W + 2 * bleed, H + 2 * bleed, bleed),
    file(s, out) {
      return s.svg([bleed ? group({ transform: `translate(${bleed} ${bleed})` }, out) : out]);
    },
  };
}

/** A disc with an edge cut by hand. */
const disc = (random, x, y, r, t) =>
  cut(
    random,
    `M${n(x - r)} ${n(y)}C${n(x - r)} ${n(y - r * 1.33)} ${n(x + r)} ${n(y - r * 1.33)} ${n(x + r)} ${n(y)}C${n(x + r)} ${n(y + r * 1.33)} ${n(x - r)} ${n(y + r * 1.33)} ${n(x - r)} ${n(y)}Z`,
    26 * t,
    1.4 * t,
  );

function street(layout) {
  const { W, H, left, right, foot, t, top, s, strip, ground, sun, pigeon, file } = frameOf(layout);
  const random = seeded(W * 7 + H);
  const [L, R, B] = [-40, W + 40, H + 40];
  const f = 17 * t;
  const out = [];
  const block = (points, fill, step = 44) => path(cut(random, polygon(points), step * t, 1.3 * t), fill);
  out.push(path(disc(random, sun[0], sun[1], sun[2], t), ink('sun')));
  // wall and pavement: two flats, a few bricks, the joints of the flags
  const wall = foot - 60 * t;
  out.push(
    block(
      [
        [L, wall],
        [R, wall - 6 * t],
        [R, ground + 4 * t],
        [L, ground + 4 * t],
      ],
      ink('wall'),
    ),
    block(
      [
        [L, wall],
        [R, wall - 6 * t],
        [R, wall + 12 * t],
        [L, wall + 15 * t],
      ],
      ink('coping'),
    ),
  );
  const bricks = [];
  for (let i = 0; i < W / (66 * t); i++) {
    const y = foot + f * 2 + random() * Math.max(4, ground - foot - f * 2 - 26 * t);
    const x = random() * W;
    const wide = (34 + random() * 18) * t;
    bricks.push(
      polygon([
        [x, y],
        [x + wide, y + (random() - 0.5) * 3 * t],
        [x + wide - 2 * t, y + 13 * t],
        [x + 1 * t, y + 14 * t],
      ]),
    );
  }
  out.push(path(bricks.join(''), ink('brick')));
  out.push(
    block(
      [
        [L, ground],
        [R, ground - 4 * t],
        [R, B],
        [L, B],
      ],
      ink('pavement'),
    ),
  );
  let joints = '';
  for (let i = -2; i < 7; i++) {
    const x = (i / 5) * W + 30 * t;
    joints += gouge(random, [x, ground + 2 * t], [x - (W * 0.5 - x) * 0.5, B], 3.4 * t);
  }
  joints += gouge(random, [L, ground + (H - ground) * 0.44], [R, ground + (H - ground) * 0.4], 3.4 * t);
  out.push(path(joints, ink('joint')));
  // posts
  for (const u of [0.12, 0.5, 0.88]) {
    const x = left + (W - left) * u;
    out.push(
      block(
        [
          [x, foot],
          [x + 26 * t, foot],
          [x + 24 * t, ground + 8 * t],
          [x - 2 * t, ground + 8 * t],
        ],
        ink('post'),
      ),
      path(gouge(random, [x + 6 * t, foot + f], [x + 5 * t, ground - 6 * t], 3 * t), ink('postLight')),
    );
  }
  // what the hoarding casts on the wall
  out.push(
    block(
      [
        [left + 20 * t, foot],
        [R, foot],
        [R, foot + f + 24 * t],
        [left + 34 * t, foot + f + 26 * t],
      ],
      ink('shade'),
    ),
  );
  // frame, paper, strip
  const edge = (by) => [
    [left - by, top(left) - by],
    [right + by, top(right) - by],
    [right + by, foot + by],
    [left - by, foot + by],
  ];
  out.push(
    block(edge(f), ink('frame')),
    path(
      brushed(
        random,
        `M${n(left - f)} ${n(top(left) - f * 0.6)}L${n(right)} ${n(top(right) - f * 0.6)}`,
        [4 * t, 6 * t, 4 * t, 6 * t],
        40 * t,
      ),
      ink('frameLight'),
    ),
    block(edge(0), ink('paper')),
    block(
      [
        [left - 2 * t, strip],
        [right, strip],
        [right, foot + 5 * t],
        [left - 2 * t, foot + 5 * t],
      ],
      ink('band'),
    ),
  );
  // a pigeon has seen it all
  const px = W * pigeon;
  out.push(group({ transform: `translate(${n(px)} ${n(top(px) - f * 0.9)}) scale(${n(t * 10) / 10})` }, bird(random)));
  return file(s, out);
}

/** A pigeon, its feet at 0, 0, looking right. */
function bird(random) {
  const body =
    'M-62 -18C-50 -30 -36 -42 -16 -50C-4 -56 4 -66 8 -78C14 -94 38 -96 44 -78C46 -72 46 -66 42 -60C44 -40 36 -18 16 -8C-8 0 -30 -8 -40 -12C-50 -10 -64 -8 -74 -6C-72 -12 -68 -14 -62 -18Z';
  return [
    path(brushed(random, 'M0 -10L-2 4', [5, 4], 6) + brushed(random, 'M14 -12L14 4', [5, 4], 6), ink('frame')),
    path(cut(random, body, 10, 0.6), ink('pigeon')),
    path(
      cut(random, 'M-56 -18C-40 -34 -18 -44 -2 -42C6 -34 0 -20 -14 -14C-30 -12 -44 -14 -56 -18Z', 9, 0.6),
      ink('pigeonLow'),
    ),
    path(cut(random, 'M8 -66C18 -58 32 -58 42 -62C42 -52 38 -46 32 -44C20 -46 10 -54 8 -66Z', 8, 0.4), ink('collar')),
    path(cut(random, 'M44 -80L60 -74L44 -70Z', 8, 0.3), ink('sunDeep')),
    path(brushed(random, 'M31 -82L32 -78', [5, 5], 3), ink('frame')),
  ];
}

function portrait(layout, who) {
  const { W, left, right, top, s, strip, face, file } = frameOf(layout);
  const random = seeded(who.length * 31 + W);
  const [x, y, scale] = face;
  // what rises above the frame is not cut off
  const opening = `M${left} ${n(top(left))}L${n(left)} -60L${right} -60L${right} ${strip}L${left} ${strip}Z`;
  const drawn = group(
    { transform: `translate(${n(x)} ${n(y)}) scale(${scale}) rotate(6 500 500)` },
    people[who](random, s),
  );
  return file(s, [group({ 'clip-path': s.clip(opening) }, drawn)]);
}

/** What lies over the pasted paper: its joins, and the corner that has come away. */
function seams(layout) {
  const { W, left, right, t, top, s, strip, file } = frameOf(layout);
  const random = seeded(W * 3);
  const out = [];
  const wide = W > layout.size[1];
  let dark = '';
  let light = '';
  for (const u of wide ? [0.33, 0.66] : [0.5]) {
    const x = left + (Math.min(right, W) - left) * u;
    dark += brushed(
      random,
      `M${n(x)} ${n(top(x))}L${n(x + 3 * t)} ${n(strip)}`,
      [2.6 * t, 1.6 * t, 2.6 * t],
      60 * t,
      0.3,
    );
    light += brushed(
      random,
      `M${n(x + 3 * t)} ${n(top(x))}L${n(x + 6 * t)} ${n(strip)}`,
      [1.6 * t, 1 * t, 1.6 * t],
      60 * t,
      0.3,
    );
  }
  if (!wide) {
    const y = (at) => (top(at) + strip) / 2;
    dark += brushed(
      random,
      `M${n(left)} ${n(y(left))}L${n(right)} ${n(y(right))}`,
      [2.6 * t, 1.6 * t, 2.6 * t],
      60 * t,
      0.3,
    );
    light += brushed(
      random,
      `M${n(left)} ${n(y(left) + 3 * t)}L${n(right)} ${n(y(right) + 3 * t)}`,
      [1.6 * t, 1 * t, 1.6 * t],
      60 * t,
      0.3,
    );
  }
  out.push(path(dark, ink('seam')), path(light, ink('seamLight')));
  // the corner
  const c = 42 * t;
  const [x, y] = [left, top(left)];
  const along = [x + c * 1.3, top(x + c * 1.3)];
  const down = [x, y + c * 1.1];
  const tip = [x + c * 1.02, y + c * 0.86];
  out.push(
    path(cut(random, polygon([[x, y], along, down]), 18 * t, 0.8 * t), ink('bare')),
    path(cut(random, polygon([along, [tip[0] + 12 * t, tip[1] + 14 * t], down]), 18 * t, 0.8 * t), ink('seam')),
    path(
      cut(
        random,
        `M${along.map(n).join(' ')}Q${n(tip[0] + 10 * t)} ${n(tip[1] - c * 0.3)} ${tip.map(n).join(' ')}Q${n(x + c * 0.4)} ${n(y + c * 1.1)} ${down.map(n).join(' ')}Z`,
        18 * t,
        0.8 * t,
      ),
      ink('curl'),
    ),
  );
  return file(s, out);
}

function onlooker(layout, who) {
  const { H, W, s, looks, file } = frameOf(layout);
  const random = seeded(who.length * 17 + H + W);
  const [x, y, scale] = looks;
  return file(s, [group({ transform: `translate(${n(x)} ${n(y)}) scale(${scale})` }, onlookers[who](random, s))]);
}

for (const [name, layout] of Object.entries(LAYOUTS)) {
  const write = (part, svg) => writeFileSync(new URL(`${part}-${name}.svg`, folder), svg);
  write('street', street(layout));
  write('seams', seams(layout));
  for (const who of Object.keys(people)) write(who, portrait(layout, who));
  for (const who of Object.keys(onlookers)) write(who, onlooker(layout, who));
}
