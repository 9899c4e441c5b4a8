import { type Kysely, type Migration, sql } from 'kysely';
import { type Dialect, textType } from './dialect.ts';

/** The migration that records which posters use a photo. */
export function photoMigrations(dialect: Dialect): Record<string, Migration> {
  const text = textType(dialect);
  return {
    '0013-photo-use': {
      async up(db: Kysely<unknown>) {
        // No foreign key to photos: a restore may bring a poster whose photo comes later.
        await sql`create table poster_photos (
          photo_id ${text} not null,
          poster_id ${text} not null references posters (id) on delete cascade,
          primary key (photo_id, poster_id)
        )`.execute(db);
        await db.schema.createIndex('poster_photos_poster').on('poster_photos').column('poster_id').execute();
        // In a trigger, so that it works for posters by older servers too, while servers are upgraded one by one.
        await (dialect.kind === 'postgres' ? noteOnPostgres(db) : noteOnSqlite(db));
        // All photos count as used today, because older servers do not update this when posters are made.
        const today = sql.lit(new Date().toISOString());
        await sql`alter table photos add column used_at ${text} not null default ${today}`.execute(db);
        await db.schema.createIndex('photos_used').on('photos').columns(['used_at', 'id']).execute();
      },
    },
  };
}

/**
 * Adds a trigger that notes the photos of new posters, and notes those of existing ones. In a damaged row everything
 * that looks like a photo's id counts.
 */
async function noteOnPostgres(db: Kysely<unknown>): Promise<void> {
  const ids = (row: string) =>
    sql`regexp_matches(${sql.raw(row)}.slot_values, '"id":"([0-9A-Za-z]{20})"', 'g') as photo`;
  await sql`create function flyposter_note_photos() returns trigger language plpgsql as $$
    begin
      insert into poster_photos (photo_id, poster_id) select distinct photo[1], new.id from ${ids('new')};
      return null;
    end $$`.execute(db);
  await sql`create trigger posters_note_photos after insert on posters
    for each row execute function flyposter_note_photos()`.execute(db);
  await sql`insert into poster_photos (photo_id, poster_id)
    select distinct photo[1], posters.id from posters, ${ids('posters')} where slot_values like '%"id":"%'`.execute(db);
}

/** Does the same as `noteOnPostgres`. A row that is not JSON has no photos. */
async function noteOnSqlite(db: Kysely<unknown>): Promise<void> {
  const photos = (row: string) => sql`
    json_each(case when json_valid(${sql.raw(row)}.slot_values) then ${sql.raw(row)}.slot_values else '{}' end) as slot
    where slot.type = 'object' and length(json_extract(slot.value, '$.id')) = 20`;
  await sql`create trigger posters_note_photos after insert on posters begin
    insert into poster_photos (photo_id, poster_id)
      select distinct json_extract(slot.value, '$.id'), new.id from ${photos('new')};
  end`.execute(db);
  await sql`insert into poster_photos (photo_id, poster_id)
    select distinct json_extract(slot.value, '$.id'), posters.id from posters, ${photos('posters')}`.execute(db);
}
