/**
 * An arm lifts a megaphone built from ruler and compasses, and what is said bursts out of it as a wedge across the
 * sheet.
 */
import { BLEED } from '../draw.mjs';
import { poster } from './poster.mjs';

export { LAYOUTS } from './layouts.mjs';

export function draw(layout, name) {
  const [s, back, front] = poster(layout, name === 'print' ? BLEED : 0);
  return { sheet: s.canvas(back), front: s.canvas(front) };
}
