import { z } from 'zod';
import { imageSchema, postersSchema } from './poster.ts';

/** A gallery. */
export const gallerySchema = z.strictObject({
  slug: z.string(),
  url: z.url(),
  title: z.string(),
  introduction: z.string(),
  /** A picture of `poster`, an id; null if the gallery is empty. */
  cover: imageSchema.extend({ poster: z.string() }).nullable(),
  topics: z.array(z.string()),
  /** The listed posters that are in the gallery; null if they are picked by hand. */
  rule: z
    .strictObject({
      topic: z.string().optional(),
      template: z.string().optional(),
      sort: z.enum(['newest', 'popular']),
    })
    .nullable(),
});

export const galleriesSchema = z.strictObject({ galleries: z.array(gallerySchema) });

/** A gallery with a page of its posters. */
export const galleryPageSchema = postersSchema.extend({ gallery: gallerySchema });
