/** A crowd of small things cut in lino, houses, people or dots, and among them the one that is meant. */
import { BLEED } from '../draw.mjs';
import { crowd, KINDS } from './crowd.mjs';

export { LAYOUTS } from './layouts.mjs';

export function draw(layout, name) {
  const files = {};
  for (const kind of Object.keys(KINDS)) {
    const [many, meant] = crowd(kind, layout, name === 'print' ? BLEED : 0);
    files[kind] = many;
    files[`${kind}-one`] = meant;
  }
  return files;
}
