import type { PhotoSlot, Slot } from '../../src/domain/template/template.ts';
import type { Value, Values } from '../../src/domain/values/values.ts';
import { emptyForm, type FormTemplate, fits } from './form.ts';

/**
 * What was put into one template, for another: the same slot keeps it, otherwise texts go into text slots and photos into
 * photo slots, the first into the first. What has no place in the new template is in `left`, so that it is there again
 * when the old one is.
 */
export function carryValues(from: FormTemplate, to: FormTemplate, values: Values, left: Values = {}): Values {
  const carried = emptyForm(to).values;
  const free = new Map(from.slots.filter((slot) => isWritten(slot, values)).map((slot) => [slot.name, slot]));
  const open = new Set(to.slots);
  const place = (slot: Slot, name: string, value: Value) => {
    carried[slot.name] = slot.type === 'photo' ? withEffectOf(slot, value) : value;
    open.delete(slot);
    free.delete(name);
  };
  for (const slot of to.slots) {
    const own = free.get(slot.name);
    const value = own && values[own.name];
    if (value !== undefined && fits(slot, value)) place(slot, own!.name, value);
  }
  for (const slot of [...open]) {
    if (slot.type === 'choice') continue;
    const alike = [...free.values()].find((other) => other.type === slot.type && other.required === slot.required);
    if (alike) place(slot, alike.name, values[alike.name]!);
  }
  for (const slot of open) {
    const value = left[slot.name];
    if (value !== undefined && fits(slot, value)) carried[slot.name] = value;
  }
  return carried;
}

/** Whether a person put something into a slot, rather than leaving it as the template has it. */
function isWritten(slot: Slot, values: Values): boolean {
  const value = values[slot.name];
  if (slot.type === 'photo') return typeof value === 'object' && value.id !== '';
  return typeof value === 'string' && value.trim() !== '' && value !== slot.default;
}

/** A photo without an effect that the slot does not have. */
function withEffectOf(slot: PhotoSlot, value: Value): Value {
  if (typeof value === 'string' || !value.effect || slot.effects.includes(value.effect)) return value;
  const { effect: _, ...photo } = value;
  return photo;
}
