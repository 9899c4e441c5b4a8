import type { Photo } from './photo.ts';

/**
 * Records of photos, which are never changed. Every method rejects with `store_unavailable` while the database is away.
 */
export interface PhotoRecords {
  /**
   * Stores a photo; it is durable when the promise resolves. If its id exists already, nothing changes and the result
   * is false.
   */
  insert(photo: Photo): Promise<boolean>;
  get(id: string): Promise<Photo | undefined>;
  /** Returns the given ids that have a record. */
  existing(ids: readonly string[]): Promise<Set<string>>;
  /**
   * Notes that a poster is about to be made with these photos (a few). Returns those that have a record. From then on
   * `deleteUnused` leaves them alone, until its `before` is later than a day before `at`.
   */
  use(ids: readonly string[], at: Date): Promise<Set<string>>;
  /**
   * Reads `limit` of the photos that no poster was made with since `before` (ISO 8601 in UTC), the least recently used
   * first. `after` is `next` of the previous page. Returns the ids of those that no poster uses.
   */
  unused(
    before: string,
    after: string | undefined,
    limit: number,
  ): Promise<{ ids: string[]; next: string | undefined }>;
  /** Deletes the records of the given photos that are still unused since `before`. Returns their ids. */
  deleteUnused(ids: readonly string[], before: string): Promise<string[]>;
}
