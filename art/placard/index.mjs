/** A piece of a cardboard box, painted by hand and nailed to a stick, held up out of a crowd. */
import { placard } from './placard.mjs';

export { LAYOUTS } from './layouts.mjs';

export const draw = (layout) => ({ crowd: placard(layout) });
