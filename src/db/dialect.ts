import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import type { Invalidation } from '../domain/events/change-feed.ts';
import type { EventRow } from './event-row.ts';
import type { Schema } from './schema.ts';

/** Statements that differ between SQLite and PostgreSQL. All others are the same on both. */
export interface Dialect {
  kind: 'sqlite' | 'postgres';
  /** Locks the remix counts of these posters until the transaction ends, also of those that do not exist (yet). */
  lockFamilies(transaction: Transaction<Schema>, ids: readonly string[]): Promise<void>;
  /** Stores events, and notifies of what is out of date as `notify` does; undefined: nothing. */
  insertEvents(transaction: Transaction<Schema>, rows: readonly EventRow[], stale?: Invalidation): Promise<void>;
  /** Tells other servers what is out of date, once the transaction is committed. */
  notify(transaction: Transaction<Schema>, stale: Invalidation): Promise<void>;
  /** Puts listed posters into the search index. */
  addToSearch(transaction: Kysely<Schema>, posters: readonly SearchEntry[]): Promise<void>;
  removeFromSearch(transaction: Transaction<Schema>, ids: readonly string[]): Promise<void>;
  /**
   * A table expression for `from`: the rows of `posters` that have all of these n-grams. `remixes`, one of `REMIX_STEPS`:
   * only those with at least so many listed remixes. `spans`: only those with at least one of these bucket terms of time.
   */
  matching(ngrams: readonly number[], within: { remixes?: number; spans?: readonly number[] }): RawBuilder<unknown>;
  /** Finds some hits without finding all first. Absent where the index cannot do that. */
  lookUp?: {
    /** Selects keys of posters with all of these n-grams, at most `most`, in no order. */
    keys(ngrams: readonly number[], most: number): RawBuilder<{ key: number }>;
    /** A table expression for `from`: the rows of `posters` with these keys. */
    posters(keys: readonly number[]): RawBuilder<unknown>;
  };
}

/** A poster in the search index. */
export interface SearchEntry {
  id: string;
  /** N-grams of its text and its bucket terms. */
  ngrams: readonly number[];
  /** Number of listed remixes. */
  remixes: number;
}

/** The type of text that is compared or ordered by, so that PostgreSQL orders it by its bytes as SQLite does. */
export function textType({ kind }: Dialect): RawBuilder<unknown> {
  return sql.raw(kind === 'postgres' ? 'text collate "C"' : 'text');
}
