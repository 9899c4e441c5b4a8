import { circle, group, n, path, rect } from '../draw.mjs';

const BOLD = 'var(--bold)';
const SPARK = 'var(--spark)';

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
export function arcs([x, y, w, h], unit, lower) {
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
export function stripes(s, [x, y, w, h], unit, lower) {
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
export function discs([x, y, w, h], unit, lower) {
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
