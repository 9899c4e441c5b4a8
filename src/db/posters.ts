import type { Kysely, Transaction } from 'kysely';
import type { PosterRecords } from '../domain/ports.ts';
import { existingIds } from './existing.ts';
import { listPosters } from './poster-list.ts';
import { POSTER_COLUMNS, toPosters, toRow } from './poster-row.ts';
import type { Schema } from './schema.ts';

/** The records of posters in a database whose tables are made. Its methods reject with the database's own errors. */
export function createPosterRecords(db: Kysely<Schema>): PosterRecords {
  const select = () => db.selectFrom('posters').select(POSTER_COLUMNS);

  return {
    insert: (poster) =>
      db.transaction().execute(async (transaction) => {
        const inserted = await transaction
          .insertInto('posters')
          .values(({ selectFrom }) => ({
            ...toRow(poster),
            // Not 0: a poster made again under its idempotency key, after it was deleted, has its remixes still.
            remix_count: selectFrom('posters as remixes')
              .select(({ fn }) => fn.countAll<number>().as('count'))
              .where('remixes.remix_of', '=', poster.id)
              .where('remixes.status', '=', 'listed'),
          }))
          .onConflict((conflict) => conflict.column('id').doNothing())
          .returning('id')
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
              })),
            )
            .execute();
        }
        if (poster.status === 'listed') await countRemix(transaction, poster.remixOf, 1);
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

    setStatus: (id, status) =>
      db.transaction().execute(async (transaction) => {
        // Written unchanged first: that locks the row in any database, so what it returns is the status we replace.
        const before = await transaction
          .updateTable('posters')
          .set(({ ref }) => ({ status: ref('status') }))
          .where('id', '=', id)
          .returning(['status', 'remix_of'])
          .executeTakeFirst();
        if (!before) return false;
        await transaction.updateTable('posters').set({ status }).where('id', '=', id).execute();
        const change = Number(status === 'listed') - Number(before.status === 'listed');
        await countRemix(transaction, before.remix_of, change);
        return true;
      }),

    delete: (id) =>
      db.transaction().execute(async (transaction) => {
        const deleted = await transaction
          .deleteFrom('posters')
          .where('id', '=', id)
          .returning(['status', 'remix_of'])
          .executeTakeFirst();
        if (deleted?.status === 'listed') await countRemix(transaction, deleted.remix_of, -1);
        return deleted !== undefined;
      }),

    list: (query) => listPosters(db, query),

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

/** Adds to the count of listed remixes of a parent, which may be none or deleted. */
async function countRemix(transaction: Transaction<Schema>, parent: string | null, change: number): Promise<void> {
  if (parent === null || change === 0) return;
  await transaction
    .updateTable('posters')
    .set(({ eb }) => ({ remix_count: eb('remix_count', '+', change) }))
    .where('id', '=', parent)
    .execute();
}
