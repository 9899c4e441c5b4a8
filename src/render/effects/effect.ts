import type { EffectName } from '../../domain/values/effects.ts';
import type { Pixels } from '../pixels.ts';
import { airbrush } from './airbrush.ts';
import { duotone } from './duotone.ts';
import { fourtone } from './fourtone.ts';
import { halftone } from './halftone.ts';
import type { Inks } from './inks.ts';

/** What an effect is told besides the photo. */
export interface EffectOptions {
  inks: Inks;
  /** For `fourtone`: a band of ruled lines. */
  hatch: boolean;
}

/**
 * Draws a photo that has the shape of its box in one of the effects. Every radius and every screen is a share of the
 * short side, so that the same effect looks the same at every size. The photo is not changed.
 */
export function applyEffect(photo: Pixels, effect: EffectName, { inks, hatch }: EffectOptions): Pixels {
  switch (effect) {
    case 'none':
      return photo;
    case 'duotone':
      return duotone(photo, inks);
    case 'halftone':
      return halftone(photo, inks);
    case 'fourtone':
      return fourtone(photo, inks, { hatch });
    case 'airbrush':
      return airbrush(photo);
  }
}
