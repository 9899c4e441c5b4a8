import { Kysely, PostgresDialect } from 'kysely';
import { Pool, type PoolConfig, TypeOverrides, types } from 'pg';
import type { Schema } from './schema.ts';

const CONNECTIONS = 10;
/** Timeouts, ms: to connect, to close an idle connection, and for a statement. */
const CONNECT_TIMEOUT = 5000;
const IDLE_TIMEOUT = 30_000;
const STATEMENT_TIMEOUT = 15_000;
/** Time after the timeout of a statement at which we give up on a server that does not end it itself, ms. */
const GRACE = 2000;

/** Messages of errors after which a connection is useless, although it is open. */
const SILENT = /^Query read timeout/;

/** Reads 8-byte integers as numbers instead of texts: all of ours are far below 2 ** 53. */
const numbers = new TypeOverrides();
numbers.setTypeParser(types.builtins.INT8, Number);

/** Returns the options of a connection to a database. `patience`: the longest that a statement may take, ms. */
export function connectionTo(url: string, { patience = STATEMENT_TIMEOUT } = {}): PoolConfig {
  return {
    connectionString: url,
    types: numbers,
    application_name: 'flyposter',
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    keepAlive: true,
    // Pages are small: starting parallel workers or compiling a statement takes longer than reading one.
    options: '-c max_parallel_workers_per_gather=0 -c jit=off',
    ...(patience < Infinity && { statement_timeout: patience, query_timeout: patience + GRACE }),
  };
}

/** Opens a PostgreSQL database. Connections are made when they are needed; tables are not created or migrated. */
export function openPostgres(url: string, options: { patience?: number } = {}): Kysely<Schema> {
  const pool = new Pool({
    ...connectionTo(url, options),
    max: CONNECTIONS,
    idleTimeoutMillis: IDLE_TIMEOUT,
  });
  // Connections that break while nobody uses them are ignored: the pool makes others when needed.
  pool.on('error', () => {});
  return new Kysely<Schema>({
    dialect: new PostgresDialect({ pool: { connect: () => connect(pool), end: () => pool.end() } }),
  });
}

/** Takes a connection from the pool. If the server goes silent on it or it breaks, it is not given back for reuse. */
async function connect(pool: Pool) {
  const client = await pool.connect();
  let silent = false;
  const onError = () => {
    silent = true;
  };
  client.on('error', onError);
  return {
    query: (async (text: string, values: unknown[]) => {
      try {
        return await client.query(text, values);
      } catch (error) {
        if (error instanceof Error && SILENT.test(error.message)) silent = true;
        throw error;
      }
    }) as never,
    release() {
      client.off('error', onError);
      client.release(silent);
    },
  };
}
