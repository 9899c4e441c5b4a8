import type { Event, Subject } from './event.ts';

/** A query for events. */
export interface EventQuery {
  /** Only events about this subject; absent: all. */
  subject?: Subject | undefined;
  limit: number;
}

/**
 * The log of events. Every method of the records that changes something writes its events in the transaction of the
 * change. So each change has its events, and a change that was rolled back has none.
 *
 * A reader that must not miss any event keeps the `sequence` of the last one it handled, and asks for those `after` it.
 * No event appears before that place later: SQLite has one writer, and on PostgreSQL, where transactions could commit
 * out of the order of their numbers, one that writes events holds a lock from before it draws its numbers until it is
 * committed. Transactions that were rolled back may leave gaps. A restore adds the events of an archive at the end,
 * with their original times.
 *
 * Every method rejects with `store_unavailable` while the database is away.
 */
export interface EventRecords {
  /** Returns events after a place, oldest first. `after`: the `sequence` of the last event that was read; 0 for all. */
  after(after: number, query: EventQuery): Promise<Event[]>;
  /**
   * Returns events before a place, newest first. `before`: the `sequence` of the last event that was read; absent: from
   * the newest.
   */
  latest(query: EventQuery & { before?: number | undefined }): Promise<Event[]>;
  /** Counts the events before a time (ISO 8601 in UTC). */
  countOlder(than: string): Promise<number>;
  /** Deletes up to `limit` of the events before a time, the oldest first. Resolves with their number. */
  deleteOlder(than: string, limit: number): Promise<number>;
}
