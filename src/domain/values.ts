import { type FieldError, invalidFields } from './errors.ts';
import { countGraphemes, normaliseText } from './slogan.ts';
import type { Slot, Template } from './template.ts';

/** What a person put into the slots, by slot name: a slogan, or one of the options of a choice. */
export type Values = Record<string, string>;

/** Longest text taken into a check at all, in UTF-16 units per allowed grapheme; an emoji family is 11. */
const UNITS_PER_GRAPHEME = 24;

/**
 * Checks values against a template and returns them normalised and complete: every slot has a value, defaults filled in
 * for choices, and text as `normaliseText` leaves it. A text slot that is left out is empty.
 *
 * @throws FlyposterError `invalid_values` that names every slot concerned.
 */
export function checkValues(template: Template, input: unknown): Values {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw invalidFields([{ path: 'values', message: 'Must be an object with one entry for each slot.' }]);
  }
  const errors: FieldError[] = [];
  const values: Values = {};
  const given = new Map(Object.entries(input));
  for (const name of given.keys()) {
    if (!template.slots.some((slot) => slot.name === name)) {
      errors.push({ path: `values.${name.slice(0, 60)}`, message: 'This template has no such slot.' });
    }
  }
  for (const slot of template.slots) {
    const result = checkValue(slot, given.get(slot.name));
    if ('problem' in result) errors.push({ path: `values.${slot.name}`, message: result.problem });
    else values[slot.name] = result.value;
  }
  if (errors.length > 0) throw invalidFields(errors);
  return values;
}

/** The values a template shows itself with: its defaults. */
export function exampleValues(template: Template): Values {
  return Object.fromEntries(template.slots.map((slot) => [slot.name, slot.default]));
}

function checkValue(slot: Slot, value: unknown): { value: string } | { problem: string } {
  if (value !== undefined && value !== null && typeof value !== 'string') return { problem: 'Must be a string.' };
  if (slot.type === 'choice') {
    if (value === undefined || value === null || value === '') {
      return slot.required ? { problem: 'Choose one of these.' } : { value: slot.default };
    }
    return slot.options.some((option) => option.value === value)
      ? { value }
      : { problem: `Must be one of: ${slot.options.map((option) => option.value).join(', ')}.` };
  }
  const raw = value ?? '';
  const tooLong = `Too long: at most ${slot.maxLength} characters.`;
  if (raw.length > slot.maxLength * UNITS_PER_GRAPHEME) return { problem: tooLong };
  const text = normaliseText(raw, { multiline: slot.multiline });
  if (text === '') return slot.required ? { problem: 'Write something here.' } : { value: '' };
  const length = countGraphemes(text);
  if (length > slot.maxLength) return { problem: `${tooLong.slice(0, -1)}, this has ${length}.` };
  return { value: text };
}
