import { z } from 'zod';
import { slotName } from '../fields.ts';

/** The fields of `template.json` that slots of every kind have. */
export const commonFields = {
  name: slotName.describe('The name that layers and requests call the slot by.'),
  label: z.string().min(1).max(80).describe('What the form calls it.'),
  hint: z.string().max(160).optional().describe('A line of help under the label.'),
  required: z.boolean().default(false).describe('Whether a poster cannot be made without it.'),
};
