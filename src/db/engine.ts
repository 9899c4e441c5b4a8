import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import type { Invalidation } from '../domain/events/change-feed.ts';
import type { EventRow } from './event-row.ts';
import type { Schema } from './schema.ts';

/** What the two databases say differently; all else is the same statements on both. */
export interface Engine {
  kind: 'sqlite' | 'postgres';
  /** Lets nobody else count the remixes of these posters, there or not, until the transaction ends. */
  lockFamilies(transaction: Transaction<Schema>, ids: readonly string[]): Promise<void>;
  /** Stores events, and notifies of what is out of date as `notify` does; undefined: nothing. */
  insertEvents(transaction: Transaction<Schema>, rows: readonly EventRow[], stale?: Invalidation): Promise<void>;
  /** Tells other servers what is out of date, once the transaction is committed. */
  notify(transaction: Transaction<Schema>, stale: Invalidation): Promise<void>;
  /** Makes listed posters findable by the grams of their text and their marks. */
  addToSearch(transaction: Kysely<Schema>, posters: readonly SearchEntry[]): Promise<void>;
  removeFromSearch(transaction: Transaction<Schema>, ids: readonly string[]): Promise<void>;
  /**
   * What stands after `from`: the table `posters`, cut down to those with all of these grams that have at least `remixes`
   * listed remixes, one of `REMIX_STEPS`, and one of the `spans`, marks of time, if any.
   */
  matching(grams: readonly number[], within: { remixes?: number; spans?: readonly number[] }): RawBuilder<unknown>;
  /** How some are found without finding all first; absent where the index cannot. */
  lookUp?: {
    /** The statement for the keys of posters with all of these grams, `most` of them, in no order. */
    keys(grams: readonly number[], most: number): RawBuilder<{ key: number }>;
    /** What stands after `from`: the table `posters`, cut down to those with these keys. */
    posters(keys: readonly number[]): RawBuilder<unknown>;
  };
}

/** A poster as the search index takes it. */
export interface SearchEntry {
  id: string;
  /** Of its text, and its marks. */
  grams: readonly number[];
  /** Its listed remixes. */
  remixes: number;
}

/** The type of text that is compared or ordered by, so that PostgreSQL orders it by its bytes as SQLite does. */
export function textType({ kind }: Engine): RawBuilder<unknown> {
  return sql.raw(kind === 'postgres' ? 'text collate "C"' : 'text');
}
