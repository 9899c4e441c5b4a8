import type { Crop } from '../domain/values/photo-value.ts';

export interface Size {
  width: number;
  height: number;
}

/** A part of a photo, in pixels from its upper left corner, not rounded. */
export interface PhotoPart extends Size {
  x: number;
  y: number;
}

/**
 * The part of a photo that a box shows: the largest part of the crop with the proportions of the box, in its middle.
 * The default crop is the whole photo.
 */
export function coverPart(photo: Size, crop: Crop | undefined, box: Size): PhotoPart {
  const { x, y, width, height } = crop ?? { x: 0, y: 0, width: 1, height: 1 };
  const [wide, high] = [width * photo.width, height * photo.height];
  const scale = Math.min(wide / box.width, high / box.height);
  const [w, h] = [box.width * scale, box.height * scale];
  return { x: x * photo.width + (wide - w) / 2, y: y * photo.height + (high - h) / 2, width: w, height: h };
}
