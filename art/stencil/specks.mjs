import { n } from '../draw.mjs';

/** Many tiny dots as one path. */
export function dots(points, color, width, opacity) {
  const d = points.map(([x, y]) => `M${Math.round(x)} ${Math.round(y)}h.1`).join('');
  return `<path d="${d}" fill="none" stroke="${color}" stroke-width="${n(width)}" stroke-linecap="round" stroke-opacity="${n(opacity * 10) / 10}"/>`;
}

/** Two normal numbers. */
export const normal = (random) => {
  const r = Math.sqrt(-2 * Math.log(random() + 1e-9));
  const a = 2 * Math.PI * random();
  return [r * Math.cos(a), r * Math.sin(a)];
};
