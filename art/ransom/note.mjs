import { circle, group, ink, line, n, path, polygon, randomFrom, rect } from '../draw.mjs';
import { sheet } from '../sheet.mjs';
import { scissors } from './scissors.mjs';
import { offcuts, tape } from './scraps.mjs';
import { fingerprint, glue } from './stains.mjs';
import { about } from './turn.mjs';

/** A crease across a sheet: a line that catches the light, and the slope on one side of it. */
function crease(s, [x0, y0], [x1, y1], depth, strength, random) {
  const length = Math.hypot(x1 - x0, y1 - y0);
  const [nx, ny] = [(y1 - y0) / length, -(x1 - x0) / length];
  const points = Array.from({ length: 7 }, (_, i) => {
    const off = i % 6 === 0 ? 0 : (random() - 0.5) * 0.008 * length;
    return [x0 + ((x1 - x0) * i) / 6 + nx * off, y0 + ((y1 - y0) * i) / 6 + ny * off];
  });
  const along = points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L');
  const side = (reach, shade, opacity) => {
    const [mx, my] = [(x0 + x1) / 2, (y0 + y1) / 2];
    const far = [points.at(-1), points[0]].map(([x, y]) => `${n(x + nx * reach)} ${n(y + ny * reach)}`).join('L');
    return path(
      `M${along}L${far}Z`,
      s.linear(mx, my, mx + nx * reach, my + ny * reach, [
        [0, shade, opacity],
        [0.35, shade, opacity * 0.4],
        [1, shade, 0],
      ]),
    );
  };
  return [
    side(depth, '#20160a', 0.15 * strength),
    side(-depth * 0.8, '#fff', 0.3 * strength),
    line(`M${along}`, '#3a2a16', 1.6, { opacity: 0.3 * strength }),
    line(`M${along}`, '#fff', 1.6, {
      opacity: 0.6 * strength,
      transform: `translate(${n(-nx * 1.8)} ${n(-ny * 1.8)})`,
    }),
  ];
}

export function note(layout, seed) {
  const {
    size: [width, height],
    paper: [px, py, pw, ph],
    turn,
    scale: t,
    bleed = 0,
  } = layout;
  const random = randomFrom(seed);
  const s = sheet(width + 2 * bleed, height + 2 * bleed, bleed);
  const at = ([x, y, ...rest]) => [x + bleed, y + bleed, ...rest];
  const [x, y] = [px + bleed, py + bleed];
  const [r, b] = [x + pw, y + ph];
  // four edges, not quite straight, one corner dog-eared
  const ear = 34 * t;
  const side = (from, to, count) =>
    Array.from({ length: count }, (_, i) => [
      from[0] + ((to[0] - from[0]) * i) / count + (i ? (random() - 0.5) * 2.4 * t : 0),
      from[1] + ((to[1] - from[1]) * i) / count + (i ? (random() - 0.5) * 2.4 * t : 0),
    ]);
  const edge = [
    ...side([x, y], [r, y], 14),
    ...side([r, y], [r, b], 14),
    ...side([r, b], [x + ear, b], 14),
    ...side([x + ear, b], [x, b - ear], 2),
    ...side([x, b - ear], [x, y], 14),
  ];
  const shape = polygon(edge);
  const moved = (dx, dy, grow) =>
    polygon(
      edge.map(([ex, ey]) => [ex + dx + Math.sign(ex - width / 2) * grow, ey + dy + Math.sign(ey - height / 2) * grow]),
    );
  const shadow = [
    [10, 16, 9, 0.06],
    [9, 14, 6, 0.07],
    [8, 12, 3, 0.08],
    [6, 9, 0, 0.1],
    [3, 5, -1, 0.14],
  ].map(([dx, dy, grow, opacity]) => path(moved(dx * t, dy * t, grow * t), '#0b0806', { opacity }));
  const folds = [];
  // folded for an envelope, then carried in a pocket
  const wide = pw > ph * 1.2;
  const cross = wide ? [1 / 3, 2 / 3] : [1 / 2];
  for (const k of cross) folds.push(crease(s, [x + pw * k, y - 4], [x + pw * k + 3 * t, b + 4], 90 * t, 0.8, random));
  for (const k of wide ? [1 / 2] : [1 / 3, 2 / 3])
    folds.push(crease(s, [r + 4, y + ph * k], [x - 4, y + ph * k + 3 * t], 90 * t, 0.8, random));
  for (let i = 0; i < 9; i++) {
    const [cx, cy] = [x + random() * pw, y + random() * ph];
    const a = random() * 6.283;
    const reach = (90 + random() * 240) * t;
    const [ex, ey] = [Math.cos(a) * reach, Math.sin(a) * reach];
    folds.push(
      crease(s, [cx - ex, cy - ey], [cx + ex, cy + ey], (26 + random() * 50) * t, 0.22 + random() * 0.3, random),
    );
  }
  const dogEar = polygon([
    [x + ear, b],
    [x, b - ear],
    [x + ear * 0.92, b - ear * 0.86],
  ]);
  return s.svg([
    layout.rings.map((ring) => {
      const [cx, cy, rr] = at(ring);
      return [
        circle(cx, cy, rr, 'none', { stroke: '#1a0f06', 'stroke-width': 7 * t, opacity: 0.16 }),
        circle(cx + 2, cy + 1, rr * 0.96, 'none', { stroke: '#1a0f06', 'stroke-width': 2.4 * t, opacity: 0.22 }),
      ];
    }),
    layout.more ? offcuts(at(layout.more), t, random) : [],
    group(
      { transform: about(turn, width / 2, height / 2) },
      shadow,
      path(shape, ink('sheet')),
      group(
        { 'clip-path': s.clip(shape) },
        rect(
          x - 10,
          y - 10,
          pw + 20,
          ph + 20,
          s.linear(x, y, r, b, [
            [0, '#fff', 0.34],
            [0.5, '#fff', 0],
            [1, '#3a2408', 0.12],
          ]),
        ),
        folds,
        layout.glue.map((blot) => glue(at(blot), random)),
        fingerprint(at(layout.print), random),
      ),
      path(dogEar, ink('sheet')),
      path(
        dogEar,
        s.linear(x + ear * 0.5, b - ear * 0.5, x + ear * 0.95, b - ear * 0.9, [
          [0, '#3a2408', 0.3],
          [1, '#3a2408', 0.06],
        ]),
      ),
      line(shape, '#fff', 1.4 * t, { opacity: 0.5 }),
    ),
    layout.tapes.map((strip) => tape(s, at(strip), t)),
    offcuts(at(layout.offcuts), t, random),
    scissors(s, at(layout.scissors)),
  ]);
}
