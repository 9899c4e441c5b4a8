import { ellipse, group, ink, line, n, path } from '../draw.mjs';

/** Dried glue: a brownish stain with a darker rim and a few drops. */
export function glue([x, y, r], random) {
  const blob = (cx, cy, size) => {
    const count = 9;
    const at = Array.from({ length: count }, (_, i) => {
      const a = (i / count) * 6.283;
      const reach = size * (0.75 + random() * 0.5);
      return [cx + Math.cos(a) * reach * 1.25, cy + Math.sin(a) * reach * 0.8];
    });
    const mid = at.map(([ax, ay], i) => {
      const [bx, by] = at[(i + 1) % count];
      return [(ax + bx) / 2, (ay + by) / 2];
    });
    const curves = mid.map(([mx, my], i) => {
      const [cx2, cy2] = at[i];
      return `Q${n(cx2)} ${n(cy2)} ${n(mx)} ${n(my)}`;
    });
    return `M${n(mid.at(-1)[0])} ${n(mid.at(-1)[1])}${curves.join('')}Z`;
  };
  const parts = [];
  for (const [dx, dy, size] of [
    [0, 0, 1],
    [1.7, 0.55, 0.22],
    [-1.5, -0.5, 0.16],
    [1.2, -0.95, 0.12],
  ]) {
    const d = blob(x + dx * r, y + dy * r, size * r);
    parts.push(
      path(d, '#a8752a', { opacity: 0.1 }),
      line(d, '#8a5a1c', 2.2, { opacity: 0.22 }),
      line(d, '#fff', 1.2, { opacity: 0.3, transform: 'translate(-2 -2)' }),
    );
  }
  return parts;
}

/** The mark of an inky thumb. */
export function fingerprint([x, y, scale], random) {
  if (!scale) return [];
  const ridges = [];
  for (let i = 0; i < 12; i++) {
    const [rx, ry] = [6 + i * 5.2, 8 + i * 7.2];
    const wobble = () => (random() - 0.5) * 3;
    // broken where the finger was dry
    let a = -3.4 + random() * 0.4;
    while (a < 1.9 - i * 0.04) {
      const to = Math.min(a + 0.3 + random() * 1.1, 2);
      const points = Array.from({ length: 5 }, (_, k) => {
        const at = a + ((to - a) * k) / 4;
        return [Math.cos(at) * rx + wobble() * 0.3, Math.sin(at) * ry + i * 1.2 + wobble() * 0.3];
      });
      ridges.push(`M${points.map(([px, py]) => `${n(px)} ${n(py)}`).join('L')}`);
      a = to + 0.07 + random() * 0.16;
    }
  }
  return group(
    { transform: `translate(${x} ${y}) rotate(24) scale(${scale})` },
    line(ridges.join(''), ink('smudge'), 2.5, { opacity: 0.5 }),
    ellipse(2, 10, 58, 82, ink('smudge'), { opacity: 0.07 }),
  );
}
