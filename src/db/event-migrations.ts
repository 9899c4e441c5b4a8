import { type Kysely, type Migration, sql } from 'kysely';
import { type Dialect, textType } from './dialect.ts';
import { lockKey } from './lock-key.ts';

/** The migration that creates the tables of events and of template versions. */
export function eventMigrations(dialect: Dialect): Record<string, Migration> {
  const text = textType(dialect);
  return {
    '0014-events': {
      async up(db: Kysely<unknown>) {
        const sequence = sql.raw(
          dialect.kind === 'postgres'
            ? 'bigint generated always as identity primary key'
            : 'integer primary key autoincrement',
        );
        await sql`create table events (
          sequence ${sequence},
          id ${text} not null,
          at ${text} not null,
          type ${text} not null,
          actor ${text} not null,
          account ${text},
          subject_kind ${text} not null,
          subject_id ${text} not null,
          data text not null
        )`.execute(db);
        // Finds events by time, and keeps a restore from adding one twice. Ids alone would be scattered over the index.
        await sql`create unique index events_time on events (at, id)`.execute(db);
        await sql`create index events_subject on events (subject_kind, subject_id, sequence)`.execute(db);
        await sql`create table template_versions (
          template ${text} not null,
          version integer not null,
          published_at ${text} not null,
          primary key (template, version)
        )`.execute(db);
        await sql`insert into template_versions (template, version, published_at)
          select template, template_version, min(created_at) from posters group by template, template_version`.execute(
          db,
        );
        if (dialect.kind === 'postgres') await lockInTurn(db);
      },
    },
  };
}

/**
 * Adds a trigger that lets one transaction at a time write events, from before it draws their numbers until it is
 * committed, so that events appear in the order of their numbers. This costs no concurrency, because PostgreSQL commits
 * transactions that notify one after the other anyway.
 */
async function lockInTurn(db: Kysely<unknown>): Promise<void> {
  const key = sql.lit(lockKey('events'));
  await sql`create function flyposter_lock_events() returns trigger language plpgsql as $$
    begin
      perform pg_advisory_xact_lock(${key}::bigint);
      return null;
    end $$`.execute(db);
  await sql`create trigger events_lock before insert on events
    for each statement execute function flyposter_lock_events()`.execute(db);
}
