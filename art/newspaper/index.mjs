/**
 * A front page: ears, rules and columns whose words are only strokes, the press photo of a march for as long as nobody
 * puts in their own, and the folds.
 */
import { plain, svg } from '../draw.mjs';
import { folds } from './folds.mjs';
import { march } from './march.mjs';
import { page } from './page.mjs';

export { LAYOUTS } from './layouts.mjs';

export const draw = (layout) => ({
  page: page(layout),
  march: svg(layout.size, plain(march(layout.photo).flat(9).join(''))),
  folds: folds(layout),
});
