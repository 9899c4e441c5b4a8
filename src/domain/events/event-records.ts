import type { Event, Subject } from './event.ts';

/** Which events to read. */
export interface EventQuery {
  /** Only those about this; absent: all. */
  subject?: Subject | undefined;
  limit: number;
}

/**
 * The log of events. Every method of the records that changes something writes its events in the transaction of the change.
 * So each change has its events, and a change that was rolled back has none.
 *
 * A reader that wants to miss nothing keeps the `sequence` of the last event it has dealt with, and asks for what comes
 * `after` that. Nothing appears behind it: SQLite has one writer, and on PostgreSQL, whose sequences alone would be committed
 * out of order, a transaction that writes events holds a lock from the moment it draws its numbers until it is committed. There
 * may be gaps where a transaction was undone. A restore adds the events of an archive at the end, with times of before.
 *
 * Every method rejects with `store_unavailable` while the database is away.
 */
export interface EventRecords {
  /** Events after a place, oldest first. `after`: the `sequence` of the last one that was read; 0 for all. */
  after(after: number, query: EventQuery): Promise<Event[]>;
  /** Events before a place, newest first. `before`: the `sequence` of the last one that was read; absent: the newest. */
  latest(query: EventQuery & { before?: number | undefined }): Promise<Event[]>;
  /** Counts the events that are older than a time (ISO 8601 in UTC). */
  countOlder(than: string): Promise<number>;
  /** Deletes up to `limit` of the events that are older than a time, the oldest first. Resolves with their number. */
  deleteOlder(than: string, limit: number): Promise<number>;
}
