import { z } from 'zod';
import { hex, name } from '../fields.ts';
import { suggest } from '../suggest.ts';
import { isAbsent } from '../values/absent.ts';
import type { Value } from '../values/values.ts';
import { commonFields } from './common-fields.ts';
import type { SlotDefinition, SlotKind } from './slot-kind.ts';

const option = () =>
  z.strictObject({
    value: name.describe('The name that `when`, `default` and requests call the option by.'),
    label: z.string().min(1).max(40).describe('What the form calls it.'),
    colors: z
      .record(z.string(), hex)
      .optional()
      .describe('Colours this choice sets, by name; layers and art refer to them as `$name` and `var(--name)`.'),
  });

const schema = () =>
  z
    .strictObject({
      type: z.literal('choice').describe('One of several options, such as a palette.'),
      ...commonFields,
      default: z.string().describe('The `value` of the option that is chosen where nobody chose.'),
      options: z.array(option()).min(2).max(24).describe('What can be chosen, in this order.'),
    })
    .meta({
      title: 'Choice slot',
      description: 'One of several options, such as a palette.',
      examples: [
        {
          type: 'choice',
          name: 'palette',
          label: 'Colours',
          default: 'day',
          options: [
            { value: 'day', label: 'Day', colors: { paper: '#fff6e6', ink: '#1b1412' } },
            { value: 'night', label: 'Night', colors: { paper: '#14110f', ink: '#ffd84a' } },
          ],
        },
      ],
    });

export type ChoiceSlot = z.output<ReturnType<typeof schema>>;

const names = ({ options }: ChoiceSlot) => options.map(({ value }) => value);
const optionOf = ({ options }: ChoiceSlot, value: Value | undefined) => options.find((each) => each.value === value);

/** A choice of one option; its value is the option's name. A slot that is left out has the default. */
export const choiceKind: SlotKind<ChoiceSlot> = {
  check(slot, input, path) {
    const refuse = (message: string) => ({ problems: [{ path, message }] });
    if (isAbsent(input)) return slot.required ? refuse('Choose one of these.') : { value: slot.default };
    if (typeof input !== 'string') return refuse('Must be a string.');
    return optionOf(slot, input) ? { value: input } : refuse(`Must be one of: ${names(slot).join(', ')}.`);
  },

  text: () => undefined,
  withText: () => undefined,
  backdrop: (slot, value) => value ?? slot.default,
  state: (slot, value) => (typeof value === 'string' ? value : slot.default),
  colors: (slot, value) => optionOf(slot, value ?? slot.default)?.colors,

  initial: (slot) => slot.default,
  read: (slot, field) => field() ?? slot.default,
  preview: (slot, typed) => optionOf(slot, typed)?.value ?? slot.default,
  looks: (slot, value) => names(slot).filter((other) => other !== value),

  isWritten: (slot, value) => typeof value === 'string' && value.trim() !== '' && value !== slot.default,
  fits: (slot, value) => optionOf(slot, value) !== undefined,
  travels: false,
  carried: (_, value) => value,
};

export const choiceDefinition = {
  schema,
  layer: undefined,
  states: names,
  palettes: ({ options }) =>
    options.map(({ value, colors = {} }, i) => ({ name: value, path: ['options', i, 'colors'], colors })),

  checkSlot(slot, problem) {
    if (!optionOf(slot, slot.default)) problem(['default'], `"${slot.default}" is not one of the options`);
  },
  hint: (slot, field) => (field === 'default' ? suggest(slot.default, names(slot), 'The options') : undefined),
  faults: (slot) =>
    names(slot).flatMap((value, i, all) => {
      if (all.indexOf(value) === i) return [];
      const message = `two options have the value "${value}"`;
      return [{ path: ['options', i, 'value'], message, hint: 'Rename one of them.', severity: 'error' }];
    }),

  example: (slot) => slot.default,
  examples: () => [],
  trials: ({ options }) => options.map(({ value, label }) => ({ name: value, label, value })),
  describe: (slot) => ({
    default: slot.default,
    choices: names(slot),
    options: slot.options.map(({ value, label, colors = {} }) => ({ value, label, colors })),
  }),
} satisfies SlotDefinition<ChoiceSlot>;
