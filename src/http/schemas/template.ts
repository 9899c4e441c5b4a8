import { z } from 'zod';

/** A slot: the fields that all kinds share; each kind adds its own. */
const slotSchema = z.looseObject({
  name: z.string(),
  type: z.string(),
  label: z.string(),
  hint: z.string().optional(),
  required: z.boolean(),
  /** Null for a photo: without one, the template shows its own art. */
  default: z.unknown(),
});

/** A template, with all that a form needs. */
export const templateSchema = z.strictObject({
  id: z.string(),
  version: z.int(),
  name: z.string(),
  description: z.string(),
  topics: z.array(z.string()),
  formats: z.array(z.string()),
  credit: z.string().optional(),
  slots: z.array(slotSchema),
  thumbnail: z.url(),
});

export const templatesSchema = z.strictObject({ templates: z.array(templateSchema) });
