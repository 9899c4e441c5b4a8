import { ellipse, group, line, n, path, polygon, randomFrom } from '../draw.mjs';
import { sheet } from '../sheet.mjs';
import { cut, outline } from './outline.mjs';

export function sticker(L) {
  const s = sheet(L.width, L.height);
  const random = randomFrom(L.width + L.height * 3);
  const {
    at: [cx, cy, a, b],
    text,
    t,
    peel,
    tick,
  } = L;
  const out = [];
  const scallop = 13 * t;
  const edge = outline(L, -scallop, scallop);
  // where it folds: between the slogan and the edge
  const w = (peel * Math.PI) / 180;
  const [nx, ny] = [Math.cos(w), Math.sin(w)];
  const support = (points) => Math.max(...points.map(([x, y]) => x * nx + y * ny));
  const inner = support([
    [text[0], text[1]],
    [text[0] + text[2], text[1]],
    [text[0], text[1] + text[3]],
    [text[0] + text[2], text[1] + text[3]],
  ]);
  const outer = support(edge);
  const back = 0.86;
  const fold = (inner + 8 * t + back * outer) / (1 + back);
  const knife = [nx, ny, fold];
  const kept = (points) => cut(points, knife);
  const all = (points) => polygon(kept(points));
  // its shadow: many faint ones, wider by and by; more of it where it lifts
  for (let i = 6; i >= 1; i--) {
    const k = i * 3.4 * t;
    out.push(
      path(polygon(outline(L, -scallop + k * 0.7, scallop, 4).map(([x, y]) => [x + k * 0.5, y + k * 0.9])), '#0a0806', {
        opacity: 0.085,
      }),
    );
  }
  const flapEnd = cut(edge, knife, true);
  // the clean patch it left, a rim of old glue
  out.push(path(polygon(flapEnd), 'var(--clean, #ffffff)', { opacity: 0.1 }));
  // the sticker: white vinyl, ring of colour, disc
  out.push(
    path(
      all(edge),
      s.linear(cx - a, cy - b, cx + a, cy + b, [
        [0, '#ffffff'],
        [0.6, '#f4f0e6'],
        [1, '#dcd6c8'],
      ]),
    ),
  );
  const ring = outline(L, -scallop - 11 * t, scallop * 0.8);
  out.push(path(all(ring), 'var(--ring, #f4c430)'));
  // printed a little off: the ring's colour stands out on one side of its line
  const beads = outline(L, -scallop - 17 * t, 0, 2);
  let dots = '';
  const bead = s.stamp('<circle r="1"/>');
  beads.forEach(([x, y], i) => {
    if (i % 2 === 0 || x * nx + y * ny > fold - 12 * t) return;
    dots += bead(x, y, 6.2 * t);
  });
  out.push(group({ fill: 'var(--bead, #ffffff)' }, dots));
  const discShape = outline(L, -scallop - 34 * t, 0, 4);
  out.push(path(all(outline(L, -scallop - 27 * t, 0, 4)), 'var(--line, #ffffff)'));
  out.push(
    path(
      all(discShape),
      s.linear(cx - a * 0.6, cy - b, cx + a * 0.5, cy + b, [
        [0, 'var(--discLit, #e0402c)'],
        [0.55, 'var(--disc, #c9281c)'],
        [1, 'var(--discLow, #a81c14)'],
      ]),
    ),
  );
  // rays of ink behind the words, each cut off at the edge of the disc
  const rays = [];
  const far = (k) => {
    const i = Math.round(k * discShape.length) % discShape.length;
    return (i + discShape.length) % discShape.length;
  };
  const spokes = 28;
  for (let i = 0; i < spokes; i++) {
    const from = far(i / spokes);
    const to = far((i + 0.5) / spokes);
    const rim = [];
    for (let k = from; k !== to; k = (k + 1) % discShape.length) rim.push(discShape[k]);
    rim.push(discShape[to]);
    const wedge = kept([[cx, cy], ...rim]);
    if (wedge.length > 2) rays.push(polygon(wedge));
  }
  out.push(path(rays.join(''), 'var(--ray, #d8382a)', { opacity: 0.42 }));
  out.push(
    path(all(outline(L, -scallop - 42 * t, 0, 4)), 'none', {
      stroke: 'var(--line, #ffffff)',
      'stroke-width': 3.2 * t,
      opacity: 0.9,
    }),
  );
  // the tick, of one stroke of a broad brush
  const [tx, ty, ts] = tick;
  const u = ts / 100;
  const tickPath =
    'M-46 2C-42 -8 -32 -13 -24 -8C-18 -2 -12 10 -7 18C6 -10 24 -34 44 -46C50 -48 54 -43 50 -38C30 -18 14 10 2 40C-2 46 -12 46 -16 41C-24 27 -34 15 -46 2Z';
  const box = `translate(${n(tx)} ${n(ty)}) scale(${Math.round(u * 1000) / 1000})`;
  out.push(
    group({ transform: `${box} translate(3.5 4.5)` }, path(tickPath, 'var(--discLow, #a81c14)')),
    group(
      { transform: box },
      path(tickPath, 'var(--tick, #ffd54a)'),
      path('M-8 22C6 -8 24 -32 45 -43C28 -24 12 2 1 32C-1 36 -4 32 -8 22Z', '#ffffff', { opacity: 0.2 }),
      line('M-40 0C-30 -8 -26 -4 -14 16M-4 30C6 6 20 -16 36 -32', 'var(--discLow, #a81c14)', 1.1, { opacity: 0.35 }),
    ),
  );
  // gloss: light along the upper left edge, a soft band across
  const arc = (from, to, r1, r2) => {
    const [p, q] = [outline(L, r1, 0, 4), outline(L, r2, 0, 4)];
    const m = p.length;
    const [i, j] = [Math.round((from / 360) * m), Math.round((to / 360) * m)];
    const points = [];
    const sel = (list, k) => list[((k % m) + m) % m];
    for (let k = i; k <= j; k++) points.push(sel(p, k));
    for (let k = j; k >= i; k--) {
      const f = (k - i) / (j - i);
      const [x1, y1] = sel(p, k);
      const [x2, y2] = sel(q, k);
      const bow = Math.sin(f * Math.PI) ** 0.6;
      points.push([x1 + (x2 - x1) * bow, y1 + (y2 - y1) * bow]);
    }
    return polygon(points);
  };
  out.push(
    path(
      arc(186, 282, -scallop - 12 * t, -scallop - 92 * t),
      s.linear(cx - a, cy - b, cx - a * 0.4, cy, [
        [0, '#ffffff', 0.62],
        [0.6, '#ffffff', 0.2],
        [1, '#ffffff', 0.04],
      ]),
    ),
    path(arc(190, 262, -scallop - 5 * t, -scallop - 22 * t), '#ffffff', { opacity: 0.6 }),
    path(arc(296, 312, -scallop - 9 * t, -scallop - 30 * t), '#ffffff', { opacity: 0.5 }),
    path(arc(128, 158, -scallop - 8 * t, -scallop - 26 * t), '#ffffff', { opacity: 0.3 }),
  );
  const across = (k0, k1) => {
    // a band from the upper right to the lower left, cut to the disc
    const d = [Math.cos(0.62), Math.sin(0.62)];
    const mid = cx * d[0] + cy * d[1];
    const reach = Math.abs(a * d[0]) + Math.abs(b * d[1]);
    return polygon(
      cut(cut(kept(outline(L, -scallop - 2 * t, 0, 4)), [d[0], d[1], mid + k1 * reach]), [
        -d[0],
        -d[1],
        -(mid + k0 * reach),
      ]),
    );
  };
  out.push(
    path(across(-0.34, -0.1), '#ffffff', { opacity: 0.07 }),
    path(across(-0.06, 0), '#ffffff', { opacity: 0.06 }),
    path(across(0.36, 0.9), '#000000', { opacity: 0.05 }),
  );
  // bubbles of air under the vinyl, a crease that runs in from the fold
  for (const [dx, dy, r] of [
    [-0.62, 0.52, 15],
    [-0.55, 0.6, 8],
    [0.66, -0.5, 12],
    [0.72, -0.38, 7],
    [-0.1, 0.8, 9],
  ]) {
    const [x, y] = [cx + a * dx, cy + b * dy];
    out.push(
      ellipse(
        x,
        y,
        r * t,
        r * 0.8 * t,
        s.radial(x - 3 * t, y - 3 * t, r * t, [
          [0, '#ffffff', 0.3],
          [0.6, '#ffffff', 0.04],
          [0.85, '#000000', 0.22],
          [1, '#000000', 0],
        ]),
      ),
      path(
        `M${n(x - r * 0.6 * t)} ${n(y - r * 0.1 * t)}Q${n(x - r * 0.5 * t)} ${n(y - r * 0.6 * t)} ${n(x)} ${n(y - r * 0.55 * t)}Q${n(x - r * 0.34 * t)} ${n(y - r * 0.36 * t)} ${n(x - r * 0.6 * t)} ${n(y - r * 0.1 * t)}Z`,
        '#ffffff',
        { opacity: 0.7 },
      ),
    );
  }
  // the flap: what was cut off, turned over its fold, and its shadow on the sticker
  const chord = cut(kept(edge), [nx, ny, fold - 0.6], true);
  const turned = flapEnd.map(([x, y]) => {
    const d = x * nx + y * ny - fold;
    return [x - (1 + back) * d * nx, y - (1 + back) * d * ny];
  });
  const sag = (points, k) => points.map(([x, y]) => [x - nx * k, y - ny * k]);
  const depth = outer - fold;
  for (let i = 4; i >= 1; i--) {
    const k = i * depth * 0.055;
    out.push(
      path(polygon(kept(sag(turned, k)).map(([x, y]) => [x - k * 0.3, y + k * 0.1])), '#120604', { opacity: 0.11 }),
    );
  }
  const g = (list) =>
    s.linear(
      nx * fold + cx * 0 + px(nx, ny, cx, cy)[0],
      ny * fold + px(nx, ny, cx, cy)[1],
      nx * (fold - depth * back) + px(nx, ny, cx, cy)[0],
      ny * (fold - depth * back) + px(nx, ny, cx, cy)[1],
      list,
    );
  out.push(
    path(
      polygon(turned),
      g([
        [0, '#8d877c'],
        [0.08, '#c9c3b6'],
        [0.3, '#fffdf6'],
        [0.5, '#f1ece0'],
        [0.8, '#d9d2c4'],
        [1, '#eee9de'],
      ]),
    ),
    // faint lines of the backing's pattern
    ...[0.35, 0.55, 0.75].map((k) => {
      const strip = cut(cut(turned, [nx, ny, fold - depth * back * k]), [
        -nx,
        -ny,
        -(fold - depth * back * (k + 0.035)),
      ]);
      return strip.length > 2 ? path(polygon(strip), '#b9b2a3', { opacity: 0.35 }) : '';
    }),
  );
  if (chord.length > 1) {
    const ends = cut(flapEnd, [nx, ny, fold + 0.5]);
    const along = ends.map(([x, y]) => [-x * ny + y * nx, x, y]).sort((p, q) => p[0] - q[0]);
    if (along.length > 1)
      out.push(
        line(`M${n(along[0][1])} ${n(along[0][2])}L${n(along.at(-1)[1])} ${n(along.at(-1)[2])}`, '#ffffff', 2.4 * t, {
          opacity: 0.5,
        }),
      );
  }
  // scuffs at the rim
  let scuffs = '';
  for (let i = 0; i < 40; i++) {
    const p = edge[Math.floor(random() * edge.length)];
    const d = 6 + random() * 20;
    const [x, y] = [p[0] - p[2] * d * t, p[1] - p[3] * d * t];
    if (x * nx + y * ny > fold - 10 * t) continue;
    const an = random() * 3.1;
    const l = (3 + random() * 10) * t;
    scuffs += `M${n(x)} ${n(y)}l${n(Math.cos(an) * l)} ${n(Math.sin(an) * l)}`;
  }
  out.push(line(scuffs, '#ffffff', 1.3 * t, { opacity: 0.55 }));
  return s.svg(out);
}

/** Where the fold is nearest to the middle of the sticker, less what the fold's own distance gives. */
function px(nx, ny, cx, cy) {
  const d = cx * nx + cy * ny;
  return [cx - nx * d, cy - ny * d];
}
