import { FlyposterError } from '../domain/errors.ts';

/** What SQLite reports when the file cannot be read or written now, as against a mistake in the question. */
const SQLITE_OUTAGE = /^SQLITE_(?:BUSY|LOCKED|FULL|IOERR|CANTOPEN|READONLY|PROTOCOL)(?:_|$)/;
/** What the system reports when the folder of the database cannot be made. */
const SYSTEM_OUTAGE = /^E(?:ACCES|DQUOT|IO|MFILE|NFILE|NODEV|NOSPC|PERM|ROFS|STALE)$/;
/** These come without a code: libsql on opening and on a closed database, Kysely on a closed one. */
const MESSAGE_OUTAGE = /^ConnectionFailed\(|^The database connection is not open|^driver has already been destroyed/;

/** `store_unavailable` for an error that means the database is away; any other error as it is. */
export function asOutage(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof FlyposterError) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const away = SQLITE_OUTAGE.test(code) || SYSTEM_OUTAGE.test(code) || MESSAGE_OUTAGE.test(error.message);
  return away ? new FlyposterError('store_unavailable', undefined, { cause: error }) : error;
}

/** The same methods, each rejecting with `store_unavailable` while the database is away. */
export function reportOutages<T extends object>(repository: T): T {
  const methods = Object.entries(repository).map(([name, method]: [string, (...args: unknown[]) => unknown]) => [
    name,
    async (...args: unknown[]) => {
      try {
        return await method(...args);
      } catch (error) {
        throw asOutage(error);
      }
    },
  ]);
  return Object.fromEntries(methods) as T;
}
