import { type Kysely, type Migration, sql } from 'kysely';
import { type Engine, textType } from './engine.ts';

/** The steps that keep reports. */
export function reportMigrations(engine: Engine): Record<string, Migration> {
  // By its bytes, so that PostgreSQL orders as SQLite does.
  const text = textType(engine);
  return {
    '0012-reports': {
      async up(db: Kysely<unknown>) {
        await sql`create table reports (
          id ${text} primary key not null,
          poster ${text} not null,
          reason ${text} not null,
          detail text not null,
          status ${text} not null,
          created_at ${text} not null,
          closed_at ${text}
        )`.execute(db);
        await db.schema.createIndex('reports_status').on('reports').columns(['status', 'created_at', 'id']).execute();
        await db.schema.createIndex('reports_poster').on('reports').columns(['poster', 'status']).execute();
      },
    },
  };
}
