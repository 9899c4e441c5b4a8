import { ink, line, n, randomFrom, rect } from '../draw.mjs';
import { sheet } from '../sheet.mjs';

/** A mat to cut on: a grid, a rule of ticks and two slanting lines, with the cuts of other days. */
export function mat({ size: [width, height], scale, bleed = 0 }, seed) {
  const random = randomFrom(seed);
  const s = sheet(width + 2 * bleed, height + 2 * bleed, bleed);
  const step = 36 * scale;
  const [left, top, right, bottom] = bleed
    ? [0, 0, width + 2 * bleed, height + 2 * bleed]
    : [-4, -4, width + 4, height + 4];
  const thin = [];
  const thick = [];
  for (let i = 0, x = left + 18; x < right; x += step, i++) (i % 5 ? thin : thick).push(`M${n(x)} ${top}V${bottom}`);
  for (let i = 0, y = top + 18; y < bottom; y += step, i++) (i % 5 ? thin : thick).push(`M${left} ${n(y)}H${right}`);
  const cuts = Array.from({ length: 26 }, () => {
    const [x, y, a, length] = [random() * right, random() * bottom, random() * 6.3, (40 + random() * 200) * scale];
    return `M${n(x)} ${n(y)}L${n(x + Math.cos(a) * length)} ${n(y + Math.sin(a) * length)}`;
  });
  const middle = [right / 2, bottom / 2];
  return s.svg([
    line(thin.join(''), ink('deskLine'), 1.1 * scale, { opacity: 0.4 }),
    line(thick.join(''), ink('deskLine'), 2 * scale, { opacity: 0.65 }),
    line(
      `M${n(right - height)} ${bottom}L${right} ${top}M${left} ${top}L${n(left + height)} ${bottom}`,
      ink('deskLine'),
      1.6 * scale,
      { opacity: 0.5 },
    ),
    line(cuts.join(''), '#000', 1.3 * scale, { opacity: 0.28 }),
    line(cuts.join(''), '#fff', 0.8 * scale, { opacity: 0.16, transform: `translate(${n(1.4 * scale)} 0)` }),
    rect(
      left,
      top,
      right - left,
      bottom - top,
      s.radial(...middle, Math.hypot(...middle), [
        [0, '#fff', 0.08],
        [0.55, '#000', 0],
        [1, '#000', 0.34],
      ]),
    ),
  ]);
}

/** Boards of a table, along or across the canvas, with gaps between them. */
export function boards({ size: [width, height], scale, bleed = 0 }, seed) {
  const random = randomFrom(seed);
  const s = sheet(width + 2 * bleed, height + 2 * bleed, bleed);
  const [right, bottom] = [width + 2 * bleed, height + 2 * bleed];
  const parts = [];
  for (let y = -60 * scale; y < bottom; ) {
    const tall = (150 + random() * 40) * scale;
    const from = Math.max(0, y);
    const to = Math.min(bottom, y + tall);
    if (to - from > 6) {
      parts.push(
        rect(0, from, right, to - from, random() < 0.5 ? '#000' : '#fff', { opacity: 0.02 + random() * 0.08 }),
        rect(0, to - 4 * scale, right, 4 * scale, '#000', { opacity: 0.5 }),
        rect(0, from, right, 2.4 * scale, '#fff', { opacity: 0.14 }),
      );
      // grain that runs along and swerves about knots
      for (let i = 0; i < 12; i++) {
        const at = from + ((i + 0.5 + (random() - 0.5) * 0.7) / 12) * (to - from);
        const sway = (random() - 0.5) * 12 * scale;
        parts.push(
          line(
            `M0 ${n(at)}C${n(right * 0.3)} ${n(at + sway)} ${n(right * 0.6)} ${n(at - sway)} ${n(right)} ${n(at + sway * 0.4)}`,
            '#1a0d04',
            (0.8 + random() * 1.8) * scale,
            { opacity: 0.1 + random() * 0.14 },
          ),
        );
      }
    }
    y += tall;
  }
  const middle = [right / 2, bottom / 2];
  parts.push(
    rect(
      0,
      0,
      right,
      bottom,
      s.radial(...middle, Math.hypot(...middle), [
        [0, '#fff', 0.1],
        [0.5, '#000', 0],
        [1, '#000', 0.4],
      ]),
    ),
  );
  return s.svg(parts);
}
