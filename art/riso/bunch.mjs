import { BLEED, group, line, n, path, polygon, randomFrom, rect, svg } from '../draw.mjs';
import { flower, leaf } from './flowers.mjs';
import { A, B, PAPER } from './inks.mjs';
import { dot, fade, screen } from './screen.mjs';

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
  const random = randomFrom(1976);
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

export function picture(layout) {
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
  return svg(layout.size, [
    rect(x - (x ? 0 : over), y - over, wide + over + (x ? 0 : over), high + over, PAPER),
    sky,
    group({ transform: place(0, 0) }, a),
    `<g style="mix-blend-mode:multiply">${group({ transform: place(5 * unit, -4 * unit) }, b)}</g>`,
  ]);
}
