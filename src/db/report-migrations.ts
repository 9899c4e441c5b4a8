import { type Kysely, type Migration, sql } from 'kysely';
import { type Dialect, textType } from './dialect.ts';

/** The migration that creates the table of reports. */
export function reportMigrations(dialect: Dialect): Record<string, Migration> {
  // Compared by its bytes, so that PostgreSQL orders as SQLite does.
  const text = textType(dialect);
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
