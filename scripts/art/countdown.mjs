/**
 * Draws the art of templates/countdown: `node scripts/art/countdown.mjs` writes its SVG files, which are committed. A
 * calendar on a nail; the days that are gone have been torn off and come down the wall.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { BLEED, circle, ellipse, group, line, n, path, polygon, rect, seeded, sheet } from './draw.mjs';

const folder = new URL('../../templates/countdown/', import.meta.url);
mkdirSync(folder, { recursive: true });

/** Degrees the calendar hangs askew; `rotate` in template.json says the same. */
const TILT = -2.5;

/**
 * `page`: the middle of the calendar's upper edge, its width and height: the boxes in template.json lie on it. `nail`: how
 * far above. `gone`: pages torn off: middle, width, degrees, and which way they bend.
 */
const LAYOUTS = {
  share: {
    size: [1200, 630],
    page: [292, 92, 396, 468],
    nail: 48,
    gone: [
      [24, 520, 190, -24, 1],
      [556, 612, 200, 14, -1],
      [1184, 6, 120, 24, 1],
    ],
  },
  square: {
    size: [1080, 1080],
    page: [540, 122, 500, 536],
    nail: 62,
    gone: [
      [96, 470, 250, -22, 1],
      [982, 250, 240, 26, -1],
      [968, 566, 168, -14, 1],
    ],
  },
  portrait: {
    size: [1080, 1350],
    page: [540, 142, 640, 704],
    nail: 74,
    gone: [
      [60, 640, 270, -24, 1],
      [1028, 330, 270, 22, -1],
      [1010, 738, 200, -16, 1],
    ],
  },
  story: {
    size: [1080, 1920],
    page: [540, 280, 660, 726],
    nail: 110,
    gone: [
      [70, 150, 260, -20, 1],
      [1030, 600, 250, 24, -1],
      [226, 1846, 390, -15, 1],
      [820, 1872, 440, 11, -1],
    ],
  },
  billboard: {
    size: [2400, 1200],
    page: [590, 176, 780, 886],
    nail: 92,
    gone: [
      [60, 960, 360, -22, 1],
      [1110, 1150, 380, 16, -1],
      [2372, 22, 230, 24, 1],
    ],
  },
  print: {
    size: [1240, 1754],
    page: [620, 190, 790, 880],
    nail: 96,
    gone: [
      [64, 850, 330, -24, 1],
      [1180, 430, 320, 22, -1],
      [1136, 968, 240, -16, 1],
    ],
  },
};

const WALL_SHADE = 'var(--shade)';
const PAGE = 'var(--page)';
const LOUD = 'var(--loud)';
const INK = 'var(--ink)';

const move = (points, dx, dy) => points.map(([x, y]) => [x + dx, y + dy]);

/** The points of a tear from left to right: it wanders, with fine teeth. */
function tear(random, from, to, y, amp, step) {
  const points = [];
  let drift = 0;
  for (let x = from; x < to; x += step * (0.5 + random())) {
    drift = Math.max(-1, Math.min(1, drift + (random() - 0.5) * 0.9));
    points.push([x, y + drift * amp + (random() - 0.5) * amp * 0.7]);
  }
  points.push([to, y + drift * amp]);
  return points;
}

/** A shadow of paper on paper: the shape a few times over, each a little further off. */
const shadow = (points, reach, strength, count = 4) =>
  Array.from({ length: count }, (_, i) =>
    path(polygon(move(points, reach * 0.55 * ((i + 1) / count), reach * ((i + 1) / count))), WALL_SHADE, {
      'fill-opacity': strength,
    }),
  );

/** A brush stroke from a point to another, dry at its end. */
function stroke(random, x0, y0, x1, y1, wide, color) {
  const long = Math.hypot(x1 - x0, y1 - y0);
  const [ux, uy] = [(x1 - x0) / long, (y1 - y0) / long];
  const out = [];
  const hairs = 9;
  for (let i = 0; i < hairs; i++) {
    const off = ((i + 0.5) / hairs - 0.5) * wide;
    const [a, b] = [random() * 0.05 * long, long * (0.86 + random() * 0.14)];
    const p = (along, side) => `${n(x0 + ux * along - uy * side)} ${n(y0 + uy * along + ux * side)}`;
    out.push(
      line(
        `M${p(a, off)}Q${p(long * 0.5, off + wide * 0.25)} ${p(b, off)}`,
        color,
        (wide / hairs) * (1.15 + random() * 0.7),
      ),
    );
  }
  return out;
}

/** A page torn off, about 0, 0: its head torn, one corner bent over, the day crossed out. */
function gonePage(random, w, bend, t) {
  const h = w * 1.16;
  const [l, r, top, low] = [-w / 2, w / 2, -h / 2, h / 2];
  const head = tear(random, l, r, top + h * 0.05, h * 0.022, 6 * t);
  const sag = bend * w * 0.05;
  const fold = w * 0.27;
  const side = (x, sign) =>
    Array.from({ length: 7 }, (_, i) => [
      x + Math.sin((Math.PI * (i + 0.5)) / 7) * sag * sign,
      top + ((low - top) * (i + 0.5)) / 7,
    ]);
  const right = side(r, 1).filter(([, y]) => y < low - fold * 1.1);
  const outline = [
    ...head,
    ...right,
    [r + sag * 0.2, low - fold],
    [r - fold, low],
    [l, low + sag * 0.3],
    ...side(l, 1).reverse(),
  ];
  const curl = [
    [r + sag * 0.2, low - fold],
    [r - fold, low],
    [r - fold * 0.94, low - fold * 0.84],
  ];
  const shift = (points, dx, dy) => move(points, dx, dy);
  return [
    shadow(outline, w * 0.075, 0.1),
    path(polygon(outline), PAGE),
    path(polygon(outline), 'var(--pageShade)', { 'fill-opacity': 0.22 }),
    // what the page had printed on it
    path(
      polygon([
        [l + w * 0.04, top + h * 0.1],
        [r - w * 0.04 + sag * 0.5, top + h * 0.09],
        [r - w * 0.04 + sag * 0.8, top + h * 0.22],
        [l + w * 0.04 + sag * 0.5, top + h * 0.23],
      ]),
      LOUD,
      { 'fill-opacity': 0.85 },
    ),
    rect(l + w * 0.1 + sag, top + h * 0.84, w * 0.42, h * 0.022, INK, { 'fill-opacity': 0.5 }),
    stroke(random, l + w * 0.22, top + h * 0.33, r - w * 0.2, top + h * 0.76, w * 0.1, INK),
    stroke(random, r - w * 0.2, top + h * 0.33, l + w * 0.24, top + h * 0.76, w * 0.1, INK),
    // fibres of the tear
    line(
      `M${shift(head, 0, 1.2 * t)
        .map(([x, y]) => `${n(x)} ${n(y)}`)
        .join('L')}`,
      '#ffffff',
      3.2 * t,
      { 'stroke-opacity': 0.85 },
    ),
    // the corner
    path(polygon(move(curl, -w * 0.02, -w * 0.012)), WALL_SHADE, { 'fill-opacity': 0.22 }),
    path(polygon(curl), 'var(--pageShade)'),
    line(`M${n(r + sag * 0.2)} ${n(low - fold)}L${n(r - fold)} ${n(low)}`, '#ffffff', 2 * t, { 'stroke-opacity': 0.6 }),
  ];
}

function calendar(s, random, w, h, nail, t) {
  const [l, r] = [-w / 2, w / 2];
  const bar = h * 0.1;
  const jog = (x) => x + (random() - 0.5) * 2 * t;
  const box = (x0, y0, x1, y1) => [
    [jog(x0), jog(y0)],
    [jog(x1), jog(y0)],
    [jog(x1), jog(y1)],
    [jog(x0), jog(y1)],
  ];
  const out = [];
  const block = [
    [l, 0],
    [r, 0],
    [r + 6 * t, h + 8 * t],
    [l + 3 * t, h + 10 * t],
  ];
  // string and nail
  out.push(
    line(
      `M${n(l + w * 0.17 + 5 * t)} ${n(bar * 0.4)}L${n(7 * t)} ${n(-nail + 9 * t)}L${n(r - w * 0.17 + 5 * t)} ${n(bar * 0.4)}`,
      WALL_SHADE,
      4 * t,
      { 'stroke-opacity': 0.3 },
    ),
    line(`M${n(l + w * 0.17)} ${n(bar * 0.4)}L0 ${n(-nail)}L${n(r - w * 0.17)} ${n(bar * 0.4)}`, INK, 3.4 * t),
    ellipse(7 * t, -nail + 8 * t, 9 * t, 8 * t, WALL_SHADE, { 'fill-opacity': 0.35 }),
    circle(0, -nail, 9 * t, INK),
    circle(-2.6 * t, -nail - 2.8 * t, 2.8 * t, '#ffffff', { 'fill-opacity': 0.7 }),
    shadow(block, 40 * t, 0.075, 6),
  );
  // the pages still to come, a little out of true
  for (let i = 5; i > 0; i--)
    out.push(
      path(
        polygon(box(l + (random() - 0.3) * 4 * t, bar, r + i * 2.2 * t, h + i * 3.4 * t)),
        i % 2 ? 'var(--pageShade)' : PAGE,
      ),
    );
  // today's page, its corner lifting
  const lift = w * 0.15;
  const page = [
    [l, 0],
    [r, 0],
    [r, h - lift],
    [r - lift * 1.06, h],
    [l, h],
  ];
  out.push(path(polygon(page), PAGE));
  out.push(
    path(
      polygon(page),
      s.linear(0, 0, 0, h, [
        [0, 'var(--pageShade)', 0.55],
        [0.3, 'var(--pageShade)', 0],
        [0.8, 'var(--pageShade)', 0],
        [1, 'var(--pageShade)', 0.35],
      ]),
    ),
  );
  // printed: a rule round the day, and one above the words
  const inset = w * 0.045;
  out.push(
    line(
      `M${n(l + inset)} ${n(bar * 1.75)}V${n(h - inset)}H${n(r - lift - inset)}M${n(r - inset)} ${n(h - lift - inset)}V${n(bar * 1.75)}`,
      LOUD,
      3 * t,
    ),
    path(polygon(box(l + inset * 2, h * 0.772, r - inset * 2, h * 0.772 + 5 * t)), LOUD),
  );
  // the corner
  const curl = [
    [r, h - lift],
    [r - lift * 1.06, h],
    [r - lift * 1.02, h - lift * 0.86],
  ];
  out.push(
    path(
      polygon([
        [r, h - lift],
        [r - lift * 1.06, h],
        [r + 2 * t, h + 3 * t],
      ]),
      WALL_SHADE,
      { 'fill-opacity': 0.28 },
    ),
    path(polygon(move(curl, -7 * t, -5 * t)), WALL_SHADE, { 'fill-opacity': 0.16 }),
    path(
      polygon(curl),
      s.linear(r - lift, h - lift * 0.9, r - lift * 0.4, h - lift * 0.4, [
        [0, PAGE],
        [0.6, PAGE],
        [1, 'var(--pageShade)'],
      ]),
    ),
  );
  // what is left of the days before: stubs under the binding, each torn another way
  for (let i = 0; i < 3; i++) {
    const y = bar * (1.62 - i * 0.2);
    const edge = tear(random, l - 1 * t, r + 1 * t, y, bar * (0.2 - i * 0.035), 6.5 * t).reverse();
    const stub = [[l - 1 * t, bar * 0.4], [r + 1 * t, bar * 0.4], ...edge];
    out.push(
      path(polygon(move(stub, 2 * t, 7 * t)), WALL_SHADE, { 'fill-opacity': 0.14 }),
      path(polygon(move(stub, 1 * t, 3 * t)), WALL_SHADE, { 'fill-opacity': 0.16 }),
      path(polygon(stub), '#fffdf6'),
      path(polygon(move(stub, (random() - 0.5) * 4 * t, -4.5 * t)), i === 1 ? 'var(--pageShade)' : PAGE),
    );
  }
  // the binding: a bar of card, holes, wire
  const card = [
    [l - 9 * t, 0],
    [r + 9 * t, -1 * t],
    [r + 9 * t, bar],
    [l - 9 * t, bar + 1 * t],
  ];
  out.push(path(polygon(move(card, 2 * t, 7 * t)), WALL_SHADE, { 'fill-opacity': 0.3 }), path(polygon(card), LOUD));
  out.push(
    path(
      polygon([
        [l - 9 * t, 0],
        [r + 9 * t, -1 * t],
        [r + 9 * t, bar * 0.1],
        [l - 9 * t, bar * 0.1],
      ]),
      '#ffffff',
      { 'fill-opacity': 0.22 },
    ),
  );
  out.push(
    path(
      polygon([
        [l - 9 * t, bar * 0.88],
        [r + 9 * t, bar * 0.88],
        [r + 9 * t, bar],
        [l - 9 * t, bar + 1 * t],
      ]),
      '#000000',
      { 'fill-opacity': 0.16 },
    ),
  );
  const rings = Math.max(8, Math.round(w / (46 * t)));
  for (let i = 0; i < rings; i++) {
    const x = l + ((i + 0.5) * w) / rings;
    const k = bar / 56;
    out.push(
      ellipse(x, bar * 0.56, 8 * k, 9 * k, INK),
      line(
        `M${n(x - 4 * k)} ${n(bar * 0.55)}C${n(x - 9 * k)} ${n(bar * 0.1)} ${n(x - 8 * k)} ${n(-bar * 0.36)} ${n(x)} ${n(-bar * 0.34)}C${n(x + 6 * k)} ${n(-bar * 0.32)} ${n(x + 5 * k)} ${n(-bar * 0.1)} ${n(x + 4 * k)} 0`,
        INK,
        5.6 * k,
      ),
      line(
        `M${n(x - 5 * k)} ${n(bar * 0.46)}C${n(x - 8.6 * k)} ${n(bar * 0.1)} ${n(x - 7.6 * k)} ${n(-bar * 0.28)} ${n(x - 2 * k)} ${n(-bar * 0.34)}`,
        '#ffffff',
        1.8 * k,
        { 'stroke-opacity': 0.75 },
      ),
    );
  }
  return out;
}

function wall({ size: [W, H], page: [px, py, pw, ph], nail, gone }, bleed) {
  const s = sheet(W + 2 * bleed, H + 2 * bleed, bleed);
  const random = seeded(W + H * 3);
  const t = pw / 560;
  const out = [rect(-bleed, -bleed, W + 2 * bleed, H + 2 * bleed, 'var(--wall)')];
  // light through a window, four panes of it
  const m = Math.max(W, H);
  const pane = (u, v) => {
    const at = (a, b) => [W * 0.5 + (a * 0.44 + b * 0.2) * m - m * 0.28, -0.12 * m + (b * 0.56 - a * 0.1) * m];
    return polygon([at(u, v), at(u + 0.62, v), at(u + 0.62, v + 0.62), at(u, v + 0.62)]);
  };
  for (const [u, v] of [
    [0, 0],
    [0.68, 0],
    [0, 0.7],
    [0.68, 0.7],
  ])
    out.push(path(pane(u, v), 'var(--light)', { 'fill-opacity': 0.3 }));
  for (const [x, y, w, turn, bend] of gone)
    out.push(group({ transform: `translate(${x} ${y}) rotate(${turn})` }, gonePage(random, w, bend, w / 260)));
  out.push(group({ transform: `translate(${px} ${py}) rotate(${TILT})` }, calendar(s, random, pw, ph, nail, t)));
  return s.svg([bleed ? group({ transform: `translate(${bleed} ${bleed})` }, out) : out]);
}

for (const [name, layout] of Object.entries(LAYOUTS))
  writeFileSync(new URL(`wall-${name}.svg`, folder), wall(layout, name === 'print' ? BLEED : 0));
