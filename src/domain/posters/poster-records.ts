import type { Actor, Attribution } from '../events/actor.ts';
import type { Status } from '../poster-status.ts';
import type { Poster, PosterList, PosterPage, PosterQuery } from './poster.ts';

/** A poster to be stored, with what only the store keeps of it. */
export interface NewPoster extends Poster {
  /** SHA-256 (hex) of the request that made it under an idempotency key, null without a key. */
  requestHash: string | null;
  /** The values of its text slots, for search. */
  slogans: string[];
  madeBy: Actor;
}

/** Records of posters. Every method rejects with `store_unavailable` while the database is away. */
export interface PosterRecords {
  /**
   * Stores a poster, durably when it resolves. Where a poster with this id exists already nothing changes and `false`
   * comes back.
   */
  insert(poster: NewPoster): Promise<boolean>;
  /** A poster in any status, hidden ones too. */
  get(id: string): Promise<Poster | undefined>;
  /** The hash of the request that made a poster; undefined where there is no poster, null where it had no key. */
  requestHash(id: string): Promise<string | null | undefined>;
  /** False where there is none. */
  setStatus(id: string, status: Status, by: Attribution): Promise<boolean>;
  /** Removes the record for good; its remixes keep their `remixOf`. False where there was none. */
  delete(id: string, by: Attribution): Promise<boolean>;
  /** Listed posters only. An unreadable cursor rejects with `invalid_request`. */
  list(query: PosterQuery): Promise<PosterPage>;
  /** The posters before and after this one in the list of a query. */
  around(list: PosterList, id: string): Promise<Neighbours>;
  /** The cursor of the page before the one at a cursor; null where that is the first page. */
  cursorBefore(query: PosterList & PageQuery): Promise<string | null>;
  /** Counts the posters of a list, up to `most`. */
  count(list: PosterList, most: number): Promise<number>;
  /** Remixes of a poster that may be seen (`listed` ones only), newest first. */
  remixes(id: string, limit: number): Promise<Poster[]>;
  /**
   * A poster, what it remixes and all that descends from the first of these, in any status, oldest first; of those that
   * are not listed only the ones that others remix, or that the poster descends from. Where those are more than `limit`,
   * they are not `whole`: then they are about so many, those that are nearest to the first. A circle is read once.
   */
  family(id: string, limit: number): Promise<{ posters: Poster[]; whole: boolean }>;
  /** A poster, what it remixes, what that remixes and so on, `limit` at most and in any status. */
  ancestors(id: string, limit: number): Promise<Poster[]>;
  /** Posters in one status, oldest first, for moderation. */
  byStatus(status: Status, limit: number): Promise<Poster[]>;
  /** The ids among these that have a record. */
  existing(ids: readonly string[]): Promise<Set<string>>;
}

/** A page that is not the first one. */
export interface PageQuery {
  cursor: string;
  limit: number;
}

/** The posters beside one in a list: null where the list ends, and both where it is not in it. */
export interface Neighbours {
  previous: Poster | null;
  next: Poster | null;
}
