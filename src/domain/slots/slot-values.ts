import type { Value, Values } from '../values/values.ts';
import type { Slot } from './definitions.ts';
import { kindOf } from './kinds.ts';

/** The part of a template to which values belong. */
export interface Slotted {
  slots: readonly Slot[];
}

/** Collects a value for each slot, by slot name. Slots without a value are left out. */
export function valuesBySlot<T = Value>({ slots }: Slotted, pick: (slot: Slot) => T | undefined): Record<string, T> {
  return Object.fromEntries(
    slots.flatMap((slot): [string, T][] => {
      const value = pick(slot);
      return value === undefined ? [] : [[slot.name, value]];
    }),
  );
}

/** Returns the texts that text layers draw, with the marks of emphasis, by slot name in the order of the template. */
export function textsOf(template: Slotted, values: Values): Record<string, string> {
  return valuesBySlot(template, (slot) => kindOf(slot).text(slot, values[slot.name]));
}

/** Returns the part of values that the backdrop shows: choices and photos, but no texts. */
export function backdropValues(template: Slotted, values: Values): Values {
  return valuesBySlot(template, (slot) => kindOf(slot).backdrop(slot, values[slot.name]));
}
