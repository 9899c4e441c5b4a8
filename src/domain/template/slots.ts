import { z } from 'zod';
import { EFFECTS } from '../values/effects.ts';
import { hex, name, slotName } from './fields.ts';

const common = {
  name: slotName.describe('The name that layers and requests call the slot by.'),
  label: z.string().min(1).max(80).describe('What the form calls it.'),
  hint: z.string().max(160).optional().describe('A line of help under the label.'),
  required: z.boolean().default(false).describe('Whether a poster cannot be made without it.'),
};

const textSlot = z
  .strictObject({
    type: z.literal('text').describe('A text that a person writes.'),
    ...common,
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

const option = z.strictObject({
  value: name.describe('The name that `when`, `default` and requests call the option by.'),
  label: z.string().min(1).max(40).describe('What the form calls it.'),
  colors: z
    .record(z.string(), hex)
    .optional()
    .describe('Colours this choice sets, by name; layers and art refer to them as `$name` and `var(--name)`.'),
});

const choiceSlot = z
  .strictObject({
    type: z.literal('choice').describe('One of several options, such as a palette.'),
    ...common,
    default: z.string().describe('The `value` of the option that is chosen where nobody chose.'),
    options: z.array(option).min(2).max(24).describe('What can be chosen, in this order.'),
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

const photoSlot = z
  .strictObject({
    type: z.literal('photo').describe('A photo that a person uploads.'),
    ...common,
    effects: z
      .array(z.enum(EFFECTS))
      .min(1)
      .refine((effects) => new Set(effects).size === effects.length, 'an effect is named twice')
      .default(['none'])
      .meta({
        uniqueItems: true,
        description: 'What may be done to the photo. A layer that names no effect draws the first one.',
      }),
  })
  .meta({
    title: 'Photo slot',
    description: 'A photo that a person uploads.',
    examples: [{ type: 'photo', name: 'portrait', label: 'A face', effects: ['duotone', 'none'] }],
  });

export const slot = z.discriminatedUnion('type', [textSlot, choiceSlot, photoSlot]);

export type Slot = z.output<typeof slot>;
