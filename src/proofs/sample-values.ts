import { exampleValues } from '../domain/slots/example-values.ts';
import { kindOf } from '../domain/slots/kinds.ts';
import type { Template } from '../domain/template/template.ts';
import type { Values } from '../domain/values/values.ts';

/** Slogans to try a template with; `typical` is the template's own default. */
const SAMPLES = {
  short: 'Now!',
  typical: undefined,
  longest:
    'Every child in this town deserves a warm room, a full plate and a school that has time for questions, and we will ' +
    'be back on these steps every Saturday until the council agrees to pay for all three of them, whatever the weather ' +
    'brings, with our neighbours, our drums, our banners, our soup and our grandmothers, who have seen councils before ' +
    'and know how long a winter lasts when nobody listens to those who are cold.',
  arabic: 'السكن حقٌّ للجميع، لا لمن يدفع أكثر',
  japanese: '「ただいま」と言える家を、すべての人に',
  emoji: '🐝❤️ Save the bees 👩🏽‍🌾🌻',
} as const;

export type ValueKind = keyof typeof SAMPLES;

/** The kinds of sample values, in the order in which they are shown. */
export const VALUE_KINDS = Object.keys(SAMPLES) as ValueKind[];

/**
 * Returns values of one kind: the sample in every text slot, cut to the length that the slot allows. Other slots keep
 * their defaults.
 */
export function valuesOf(template: Template, kind: ValueKind): Values {
  const sample = SAMPLES[kind];
  const values = exampleValues(template);
  if (sample === undefined) return values;
  for (const slot of template.slots) {
    const value = kindOf(slot).withText(slot, sample);
    if (value !== undefined) values[slot.name] = value;
  }
  return values;
}
