import type { EffectName } from '../src/domain/values/effects.ts';

/** The names of the effects in the maker. */
export const EFFECT_LABELS: Record<EffectName, string> = {
  none: 'As it is',
  duotone: 'Two inks',
  halftone: 'Printed dots',
  fourtone: 'Four tones',
  airbrush: 'Airbrushed',
};
