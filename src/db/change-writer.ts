import type { Kysely, Transaction } from 'kysely';
import type { Attribution } from '../domain/events/actor.ts';
import type { Invalidation } from '../domain/events/change-feed.ts';
import type { Happening } from '../domain/events/event.ts';
import { invalidationOf } from '../domain/events/invalidation.ts';
import type { Dialect } from './dialect.ts';
import { toEventRow } from './event-row.ts';
import type { Schema } from './schema.ts';
import { transact } from './transaction.ts';

/** Events in one statement; SQLite takes 32,766 parameters at most. */
const AT_ONCE = 1000;

/** Makes a change in one transaction, together with the events that it passes to `tell`. */
export type WriteChange = <T>(
  by: Attribution,
  change: (transaction: Transaction<Schema>, tell: (happening: Happening) => void) => Promise<T>,
) => Promise<T>;

/**
 * Creates the function that writes changes of the records. The events come last in the transaction, because on
 * PostgreSQL others wait for a transaction that writes events. After the commit, `emit` is called with what is out of
 * date; on PostgreSQL, other servers are notified too.
 */
export function createChangeWriter(
  db: Kysely<Schema>,
  dialect: Dialect,
  emit: (stale: Invalidation) => void,
): WriteChange {
  return async (by, change) => {
    const { result, stale } = await transact(db, async (transaction) => {
      const happenings: Happening[] = [];
      const result = await change(transaction, (happening) => void happenings.push(happening));
      const rows = happenings.map((happening) => toEventRow(happening, by));
      const stale = invalidationOf(happenings);
      for (let start = 0; start < rows.length; start += AT_ONCE) {
        await dialect.insertEvents(transaction, rows.slice(start, start + AT_ONCE), stale);
      }
      return { result, stale };
    });
    if (stale !== undefined) emit(stale);
    return result;
  };
}
