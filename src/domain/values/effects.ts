/** Effects for photos. `none` leaves a photo as it was uploaded. */
export const EFFECTS = ['none', 'duotone', 'halftone', 'fourtone', 'airbrush'] as const;
export type EffectName = (typeof EFFECTS)[number];

/** The colours an effect prints in, dark to light. */
export const INKS = ['dark', 'shade', 'tint', 'light'] as const;
export type InkName = (typeof INKS)[number];

/** The colours that each effect needs from the layer it is drawn on. */
export const EFFECT_INKS: Record<EffectName, readonly InkName[]> = {
  none: [],
  duotone: ['dark', 'light'],
  halftone: ['dark', 'light'],
  fourtone: INKS,
  airbrush: [],
};

/** Returns the effect that a layer draws a photo in, unless the person chose another. */
export function defaultEffect(
  layer: { effect?: EffectName | undefined },
  slot: { effects: readonly EffectName[] },
): EffectName {
  return layer.effect ?? slot.effects[0]!;
}

export function isEffectName(name: string): name is EffectName {
  return (EFFECTS as readonly string[]).includes(name);
}
