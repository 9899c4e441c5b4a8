import { brushed, cut, gouge } from '../cut.mjs';
import { group, ink, n, path, polygon, randomFrom } from '../draw.mjs';
import { frameOf } from './frame.mjs';

/** A disc with an edge cut by hand. */
const disc = (random, x, y, r, t) =>
  cut(
    random,
    `M${n(x - r)} ${n(y)}C${n(x - r)} ${n(y - r * 1.33)} ${n(x + r)} ${n(y - r * 1.33)} ${n(x + r)} ${n(y)}C${n(x + r)} ${n(y + r * 1.33)} ${n(x - r)} ${n(y + r * 1.33)} ${n(x - r)} ${n(y)}Z`,
    26 * t,
    1.4 * t,
  );

export function street(layout) {
  const { W, H, left, right, foot, t, top, s, strip, ground, sun, pigeon } = frameOf(layout);
  const random = randomFrom(W * 7 + H);
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
  return s.canvas(out);
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
