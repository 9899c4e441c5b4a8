import { isEffectName } from '../src/domain/values/effects.ts';
import type { Crop, PhotoValue } from '../src/domain/values/photo-value.ts';

/** The fields of a form that together hold a photo, each named `values.<slot>.<part>`. */
export type PhotoPart = 'id' | 'crop' | 'effect';

/** The name of one field of a photo slot. `file` and `remove` change the photo and are no part of it. */
export const photoFieldName = (slot: string, part: PhotoPart | 'file' | 'remove') => `values.${slot}.${part}`;

/**
 * The photo that form fields hold. Its id is empty until one is uploaded: the effect may be chosen before. What no form of
 * ours writes is left out; the server checks the rest.
 */
export function readPhotoFields({ id, crop, effect }: Partial<Record<PhotoPart, string>>): PhotoValue {
  const part = readCrop(crop ?? '');
  return {
    id: id ?? '',
    ...(part && { crop: part }),
    ...(effect && isEffectName(effect) && { effect }),
  };
}

/** A crop as the text of a field: four fractions. */
export function writeCrop(crop: Crop | undefined): string {
  return crop ? [crop.x, crop.y, crop.width, crop.height].join(' ') : '';
}

function readCrop(text: string): Crop | undefined {
  const numbers = text.trim().split(/\s+/).map(Number);
  if (numbers.length !== 4 || !numbers.every(Number.isFinite)) return undefined;
  const [x, y, width, height] = numbers as [number, number, number, number];
  return { x, y, width, height };
}
