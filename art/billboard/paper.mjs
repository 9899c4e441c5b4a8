import { group, line, n, path, polygon, rect, rectPath } from '../draw.mjs';

/** What is pasted: sheets that overlap, not quite in register, with the creases of the brush. */
export function pasted(s, random, [x, y, w, h], [cols, rows], t, lamps) {
  const j = (k) => (random() - 0.5) * k * t;
  const edge = [];
  const side = (x0, y0, x1, y1, count) => {
    for (let i = 0; i < count; i++)
      edge.push([x0 + ((x1 - x0) * i) / count + j(3), y0 + ((y1 - y0) * i) / count + j(3)]);
  };
  side(x, y, x + w, y, cols * 3);
  side(x + w, y, x + w, y + h, rows * 3);
  side(x + w, y + h, x, y + h, cols * 3);
  side(x, y + h, x, y, rows * 3);
  const shape = polygon(edge);
  const out = [
    path(shape, '#000', { 'fill-opacity': 0.4, transform: `translate(${n(3 * t)} ${n(4 * t)})` }),
    path(shape, 'var(--sheet)'),
  ];
  const [cw, ch] = [w / cols, h / rows];
  // each sheet took the paste a little differently
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < cols; c++) {
      const dark = random() > 0.5;
      out.push(
        rect(x + c * cw, y + r * ch, cw, ch, dark ? '#000' : '#fff', { 'fill-opacity': 0.012 + random() * 0.03 }),
      );
    }
  // light from the lamps below, dusk above
  out.push(
    path(
      shape,
      s.linear(0, y, 0, y + h, [
        [0, 'var(--night)', 0.3],
        [0.45, 'var(--night)', 0.08],
        [0.75, 'var(--night)', 0],
      ]),
    ),
  );
  const cone = s.define(
    (id) =>
      `<radialGradient id="${id}" cx=".5" cy="1" r="1"><stop offset="0" stop-color="var(--light)" stop-opacity=".62"/><stop offset=".35" stop-color="var(--light)" stop-opacity=".3"/><stop offset=".7" stop-color="var(--light)" stop-opacity=".08"/><stop offset="1" stop-color="var(--light)" stop-opacity="0"/></radialGradient>`,
  );
  for (let i = 0; i < lamps; i++) {
    const lx = x + (w * (i + 0.5)) / lamps;
    const [lw, lh] = [(w / lamps) * 1.25, Math.min(h * 0.8, (w / lamps) * 1.7)];
    out.push(
      group({ 'clip-path': s.clip(rectPath(x, y, w, h)) }, path(rectPath(lx - lw / 2, y + h - lh, lw, lh), cone)),
    );
  }
  // seams: the lap of one sheet over the next
  for (let c = 1; c < cols; c++) {
    const sx = x + c * cw + j(5);
    const ex = sx + j(6);
    out.push(
      line(`M${n(sx + 2.4 * t)} ${n(y)}L${n(ex + 2.4 * t)} ${n(y + h)}`, '#fff', 2 * t, { 'stroke-opacity': 0.34 }),
      line(`M${n(sx)} ${n(y)}L${n(ex)} ${n(y + h)}`, '#000', 1.7 * t, { 'stroke-opacity': 0.24 }),
      path(
        polygon([
          [sx - 12 * t, y],
          [sx, y],
          [ex, y + h],
          [ex - 12 * t, y + h],
        ]),
        '#000',
        { 'fill-opacity': 0.045 },
      ),
    );
  }
  for (let r = 1; r < rows; r++) {
    const sy = y + r * ch + j(4);
    out.push(
      line(`M${n(x)} ${n(sy + 2.4 * t)}L${n(x + w)} ${n(sy + 2.4 * t)}`, '#fff', 2 * t, { 'stroke-opacity': 0.34 }),
      line(`M${n(x)} ${n(sy)}L${n(x + w)} ${n(sy)}`, '#000', 1.7 * t, { 'stroke-opacity': 0.24 }),
    );
  }
  // creases
  for (let i = 0; i < cols * rows * 2; i++) {
    const [cx, cy] = [x + w * (0.05 + random() * 0.9), y + h * (0.05 + random() * 0.9)];
    const a = random() > 0.3 ? Math.PI / 2 + (random() - 0.5) * 1.1 : (random() - 0.5) * 0.8;
    const l = (34 + random() * 90) * t;
    let [px, py] = [cx, cy];
    const points = [[px, py]];
    for (let k = 0; k < 4; k++) {
      const b = a + (random() - 0.5) * 0.8;
      px += (Math.cos(b) * l) / 4;
      py += (Math.sin(b) * l) / 4;
      if (px < x + 4 || px > x + w - 4 || py < y + 4 || py > y + h - 4) break;
      points.push([px, py]);
    }
    const d = (dx, dy) => `M${points.map(([p, q]) => `${n(p + dx)} ${n(q + dy)}`).join('L')}`;
    if (points.length > 2)
      out.push(
        line(d(1.8 * t, 1.2 * t), '#fff', 3 * t, { 'stroke-opacity': 0.3 }),
        line(d(0, 0), '#000', 1.6 * t, { 'stroke-opacity': 0.17 }),
      );
  }
  // paste that ran
  for (let i = 0; i < 8; i++) {
    const px = x + w * (0.03 + random() * 0.94);
    const py = y + h * random() * 0.7;
    const len = (70 + random() * 120) * t;
    out.push(
      rect(
        px,
        py,
        (4 + random() * 5) * t,
        Math.min(len, y + h - py),
        s.linear(0, py, 0, py + len, [
          [0, '#fff', 0],
          [0.7, '#fff', 0.14],
          [1, '#fff', 0.2],
        ]),
        { rx: n(3 * t) },
      ),
    );
  }
  return out;
}

/** A corner torn off, down to the bills of other years. */
export function tornCorner(random, [x, y], t) {
  const k = 78 * t;
  const rag = (size, wobble) => {
    const points = [
      [x - 3 * t, y - 3 * t],
      [x + size * 1.5, y - 3 * t],
    ];
    for (let i = 1; i < 12; i++) {
      const u = i / 12;
      points.push([
        x + size * 1.5 * (1 - u) + (random() - 0.4) * wobble,
        y + size * u ** 1.2 + (random() - 0.4) * wobble,
      ]);
    }
    points.push([x - 3 * t, y + size]);
    return polygon(points);
  };
  return [
    path(rag(k * 1.12, 13 * t), '#fffdf5'),
    path(rag(k, 12 * t), 'var(--oldA)'),
    path(rag(k * 0.74, 12 * t), '#f4ead2'),
    path(rag(k * 0.64, 10 * t), 'var(--oldB)'),
    path(rag(k * 0.32, 9 * t), '#5a4636'),
  ];
}
