import { z } from 'zod';
import type { FormatName } from '../format.ts';
import type { Status } from '../poster-status.ts';
import { MOST_TOPICS, topicSchema } from '../topic.ts';
import { normaliseText } from '../values/slogan.ts';
import type { Values } from '../values/values.ts';

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
  /** True if remixes may use the photos. The maker decides this when making the poster. */
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

/** A request to make a poster. `values` is checked against the template afterwards. */
export const makeRequestSchema = z.strictObject({
  template: z.string().max(80),
  values: z.unknown(),
  remixOf: z.string().max(40).nullish(),
  alt: line(MAX_ALT).nullish(),
  credit: line(MAX_CREDIT).nullish(),
  topics: z.array(topicSchema).max(MOST_TOPICS).nullish(),
  list: z.boolean().nullish(),
  /** Absent: yes. */
  photoReuse: z.boolean().nullish(),
});
export type MakeRequest = z.infer<typeof makeRequestSchema>;

/** The order of a list of posters. */
export type Sort = 'newest' | 'popular';

/** A query for listed posters. `cursor` is opaque: `next` of an earlier page. */
export interface PosterQuery {
  cursor?: string | undefined;
  limit: number;
  topic?: string | undefined;
  template?: string | undefined;
  q?: string | undefined;
  sort: Sort;
}

/** A list of all listed posters, or of those about a topic or with a template. */
export type PosterList = Pick<PosterQuery, 'topic' | 'template' | 'sort'>;

export interface PosterPage {
  posters: Poster[];
  next: string | null;
}
