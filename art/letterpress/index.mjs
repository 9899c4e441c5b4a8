/**
 * A broadside as a jobbing printer sets it: a border of single sorts, rules, two hands, a bell, and the paper's age.
 */
import { age } from './age.mjs';
import { forme } from './forme.mjs';

export { LAYOUTS } from './layouts.mjs';

export const draw = (layout) => ({ forme: forme(layout), age: age(layout) });
