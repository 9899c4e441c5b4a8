import type { Value, Values } from '../values/values.ts';
import type { Slot } from './definitions.ts';
import { kindOf } from './kinds.ts';

/** The part of a template that values belong to. */
export interface Slotted {
  slots: readonly Slot[];
}

/** Values by slot name, one for each slot that has one. */
export function valuesBySlot<T = Value>({ slots }: Slotted, pick: (slot: Slot) => T | undefined): Record<string, T> {
  return Object.fromEntries(
    slots.flatMap((slot): [string, T][] => {
      const value = pick(slot);
      return value === undefined ? [] : [[slot.name, value]];
    }),
  );
}

/** The texts that text layers draw, marks of emphasis included, by slot name in the order of the template. */
export function textsOf(template: Slotted, values: Values): Record<string, string> {
  return valuesBySlot(template, (slot) => kindOf(slot).text(slot, values[slot.name]));
}

/** The part of values that the backdrop shows: choices and photos, but no texts. */
export function backdropValues(template: Slotted, values: Values): Values {
  return valuesBySlot(template, (slot) => kindOf(slot).backdrop(slot, values[slot.name]));
}
