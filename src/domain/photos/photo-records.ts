import type { Photo } from './photo.ts';

/** Records of photos, which are never changed. Every method rejects with `store_unavailable` while the database is away. */
export interface PhotoRecords {
  /** Stores a photo, durably when it resolves. Where its id exists already nothing changes and `false` comes back. */
  insert(photo: Photo): Promise<boolean>;
  get(id: string): Promise<Photo | undefined>;
  /** The ids among these that have a record. */
  existing(ids: readonly string[]): Promise<Set<string>>;
  /**
   * Notes that a poster is about to be made with these photos, a few; comes back with those that have a record, which
   * `deleteUnused` leaves alone from then on until `before` is later than a day before `at`.
   */
  use(ids: readonly string[], at: Date): Promise<Set<string>>;
  /**
   * Reads `limit` of the photos that no poster was made with since `before` (ISO 8601 in UTC), those longest ago first, from
   * after the place that `next` of the page before names: the ids of those among them that no poster uses.
   */
  unused(
    before: string,
    after: string | undefined,
    limit: number,
  ): Promise<{ ids: string[]; next: string | undefined }>;
  /** Deletes the records of those among these photos that are still unused since `before`; comes back with their ids. */
  deleteUnused(ids: readonly string[], before: string): Promise<string[]>;
}
