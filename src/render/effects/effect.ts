import type { EffectName } from '../../domain/values/effects.ts';
import type { Pixels } from '../pixels.ts';
import { airbrush } from './airbrush.ts';
import { duotone } from './duotone.ts';
import { fourtone } from './fourtone.ts';
import { halftone } from './halftone.ts';
import type { Inks } from './inks.ts';

/** The options of an effect. */
export interface EffectOptions {
  inks: Inks;
  /** For `fourtone`: adds a band of ruled lines. */
  hatch: boolean;
}

/**
 * Applies an effect to a photo that has been cut to its box. Radii and screens are shares of the short side, so an
 * effect looks the same at every size. The photo itself is not changed.
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
