import type { Pixels } from '../pixels.ts';
import { clamp, lumaField } from './field.ts';
import { type Inks, ramp } from './inks.ts';
import { levelsOf } from './levels.ts';

/** Share of the picture at each end that may lose its tones, so that the rest is not left pale. */
const CLIPPED = 0.006;
/** Strength of the S-curve, 0–1, which makes up for the colour contrast that is lost with two inks. */
const CONTRAST = 0.55;

/** Prints a photo in two inks: shadows in the dark one, lights in the light one, with even steps between. */
export function duotone(photo: Pixels, { dark, light }: Inks): Pixels {
  const { black, white } = levelsOf(lumaField(photo), CLIPPED);
  const inks = ramp(dark, light);
  const tones = new Uint8Array(256 * 3);
  for (let luma = 0; luma < 256; luma++) {
    const value = clamp((luma / 255 - black) / (white - black), 0, 1);
    const curved = value * value * (3 - 2 * value);
    const tone = Math.round((value + (curved - value) * CONTRAST) * 255);
    tones.set(inks.subarray(tone * 3, tone * 3 + 3), luma * 3);
  }
  const { width, height, data } = photo;
  const out = Buffer.allocUnsafe(data.length);
  for (let at = 0; at < data.length; at += 3) {
    // Rec. 709 luma, in 256ths.
    const luma = ((54 * data[at]! + 183 * data[at + 1]! + 19 * data[at + 2]!) >> 8) * 3;
    out[at] = tones[luma]!;
    out[at + 1] = tones[luma + 1]!;
    out[at + 2] = tones[luma + 2]!;
  }
  return { width, height, data: out };
}
