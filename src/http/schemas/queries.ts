import { z } from 'zod';
import { normaliseText } from '../../domain/values/slogan.ts';

const pageFields = {
  cursor: z.string().max(500, 'This is not a cursor of ours.').optional(),
  limit: z
    .string()
    .regex(/^(?:[1-9]\d?|100)$/, 'A whole number from 1 to 100.')
    .default('24')
    .transform(Number),
};
const name = z.string().max(80, 'At most 80 characters.').optional();
const pixels = z
  .string()
  .regex(/^\d{1,9}(?:\.\d{1,9})?$/, 'A number of pixels.')
  .transform((text) => Math.floor(Number(text)))
  .refine((most) => most >= 1, 'A number of pixels.')
  .default(Number.POSITIVE_INFINITY);

/** A page of a list. */
export const pageQuerySchema = z.object(pageFields);

/** A page of the listed posters, filtered and sorted. */
export const postersQuerySchema = z.object({
  ...pageFields,
  topic: name,
  template: name,
  q: z
    .string()
    .max(200, 'At most 200 characters.')
    .transform((text) => normaliseText(text, { multiline: false }) || undefined)
    .optional(),
  sort: z.enum(['newest', 'popular'], { error: 'One of newest, popular.' }).default('newest'),
});

/** A poster in the making. */
export const previewQuerySchema = z.object({
  template: z.string({ error: 'Name a template.' }),
  /** Default: the template's lead format. */
  format: z.string().optional(),
  /** JSON: an object with a value for each slot. */
  values: z.string().optional(),
});

/** The page to embed and the largest size for it, px (https://oembed.com, 2.2). */
export const oembedQuerySchema = z.object({
  url: z.string({ error: 'Say which page is to be embedded.' }),
  format: z.string().default('json'),
  maxwidth: pixels,
  maxheight: pixels,
});
