import { line, n } from '../draw.mjs';

export const dot = (x, y, r) =>
  `M${n(x - r)} ${n(y)}a${n(r)} ${n(r)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(-2 * r)} 0Z`;

/** Dots in rows at 45 degrees, their size (in ten steps) from a function of the place; nothing where that is too small. */
export function screen([left, top, right, bottom], pitch, color, size) {
  const steps = Array.from({ length: 11 }, () => '');
  for (let row = 0, y = top; y <= bottom; row++, y += pitch / 2)
    for (let x = left + (row % 2 ? pitch / 2 : 0); x <= right; x += pitch) {
      const step = Math.round(10 * Math.min(1, size(x, y)));
      // a line of next to no length with round ends is a dot, and short to write
      if (step > 0) steps[step] += `M${Math.round(x)} ${Math.round(y)}h.1`;
    }
  return steps.map((d, i) => (d ? line(d, color, (i / 10) * pitch) : ''));
}

/** The same over a wide place, where size goes by height alone: one dashed line for every row. */
export function fade([left, top, right, bottom], pitch, color, size) {
  const rows = [];
  for (let row = 0, y = top; y <= bottom; row++, y += pitch / 2) {
    const wide = Math.min(1, size(y)) * pitch;
    if (wide < pitch * 0.08) continue;
    rows.push(
      line(`M${n(left + (row % 2 ? pitch / 2 : 0))} ${n(y)}H${n(right)}`, color, wide, {
        'stroke-dasharray': `0.1 ${n(pitch - 0.1)}`,
      }),
    );
  }
  return rows;
}
