/**
 * Draws the art of templates/swiss: `node scripts/art/swiss.mjs` writes its SVG files, which are committed. Three forms
 * built on the grid the type stands on: arcs that change places at every eighth turn, stripes that turn inside a circle,
 * discs that grow.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { BLEED, circle, group, n, path, polygon, rect, sheet } from './draw.mjs';

const folder = new URL('../../templates/swiss/', import.meta.url);
mkdirSync(folder, { recursive: true });

/**
 * `form`: left, top, width and height of the form's field, which goes on past the edges it touches; `unit`: the pitch of
 * its parts; `more`: a second field; `rules`: hairlines, left, top and width.
 */
const LAYOUTS = {
  share: {
    size: [1200, 630],
    form: [690, 0, 510, 630],
    unit: 85,
    rules: [
      [60, 46, 570],
      [60, 556, 570],
    ],
  },
  square: {
    size: [1080, 1080],
    form: [380, 0, 700, 440],
    unit: 110,
    rules: [
      [60, 54, 260],
      [60, 976, 960],
    ],
  },
  portrait: {
    size: [1080, 1350],
    form: [380, 0, 700, 590],
    unit: 118,
    rules: [
      [60, 68, 260],
      [60, 1206, 960],
    ],
  },
  story: {
    size: [1080, 1920],
    form: [0, 0, 1080, 720],
    unit: 144,
    more: [0, 1560, 1080, 360],
    rules: [
      [60, 772, 960],
      [60, 1452, 960],
    ],
  },
  billboard: {
    size: [2400, 1200],
    form: [1440, 0, 960, 1200],
    unit: 160,
    rules: [
      [120, 84, 1200],
      [120, 1060, 1200],
    ],
  },
  print: {
    size: [1240, 1754],
    form: [434, 0, 806, 806],
    unit: 134.3,
    rules: [
      [90, 90, 254],
      [90, 1592, 1060],
    ],
  },
};

const BOLD = 'var(--bold)';
const SPARK = 'var(--spark)';
const INK = 'var(--ink)';

const boxPath = ([x, y, w, h]) =>
  polygon([
    [x, y],
    [x + w, y],
    [x + w, y + h],
    [x, y + h],
  ]);

/** A piece of a ring between two angles, in degrees. */
function piece(cx, cy, r, R, from, to) {
  const at = (radius, a) =>
    `${n(cx + radius * Math.cos((a * Math.PI) / 180))} ${n(cy + radius * Math.sin((a * Math.PI) / 180))}`;
  // as Béziers, so that its control points give its box
  const arc = (radius, a, b) => {
    const k = (4 / 3) * Math.tan(((b - a) * Math.PI) / 720);
    const tangent = (angle, sign) => {
      const t = (angle * Math.PI) / 180;
      return `${n(cx + radius * (Math.cos(t) - sign * k * Math.sin(t)))} ${n(cy + radius * (Math.sin(t) + sign * k * Math.cos(t)))}`;
    };
    return `C${tangent(a, 1)} ${tangent(b, -1)} ${at(radius, b)}`;
  };
  return `M${at(r, from)}L${at(R, from)}${arc(R, from, to)}L${at(r, to)}${arc(r, to, from)}Z`;
}

/** Rings about a corner of the grid, each wider than the one inside; every eighth of a turn rings and gaps change places. */
function arcs([x, y, w, h], unit, lower) {
  const [cx, cy] = lower ? [x + w * 0.5, y] : [x, y + h];
  const step = 22.5;
  const [start, sectors] = lower ? [0, 8] : [-90, 4];
  const out = [];
  const reach = Math.hypot(w, h) * 1.02;
  let r = unit * 0.5;
  for (let k = 0; r < reach; k++) {
    const R = r * (lower ? 1.45 : 1.36);
    for (let i = 0; i < sectors; i++)
      if ((k + i) % 2 === 0)
        out.push(
          path(piece(cx, cy, r, R, start + i * step, start + (i + 1) * step), k === 5 && i === 1 ? SPARK : BOLD),
        );
    r = R;
  }
  return out;
}

/** Upright stripes, each thicker than the last; in the circle they lie down. */
function stripes(s, [x, y, w, h], unit, lower) {
  const pitch = unit / 3;
  const count = Math.round(w / pitch);
  const [cx, cy, r] = lower
    ? [x + w * 0.5, y + h * 1.1, h * 0.86]
    : [x + w - Math.min(w, h) * 0.36, y + h * 0.53, Math.min(w, h) * 0.45];
  const standing = [];
  for (let i = 0; i < count; i++) {
    const share = 0.1 + (0.72 * i) / (count - 1);
    standing.push(rect(x + (i + 1 - share) * pitch, y - 30, share * pitch + (i === count - 1 ? 40 : 0), h + 60, BOLD));
  }
  const lying = [];
  const rows = Math.round((2 * r) / pitch);
  for (let i = 0; i < rows; i++) {
    const share = 0.86 - (0.66 * i) / (rows - 1);
    lying.push(rect(cx - r, cy - r + i * ((2 * r) / rows), 2 * r, share * pitch, SPARK));
  }
  const round = s.clip(
    piece(cx, cy, 0.1, r, 0, 89.9) +
      piece(cx, cy, 0.1, r, 89, 180.5) +
      piece(cx, cy, 0.1, r, 180, 270.5) +
      piece(cx, cy, 0.1, r, 270, 360.5),
  );
  return [standing, circle(cx, cy, r, 'var(--paper)'), group({ 'clip-path': round }, lying)];
}

/** Discs on the grid that grow from corner to corner; the last ones are cut by the edge. */
function discs([x, y, w, h], unit, lower) {
  const out = [];
  const cols = Math.ceil(w / unit) + 1;
  const rows = Math.ceil(h / unit) + 1;
  const spark = lower ? [1, 1] : [Math.max(2, cols - 4), Math.max(1, Math.min(rows - 3, 2))];
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < cols; i++) {
      const f = lower
        ? (i + (rows - 1 - j) * 1.2) / (cols + rows * 1.2)
        : (i * 1.1 + (rows - 1 - j)) / (cols * 1.1 + rows - 2);
      const r = unit * (0.07 + 0.5 * Math.min(1, f * 1.02));
      const [cx, cy] = [x + (i + 0.5) * unit, lower ? y + (j + 0.5) * unit : y + h - (j + 0.5) * unit];
      if (lower && cy - r < y) continue;
      const marked = i === spark[0] && (lower ? j === spark[1] : rows - 2 - j === spark[1]);
      out.push(circle(cx, cy, marked ? unit * 0.5 : Math.min(r, unit * 0.485), marked ? SPARK : BOLD));
    }
  return out;
}

function field(s, kind, box, unit, lower, W, H) {
  const draw = {
    arcs: () => arcs(box, unit, lower),
    stripes: () => stripes(s, box, unit, lower),
    discs: () => discs(box, unit, lower),
  };
  // the field goes on where it touches the edge of the sheet
  const [x, y, w, h] = box;
  const [left, top] = [x === 0 ? -s.bleed : x, y === 0 ? -s.bleed : y];
  const right = x + w === W ? W + s.bleed : x + w;
  const bottom = y + h === H ? H + s.bleed : y + h;
  return group({ 'clip-path': s.clip(boxPath([left, top, right - left, bottom - top])) }, draw[kind]());
}

for (const [name, { size, form, unit, more, rules }] of Object.entries(LAYOUTS)) {
  const [W, H] = size;
  for (const kind of ['arcs', 'stripes', 'discs']) {
    const bleed = name === 'print' ? BLEED : 0;
    const s = sheet(W + 2 * bleed, H + 2 * bleed, bleed);
    const thin = (Math.min(W, H) / 1080) * 2.4;
    const out = [
      field(s, kind, form, unit, false, W, H),
      more ? field(s, kind, more, unit, true, W, H) : '',
      rules.map(([x, y, w]) => rect(x, y, w, thin, INK)),
    ];
    writeFileSync(
      new URL(`${kind}-${name}.svg`, folder),
      s.svg([bleed ? group({ transform: `translate(${bleed} ${bleed})` }, out) : out]),
    );
  }
}
