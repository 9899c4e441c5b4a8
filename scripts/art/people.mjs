/**
 * Three invented, ordinary people, airbrushed. Each is drawn about the middle between the eyes: the chin is near
 * y 230, the crown near y -230, and the coat goes down to y 1000. Light comes from the upper left.
 */
import { circle, ellipse, group, line, n, path, seeded } from './draw.mjs';

/** One eye. `side` is -1 for the eye at the left of the picture. */
function eye(s, side, { x = 62, y = 0, w = 68, h = 24, iris, lid, white = '#f4eee6', look = -2 }) {
  const cx = side * x;
  const inner = cx - (side * w) / 2;
  const outer = cx + (side * w) / 2;
  const top = `${inner} ${y + 4}C${inner + side * w * 0.2} ${y - h * 0.85} ${outer - side * w * 0.32} ${y - h * 1.05} ${outer} ${y - 2}`;
  const almond = `M${top}C${outer - side * w * 0.22} ${y + h * 0.5} ${inner + side * w * 0.3} ${y + h * 0.62} ${inner} ${y + 4}Z`;
  const lash = `M${top}L${outer + side * 5} ${y - 6}C${outer - side * w * 0.3} ${y - h * 1.32} ${inner + side * w * 0.2} ${y - h * 1.12} ${inner} ${y + 4}Z`;
  const ix = cx + look;
  const r = h * 0.66;
  return [
    path(almond, white),
    group(
      { 'clip-path': s.clip(almond) },
      circle(ix, y - 2, r + 1.5, iris[1]),
      circle(
        ix,
        y - 2,
        r - 1,
        s.radial(ix, y + 3, r, [
          [0, iris[0]],
          [0.75, iris[0]],
          [1, iris[1]],
        ]),
      ),
      circle(ix, y - 2, r * 0.46, '#15100e'),
      s.softLine(`M${top}`, '#2a1a18', 9, 3, 0.55),
      circle(inner - side * 1, y + 4, 5, '#c98578', { opacity: 0.7 }),
    ),
    circle(ix - 5, y - 7, 3.6, '#fff', { opacity: 0.95 }),
    circle(ix + 5, y + 3, 1.8, '#fff', { opacity: 0.5 }),
    path(lash, lid),
    line(
      `M${inner + side * 8} ${y + h * 0.42}C${cx} ${y + h * 0.66} ${outer - side * 14} ${y + h * 0.5} ${outer - side * 1} ${y + 2}`,
      lid,
      1.6,
      { opacity: 0.35 },
    ),
  ];
}

/** Light and shadow of a face, drawn inside its outline. */
function modelling(s, { dark, deep, light, blush }) {
  return [
    // the side away from the light
    s.soft(
      'M60 -240L190 -240L190 260L10 260C70 230 96 170 104 110C112 50 96 -40 92 -100C88 -160 70 -200 60 -240Z',
      deep,
      30,
      0.62,
    ),
    s.soft('M122 -120L190 -120L190 220L90 220C128 150 140 20 122 -120Z', deep, 14, 0.45),
    // temples, under the cheekbones, under the lip, the chin
    s.soft('M-170 -140L-120 -120C-132 -60 -130 0 -136 40L-170 60Z', dark, 14, 0.5),
    s.soft('M-150 90C-110 120 -92 150 -80 205L-130 220Z', dark, 18, 0.5),
    s.soft('M-34 196C-14 206 14 206 34 196C20 212 -20 212 -34 196Z', deep, 6, 0.5),
    s.soft('M-80 226C-40 246 40 246 84 222L80 262L-80 262Z', deep, 10, 0.5),
    // sockets
    s.soft('M-112 -16C-90 -44 -46 -44 -22 -14C-20 6 -28 20 -60 16C-90 14 -108 4 -112 -16Z', dark, 11, 0.62),
    s.soft('M112 -16C90 -44 46 -44 22 -14C20 6 28 20 60 16C90 14 108 4 112 -16Z', deep, 11, 0.55),
    s.softLine('M-92 26C-72 36 -48 34 -34 26', deep, 4, 4, 0.4),
    s.softLine('M92 26C72 36 48 34 34 26', deep, 4, 4, 0.45),
    // cheeks
    s.soft('M-130 70C-120 44 -84 44 -62 66C-56 96 -80 116 -104 112C-124 108 -134 90 -130 70Z', blush, 16, 0.6),
    s.soft('M124 70C114 44 84 44 64 66C60 96 80 114 100 110C118 106 128 90 124 70Z', blush, 16, 0.5),
    // light
    s.soft('M-90 -150C-50 -180 10 -180 36 -150C40 -110 10 -84 -30 -84C-70 -84 -96 -110 -90 -150Z', light, 22, 0.55),
    s.soft('M-112 50C-96 36 -70 40 -60 54C-70 72 -96 74 -112 50Z', light, 10, 0.6),
    s.soft('M-34 214C-20 204 10 204 22 212C14 226 -20 228 -34 214Z', light, 7, 0.4),
  ];
}

function nose(s, { dark, deep, light, w = 38, y = 104 }) {
  return [
    s.soft(
      `M12 -16C18 20 22 60 ${w + 2} ${y - 16}C${w + 8} ${y + 4} ${w - 6} ${y + 16} 10 ${y + 14}C22 ${y - 20} 8 30 12 -16Z`,
      deep,
      7,
      0.6,
    ),
    s.soft(`M-22 -14C-16 10 -22 30 -18 50C-24 40 -32 10 -22 -14Z`, dark, 6, 0.45),
    s.soft(
      `M-${w} ${y + 8}C-20 ${y + 24} 20 ${y + 26} ${w} ${y + 10}C30 ${y + 34} -24 ${y + 34} -${w} ${y + 8}Z`,
      deep,
      6,
      0.55,
    ),
    s.softLine('M-3 -6C-4 30 -5 50 -7 78', light, 9, 5, 0.75),
    s.soft(
      `M-20 ${y - 20}C-12 ${y - 32} 8 ${y - 32} 10 ${y - 16}C8 ${y - 4} -16 ${y - 4} -20 ${y - 20}Z`,
      light,
      5,
      0.8,
    ),
    // wings and nostrils
    line(`M-${w - 4} ${y - 16}C-${w + 6} ${y - 6} -${w + 3} ${y + 10} -${w - 8} ${y + 11}`, deep, 3, { opacity: 0.55 }),
    line(`M${w - 4} ${y - 16}C${w + 6} ${y - 6} ${w + 3} ${y + 10} ${w - 8} ${y + 11}`, deep, 3, { opacity: 0.7 }),
    s.soft(
      `M-27 ${y + 9}C-22 ${y + 1} -12 ${y + 3} -8 ${y + 10}C-14 ${y + 14} -22 ${y + 14} -27 ${y + 9}Z`,
      '#2b1512',
      1.2,
      0.75,
    ),
    s.soft(
      `M27 ${y + 9}C22 ${y + 1} 12 ${y + 3} 8 ${y + 10}C14 ${y + 14} 22 ${y + 14} 27 ${y + 9}Z`,
      '#2b1512',
      1.2,
      0.8,
    ),
  ];
}

/** A smile with the lips closed. */
function smile(s, { upper, lower, deep, light, y = 160 }) {
  return [
    path(
      `M-60 ${y - 11}C-36 ${y - 14} -20 ${y - 21} -9 ${y - 20}C-4 ${y - 18} 4 ${y - 18} 9 ${y - 20}C20 ${y - 21} 38 ${y - 15} 62 ${y - 13}C38 ${y + 2} 16 ${y + 2} 0 ${y + 2}C-16 ${y + 2} -36 ${y + 1} -60 ${y - 11}Z`,
      upper,
    ),
    path(
      `M-54 ${y - 8}C-32 ${y - 1} -16 ${y + 1} 0 ${y + 1}C16 ${y + 1} 34 ${y - 1} 55 ${y - 9}C42 ${y + 16} 20 ${y + 25} 0 ${y + 25}C-20 ${y + 25} -42 ${y + 17} -54 ${y - 8}Z`,
      lower,
    ),
    s.soft(
      `M-30 ${y + 8}C-18 ${y + 4} 2 ${y + 5} 12 ${y + 8}C4 ${y + 17} -20 ${y + 17} -30 ${y + 8}Z`,
      light,
      3.5,
      0.6,
    ),
    line(`M-64 ${y - 14}C-36 ${y + 2} -14 ${y + 1} 0 ${y + 1}C16 ${y + 1} 36 ${y + 1} 66 ${y - 17}`, deep, 3.2, {
      opacity: 0.9,
    }),
    s.softLine(`M-66 ${y - 20}C-72 ${y - 16} -71 ${y - 8} -66 ${y - 6}`, deep, 5, 3, 0.6),
    s.softLine(`M68 ${y - 22}C74 ${y - 18} 73 ${y - 10} 68 ${y - 8}`, deep, 5, 3, 0.65),
  ];
}

/** A broad smile with teeth. */
function grin(s, { upper, lower, deep, light, y = 152 }) {
  // drawn a little wide, set a little narrower
  const open = `M-64 ${y - 6}C-36 ${y + 4} -14 ${y + 5} 0 ${y + 5}C14 ${y + 5} 38 ${y + 4} 66 ${y - 8}C56 ${y + 26} 28 ${y + 40} 0 ${y + 40}C-28 ${y + 40} -54 ${y + 26} -64 ${y - 6}Z`;
  return group({ transform: `translate(0 ${n(y * 0.08)}) scale(0.88 0.92)` }, [
    path(
      `M-70 ${y - 9}C-42 ${y - 10} -22 ${y - 18} -9 ${y - 16}C-4 ${y - 14} 4 ${y - 14} 9 ${y - 16}C24 ${y - 18} 46 ${y - 11} 72 ${y - 11}C40 ${y + 10} 16 ${y + 8} 0 ${y + 8}C-16 ${y + 8} -42 ${y + 9} -70 ${y - 9}Z`,
      upper,
    ),
    path(
      `M-64 ${y - 6}C-60 ${y + 34} -28 ${y + 52} 0 ${y + 52}C30 ${y + 52} 60 ${y + 32} 66 ${y - 8}C50 ${y + 24} 28 ${y + 34} 0 ${y + 34}C-28 ${y + 34} -50 ${y + 24} -64 ${y - 6}Z`,
      lower,
    ),
    path(open, '#4a1a1a'),
    group(
      { 'clip-path': s.clip(open) },
      path(
        `M-62 ${y - 8}L64 ${y - 10}C52 ${y + 18} 26 ${y + 28} 0 ${y + 28}C-26 ${y + 28} -50 ${y + 18} -62 ${y - 8}Z`,
        s.linear(0, y, 0, y + 28, [
          [0, '#e6ddd2'],
          [0.5, '#f6f1e8'],
        ]),
      ),
      ...[-38, -20, 0, 20, 39].map((x) => line(`M${x} ${y}L${x * 0.96} ${y + 30}`, '#c9bdb2', 1.4, { opacity: 0.4 })),
      s.softLine(`M-66 ${y - 8}C-36 ${y + 3} 36 ${y + 3} 68 ${y - 10}`, '#3a1614', 10, 4, 0.5),
      s.soft(
        `M30 ${y - 20}L80 ${y - 20}L80 ${y + 50}L20 ${y + 50}C40 ${y + 30} 46 ${y} 30 ${y - 20}Z`,
        '#7a4a44',
        8,
        0.45,
      ),
    ),
    s.soft(
      `M-28 ${y + 43}C-14 ${y + 40} 4 ${y + 40} 14 ${y + 43}C4 ${y + 50} -18 ${y + 50} -28 ${y + 43}Z`,
      light,
      3,
      0.6,
    ),
    s.softLine(`M-72 ${y - 18}C-79 ${y - 12} -78 ${y - 4} -72 ${y}`, deep, 5, 3, 0.6),
    s.softLine(`M74 ${y - 20}C81 ${y - 14} 80 ${y - 6} 74 ${y - 2}`, deep, 5, 3, 0.65),
  ]);
}

const creases = (s, deep, opacity) => [
  s.softLine('M-44 106C-62 118 -76 132 -80 150', deep, 4, 4, opacity),
  s.softLine('M44 106C62 118 78 132 82 150', deep, 4, 4, opacity),
];

/** A brow: thick near the nose, thin at the temple. */
const brow = (side, color, { y = -50, lift = 16, thick = 12, opacity = 0.92 } = {}) =>
  path(
    `M${side * 25} ${y - 1}C${side * 44} ${y - lift * 0.9} ${side * 78} ${y - lift * 1.5} ${side * 114} ${y + 8}C${side * 84} ${y - lift * 1.5 + thick * 0.9} ${side * 52} ${y - lift * 0.9 + thick * 1.3} ${side * 27} ${y + thick * 0.9}C${side * 23} ${y + thick * 0.6} ${side * 23} ${y + 2} ${side * 25} ${y - 1}Z`,
    color,
    { opacity },
  );

/** The head a little larger than drawn, and closer to the shoulders. */
const head = (...parts) => group({ transform: 'translate(0 36) scale(1.1)' }, parts);

/** Short, curved hairs, strewn over a box. */
function stubble(seed, count, x, y, width, height, color, opacity) {
  const random = seeded(seed);
  let d = '';
  for (let i = 0; i < count; i++)
    d += `M${n(x + random() * width)} ${n(y + random() * height)}q${n(random() * 6 - 3)} -4 ${n(random() * 8 - 2)} -5`;
  return line(d, color, 1.5, { opacity });
}

/** Rosa keeps a bakery: dark curls under a head scarf, an apron, and flour on one cheek. */
function rosa(s) {
  const skin = { dark: '#b0643f', deep: '#7c3a28', light: '#fbd9b4', blush: '#d8674e' };
  const face =
    'M-138 -50C-150 -150 -92 -222 0 -222C92 -222 150 -150 138 -50C146 20 142 92 112 150C86 202 42 232 0 232C-42 232 -86 202 -112 150C-142 92 -146 20 -138 -50Z';
  const neck = 'M-78 160L-80 290C-86 318 -140 328 -204 344L-180 520L180 520L208 344C150 332 94 318 86 290L82 160Z';
  const random = seeded(11);
  const locks = [];
  for (const side of [-1, 1])
    for (let row = 0; row < 13; row++)
      for (let column = 3; column >= 0; column--) {
        const down = row / 12;
        const reach = 122 + column * (14 + 12 * Math.sin(Math.PI * (0.1 + down * 0.75)));
        locks.push([side * (reach + random() * 14), -64 + down * 286 + (random() - 0.5) * 20, 17 + random() * 9]);
      }
  const curl =
    (fill, edge) =>
    ([x, y, r]) => [
      circle(x, y, r, fill),
      line(
        `M${n(x - r * 0.7)} ${n(y + r * 0.3)}C${n(x - r * 0.8)} ${n(y - r * 0.8)} ${n(x + r * 0.5)} ${n(y - r)} ${n(x + r * 0.6)} ${n(y - r * 0.1)}`,
        edge,
        2.4,
        { opacity: 0.5 },
      ),
    ];
  const lit = s.gradient([
    [0, '#7a4e38'],
    [0.5, '#3d241c'],
    [1, '#1d100e'],
  ]);
  const unlit = s.gradient([
    [0, '#4c3026'],
    [0.5, '#291814'],
    [1, '#150b0a'],
  ]);
  const mass = (side) =>
    path(
      `M${side * 110} -90C${side * 180} -90 ${side * 214} 0 ${side * 206} 110C${side * 204} 190 ${side * 180} 236 ${side * 140} 236C${side * 104} 220 ${side * 116} 120 ${side * 110} -90Z`,
      '#1d100e',
    );
  const curls = [
    mass(-1),
    mass(1),
    ...locks.map((lock) => (lock[0] < 0 ? curl(lit, '#b07d60') : curl(unlit, '#7d5644'))(lock)),
  ];
  const scarf =
    'M-158 -6C-190 -170 -112 -280 6 -282C124 -282 190 -170 158 -2C146 -84 92 -136 0 -138C-92 -138 -146 -88 -158 -6Z';
  const dress =
    'M-208 338C-300 366 -400 400 -446 520C-480 640 -490 800 -490 1000L490 1000C490 800 480 640 448 520C402 400 304 366 212 338C150 440 80 500 0 512C-80 500 -146 440 -208 338Z';
  return [
    // curls behind
    head(curls),
    // neck and dress
    path(
      neck,
      s.linear(-120, 0, 130, 0, [
        [0, '#d58d62'],
        [0.5, '#c67b52'],
        [1, '#8a4630'],
      ]),
    ),
    group(
      { 'clip-path': s.clip(neck) },
      s.soft('M-120 190L120 190L120 320C60 366 -20 362 -120 290Z', skin.deep, 13, 0.8),
    ),
    s.softLine('M-30 400C-14 380 -8 350 -6 320', skin.deep, 6, 7, 0.35),
    s.softLine('M-150 356C-90 372 -50 392 -22 420', skin.light, 8, 8, 0.45),
    s.softLine('M158 356C96 372 56 392 26 420', skin.deep, 8, 7, 0.45),
    path(
      dress,
      s.linear(-460, 400, 460, 700, [
        [0, '#fbf6ec'],
        [0.45, '#ece4d6'],
        [1, '#a69c94'],
      ]),
    ),
    s.softLine('M-204 342C-146 440 -80 502 0 516C80 502 148 440 210 342', '#7d7069', 10, 6, 0.55),
    line('M-206 340C-148 440 -80 500 0 512C80 500 150 440 211 340', '#fffaf0', 7),
    s.softLine('M-330 470C-320 600 -340 760 -330 1000', '#a3988e', 20, 16, 0.5),
    s.softLine('M340 470C330 600 350 760 340 1000', '#6f645e', 30, 18, 0.55),
    s.softLine('M-400 480C-430 600 -440 760 -440 900', '#fff', 26, 16, 0.7),
    // apron in the colour of the palette
    path(
      'M-262 372L-204 356C-190 470 -176 560 -160 640L172 640C188 560 200 470 210 356L268 374C258 500 262 560 300 690L330 1000L-320 1000L-290 690C-256 560 -252 500 -262 372Z',
      s.linear(-280, 400, 320, 800, [
        [0, 'var(--accent, #2f6fa8)'],
        [1, 'var(--accent, #2f6fa8)'],
      ]),
    ),
    s.soft(
      'M120 640L172 640C188 560 200 470 210 356L268 374C258 500 262 560 300 690L330 1000L140 1000Z',
      '#0d0a14',
      26,
      0.42,
    ),
    s.soft(
      'M-262 372L-236 364C-230 500 -226 600 -270 720L-290 1000L-320 1000L-290 690C-256 560 -252 500 -262 372Z',
      '#fff',
      10,
      0.35,
    ),
    line('M-196 648L176 648', '#fff', 3, { opacity: 0.5, 'stroke-dasharray': '12 9' }),
    s.softLine('M-60 660C-70 760 -50 860 -60 1000', '#0d0a14', 14, 12, 0.25),
    head(
      // ears and rings
      path('M-134 -4C-156 -10 -160 24 -152 50C-146 66 -136 68 -132 56Z', '#c0744b'),
      path('M134 -4C156 -10 160 24 152 50C146 66 136 68 132 56Z', '#7c3d2a'),
      circle(-148, 82, 19, 'none', { stroke: '#f0c257', 'stroke-width': 5.5 }),
      circle(150, 82, 19, 'none', { stroke: '#c4902f', 'stroke-width': 5.5 }),
      // face
      path(
        face,
        s.linear(-150, -60, 150, 80, [
          [0, '#eab083'],
          [0.4, '#dc9a6b'],
          [1, '#b06c48'],
        ]),
      ),
      group(
        { 'clip-path': s.clip(face) },
        modelling(s, skin),
        s.soft(
          'M-180 -170L180 -170L180 -10C150 -10 146 -84 100 -112C60 -130 -60 -132 -100 -112C-140 -84 -146 -30 -180 0Z',
          '#4a1f16',
          9,
          0.6,
        ),
        s.softLine('M-112 -2C-124 -8 -130 -14 -134 -20', skin.deep, 3, 2, 0.5),
        s.softLine('M-112 6C-124 6 -130 4 -136 2', skin.deep, 3, 2, 0.4),
        s.softLine('M112 -2C124 -8 130 -14 134 -20', skin.deep, 3, 2, 0.5),
        // flour
        s.soft(
          'M-122 104C-112 88 -92 78 -70 80C-60 82 -66 90 -76 92C-64 92 -62 100 -74 102C-92 104 -104 112 -116 114C-124 114 -126 110 -122 104Z',
          '#fffaf2',
          2.4,
          0.72,
        ),
        circle(-66, 122, 3, '#fffaf2', { opacity: 0.7 }),
        circle(-120, 118, 2.4, '#fffaf2', { opacity: 0.6 }),
      ),
      brow(-1, '#2c1713', { y: -44, lift: 18, thick: 11 }),
      brow(1, '#261310', { y: -44, lift: 18, thick: 11 }),
      eye(s, -1, { iris: ['#6d4426', '#2b170e'], lid: '#24110e' }),
      eye(s, 1, { iris: ['#5e3a22', '#26140c'], lid: '#200f0d', white: '#e3d8cf' }),
      line('M-92 -16C-76 -32 -50 -32 -32 -14', skin.deep, 2.4, { opacity: 0.55 }),
      line('M92 -16C76 -32 50 -32 32 -14', skin.deep, 2.4, { opacity: 0.65 }),
      nose(s, skin),
      creases(s, skin.deep, 0.5),
      grin(s, { upper: '#a8443c', lower: '#c25a4e', deep: '#6e2a22', light: '#ffd9cc' }),
      // head scarf with dots
      path(
        scarf,
        s.linear(-170, -240, 170, -60, [
          [0, 'var(--accent, #2f6fa8)'],
          [1, 'var(--accent, #2f6fa8)'],
        ]),
      ),
      group(
        { 'clip-path': s.clip(scarf) },
        ...[
          [-130, -130],
          [-96, -190],
          [-60, -246],
          [-40, -176],
          [-84, -142],
          [10, -176],
          [-8, -232],
          [60, -166],
          [46, -214],
          [100, -140],
          [98, -200],
          [138, -150],
          [-128, -196],
          [30, -268],
          [140, -92],
          [-146, -86],
        ].map(([x, y]) => circle(x, y, 8.5, '#fff', { opacity: 0.85 })),
        s.soft('M60 -290L200 -290L200 -40C160 -60 120 -160 60 -290Z', '#0d0a14', 24, 0.5),
        s.soft('M-150 -140C-140 -220 -70 -266 -10 -268C-70 -240 -120 -190 -150 -140Z', '#fff', 12, 0.5),
        s.softLine('M-158 -6C-146 -88 -92 -138 0 -138C92 -136 146 -84 158 -2', '#0d0a14', 8, 7, 0.45),
        line('M-40 -284C-70 -240 -100 -190 -128 -120', '#0d0a14', 2.5, { opacity: 0.25 }),
        line('M60 -280C90 -240 112 -190 132 -112', '#0d0a14', 2.5, { opacity: 0.3 }),
      ),
      // the knot on top
      path(
        'M-10 -276C-40 -330 -96 -350 -112 -326C-122 -300 -66 -272 -10 -270Z',
        s.linear(-110, -340, -20, -270, [
          [0, 'var(--accent, #2f6fa8)'],
          [1, 'var(--accent, #2f6fa8)'],
        ]),
      ),
      path('M14 -276C40 -336 100 -352 116 -326C124 -300 72 -270 14 -268Z', 'var(--accent, #2f6fa8)'),
      s.soft('M14 -276C40 -300 90 -310 116 -316C120 -296 72 -270 14 -268Z', '#0d0a14', 6, 0.45),
      s.soft('M-90 -330C-70 -334 -40 -310 -26 -290C-50 -304 -76 -314 -90 -330Z', '#fff', 5, 0.5),
      s.soft('M-96 -312C-70 -290 -40 -276 -10 -272C-50 -270 -90 -284 -96 -312Z', '#0d0a14', 5, 0.35),
      ellipse(2, -274, 22, 19, 'var(--accent, #2f6fa8)'),
      s.soft('M0 -292C16 -292 24 -280 24 -272C22 -258 8 -254 0 -256C10 -264 10 -280 0 -292Z', '#0d0a14', 4, 0.45),
    ),
  ];
}

/** Des drives the number 9: close-cropped hair, a trimmed beard, a jumper over a collar, a lanyard. */
function des(s) {
  const skin = { dark: '#5e3322', deep: '#2f1812', light: '#d79b72', blush: '#94482f' };
  const face =
    'M-140 -50C-144 -150 -96 -222 0 -222C96 -222 144 -150 140 -50C142 30 136 96 114 150C92 204 44 240 0 240C-44 240 -92 204 -114 150C-136 96 -142 30 -140 -50Z';
  const neck = 'M-98 120L-102 280C-108 312 -150 330 -200 344L0 560L204 344C156 330 110 312 104 280L100 120Z';
  const hair =
    'M-146 10C-166 -120 -140 -254 0 -258C140 -254 166 -120 146 10C140 -40 134 -96 116 -130C80 -164 -78 -166 -114 -130C-134 -96 -140 -40 -146 10Z';
  const beard =
    'M-140 10C-134 60 -126 90 -112 104C-92 120 -80 118 -64 126C-40 116 -20 122 0 126C20 122 40 116 66 126C80 118 94 120 114 104C128 88 134 60 140 10C148 100 134 160 112 190C84 234 40 258 0 258C-40 258 -84 234 -112 190C-134 160 -148 100 -140 10Z';
  const jumper =
    'M-206 340C-310 362 -420 396 -462 520C-496 640 -506 800 -506 1000L506 1000C506 800 496 640 464 520C422 396 316 362 210 340C140 480 60 580 6 640C-60 580 -140 480 -206 340Z';
  return [
    path(
      neck,
      s.linear(-130, 0, 140, 0, [
        [0, '#8f5638'],
        [0.5, '#774428'],
        [1, '#3f2118'],
      ]),
    ),
    group(
      { 'clip-path': s.clip(neck) },
      s.soft('M-130 200L130 200L130 330C60 384 -40 372 -130 310Z', '#1f0f0b', 14, 0.8),
    ),
    // shirt
    path(
      'M-100 296C-150 318 -190 332 -214 346L-150 520L6 660L156 520L216 346C186 330 150 318 104 296C88 400 50 480 8 560C-34 480 -84 400 -100 296Z',
      s.linear(-200, 340, 200, 520, [
        [0, '#f3f5f6'],
        [0.5, '#d9e0e5'],
        [1, '#8f9ba6'],
      ]),
    ),
    s.softLine('M-96 330C-80 420 -34 500 8 566C50 500 90 420 100 330', '#1a0c08', 12, 8, 0.5),
    path(
      'M-106 282C-140 300 -180 328 -212 350C-204 420 -172 480 -140 530C-100 520 -60 512 -22 516C-60 450 -96 370 -106 282Z',
      s.linear(-200, 320, -40, 500, [
        [0, '#ffffff'],
        [1, '#d9e1e7'],
      ]),
    ),
    path(
      'M110 282C144 300 184 328 215 350C206 420 176 480 146 530C108 518 70 512 36 516C70 450 102 370 110 282Z',
      s.linear(40, 400, 215, 440, [
        [0, '#dfe5ea'],
        [1, '#95a1ad'],
      ]),
    ),
    s.softLine('M-140 534C-100 522 -60 516 -24 520', '#4d5b68', 6, 5, 0.6),
    s.softLine('M146 534C108 522 70 516 38 520', '#3d4a57', 6, 5, 0.6),
    line('M8 566L8 640', '#8a97a3', 3),
    circle(20, 600, 6, '#c2cad1', { stroke: '#8a97a3', 'stroke-width': 2 }),
    // jumper
    path(
      jumper,
      s.linear(-480, 400, 480, 760, [
        [0, 'var(--accent, #2f6fa8)'],
        [1, 'var(--accent, #2f6fa8)'],
      ]),
    ),
    group(
      { 'clip-path': s.clip(jumper) },
      s.soft('M120 360L560 360L560 1000L60 1000C200 800 200 560 120 360Z', '#06060c', 50, 0.5),
      s.soft(
        'M-210 340C-300 366 -410 400 -460 520C-480 600 -490 640 -496 700C-440 560 -380 440 -220 400Z',
        '#fff',
        16,
        0.34,
      ),
      s.softLine('M-330 560C-310 700 -330 820 -320 1000', '#06060c', 24, 20, 0.4),
      s.softLine('M350 540C330 700 350 820 340 1000', '#06060c', 30, 20, 0.45),
      s.softLine('M-206 340C-140 480 -60 580 6 640C60 580 140 480 210 340', '#06060c', 50, 14, 0.35),
    ),
    line('M-204 348C-138 486 -60 584 6 644C62 584 140 484 208 348', 'var(--accent, #2f6fa8)', 26),
    line('M-204 348C-138 486 -60 584 6 644C62 584 140 484 208 348', '#000', 26, { opacity: 0.28 }),
    line('M-192 344C-128 474 -54 566 6 624C58 566 130 474 196 344', '#fff', 3, { opacity: 0.35 }),
    // lanyard
    line('M-168 404C-130 560 -40 720 0 800', '#f0b92c', 13),
    line('M172 404C134 560 48 720 4 800', '#b58414', 13),
    head(
      // ears
      path('M-138 -10C-166 -22 -172 20 -160 54C-152 76 -140 76 -134 60Z', '#7d472c'),
      path('M138 -10C166 -22 172 20 160 54C152 76 140 76 134 60Z', '#40211a'),
      s.softLine('M-152 8C-158 24 -154 44 -146 54', skin.deep, 5, 3, 0.6),
      // face
      path(
        face,
        s.linear(-150, -60, 150, 80, [
          [0, '#a9693f'],
          [0.4, '#92552f'],
          [1, '#5d3220'],
        ]),
      ),
      group({ 'clip-path': s.clip(face) }, modelling(s, skin)),
      group(
        {
          'clip-path': s.clip(
            'M-143 -20L-143 60C-136 150 -120 196 -84 226C-50 250 -24 255 0 255C24 255 50 250 84 226C120 196 136 150 143 60L143 -20Z',
          ),
        },
        s.soft(beard, '#120b0a', 4, 0.88),
      ),
      s.soft(
        'M-118 110C-96 126 -80 122 -64 132C-44 122 -30 128 -16 132C-40 140 -66 150 -76 178C-96 190 -120 150 -118 110Z',
        '#6b4a3a',
        9,
        0.34,
      ),
      brow(-1, '#130b09', { y: -42, lift: 13, thick: 15 }),
      brow(1, '#100908', { y: -42, lift: 13, thick: 15 }),
      eye(s, -1, { iris: ['#4a2b1a', '#1b0e09'], lid: '#150b09', h: 20 }),
      eye(s, 1, { iris: ['#40251a', '#180d09'], lid: '#120908', h: 20, white: '#dcd2c8' }),
      line('M-94 -16C-78 -30 -50 -30 -32 -14', '#2a140e', 2.6, { opacity: 0.6 }),
      line('M94 -16C78 -30 50 -30 32 -14', '#1d0d0a', 2.6, { opacity: 0.7 }),
      s.softLine('M-112 0C-124 -4 -130 -10 -134 -16', skin.deep, 3, 2, 0.6),
      s.softLine('M-112 8C-124 9 -130 8 -134 6', skin.deep, 3, 2, 0.5),
      nose(s, { ...skin, w: 46, y: 100 }),
      creases(s, '#1a0c08', 0.5),
      grin(s, { upper: '#6d3a30', lower: '#99544a', deep: '#1f0d0a', light: '#e8b0a0', y: 156 }),
      // hair: an edge cut clean, soft on top
      path(
        hair,
        s.radial(-60, -220, 260, [
          [0, '#3a2c27'],
          [0.5, '#1e1512'],
          [1, '#0d0808'],
        ]),
      ),
      s.softLine('M-116 -124C-80 -160 80 -160 118 -124', '#0d0808', 7, 4, 0.7),
      s.softLine('M-110 -190C-70 -236 -10 -244 30 -242', '#8a7468', 12, 10, 0.45),
      group({ 'clip-path': s.clip(hair) }, stubble(21, 420, -150, -262, 300, 200, '#7d675b', 0.34)),
    ),
  ];
}

/** Edie taught two generations to read: silver bob, round spectacles, a scarf, a brooch. */
function edie(s) {
  const skin = { dark: '#c58a74', deep: '#8f5046', light: '#fff1e2', blush: '#e07f74' };
  const face =
    'M-136 -40C-146 -150 -90 -214 0 -214C90 -214 146 -150 136 -40C138 40 128 110 98 164C74 206 38 232 0 232C-38 232 -74 206 -98 164C-128 110 -138 40 -136 -40Z';
  const neck = 'M-74 140L-78 280C-84 316 -140 334 -190 348L0 520L194 348C146 334 90 316 82 280L78 140Z';
  const coat =
    'M-150 330C-280 352 -390 396 -436 520C-470 640 -480 800 -480 1000L480 1000C480 800 470 640 438 520C392 396 284 352 154 330C130 420 60 470 0 480C-60 470 -126 420 -150 330Z';
  const backHair =
    'M-10 -282C-150 -286 -214 -180 -206 -40C-204 60 -220 130 -196 190C-160 230 -90 220 -70 190L70 190C92 222 164 230 200 188C222 130 204 60 206 -40C212 -180 130 -282 -10 -282Z';
  const fringe =
    'M-30 -284C-156 -274 -206 -170 -200 -40C-200 40 -206 110 -190 168C-168 196 -132 192 -118 160C-138 100 -144 40 -136 -24C-128 -70 -104 -110 -66 -136C-10 -116 76 -120 122 -70C140 -40 144 30 132 110C126 150 140 186 172 190C196 180 204 120 200 40C206 -90 200 -180 140 -240C90 -282 20 -290 -30 -284Z';
  const strands = [];
  const random = seeded(5);
  for (let i = 0; i < 15; i++) {
    const k = (i + random() * 1.4 - 0.7) / 14;
    strands.push(
      `M${n(-34 - k * 6)} ${n(-286 + k * 14)}C${n(-90 - 76 * (1 - k))} ${n(-250 + k * 40)} ${n(-126 - 74 * (1 - k))} ${n(-150 + k * 60)} ${n(-128 - 72 * (1 - k))} ${n(-20)}C${n(-130 - 72 * (1 - k))} 60 ${n(-136 - 70 * (1 - k))} 110 ${n(-120 - 72 * (1 - k))} 220`,
    );
    strands.push(
      `M${n(-30 - k * 30)} ${n(-286 + k * 140)}C${n(60 + 60 * (1 - k))} ${n(-286 + k * 150)} ${n(116 + 90 * (1 - k))} ${n(-180 + k * 90)} ${n(130 + 76 * (1 - k))} ${n(-20)}C${n(134 + 76 * (1 - k))} 60 ${n(128 + 74 * (1 - k))} 120 ${n(140 + 50 * (1 - k))} 230`,
    );
  }
  return [
    head(
      path(
        backHair,
        s.linear(-200, -200, 200, 200, [
          [0, '#d3d7dd'],
          [0.4, '#8b919d'],
          [0.7, '#737989'],
          [1, '#565c6c'],
        ]),
      ),
    ),
    path(
      neck,
      s.linear(-110, 0, 120, 0, [
        [0, '#eebfa4'],
        [0.5, '#dca68b'],
        [1, '#a9695a'],
      ]),
    ),
    group(
      { 'clip-path': s.clip(neck) },
      s.soft('M-110 200L110 200L110 320C40 350 -30 342 -110 290Z', skin.deep, 12, 0.7),
    ),
    path(
      coat,
      s.linear(-460, 400, 460, 700, [
        [0, '#58606e'],
        [0.5, '#3f4653'],
        [1, '#1f232d'],
      ]),
    ),
    group(
      { 'clip-path': s.clip(coat) },
      s.soft(
        'M-150 336C-280 356 -390 400 -436 520C-456 600 -466 660 -470 720C-420 560 -340 440 -150 400Z',
        '#c6d0de',
        16,
        0.5,
      ),
      s.softLine('M-300 520C-290 680 -310 820 -300 1000', '#0c0e14', 26, 20, 0.5),
      s.softLine('M320 520C310 680 330 820 320 1000', '#0c0e14', 34, 20, 0.6),
    ),
    // lapels
    path(
      'M-150 352C-210 400 -236 470 -230 560L-150 600L-176 640C-120 760 -60 880 -20 1000L30 1000C0 800 -60 600 -150 352Z',
      s.linear(-230, 400, 0, 800, [
        [0, '#6d7685'],
        [1, '#3b424f'],
      ]),
    ),
    path(
      'M154 352C214 400 240 470 234 560L156 600L182 640C130 760 80 880 40 1000L20 1000C20 800 80 600 154 352Z',
      s.linear(30, 400, 230, 800, [
        [0, '#454c59'],
        [1, '#1e222b'],
      ]),
    ),
    s.softLine('M-232 560L-150 602L-178 642C-120 764 -64 880 -24 1000', '#0c0e14', 6, 5, 0.6),
    // scarf, wound once
    path(
      'M-118 250C-176 276 -222 322 -224 366C-222 450 -90 500 10 500C104 498 226 446 228 364C226 320 180 272 122 248C100 318 40 344 0 344C-44 344 -96 322 -118 250Z',
      'var(--accent, #2f6fa8)',
    ),
    path('M-40 470C-70 560 -96 700 -104 860L40 880C44 740 60 600 70 476Z', 'var(--accent, #2f6fa8)'),
    group(
      {
        'clip-path': s.clip(
          'M-118 250C-176 276 -222 322 -224 366C-222 450 -90 500 10 500L-40 470C-70 560 -96 700 -104 860L40 880C44 740 60 600 70 476L10 500C104 498 226 446 228 364C226 320 180 272 122 248C100 318 40 344 0 344C-44 344 -96 322 -118 250Z',
        ),
      },
      s.soft('M60 250L240 250L240 420L110 480C150 400 130 330 60 250Z', '#08080e', 22, 0.5),
      s.softLine('M-180 330C-120 400 -40 420 20 418C90 414 160 380 200 330', '#08080e', 10, 7, 0.4),
      s.softLine('M-196 350C-130 430 -40 452 20 448C90 444 170 410 210 360', '#fff', 6, 5, 0.35),
      s.softLine('M-150 296C-110 350 -50 372 6 370C60 368 120 340 150 296', '#fff', 7, 6, 0.4),
      s.softLine('M-60 506C-20 520 40 516 72 500', '#08080e', 20, 10, 0.6),
      s.softLine('M-20 520C-50 620 -60 740 -62 880', '#08080e', 9, 7, 0.35),
      s.softLine('M30 520C10 620 0 740 -4 880', '#fff', 7, 7, 0.25),
      ...[600, 640, 760, 800].map((y) =>
        line(`M-110 ${y}C-60 ${y + 12} 20 ${y + 14} 70 ${y + 4}`, '#fff', 9, { opacity: 0.55 }),
      ),
    ),
    // brooch
    circle(-256, 560, 25, '#c9992f'),
    circle(
      -256,
      560,
      19,
      s.radial(-262, 552, 24, [
        [0, '#f7dd92'],
        [0.5, '#c8553d'],
        [1, '#6b1d1a'],
      ]),
    ),
    head(
      // face
      path(
        face,
        s.linear(-150, -60, 150, 80, [
          [0, '#fbdcc4'],
          [0.4, '#f1c6aa'],
          [1, '#d19a83'],
        ]),
      ),
      group(
        { 'clip-path': s.clip(face) },
        modelling(s, skin),
        s.soft(
          'M-150 -150C-80 -110 80 -110 150 -130L150 -60C120 -90 70 -104 0 -106C-60 -106 -110 -60 -130 0L-160 20Z',
          skin.deep,
          12,
          0.45,
        ),
        ...['M-60 -92C-30 -98 10 -98 44 -92', 'M-50 -74C-20 -80 10 -80 36 -76'].map((d) =>
          s.softLine(d, skin.deep, 3, 2.5, 0.3),
        ),
        ...[
          [-10, -8],
          [0, 4],
          [10, 16],
        ].map(([a, b]) =>
          s.softLine(`M-108 ${b * 0.6}C-118 ${b} -126 ${b + a * 0.5} -132 ${b + a}`, skin.deep, 2.6, 1.6, 0.5),
        ),
        ...[
          [-10, -8],
          [0, 4],
          [10, 16],
        ].map(([a, b]) =>
          s.softLine(`M108 ${b * 0.6}C118 ${b} 126 ${b + a * 0.5} 132 ${b + a}`, skin.deep, 2.6, 1.6, 0.55),
        ),
        s.softLine('M-92 178C-84 196 -70 210 -60 216', skin.deep, 4, 3, 0.35),
        s.softLine('M92 178C84 196 70 210 60 216', skin.deep, 4, 3, 0.4),
      ),
      brow(-1, '#8d8f98', { y: -56, lift: 12, thick: 9, opacity: 0.85 }),
      brow(1, '#6d6f7a', { y: -56, lift: 12, thick: 9, opacity: 0.85 }),
      eye(s, -1, { iris: ['#6f97ad', '#2d4a5c'], lid: '#4a2f2a', h: 19, w: 58 }),
      eye(s, 1, { iris: ['#5d859b', '#263f50'], lid: '#43292a', h: 19, w: 58, white: '#e6ddd6' }),
      line('M-92 -12C-76 -28 -50 -28 -34 -12', skin.deep, 2.4, { opacity: 0.5 }),
      line('M92 -12C76 -28 50 -28 34 -12', skin.deep, 2.4, { opacity: 0.6 }),
      s.softLine('M-88 30C-70 42 -46 40 -32 30', skin.deep, 3, 2.5, 0.45),
      s.softLine('M88 30C70 42 46 40 32 30', skin.deep, 3, 2.5, 0.5),
      nose(s, { ...skin, w: 36, y: 102 }),
      creases(s, skin.deep, 0.75),
      group(
        { transform: 'translate(0 22) scale(0.88 0.86)' },
        smile(s, { upper: '#bd6259', lower: '#d07f75', deep: '#7a2f2d', light: '#ffe4dc' }),
      ),
      // hair over the temples
      path(
        fringe,
        s.linear(-190, -240, 190, 120, [
          [0, '#f4f5f7'],
          [0.35, '#d2d6dc'],
          [0.7, '#9aa0ac'],
          [1, '#6a7080'],
        ]),
      ),
      group(
        { 'clip-path': s.clip(fringe) },
        s.soft('M60 -290L230 -290L230 200L150 200C190 60 160 -140 60 -290Z', '#3c4254', 26, 0.45),
        ...strands.map((d, i) =>
          line(d, i % 3 ? '#ffffff' : '#4d5466', 1.6 + ((i * 7) % 5) * 0.5, { opacity: 0.18 + ((i * 11) % 7) * 0.05 }),
        ),
        s.softLine('M-130 -190C-90 -240 -30 -262 20 -262', '#fff', 22, 12, 0.75),
        s.softLine('M-120 160C-150 180 -180 176 -196 150', '#3c4254', 14, 8, 0.5),
      ),
      // spectacles
      ...[-1, 1].map((side) => [
        circle(side * 64, 2, 56, '#ffffff', { opacity: 0.1 }),
        path(
          `M${side * 64 - 40} -22C${side * 64 - 26} -44 ${side * 64 + 2} -50 ${side * 64 + 16} -44C${side * 64 - 4} -36 ${side * 64 - 26} -16 ${side * 64 - 32} 6Z`,
          '#fff',
          { opacity: 0.25 },
        ),
        s.softLine(
          `M${side * 64 - 52} 20C${side * 64 - 40} 66 ${side * 64 + 40} 66 ${side * 64 + 54} 18`,
          '#5e2b28',
          6,
          4,
          0.35,
        ),
        circle(side * 64, 2, 56, 'none', { stroke: '#8c2f2a', 'stroke-width': 7.5 }),
        line(
          `M${side * 64 - 46} -30C${side * 64 - 30} -58 ${side * 64 + 24} -62 ${side * 64 + 44} -34`,
          '#e07a66',
          2.4,
          { opacity: 0.8 },
        ),
      ]),
      line('M-9 -6C-5 -14 5 -14 9 -6', '#8c2f2a', 7),
      line('M-120 -4L-140 -10', '#8c2f2a', 7),
      line('M120 -4L138 -10', '#6b2320', 7),
    ),
  ];
}

export const people = { rosa, des, edie };
