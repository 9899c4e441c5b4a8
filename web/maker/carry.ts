import type { Slot } from '../../src/domain/slots/definitions.ts';
import { kindOf } from '../../src/domain/slots/kinds.ts';
import type { Value, Values } from '../../src/domain/values/values.ts';
import { emptyForm, type FormTemplate } from './form.ts';

/**
 * Carries values from one template to another: into the slot of the same name, otherwise texts into text slots and
 * photos into photo slots, in order, and required ones only into required ones. `left` are the last values in the new
 * template; they come back in slots that took no other value.
 */
export function carryValues(from: FormTemplate, to: FormTemplate, values: Values, left: Values = {}): Values {
  const carried = emptyForm(to).values;
  const written = from.slots.filter((slot) => kindOf(slot).isWritten(slot, values[slot.name]));
  const free = new Map(written.map((slot) => [slot.name, slot]));
  const open = new Set(to.slots);
  const place = (slot: Slot, name: string, value: Value) => {
    carried[slot.name] = kindOf(slot).carried(slot, value);
    open.delete(slot);
    free.delete(name);
  };
  for (const slot of to.slots) {
    const own = free.get(slot.name);
    const value = own && values[own.name];
    if (value !== undefined && kindOf(slot).fits(slot, value)) place(slot, own!.name, value);
  }
  for (const slot of [...open]) {
    if (!kindOf(slot).travels) continue;
    const alike = [...free.values()].find((other) => other.type === slot.type && other.required === slot.required);
    if (alike) place(slot, alike.name, values[alike.name]!);
  }
  for (const slot of open) {
    const value = left[slot.name];
    if (value !== undefined && kindOf(slot).fits(slot, value)) carried[slot.name] = value;
  }
  return carried;
}
