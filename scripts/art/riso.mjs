/**
 * Draws the art of templates/riso: `node scripts/art/riso.mjs` writes its SVG files, which are committed. Two drums, two
 * inks: everything of one ink is in one group, and the second is multiplied onto the first, a little out of register.
 */
import { writeFileSync } from 'node:fs';
import { BLEED, circle, group, line, n, path, polygon, rect, seeded } from './draw.mjs';

const folder = new URL('../../templates/riso/', import.meta.url);
const A = 'var(--a)';
const B = 'var(--b)';
const PAPER = 'var(--paper)';

/**
 * `picture` is the place of the photo; `edge` the cut edge of the sheet of words that lies over it: `down` (a height) or
 * `across` (a left-hand width); `bunch` the middle and the scale of the drawing; `low` where a tall page has flowers
 * below the words; `marks` the middle and direction of the row of test marks.
 */
const LAYOUTS = {
  share: { size: [1200, 630], picture: [560, 0, 640, 630], across: 640, bunch: [900, 330, 0.62], unit: 0.8 },
  square: { size: [1080, 1080], picture: [0, 0, 1080, 620], down: 560, bunch: [560, 304, 0.6], unit: 1 },
  portrait: { size: [1080, 1350], picture: [0, 0, 1080, 850], down: 780, bunch: [545, 412, 0.8], unit: 1.05 },
  story: { size: [1080, 1920], picture: [0, 0, 1080, 1010], down: 936, bunch: [545, 484, 0.95], unit: 1.1, low: 1560 },
  billboard: { size: [2400, 1200], picture: [1240, 0, 1160, 1200], across: 1380, bunch: [1870, 624, 1.18], unit: 1.5 },
  print: {
    size: [1240, 1754],
    picture: [0, 0, 1240, 1110],
    down: 1030,
    bunch: [625, 540, 1.05],
    unit: 1.2,
    bleed: true,
  },
};

const dot = (x, y, r) =>
  `M${n(x - r)} ${n(y)}a${n(r)} ${n(r)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(-2 * r)} 0Z`;

/** Dots in rows at 45 degrees, their size (in ten steps) from a function of the place; nothing where that is too small. */
function screen([left, top, right, bottom], pitch, color, size) {
  const steps = Array.from({ length: 11 }, () => '');
  for (let row = 0, y = top; y <= bottom; row++, y += pitch / 2)
    for (let x = left + (row % 2 ? pitch / 2 : 0); x <= right; x += pitch) {
      const step = Math.round(10 * Math.min(1, size(x, y)));
      // a line of next to no length with round ends is a dot, and short to write
      if (step > 0) steps[step] += `M${Math.round(x)} ${Math.round(y)}h.1`;
    }
  return steps.map((d, i) => (d ? line(d, color, (i / 10) * pitch) : ''));
}

/** The same over a wide place, where size goes by height alone: one dashed line for every row. */
function fade([left, top, right, bottom], pitch, color, size) {
  const rows = [];
  for (let row = 0, y = top; y <= bottom; row++, y += pitch / 2) {
    const wide = Math.min(1, size(y)) * pitch;
    if (wide < pitch * 0.08) continue;
    rows.push(
      line(`M${n(left + (row % 2 ? pitch / 2 : 0))} ${n(y)}H${n(right)}`, color, wide, {
        'stroke-dasharray': `0.1 ${n(pitch - 0.1)}`,
      }),
    );
  }
  return rows;
}

/** Petals about a point, drawn by hand: none quite like its neighbour. */
function petals(cx, cy, inner, outer, wide, count, random, turn = 0) {
  let d = '';
  for (let i = 0; i < count; i++) {
    const a = turn + ((i + (random() - 0.5) * 0.2) / count) * 2 * Math.PI;
    const long = outer * (0.93 + random() * 0.14);
    const at = (r, off) =>
      `${n(cx + r * Math.cos(a) - off * Math.sin(a))} ${n(cy + r * Math.sin(a) + off * Math.cos(a))}`;
    d += `M${at(inner, 0)}C${at(inner + (long - inner) * 0.25, wide * 0.9)} ${at(long * 0.9, wide)} ${at(long, wide * 0.12)}C${at(long, -wide * 0.7)} ${at(inner + (long - inner) * 0.4, -wide * 1.05)} ${at(inner, 0)}Z`;
  }
  return d;
}

const leaf = (x, y, angle, long, wide) => {
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  const at = (u, v) => `${n(x + u * c - v * s)} ${n(y + u * s + v * c)}`;
  return `M${at(0, 0)}C${at(long * 0.25, wide)} ${at(long * 0.75, wide)} ${at(long, 0)}C${at(long * 0.7, -wide * 0.8)} ${at(long * 0.3, -wide * 0.9)} ${at(0, 0)}Z`;
};

/** A shape of ink A with a line of bare paper about it. */
const lifted = (d, r) => [
  path(d, PAPER, { stroke: PAPER, 'stroke-width': r * 0.14, 'stroke-linejoin': 'round' }),
  path(d, A),
];

/** One flower on each drum: what ink A prints of it and what ink B prints. */
function flower(kind, x, y, r, random) {
  if (kind === 'daisy')
    return {
      a: path(dot(x, y, r * 0.34), A),
      b: [path(petals(x, y, r * 0.3, r, r * 0.17, 13, random, 0.2), B), path(dot(x, y, r * 0.12), B)],
    };
  if (kind === 'poppy')
    return {
      a: lifted(petals(x, y, r * 0.04, r, r * 0.62, 5, random, -0.3), r),
      b: [
        path(petals(x, y, r * 0.02, r * 0.4, r * 0.12, 7, random), B),
        line(
          Array.from({ length: 22 }, (_, i) => {
            const a = (i / 22) * 2 * Math.PI;
            return `M${n(x + r * 0.5 * Math.cos(a))} ${n(y + r * 0.5 * Math.sin(a))}L${n(x + r * (0.66 + 0.12 * (i % 2)) * Math.cos(a))} ${n(y + r * (0.66 + 0.12 * (i % 2)) * Math.sin(a))}`;
          }).join(''),
          B,
          r * 0.035,
        ),
      ],
    };
  if (kind === 'tulip') {
    const cup = `M${n(x - r * 0.7)} ${n(y - r * 0.8)}C${n(x - r * 0.4)} ${n(y - r * 0.7)} ${n(x - r * 0.3)} ${n(y - r * 0.5)} ${n(x - r * 0.26)} ${n(y - r * 0.34)}L${n(x)} ${n(y - r)}L${n(x + r * 0.28)} ${n(y - r * 0.34)}C${n(x + r * 0.34)} ${n(y - r * 0.56)} ${n(x + r * 0.44)} ${n(y - r * 0.7)} ${n(x + r * 0.7)} ${n(y - r * 0.8)}C${n(x + r * 0.86)} ${n(y)} ${n(x + r * 0.6)} ${n(y + r * 0.66)} ${n(x)} ${n(y + r * 0.7)}C${n(x - r * 0.6)} ${n(y + r * 0.66)} ${n(x - r * 0.86)} ${n(y)} ${n(x - r * 0.7)} ${n(y - r * 0.8)}Z`;
    return {
      a: lifted(cup, r),
      b: screen([x - r * 0.7, y - r * 0.3, x + r * 0.7, y + r * 0.66], r * 0.17, B, (u, v) =>
        Math.hypot((u - x) / 0.72, v - y) > r * 0.9 ? 0 : Math.max(0, (v - y + r * 0.35) / r) * 0.95,
      ),
    };
  }
  // a double one, printed by both drums
  return {
    a: lifted(petals(x, y, r * 0.1, r, r * 0.34, 9, random), r),
    b: [path(petals(x, y, r * 0.06, r * 0.66, r * 0.24, 8, random, 0.3), B), path(dot(x, y, r * 0.16), PAPER)],
  };
}

const FLOWERS = [
  ['double', 700, 150, 118],
  ['daisy', 512, 96, 88],
  ['poppy', 872, 272, 116],
  ['tulip', 604, 268, 78],
  ['daisy', 770, 402, 106],
  ['poppy', 470, 262, 84],
  ['double', 900, 508, 92],
  ['tulip', 858, 92, 70],
  ['daisy', 960, 396, 58],
];

/** A megaphone with flowers where the noise should be, in 1000 units: one list for each drum. */
function bunch() {
  const random = seeded(1976);
  const a = [];
  const b = [];
  // the sun
  a.push(path(dot(590, 400, 384), A));
  // stems and leaves
  let stems = '';
  let leaves = '';
  for (const [, x, y] of FLOWERS) {
    const [mx, my] = [480 + (x - 600) * 0.24, 500 + (y - 380) * 0.3];
    stems += `M${n(470 + (random() - 0.5) * 90)} ${n(560 + (random() - 0.5) * 90)}Q${n(mx)} ${n(my)} ${n(x)} ${n(y)}`;
    const [lx, ly] = [mx + (x - mx) * 0.4, my + (y - my) * 0.4];
    leaves += leaf(lx, ly, Math.atan2(y - my, x - mx) + (random() > 0.5 ? 0.9 : -0.9), 76 + random() * 50, 24);
  }
  for (const [x, y, angle, long] of [
    [610, 470, 0.25, 210],
    [520, 400, -1.75, 190],
    [640, 400, -0.4, 200],
    [560, 560, 0.75, 180],
    [430, 430, -2.3, 150],
  ])
    leaves += leaf(x, y, angle, long, long * 0.2);
  b.push(line(stems, B, 11), path(leaves, B));
  // what lies behind a flower is knocked out of both plates
  for (const [kind, x, y, r] of FLOWERS) {
    if (kind === 'daisy') a.push(path(dot(x, y, r * 0.84), PAPER));
    b.push(path(dot(x, y, r * (kind === 'tulip' ? 0.7 : 0.8)), '#ffffff'));
    const print = flower(kind, x, y, r, random);
    a.push(print.a);
    b.push(print.b);
  }
  // the horn: from the mouthpiece at the lower left to its mouth
  const horn =
    'M176 792L196 768C290 700 356 600 392 440C404 424 424 428 438 442L604 616C616 632 616 650 600 660C440 690 336 752 262 842L238 858Z';
  a.push(path(horn, PAPER), path(horn, A));
  b.push(path(horn, '#ffffff'));
  const inHorn = (x, y) => {
    // a band that grows along the axis from lower left to upper right
    const along = (x - 210 + (820 - y)) / Math.SQRT2;
    const off = (y - 820 + (x - 210)) / Math.SQRT2;
    const half = 34 + 0.0006 * along * along + along * 0.06;
    return along > 10 && along < 410 ? off / half : 2;
  };
  b.push(
    screen([180, 440, 620, 850], 16, B, (x, y) =>
      inHorn(x, y) > 0.94 || inHorn(x, y) < -0.94 ? 0 : 0.2 + 0.6 * Math.max(0, inHorn(x, y)),
    ),
    line(horn, B, 11),
    // the rim and the dark of its mouth
    path(
      'M384 440C400 396 470 430 540 504C610 576 640 640 606 664C572 684 510 630 448 566C394 508 366 470 384 440Z',
      B,
    ),
    path(
      'M410 456C424 436 474 464 526 520C580 576 600 616 586 632C566 646 518 606 466 552C422 506 398 476 410 456Z',
      '#ffffff',
    ),
    line('M430 470C446 462 480 486 520 528C556 566 572 596 570 612', B, 7),
    // mouthpiece
    path('M150 800L190 758L268 838L228 880C206 886 146 824 150 800Z', B),
  );
  // a band of the other ink about the horn
  a.push(path('M250 722C274 742 312 780 330 800L356 778C334 754 300 722 276 700Z', PAPER));
  b.push(path('M250 722C274 742 312 780 330 800L356 778C334 754 300 722 276 700Z', B));
  // the hand about the grip, sleeve and all
  const fist =
    'M300 760C320 744 346 752 352 772C372 764 392 780 388 802C404 806 412 826 400 842C408 860 396 880 376 878C360 900 330 908 304 894L262 918C230 900 214 866 222 836C236 800 268 772 300 760Z';
  const sleeve = 'M222 870L300 950L250 1010L160 1010L130 960Z';
  a.push(path(sleeve, A), path(fist, PAPER));
  b.push(
    path(fist, '#ffffff'),
    screen([140, 876, 300, 1006], 20, B, (x, y) => (x - y < -640 && x + y > 1080 && x - y > -840 ? 0.6 : 0)),
    line(sleeve, B, 10),
    line(fist, B, 10),
    line(
      'M352 772C336 774 322 784 314 798M388 802C370 802 350 812 340 828M400 842C384 838 366 846 356 860M376 878C364 870 350 872 342 880M262 838C276 820 296 812 312 818C328 826 322 850 304 852',
      B,
      8,
    ),
    screen([236, 850, 330, 900], 15, B, (x, y) => (x + y > 1130 && x - y < -566 ? 0.44 : 0)),
  );
  // noise: strokes all round the sun
  const noise = [];
  for (let i = 0; i < 40; i++) {
    const angle = (i / 40) * 2 * Math.PI + 0.04;
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    const [from, to, half] = [404 + (i % 2) * 10, 404 + (i % 2 ? 62 : 104), i % 2 ? 6 : 10];
    noise.push(
      polygon([
        [590 + from * c, 400 + from * s],
        [590 + to * c - half * s, 400 + to * s + half * c],
        [590 + to * c + half * s, 400 + to * s - half * c],
      ]),
    );
  }
  b.push(path(noise.join(''), B));
  return { a, b };
}

/** The edge of the sheet of words: cut by hand with scissors. */
function cut({ size: [w, h], down, across, bleed }, random, off = 0) {
  const over = bleed ? BLEED : 0;
  const points = [];
  if (down) {
    for (let i = 0; i <= 9; i++)
      points.push([
        -over + ((w + 2 * over) * i) / 9,
        down + off + (i % 2 ? 1 : -1) * h * 0.007 + (random() - 0.5) * h * 0.012 - (i / 9 - 0.5) * h * 0.024,
      ]);
    return polygon([...points, [w + over, h + over], [-over, h + over]]);
  }
  for (let i = 0; i <= 6; i++)
    points.push([
      across + off + (i % 2 ? 1 : -1) * w * 0.005 + (random() - 0.5) * w * 0.01 - (i / 6 - 0.5) * w * 0.03,
      (h * i) / 6,
    ]);
  return polygon([...points, [0, h], [0, 0]]);
}

function picture(layout) {
  const {
    picture: [x, y, wide, high],
    bunch: [cx, cy, scale],
    unit,
    bleed,
  } = layout;
  const over = bleed ? BLEED : 0;
  const { a, b } = bunch();
  const k = (value) => String(Math.round(value * 1000) / 1000);
  const place = (dx, dy) => `translate(${n(cx - 575 * scale + dx)} ${n(cy - 505 * scale + dy)}) scale(${k(scale)})`;
  const pitch = 40 * unit;
  const sky = fade(
    [x - over, y - over, x + wide + over, y + high + over],
    pitch,
    A,
    (v) => (1 - (v - y) / high) * 0.62 - 0.06,
  );
  return svg(layout, [
    rect(x - (x ? 0 : over), y - over, wide + over + (x ? 0 : over), high + over, PAPER),
    sky,
    group({ transform: place(0, 0) }, a),
    `<g style="mix-blend-mode:multiply">${group({ transform: place(5 * unit, -4 * unit) }, b)}</g>`,
  ]);
}

/** A flower or two that stick out over a photo. */
function sprig(x, y, scale, turn, random) {
  const a = [];
  const b = [path(leaf(0, 0, 0.9, 150, 34) + leaf(0, 0, 2.5, 140, 32) + leaf(-70, -50, 3.5, 120, 26), B)];
  for (const [kind, fx, fy, r] of [
    ['poppy', 10, -30, 112],
    ['daisy', -118, 60, 74],
    ['double', 116, 74, 70],
  ]) {
    if (kind === 'daisy') a.push(path(dot(fx, fy, r * 0.84), PAPER));
    b.push(path(dot(fx, fy, r * 0.8), '#ffffff'));
    const print = flower(kind, fx, fy, r, random);
    a.push(print.a);
    b.push(print.b);
  }
  const place = (dx, dy) => ({
    transform: `translate(${n(x + dx)} ${n(y + dy)}) rotate(${turn}) scale(${n(scale * 10) / 10})`,
  });
  return [group(place(0, 0), a), `<g style="mix-blend-mode:multiply">${group(place(4 * scale, -3 * scale), b)}</g>`];
}

/** The sheet of words, its shadow of ink, and the marks that a printer looks at. */
function words(layout) {
  const {
    size: [w, h],
    unit,
    down,
    across,
    low,
    bleed,
  } = layout;
  const over = bleed ? BLEED : 0;
  const out = [path(cut(layout, seeded(7), (down ? -1 : 1) * 15 * unit), A), path(cut(layout, seeded(7)), PAPER)];
  if (low) {
    // below the words of a tall page the first drum runs on
    out.push(fade([-10, low, w + 10, h + 20], 40 * unit, A, (v) => ((v - low) / (h - low)) * 1.15));
    out.push(sprig(250, h - 170, 1.35, -8, seeded(3)), sprig(810, h - 150, 1.55, 10, seeded(5)));
  } else {
    const deep = h * 0.09;
    const right = across ?? w + over;
    out.push(
      fade(
        [-over, h - deep, right - (across ? 40 * unit : 0), h + over + 10],
        22 * unit,
        A,
        (v) => ((v - h + deep) / deep) * 0.85 - 0.34,
      ),
    );
  }
  // register marks and the two inks side by side
  const my = across ? 34 * unit : down + 38 * unit;
  const mx = across ? 60 * unit : w - 150 * unit;
  const mark = (x, y, color, dx = 0) => [
    line(
      `M${n(x + dx - 11 * unit)} ${n(y)}H${n(x + dx + 11 * unit)}M${n(x + dx)} ${n(y - 11 * unit)}V${n(y + 11 * unit)}`,
      color,
      1.6 * unit,
    ),
    circle(x + dx, y, 6.5 * unit, 'none', { stroke: color, 'stroke-width': n(1.6 * unit) }),
  ];
  out.push(mark(mx + 14 * unit, my, A), mark(mx + 14 * unit, my - 2 * unit, B, 2.4 * unit));
  out.push(
    circle(mx + 48 * unit, my, 10 * unit, A),
    `<g style="mix-blend-mode:multiply">${circle(mx + 62 * unit, my, 10 * unit, B)}</g>`,
  );
  return svg(layout, out);
}

/** What lies over a photo: flowers in its corners, so that a print with a photo is a print of the same series. */
function corners(layout) {
  const {
    size: [w, h],
    picture: [, y],
    unit,
    down,
    across,
  } = layout;
  const out = across
    ? [
        sprig(w - 90 * unit, h - 96 * unit, 1.1 * unit, 0, seeded(11)),
        sprig(across + 110 * unit, y + 66 * unit, 0.8 * unit, 160, seeded(12)),
      ]
    : [
        sprig(w - 110 * unit, down - 50 * unit, 1.15 * unit, 6, seeded(11)),
        sprig(96 * unit, 84 * unit, 0.9 * unit, 150, seeded(12)),
      ];
  return svg(layout, out);
}

function svg({ size: [w, h] }, body) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}">${body.flat(9).join('')}</svg>\n`;
}

for (const [name, layout] of Object.entries(LAYOUTS)) {
  writeFileSync(new URL(`bunch-${name}.svg`, folder), picture(layout));
  writeFileSync(new URL(`corners-${name}.svg`, folder), corners(layout));
  writeFileSync(new URL(`words-${name}.svg`, folder), words(layout));
}
