import { type FieldError, invalidFields } from '../errors.ts';
import type { ChoiceSlot, Template, TextSlot } from '../template/template.ts';
import { checkPhotoValue, type PhotoValue } from './photo-value.ts';
import { countGraphemes, normaliseText } from './slogan.ts';

/** What a person put into one slot: a slogan, one of the options of a choice, or a photo. */
export type Value = string | PhotoValue;

/** What a person put into the slots, by slot name. A photo slot without a photo is left out. */
export type Values = Record<string, Value>;

/** What values are checked against. */
type Slotted = Pick<Template, 'slots'>;

/** Longest text taken into a check at all, in UTF-16 units per allowed grapheme; an emoji family is 11. */
const UNITS_PER_GRAPHEME = 24;

/**
 * Checks values against a template and returns them normalised and complete: every slot has a value, defaults filled in
 * for choices, and text as `normaliseText` leaves it. A text slot that is left out is empty.
 *
 * @throws FlyposterError `invalid_values` that names every slot concerned.
 */
export function checkValues(template: Slotted, input: unknown): Values {
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
    const value = given.get(slot.name);
    const path = `values.${slot.name}`;
    if (slot.type === 'photo') {
      if (value === undefined || value === null || value === '') {
        if (slot.required) errors.push({ path, message: 'Choose a photo.' });
        continue;
      }
      const result = checkPhotoValue(slot, value, path);
      if ('problems' in result) errors.push(...result.problems);
      else values[slot.name] = result.value;
      continue;
    }
    const result = checkText(slot, value);
    if ('problem' in result) errors.push({ path, message: result.problem });
    else values[slot.name] = result.value;
  }
  if (errors.length > 0) throw invalidFields(errors);
  return values;
}

/**
 * Checks the values of a poster that somebody is still writing: a required slot may be empty, everything else is checked
 * as it is for a poster.
 *
 * @throws FlyposterError `invalid_values` that names every slot concerned.
 */
export function checkDraft({ slots }: Slotted, input: unknown): Values {
  return checkValues({ slots: slots.map((slot) => ({ ...slot, required: false })) }, input);
}

/** The values a template shows itself with: its defaults. */
export function exampleValues(template: Slotted): Values {
  return Object.fromEntries(
    template.slots.flatMap((slot) => (slot.type === 'photo' ? [] : [[slot.name, slot.default]])),
  );
}

/**
 * What proofs show a template with: its defaults, then as many more as its text slots have examples, each with the next
 * example of every slot, or its default where there are no more.
 */
export function exampleSets(template: Template): Values[] {
  const examples = template.slots.map((slot) => (slot.type === 'text' ? (slot.examples ?? []) : []));
  const most = Math.max(...examples.map((list) => list.length));
  return Array.from({ length: most + 1 }, (_, i) => {
    const values = exampleValues(template);
    template.slots.forEach((slot, n) => {
      const example = examples[n]![i - 1];
      if (example !== undefined) values[slot.name] = example;
    });
    return values;
  });
}

/** The text in a slot, or undefined where there is none. */
export function textIn(values: Values, slot: string): string | undefined {
  const value = values[slot];
  return typeof value === 'string' ? value : undefined;
}

/** The photo in a slot, or undefined where there is none. */
export function photoIn(values: Values, slot: string): PhotoValue | undefined {
  const value = values[slot];
  return typeof value === 'object' ? value : undefined;
}

/** The photos among values, each with its slot. */
export function photosIn(values: Values): { slot: string; photo: PhotoValue }[] {
  return Object.entries(values).flatMap(([slot, value]) => (typeof value === 'object' ? [{ slot, photo: value }] : []));
}

function checkText(slot: TextSlot | ChoiceSlot, value: unknown): { value: string } | { problem: string } {
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
