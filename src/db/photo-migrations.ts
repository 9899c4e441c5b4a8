import { type Kysely, type Migration, sql } from 'kysely';
import { type Engine, textType } from './engine.ts';
import { insertPhotosOf } from './poster-photos.ts';
import type { Schema } from './schema.ts';

/** Posters read at once. */
const AT_ONCE = 500;

/** The steps that tell which photos are used. */
export function photoMigrations(engine: Engine): Record<string, Migration> {
  const text = textType(engine);
  return {
    '0013-photo-use': {
      async up(db: Kysely<unknown>) {
        await sql`alter table photos add column used_at ${text} not null default ''`.execute(db);
        await sql`update photos set used_at = created_at`.execute(db);
        await db.schema.createIndex('photos_used').on('photos').columns(['used_at', 'id']).execute();
        // No foreign key to photos: a restore may bring a poster whose photo comes later.
        await sql`create table poster_photos (
          photo_id ${text} not null,
          poster_id ${text} not null references posters (id) on delete cascade,
          primary key (photo_id, poster_id)
        )`.execute(db);
        await db.schema.createIndex('poster_photos_poster').on('poster_photos').column('poster_id').execute();
        await fill(db as Kysely<Schema>);
      },
    },
  };
}

async function fill(db: Kysely<Schema>): Promise<void> {
  for (let after = ''; ; ) {
    const rows = await db
      .selectFrom('posters')
      .select(['id', 'slot_values'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(AT_ONCE)
      .execute();
    const last = rows.at(-1);
    if (!last) return;
    await insertPhotosOf(db, rows);
    after = last.id;
  }
}
