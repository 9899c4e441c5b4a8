import type { Kysely } from 'kysely';
import type { EventQuery, EventRecords } from '../domain/events/event-records.ts';
import { toEvent } from './event-row.ts';
import type { Schema } from './schema.ts';

/** Reads and deletes events of a database whose tables exist. Its methods reject with the database's own errors. */
export function createEventRecords(db: Kysely<Schema>): EventRecords {
  const select = ({ subject, limit }: EventQuery) => {
    const events = db.selectFrom('events').selectAll().limit(limit);
    return subject ? events.where('subject_kind', '=', subject.kind).where('subject_id', '=', subject.id) : events;
  };
  const older = (than: string) => db.selectFrom('events').where('at', '<', than);

  return {
    async after(after, query) {
      const rows = await select(query).where('sequence', '>', after).orderBy('sequence').execute();
      return rows.map(toEvent);
    },

    async latest({ before = Number.MAX_SAFE_INTEGER, ...query }) {
      const rows = await select(query).where('sequence', '<', before).orderBy('sequence', 'desc').execute();
      return rows.map(toEvent);
    },

    async countOlder(than) {
      const { count } = await older(than)
        .select(({ fn }) => fn.countAll<number | string>().as('count'))
        .executeTakeFirstOrThrow();
      return Number(count);
    },

    async deleteOlder(than, limit) {
      const some = older(than).select('sequence').orderBy('at').orderBy('id').limit(limit);
      const { numDeletedRows } = await db.deleteFrom('events').where('sequence', 'in', some).executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}
