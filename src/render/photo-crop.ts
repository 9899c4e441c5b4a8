import sharp from 'sharp';
import type { Crop } from '../domain/values/photo-value.ts';
import { coverPart, type Size } from '../layout/photo-part.ts';
import type { Pixels, Rect } from './pixels.ts';

/** The scale, in photo pixels per picture pixel, from which the decoder shrinks the photo before we cut it. */
const WORTH_SHRINKING = 2;

/** The part of a photo that a box shows, in whole pixels of the photo. */
function coverRect(photo: Size, crop: Crop | undefined, box: Size): Rect {
  const { x, y, width, height } = coverPart(photo, crop, box);
  const [left, top] = [Math.round(x), Math.round(y)];
  return {
    left: Math.min(left, photo.width - 1),
    top: Math.min(top, photo.height - 1),
    width: Math.max(1, Math.min(Math.round(width), photo.width - left)),
    height: Math.max(1, Math.min(Math.round(height), photo.height - top)),
  };
}

/** Cuts a photo to a box, at the size of the box in px. `bytes` is an original of ours. */
export async function cropPhoto(bytes: Uint8Array, crop: Crop | undefined, box: Size): Promise<Pixels> {
  const photo = await sharp(bytes).metadata();
  const rect = coverRect(photo, crop, box);
  const shrink = Math.min(rect.width / box.width, rect.height / box.height);
  // A JPEG can be decoded at a half, a quarter or an eighth in a fraction of the time, but only as a whole.
  const whole = {
    width: Math.round(photo.width / shrink),
    height: Math.round(photo.height / shrink),
  };
  const image =
    shrink >= WORTH_SHRINKING
      ? sharp(bytes)
          .resize({ ...whole, fit: 'fill' })
          .extract({
            left: Math.max(0, Math.min(Math.round(rect.left / shrink), whole.width - box.width)),
            top: Math.max(0, Math.min(Math.round(rect.top / shrink), whole.height - box.height)),
            width: Math.min(box.width, whole.width),
            height: Math.min(box.height, whole.height),
          })
      : sharp(bytes).extract(rect).resize({ width: box.width, height: box.height, fit: 'fill' });
  const { data, info } = await image.toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  const exact = info.width === box.width && info.height === box.height;
  if (exact) return { ...box, data };
  // Rounding may have lost a pixel at an edge.
  const raw = { width: info.width, height: info.height, channels: 3 as const };
  return {
    ...box,
    data: await sharp(data, { raw })
      .resize({ ...box, fit: 'fill' })
      .raw()
      .toBuffer(),
  };
}
