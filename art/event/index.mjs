/**
 * A village fête printed in a few inks, none of them quite in register: bunting, a sunburst, tents, and the band's big
 * drum with the date on its head.
 */
import { poster } from './fete.mjs';
import { quiet } from './quiet.mjs';

export { LAYOUTS } from './layouts.mjs';

export const draw = (layout) => ({ fete: poster(layout), quiet: quiet(layout) });
