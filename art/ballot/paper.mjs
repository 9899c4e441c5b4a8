import { line, n, path, plain, randomFrom, rect } from '../draw.mjs';
import { security } from './security.mjs';

const INK = 'var(--ink)';
const PAPER = 'var(--paper)';

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

export function ballot(layout) {
  const {
    size: [w, h],
    unit,
    paper,
    table: [left, right],
    rows,
    box: [bx, by, side],
  } = layout;
  const random = randomFrom(1832 + w + h);
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
