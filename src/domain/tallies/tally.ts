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
  /** Empty where there is none. */
  topic: string;
  source: string;
  count: number;
}

export type TallyField = Exclude<keyof Tally, 'count'>;

/**
 * Which tallies to sum: days from `from` to `to`, both included, and those that equal each field that is given. What
 * happened to a poster with several topics counts for each of them, and once where no topic is asked for.
 */
export interface TallyQuery extends Partial<Omit<Tally, 'count' | 'day'>> {
  from?: string;
  to?: string;
  /** A sum for each combination of these, in their order; none: one sum of all. */
  by: readonly TallyField[];
}

/** Daily counts. Every method rejects with `store_unavailable` while the database is away. */
export interface TallyRecords {
  /** Adds to the counts, all or nothing, durably when it resolves. */
  add(rows: readonly Tally[]): Promise<void>;
  /** The sums, ordered by their fields; a combination that was never counted has no row. */
  sum<Field extends TallyField>(
    query: TallyQuery & { by: readonly Field[] },
  ): Promise<(Pick<Tally, Field> & { count: number })[]>;
}
