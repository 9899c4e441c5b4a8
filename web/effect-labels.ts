import type { EffectName } from '../src/domain/values/effects.ts';

/** Effects as people call them. */
export const EFFECT_LABELS: Record<EffectName, string> = {
  none: 'As it is',
  duotone: 'Two inks',
  halftone: 'Printed dots',
  fourtone: 'Four tones',
  airbrush: 'Airbrushed',
};
