import { z } from 'zod';

/** An oEmbed answer (https://oembed.com, 2.3). */
export const oembedSchema = z.strictObject({
  version: z.literal('1.0'),
  type: z.enum(['photo', 'rich', 'link']),
  title: z.string(),
  author_name: z.string().optional(),
  /** The picture of a `photo`. */
  url: z.url().optional(),
  /** The frame of a `rich` answer. */
  html: z.string().optional(),
  /** Size in px. */
  width: z.int().optional(),
  height: z.int().optional(),
  thumbnail_url: z.url().optional(),
  thumbnail_width: z.int().optional(),
  thumbnail_height: z.int().optional(),
  provider_name: z.string(),
  provider_url: z.url(),
  /** Seconds for which the answer may be cached. */
  cache_age: z.int(),
  license: z.string(),
  license_url: z.url().optional(),
});
