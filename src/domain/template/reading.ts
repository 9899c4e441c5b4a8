import { defaultEffect, type EffectName } from '../values/effects.ts';
import type { PhotoSlot, Template } from './template.ts';

// Apart from the schema, because browsers read templates too and check none.

/** What the photo of a slot looks like unless the person chose another effect: as its lowest layer draws it. */
export function effectOf(template: Template, slot: PhotoSlot): EffectName {
  const layer = template.layers.find((candidate) => candidate.type === 'photo' && candidate.slot === slot.name);
  return layer?.type === 'photo' ? defaultEffect(layer, slot) : slot.effects[0]!;
}

/** What tells apart the states of a template that its author changes while the server runs. */
export function revisionOf({ version, revision }: Template): string {
  return revision ?? String(version);
}
