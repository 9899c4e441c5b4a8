/** The sheet is the leaf of a calendar, and a hand is tearing it off. */
import { leaf } from './leaf.mjs';

export { LAYOUTS } from './layouts.mjs';

export const draw = (layout) => ({ leaf: leaf(layout) });
