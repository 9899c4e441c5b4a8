/** The outline of the sticker: a rounded shape `out` px larger than it is, with as many scallops as it has. */
export function outline({ at: [cx, cy, a, b, p], bumps }, out, scallop = 0, steps = 8) {
  const points = [];
  // evenly along the edge: walk a fine polygon
  const fine = [];
  for (let i = 0; i < 1440; i++) {
    const w = (i / 1440) * Math.PI * 2;
    const [c, s] = [Math.cos(w), Math.sin(w)];
    const r = (Math.abs(c / (a + out)) ** p + Math.abs(s / (b + out)) ** p) ** (-1 / p);
    fine.push([cx + c * r, cy + s * r]);
  }
  const lengths = [0];
  for (let i = 0; i < 1440; i++)
    lengths.push(lengths[i] + Math.hypot(fine[i][0] - fine[(i + 1) % 1440][0], fine[i][1] - fine[(i + 1) % 1440][1]));
  const count = bumps * steps;
  let j = 0;
  for (let i = 0; i < count; i++) {
    const goal = (lengths[1440] * i) / count;
    while (lengths[j + 1] < goal) j++;
    const k = (goal - lengths[j]) / (lengths[j + 1] - lengths[j]);
    const [x, y] = [0, 1].map((q) => fine[j][q] + (fine[(j + 1) % 1440][q] - fine[j][q]) * k);
    // outwards
    const [nx, ny] = [
      (Math.sign(x - cx) * Math.abs((x - cx) / a) ** (p - 1)) / a,
      (Math.sign(y - cy) * Math.abs((y - cy) / b) ** (p - 1)) / b,
    ];
    const l = Math.hypot(nx, ny) || 1;
    const lift = scallop * Math.abs(Math.sin((i / steps) * Math.PI)) ** 0.75;
    points.push([x + (nx / l) * lift, y + (ny / l) * lift, nx / l, ny / l]);
  }
  return points;
}

/** What of a polygon lies on the near side of a line: x·nx + y·ny < d. */
export function cut(points, [nx, ny, d], far = false) {
  const out = [];
  const side = ([x, y]) => (x * nx + y * ny - d) * (far ? -1 : 1);
  points.forEach((p, i) => {
    const q = points[(i + 1) % points.length];
    const [a, b] = [side(p), side(q)];
    if (a < 0) out.push([p[0], p[1]]);
    if (a < 0 !== b < 0) out.push([p[0] + ((q[0] - p[0]) * a) / (a - b), p[1] + ((q[1] - p[1]) * a) / (a - b)]);
  });
  return out;
}
