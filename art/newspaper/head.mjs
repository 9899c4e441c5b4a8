import { circle, line, n, path, polygon, rect } from '../draw.mjs';
import { ACCENT, INK, PAPER } from './inks.mjs';
import { strokes } from './words.mjs';

/** The boxes beside the masthead: the weather, and the price as stripes. */
export function ear([x, y, w, h], right, random) {
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
export function dateline([x, y, w, h], random) {
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
export function skybox([x, y, w, h], random) {
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
