import { Kysely, PostgresDialect } from 'kysely';
import { Pool, type PoolConfig, TypeOverrides, types } from 'pg';
import type { Schema } from './schema.ts';

const CONNECTIONS = 10;
/** Milliseconds. */
const CONNECT_TIMEOUT = 5000;
const IDLE_TIMEOUT = 30_000;
const STATEMENT_TIMEOUT = 15_000;
/** Time after `STATEMENT_TIMEOUT` at which we give up on a server that does not end a statement itself, ms. */
const GRACE = 2000;

/** The reasons for which a connection is of no use any more though it is open. */
const SILENT = /^Query read timeout/;

/** Numbers of eight bytes come as numbers: all of ours are counts. */
const numbers = new TypeOverrides();
numbers.setTypeParser(types.builtins.INT8, Number);

/** The options of a connection to a database. `patience`: the longest that a statement may take, ms. */
export function connectionTo(url: string, { patience = STATEMENT_TIMEOUT } = {}): PoolConfig {
  return {
    connectionString: url,
    types: numbers,
    application_name: 'flyposter',
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    keepAlive: true,
    // Pages are small: to start helpers for one, or to compile its statement, takes longer than to read it.
    options: '-c max_parallel_workers_per_gather=0 -c jit=off',
    ...(patience < Infinity && { statement_timeout: patience, query_timeout: patience + GRACE }),
  };
}

/**
 * Opens a PostgreSQL database; connections are made when they are needed. The tables may still have to be made.
 */
export function openPostgres(url: string, options: { patience?: number } = {}): Kysely<Schema> {
  const pool = new Pool({
    ...connectionTo(url, options),
    max: CONNECTIONS,
    idleTimeoutMillis: IDLE_TIMEOUT,
  });
  // A connection that breaks while nobody uses it: the pool makes another when one is needed.
  pool.on('error', () => {});
  return new Kysely<Schema>({
    dialect: new PostgresDialect({ pool: { connect: () => connect(pool), end: () => pool.end() } }),
  });
}

/** A connection of the pool that is not given back to it once the server went silent on it. */
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
