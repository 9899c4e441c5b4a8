import type { FieldError } from '../errors.ts';
import { isAbsent } from './absent.ts';
import { type EffectName, isEffectName } from './effects.ts';

/** A part of a photo, in fractions of its width and height (0–1), from its upper left corner. */
export interface Crop {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A photo in a photo slot. Without `crop` the whole photo is used, without `effect` that of the template. */
export interface PhotoValue {
  id: string;
  crop?: Crop;
  effect?: EffectName;
}

/** The id of a photo. It is long (56 ** 20 possible ids), because it is the only key to the photo. */
const PHOTO_ID = /^[2-9A-HJ-NP-Za-kmnp-z]{20}$/;
/** The least width and height of a crop, as a fraction of the photo's. A smaller crop shows pixels, not people. */
export const MIN_CROP = 0.02;
/** The most that a crop from a browser may leave the photo, because of rounding errors. */
const ROUNDING = 1e-6;

export function isPhotoId(text: string): boolean {
  return PHOTO_ID.test(text);
}

/** Checks a photo value against its slot. Paths in the problems start with `path`. */
export function checkPhotoValue(
  { effects }: { effects: readonly EffectName[] },
  input: unknown,
  path: string,
): { value: PhotoValue } | { problems: FieldError[] } {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return { problems: [{ path, message: 'Must be an object with the id of a photo.' }] };
  }
  const problems: FieldError[] = [];
  const { id, crop, effect, ...unknown } = input as Record<string, unknown>;
  for (const key of Object.keys(unknown)) {
    problems.push({ path: `${path}.${key.slice(0, 60)}`, message: 'A photo has no such field.' });
  }
  if (typeof id !== 'string' || !isPhotoId(id)) {
    problems.push({ path: `${path}.id`, message: 'Must be the id of an uploaded photo.' });
  }
  const part = isAbsent(crop) ? undefined : readCrop(crop);
  if (typeof part === 'string') problems.push({ path: `${path}.crop`, message: part });
  if (!isAbsent(effect) && !(typeof effect === 'string' && (effects as readonly string[]).includes(effect))) {
    problems.push({ path: `${path}.effect`, message: `Must be one of: ${effects.join(', ')}.` });
  }
  if (problems.length > 0) return { problems };
  return {
    value: {
      id: id as string,
      ...(typeof part === 'object' && { crop: part }),
      ...(typeof effect === 'string' && isEffectName(effect) && { effect }),
    },
  };
}

/** Reads a crop and limits it to the photo. Returns a message if it is not valid. */
function readCrop(input: unknown): Crop | string {
  const numbers = 'Must be x, y, width and height as numbers from 0 to 1.';
  if (typeof input !== 'object' || input === null) return numbers;
  const { x, y, width, height, ...unknown } = input as Record<string, unknown>;
  const given = [x, y, width, height];
  if (!given.every((part) => typeof part === 'number' && Number.isFinite(part)) || Object.keys(unknown).length > 0) {
    return numbers;
  }
  const [left, top, wide, high] = given as [number, number, number, number];
  if (wide < MIN_CROP || high < MIN_CROP) return `Too small: at least ${MIN_CROP} of each side.`;
  if (left < -ROUNDING || top < -ROUNDING || left + wide > 1 + ROUNDING || top + high > 1 + ROUNDING) {
    return 'Leaves the photo: x + width and y + height are at most 1.';
  }
  const [cleanX, cleanY] = [Math.max(0, left), Math.max(0, top)];
  return { x: cleanX, y: cleanY, width: Math.min(wide, 1 - cleanX), height: Math.min(high, 1 - cleanY) };
}

/** Writes a crop as the text of a form field: four fractions. */
export function formatCrop(crop: Crop | undefined): string {
  return crop ? [crop.x, crop.y, crop.width, crop.height].join(' ') : '';
}

/**
 * Reads a crop from the text of a form field; undefined if it is not four numbers. `checkPhotoValue` checks their
 * limits.
 */
export function parseCrop(text: string): Crop | undefined {
  const numbers = text.trim().split(/\s+/).map(Number);
  if (numbers.length !== 4 || !numbers.every(Number.isFinite)) return undefined;
  const [x, y, width, height] = numbers as [number, number, number, number];
  return { x, y, width, height };
}
