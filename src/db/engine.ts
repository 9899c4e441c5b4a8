import type { Kysely, RawBuilder, Transaction } from 'kysely';
import type { Schema } from './schema.ts';

/** What the two databases say differently; all else is the same statements on both. */
export interface Engine {
  kind: 'sqlite' | 'postgres';
  /** Lets nobody else count the remixes of these posters, there or not, until the transaction ends. */
  lockFamilies(transaction: Transaction<Schema>, ids: readonly string[]): Promise<void>;
  /** Makes listed posters findable by the grams of their text. */
  addToSearch(transaction: Kysely<Schema>, posters: readonly SearchEntry[]): Promise<void>;
  removeFromSearch(transaction: Transaction<Schema>, id: string): Promise<void>;
  /** What stands after `from`: the table `posters`, cut down to those whose text has all of these grams. */
  matching(grams: readonly number[]): RawBuilder<unknown>;
}

/** A poster as the search index takes it. */
export interface SearchEntry {
  id: string;
  grams: readonly number[];
}
