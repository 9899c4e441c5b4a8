import { resolve } from 'node:path';
import type { Kysely } from 'kysely';
import type { LockRecords } from '../domain/locks.ts';
import type { Records } from '../domain/records.ts';
import { type ChangeEmitter, createSqliteChangeFeed } from './change-feed.ts';
import { createChangeWriter } from './change-writer.ts';
import type { Dialect } from './dialect.ts';
import { createDump } from './dump.ts';
import { createEventRecords } from './events.ts';
import { createGalleryRecords } from './galleries.ts';
import { createLocalLocks } from './local-locks.ts';
import { keepSearchMerged } from './merge-search-index.ts';
import { migrate } from './migrations.ts';
import { asOutage, reportOutages } from './outage.ts';
import { createPhotoRecords } from './photos.ts';
import { createPosterRecords } from './posters.ts';
import { connectionTo, openPostgres } from './postgres.ts';
import { createPostgresChangeFeed } from './postgres-change-feed.ts';
import { postgresDialect } from './postgres-dialect.ts';
import { createPostgresLocks } from './postgres-locks.ts';
import { createReportRecords } from './reports.ts';
import type { Schema } from './schema.ts';
import { createSettingsRecords } from './settings.ts';
import { openSqliteFile } from './sqlite.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import { createTallyRecords } from './tallies.ts';
import { createTemplateRecords } from './template-versions.ts';

/**
 * Creates records in a database whose tables are made. Every method rejects with `store_unavailable` while it is away.
 */
function createRecords(
  db: Kysely<Schema>,
  dialect: Dialect,
  { tryHold, close }: LockRecords & { close(): unknown },
  changes: ChangeEmitter & { close(): unknown },
): Records {
  let closing: Promise<void> | undefined;
  const write = createChangeWriter(db, dialect, changes.emit);
  return {
    posters: reportOutages(createPosterRecords(db, dialect, write)),
    photos: reportOutages(createPhotoRecords(db)),
    galleries: reportOutages(createGalleryRecords(db, write)),
    settings: reportOutages(createSettingsRecords(db, write)),
    tallies: reportOutages(createTallyRecords(db)),
    reports: reportOutages(createReportRecords(db, write)),
    templates: reportOutages(createTemplateRecords(write)),
    events: reportOutages(createEventRecords(db)),
    locks: reportOutages({ tryHold }),
    changes: { subscribe: changes.subscribe, poll: changes.poll },
    ...reportOutages({
      ...createDump(db, dialect, changes.emit),
      // One of our tables, because a bare `select 1` never looks at the file.
      async check() {
        await db.selectFrom('settings').select('name').limit(1).execute();
      },
      close: () => {
        closing ??= Promise.all([close(), changes.close()])
          .then(() => db.destroy())
          .then(() => {});
        return closing;
      },
    }),
  };
}

/**
 * Opens the records in an SQLite file and brings its tables up to date. Creates the file and its folder if they do not
 * exist. Other processes may have the file open too. A process must open it only once, because two writers in it would
 * wait for each other.
 *
 * @throws FlyposterError `store_unavailable` if the file cannot be opened or written; another Error if it is no
 * database or one of a newer Flyposter.
 */
export async function openSqliteRecords(path: string): Promise<Records> {
  try {
    const { db, version, hurry } = openSqliteFile(path);
    try {
      await migrate(db, sqliteDialect);
      hurry();
    } catch (error) {
      await db.destroy();
      throw error;
    }
    const upkeep = keepSearchMerged(db);
    const changes = createSqliteChangeFeed(version);
    const close = () => Promise.all([changes.close(), upkeep.stop()]);
    return createRecords(db, sqliteDialect, createLocalLocks(resolve(path)), { ...changes, close });
  } catch (error) {
    throw asOutage(error);
  }
}

/**
 * Opens the records in a PostgreSQL database and brings its tables up to date. Any number of servers may open it, and
 * start at once.
 *
 * @throws FlyposterError `store_unavailable` if the database does not answer or refuses us; another Error if it is of a
 * newer Flyposter or we may not make tables.
 */
export async function openPostgresRecords(url: string): Promise<Records> {
  try {
    const maker = openPostgres(url, { patience: Number.POSITIVE_INFINITY });
    try {
      await migrate(maker, postgresDialect);
    } finally {
      await maker.destroy();
    }
    const changes = createPostgresChangeFeed(connectionTo(url));
    await changes.start();
    return createRecords(openPostgres(url), postgresDialect, createPostgresLocks(connectionTo(url)), changes);
  } catch (error) {
    throw asOutage(error);
  }
}
