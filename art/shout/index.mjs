/** The sheet is a mouth, wide open, cut from paper with scissors; the words are in it. */
import { mouth } from './mouth.mjs';

export { LAYOUTS } from './layouts.mjs';

export const draw = (layout) => ({ mouth: mouth(layout) });
