import type { Kysely } from 'kysely';
import type { Records } from '../domain/ports.ts';
import { migrate } from './migrations.ts';
import { asOutage, reportOutages } from './outage.ts';
import { createPhotoRecords } from './photos.ts';
import { createPosterRecords } from './posters.ts';
import type { Schema } from './schema.ts';
import { createSettingsRecords } from './settings.ts';
import { openSqlite } from './sqlite.ts';

/** Records in a database whose tables are made. Every method rejects with `store_unavailable` while it is away. */
export function createRecords(db: Kysely<Schema>): Records {
  return {
    posters: reportOutages(createPosterRecords(db)),
    photos: reportOutages(createPhotoRecords(db)),
    settings: reportOutages(createSettingsRecords(db)),
    ...reportOutages({
      // A table of ours, because a bare `select 1` never looks at the file.
      async check() {
        await db.selectFrom('settings').select('name').limit(1).execute();
      },
      close: () => db.destroy(),
    }),
  };
}

/**
 * Opens the records in an SQLite file, made with its folder where there is none, and brings its tables up to date. Other
 * processes may have the same file open; one process opens it once, as two writers in it would wait for each other.
 *
 * @throws FlyposterError `store_unavailable` where the file cannot be opened or written; another Error where it is no
 * database or one of a newer Flyposter.
 */
export async function openSqliteRecords(path: string): Promise<Records> {
  try {
    const db = openSqlite(path);
    try {
      await migrate(db);
    } catch (error) {
      await db.destroy();
      throw error;
    }
    return createRecords(db);
  } catch (error) {
    throw asOutage(error);
  }
}
