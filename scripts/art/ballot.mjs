/**
 * Draws the art of templates/ballot: `node scripts/art/ballot.mjs` writes its SVG files, which are committed. A ballot
 * paper on the desk of a polling booth: security print, three rows with their boxes, one cross, the pencil on its string.
 */
import { writeFileSync } from 'node:fs';
import { BLEED, group, line, n, path, polygon, rect, seeded } from './draw.mjs';

const folder = new URL('../../templates/ballot/', import.meta.url);
const INK = 'var(--ink)';
const PAPER = 'var(--paper)';

/** Gives the opacity of a shape to its one paint: resvg needs no layer for it then. */
const plain = (markup) =>
  markup.replace(/<(?:rect|path|circle)[^>]*>/g, (tag) =>
    tag.includes(' fill="none"')
      ? tag.replace(' opacity="', ' stroke-opacity="')
      : tag.replace(' opacity="', tag.includes(' stroke="') ? ' opacity="' : ' fill-opacity="'),
  );

/**
 * `paper` is left, top, width, height; `table` left and right of the rows; `rows` the heights of their four rules; `box`
 * left, top and side of the box with the cross; `unit` the scale of lines; `pencil` where its tip is, its angle in
 * degrees and its length; `cord` where the string goes, as the rest of a path.
 */
const LAYOUTS = {
  share: {
    size: [1200, 630],
    unit: 0.8,
    paper: [30, 24, 1140, 586],
    table: [60, 1140],
    rows: [106, 172, 460, 526],
    box: [892, 206, 220],
    pencil: [776, 548, 5, 372],
  },
  square: {
    size: [1080, 1080],
    unit: 1,
    paper: [34, 34, 1012, 1012],
    table: [74, 1006],
    rows: [186, 286, 736, 836],
    box: [726, 396, 236],
    pencil: [668, 906, 7, 356],
  },
  portrait: {
    size: [1080, 1350],
    unit: 1.05,
    paper: [34, 34, 1012, 1282],
    table: [74, 1006],
    rows: [218, 340, 972, 1094],
    box: [726, 540, 236],
    pencil: [668, 1172, 8, 356],
  },
  story: {
    size: [1080, 1920],
    unit: 1.1,
    paper: [40, 214, 1000, 1490],
    table: [82, 998],
    rows: [432, 562, 1166, 1296],
    box: [716, 742, 238],
    pencil: [250, 1470, 11, 700],
  },
  billboard: {
    size: [2400, 1200],
    unit: 1.5,
    paper: [62, 48, 2276, 1104],
    table: [120, 2280],
    rows: [208, 330, 868, 990],
    box: [1800, 392, 416],
    pencil: [1500, 1042, 4.5, 740],
  },
  print: {
    size: [1240, 1754],
    bleed: true,
    unit: 1.2,
    paper: [44, 44, 1152, 1666],
    table: [92, 1148],
    rows: [286, 436, 1204, 1354],
    box: [826, 678, 276],
    pencil: [450, 1440, 9, 700],
  },
};

/** The edge of the paper: straight on three sides, torn off along its perforation at the top. */
function outline([x, y, w, h], unit, random) {
  const pitch = 19 * unit;
  const count = Math.round(w / pitch);
  const step = w / count;
  const r = step * 0.27;
  let d = `M${n(x)} ${n(y + h)}L${n(x)} ${n(y)}`;
  for (let i = 0; i < count; i++) {
    const mid = x + (i + 0.5) * step;
    const up = () => y - random() * 2.4 * unit;
    d += `L${n(x + i * step + step * 0.08)} ${n(up())}L${n(mid - r)} ${n(y)}C${n(mid - r)} ${n(y + r * 1.35)} ${n(mid + r)} ${n(y + r * 1.35)} ${n(mid + r)} ${n(y)}L${n(mid + r + step * 0.1)} ${n(up())}`;
  }
  return `${d}L${n(x + w)} ${n(y)}L${n(x + w)} ${n(y + h)}Z`;
}

/** A wave from left to right: `height` above and below its middle, `length` from crest to crest. */
function wave(left, right, y, height, length, phase) {
  const half = length / 2;
  let x = left - (phase % 1) * length - half / 2;
  let up = 1;
  let d = `M${n(x)} ${n(y)}`;
  for (; x < right; x += half, up = -up)
    d += `C${n(x + half * 0.364)} ${n(y - up * height * 1.33)} ${n(x + half * 0.636)} ${n(y - up * height * 1.33)} ${n(x + half)} ${n(y)}`;
  return d;
}

/** A ribbon of security print: waves of one length that start one after another. */
function ribbon(left, right, y, height, length, count) {
  let d = '';
  for (let i = 0; i < count; i++) {
    const tall = height * (0.55 + 0.45 * Math.cos((i / count) * 2 * Math.PI));
    for (let x = left, first = true; x < right + length / 14; x += length / 14, first = false) {
      const at = Math.min(x, right);
      d += `${first ? 'M' : 'L'}${Math.round(at)} ${n(y - tall * Math.sin((at / length + i / count) * 2 * Math.PI))}`;
    }
  }
  return d;
}

/** A rosette: a ring that swings in and out, drawn again and again a little further on. */
function rosette(cx, cy, outer, inner, lobes, turns) {
  let d = '';
  const mid = (outer + inner) / 2;
  const swing = (outer - inner) / 2;
  for (let k = 0; k < turns; k++) {
    const points = [];
    const steps = lobes * 9;
    for (let i = 0; i < steps; i++) {
      const a = (i / steps) * 2 * Math.PI;
      const r = mid + swing * Math.sin(lobes * a + (k / turns) * 2 * Math.PI) * (0.7 + 0.3 * Math.cos(3 * a));
      points.push([cx + r * Math.cos(a), cy + r * Math.sin(a)]);
    }
    d += polygon(points);
  }
  return d;
}

function security({ paper: [x, y, w, h], rows, box, unit, table }) {
  const out = [];
  // a tile of waves over everything
  const length = 86 * unit;
  const high = 15 * unit;
  const tile = (id, color, shift) =>
    `<pattern id="${id}" patternUnits="userSpaceOnUse" x="${n(x)}" y="${n(y)}" width="${n(length)}" height="${n(high)}">${line(wave(-length, length * 2, high * 0.5, high * 0.44, length, shift) + wave(-length, length * 2, high * 0.5 - high, high * 0.44, length, shift) + wave(-length, length * 2, high * 1.5, high * 0.44, length, shift), color, 0.8 * unit)}</pattern>`;
  out.push(
    `<defs>${tile('w', 'var(--tint)', 0)}${tile('v', 'var(--blush)', 0.5)}</defs>`,
    rect(x, y + 8 * unit, w, h - 8 * unit, 'url(#w)', { opacity: 0.34 }),
    rect(x, y + 8 * unit, w, h - 8 * unit, 'url(#v)', { opacity: 0.3 }),
  );
  const mid = (rows[1] + rows[2]) / 2;
  const reach = Math.min((rows[2] - rows[1]) * 0.47, (box[0] - table[0]) * 0.4);
  const cx = table[0] + (box[0] - table[0]) * 0.48;
  out.push(
    line(rosette(cx, mid, reach, reach * 0.58, 16, 4), 'var(--tint)', 1.1 * unit, { opacity: 0.5 }),
    line(rosette(cx, mid, reach * 0.62, reach * 0.2, 12, 4), 'var(--blush)', 1.1 * unit, { opacity: 0.55 }),
    line(ribbon(x, x + w, y + (rows[0] - y) * 0.52, (rows[0] - y) * 0.34, 240 * unit, 9), 'var(--tint)', 1 * unit, {
      opacity: 0.45,
    }),
  );
  const low = (rows[3] + y + h) / 2;
  out.push(
    line(ribbon(x, x + w, low, (y + h - rows[3]) * 0.3, 240 * unit, 7), 'var(--blush)', 1 * unit, { opacity: 0.42 }),
  );
  return out;
}

/** One stroke of a fat pencil from a to b: many scratches side by side, darker where the hand pressed. */
function scratch([ax, ay], [bx, by], width, bend, random) {
  const [dx, dy] = [bx - ax, by - ay];
  const length = Math.hypot(dx, dy);
  const [nx, ny] = [-dy / length, dx / length];
  const out = [];
  const curve = (off, from, to, wobble) => {
    const at = (k, o) => [
      ax + dx * k + nx * (o + bend * Math.sin(Math.PI * k)),
      ay + dy * k + ny * (o + bend * Math.sin(Math.PI * k)),
    ];
    const points = Array.from({ length: 7 }, (_, i) =>
      at(from + ((to - from) * i) / 6, off + (random() - 0.5) * wobble),
    );
    let d = `M${n(points[0][0])} ${n(points[0][1])}`;
    for (let i = 1; i < 6; i++) {
      const [p, q] = [points[i], points[i + 1]];
      d += `Q${n(p[0])} ${n(p[1])} ${n((p[0] + q[0]) / 2)} ${n((p[1] + q[1]) / 2)}`;
    }
    return `${d}L${n(points[6][0])} ${n(points[6][1])}`;
  };
  const more = { 'stroke-linecap': 'round' };
  out.push(line(curve(0, 0.01, 0.99, width * 0.12), 'var(--mark)', width * 0.58, { ...more, opacity: 0.82 }));
  for (let i = 0; i < 22; i++) {
    const off = (random() + random() - 1) * width * 0.56;
    const from = random() * 0.07;
    const to = 1 - random() * 0.08;
    out.push(
      line(curve(off, from, to, width * 0.16), 'var(--mark)', width * (0.05 + random() * 0.1), {
        ...more,
        opacity: 0.45 + random() * 0.4,
      }),
    );
  }
  for (let i = 0; i < 7; i++) {
    const off = (random() - 0.5) * width * 0.7;
    const from = random() * 0.6;
    out.push(
      line(curve(off, from, from + 0.25 + random() * 0.14, width * 0.1), PAPER, width * 0.035, { opacity: 0.4 }),
    );
  }
  return out;
}

/** The stubby pencil of the booth, its tip at 0, 0, lying along the x axis, and the knot at its end. */
function pencil(length) {
  const h = 25;
  const cone = 78;
  const facets = [
    [-h, -h * 0.52, 'var(--pencilLight)'],
    [-h * 0.52, h * 0.42, 'var(--pencil)'],
    [h * 0.42, h, 'var(--pencilLow)'],
  ];
  const scallop = (top, bottom) =>
    `C${cone + 15} ${n(top + (bottom - top) * 0.25)} ${cone + 15} ${n(top + (bottom - top) * 0.75)} ${cone} ${n(bottom)}`;
  return [
    // wood and lead
    path(`M0 0L${cone + 14} ${-h}L${cone + 14} ${h}Z`, '#dcae78'),
    path(`M0 0L${cone + 14} ${n(-h)}L${cone + 14} ${n(-h * 0.45)}Z`, '#f0cf9f'),
    path(`M0 0L${cone + 14} ${n(h * 0.35)}L${cone + 14} ${h}Z`, '#b07c48'),
    line(`M34 -3L88 -8M40 3L86 5M30 1L62 1M44 8L84 14`, '#9a6a3a', 1.2, { opacity: 0.5 }),
    path('M0 0C8 -4 16 -7 25 -7.6C27 -2 27 3 25 7.6C16 7 8 4 0 0Z', 'var(--mark)'),
    path('M3 -1C10 -4 16 -6 24 -6.6C25 -4 25 -3 25 -2Z', '#77767c'),
    // lacquer, cut back to the wood in scallops
    facets.map(([top, bottom, color]) =>
      path(`M${cone} ${n(top)}${scallop(top, bottom)}L${length} ${n(bottom)}L${length} ${n(top)}Z`, color),
    ),
    line(`M${cone + 22} ${n(-h * 0.52)}L${length} ${n(-h * 0.52)}`, '#ffffff', 2, { opacity: 0.45 }),
    line(`M${cone + 20} ${n(-h * 0.8)}L${length - 60} ${n(-h * 0.8)}`, '#ffffff', 3, { opacity: 0.22 }),
    line(`M${cone + 22} ${n(h * 0.42)}L${length} ${n(h * 0.42)}`, '#000000', 1.6, { opacity: 0.2 }),
    // the end, bare and bitten
    rect(length - 36, -h, 13, 2 * h, '#e8c15a'),
    rect(length - 36, h * 0.42, 13, h * 0.58, '#a77f26'),
    rect(length - 36, -h, 13, h * 0.48, '#f7e3a0'),
    path(`M${length} ${-h}C${length + 9} ${n(-h * 0.6)} ${length + 9} ${n(h * 0.6)} ${length} ${h}Z`, '#c89b66'),
    // the string goes round three times
    [0, 1, 2].map((i) => {
      const x = length - 74 + i * 10;
      return [
        line(`M${x} ${-h - 1}C${x + 7} ${-h * 0.3} ${x + 7} ${h * 0.3} ${x + 2} ${h + 1}`, '#5f5242', 9.4),
        line(`M${x} ${-h - 1}C${x + 7} ${-h * 0.3} ${x + 7} ${h * 0.3} ${x + 2} ${h + 1}`, '#e4d8bd', 7),
        line(`M${x} ${-h - 1}C${x + 7} ${-h * 0.3} ${x + 7} ${h * 0.3} ${x + 2} ${h + 1}`, '#8d7b5f', 7, {
          'stroke-dasharray': '1.6 4',
          'stroke-linecap': 'butt',
          opacity: 0.8,
        }),
      ];
    }),
  ];
}

function cord(d, unit) {
  return [
    line(d, '#160e06', 9 * unit, { opacity: 0.26, transform: `translate(${n(4 * unit)} ${n(8 * unit)})` }),
    line(d, '#5f5242', 8.6 * unit),
    line(d, '#e4d8bd', 6.6 * unit),
    line(d, '#8d7b5f', 6.6 * unit, {
      'stroke-dasharray': `${n(1.6 * unit)} ${n(4.4 * unit)}`,
      'stroke-linecap': 'butt',
      opacity: 0.75,
    }),
  ];
}

function ballot(layout) {
  const {
    size: [w, h],
    unit,
    paper,
    table: [left, right],
    rows,
    box: [bx, by, side],
  } = layout;
  const random = seeded(1832 + w + h);
  const [x, y, wide, high] = paper;
  const edge = outline(paper, unit, random);
  const out = [];
  // the shadow on the desk, in steps
  for (let i = 7; i > 0; i--)
    out.push(
      rect(
        x - i * 1.2 * unit + 3 * unit,
        y + 6 * unit,
        wide + i * 2.4 * unit,
        high - 2 * unit + i * 1.6 * unit,
        '#0c0703',
        { rx: n(i * 2 * unit), 'fill-opacity': 0.085 },
      ),
    );
  out.push(path(edge, PAPER), security(layout), line(edge, '#ffffff', 1.4 * unit, { opacity: 0.5 }));
  // rows: rules, the column of boxes
  const split = bx - 36 * unit;
  const j = () => (random() - 0.5) * 1.2 * unit;
  const heavy = 4.6 * unit;
  out.push(
    rows.map((at, i) =>
      rect(left + j(), at - heavy / 2, right - left + j(), i === 0 || i === 3 ? heavy * 1.3 : heavy, INK),
    ),
  );
  out.push(rect(split, rows[0], 2.4 * unit, rows[3] - rows[0], INK));
  out.push(
    rect(left, rows[0], 2.4 * unit, rows[3] - rows[0], INK),
    rect(right - 2.4 * unit, rows[0], 2.4 * unit, rows[3] - rows[0], INK),
  );
  const frame = (fx, fy, s, thick) => rect(fx, fy, s, s, PAPER, { stroke: INK, 'stroke-width': n(thick) });
  const middle = (split + right) / 2;
  for (const [top, bottom] of [
    [rows[0], rows[1]],
    [rows[2], rows[3]],
  ]) {
    const s = (bottom - top) * 0.62;
    out.push(frame(middle - s / 2, (top + bottom - s) / 2, s, 3.4 * unit));
  }
  out.push(frame(middle - side / 2, by, side, 6.4 * unit));
  // the cross, in a hurry and over the edge
  const width = side * 0.17;
  const [mx, my] = [middle, by + side / 2];
  const r = side * 0.49;
  out.push(
    scratch([mx - r * 1.02, my - r * 0.88], [mx + r * 0.98, my + r * 1.04], width, side * 0.018, random),
    scratch([mx - r * 0.94, my + r * 0.98], [mx + r * 1.14, my - r * 1.12], width, -side * 0.03, random),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}">${plain(out.flat(9).join(''))}</svg>\n`;
}

function lying({ size: [w, h], unit, pencil: [px, py, angle, length], bleed }) {
  const scale = unit * 1.12;
  const local = length / scale;
  const k = (value) => String(Math.round(value * 1000) / 1000);
  const place = (dx, dy) => ({
    transform: `translate(${n(px + dx)} ${n(py + dy)}) rotate(${angle}) scale(${k(scale)})`,
  });
  const a = (angle * Math.PI) / 180;
  const at = (along, off = 0) => [
    px + scale * (along * Math.cos(a) - off * Math.sin(a)),
    py + scale * (along * Math.sin(a) + off * Math.cos(a)),
  ];
  const [kx, ky] = at(local - 54, 22);
  const over = bleed ? BLEED : 10;
  const room = w - kx;
  const string = `M${n(kx)} ${n(ky)}C${n(kx + room * 0.1)} ${n(ky + 46 * unit)} ${n(kx + room * 0.5)} ${n(ky + 30 * unit)} ${n(kx + room * 0.62)} ${n(ky - 8 * unit)}C${n(kx + room * 0.74)} ${n(ky - 48 * unit)} ${n(w - 30 * unit)} ${n(ky - 40 * unit)} ${n(w + over)} ${n(ky - 96 * unit)}`;
  const shadow = (grow, opacity) =>
    path(
      `M0 0L78 ${-25 - grow}L${n(local + 6)} ${-25 - grow}L${n(local + 6)} ${25 + grow}L78 ${25 + grow}Z`,
      '#160e06',
      { 'fill-opacity': opacity },
    );
  const body = [
    group(place(5 * unit, 12 * unit), shadow(4, 0.1), shadow(1, 0.12), shadow(-3, 0.12)),
    cord(string, unit),
    group(place(0, 0), pencil(local)),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}">${plain(body.flat(9).join(''))}</svg>\n`;
}

/** Boards of the desk: seams, and a slow change of light. */
function desk({ size: [w, h], unit, bleed }) {
  const random = seeded(77 + w);
  const over = bleed ? BLEED : 0;
  const out = [
    `<defs><linearGradient id="d" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#fff2d8" stop-opacity="0.22"/><stop offset="0.5" stop-color="#fff2d8" stop-opacity="0"/><stop offset="1" stop-color="#120800" stop-opacity="0.4"/></linearGradient></defs>`,
    rect(-over, -over, w + 2 * over, h + 2 * over, 'url(#d)'),
  ];
  for (let y = 70 * unit; y < h; y += 150 * unit) {
    const at = y + random() * 20;
    out.push(
      rect(-over, at, w + 2 * over, 3 * unit, '#150a02', { 'fill-opacity': 0.55 }),
      rect(-over, at + 3 * unit, w + 2 * over, 2 * unit, '#ffe9c4', { 'fill-opacity': 0.16 }),
    );
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}">${out.join('')}</svg>\n`;
}

for (const [name, layout] of Object.entries(LAYOUTS)) {
  writeFileSync(new URL(`desk-${name}.svg`, folder), desk(layout));
  writeFileSync(new URL(`paper-${name}.svg`, folder), ballot(layout));
  writeFileSync(new URL(`pencil-${name}.svg`, folder), lying(layout));
}
