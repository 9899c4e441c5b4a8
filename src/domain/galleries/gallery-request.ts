import { z } from 'zod';
import { MOST_TOPICS, topicSchema } from '../topic.ts';
import { normaliseText } from '../values/slogan.ts';
import { STANDING_GALLERIES } from './gallery.ts';

const MAX_TITLE = 80;
const MAX_INTRODUCTION = 2000;

const text = (max: number, options: { multiline: boolean }) =>
  z
    .string()
    .max(max * 8, `At most ${max} characters.`)
    .transform((given) => normaliseText(given, options))
    .refine((given) => [...given].length <= max, `At most ${max} characters.`);

/** The fields of a gallery that staff can set. */
export const gallerySchema = z.strictObject({
  slug: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'Lower-case letters, digits and hyphens, at most 60.')
    .refine((slug) => !STANDING_GALLERIES.some((gallery) => gallery.slug === slug), 'This gallery always exists.'),
  title: text(MAX_TITLE, { multiline: false }).refine((title) => title !== '', 'A gallery has a title.'),
  introduction: text(MAX_INTRODUCTION, { multiline: true }).default(''),
  cover: z.string().max(40).nullable().default(null),
  topics: z.array(topicSchema).max(MOST_TOPICS).default([]),
  rule: z
    .strictObject({
      topic: topicSchema.optional(),
      template: z.string().min(1).max(80).optional(),
      sort: z.enum(['newest', 'popular']).default('newest'),
    })
    .nullable()
    .default(null),
});
export type GalleryRequest = z.input<typeof gallerySchema>;
