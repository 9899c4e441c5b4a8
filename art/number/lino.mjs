import { polygon } from '../draw.mjs';

export const GROUND = 'var(--ground)';

/** Cuts a straight-sided shape a little crooked, as a knife does. */
export const crooked = (random, points, rough = 1.6) =>
  polygon(points.map(([x, y]) => [x + (random() - 0.5) * 2 * rough, y + (random() - 0.5) * 2 * rough]));
