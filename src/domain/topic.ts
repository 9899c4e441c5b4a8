import { z } from 'zod';

/** Most topics of one poster. */
export const MOST_TOPICS = 8;

/** A topic of a poster, as it is written in addresses. */
export const topicSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'Topics are lower-case letters, digits and hyphens.');
