import { BLEED, circle, line, n, path, polygon, randomFrom, svg } from '../draw.mjs';
import { sprig } from './flowers.mjs';
import { A, B, PAPER } from './inks.mjs';
import { fade } from './screen.mjs';

/** The edge of the sheet of words: cut by hand with scissors. */
function cut({ size: [w, h], down, across, bleed }, random, off = 0) {
  const over = bleed ? BLEED : 0;
  const points = [];
  if (down) {
    for (let i = 0; i <= 9; i++)
      points.push([
        -over + ((w + 2 * over) * i) / 9,
        down + off + (i % 2 ? 1 : -1) * h * 0.007 + (random() - 0.5) * h * 0.012 - (i / 9 - 0.5) * h * 0.024,
      ]);
    return polygon([...points, [w + over, h + over], [-over, h + over]]);
  }
  for (let i = 0; i <= 6; i++)
    points.push([
      across + off + (i % 2 ? 1 : -1) * w * 0.005 + (random() - 0.5) * w * 0.01 - (i / 6 - 0.5) * w * 0.03,
      (h * i) / 6,
    ]);
  return polygon([...points, [0, h], [0, 0]]);
}

/** The sheet of words, its shadow of ink, and the marks that a printer looks at. */
export function words(layout) {
  const {
    size: [w, h],
    unit,
    down,
    across,
    low,
    bleed,
  } = layout;
  const over = bleed ? BLEED : 0;
  const out = [
    path(cut(layout, randomFrom(7), (down ? -1 : 1) * 15 * unit), A),
    path(cut(layout, randomFrom(7)), PAPER),
  ];
  if (low) {
    // below the words of a tall page the first drum runs on
    out.push(fade([-10, low, w + 10, h + 20], 40 * unit, A, (v) => ((v - low) / (h - low)) * 1.15));
    out.push(sprig(250, h - 170, 1.35, -8, randomFrom(3)), sprig(810, h - 150, 1.55, 10, randomFrom(5)));
  } else {
    const deep = h * 0.09;
    const right = across ?? w + over;
    out.push(
      fade(
        [-over, h - deep, right - (across ? 40 * unit : 0), h + over + 10],
        22 * unit,
        A,
        (v) => ((v - h + deep) / deep) * 0.85 - 0.34,
      ),
    );
  }
  // register marks and the two inks side by side
  const my = across ? 34 * unit : down + 38 * unit;
  const mx = across ? 60 * unit : w - 150 * unit;
  const mark = (x, y, color, dx = 0) => [
    line(
      `M${n(x + dx - 11 * unit)} ${n(y)}H${n(x + dx + 11 * unit)}M${n(x + dx)} ${n(y - 11 * unit)}V${n(y + 11 * unit)}`,
      color,
      1.6 * unit,
    ),
    circle(x + dx, y, 6.5 * unit, 'none', { stroke: color, 'stroke-width': n(1.6 * unit) }),
  ];
  out.push(mark(mx + 14 * unit, my, A), mark(mx + 14 * unit, my - 2 * unit, B, 2.4 * unit));
  out.push(
    circle(mx + 48 * unit, my, 10 * unit, A),
    `<g style="mix-blend-mode:multiply">${circle(mx + 62 * unit, my, 10 * unit, B)}</g>`,
  );
  return svg(layout.size, out);
}
