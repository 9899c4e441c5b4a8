import { type FieldError, invalidFields } from '../errors.ts';
import type { Values } from '../values/values.ts';
import { kindOf } from './kinds.ts';
import type { Slotted } from './slot-values.ts';

/**
 * Checks values against a template and returns them normalised and complete: defaults filled in for choices, text as
 * `normaliseText` leaves it. A text slot that is left out is empty.
 *
 * @throws FlyposterError `invalid_values` that names every slot concerned.
 */
export function checkValues({ slots }: Slotted, input: unknown): Values {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw invalidFields([{ path: 'values', message: 'Must be an object with one entry for each slot.' }]);
  }
  const errors: FieldError[] = [];
  const values: Values = {};
  const given = new Map(Object.entries(input));
  for (const name of given.keys()) {
    if (!slots.some((slot) => slot.name === name)) {
      errors.push({ path: `values.${name.slice(0, 60)}`, message: 'This template has no such slot.' });
    }
  }
  for (const slot of slots) {
    const checked = kindOf(slot).check(slot, given.get(slot.name), `values.${slot.name}`);
    if ('problems' in checked) errors.push(...checked.problems);
    else if (checked.value !== undefined) values[slot.name] = checked.value;
  }
  if (errors.length > 0) throw invalidFields(errors);
  return values;
}

/**
 * Checks the values of a poster that somebody is still writing: a required slot may be empty; everything else is
 * checked as for a finished poster.
 *
 * @throws FlyposterError `invalid_values` that names every slot concerned.
 */
export function checkDraft({ slots }: Slotted, input: unknown): Values {
  return checkValues({ slots: slots.map((slot) => ({ ...slot, required: false })) }, input);
}
