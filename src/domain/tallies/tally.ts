/** The events that are counted. */
export const TALLY_EVENTS = ['made', 'viewed', 'shared', 'remixed', 'downloaded', 'embedded'] as const;

export type TallyEvent = (typeof TALLY_EVENTS)[number];

/** The count of one event of one poster on one day (UTC). */
export interface Tally {
  /** YYYY-MM-DD. */
  day: string;
  event: TallyEvent;
  poster: string;
  template: string;
  /** '' for a poster without topics. */
  topic: string;
  source: string;
  count: number;
}

export type TallyField = Exclude<keyof Tally, 'count'>;

/**
 * A query for sums of tallies: the days from `from` to `to`, both included, with the given value of each given field.
 * An event of a poster with several topics counts for each of them, but only once if no topic is asked for.
 */
export interface TallyQuery extends Partial<Omit<Tally, 'count' | 'day'>> {
  from?: string;
  to?: string;
  /** Fields to group by: one sum for each combination, in the order of these fields. Empty: one sum of all. */
  by: readonly TallyField[];
}

/** Daily counts. Every method rejects with `store_unavailable` while the database is away. */
export interface TallyRecords {
  /** Adds to the counts, all or nothing, durably when it resolves. */
  add(rows: readonly Tally[]): Promise<void>;
  /** Returns the sums, ordered by their fields. A combination that was never counted has no row. */
  sum<Field extends TallyField>(
    query: TallyQuery & { by: readonly Field[] },
  ): Promise<(Pick<Tally, Field> & { count: number })[]>;
}
