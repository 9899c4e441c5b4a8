/**
 * Draws the art of templates/before-after: `node scripts/art/before-after.mjs` writes its SVG files, which are
 * committed. Two instant photographs taped to a board, with the same street in both until somebody puts in photos of
 * their own, and a strip of torn paper for the slogan.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { circle, ellipse, group, line, n, path, polygon, rect, seeded, sheet } from './draw.mjs';

const folder = new URL('../../templates/before-after/', import.meta.url);
mkdirSync(folder, { recursive: true });

/**
 * `a` and `b`: the photos as left, top, width, height; `rim` the card around them and `foot` its height below. `band`:
 * where the strip of paper begins, and where it ends if that is on the canvas. `arrow`: from, by, to.
 */
const LAYOUTS = {
  share: {
    size: [1200, 630],
    a: [96, 36, 448, 214],
    b: [656, 44, 448, 214],
    rim: 16,
    foot: 54,
    band: [326],
    arrow: [
      [556, 104],
      [600, 58],
      [644, 94],
    ],
  },
  square: {
    size: [1080, 1080],
    a: [78, 76, 428, 392],
    b: [574, 100, 428, 392],
    rim: 24,
    foot: 90,
    band: [632],
    arrow: [
      [498, 140],
      [540, 52],
      [590, 132],
    ],
  },
  portrait: {
    size: [1080, 1350],
    a: [86, 66, 640, 300],
    b: [354, 474, 640, 300],
    rim: 22,
    foot: 78,
    band: [884],
    arrow: [
      [774, 190],
      [972, 256],
      [894, 438],
    ],
  },
  story: {
    size: [1080, 1920],
    a: [86, 292, 640, 290],
    b: [354, 696, 640, 290],
    rim: 22,
    foot: 78,
    band: [1092, 1586],
    arrow: [
      [774, 410],
      [972, 478],
      [894, 660],
    ],
  },
  billboard: {
    size: [2400, 1200],
    a: [190, 70, 900, 420],
    b: [1310, 88, 900, 420],
    rim: 32,
    foot: 108,
    band: [638],
    arrow: [
      [1112, 206],
      [1200, 112],
      [1288, 192],
    ],
  },
  print: {
    size: [1240, 1754],
    a: [98, 88, 780, 420],
    b: [362, 652, 780, 420],
    rim: 28,
    foot: 102,
    band: [1206],
    arrow: [
      [934, 250],
      [1166, 338],
      [1070, 606],
    ],
  },
};

const rectPath = (x, y, w, h) =>
  polygon([
    [x, y],
    [x + w, y],
    [x + w, y + h],
    [x, y + h],
  ]);

/* ------------------------------------------------------------ the street */

/** Both pictures are drawn in 1000 units across and 1000 down; the middle is always seen. */
const HOUSES = [
  { x: -170, w: 290 },
  { x: 120, w: 290 },
  { x: 410, w: 290 },
  { x: 700, w: 290 },
  { x: 990, w: 290 },
];

function house({ x, w }, i, look, random) {
  const { walls, doors, trim, roof, glass, grime, alive } = look;
  const wall = walls[i % walls.length];
  const out = [
    // roof, chimney
    path(
      polygon([
        [x - 4, 300],
        [x + 26, 214],
        [x + w - 26, 214],
        [x + w + 4, 300],
      ]),
      roof,
    ),
    rect(x + w - 40, 150, 56, 90, look.chimney),
    rect(x + w - 46, 144, 68, 14, look.chimneyCap),
    rect(x + w - 30, 122, 14, 24, look.pot),
    rect(x + w - 6, 126, 14, 20, look.pot),
    rect(x, 296, w, 300, wall),
    rect(x, 292, w, 14, look.eaves),
    rect(x, 430, w, 8, '#000', { 'fill-opacity': 0.1 }),
    rect(x + w - 7, 300, 7, 296, '#000', { 'fill-opacity': 0.14 }),
  ];
  for (let r = 0; r < 4; r++)
    out.push(line(`M${x + 4 + (r % 2) * 6} ${232 + r * 18}H${x + w - 4}`, '#000', 2, { 'stroke-opacity': 0.16 }));
  const window = (wx, wy, ww, wh, state) => {
    out.push(rect(wx - 7, wy - 7, ww + 14, wh + 14, trim), rect(wx, wy, ww, wh, glass));
    if (state === 'boarded')
      out.push(
        rect(wx - 5, wy - 3, ww + 10, wh + 6, '#7c6a55'),
        [0.25, 0.5, 0.75].map((u) => line(`M${n(wx - 5)} ${n(wy + wh * u)}H${n(wx + ww + 5)}`, '#4c4034', 3)),
        line(`M${wx - 8} ${wy + 6}L${wx + ww + 8} ${wy + wh - 8}`, '#64543f', 12),
      );
    else {
      if (state === 'broken')
        out.push(
          path(
            polygon([
              [wx + 8, wy + 10],
              [wx + ww * 0.5, wy + wh * 0.3],
              [wx + ww * 0.8, wy + 12],
              [wx + ww * 0.62, wy + wh * 0.55],
              [wx + ww * 0.3, wy + wh * 0.6],
            ]),
            '#17181a',
          ),
        );
      if (alive)
        out.push(
          path(
            polygon([
              [wx, wy + wh * 0.7],
              [wx + ww * 0.6, wy],
              [wx + ww * 0.9, wy],
              [wx, wy + wh],
            ]),
            '#fff',
            { 'fill-opacity': 0.4 },
          ),
        );
      out.push(rect(wx + ww / 2 - 3, wy, 6, wh, trim), rect(wx, wy + wh / 2 - 3, ww, 6, trim));
    }
    out.push(rect(wx - 12, wy + wh + 6, ww + 24, 9, trim));
    if (alive && random() > 0.25) {
      out.push(rect(wx - 6, wy + wh - 4, ww + 12, 16, '#9a5a34'));
      for (let f = 0; f < 7; f++)
        out.push(
          circle(
            wx + (ww * f) / 6,
            wy + wh - 8 - random() * 8,
            9,
            f % 2 ? '#3f8a45' : ['#e8476a', '#ffd24a', '#f7f3ff'][f % 3],
          ),
        );
    }
    if (grime)
      out.push(
        path(
          polygon([
            [wx - 8, wy + wh + 14],
            [wx + 10, wy + wh + 14],
            [wx + 2, wy + wh + 74],
          ]),
          '#2b2724',
          { 'fill-opacity': 0.22 },
        ),
      );
  };
  const state = (k) => (grime ? ['boarded', 'plain', 'broken', 'plain', 'boarded'][(i * 2 + k) % 5] : 'plain');
  window(x + 38, 326, 74, 86, state(0));
  window(x + w - 112, 326, 74, 86, state(1));
  window(x + w - 128, 462, 92, 96, state(2));
  // the door, with its step and fanlight
  const dx = x + 44;
  out.push(
    rect(dx - 8, 444, 82, 152, trim),
    rect(dx, 476, 66, 120, doors[i % doors.length]),
    rect(dx, 452, 66, 18, glass),
    rect(dx + 10, 488, 20, 40, '#000', { 'fill-opacity': 0.16 }),
    rect(dx + 36, 488, 20, 40, '#000', { 'fill-opacity': 0.16 }),
    circle(dx + 56, 546, 4, '#e8d9a0'),
    rect(dx - 14, 590, 94, 12, '#b9b2a6'),
  );
  if (alive && i % 2 === 1) {
    // panels on the roof
    out.push(
      path(
        polygon([
          [x + 54, 284],
          [x + 70, 228],
          [x + 176, 228],
          [x + 180, 284],
        ]),
        '#1f3f68',
      ),
    );
    out.push(
      line(`M${x + 90} 284L${x + 102} 228M${x + 134} 284L${x + 140} 228M${x + 60} 256H${x + 178}`, '#7fa6cf', 2.4),
    );
  }
  return out;
}

const car = (x, y, k, color, dark) =>
  group(
    { transform: `translate(${x} ${y}) scale(${k})` },
    ellipse(200, 150, 214, 14, '#000', { 'fill-opacity': 0.34 }),
    path(
      'M4 128C0 96 8 76 44 70L96 62C116 24 138 6 176 4L268 4C304 6 326 28 346 62C384 68 400 80 402 108L400 134C398 142 392 144 384 144L20 144C8 144 4 138 4 128Z',
      color,
    ),
    path('M112 62C128 34 144 20 174 18L206 18L206 62ZM220 18L264 18C290 20 308 38 324 62L220 62Z', dark),
    path('M126 58L150 28L168 20L140 60Z', '#fff', { 'fill-opacity': 0.25 }),
    path('M4 108H402L400 134C398 142 392 144 384 144L20 144C8 144 4 138 4 128Z', '#000', { 'fill-opacity': 0.2 }),
    line('M212 66V130M216 84H232', '#000', 3, { 'stroke-opacity': 0.35 }),
    circle(96, 140, 38, '#17171a'),
    circle(96, 140, 18, '#8d8d90'),
    circle(316, 140, 38, '#17171a'),
    circle(316, 140, 18, '#8d8d90'),
    rect(6, 84, 26, 16, '#f3e7b4'),
    rect(382, 84, 18, 20, '#8f1d18'),
  );

function lamp(x, color) {
  return [
    rect(x - 5, 230, 10, 396, color),
    rect(x - 10, 560, 20, 66, color),
    line(`M${x} 236C${x} 196 ${x + 20} 184 ${x + 60} 184`, color, 8),
    path(`M${x + 44} 180H${x + 100}L${x + 92} 196H${x + 52}Z`, color),
  ];
}

function before(random) {
  const look = {
    walls: ['#9a938b', '#a89e94', '#8e867f', '#b0a497'],
    doors: ['#4a4744', '#5a4a44', '#3f4448', '#524d47'],
    trim: '#c9c3b9',
    roof: '#5c5858',
    glass: '#3b4145',
    chimney: '#645b56',
    chimneyCap: '#504945',
    pot: '#6e5a50',
    eaves: '#5d5955',
    grime: true,
  };
  const twigs = [];
  const grow = (x, y, a, l, w) => {
    const [ex, ey] = [x + Math.cos(a) * l, y + Math.sin(a) * l];
    twigs.push(line(`M${n(x)} ${n(y)}L${n(ex)} ${n(ey)}`, '#2b2725', w));
    if (w > 2.2)
      for (const d of [-0.5, 0.42])
        grow(ex, ey, a + d + (random() - 0.5) * 0.36, l * (0.66 + random() * 0.14), w * 0.62);
  };
  grow(602, 610, -Math.PI / 2, 116, 15);
  const puff = (x, y, r, o) => circle(x, y, r, '#d2cec8', { 'fill-opacity': o });
  return [
    rect(-200, 0, 1400, 620, '#c4c5c2'),
    // low cloud and smoke
    [
      [120, 90, 260, 70],
      [520, 60, 340, 80],
      [860, 130, 260, 60],
      [300, 190, 300, 46],
    ].map(([x, y, rx, ry], i) => ellipse(x, y, rx, ry, i % 2 ? '#8f908f' : '#bcbcb8', { 'fill-opacity': 0.55 })),
    [0, 1, 2, 3, 4, 5].map((i) =>
      ellipse(670 + i * 44, 110 - i * 16, 34 + i * 13, 22 + i * 7, '#5f5e5e', { 'fill-opacity': 0.3 }),
    ),
    HOUSES.map((h, i) => house(h, i, look, random)),
    rect(-200, 590, 1400, 60, '#a29d95'),
    [-60, 90, 240, 390, 540, 690, 840, 990].map((x) => line(`M${x} 596L${x - 10} 648`, '#605c57', 3)),
    rect(-200, 646, 1400, 12, '#6a6661'),
    rect(-200, 658, 1400, 342, '#5d5b5a'),
    rect(-200, 658, 1400, 26, '#000', { 'fill-opacity': 0.2 }),
    twigs,
    lamp(330, '#35373a'),
    car(1010, 640, 1.02, '#7e8a86', '#2b3034'),
    // black bags and a bin
    path('M768 640C760 600 784 576 806 572C830 576 848 604 842 640Z', '#1f2023'),
    path('M836 642C832 612 850 594 872 592C892 596 906 618 900 642Z', '#2a2b2f'),
    path('M800 572C796 560 816 560 812 572Z', '#1f2023'),
    path('M716 560H766L760 640H722Z', '#3b4a44'),
    rect(710, 552, 62, 12, '#2c3833'),
    // queue of cars in their own smoke
    puff(470, 740, 34, 0.35),
    puff(500, 722, 44, 0.3),
    puff(446, 760, 30, 0.35),
    puff(520, 752, 36, 0.25),
    car(30, 640, 1.02, '#8b929a', '#2b3034'),
    car(520, 636, 1.06, '#96685c', '#2b2c30'),
    puff(952, 770, 36, 0.4),
    puff(984, 744, 46, 0.34),
    // a puddle and holes in the road
    ellipse(480, 858, 150, 17, '#6b7278'),
    ellipse(452, 854, 90, 8, '#8d959b', { 'fill-opacity': 0.7 }),
    ellipse(160, 862, 56, 9, '#2d2c2c'),
    car(-160, 800, 1.5, '#6c736a', '#24282a'),
    car(620, 806, 1.5, '#a3a19c', '#2b2f33'),
    puff(520, 960, 60, 0.35),
    puff(570, 930, 70, 0.25),
    // paper in the wind
    path('M410 690L440 684L446 704L416 708Z', '#d2cec4'),
    path('M650 876L672 866L684 882L660 890Z', '#bdb9b0'),
    // faded, as prints of that age are
    rect(-200, 0, 1400, 1000, '#d8cdb6', { 'fill-opacity': 0.2 }),
  ];
}

function after(random) {
  const look = {
    walls: ['#f0b35a', '#6fb3ab', '#e98a72', '#f3dfae'],
    doors: ['#23507e', '#c23b3a', '#2f6b45', '#7a3f78'],
    trim: '#fffaf0',
    roof: '#8a4b3c',
    glass: '#5d93b4',
    chimney: '#b4694f',
    chimneyCap: '#8f4c38',
    pot: '#d2805c',
    eaves: '#fff3dc',
    alive: true,
  };
  const leaves = (cx, cy, r, count, tones) =>
    Array.from({ length: count }, (_, i) => {
      const a = random() * Math.PI * 2;
      const d = Math.sqrt(random()) * r;
      return circle(
        cx + Math.cos(a) * d * 1.12,
        cy + Math.sin(a) * d * 0.86,
        r * (0.24 + random() * 0.12),
        tones[Math.min(tones.length - 1, Math.floor((i / count) * tones.length))],
      );
    });
  const tree = (x, base, top, r) => [
    ellipse(x, base + 4, r * 0.8, 12, '#123a1c', { 'fill-opacity': 0.3 }),
    path(
      `M${x - 13} ${base}C${x - 9} ${base - 60} ${x - 9} ${top + r} ${x - 12} ${top}L${x + 12} ${top}C${x + 9} ${top + r} ${x + 9} ${base - 60} ${x + 15} ${base}Z`,
      '#6b4327',
    ),
    leaves(x + 6, top + 12, r, 20, ['#22603a', '#2b7341']),
    leaves(x, top, r * 0.94, 22, ['#2f8146', '#3f964d']),
    leaves(x - r * 0.22, top - r * 0.26, r * 0.66, 16, ['#58ab55', '#86c660']),
  ];
  const flower = (x, y, k, c) => [
    line(`M${n(x)} ${n(y)}V${n(y - 30 * k)}`, '#2f7a3c', 4 * k),
    [0, 1, 2, 3, 4].map((i) =>
      circle(x + Math.cos(i * 1.257) * 8 * k, y - 32 * k + Math.sin(i * 1.257) * 8 * k, 6.4 * k, c),
    ),
    circle(x, y - 32 * k, 5 * k, '#ffe07a'),
  ];
  const bike = (x, y, k, frame, body, skin, hair, legs) =>
    group(
      { transform: `translate(${x} ${y}) scale(${k})` },
      ellipse(0, 62, 120, 8, '#000', { 'fill-opacity': 0.22 }),
      circle(-66, 20, 40, 'none', { stroke: '#2a2c30', 'stroke-width': 7 }),
      circle(66, 20, 40, 'none', { stroke: '#2a2c30', 'stroke-width': 7 }),
      line('M-66 20L-22 20L36 -36L-34 -36ZM-22 20L-40 -52M66 20L32 -58L52 -70', frame, 8),
      line('M-38 -66L6 -34L-14 22', legs, 20),
      line('M-40 -72L-4 -128', body, 38),
      line('M-2 -126L22 -92L46 -72', body, 15),
      circle(10, -166, 23, skin),
      path('M-14 -168C-16 -196 34 -200 34 -170C20 -178 0 -180 -14 -168Z', hair),
      circle(50, -71, 8, skin),
      line('M-56 -58H-26', '#2a2c30', 9),
    );
  const bunting = [];
  const flags = ['#e2453c', '#ffd04a', '#fffaf0', '#2f78b8', '#3f964d'];
  for (let i = 0; i < 17; i++) {
    const u = (i + 0.5) / 17;
    const y = (v) => 246 + Math.sin(v * Math.PI) * 74;
    const fx = 330 + u * 570;
    bunting.push(
      path(
        polygon([
          [fx - 13, y(u)],
          [fx + 13, y(u)],
          [fx, y(u) + 30],
        ]),
        flags[i % 5],
      ),
    );
  }
  return [
    rect(-200, 0, 1400, 620, '#8fd0ec'),
    rect(-200, 120, 1400, 300, '#d9f0ef', { 'fill-opacity': 0.55 }),
    circle(214, 120, 58, '#fff0a8'),
    circle(214, 120, 84, '#fff3b8', { 'fill-opacity': 0.35 }),
    [
      [470, 92, 86, 26],
      [520, 70, 56, 30],
      [574, 96, 74, 22],
      [880, 150, 70, 20],
      [930, 132, 50, 22],
    ].map(([x, y, rx, ry]) => ellipse(x, y, rx, ry, '#fff', { 'fill-opacity': 0.95 })),
    HOUSES.map((h, i) => house(h, i, look, random)),
    // pavement, bed, and where the cars were
    rect(-200, 590, 1400, 60, '#e6d6b8'),
    rect(-200, 640, 1400, 16, '#cdb98f'),
    rect(-200, 654, 1400, 60, '#5fae54'),
    Array.from({ length: 50 }, (_, i) =>
      circle(i * 26 - 120 + random() * 10, 656 + random() * 8, 15, ['#3f964d', '#58ab55', '#79bd5c'][i % 3]),
    ),
    rect(-200, 712, 1400, 150, '#d8a184'),
    rect(-200, 712, 1400, 8, '#fff6e4'),
    rect(-200, 852, 1400, 10, '#fff6e4'),
    [-100, 60, 220, 380, 540, 700, 860, 1020].map((x) => rect(x, 783, 84, 9, '#fff6e4')),
    rect(-200, 862, 1400, 138, '#4fa04f'),
    lamp(330, '#2c5a4b'),
    line('M330 246Q615 394 900 246', '#7b6a52', 3),
    bunting,
    tree(604, 664, 380, 138),
    tree(70, 664, 400, 118),
    tree(948, 664, 330, 120),
    // a bench with two who have time
    rect(716, 622, 150, 9, '#8a5a34'),
    rect(716, 592, 150, 9, '#8a5a34'),
    rect(728, 628, 9, 34, '#4b4b4b'),
    rect(846, 628, 9, 34, '#4b4b4b'),
    line('M756 574V618H772V656', '#3b4e86', 21),
    circle(757, 540, 19, '#8a5a3c'),
    path('M736 540C734 512 780 512 778 538C768 528 748 528 736 540Z', '#e9e4dc'),
    line('M818 576V618H802V656', '#b8413c', 21),
    circle(817, 543, 19, '#e8b48c'),
    path('M796 552C790 510 846 510 838 554C832 530 806 528 796 552Z', '#5c3a26'),
    line('M766 590L792 602L812 590', '#8a5a3c', 8),
    bike(214, 776, 0.94, '#d8453c', '#ffd04a', '#7c4a30', '#1d1714', '#2b3a5e'),
    bike(470, 800, 0.62, '#2f78b8', '#e2574c', '#edbd94', '#8a4a22', '#3f6f4d'),
    Array.from({ length: 42 }, (_, i) =>
      circle(i * 31 - 130 + random() * 12, 872 + random() * 16, 17, ['#3f964d', '#6db95a', '#2f8146'][i % 3]),
    ),
    Array.from({ length: 18 }, (_, i) =>
      flower(
        -90 + i * 68 + random() * 20,
        900 + random() * 70,
        0.95,
        ['#f4517a', '#fffaf0', '#8d5bd0', '#ff9c3f'][i % 4],
      ),
    ),
    rect(-200, 0, 1400, 1000, '#ffdf8a', { 'fill-opacity': 0.1 }),
  ];
}

/* -------------------------------------------------------------- the board */

/** A torn edge from left to right: points about a height, with big and small teeth. */
function torn(random, x0, x1, y, size, step) {
  const points = [];
  let drift = 0;
  for (let x = x0; x <= x1; x += step * (0.5 + random())) {
    drift = drift * 0.86 + (random() - 0.5) * size * 0.7;
    points.push([x, y + drift + (random() - 0.5) * size * 0.34]);
  }
  points.push([x1, y]);
  return points;
}

function tape(random, x, y, length, height, turn, opacity = 0.86) {
  const end = (side) =>
    Array.from({ length: 8 }, (_, i) => [
      side * (length / 2 + ((i % 2) * 0.16 + random() * 0.08) * height),
      side * (-height / 2 + (height * i) / 7),
    ]);
  const shape = polygon([...end(1), ...end(-1)]);
  return group(
    { transform: `translate(${n(x)} ${n(y)}) rotate(${turn})` },
    path(shape, '#000', { 'fill-opacity': 0.14, transform: `translate(${n(height * 0.05)} ${n(height * 0.1)})` }),
    path(shape, 'var(--tape)', { 'fill-opacity': opacity }),
    [0.22, 0.4, 0.7].map((u) =>
      line(
        `M${n(-length * 0.46)} ${n(height * (u - 0.5))}L${n(length * 0.46)} ${n(height * (u - 0.5) + height * (random() - 0.5) * 0.1)}`,
        u === 0.4 ? '#000' : '#fff',
        height * 0.05,
        { 'stroke-opacity': 0.12 },
      ),
    ),
  );
}

function card([x, y, w, h], rim, foot, t) {
  const [l, top, r, bottom] = [x - rim, y - rim, x + w + rim, y + h + foot];
  const shadow = (d, o) =>
    path(
      polygon([
        [l + d, top + d * 1.4],
        [r + d * 0.7, top + d * 1.6],
        [r + d * 1.5, bottom + d * 1.7],
        [(l + r) / 2, bottom + d * 0.7],
        [l + d * 0.3, bottom + d * 1.6],
      ]),
      '#0d0905',
      { 'fill-opacity': o },
    );
  return [
    shadow(15 * t, 0.1),
    shadow(10 * t, 0.13),
    shadow(5 * t, 0.2),
    path(rectPath(l, top, r - l, bottom - top), '#f7f3ea'),
    path(rectPath(l, top, r - l, bottom - top), 'none', { stroke: '#fff', 'stroke-width': 2 * t }),
    rect(l, bottom - 3 * t, r - l, 3 * t, '#cfc6b4'),
    rect(r - 3 * t, top, 3 * t, bottom - top, '#ddd5c5'),
    // the window is cut a little deeper
    rect(x - 3 * t, y - 3 * t, w + 6 * t, h + 6 * t, '#d5ccbb'),
  ];
}

function pin(s, x, y, r, color) {
  return [
    ellipse(x + r * 0.9, y + r * 1.1, r * 1.1, r * 0.6, '#000', { 'fill-opacity': 0.34 }),
    circle(x, y, r, color),
    circle(
      x,
      y,
      r,
      s.gradient([
        [0, '#fff', 0.7],
        [0.35, '#fff', 0],
        [1, '#000', 0.4],
      ]),
    ),
  ];
}

for (const [name, { size, a, b, rim, foot, band, arrow }] of Object.entries(LAYOUTS)) {
  const [W, H] = size;
  const t = Math.max(0.74, Math.min(W, H) / 1080);
  const random = seeded(W * 2 + H);
  const stacked = b[1] > a[1] + a[3] / 2;

  // under the photos: scraps on the board, the cards
  const u = sheet(W, H, 0);
  const below = [];
  for (let i = 0; i < 46; i++) {
    const [x, y] = [random() * W, random() * H];
    below.push(
      circle(x, y, (1.6 + random() * 1.4) * t, '#000', { 'fill-opacity': 0.3 }),
      circle(x + t, y + 1.4 * t, 1.6 * t, '#fff', { 'fill-opacity': 0.16 }),
    );
  }
  const scrap = (x, y, w, h, turn, fill) =>
    group(
      { transform: `rotate(${turn} ${n(x + w / 2)} ${n(y + h / 2)})` },
      rect(x + 5 * t, y + 8 * t, w, h, '#000', { 'fill-opacity': 0.2 }),
      rect(x, y, w, h, fill),
      Array.from({ length: 6 }, (_, i) =>
        line(
          `M${n(x + w * 0.1)} ${n(y + h * (0.2 + i * 0.12))}H${n(x + w * (0.9 - (i % 3) * 0.14))}`,
          '#3a342c',
          3 * t,
          { 'stroke-opacity': 0.28 },
        ),
      ),
    );
  if (stacked) {
    const gap = a[0] + a[2] + rim;
    below.push(
      scrap(gap - 60 * t, a[1] - 60 * t, 300 * t, 240 * t, 7, 'var(--scrap)'),
      scrap(-60 * t, b[1] + 40 * t, 320 * t, 260 * t, -5, 'var(--scrap)'),
    );
  } else below.push(scrap(W / 2 - 90 * t, a[1] + a[3] * 0.52, 180 * t, a[3] * 0.62, 4, 'var(--scrap)'));
  if (band[1]) {
    // a story has more board above and below
    below.push(
      scrap(-40, 70, 420, 190, -6, 'var(--scrap)'),
      card([640, -150, 380, 330], 22, 70, t),
      rect(640, -30, 380, 210, '#37506b'),
      path('M640 180V120C720 70 800 150 880 96C940 60 990 90 1020 110V180Z', '#4f7d4a'),
    );
    below.push(
      card([120, 1680, 420, 300], 22, 70, t),
      rect(120, 1680, 420, 300, '#86b9c9'),
      path('M120 1980V1830C220 1770 330 1850 420 1790C480 1760 520 1790 540 1800V1980Z', '#6fa457'),
      circle(420, 1750, 34, '#fff0a8'),
      scrap(640, 1660, 400, 300, 5, 'var(--scrap)'),
      tape(random, 330, 1662, 150, 46, -4),
      pin(u, 850, 1690, 17, 'var(--band)'),
    );
  }
  below.push(card(a, rim, foot, t), card(b, rim, foot, t));
  writeFileSync(new URL(`board-${name}.svg`, folder), u.svg(below));

  for (const [which, draw, [x, y, w, h]] of [
    ['before', before, a],
    ['after', after, b],
  ]) {
    const p = sheet(W, H, 0);
    const k = Math.max(w / 1230, h / 860);
    const rounded = Math.round(k * 1000) / 1000;
    const [ox, oy] = [x + w / 2 - 500 * k, y + h / 2 - (h / w < 0.5 ? 545 : 500) * k];
    writeFileSync(
      new URL(`${which}-${name}.svg`, folder),
      p.svg([
        group(
          { 'clip-path': p.clip(rectPath(x, y, w, h)) },
          group({ transform: `translate(${n(ox)} ${n(oy)}) scale(${rounded})` }, draw(seeded(which.length))),
        ),
      ]),
    );
  }

  const o = sheet(W, H, 0);
  const over = [];
  for (const [i, [x, y, w, h]] of [a, b].entries()) {
    over.push(
      // the edge of the window, and light on the gloss
      rect(x, y, w, 7 * t, '#000', { 'fill-opacity': 0.2 }),
      rect(x, y, 5 * t, h, '#000', { 'fill-opacity': 0.14 }),
      path(
        polygon([
          [x + w * 0.62, y],
          [x + w * 0.8, y],
          [x + w * 0.5, y + h],
          [x + w * 0.32, y + h],
        ]),
        '#fff',
        { 'fill-opacity': 0.07 },
      ),
      path(
        polygon([
          [x + w * 0.84, y],
          [x + w * 0.88, y],
          [x + w * 0.58, y + h],
          [x + w * 0.54, y + h],
        ]),
        '#fff',
        { 'fill-opacity': 0.06 },
      ),
      tape(random, x + w * (i ? 0.5 : 0.46), y - rim, 150 * t, 46 * t, i ? 3 : -4),
    );
  }
  // a marker's arrow from the one to the other
  const [[x0, y0], [cx, cy], [x1, y1]] = arrow;
  const turn = Math.atan2(y1 - cy, x1 - cx);
  const head = 34 * t;
  const tip = (d) => `${n(x1 - Math.cos(turn + d) * head)} ${n(y1 - Math.sin(turn + d) * head)}`;
  const d = `M${x0} ${y0}Q${cx} ${cy} ${x1} ${y1}M${tip(0.6)}L${x1} ${y1}L${tip(-0.55)}`;
  over.push(line(d, '#f7f3ea', 19 * t), line(d, 'var(--arrow)', 10 * t));
  // the strip of paper
  const [top, bottom] = band;
  const edge = torn(random, -30, W + 30, top, 13 * t, 9 * t);
  const core = edge.map(([x, y]) => [x, y + (7 + random() * 9) * t]);
  const foots = bottom
    ? torn(random, -30, W + 30, bottom, 13 * t, 9 * t).reverse()
    : [
        [W + 30, H + 30],
        [-30, H + 30],
      ];
  const coreFoot = bottom ? foots.map(([x, y]) => [x, y - (6 + random() * 8) * t]) : foots;
  const strip = polygon([...edge, ...foots]);
  over.push(
    path(strip, '#000', { 'fill-opacity': 0.16, transform: `translate(0 ${n(bottom ? 12 * t : -9 * t)})` }),
    path(strip, '#000', { 'fill-opacity': 0.16, transform: `translate(0 ${n(bottom ? 6 * t : -4 * t)})` }),
    path(strip, 'var(--torn)'),
    path(polygon([...core, ...coreFoot]), 'var(--band)'),
  );
  writeFileSync(new URL(`over-${name}.svg`, folder), o.svg(over));
}
