import type { PhotoSlot } from '../slots/photo.ts';
import { defaultEffect, type EffectName } from '../values/effects.ts';
import type { Layer } from './shape.ts';

// Not beside the schema, because browsers read templates too but do not check them.

/** Returns the effect on a slot's photo, unless the person chose another: that of the slot's lowest layer. */
export function effectOf({ layers }: { layers: readonly Layer[] }, slot: PhotoSlot): EffectName {
  const layer = layers.find((candidate) => candidate.type === 'photo' && candidate.slot === slot.name);
  return layer?.type === 'photo' ? defaultEffect(layer, slot) : slot.effects[0]!;
}

/** Returns a text that differs for every state of a template, which its author may change while the server runs. */
export function revisionOf({ version, revision }: { version: number; revision?: string }): string {
  return revision ?? String(version);
}
