import { type Kysely, sql } from 'kysely';
import type { PhotoRecords } from '../domain/photos/photo-records.ts';
import { existingIds } from './existing-ids.ts';
import type { Schema } from './schema.ts';

const DAY = 24 * 60 * 60 * 1000;

/** The records of photos in a database whose tables are made. Its methods reject with the database's own errors. */
export function createPhotoRecords(db: Kysely<Schema>): PhotoRecords {
  const existing = (ids: readonly string[]) =>
    existingIds(ids, (some) => db.selectFrom('photos').select('id').where('id', 'in', some).execute());

  return {
    async insert({ id, width, height, type, sha256, createdAt }) {
      const inserted = await db
        .insertInto('photos')
        .values({ id, width, height, type, sha256, created_at: createdAt, used_at: createdAt })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .returning('id')
        .executeTakeFirst();
      return inserted !== undefined;
    },

    async get(id) {
      const columns = ['id', 'width', 'height', 'type', 'sha256', 'created_at'] as const;
      const row = await db.selectFrom('photos').select(columns).where('id', '=', id).executeTakeFirst();
      if (!row) return undefined;
      const { created_at: createdAt, ...photo } = row;
      return { ...photo, createdAt };
    },

    existing,

    async use(ids, at) {
      // Most photos were used in the last day already. The update comes before the search, so that photos that are
      // found cannot be deleted as unused.
      const today = new Date(at.getTime() - DAY).toISOString();
      await db
        .updateTable('photos')
        .set({ used_at: at.toISOString() })
        .where('id', 'in', ids)
        .where('used_at', '<', today)
        .execute();
      return existing(ids);
    },

    async unused(before, after, limit) {
      // Used photos are read too, so that a page is quick to read even if few photos are unused.
      const rows = await db
        .selectFrom('photos')
        .select(['id', 'used_at'])
        .where('used_at', '<', before)
        .where('created_at', '<', before)
        .$if(after !== undefined, (query) =>
          query.where(sql<boolean>`(used_at, id) > (${sql.join(JSON.parse(after!) as string[])})`),
        )
        .orderBy('used_at')
        .orderBy('id')
        .limit(limit)
        .execute();
      const last = rows.at(-1);
      if (!last) return { ids: [], next: undefined };
      const read = rows.map(({ id }) => id);
      const uses = await db
        .selectFrom('poster_photos')
        .select('photo_id')
        .distinct()
        .where('photo_id', 'in', read)
        .execute();
      const used = new Set(uses.map(({ photo_id }) => photo_id));
      const next = rows.length === limit ? JSON.stringify([last.used_at, last.id]) : undefined;
      return { ids: read.filter((id) => !used.has(id)), next };
    },

    async deleteUnused(ids, before) {
      if (ids.length === 0) return [];
      const rows = await db
        .deleteFrom('photos')
        .where('id', 'in', ids)
        .where('used_at', '<', before)
        .where('created_at', '<', before)
        .where(({ not, exists, selectFrom }) =>
          not(exists(selectFrom('poster_photos').select('poster_id').whereRef('photo_id', '=', 'photos.id'))),
        )
        .returning('id')
        .execute();
      return rows.map(({ id }) => id);
    },
  };
}
