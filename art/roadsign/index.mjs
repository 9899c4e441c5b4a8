/**
 * A big direction sign of riveted planks at the edge of a road, painted hills behind it, and the way off leading up to
 * them.
 */
import { randomFrom } from '../draw.mjs';
import { sheet } from '../sheet.mjs';
import { bird } from './bird.mjs';
import { begin } from './brush.mjs';
import { ground } from './ground.mjs';
import { land } from './land.mjs';
import { hedgerow, tree } from './plants.mjs';
import { rain } from './rain.mjs';
import { sign } from './sign.mjs';
import { sky } from './sky.mjs';

export { LAYOUTS } from './layouts.mjs';

/** What lies behind the sign. */
function country(L) {
  const s = sheet(L.width, L.height);
  const random = randomFrom(L.width * 3 + L.height);
  begin(L, true);
  return s.svg([sky(s, L, random), land(s, L, random), tree(L, random), hedgerow(L, random)].flat().map(tidy));
}

/** The sign, and what lies before it. */
function roadside(L) {
  const s = sheet(L.width, L.height);
  const random = randomFrom(L.width * 5 + L.height);
  begin(L);
  return s.svg([sign(s, L, random), ground(s, L, random), bird(L)].flat().map(tidy));
}

/** Empty shapes, and those of which nothing was left, are not written. */
const tidy = (markup) => markup.replace(/<path d=""[^>]*>/g, '').replaceAll(' opacity="1"', '');

export const draw = (layout) => ({ country: country(layout), roadside: roadside(layout), rain: rain(layout) });
