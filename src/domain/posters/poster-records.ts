import type { Actor, Attribution } from '../events/actor.ts';
import type { Status } from '../poster-status.ts';
import type { Poster, PosterList, PosterPage, PosterQuery } from './poster.ts';

/** A poster to store, with fields that only the database needs. */
export interface NewPoster extends Poster {
  /** SHA-256 (hex) of the request that made the poster under an idempotency key; null without a key. */
  requestHash: string | null;
  /** The texts of the poster, for search. */
  slogans: string[];
  madeBy: Actor;
}

/** Records of posters. Every method rejects with `store_unavailable` while the database is away. */
export interface PosterRecords {
  /**
   * Stores a poster; it is durable when the promise resolves. If the id exists already, nothing changes and the result
   * is false.
   */
  insert(poster: NewPoster): Promise<boolean>;
  /** Returns a poster in any status, even a hidden one. */
  get(id: string): Promise<Poster | undefined>;
  /**
   * Returns the hash of the request that made a poster; null if it had no key, undefined if there is no such poster.
   */
  requestHash(id: string): Promise<string | null | undefined>;
  /** Returns false if there is no such poster. */
  setStatus(id: string, status: Status, by: Attribution): Promise<boolean>;
  /** Removes the record for good; remixes keep their `remixOf`. Returns false if there was none. */
  delete(id: string, by: Attribution): Promise<boolean>;
  /** Returns a page of listed posters. Rejects with `invalid_request` for an unreadable cursor. */
  list(query: PosterQuery): Promise<PosterPage>;
  /** Returns the posters before and after this one in a list. */
  around(list: PosterList, id: string): Promise<Neighbours>;
  /** Returns the cursor of the page before the one at a cursor; null if that is the first page. */
  cursorBefore(query: PosterList & PageQuery): Promise<string | null>;
  /** Counts the posters of a list, up to `most`. */
  count(list: PosterList, most: number): Promise<number>;
  /** Returns the listed remixes of a poster, newest first. */
  remixes(id: string, limit: number): Promise<Poster[]>;
  /**
   * Returns a poster, its ancestors and all descendants of the oldest ancestor, in any status, oldest first. Posters
   * that are not listed are left out, unless others remix them or the poster descends from them. If there are more than
   * `limit`, `whole` is false and about `limit` are returned, those nearest to the oldest ancestor. A circle is read
   * once.
   */
  family(id: string, limit: number): Promise<{ posters: Poster[]; whole: boolean }>;
  /** Returns a poster and its ancestors, nearest first, at most `limit` and in any status. */
  ancestors(id: string, limit: number): Promise<Poster[]>;
  /** Returns the posters in one status, oldest first, for moderation. */
  byStatus(status: Status, limit: number): Promise<Poster[]>;
  /** Returns the given ids that have a record. */
  existing(ids: readonly string[]): Promise<Set<string>>;
}

/** A page that is not the first one. */
export interface PageQuery {
  cursor: string;
  limit: number;
}

/** The neighbours of a poster in a list: null at an end of the list, both null if the poster is not in it. */
export interface Neighbours {
  previous: Poster | null;
  next: Poster | null;
}
