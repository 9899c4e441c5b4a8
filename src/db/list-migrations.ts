import { type Kysely, type Migration, sql } from 'kysely';
import { type Dialect, textType } from './dialect.ts';
import { CHANNEL } from './postgres-notice.ts';
import type { Schema } from './schema.ts';
import { addToSearch } from './search-index.ts';

/** Posters put into the search index with one statement. */
const AT_ONCE = 500;

/** Columns that are compared or ordered by. PostgreSQL is made to order them by their bytes, as SQLite does. */
const BY_BYTES: Record<string, string[]> = {
  posters: ['id', 'template', 'remix_of', 'status', 'created_at', 'search_text'],
  poster_topics: ['poster_id', 'topic', 'created_at'],
  settings: ['name'],
  photos: ['id'],
};

/** The migrations for quick lists, search, tallies and notices of changes. */
export function listMigrations(dialect: Dialect): Record<string, Migration> {
  const text = textType(dialect);
  const index = (db: Kysely<unknown>, name: string, table: string, columns: string[]) =>
    db.schema.createIndex(name).on(table).columns(columns).execute();

  return {
    '0005-order-by-bytes': {
      async up(db: Kysely<unknown>) {
        if (dialect.kind === 'sqlite') return;
        for (const [table, columns] of Object.entries(BY_BYTES)) {
          const changes = columns.map((column) => sql`alter column ${sql.ref(column)} type ${text}`);
          await sql`alter table ${sql.table(table)} ${sql.join(changes)}`.execute(db);
        }
      },
    },
    '0006-topic-lists': {
      async up(db: Kysely<unknown>) {
        for (const column of ['status', 'template']) {
          await sql`alter table poster_topics add column ${sql.ref(column)} ${text} not null default ''`.execute(db);
        }
        await sql`alter table poster_topics add column remix_count integer not null default 0`.execute(db);
        const of = (column: string) =>
          sql`${sql.ref(column)} = (select ${sql.ref(column)} from posters where id = poster_id)`;
        await sql`update poster_topics set ${sql.join(['status', 'template', 'remix_count'].map(of))}`.execute(db);
        await db.schema.dropIndex('poster_topics_newest').execute();
        const newest = ['created_at', 'poster_id'];
        const popular = ['remix_count', ...newest];
        await index(db, 'poster_topics_listed', 'poster_topics', ['topic', 'status', ...newest]);
        await index(db, 'poster_topics_popular', 'poster_topics', ['topic', 'status', ...popular]);
        await index(db, 'poster_topics_template', 'poster_topics', ['topic', 'template', 'status', ...newest]);
        await index(db, 'poster_topics_both', 'poster_topics', ['topic', 'template', 'status', ...popular]);
        await index(db, 'posters_template_popular', 'posters', [
          'template',
          'status',
          'remix_count',
          'created_at',
          'id',
        ]);
      },
    },
    '0007-search': {
      async up(db: Kysely<unknown>) {
        const key = sql.raw(
          dialect.kind === 'postgres' ? 'bigint generated always as identity primary key' : 'integer primary key',
        );
        await sql`create table poster_search (
          key ${key},
          poster_id ${text} not null unique references posters (id) on delete cascade
        )`.execute(db);
        if (dialect.kind === 'postgres') {
          await sql`alter table poster_search add column grams int[] not null`.execute(db);
          // Without GIN's pending list, which every search would have to read through.
          await sql`create index poster_search_grams on poster_search using gin (grams) with (fastupdate = off)`.execute(
            db,
          );
        } else {
          await sql`create virtual table poster_grams using
            fts5(grams, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii')`.execute(db);
          await sql`insert into poster_grams (poster_grams, rank) values ('usermerge', 2)`.execute(db);
          await sql`create trigger poster_search_deleted after delete on poster_search begin
            delete from poster_grams where rowid = old.key;
          end`.execute(db);
        }
        await fillSearch(db as Kysely<Schema>, dialect);
      },
    },
    '0008-tallies': {
      async up(db: Kysely<unknown>) {
        await sql`create table tallies (
          day ${text} not null,
          event ${text} not null,
          poster ${text} not null,
          template ${text} not null,
          topic ${text} not null,
          source ${text} not null,
          count bigint not null,
          primary key (day, event, poster, template, topic, source)
        )`.execute(db);
        await index(db, 'tallies_poster', 'tallies', ['poster', 'day']);
      },
    },
    '0009-changes': {
      // SQLite needs no notices: other processes notice that its file was changed.
      async up(db: Kysely<unknown>) {
        if (dialect.kind === 'sqlite') return;
        await sql`create function flyposter_tell_of_poster() returns trigger language plpgsql as $$
          declare poster record;
          begin
            if tg_op = 'DELETE' then poster := old; else poster := new; end if;
            perform pg_notify(${sql.lit(CHANNEL)}, concat_ws(' ', poster.id, poster.remix_of));
            return null;
          end $$`.execute(db);
        await sql`create trigger posters_tell after insert or delete or update of status on posters
          for each row execute function flyposter_tell_of_poster()`.execute(db);
        await sql`create function flyposter_tell_of_all() returns trigger language plpgsql as $$
          begin
            perform pg_notify(${sql.lit(CHANNEL)}, '');
            return null;
          end $$`.execute(db);
        await sql`create trigger settings_tell after insert or delete or update on settings
          for each statement execute function flyposter_tell_of_all()`.execute(db);
      },
    },
  };
}

async function fillSearch(db: Kysely<Schema>, dialect: Dialect): Promise<void> {
  for (let after = ''; ; ) {
    const posters = await db
      .selectFrom('posters')
      .select(['id', 'search_text', 'created_at', 'remix_count'])
      .where('status', '=', 'listed')
      .where('id', '>', after)
      .orderBy('id')
      .limit(AT_ONCE)
      .execute();
    const last = posters.at(-1);
    if (!last) return;
    await addToSearch(db, dialect, posters);
    after = last.id;
  }
}
