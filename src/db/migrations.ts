import { type Kysely, type Migration, Migrator } from 'kysely';
import type { Dialect } from './dialect.ts';
import { eventMigrations } from './event-migrations.ts';
import { galleryMigrations } from './gallery-migrations.ts';
import { listMigrations } from './list-migrations.ts';
import { photoMigrations } from './photo-migrations.ts';
import { reportMigrations } from './report-migrations.ts';
import type { Schema } from './schema.ts';

/**
 * The migrations that are in no file of their own. All together lead from an empty database to today's tables, in the
 * order of their names. A released migration is never edited: a change is a new one. Migrations use the tables of their
 * time, hence the untyped database.
 */
const MIGRATIONS: Record<string, Migration> = {
  '0001-posters': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('posters')
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('template', 'text', (column) => column.notNull())
        .addColumn('template_version', 'integer', (column) => column.notNull())
        .addColumn('slot_values', 'text', (column) => column.notNull())
        .addColumn('formats', 'text', (column) => column.notNull())
        .addColumn('alt', 'text', (column) => column.notNull())
        .addColumn('credit', 'text')
        .addColumn('imprint', 'text', (column) => column.notNull())
        // No foreign key: a remix keeps its parent's id for ever, also when the parent was deleted.
        .addColumn('remix_of', 'text')
        .addColumn('status', 'text', (column) => column.notNull())
        .addColumn('created_at', 'text', (column) => column.notNull())
        .addColumn('request_hash', 'text')
        .addColumn('search_text', 'text', (column) => column.notNull())
        .addColumn('remix_count', 'integer', (column) => column.notNull())
        .execute();
      const index = (name: string, columns: string[]) =>
        db.schema.createIndex(name).on('posters').columns(columns).execute();
      await index('posters_newest', ['status', 'created_at', 'id']);
      await index('posters_popular', ['status', 'remix_count', 'created_at', 'id']);
      await index('posters_template', ['template', 'status', 'created_at', 'id']);
      await index('posters_remixes', ['remix_of', 'status', 'created_at', 'id']);
    },
  },
  '0002-poster-topics': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('poster_topics')
        .addColumn('poster_id', 'text', (column) => column.notNull().references('posters.id').onDelete('cascade'))
        .addColumn('topic', 'text', (column) => column.notNull())
        .addColumn('position', 'integer', (column) => column.notNull())
        .addColumn('created_at', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('poster_topics_key', ['poster_id', 'topic'])
        .execute();
      await db.schema
        .createIndex('poster_topics_newest')
        .on('poster_topics')
        .columns(['topic', 'created_at', 'poster_id'])
        .execute();
    },
  },
  '0003-settings': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('settings')
        .addColumn('name', 'text', (column) => column.primaryKey().notNull())
        .addColumn('value', 'text', (column) => column.notNull())
        .execute();
    },
  },
  '0004-photos': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('photos')
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('width', 'integer', (column) => column.notNull())
        .addColumn('height', 'integer', (column) => column.notNull())
        .addColumn('type', 'text', (column) => column.notNull())
        .addColumn('sha256', 'text', (column) => column.notNull())
        .addColumn('created_at', 'text', (column) => column.notNull())
        .execute();
    },
  },
  '0010-photo-reuse': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .alterTable('posters')
        .addColumn('photo_reuse', 'integer', (column) => column.notNull().defaultTo(1))
        .execute();
    },
  },
};

/**
 * Brings a database to today's tables, with all migrations in one transaction; servers that start at once do it once.
 * Rejects if a migration fails, or the database was made by a newer Flyposter.
 */
export async function migrate(db: Kysely<Schema>, dialect: Dialect): Promise<void> {
  const provider = {
    getMigrations: async () => ({
      ...MIGRATIONS,
      ...listMigrations(dialect),
      ...galleryMigrations(dialect),
      ...reportMigrations(dialect),
      ...photoMigrations(dialect),
      ...eventMigrations(dialect),
    }),
  };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error !== undefined) throw error;
}
