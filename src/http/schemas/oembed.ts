import { z } from 'zod';

/** A page as it is embedded (https://oembed.com, 2.3). */
export const oembedSchema = z.strictObject({
  version: z.literal('1.0'),
  type: z.enum(['photo', 'rich', 'link']),
  title: z.string(),
  author_name: z.string().optional(),
  /** Of the picture itself, where it is a `photo`. */
  url: z.url().optional(),
  /** The frame, where it is `rich`. */
  html: z.string().optional(),
  /** px. */
  width: z.int().optional(),
  height: z.int().optional(),
  thumbnail_url: z.url().optional(),
  thumbnail_width: z.int().optional(),
  thumbnail_height: z.int().optional(),
  provider_name: z.string(),
  provider_url: z.url(),
  /** Seconds for which others may keep it. */
  cache_age: z.int(),
  license: z.string(),
  license_url: z.url().optional(),
});
