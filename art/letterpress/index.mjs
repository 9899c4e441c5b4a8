/**
 * A broadside as a jobbing printer sets it: a border of single sorts, rules, two hands, a bell, and the paper's age.
 */
import { age } from './age.mjs';
import { forme } from './forme.mjs';

export { LAYOUTS } from './layouts.mjs';

export function svg({ size: [w, h] }, body) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}">${body.flat(9).join('')}</svg>\n`;
}

export const draw = (layout) => ({ forme: forme(layout), age: age(layout) });
