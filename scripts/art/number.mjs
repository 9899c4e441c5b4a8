/**
 * Draws the art of templates/number: `node scripts/art/number.mjs` writes its SVG files, which are committed. A crowd of
 * small things cut in lino, houses, people or dots, and among them the one that is meant.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { BLEED, group, n, path, polygon, rect, seeded, sheet } from './draw.mjs';

const folder = new URL('../../templates/number/', import.meta.url);
mkdirSync(folder, { recursive: true });

/**
 * `fields`: left, top, right and bottom of where the small things stand; those that touch an edge of the sheet go on past
 * it. `pitch`: the room of one house. `one`: where about in the first field the one that is meant stands, 0…1.
 */
const LAYOUTS = {
  share: { size: [1200, 630], fields: [[824, 0, 1200, 630]], pitch: 74, one: [0.42, 0.52] },
  square: { size: [1080, 1080], fields: [[0, 590, 1080, 912]], pitch: 88, one: [0.74, 0.55] },
  portrait: { size: [1080, 1350], fields: [[0, 664, 1080, 1160]], pitch: 92, one: [0.74, 0.6] },
  story: {
    size: [1080, 1920],
    fields: [
      [0, 0, 1080, 750],
      [0, 1568, 1080, 1920],
    ],
    pitch: 100,
    one: [0.7, 0.7],
  },
  billboard: { size: [2400, 1200], fields: [[1600, 0, 2400, 1200]], pitch: 134, one: [0.42, 0.5] },
  print: { size: [1240, 1754], fields: [[0, 800, 1240, 1530]], pitch: 106, one: [0.74, 0.6] },
};

const GROUND = 'var(--ground)';

/** Cuts a straight-sided shape a little crooked, as a knife does. */
const crooked = (random, points, rough = 1.6) =>
  polygon(points.map(([x, y]) => [x + (random() - 0.5) * 2 * rough, y + (random() - 0.5) * 2 * rough]));

/* Every figure stands on 0, 0 and is about 100 high; `light` is the colour of its windows. */

function houses(random, light) {
  const p = (points, rough) => crooked(random, points, rough);
  const box = (x, y, w, h) =>
    p(
      [
        [x, y],
        [x + w, y],
        [x + w, y + h],
        [x, y + h],
      ],
      1.2,
    );
  const pane = (x, y, w = 15, h = 18) => [
    path(box(x, y, w, h), light),
    path(
      `M${x + w / 2 - 1} ${y - 1}H${x + w / 2 + 1}V${y + h + 1}H${x + w / 2 - 1}ZM${x - 1} ${y + h / 2 - 1}H${x + w + 1}V${y + h / 2 + 1}H${x - 1}Z`,
      'inherit',
    ),
  ];
  const tiles = (y, from, to) =>
    path(
      p(
        [
          [from, y],
          [to, y - 1],
          [to, y + 2],
          [from, y + 3],
        ],
        0.6,
      ),
      GROUND,
    );
  const body = (d) => `<path d="${d}"/>`;
  const door = (x, w = 14, h = 27) =>
    path(`M${x} 0V${-h + 5}C${x + 2} ${-h - 2} ${x + w - 2} ${-h - 2} ${x + w} ${-h + 5}V0Z`, light);
  return [
    // gable to the street
    [
      body(
        p([
          [-38, 0],
          [-38, -52],
          [-46, -52],
          [0, -98],
          [46, -52],
          [38, -52],
          [38, 0],
        ]) +
          p([
            [16, -78],
            [16, -104],
            [28, -104],
            [28, -66],
          ]),
      ),
      pane(-26, -46),
      pane(11, -46),
      pane(-26, -22),
      door(12),
      path(box(-5, -74, 10, 12), light),
    ],
    // long roof
    [
      body(
        p([
          [-44, 0],
          [-44, -44],
          [-50, -44],
          [-34, -80],
          [34, -80],
          [50, -44],
          [44, -44],
          [44, 0],
        ]) +
          p([
            [-30, -76],
            [-30, -98],
            [-18, -98],
            [-18, -76],
          ]),
      ),
      tiles(-68, -34, 34),
      tiles(-57, -39, 39),
      pane(-34, -34),
      pane(19, -34),
      door(-7),
    ],
    // tall and narrow
    [
      body(
        p([
          [-30, 0],
          [-30, -84],
          [-34, -84],
          [-34, -91],
          [-22, -91],
          [0, -112],
          [22, -91],
          [34, -91],
          [34, -84],
          [30, -84],
          [30, 0],
        ]),
      ),
      pane(-22, -78, 14, 18),
      pane(7, -78, 14, 18),
      pane(-22, -52, 14, 18),
      pane(7, -52, 14, 18),
      pane(-22, -26, 14, 18),
      door(8, 13, 26),
    ],
    // lean-to at the side
    [
      body(
        p([
          [-46, 0],
          [-46, -34],
          [-22, -46],
          [-22, -60],
          [-28, -60],
          [10, -92],
          [48, -60],
          [42, -60],
          [42, 0],
        ]) +
          p([
            [26, -76],
            [26, -98],
            [37, -98],
            [37, -68],
          ]),
      ),
      pane(-12, -52),
      pane(17, -52),
      pane(17, -26),
      door(-10, 14, 27),
      path(box(-40, -24, 12, 12), light),
    ],
    // a block of flats
    [
      body(
        p([
          [-36, 0],
          [-36, -100],
          [36, -100],
          [36, 0],
        ]) +
          p([
            [-12, -98],
            [-12, -110],
            [8, -110],
            [8, -98],
          ]),
      ),
      [-90, -68, -46].map((y) => [-27, -6, 15].map((x) => path(box(x, y, 12, 13), light))),
      path(box(-27, -24, 12, 13), light),
      path(box(15, -24, 12, 13), light),
      door(-7),
    ],
    // two under one roof
    [
      body(
        p([
          [-48, 0],
          [-48, -50],
          [-52, -50],
          [-26, -82],
          [0, -54],
          [26, -82],
          [52, -50],
          [48, -50],
          [48, 0],
        ]) +
          p([
            [-5, -58],
            [-5, -92],
            [7, -92],
            [7, -58],
          ]),
      ),
      pane(-38, -44, 14, 16),
      pane(24, -44, 14, 16),
      door(-40, 13, 25),
      door(26, 13, 25),
      path(box(-18, -24, 12, 14), light),
      path(box(6, -24, 12, 14), light),
    ],
  ].map((parts) => parts.flat(9).join('').replaceAll(' fill="inherit"', ''));
}

function people(random) {
  const p = (points, rough = 1.4) => `<path d="${crooked(random, points, rough)}"/>`;
  const head = (x, y, r = 12) => `<circle cx="${x}" cy="${y}" r="${r}"/>`;
  const cutLine = (points) => path(crooked(random, points, 0.5), GROUND);
  return [
    // coat
    [
      head(0, -96),
      p([
        [-14, -80],
        [14, -80],
        [24, -66],
        [26, -36],
        [18, -34],
        [15, -54],
        [17, -22],
        [11, -20],
        [12, 0],
        [2, 0],
        [0, -22],
        [-2, 0],
        [-12, 0],
        [-11, -20],
        [-17, -22],
        [-15, -54],
        [-18, -34],
        [-26, -36],
        [-24, -66],
      ]),
      cutLine([
        [-1, -78],
        [1, -78],
        [1.5, -26],
        [-1.5, -26],
      ]),
    ],
    // skirt
    [
      head(0, -94, 11.5),
      p([
        [-9, -108],
        [9, -108],
        [14, -88],
        [9, -84],
        [-9, -84],
        [-14, -88],
      ]),
      p([
        [-12, -79],
        [12, -79],
        [22, -64],
        [27, -42],
        [20, -39],
        [13, -56],
        [11, -52],
        [24, -20],
        [9, -19],
        [8, 0],
        [1, 0],
        [0, -18],
        [-1, 0],
        [-8, 0],
        [-9, -19],
        [-24, -20],
        [-11, -52],
        [-13, -56],
        [-20, -39],
        [-27, -42],
        [-22, -64],
      ]),
      cutLine([
        [-11, -54],
        [11, -54],
        [11, -51],
        [-11, -51],
      ]),
    ],
    // an arm up
    [
      head(0, -92),
      p([
        [-15, -77],
        [12, -77],
        [20, -84],
        [27, -110],
        [35, -108],
        [29, -78],
        [15, -58],
        [14, -34],
        [13, 0],
        [3, 0],
        [0, -30],
        [-3, 0],
        [-13, 0],
        [-14, -36],
        [-15, -56],
        [-18, -34],
        [-26, -36],
        [-24, -66],
      ]),
    ],
    // a child
    [
      head(0, -68, 11),
      p([
        [-11, -54],
        [11, -54],
        [20, -36],
        [14, -32],
        [10, -40],
        [11, -22],
        [9, 0],
        [2, 0],
        [0, -18],
        [-2, 0],
        [-9, 0],
        [-11, -22],
        [-10, -40],
        [-14, -32],
        [-20, -36],
      ]),
    ],
    // on wheels
    [
      head(-4, -92, 11.5),
      p([
        [-18, -77],
        [6, -77],
        [12, -58],
        [26, -50],
        [23, -43],
        [6, -48],
        [7, -36],
        [24, -36],
        [32, -6],
        [40, -5],
        [39, 1],
        [24, 1],
        [17, -25],
        [-16, -24],
      ]),
      `<path fill-rule="evenodd" d="M-4 -38C8 -38 16 -29 16 -19C16 -8 8 1 -4 1C-16 1 -24 -8 -24 -19C-24 -29 -16 -38 -4 -38ZM-4 -31C-12 -31 -17 -26 -17 -19C-17 -11 -12 -6 -4 -6C4 -6 9 -11 9 -19C9 -26 4 -31 -4 -31Z"/>`,
    ],
    // with a hat and a stick
    [
      head(0, -90, 11.5),
      p([
        [-20, -98],
        [-11, -100],
        [-9, -112],
        [9, -112],
        [11, -100],
        [20, -98],
        [20, -94],
        [-20, -94],
      ]),
      p([
        [-14, -76],
        [13, -76],
        [22, -62],
        [27, -40],
        [30, -40],
        [31, 0],
        [27, 0],
        [26, -34],
        [19, -38],
        [14, -52],
        [15, -26],
        [12, 0],
        [3, 0],
        [0, -26],
        [-3, 0],
        [-12, 0],
        [-15, -26],
        [-14, -52],
        [-18, -34],
        [-26, -36],
        [-23, -62],
      ]),
    ],
  ].map((parts) => parts.join(''));
}

function dots(random) {
  return Array.from({ length: 6 }, () => {
    const points = [];
    const turn = random() * 6;
    for (let i = 0; i < 18; i++) {
      const a = (i / 18) * Math.PI * 2 + turn;
      const r = 40 + (random() - 0.5) * 3.4;
      points.push([Math.cos(a) * r, -46 + Math.sin(a) * r]);
    }
    return `<path d="${polygon(points)}" stroke-linejoin="round"/>`;
  });
}

const KINDS = {
  houses: { make: houses, wide: 1, high: 1.2, scale: 0.94 },
  people: { make: people, wide: 0.74, high: 1.3, scale: 0.92 },
  dots: { make: dots, wide: 0.8, high: 0.8, scale: 0.78 },
};

function crowd(kind, { size: [W, H], fields, pitch, one }, bleed) {
  const s = sheet(W + 2 * bleed, H + 2 * bleed, bleed);
  const random = seeded(W * 7 + H + kind.length);
  const { make, wide, high, scale } = KINDS[kind];
  const stamps = make(random, GROUND).map((markup) => s.stamp(markup));
  const lit = make(seeded(4), 'var(--lit)').map((markup) => s.stamp(markup));
  const out = [];
  const meant = [];
  const front = [];
  fields.forEach(([left, top, right, bottom], f) => {
    // as many as fit, the room they leave shared out
    const cols = Math.round((right - left) / (pitch * wide));
    const rows = Math.round((bottom - top) / (pitch * high));
    const [dx, dy] = [(right - left) / cols, (bottom - top) / rows];
    const k = (pitch * scale) / 100;
    const marked = [Math.round((cols - 1) * one[0]), Math.round((rows - 1) * one[1])];
    const from = left === 0 ? -1 : 0;
    const to = right === W ? cols + 1 : cols;
    const above = top === 0 ? -1 : 0;
    const below = bottom === H ? rows + 1 : rows;
    let last = -1;
    for (let j = above; j < below; j++)
      for (let i = from; i < to; i++) {
        let pick = Math.floor(random() * stamps.length);
        if (pick === last) pick = (pick + 1) % stamps.length;
        last = pick;
        const x =
          left +
          (i + 0.5 + (j % 2 && kind !== 'dots' ? 0.12 : -0.12) * (kind === 'dots' ? 0 : 1)) * dx +
          (random() - 0.5) * dx * 0.07;
        const y = top + (j + 0.86) * dy + (random() - 0.5) * dy * 0.05;
        const turn = ` rotate(${n((random() - 0.5) * 4)})`;
        const size = k * (0.95 + random() * 0.1);
        if (f === 0 && i === marked[0] && j === marked[1]) meant.push([x, y]);
        else out.push(stamps[pick](x, y, size, 'var(--many)', turn));
      }
    // the one that is meant: room is made for it, its light falls on what is near
    if (f === 0) {
      const [x, y] = meant[0];
      const middle = y - 48 * k;
      const glow = s.radial(x, middle, pitch * 2.1, [
        [0, 'var(--lit)', 0.5],
        [0.4, 'var(--lit)', 0.2],
        [1, 'var(--lit)', 0],
      ]);
      out.unshift(rect(x - pitch * 2.2, middle - pitch * 2.2, pitch * 4.4, pitch * 4.4, glow));
      if (kind === 'houses') front.push(rect(x - 62 * k, y - 3, 124 * k, 4.5, 'var(--loud)'));
      front.push(lit[kind === 'people' ? 2 : 0](x, y, k * (kind === 'dots' ? 1.2 : 1.26), 'var(--loud)'));
    }
  });
  const place = (list) => s.svg([bleed ? group({ transform: `translate(${bleed} ${bleed})` }, list) : list]);
  return [place(out), place(front)];
}

for (const [name, layout] of Object.entries(LAYOUTS))
  for (const kind of Object.keys(KINDS)) {
    const [many, meant] = crowd(kind, layout, name === 'print' ? BLEED : 0);
    writeFileSync(new URL(`${kind}-${name}.svg`, folder), many);
    writeFileSync(new URL(`${kind}-one-${name}.svg`, folder), meant);
  }
