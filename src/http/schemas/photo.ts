import { z } from 'zod';

/** A photo that was taken: its size in px, the media type that it is kept in, and where it is shown small. */
export const photoSchema = z.strictObject({
  id: z.string(),
  width: z.int(),
  height: z.int(),
  type: z.string(),
  previewUrl: z.url(),
});
