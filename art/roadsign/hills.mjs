import { OVERHANG, polygon } from '../draw.mjs';

/** A smooth ragged line of hills from left to right, as a function of x. */
export function ridge(random, W, y, height, waves) {
  const parts = [...Array(4).keys()].map((i) => [
    (waves * (1 + i * 0.8) * Math.PI) / W,
    random() * 7,
    (height * (0.6 + random() * 0.4)) / (1 + i * 1.3),
  ]);
  return (x) => y + parts.reduce((sum, [f, p, h]) => sum + Math.sin(x * f + p) * h, 0) * 0.5;
}

export function under(W, H, fn, step) {
  const points = [];
  for (let x = -OVERHANG; x <= W + OVERHANG; x += step) points.push([x, fn(x)]);
  points.push([W + OVERHANG, fn(W + OVERHANG)], [W + OVERHANG, H + OVERHANG], [-OVERHANG, H + OVERHANG]);
  return polygon(points);
}
