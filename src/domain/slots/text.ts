import { z } from 'zod';
import { countGraphemes, normaliseText, splitGraphemes } from '../values/slogan.ts';
import { commonFields } from './common-fields.ts';
import type { SlotDefinition, SlotKind } from './slot-kind.ts';

const schema = () =>
  z
    .strictObject({
      type: z.literal('text').describe('A text that a person writes.'),
      ...commonFields,
      default: z.string().default('').describe('What the template shows itself with.'),
      examples: z
        .array(z.string().min(1))
        .max(8)
        .optional()
        .describe(
          'Other texts to try the template with, short and long: proofs show a row for each. At most `maxLength` graphemes.',
        ),
      maxLength: z.int().min(1).max(400).default(80).describe('Longest text, in graphemes.'),
      multiline: z.boolean().default(true).describe('Whether the person may break lines with the Enter key.'),
    })
    .meta({
      title: 'Text slot',
      description: 'A text that a person writes.',
      examples: [
        {
          type: 'text',
          name: 'slogan',
          label: 'Your slogan',
          required: true,
          default: 'Bread and roses',
          examples: ['Now!', 'Nobody is free until everybody can afford the bus'],
        },
      ],
    });

export type TextSlot = z.output<ReturnType<typeof schema>>;

/** Longest text that is checked further, in UTF-16 units per allowed grapheme; a family emoji has 11. */
const UNITS_PER_GRAPHEME = 24;

const normalise = ({ multiline }: TextSlot, text: string) => normaliseText(text, { multiline });

function cut({ maxLength }: TextSlot, text: string): string {
  return splitGraphemes(text).slice(0, maxLength).join('');
}

/** A slogan; its value is a string. A slot that is left out is empty. */
export const textKind: SlotKind<TextSlot> = {
  check(slot, input, path) {
    const refuse = (message: string) => ({ problems: [{ path, message }] });
    const raw = input ?? '';
    if (typeof raw !== 'string') return refuse('Must be a string.');
    const tooLong = `Too long: at most ${slot.maxLength} characters`;
    if (raw.length > slot.maxLength * UNITS_PER_GRAPHEME) return refuse(`${tooLong}.`);
    const text = normalise(slot, raw);
    if (text === '' && slot.required) return refuse('Write something here.');
    const length = countGraphemes(text);
    return length > slot.maxLength ? refuse(`${tooLong}, this has ${length}.`) : { value: text };
  },

  text: (_, value) => (typeof value === 'string' ? value : ''),
  withText(slot, text) {
    const part = cut(slot, text);
    return part === text ? text : part.trimEnd();
  },
  backdrop: () => undefined,
  state: () => undefined,
  colors: () => undefined,

  initial: (slot) => (slot.required ? '' : slot.default),
  read: (_, field) => field() ?? '',
  preview(slot, typed) {
    const text = typeof typed === 'string' ? normalise(slot, typed) : '';
    // An empty required slogan becomes the default, and one that is too long is cut.
    return text === '' && slot.required ? slot.default : cut(slot, text);
  },
  looks: () => [],

  isWritten: (slot, value) => typeof value === 'string' && value.trim() !== '' && value !== slot.default,
  fits: (_, value) => typeof value === 'string',
  travels: true,
  carried: (_, value) => value,
};

export const textDefinition = {
  schema,
  layer: 'text',
  states: undefined,
  palettes: () => [],

  checkSlot({ examples = [], maxLength }, problem) {
    for (const [i, example] of examples.entries()) {
      const length = countGraphemes(example);
      if (length > maxLength) problem(['examples', i], `has ${length} characters, the slot takes ${maxLength}`);
    }
  },
  hint: () => undefined,
  faults(slot) {
    const length = countGraphemes(normalise(slot, slot.default));
    if (length > slot.maxLength) {
      const message = `the default has ${length} characters and the slot takes ${slot.maxLength}`;
      return [{ path: ['default'], message, hint: 'Shorten it, or raise "maxLength".', severity: 'error' }];
    }
    if (!slot.required || length > 0) return [];
    const message = 'a required text has no default: the template shows itself empty';
    return [{ path: [], message, hint: 'Add "default": a slogan that fits it.', severity: 'warning' }];
  },

  example: (slot) => slot.default,
  examples: (slot) => slot.examples ?? [],
  trials: () => [],
  describe: ({ default: initial, maxLength, multiline }) => ({ default: initial, maxLength, multiline }),
} satisfies SlotDefinition<TextSlot>;
