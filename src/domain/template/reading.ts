import type { PhotoSlot } from '../slots/photo.ts';
import { defaultEffect, type EffectName } from '../values/effects.ts';
import type { Layer } from './shape.ts';

// Apart from the schema, because browsers read templates too and check none.

/** The effect on the photo of a slot, unless the person chose another: that of its lowest layer. */
export function effectOf({ layers }: { layers: readonly Layer[] }, slot: PhotoSlot): EffectName {
  const layer = layers.find((candidate) => candidate.type === 'photo' && candidate.slot === slot.name);
  return layer?.type === 'photo' ? defaultEffect(layer, slot) : slot.effects[0]!;
}

/** A text that is another for every state of a template, whose author may change it while the server runs. */
export function revisionOf({ version, revision }: { version: number; revision?: string }): string {
  return revision ?? String(version);
}
