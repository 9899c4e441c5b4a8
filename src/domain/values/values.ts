import type { PhotoValue } from './photo-value.ts';

/** A person's input for one slot: a slogan, the name of an option, or a photo. */
export type Value = string | PhotoValue;

/** A person's input for the slots of a template, by slot name. A photo slot without a photo is left out. */
export type Values = Record<string, Value>;

/** Returns the text in a slot, or undefined if there is none. */
export function textIn(values: Values, slot: string): string | undefined {
  const value = values[slot];
  return typeof value === 'string' ? value : undefined;
}

/** Returns the photo in a slot, or undefined if there is none. */
export function photoIn(values: Values, slot: string): PhotoValue | undefined {
  const value = values[slot];
  return typeof value === 'object' ? value : undefined;
}

/** Returns the photos among values, each with its slot. */
export function photosIn(values: Values): { slot: string; photo: PhotoValue }[] {
  return Object.entries(values).flatMap(([slot, value]) => (typeof value === 'object' ? [{ slot, photo: value }] : []));
}
