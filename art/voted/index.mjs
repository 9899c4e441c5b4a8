/**
 * A glossy sticker with a scalloped edge, one side of it coming off, stuck on a denim jacket, a parcel or an old
 * fence.
 */
import { denim } from './denim.mjs';
import { fence } from './fence.mjs';
import { slip, tape, woven } from './labels.mjs';
import { parcel } from './parcel.mjs';
import { sticker } from './sticker.mjs';

export { LAYOUTS } from './layouts.mjs';

export const draw = (layout) => ({
  sticker: sticker(layout),
  denim: denim(layout),
  parcel: parcel(layout),
  fence: fence(layout),
  'denim-label': woven(layout),
  'parcel-label': slip(layout),
  'fence-label': tape(layout),
});
