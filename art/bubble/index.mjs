/** A panel of a comic on newsprint: dots, rays, a hand with a megaphone, and what comes out of it. */
import { bubble } from './bubble.mjs';
import { horn } from './horn.mjs';
import { scene } from './scene.mjs';

export { LAYOUTS } from './layouts.mjs';

export const draw = (layout) => ({
  scene: scene(layout),
  speech: bubble(layout, 'speech'),
  burst: bubble(layout, 'burst'),
  horn: horn(layout),
});
