import { clamp, type Field, quantiles } from './field.ts';

/** Tones over less than this range are too few to be spread over the whole scale. */
const LEAST_RANGE = 0.25;

/**
 * How much a picture whose tones run from `low` to `high` lacks contrast, 0 to 1: a sheet of paper and the night sky have
 * none that could be given back to them. The noise of a camera is no contrast.
 */
export function flatness(low: number, high: number): number {
  return clamp(1 - ((high - low) / LEAST_RANGE) ** 2, 0, 1);
}

/**
 * The tones of a picture that are to become black and white, so that a pale photo gets its contrast back. The flatter it
 * is, the more its tones stay as they were.
 *
 * @param clipped Share of the picture at each end that may lose its tones.
 */
export function levelsOf(field: Field, clipped: number): { black: number; white: number } {
  const [low, high] = quantiles(field, [clipped, 1 - clipped]) as [number, number];
  const flat = flatness(low, high);
  return { black: low * (1 - flat), white: high + (1 - high) * flat };
}
