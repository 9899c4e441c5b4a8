import { access, constants, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Config } from './config.ts';
import { openPostgresRecords, openSqliteRecords } from './db/records.ts';
import type { Files } from './domain/files.ts';
import type { Records } from './domain/records.ts';
import { createDiskFiles, removeStaleTemporaries } from './storage/disk.ts';

/** An error that keeps the program from starting, with a message for the person who starts it. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** Opens the records and the files of an installation. @throws StartError */
export async function openStores(config: Config): Promise<{ records: Records; files: Files }> {
  const files = await openFiles(config);
  return { records: await openRecords(config), files };
}

/** Opens the records of an installation. @throws StartError */
export async function openRecords({ database }: Config): Promise<Records> {
  switch (database.kind) {
    case 'sqlite':
      await makeWritable('DATA_DIR', dirname(database.path));
      return openSqliteRecords(database.path).catch((cause: unknown) => {
        throw new StartError(`DATA_DIR: the database ${database.path} cannot be opened: ${reasonOf(cause)}`, { cause });
      });
    case 'postgres':
      return openPostgresRecords(database.url).catch((cause: unknown) => {
        throw new StartError(`DATABASE_URL: the database refuses: ${reasonOf(cause)}`, { cause });
      });
  }
}

/** Opens the files of an installation. @throws StartError */
export async function openFiles({ storage }: Config): Promise<Files> {
  switch (storage.kind) {
    case 'disk':
      await makeWritable('DATA_DIR', storage.directory);
      await removeStaleTemporaries(storage.directory);
      return createDiskFiles(storage.directory);
    case 's3': {
      // The SDK takes a while to load, and most installations do not use it.
      const { openS3Files } = await import('./storage/s3-start.ts');
      return openS3Files(storage).catch((cause: unknown) => {
        throw cause instanceof Error && cause.name === 'S3Problem' ? new StartError(cause.message, { cause }) : cause;
      });
    }
  }
}

async function makeWritable(variable: string, directory: string): Promise<void> {
  try {
    await mkdir(directory, { recursive: true });
    await access(directory, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new StartError(`${variable}: ${directory} is no folder that can be written: ${reasonOf(cause)}`, { cause });
  }
}

/** Asks a PostgreSQL server for its time. Rejects with the database's own error. */
export async function askDatabaseTime(url: string): Promise<Date> {
  const { Client } = await import('pg');
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000, query_timeout: 5000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ now: Date }>('select clock_timestamp() as now');
    return rows[0]!.now;
  } finally {
    await client.end();
  }
}

/** The message of the innermost cause of an error. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause !== undefined) return reasonOf(error.cause);
  // A host name with several IP addresses fails with an error for each and no message of its own.
  return error instanceof AggregateError && error.message === '' ? reasonOf(error.errors[0]) : error.message;
}
