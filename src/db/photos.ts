import type { Kysely } from 'kysely';
import type { PhotoRecords } from '../domain/record-ports.ts';
import { existingIds } from './existing.ts';
import type { Schema } from './schema.ts';

/** The records of photos in a database whose tables are made. Its methods reject with the database's own errors. */
export function createPhotoRecords(db: Kysely<Schema>): PhotoRecords {
  return {
    async insert({ id, width, height, type, sha256, createdAt }) {
      const inserted = await db
        .insertInto('photos')
        .values({ id, width, height, type, sha256, created_at: createdAt })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .returning('id')
        .executeTakeFirst();
      return inserted !== undefined;
    },

    async get(id) {
      const row = await db.selectFrom('photos').selectAll().where('id', '=', id).executeTakeFirst();
      if (!row) return undefined;
      const { created_at: createdAt, ...photo } = row;
      return { ...photo, createdAt };
    },

    existing: (ids) =>
      existingIds(ids, (some) => db.selectFrom('photos').select('id').where('id', 'in', some).execute()),
  };
}
