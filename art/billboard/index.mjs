/**
 * A hoarding at dusk after rain, lit from below, pasted and still wet; the bill-poster has left the ladder standing.
 */
import { randomFrom } from '../draw.mjs';
import { front } from './front.mjs';
import { street } from './street.mjs';

export { LAYOUTS } from './layouts.mjs';

export function draw(layout) {
  const [W, H] = layout.size;
  const t = Math.max(0.76, Math.min(W, H) / 1080);
  const random = randomFrom(W + H * 7);
  return { street: street(layout, t, random), front: front(layout, t, random) };
}
