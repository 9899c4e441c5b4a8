import { type Kysely, type Migration, sql } from 'kysely';
import { type Dialect, textType } from './dialect.ts';

/** The migration that creates the tables of galleries. */
export function galleryMigrations(dialect: Dialect): Record<string, Migration> {
  const text = textType(dialect);
  return {
    '0011-galleries': {
      async up(db: Kysely<unknown>) {
        await sql`create table galleries (
          slug ${text} primary key not null,
          title ${text} not null,
          introduction text not null,
          cover text,
          topics text not null,
          rule text,
          created_at text not null
        )`.execute(db);
        await sql`create table gallery_posters (
          gallery ${text} not null references galleries (slug) on delete cascade,
          poster_id ${text} not null references posters (id) on delete cascade,
          position integer not null,
          primary key (gallery, poster_id)
        )`.execute(db);
        await sql`create index gallery_posters_order on gallery_posters (gallery, position, poster_id)`.execute(db);
        // For the cascade when a poster is deleted.
        await sql`create index gallery_posters_poster on gallery_posters (poster_id)`.execute(db);
        if (dialect.kind === 'sqlite') return;
        for (const table of ['galleries', 'gallery_posters']) {
          await sql`create trigger ${sql.raw(`${table}_tell`)} after insert or delete or update on ${sql.table(table)}
            for each statement execute function flyposter_tell_of_all()`.execute(db);
        }
      },
    },
  };
}
