import { FlyposterError } from '../domain/errors.ts';

/** SQLite error codes for a file that cannot be read or written now, as opposed to a wrong statement. */
const SQLITE_OUTAGE = /^SQLITE_(?:BUSY|LOCKED|FULL|IOERR|CANTOPEN|READONLY|PROTOCOL)(?:_|$)/;
/**
 * PostgreSQL error codes for the same: broken connection (08), login refused (28), no such database (3D000), read-only
 * server (25006), retries used up (40001, 40P01), out of resources (53), shutdown (57P0), cancelled statement (57014),
 * system error (58).
 */
const POSTGRES_OUTAGE = /^(?:08...|28...|3D000|25006|40001|40P01|53...|57P0.|57014|58...)$/;
/** System error codes for a folder that cannot be made, or a server that cannot be reached. */
const SYSTEM_OUTAGE =
  /^E(?:ACCES|DQUOT|IO|MFILE|NFILE|NODEV|NOSPC|PERM|ROFS|STALE|AI_AGAIN|CONNABORTED|CONNREFUSED|CONNRESET|HOSTDOWN|HOSTUNREACH|NETDOWN|NETUNREACH|NOTFOUND|PIPE|TIMEDOUT)$/;
/**
 * Messages of errors without a code: by libsql on opening and on a closed database, by Kysely on a closed one, by pg on
 * a broken or silent one.
 */
const MESSAGE_OUTAGE = new RegExp(
  [
    '^ConnectionFailed\\(',
    '^The database connection is not open',
    '^driver has already been destroyed',
    '^Connection terminated',
    '^timeout exceeded when trying to connect',
    '^timeout expired',
    '^Query read timeout',
    '^Client has encountered a connection error',
    '^Client was closed',
    '^Cannot use a pool after calling end',
    '^The server does not support SSL connections',
  ].join('|'),
);

/** Returns `store_unavailable` for an error that means the database is away; any other error as it is. */
export function asOutage(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof FlyposterError) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const known = [SQLITE_OUTAGE, POSTGRES_OUTAGE, SYSTEM_OUTAGE].some((outage) => outage.test(code));
  const away = known || MESSAGE_OUTAGE.test(error.message);
  return away ? new FlyposterError('store_unavailable', undefined, { cause: error }) : error;
}

/** Wraps methods so that each rejects with `store_unavailable` while the database is away. */
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
