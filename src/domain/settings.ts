import { z } from 'zod';

/** What staff change while the server runs. Stored one value per name; a missing one has its default. */
export const settingsSchema = z.strictObject({
  /** The name of the campaign, shown on every page. */
  name: z.string().trim().min(1).max(60),
  /** The legal line drawn into every rendition. */
  imprint: z.string().trim().min(1).max(200),
  /** `review`: a poster made for the gallery waits for a moderator. `open`: it is listed at once. */
  moderation: z.enum(['review', 'open']),
});

export type Settings = z.infer<typeof settingsSchema>;
export type SettingName = keyof Settings;

export const DEFAULT_SETTINGS: Settings = {
  name: 'Flyposter',
  imprint: 'Made by a supporter with Flyposter',
  moderation: 'review',
};
