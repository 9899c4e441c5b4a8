import { line, n } from '../draw.mjs';

/** A crack: a line that wanders, with a side branch. */
export function crack(random, x, y, angle, length, width) {
  const walk = (x, y, a, steps, step) => {
    const points = [[x, y]];
    for (let i = 0; i < steps; i++) {
      a += (random() - 0.5) * 1.1;
      x += Math.cos(a) * step * (0.5 + random());
      y += Math.sin(a) * step * (0.5 + random());
      points.push([x, y]);
    }
    return points;
  };
  const main = walk(x, y, angle, 13, length / 13);
  const [bx, by] = main[6];
  const side = walk(bx, by, angle + 0.9, 6, length / 18);
  const d = (points) => `M${points.map(([a, b]) => `${n(a)} ${n(b)}`).join('L')}`;
  const shift = (points) => points.map(([a, b]) => [a + width, b + width]);
  return [
    line(d(shift(main)), '#fff', width, { 'stroke-opacity': 0.28 }),
    line(d(main), '#1c1a18', width, { 'stroke-opacity': 0.62 }),
    line(d(main.slice(2, 6)), '#1c1a18', width * 1.9, { 'stroke-opacity': 0.5 }),
    line(d(side), '#1c1a18', width * 0.7, { 'stroke-opacity': 0.55 }),
  ];
}
