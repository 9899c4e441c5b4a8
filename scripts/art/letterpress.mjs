/**
 * Draws the art of templates/letterpress: `node scripts/art/letterpress.mjs` writes its SVG files, which are committed.
 * A broadside as a jobbing printer sets it: a border of single sorts, rules, two hands, a bell, and the paper's age.
 */
import { writeFileSync } from 'node:fs';
import { BLEED, circle, group, line, n, path, polygon, rect, seeded } from './draw.mjs';

const folder = new URL('../../templates/letterpress/', import.meta.url);
const INK = 'var(--ink)';
const RED = 'var(--second)';
const PAPER = 'var(--paper)';

/**
 * `edge` is where the border begins and `band` its width; `hands` the left edge, middle and length of the hand on the
 * left, which stands mirrored on the right; `rules` the heights of plain rules; `bar` the middle of the rule that runs
 * behind the second line; `stars` the middle of a row of stars; `crest` top and bottom of the panel with the bell.
 */
const LAYOUTS = {
  share: { size: [1200, 630], edge: 15, band: 26, unit: 0.62, hands: [66, 79, 176], rules: [112], bar: 441, stars: [] },
  square: {
    size: [1080, 1080],
    edge: 22,
    band: 36,
    unit: 0.9,
    hands: [80, 132, 218],
    rules: [186],
    bar: 778,
    stars: [918],
  },
  portrait: {
    size: [1080, 1350],
    edge: 24,
    band: 38,
    unit: 1,
    crest: [76, 300],
    hands: [84, 368, 226],
    rules: [432],
    bar: 1036,
    stars: [1198],
  },
  story: {
    size: [1080, 1920],
    edge: 26,
    band: 42,
    unit: 1.1,
    crest: [80, 340],
    hands: [90, 420, 238],
    rules: [494],
    bar: 1268,
    stars: [1404],
    pointer: [132, 1706, 816],
  },
  billboard: {
    size: [2400, 1200],
    edge: 28,
    band: 50,
    unit: 1.2,
    hands: [128, 162, 360],
    rules: [236],
    bar: 856,
    stars: [],
  },
  print: {
    size: [1240, 1754],
    edge: 30,
    band: 46,
    unit: 1.2,
    bleed: true,
    crest: [92, 410],
    hands: [104, 498, 270],
    rules: [580],
    bar: 1350,
    stars: [1550],
  },
};

/** A star of `points` points. */
const star = (x, y, outer, inner, points, turn = -Math.PI / 2) =>
  polygon(
    Array.from({ length: points * 2 }, (_, i) => {
      const [r, a] = [i % 2 ? inner : outer, turn + (i * Math.PI) / points];
      return [x + r * Math.cos(a), y + r * Math.sin(a)];
    }),
  );

const lozenge = (x, y, rx, ry) =>
  `M${n(x)} ${n(y - ry)}L${n(x + rx)} ${n(y)}L${n(x)} ${n(y + ry)}L${n(x - rx)} ${n(y)}Z`;

/** The border: a thick rule, sorts set one by one so that none stands quite like its neighbour, a fine rule. */
function border({ size: [w, h], edge, band, unit }, random) {
  const thick = 5.5 * unit;
  const fine = 1.8 * unit;
  const mid = edge + band / 2 + thick / 4;
  const j = (by) => (random() - 0.5) * by * unit;
  const sorts = [];
  const dots = [];
  const run = (length, place) => {
    const count = Math.round((length - 2 * band) / (30 * unit));
    const step = (length - 2 * band) / count;
    for (let i = 0; i < count; i++) {
      const [x, y] = place(band + (i + 0.5) * step, j(2));
      const s = (10 + j(0.9)) * unit;
      sorts.push(lozenge(x + j(1.4), y + j(1.2), s, s * 0.86));
      if (i) {
        const [a, b] = place(band + i * step, j(1.6));
        dots.push([a, b]);
      }
    }
  };
  const wide = w - 2 * edge;
  const high = h - 2 * edge;
  run(wide, (k, off) => [edge + k, mid + off]);
  run(wide, (k, off) => [edge + k, h - mid + off]);
  run(high, (k, off) => [mid + off, edge + k]);
  run(high, (k, off) => [w - mid + off, edge + k]);
  const frame = (inset, width, color) =>
    // four strips of rule, butted as well as they go
    [
      rect(inset + j(2), inset, w - 2 * inset - 3 + j(2), width, color),
      rect(inset + 2 + j(2), h - inset - width, w - 2 * inset - 3 + j(2), width, color),
      rect(inset, inset + 1 + j(2), width, h - 2 * inset - 2 + j(2), color),
      rect(w - inset - width, inset + 1 + j(2), width, h - 2 * inset - 2 + j(2), color),
    ];
  const corners = [
    [mid, mid],
    [w - mid, mid],
    [mid, h - mid],
    [w - mid, h - mid],
  ].map(([x, y]) => {
    const s = band * 0.56;
    return [
      path(
        polygon([
          [x - s + j(1), y - s],
          [x + s, y - s + j(1)],
          [x + s + j(1), y + s],
          [x - s, y + s + j(1)],
        ]),
        INK,
      ),
      path(star(x, y, s * 0.86, s * 0.4, 8), PAPER),
      circle(x, y, s * 0.26, RED),
    ];
  });
  return [
    frame(edge, thick, INK),
    frame(edge + band, fine, INK),
    path(sorts.join(''), RED),
    path(sorts.map((d, i) => dotIn(d, 2.8 * unit, i)).join(''), PAPER),
    dots.map(([x, y]) => circle(x, y, 2.6 * unit, INK)),
    corners,
  ];
}

/** A small lozenge in the middle of one given as a path. */
function dotIn(d, r) {
  const [x, , , y] = d.match(/-?[\d.]+/g).map(Number);
  return lozenge(x, y, r, r);
}

/** A rule that swells towards its middle, with a lozenge there and two dots beside it. */
function swelled(x, y, width, thick, color) {
  const half = width / 2;
  const wing = (s) =>
    `M${n(x + s * half)} ${n(y)}C${n(x + s * half * 0.6)} ${n(y - thick * 0.3)} ${n(x + s * half * 0.3)} ${n(y - thick)} ${n(x + s * thick * 4)} ${n(y - thick * 0.2)}L${n(x + s * thick * 4)} ${n(y + thick * 0.2)}C${n(x + s * half * 0.3)} ${n(y + thick)} ${n(x + s * half * 0.6)} ${n(y + thick * 0.3)} ${n(x + s * half)} ${n(y)}Z`;
  return [
    path(wing(-1) + wing(1), color),
    path(lozenge(x, y, thick * 2.6, thick * 1.9), color),
    path(lozenge(x, y, thick * 1.1, thick * 0.8), PAPER),
  ];
}

/** A printer's fist, 420 units wide and about 170 high, pointing right: cut in wood, so line and tone are both strokes. */
function fist() {
  const hand =
    'M118 40C146 40 168 32 192 20C212 8 238 2 262 8C280 13 283 32 266 38C312 38 356 42 398 52C420 58 420 82 397 86C360 91 322 93 292 93C310 97 311 120 293 124C304 129 302 149 285 151C291 158 284 172 266 170C236 170 196 164 164 150C148 144 134 142 118 142Z';
  const hatch = [];
  // strokes follow the form: the under side of each finger, the ball of the thumb, the back of the hand
  for (let i = 0; i < 15; i++)
    hatch.push(`M${304 + i * 6.2} ${n(90 - i * 0.22)}l${n(3 + i * 0.1)} ${n(-9 + i * 0.25)}`);
  for (let i = 0; i < 8; i++) hatch.push(`M${252 + i * 5.4} ${122 - (i > 6 ? 2 : 0)}l3.4 -9`);
  for (let i = 0; i < 7; i++) hatch.push(`M${248 + i * 5} ${149 - (i > 5 ? 1 : 0)}l3 -8`);
  for (let i = 0; i < 9; i++) hatch.push(`M${216 + i * 6} ${n(164 + Math.min(3, i * 0.6))}l4 -9`);
  for (let i = 0; i < 10; i++)
    hatch.push(`M${128 + i * 8.4} ${n(136 + i * 2.6)}l${n(5 + i * 0.3)} ${n(-15 - i * 0.5)}`);
  for (let i = 0; i < 8; i++) hatch.push(`M${132 + i * 7.6} ${n(116 + i * 1.6)}l5 -10`);
  for (let i = 0; i < 6; i++) hatch.push(`M${214 + i * 8} ${n(36 - i * 0.5)}l4.4 -8`);
  const folds =
    'M266 38C244 40 224 40 204 52C196 57 190 66 188 76M292 93C268 92 246 96 234 106C228 111 226 117 228 122M293 124C274 125 254 121 240 124C234 126 231 134 235 140M285 151C268 152 250 148 240 150M334 44C330 49 330 55 333 60M340 43C337 47 337 52 339 56M296 42C293 48 293 54 296 58';
  return [
    // sleeve, with a seam and three buttons
    path('M2 14L86 20L86 162L2 170C8 120 8 64 2 14Z', RED),
    line('M10 30L78 34M12 46L78 49M13 134L78 132M11 150L78 147', PAPER, 2.4),
    circle(68, 68, 6.4, PAPER),
    circle(68, 91, 6.4, PAPER),
    circle(68, 114, 6.4, PAPER),
    // cuff, its upper edge frilled
    path(
      'M84 10C94 6 104 8 110 14C118 12 126 16 126 24C132 36 126 46 130 58C126 70 132 80 129 92C133 104 127 114 130 126C127 138 132 148 126 158C124 166 116 170 109 167C102 173 92 173 84 170Z',
      PAPER,
      { stroke: INK, 'stroke-width': 5, 'stroke-linejoin': 'round' },
    ),
    line(
      'M94 26L112 28M93 44L116 45M93 62L112 62M93 80L117 80M93 98L112 98M93 116L117 115M93 134L112 133M94 152L114 150',
      INK,
      2.6,
    ),
    path(hand, PAPER, { stroke: INK, 'stroke-width': 6, 'stroke-linejoin': 'round' }),
    line(folds, INK, 4.2),
    line(hatch.join(''), INK, 2.5),
    line('M392 58C402 58 407 66 403 73C398 75 391 73 388 68', INK, 3),
    line('M250 14C258 15 264 20 264 26', INK, 3),
  ];
}

/** A hand bell of 200 × 260 units about 0, 0 (the middle of its mouth), engraved. */
function bell() {
  const body =
    'M-92 0C-74 -26 -66 -60 -60 -96C-54 -132 -34 -150 0 -150C34 -150 54 -132 60 -96C66 -60 74 -26 92 0C60 14 -60 14 -92 0Z';
  const lines = [];
  for (let i = 0; i < 13; i++) {
    const y = -136 + i * 10.4;
    const half = i < 3 ? 34 + i * 9 : 56 + (i - 3) * 2.6;
    lines.push(
      `M${n(half * 0.28)} ${n(y)}C${n(half * 0.5)} ${n(y + 2)} ${n(half * 0.8)} ${n(y + 1)} ${n(half * 0.98)} ${n(y - 2)}`,
    );
    if (i % 2) lines.push(`M${n(-half * 0.92)} ${n(y)}L${n(-half * 0.62)} ${n(y + 2)}`);
  }
  return [
    circle(0, 18, 21, INK),
    path(body, PAPER, { stroke: INK, 'stroke-width': 7, 'stroke-linejoin': 'round' }),
    path('M60 -96C66 -60 74 -26 92 0C78 6 58 9 36 10C46 -30 48 -80 38 -140C52 -130 58 -112 60 -96Z', RED),
    line(lines.join(''), INK, 3.4),
    line('M-74 -24C-40 -14 40 -14 74 -24M-68 -38C-38 -29 38 -29 68 -38M-52 -112C-30 -105 30 -105 52 -112', INK, 4),
    path('M-86 -6C-50 6 50 6 86 -6L92 0C60 14 -60 14 -92 0Z', INK),
    path(
      'M-22 -150C-24 -162 24 -162 22 -150ZM-15 -160C-22 -190 -24 -214 -14 -236C-8 -248 8 -248 14 -236C24 -214 22 -190 15 -160Z',
      INK,
    ),
    line('M-5 -232C-12 -212 -11 -190 -7 -168', PAPER, 4.5),
  ];
}

/** Rays that fill a panel, long and short, cut off where the panel ends. */
function rays(left, top, right, bottom, gap, random) {
  const [x, y] = [(left + right) / 2, bottom];
  const count = 45;
  const out = [];
  for (let i = 0; i <= count; i++) {
    const angle = Math.PI + (Math.PI * i) / count;
    const reach = Math.min(
      (right - x) / Math.max(1e-6, Math.abs(Math.cos(angle))),
      (y - top) / Math.max(1e-6, -Math.sin(angle)),
    );
    const [from, to] = [gap * (i % 2 ? 1.12 : 1), (i % 2 ? 0.82 : 1) * reach - random() * 4];
    if (to < from + 12) continue;
    const wide = (Math.PI / count) * (i % 2 ? 0.2 : 0.31);
    const at = (r, a) => [x + r * Math.cos(a), y + r * Math.sin(a)];
    out.push(
      polygon([
        at(from, angle - wide * 0.25),
        at(to, angle - wide),
        at(to, angle + wide),
        at(from, angle + wide * 0.25),
      ]),
    );
  }
  return path(out.join(''), RED);
}

function forme(layout) {
  const {
    size: [w, h],
    edge,
    band,
    unit,
    hands,
    rules,
    bar,
    stars,
    crest,
    pointer,
  } = layout;
  const random = seeded(1848 + w + h);
  const inner = edge + band + 8 * unit;
  const pad = inner + 16 * unit;
  const out = [border(layout, random)];
  if (crest) {
    const [top, bottom] = crest;
    const size = (bottom - top) / 268;
    out.push(
      rays(pad - 8 * unit, top + 6 * unit, w - pad + 8 * unit, bottom, 150 * size, random),
      group(
        {
          transform: `translate(${n(w / 2)} ${n(bottom - 22 * size)}) rotate(11 0 -130) scale(${n(size * 100) / 100})`,
        },
        bell(),
      ),
      rect(pad - 8 * unit, bottom + 12 * unit, w - 2 * pad + 16 * unit, 5 * unit, INK),
      rect(pad - 8 * unit, bottom + 21 * unit, w - 2 * pad + 16 * unit, 1.8 * unit, INK),
    );
  }
  const [x, y, length] = hands;
  const scale = length / 420;
  const k = (value) => String(Math.round(value * 1000) / 1000);
  out.push(
    group({ transform: `translate(${n(x)} ${n(y - 86 * scale)}) scale(${k(scale)})` }, fist()),
    group({ transform: `translate(${n(w - x)} ${n(y - 88 * scale)}) scale(${k(-scale)} ${k(scale)})` }, fist()),
  );
  for (const at of rules) {
    out.push(
      rect(pad - 6 * unit, at, w - 2 * pad + 12 * unit, 2 * unit, INK),
      rect(pad - 5 * unit, at + 6 * unit, w - 2 * pad + 11 * unit, 5 * unit, INK),
    );
  }
  // the rule behind the second line: it shows on both sides of it, and as a whole where there is none
  out.push(
    rect(pad - 6 * unit, bar - 5 * unit, w - 2 * pad + 12 * unit, 2 * unit, INK),
    rect(pad - 5 * unit, bar + 1 * unit, w - 2 * pad + 10 * unit, 5 * unit, RED),
    [0.09, 0.91, 0.5].map((share) =>
      path(star(pad + (w - 2 * pad) * share, bar + 0.5 * unit, 17 * unit, 7.4 * unit, 6), INK),
    ),
  );
  for (const at of stars) out.push(swelled(w / 2, at, w * 0.56, 4.6 * unit, RED));
  if (pointer) {
    const s = pointer[2] / 420;
    out.push(
      group({ transform: `translate(${pointer[0]} ${n(pointer[1] - 88 * s)}) scale(${k(s)})` }, fist()),
      rect(pad - 8 * unit, 1546, w - 2 * pad + 16 * unit, 5 * unit, INK),
      rect(pad - 8 * unit, 1555, w - 2 * pad + 16 * unit, 1.8 * unit, INK),
    );
  }
  return svg(layout, out);
}

/** Toned edges and the creases of a sheet that was folded in four and pinned up. */
function age(layout) {
  const [w, h] = layout.size;
  const over = layout.bleed ? BLEED : 0;
  const deep = Math.min(w, h) * 0.2;
  const stops = (opacity) =>
    `<stop offset="0" stop-color="var(--age)" stop-opacity="${opacity}"/><stop offset="0.45" stop-color="var(--age)" stop-opacity="${opacity * 0.25}"/><stop offset="1" stop-color="var(--age)" stop-opacity="0"/>`;
  const ramp = (id, x1, y1, x2, y2, opacity) =>
    `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="${n(x1)}" y1="${n(y1)}" x2="${n(x2)}" y2="${n(y2)}">${stops(opacity)}</linearGradient>`;
  const all = [-over, -over, w + 2 * over, h + 2 * over];
  const crease = (x, y, wide, high, id) => rect(x, y, wide, high, `url(#${id})`);
  const fold = (id, x2, y2) =>
    `<linearGradient id="${id}" x1="0" y1="0" x2="${x2}" y2="${y2}"><stop offset="0" stop-color="#3a2a18" stop-opacity="0"/><stop offset="0.46" stop-color="#3a2a18" stop-opacity="0.13"/><stop offset="0.5" stop-color="#3a2a18" stop-opacity="0.3"/><stop offset="0.53" stop-color="#fffaf0" stop-opacity="0.6"/><stop offset="0.62" stop-color="#fffaf0" stop-opacity="0.16"/><stop offset="1" stop-color="#fffaf0" stop-opacity="0"/></linearGradient>`;
  const t = Math.min(w, h) * 0.028;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}"><defs>${ramp('t', 0, 0, 0, deep, 0.34)}${ramp('b', 0, h, 0, h - deep, 0.42)}${ramp('l', 0, 0, deep, 0, 0.34)}${ramp('r', w, 0, w - deep, 0, 0.34)}${fold('v', 1, 0)}${fold('h', 0, 1)}</defs>${[
    rect(...all, 'url(#t)'),
    rect(...all, 'url(#b)'),
    rect(...all, 'url(#l)'),
    rect(...all, 'url(#r)'),
    crease(w / 2 - t, -over, 2 * t, h + 2 * over, 'v'),
    crease(-over, h / 2 - t, w + 2 * over, 2 * t, 'h'),
  ].join('')}</svg>\n`;
}

function svg({ size: [w, h] }, body) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}">${body.flat(9).join('')}</svg>\n`;
}

for (const [name, layout] of Object.entries(LAYOUTS)) {
  writeFileSync(new URL(`forme-${name}.svg`, folder), forme(layout));
  writeFileSync(new URL(`age-${name}.svg`, folder), age(layout));
}
