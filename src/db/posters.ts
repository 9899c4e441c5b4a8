import type { Kysely } from 'kysely';
import type { PosterRecords } from '../domain/posters/poster-records.ts';
import { eventsOfMaking, eventsOfStatus } from '../domain/posters/status-events.ts';
import type { WriteChange } from './change-writer.ts';
import type { Dialect } from './dialect.ts';
import { existingIds } from './existing-ids.ts';
import { countListed, cursorBefore } from './list-cursors.ts';
import { readAncestors, readFamily } from './poster-family.ts';
import { listPosters, postersAround } from './poster-list.ts';
import { POSTER_COLUMNS, toPosters, toRow } from './poster-row.ts';
import type { Schema } from './schema.ts';
import { addToSearch, countRemix } from './search-index.ts';

/** The records of posters in a database whose tables are made. Its methods reject with the database's own errors. */
export function createPosterRecords(db: Kysely<Schema>, dialect: Dialect, write: WriteChange): PosterRecords {
  const select = () => db.selectFrom('posters').select(POSTER_COLUMNS);

  return {
    insert: (poster) =>
      write({ actor: poster.madeBy, at: poster.createdAt }, async (transaction, tell) => {
        await dialect.lockFamilies(transaction, [poster.id, ...(poster.remixOf === null ? [] : [poster.remixOf])]);
        const row = toRow(poster);
        const inserted = await transaction
          .insertInto('posters')
          .values(({ selectFrom }) => ({
            ...row,
            // Not 0: a deleted poster that is made again under its idempotency key still has its remixes.
            remix_count: selectFrom('posters as remixes')
              .select(({ fn }) => fn.countAll<number>().as('count'))
              .where('remixes.remix_of', '=', poster.id)
              .where('remixes.status', '=', 'listed'),
          }))
          .onConflict((conflict) => conflict.column('id').doNothing())
          .returning('remix_count')
          .executeTakeFirst();
        if (!inserted) return false;
        const topics = [...new Set(poster.topics)];
        if (topics.length > 0) {
          await transaction
            .insertInto('poster_topics')
            .values(
              topics.map((topic, position) => ({
                poster_id: poster.id,
                topic,
                position,
                created_at: poster.createdAt,
                status: poster.status,
                template: poster.template,
                remix_count: inserted.remix_count,
              })),
            )
            .execute();
        }
        if (poster.status === 'listed') {
          await addToSearch(transaction, dialect, [{ ...row, ...inserted }]);
          await countRemix(transaction, dialect, poster.remixOf, 1);
        }
        for (const happening of eventsOfMaking(poster, poster.status)) tell(happening);
        return true;
      }),

    async get(id) {
      const row = await select().where('id', '=', id).executeTakeFirst();
      return row && (await toPosters(db, [row]))[0];
    },

    async requestHash(id) {
      const row = await db.selectFrom('posters').select('request_hash').where('id', '=', id).executeTakeFirst();
      return row?.request_hash;
    },

    setStatus: (id, status, by) =>
      write(by, async (transaction, tell) => {
        // The row is first written unchanged. That locks it in any database, so the returned status is the one we
        // replace.
        const before = await transaction
          .updateTable('posters')
          .set(({ ref }) => ({ status: ref('status') }))
          .where('id', '=', id)
          .returning(['status', 'template', 'remix_of', 'search_text', 'created_at', 'remix_count'])
          .executeTakeFirst();
        if (!before) return false;
        if (before.status === status) return true;
        await transaction.updateTable('posters').set({ status }).where('id', '=', id).execute();
        await transaction.updateTable('poster_topics').set({ status }).where('poster_id', '=', id).execute();
        const change = Number(status === 'listed') - Number(before.status === 'listed');
        if (change > 0) await addToSearch(transaction, dialect, [{ id, ...before }]);
        if (change < 0) await dialect.removeFromSearch(transaction, [id]);
        if (change !== 0 && before.remix_of !== null) {
          await dialect.lockFamilies(transaction, [before.remix_of]);
          await countRemix(transaction, dialect, before.remix_of, change);
        }
        const { template, remix_of: remixOf } = before;
        for (const happening of eventsOfStatus({ id, template, remixOf }, before.status, status)) tell(happening);
        return true;
      }),

    delete: (id, by) =>
      write(by, async (transaction, tell) => {
        const deleted = await transaction
          .deleteFrom('posters')
          .where('id', '=', id)
          .returning(['status', 'template', 'remix_of'])
          .executeTakeFirst();
        if (!deleted) return false;
        const { status, template, remix_of: remixOf } = deleted;
        if (status === 'listed' && remixOf !== null) {
          await dialect.lockFamilies(transaction, [remixOf]);
          await countRemix(transaction, dialect, remixOf, -1);
        }
        tell({ type: 'poster.deleted', id, data: { template, remixOf, status } });
        return true;
      }),

    list: (query) => listPosters(db, dialect, query),
    around: (list, id) => postersAround(db, list, id),
    cursorBefore: (query) => cursorBefore(db, query),
    count: (list, most) => countListed(db, list, most),

    async remixes(id, limit) {
      const rows = await select()
        .where('remix_of', '=', id)
        .where('status', '=', 'listed')
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return toPosters(db, rows);
    },

    family: (id, limit) => readFamily(db, dialect, id, limit),
    ancestors: (id, limit) => readAncestors(db, id, limit),

    async byStatus(status, limit) {
      const rows = await select()
        .where('status', '=', status)
        .orderBy('created_at')
        .orderBy('id')
        .limit(limit)
        .execute();
      return toPosters(db, rows);
    },

    existing: (ids) =>
      existingIds(ids, (some) => db.selectFrom('posters').select('id').where('id', 'in', some).execute()),
  };
}
