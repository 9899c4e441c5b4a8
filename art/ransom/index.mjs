/**
 * A sheet that was folded and carried about, taped to the table that it was pasted on, with the scissors still lying
 * there.
 */
import { LAYOUTS } from './layouts.mjs';
import { note } from './note.mjs';
import { boards, mat } from './table.mjs';

export { LAYOUTS } from './layouts.mjs';

export function draw(layout, name) {
  const i = Object.keys(LAYOUTS).indexOf(name);
  return { mat: mat(layout, 40 + i), boards: boards(layout, 70 + i), note: note(layout, 100 + i + (layout.seed ?? 0)) };
}
