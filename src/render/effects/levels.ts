import { clamp, type Field, quantiles } from './field.ts';

/** A range of tones smaller than this is too small to be stretched to the whole scale. */
const LEAST_RANGE = 0.25;

/**
 * The lack of contrast of a picture whose tones run from `low` to `high`, 0 to 1. A sheet of paper and the night sky
 * have no contrast that could be restored, only the noise of the camera.
 */
export function flatness(low: number, high: number): number {
  return clamp(1 - ((high - low) / LEAST_RANGE) ** 2, 0, 1);
}

/**
 * The tones of a picture that become black and white, so that a pale photo gets its contrast back. The flatter the
 * picture, the less its tones are stretched.
 * @param clipped Share of the picture at each end that may lose its tones.
 */
export function levelsOf(field: Field, clipped: number): { black: number; white: number } {
  const [low, high] = quantiles(field, [clipped, 1 - clipped]) as [number, number];
  const flat = flatness(low, high);
  return { black: low * (1 - flat), white: high + (1 - high) * flat };
}
