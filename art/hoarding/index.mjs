/**
 * Per layout: the street with the hoarding, a portrait of each person, the seams over it, and whoever stands before it
 * and looks up. The hoarding is seen from below and from its left: its foot is level, its top rises.
 */
import { group, n, randomFrom } from '../draw.mjs';
import { frameOf } from './frame.mjs';
import { onlookers, people } from './people/index.mjs';
import { seams } from './seams.mjs';
import { street } from './street.mjs';

export { LAYOUTS } from './layouts.mjs';

function portrait(layout, who) {
  const { W, left, right, top, s, strip, face } = frameOf(layout);
  const random = randomFrom(who.length * 31 + W);
  const [x, y, scale] = face;
  // what rises above the frame is not cut off
  const opening = `M${left} ${n(top(left))}L${n(left)} -60L${right} -60L${right} ${strip}L${left} ${strip}Z`;
  const drawn = group(
    { transform: `translate(${n(x)} ${n(y)}) scale(${scale}) rotate(6 500 500)` },
    people[who](random, s),
  );
  return s.canvas([group({ 'clip-path': s.clip(opening) }, drawn)]);
}

function onlooker(layout, who) {
  const { H, W, s, looks } = frameOf(layout);
  const random = randomFrom(who.length * 17 + H + W);
  const [x, y, scale] = looks;
  return s.canvas([group({ transform: `translate(${n(x)} ${n(y)}) scale(${scale})` }, onlookers[who](random, s))]);
}

export function draw(layout) {
  const files = { street: street(layout), seams: seams(layout) };
  for (const who of Object.keys(people)) files[who] = portrait(layout, who);
  for (const who of Object.keys(onlookers)) files[who] = onlooker(layout, who);
  return files;
}
