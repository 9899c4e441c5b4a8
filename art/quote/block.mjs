import { polygon } from '../draw.mjs';

/** The outline of a rectangle as a block prints it: not quite straight. */
export function block(random, x, y, w, h, wobble) {
  const j = () => (random() - 0.5) * 2 * wobble;
  const points = [];
  const side = (x0, y0, x1, y1) => {
    const count = Math.max(2, Math.round(Math.hypot(x1 - x0, y1 - y0) / 26));
    for (let i = 0; i < count; i++)
      points.push([x0 + ((x1 - x0) * i) / count + j(), y0 + ((y1 - y0) * i) / count + j()]);
  };
  side(x, y, x + w, y);
  side(x + w, y, x + w, y + h);
  side(x + w, y + h, x, y + h);
  side(x, y + h, x, y);
  return polygon(points);
}
