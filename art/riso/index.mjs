/**
 * Two drums, two inks: everything of one ink is in one group, and the second is multiplied onto the first, a little
 * out of register.
 */
import { picture } from './bunch.mjs';
import { corners } from './corners.mjs';
import { words } from './words.mjs';

export { LAYOUTS } from './layouts.mjs';

export const draw = (layout) => ({ bunch: picture(layout), corners: corners(layout), words: words(layout) });
