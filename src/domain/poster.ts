import { z } from 'zod';
import type { FormatName } from './format.ts';
import { normaliseText } from './slogan.ts';
import { photosIn, type Values } from './values.ts';

/**
 * `unlisted`: has its link, is in no gallery. `submitted`: waits for a moderator. `listed`: in the galleries.
 * `hidden`: taken down, every address of it answers 404.
 */
export const STATUSES = ['unlisted', 'submitted', 'listed', 'hidden'] as const;
export type Status = (typeof STATUSES)[number];

/** One made poster. Times are ISO 8601 in UTC. */
export interface Poster {
  id: string;
  template: string;
  templateVersion: number;
  values: Values;
  formats: FormatName[];
  alt: string;
  credit: string | null;
  imprint: string;
  remixOf: string | null;
  topics: string[];
  /** Whether remixes may have its photos. Who makes it decides, once. */
  photoReuse: boolean;
  status: Status;
  createdAt: string;
}

const MAX_ALT = 400;
const MAX_CREDIT = 80;
const line = (max: number) =>
  z
    .string()
    .max(max * 8)
    .transform((text) => normaliseText(text, { multiline: false }))
    .refine((text) => [...text].length <= max, `Too long: at most ${max} characters.`);

/** What a person sends to make a poster; `values` is checked against the template afterwards. */
export const makeRequestSchema = z.strictObject({
  template: z.string().max(80),
  values: z.unknown(),
  remixOf: z.string().max(40).nullish(),
  alt: line(MAX_ALT).nullish(),
  credit: line(MAX_CREDIT).nullish(),
  topics: z
    .array(z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'Topics are lower-case letters, digits and hyphens.'))
    .max(8)
    .nullish(),
  list: z.boolean().nullish(),
  /** Absent: yes. */
  photoReuse: z.boolean().nullish(),
});
export type MakeRequest = z.infer<typeof makeRequestSchema>;

/** Whether a poster has photos that nobody but its maker may use. */
export function keepsPhotos({ photoReuse, values }: Pick<Poster, 'photoReuse' | 'values'>): boolean {
  return !photoReuse && photosIn(values).length > 0;
}

/** A poster as others may have it: without the photos that are not for them, as whoever has a photo's id has all of it. */
export function publicPoster(poster: Poster): Poster {
  if (!keepsPhotos(poster)) return poster;
  const values = Object.fromEntries(Object.entries(poster.values).filter(([, value]) => typeof value === 'string'));
  return { ...poster, values };
}

/** The order of a list of posters. */
export type Sort = 'newest' | 'popular';

/** Which listed posters to list, and from where. `cursor` is opaque, as a list before handed it out. */
export interface PosterQuery {
  cursor?: string | undefined;
  limit: number;
  topic?: string | undefined;
  template?: string | undefined;
  q?: string | undefined;
  sort: Sort;
}

export interface PosterPage {
  posters: Poster[];
  next: string | null;
}
