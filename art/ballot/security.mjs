import { line, n, polygon, rect } from '../draw.mjs';

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

export function security({ paper: [x, y, w, h], rows, box, unit, table }) {
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
