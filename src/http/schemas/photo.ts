import { z } from 'zod';

/** An uploaded photo: its size in px, the media type of the stored original, and the URL of its preview. */
export const photoSchema = z.strictObject({
  id: z.string(),
  width: z.int(),
  height: z.int(),
  type: z.string(),
  previewUrl: z.url(),
});
