import { circle, ellipse, group, line, n, path, polygon, rect, rectPath } from '../draw.mjs';

/** A torn edge from left to right: points about a height, with big and small teeth. */
export function torn(random, x0, x1, y, size, step) {
  const points = [];
  let drift = 0;
  for (let x = x0; x <= x1; x += step * (0.5 + random())) {
    drift = drift * 0.86 + (random() - 0.5) * size * 0.7;
    points.push([x, y + drift + (random() - 0.5) * size * 0.34]);
  }
  points.push([x1, y]);
  return points;
}

export function tape(random, x, y, length, height, turn, opacity = 0.86) {
  const end = (side) =>
    Array.from({ length: 8 }, (_, i) => [
      side * (length / 2 + ((i % 2) * 0.16 + random() * 0.08) * height),
      side * (-height / 2 + (height * i) / 7),
    ]);
  const shape = polygon([...end(1), ...end(-1)]);
  return group(
    { transform: `translate(${n(x)} ${n(y)}) rotate(${turn})` },
    path(shape, '#000', { 'fill-opacity': 0.14, transform: `translate(${n(height * 0.05)} ${n(height * 0.1)})` }),
    path(shape, 'var(--tape)', { 'fill-opacity': opacity }),
    [0.22, 0.4, 0.7].map((u) =>
      line(
        `M${n(-length * 0.46)} ${n(height * (u - 0.5))}L${n(length * 0.46)} ${n(height * (u - 0.5) + height * (random() - 0.5) * 0.1)}`,
        u === 0.4 ? '#000' : '#fff',
        height * 0.05,
        { 'stroke-opacity': 0.12 },
      ),
    ),
  );
}

export function card([x, y, w, h], rim, foot, t) {
  const [l, top, r, bottom] = [x - rim, y - rim, x + w + rim, y + h + foot];
  const shadow = (d, o) =>
    path(
      polygon([
        [l + d, top + d * 1.4],
        [r + d * 0.7, top + d * 1.6],
        [r + d * 1.5, bottom + d * 1.7],
        [(l + r) / 2, bottom + d * 0.7],
        [l + d * 0.3, bottom + d * 1.6],
      ]),
      '#0d0905',
      { 'fill-opacity': o },
    );
  return [
    shadow(15 * t, 0.1),
    shadow(10 * t, 0.13),
    shadow(5 * t, 0.2),
    path(rectPath(l, top, r - l, bottom - top), '#f7f3ea'),
    path(rectPath(l, top, r - l, bottom - top), 'none', { stroke: '#fff', 'stroke-width': 2 * t }),
    rect(l, bottom - 3 * t, r - l, 3 * t, '#cfc6b4'),
    rect(r - 3 * t, top, 3 * t, bottom - top, '#ddd5c5'),
    // the window is cut a little deeper
    rect(x - 3 * t, y - 3 * t, w + 6 * t, h + 6 * t, '#d5ccbb'),
  ];
}

export function pin(s, x, y, r, color) {
  return [
    ellipse(x + r * 0.9, y + r * 1.1, r * 1.1, r * 0.6, '#000', { 'fill-opacity': 0.34 }),
    circle(x, y, r, color),
    circle(
      x,
      y,
      r,
      s.gradient([
        [0, '#fff', 0.7],
        [0.35, '#fff', 0],
        [1, '#000', 0.4],
      ]),
    ),
  ];
}
