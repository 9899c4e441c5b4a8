import { type Kysely, type Migration, sql } from 'kysely';
import { type Dialect, textType } from './dialect.ts';

/** The steps that tell which photos are used. */
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
        // By the database itself, so that servers of yesterday, which are replaced one after the other, do it too.
        await (dialect.kind === 'postgres' ? noteOnPostgres(db) : noteOnSqlite(db));
        // As if all were of use today: who makes posters with a server of yesterday does not note it.
        const today = sql.lit(new Date().toISOString());
        await sql`alter table photos add column used_at ${text} not null default ${today}`.execute(db);
        await db.schema.createIndex('photos_used').on('photos').columns(['used_at', 'id']).execute();
      },
    },
  };
}

/** Notes the photos of all posters, those to come too. Whatever looks like one in a damaged row counts. */
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

/** The same. A row that is no JSON has no photos. */
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
