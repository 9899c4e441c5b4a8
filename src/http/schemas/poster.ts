import { z } from 'zod';
import { STATUSES } from '../../domain/poster-status.ts';

/** A picture or a print PDF of a poster: its URL, its size in px and its media type. */
export const imageSchema = z.strictObject({
  url: z.url(),
  width: z.int(),
  height: z.int(),
  type: z.string(),
});

/** A photo in its slot. The crop is in fractions of the photo's width and height (0–1). */
const photoValueSchema = z.strictObject({
  id: z.string(),
  crop: z.strictObject({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }).optional(),
  effect: z.string().optional(),
});

/** A poster as everyone sees it. */
export const posterSchema = z.strictObject({
  id: z.string(),
  url: z.url(),
  template: z.string(),
  /** Values by the name of the slot: a text, a choice or a photo. Photos that remixes may not use are left out. */
  values: z.record(z.string(), z.union([z.string(), photoValueSchema])),
  alt: z.string(),
  credit: z.string().nullable(),
  /** The id of the poster that it remixes. */
  remixOf: z.string().nullable(),
  topics: z.array(z.string()),
  /** True if remixes may use the photos. */
  photoReuse: z.boolean(),
  status: z.enum(STATUSES),
  createdAt: z.iso.datetime(),
  /** Pictures by format. */
  images: z.record(z.string(), imageSchema),
});

/** A poster as its maker gets it once: with all values and the manage token. */
export const madePosterSchema = posterSchema.extend({
  manage: z.strictObject({ token: z.string(), url: z.url() }),
});

/** A page of a list of posters. */
export const postersSchema = z.strictObject({
  posters: z.array(posterSchema),
  /** The cursor of the next page; null on the last page. */
  next: z.string().nullable(),
});
