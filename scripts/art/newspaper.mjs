/**
 * Draws the art of templates/newspaper: `node scripts/art/newspaper.mjs` writes its SVG files, which are committed. A
 * front page: ears, rules and columns whose words are only strokes, the press photo of a march for as long as nobody
 * puts in their own, and the folds.
 */
import { writeFileSync } from 'node:fs';
import { BLEED, circle, group, line, n, path, polygon, rect, seeded } from './draw.mjs';

const folder = new URL('../../templates/newspaper/', import.meta.url);
const INK = 'var(--ink)';
const PAPER = 'var(--paper)';

/** Gives the opacity of a shape to its one paint: resvg needs no layer for it then. */
const plain = (markup) =>
  markup.replace(/<(?:rect|path|circle)[^>]*>/g, (tag) =>
    tag.includes(' fill="none"')
      ? tag.replace(' opacity="', ' stroke-opacity="')
      : tag.replace(' opacity="', tag.includes(' stroke="') ? ' opacity="' : ' fill-opacity="'),
  );
const ACCENT = 'var(--accent)';

/**
 * Boxes are left, top, width, height. `ears` stand beside the masthead, `date` is the strip under it, `photo` the place
 * of the picture, `columns` the strips of text with their number of columns, `folds` go across and down.
 */
const LAYOUTS = {
  share: {
    size: [1200, 630],
    pitch: 8,
    ears: [
      [60, 36, 176, 60],
      [964, 36, 176, 60],
    ],
    date: [60, 108, 1080, 24],
    photo: [770, 148, 370, 288],
    columns: [
      [60, 482, 690, 72, 4],
      [770, 460, 370, 94, 2],
    ],
    folds: { down: [600] },
  },
  square: {
    size: [1080, 1080],
    pitch: 9.6,
    ears: [
      [60, 58, 176, 86],
      [844, 58, 176, 86],
    ],
    date: [60, 158, 960, 30],
    photo: [60, 582, 590, 344],
    columns: [[674, 582, 346, 368, 2]],
    folds: { across: [505] },
  },
  portrait: {
    size: [1080, 1350],
    pitch: 10,
    ears: [
      [60, 72, 172, 96],
      [848, 72, 172, 96],
    ],
    date: [60, 186, 960, 32],
    photo: [60, 772, 624, 424],
    columns: [[708, 772, 312, 434, 2]],
    folds: { across: [675] },
  },
  story: {
    size: [1080, 1920],
    pitch: 11.6,
    sky: [60, 50, 960, 200],
    ears: [],
    date: [60, 404, 960, 34],
    photo: [60, 1006, 960, 414],
    columns: [[60, 1572, 960, 330, 4]],
    folds: { across: [904] },
  },
  billboard: {
    size: [2400, 1200],
    pitch: 13.6,
    ears: [
      [120, 74, 340, 118],
      [1940, 74, 340, 118],
    ],
    date: [120, 212, 2160, 42],
    photo: [1500, 286, 780, 566],
    columns: [
      [120, 948, 1330, 116, 5],
      [1500, 898, 780, 166, 3],
    ],
    folds: { down: [1200] },
  },
  print: {
    size: [1240, 1754],
    bleed: true,
    pitch: 11,
    ears: [
      [70, 96, 190, 116],
      [980, 96, 190, 116],
    ],
    date: [70, 236, 1100, 38],
    photo: [70, 942, 720, 500],
    columns: [
      [816, 942, 354, 650, 2],
      [70, 1482, 720, 110, 4],
    ],
    folds: { across: [826] },
  },
};

/** Columns of text in strokes: words of all lengths, paragraphs, a large first letter, a crosshead, rules between. */
function columns([x, y, w, h, count], pitch, random, lead = true) {
  const gutter = pitch * 1.7;
  const wide = (w - gutter * (count - 1)) / count;
  let words = '';
  let heads = '';
  const rules = [];
  const blocks = [];
  for (let c = 0; c < count; c++) {
    const left = x + c * (wide + gutter);
    if (c) rules.push(`M${n(left - gutter / 2)} ${n(y)}V${n(y + h)}`);
    let rest = 3 + Math.floor(random() * 5);
    let first = true;
    const lines = Math.floor(h / pitch);
    const cross = lines > 16 ? 8 + Math.floor(random() * (lines - 14)) : -1;
    for (let i = 0; i < lines; i++) {
      const at = y + (i + 0.55) * pitch;
      if (i === cross || i === cross + 1) {
        if (i === cross)
          heads += `M${n(left + wide * 0.2)} ${n(at + pitch * 0.55)}H${n(left + wide * (0.66 + random() * 0.2))}`;
        first = true;
        continue;
      }
      let from = left + (first && i ? pitch * 1.1 : 0);
      const drop = lead && c === 0 && i < 3;
      if (drop) from = left + pitch * 2.9;
      const to = rest === 0 ? left + wide * (0.25 + random() * 0.55) : left + wide;
      while (from < to - 2) {
        const word = Math.min(to - from, pitch * (0.3 + random() * random() * 3.4));
        words += `M${n(from)} ${n(at)}h${n(Math.max(1.5, word))}`;
        from += word + pitch * 0.3;
      }
      first = rest === 0;
      rest = rest === 0 ? 3 + Math.floor(random() * 6) : rest - 1;
    }
    if (lead && c === 0)
      blocks.push(
        rect(left, y + pitch * 0.25, pitch * 2.4, pitch * 2.6, INK),
        circle(left + pitch * 1.2, y + pitch * 1.55, pitch * 0.62, PAPER),
      );
  }
  const butt = { 'stroke-linecap': 'butt' };
  return [
    line(words, INK, pitch * 0.4, { ...butt, opacity: 0.52 }),
    heads ? line(heads, INK, pitch * 0.74, { ...butt, opacity: 0.85 }) : '',
    rules.length ? line(rules.join(''), INK, pitch * 0.09, { ...butt, opacity: 0.7 }) : '',
    blocks,
  ];
}

/** One line of strokes, set to the left, the middle or the right of a point. */
function strokes(x, y, width, pitch, align, random, opacity = 0.75) {
  let d = '';
  let at = x - width * align;
  const end = at + width;
  while (at < end - 1) {
    const word = Math.min(end - at, pitch * (0.6 + random() * 2.6));
    d += `M${n(at)} ${n(y)}h${n(word)}`;
    at += word + pitch * 0.42;
  }
  return line(d, INK, pitch * 0.5, { 'stroke-linecap': 'butt', opacity });
}

/** The boxes beside the masthead: the weather, and the price as stripes. */
function ear([x, y, w, h], right, random) {
  const t = h / 100;
  const out = [rect(x, y, w, h, 'none', { stroke: INK, 'stroke-width': 1.6 * t + 0.5 })];
  if (right) {
    let d = '';
    for (let at = x + w * 0.12; at < x + w * 0.86; ) {
      const bar = (0.8 + Math.floor(random() * 3) * 1.1) * (w / 170);
      d += `M${n(at)} ${n(y + h * 0.14)}h${n(bar)}V${n(y + h * 0.7)}h${n(-bar)}Z`;
      at += bar + (1.1 + random() * 2.6) * (w / 170);
    }
    out.push(path(d, INK), strokes(x + w / 2, y + h * 0.84, w * 0.66, 9 * t, 0.5, random));
  } else {
    const [cx, cy] = [x + w * 0.26, y + h * 0.44];
    let d = '';
    for (let i = 0; i < 12; i++) {
      const a = (i * Math.PI) / 6;
      d += `M${n(cx + 24 * t * Math.cos(a))} ${n(cy + 24 * t * Math.sin(a))}L${n(cx + 35 * t * Math.cos(a))} ${n(cy + 35 * t * Math.sin(a))}`;
    }
    const cloud = `M${n(cx - 6 * t)} ${n(cy + 36 * t)}C${n(cx - 30 * t)} ${n(cy + 36 * t)} ${n(cx - 26 * t)} ${n(cy + 10 * t)} ${n(cx - 4 * t)} ${n(cy + 14 * t)}C${n(cx)} ${n(cy - 6 * t)} ${n(cx + 34 * t)} ${n(cy - 6 * t)} ${n(cx + 36 * t)} ${n(cy + 14 * t)}C${n(cx + 56 * t)} ${n(cy + 14 * t)} ${n(cx + 54 * t)} ${n(cy + 36 * t)} ${n(cx + 38 * t)} ${n(cy + 36 * t)}Z`;
    out.push(
      line(d, INK, 3.4 * t),
      circle(cx, cy, 17 * t, ACCENT),
      path(cloud, PAPER, { stroke: INK, 'stroke-width': 3 * t }),
      [0.24, 0.42, 0.6, 0.78].map((share, i) =>
        strokes(x + w * 0.56, y + h * share, w * [0.36, 0.32, 0.36, 0.2][i], 9 * t, 0, random),
      ),
    );
  }
  return out;
}

/** The strip under the masthead: rules above and below, and three bits of small print. */
function dateline([x, y, w, h], random) {
  const t = h / 32;
  const pitch = h * 0.34;
  return [
    rect(x, y, w, 4.4 * t, INK),
    rect(x, y + 7 * t, w, 1.5 * t, INK),
    rect(x, y + h - 1.5 * t, w, 1.5 * t, INK),
    strokes(x + 4 * t, y + h * 0.64, w * 0.19, pitch, 0, random),
    strokes(x + w / 2, y + h * 0.64, w * 0.3, pitch, 0.5, random),
    strokes(x + w - 4 * t, y + h * 0.64, w * 0.15, pitch, 1, random),
    path(polygon(starPoints(x + w * 0.275, y + h * 0.64, pitch * 0.55)), ACCENT),
    path(polygon(starPoints(x + w * 0.745, y + h * 0.64, pitch * 0.55)), ACCENT),
  ];
}

const starPoints = (x, y, r) =>
  Array.from({ length: 10 }, (_, i) => {
    const [s, a] = [i % 2 ? r * 0.42 : r, (i * Math.PI) / 5 - Math.PI / 2];
    return [x + s * Math.cos(a), y + s * Math.sin(a)];
  });

/** The strip over the masthead of a tall page: what is inside, in three pictures. */
function skybox([x, y, w, h], random) {
  const third = w / 3;
  const out = [rect(x, y, w, h, ACCENT)];
  for (let i = 0; i < 3; i++) {
    const [cx, cy, r] = [x + third * i + h * 0.5, y + h / 2, h * 0.36];
    out.push(circle(cx, cy, r, PAPER));
    if (i) out.push(rect(x + third * i - 2, y + h * 0.12, 3, h * 0.76, PAPER));
    if (i === 0) {
      // a hand raised
      out.push(
        path(
          `M${n(cx - r * 0.3)} ${n(cy + r * 0.9)}L${n(cx - r * 0.28)} ${n(cy + r * 0.1)}L${n(cx - r * 0.36)} ${n(cy - r * 0.42)}L${n(cx + r * 0.3)} ${n(cy - r * 0.46)}L${n(cx + r * 0.36)} ${n(cy + r * 0.02)}L${n(cx + r * 0.22)} ${n(cy + r * 0.24)}L${n(cx + r * 0.26)} ${n(cy + r * 0.92)}Z`,
          INK,
        ),
        line(
          `M${n(cx - r * 0.16)} ${n(cy - r * 0.4)}V${n(cy - r * 0.06)}M${n(cx)} ${n(cy - r * 0.4)}V${n(cy - r * 0.06)}M${n(cx + r * 0.16)} ${n(cy - r * 0.4)}V${n(cy - r * 0.06)}M${n(cx - r * 0.3)} ${n(cy - r * 0.02)}H${n(cx + r * 0.1)}`,
          PAPER,
          r * 0.05,
        ),
      );
    } else if (i === 1) {
      out.push(
        path(
          polygon([
            [cx - r * 0.62, cy],
            [cx, cy - r * 0.58],
            [cx + r * 0.62, cy],
            [cx + r * 0.44, cy],
            [cx + r * 0.44, cy + r * 0.52],
            [cx - r * 0.44, cy + r * 0.52],
            [cx - r * 0.44, cy],
          ]),
          INK,
        ),
        rect(cx - r * 0.1, cy + r * 0.12, r * 0.24, r * 0.4, PAPER),
      );
    } else {
      out.push(
        path(`M${n(cx)} ${n(cy + r * 0.62)}V${n(cy)}`, 'none', { stroke: INK, 'stroke-width': r * 0.14 }),
        circle(cx, cy - r * 0.24, r * 0.42, INK),
        circle(cx - r * 0.3, cy + r * 0.02, r * 0.26, INK),
        circle(cx + r * 0.32, cy, r * 0.24, INK),
      );
    }
    const left = x + third * i + h * 0.96;
    const right = x + third * (i + 1) - h * 0.12;
    for (let j = 0; j < 4; j++) {
      const thick = j < 2 ? h * 0.1 : h * 0.045;
      const top = y + h * [0.24, 0.4, 0.6, 0.7][j];
      out.push(rect(left, top, (right - left) * (j % 2 ? 0.62 + random() * 0.2 : 0.95), thick, PAPER));
    }
  }
  return out;
}

/** A heart about a point, `r` from its middle to its sides. */
const heart = (cx, cy, r) =>
  `M${n(cx)} ${n(cy + r)}C${n(cx - r * 1.6)} ${n(cy + r * 0.1)} ${n(cx - r * 1.2)} ${n(cy - r)} ${n(cx - r * 0.5)} ${n(cy - r * 0.9)}C${n(cx - r * 0.2)} ${n(cy - r * 0.86)} ${n(cx - r * 0.05)} ${n(cy - r * 0.66)} ${n(cx)} ${n(cy - r * 0.48)}C${n(cx + r * 0.05)} ${n(cy - r * 0.66)} ${n(cx + r * 0.2)} ${n(cy - r * 0.86)} ${n(cx + r * 0.5)} ${n(cy - r * 0.9)}C${n(cx + r * 1.2)} ${n(cy - r)} ${n(cx + r * 1.6)} ${n(cy + r * 0.1)} ${n(cx)} ${n(cy + r)}Z`;

/** The press photo: a march, in dots of the same screen as the halftone of a real photo. */
function march([x, y, w, h]) {
  const random = seeded(1926);
  const pitch = (Math.min(w, h) / 84) * 1.25;
  const tone = (id, share) => {
    // dots up to a half, holes above it
    const holes = share > 0.5;
    const r = pitch * Math.sqrt((holes ? 1 - share : share) / Math.PI);
    return `<pattern id="${id}" patternUnits="userSpaceOnUse" width="${n(pitch * 10) / 10}" height="${n(pitch * 10) / 10}" patternTransform="rotate(45)">${holes ? `<rect width="${n(pitch + 1)}" height="${n(pitch + 1)}" fill="${INK}"/>` : ''}<circle cx="${Math.round(pitch * 50) / 100}" cy="${Math.round(pitch * 50) / 100}" r="${Math.round(r * 100) / 100}" fill="${holes ? PAPER : INK}"/></pattern>`;
  };
  const defs = `<defs>${tone('p1', 0.14)}${tone('p2', 0.32)}${tone('p3', 0.5)}${tone('p4', 0.74)}</defs>`;
  const P = (u, v) => [x + u * w, y + v * h];
  const u = h / 100;
  const out = [rect(x, y, w, h, PAPER), rect(x, y, w, h, 'url(#p2)')];
  // the sun behind the roofs, and its rays
  const [sx, sy] = P(0.63, 0.4);
  const rays = [];
  for (let i = 0; i < 20; i++) {
    const a = Math.PI + (i + 0.3) * (Math.PI / 20);
    rays.push(
      polygon([
        [sx, sy],
        [sx + 3 * w * Math.cos(a), sy + 3 * w * Math.sin(a)],
        [sx + 3 * w * Math.cos(a + 0.085), sy + 3 * w * Math.sin(a + 0.085)],
      ]),
    );
  }
  out.push(path(rays.join(''), PAPER), path(rays.join(''), 'url(#p1)'), circle(sx, sy, 24 * u, PAPER));
  // roofs with their chimneys
  let roofs = `M${n(x)} ${n(y + h)}L${n(x)} ${n(y + h * 0.4)}`;
  const windows = [];
  for (let at = x; at < x + w; ) {
    const wide = (15 + random() * 9) * u;
    const top = y + h * (0.3 + 0.12 * random());
    roofs += `L${n(at)} ${n(top + 9 * u)}L${n(at + wide * 0.2)} ${n(top + 5.5 * u)}V${n(top - 3 * u)}H${n(at + wide * 0.38)}V${n(top + 2 * u)}L${n(at + wide * 0.5)} ${n(top)}L${n(at + wide)} ${n(top + 9 * u)}`;
    for (let i = 0; i < 2; i++)
      windows.push(rect(at + wide * (0.2 + 0.36 * i), top + 14 * u, wide * 0.2, 7 * u, PAPER));
    at += wide;
  }
  roofs += `L${n(x + w)} ${n(y + h)}Z`;
  out.push(path(roofs, PAPER), path(roofs, 'url(#p3)'), line(roofs, INK, 0.8 * u), windows);
  /** What is on a placard: a heart, a house, an exclamation mark, a sun. */
  const sign = (cx, cy, r, kind, color) =>
    [
      () => path(heart(cx, cy, r), color),
      () =>
        path(
          polygon(
            [
              [-1, 0],
              [0, -0.95],
              [1, 0],
              [0.72, 0],
              [0.72, 0.9],
              [0.2, 0.9],
              [0.2, 0.3],
              [-0.2, 0.3],
              [-0.2, 0.9],
              [-0.72, 0.9],
              [-0.72, 0],
            ].map(([a, b]) => [cx + a * r, cy + b * r]),
          ),
          color,
        ),
      () => [
        path(
          polygon([
            [cx - r * 0.26, cy - r],
            [cx + r * 0.26, cy - r],
            [cx + r * 0.14, cy + r * 0.36],
            [cx - r * 0.14, cy + r * 0.36],
          ]),
          color,
        ),
        circle(cx, cy + r * 0.76, r * 0.22, color),
      ],
      () =>
        path(
          polygon(
            Array.from({ length: 24 }, (_, i) => [
              cx + r * (i % 2 ? 0.6 : 1.05) * Math.cos((i * Math.PI) / 12),
              cy + r * (i % 2 ? 0.6 : 1.05) * Math.sin((i * Math.PI) / 12),
            ]),
          ),
          color,
        ),
    ][kind]();
  const placard = (cx, cy, pw, ph, turn, dark, foot, kind) =>
    group(
      { transform: `rotate(${n(turn)} ${n(cx)} ${n(foot)})` },
      rect(cx - u * 0.9, cy, u * 1.8, foot - cy, INK),
      rect(cx - pw / 2, cy - ph / 2, pw, ph, dark ? INK : PAPER, {
        stroke: dark ? PAPER : INK,
        'stroke-width': n(1.1 * u),
      }),
      sign(cx, cy, ph * 0.34, kind, dark ? PAPER : INK),
    );
  /** One of the crowd from behind: head, hair or hat, shoulders, perhaps an arm raised. */
  const person = (cx, cy, s, fill, kind) => {
    const rim = { stroke: PAPER, 'stroke-width': n(s * 0.07) };
    const body = `M${n(cx - s * 1.5)} ${n(cy + s * 6)}L${n(cx - s * 1.42)} ${n(cy + s * 2.2)}C${n(cx - s * 1.3)} ${n(cy + s * 1.2)} ${n(cx - s * 0.6)} ${n(cy + s * 1.1)} ${n(cx - s * 0.34)} ${n(cy + s * 0.8)}H${n(cx + s * 0.34)}C${n(cx + s * 0.6)} ${n(cy + s * 1.1)} ${n(cx + s * 1.3)} ${n(cy + s * 1.2)} ${n(cx + s * 1.42)} ${n(cy + s * 2.2)}L${n(cx + s * 1.5)} ${n(cy + s * 6)}Z`;
    const head = `M${n(cx - s * 0.68)} ${n(cy)}C${n(cx - s * 0.7)} ${n(cy - s * 1.1)} ${n(cx + s * 0.7)} ${n(cy - s * 1.1)} ${n(cx + s * 0.68)} ${n(cy)}C${n(cx + s * 0.64)} ${n(cy + s * 1.2)} ${n(cx - s * 0.64)} ${n(cy + s * 1.2)} ${n(cx - s * 0.68)} ${n(cy)}Z`;
    const extra = [
      '',
      `M${n(cx - s * 0.9)} ${n(cy - s * 0.2)}H${n(cx + s * 0.9)}L${n(cx + s * 0.62)} ${n(cy - s * 0.5)}C${n(cx + s * 0.6)} ${n(cy - s * 1.3)} ${n(cx - s * 0.6)} ${n(cy - s * 1.3)} ${n(cx - s * 0.62)} ${n(cy - s * 0.5)}Z`,
      `M${n(cx - s * 0.36)} ${n(cy - s * 1.05)}C${n(cx - s * 0.5)} ${n(cy - s * 1.7)} ${n(cx + s * 0.5)} ${n(cy - s * 1.7)} ${n(cx + s * 0.36)} ${n(cy - s * 1.05)}Z`,
      `M${n(cx - s * 0.86)} ${n(cy + s * 1.3)}C${n(cx - s * 1.1)} ${n(cy - s * 1.6)} ${n(cx + s * 1.1)} ${n(cy - s * 1.6)} ${n(cx + s * 0.86)} ${n(cy + s * 1.3)}Z`,
    ][kind % 4];
    const arm =
      kind > 3
        ? `M${n(cx + s * 0.62)} ${n(cy + s * 2.4)}C${n(cx + s * 1)} ${n(cy + s)} ${n(cx + s * 1.02)} ${n(cy)} ${n(cx + s * 0.98)} ${n(cy - s * 0.86)}C${n(cx + s * 0.72)} ${n(cy - s)} ${n(cx + s * 0.66)} ${n(cy - s * 1.3)} ${n(cx + s * 0.74)} ${n(cy - s * 1.66)}C${n(cx + s * 0.8)} ${n(cy - s * 2)} ${n(cx + s * 1.7)} ${n(cy - s * 2.06)} ${n(cx + s * 1.78)} ${n(cy - s * 1.7)}C${n(cx + s * 1.86)} ${n(cy - s * 1.2)} ${n(cx + s * 1.72)} ${n(cy - s * 0.96)} ${n(cx + s * 1.5)} ${n(cy - s * 0.84)}C${n(cx + s * 1.56)} ${n(cy + s * 0.2)} ${n(cx + s * 1.62)} ${n(cy + s * 1.4)} ${n(cx + s * 1.5)} ${n(cy + s * 2.6)}Z`
        : '';
    const knuckles =
      arm && fill === INK
        ? line(
            [1.02, 1.27, 1.52].map((k) => `M${n(cx + s * k)} ${n(cy - s * 1.88)}V${n(cy - s * 1.36)}`).join('') +
              `M${n(cx + s * 0.92)} ${n(cy - s * 1.3)}H${n(cx + s * 1.5)}`,
            PAPER,
            s * 0.07,
          )
        : '';
    return [
      ...[body, head, extra, arm]
        .filter(Boolean)
        .flatMap((d) =>
          fill === INK
            ? [path(d, INK, rim)]
            : [path(d, PAPER), path(d, fill, { stroke: INK, 'stroke-width': n(s * 0.07) })],
        ),
      knuckles,
    ];
  };
  const row = (level, s, fill, step) => {
    for (let at = x - s + random() * s; at < x + w + s; at += s * (step + random() * 0.6))
      out.push(
        person(
          at,
          y + h * level + (random() - 0.5) * s * 0.8,
          s * (0.92 + random() * 0.16),
          fill,
          Math.floor(random() * 7),
        ),
      );
  };
  const wide = w / u;
  row(0.6, 4.6 * u, 'url(#p3)', 2.3);
  for (const [share, cy, turn, dark, kind] of [
    [0.1, 0.3, -7, 0, 1],
    [0.27, 0.22, 4, 1, 2],
    [0.83, 0.24, -3, 0, 3],
    [0.95, 0.36, 8, 1, 1],
  ])
    if (wide > 110 || dark === 0 || share < 0.5)
      out.push(placard(x + w * share, y + h * cy, 20 * u, 18 * u, turn, dark, y + h * 0.8, kind));
  row(0.7, 6 * u, 'url(#p4)', 2.3);
  // the banner between its two poles
  const [bl, br, bt, bb] = [x + w * 0.5 - 34 * u, x + w * 0.5 + 34 * u, y + 38 * u, y + 62 * u];
  out.push(
    rect(bl - 2 * u, bt - 5 * u, 2.4 * u, 60 * u, INK),
    rect(br - 0.4 * u, bt - 5 * u, 2.4 * u, 60 * u, INK),
    path(
      `M${n(bl)} ${n(bt)}C${n(bl + 20 * u)} ${n(bt + 4 * u)} ${n(br - 20 * u)} ${n(bt + 4 * u)} ${n(br)} ${n(bt)}L${n(br)} ${n(bb)}C${n(br - 20 * u)} ${n(bb + 4.5 * u)} ${n(bl + 20 * u)} ${n(bb + 4.5 * u)} ${n(bl)} ${n(bb)}Z`,
      PAPER,
      { stroke: INK, 'stroke-width': n(1.3 * u) },
    ),
    path(heart((bl + br) / 2, (bt + bb) / 2 + 3.2 * u, 7.4 * u), INK),
    [-1, 1].map((side) =>
      [0.3, 0.6].map((down, i) =>
        rect(
          (bl + br) / 2 + side * (21.5 - i * 2) * u - (9.5 - i * 2) * u,
          bt + (bb - bt) * down,
          (19 - i * 4) * u,
          3.4 * u,
          INK,
        ),
      ),
    ),
  );
  row(0.84, 8 * u, INK, 2.15);
  return [defs, out];
}

function page(layout) {
  const {
    size: [w, h],
    pitch,
    ears,
    date,
    photo,
    columns: strips,
    sky,
  } = layout;
  const random = seeded(1896 + w * 3 + h);
  const out = [];
  // a mat of paper about the picture, which lies below and is larger than its place
  const over = layout.bleed ? BLEED : 0;
  const [px, py, pw, ph] = layout.photo;
  out.push(
    path(`M${-over} ${-over}H${w + over}V${h + over}H${-over}ZM${px} ${py}H${px + pw}V${py + ph}H${px}Z`, PAPER, {
      'fill-rule': 'evenodd',
    }),
  );
  // what is printed on the other side shows through, the wrong way round
  const ghost = [];
  const margin = date[0];
  for (let i = 0; i < 3; i++)
    ghost.push(
      rect(w - margin - date[2] * (0.86 - i * 0.1), h * (0.2 + i * 0.075), date[2] * (0.8 - i * 0.2), h * 0.045, INK, {
        'fill-opacity': 0.03,
      }),
    );
  ghost.push(rect(margin + date[2] * 0.08, h * 0.52, date[2] * 0.4, h * 0.26, INK, { 'fill-opacity': 0.03 }));
  out.push(ghost);
  if (sky) out.push(skybox(sky, random));
  out.push(ears.map((box, i) => ear(box, i === 1, random)));
  out.push(dateline(date, random));
  out.push(strips.map((strip, i) => columns(strip, pitch, random, i === 0)));
  const [x, y, wide, high] = photo;
  out.push(
    strokes(x, y + high + pitch * 1.1, wide * 0.82, pitch * 1.05, 0, random, 0.8),
    rect(x - 0.5, y - 0.5, wide + 1, high + 1, 'none', { stroke: INK, 'stroke-width': 1.6 }),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}">${plain(out.flat(9).join(''))}</svg>\n`;
}

/** The folds, and the shade towards the edges. */
function folds({ size: [w, h], folds: { across = [], down = [] }, bleed }) {
  const over = bleed ? BLEED : 0;
  const t = Math.min(w, h) * 0.06;
  const ramp = (id, x2, y2, list) =>
    `<linearGradient id="${id}" x1="0" y1="0" x2="${x2}" y2="${y2}">${list.map(([o, c, a]) => `<stop offset="${o}" stop-color="${c}" stop-opacity="${a}"/>`).join('')}</linearGradient>`;
  const fold = [
    [0, '#2a241c', 0],
    [0.36, '#2a241c', 0.07],
    [0.49, '#2a241c', 0.22],
    [0.5, '#2a241c', 0.34],
    [0.51, '#fffdf6', 0.75],
    [0.55, '#fffdf6', 0.3],
    [1, '#fffdf6', 0],
  ];
  const shade = [
    [0, 'var(--age)', 0.42],
    [0.06, 'var(--age)', 0.14],
    [0.2, 'var(--age)', 0],
    [0.8, 'var(--age)', 0],
    [0.95, 'var(--age)', 0.16],
    [1, 'var(--age)', 0.46],
  ];
  const all = [-over, -over, w + 2 * over, h + 2 * over];
  const body = [
    rect(...all, 'url(#x)'),
    rect(...all, 'url(#y)'),
    across.map((y) => rect(-over, y - t, w + 2 * over, 2 * t, 'url(#h)')),
    down.map((x) => rect(x - t, -over, 2 * t, h + 2 * over, 'url(#v)')),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}"><defs>${ramp('h', 0, 1, fold)}${ramp('v', 1, 0, fold)}${ramp('x', 1, 0, shade)}${ramp('y', 0, 1, shade)}</defs>${plain(body.flat(9).join(''))}</svg>\n`;
}

for (const [name, layout] of Object.entries(LAYOUTS)) {
  const [w, h] = layout.size;
  writeFileSync(new URL(`page-${name}.svg`, folder), page(layout));
  writeFileSync(
    new URL(`march-${name}.svg`, folder),
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}">${plain(march(layout.photo).flat(9).join(''))}</svg>\n`,
  );
  writeFileSync(new URL(`folds-${name}.svg`, folder), folds(layout));
}
