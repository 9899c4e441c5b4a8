import { n } from '../draw.mjs';

/** A turn about a point, step by step: prune.mjs does not know the short form. */
export const about = (turn, x, y) => `translate(${n(x)} ${n(y)}) rotate(${turn}) translate(${n(-x)} ${n(-y)})`;
