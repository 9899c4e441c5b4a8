import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type DialectAdapter,
  type Driver,
  Kysely,
  type QueryResult,
  RawNode,
  SelectQueryNode,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
} from 'kysely';
import Database from 'libsql';
import type { Schema } from './schema.ts';

/** Time to wait for another process that is writing, and for one that makes or changes the tables, ms. */
const BUSY_TIMEOUT = 5000;
const MAKING_TIMEOUT = 5 * 60 * 1000;
/** Size of the page cache, KiB: the upper parts of every index of a million posters. */
const CACHE = 64 * 1024;

/**
 * Opens the SQLite database in a file. Creates the file and its folder if they do not exist, but no tables. A commit is
 * on the disk when it returns.
 *
 * @throws Error if the folder or the file cannot be opened.
 */
export function openSqlite(path: string): Kysely<Schema> {
  const { db, hurry } = openSqliteFile(path);
  hurry();
  return db;
}

/** An open SQLite database. */
export interface SqliteFile {
  db: Kysely<Schema>;
  /** Returns a number that changes whenever another connection, in any process, commits something. */
  version: () => number;
  /** Shortens the wait for a busy file from minutes to seconds; called once the tables are up to date. */
  hurry: () => void;
}

/** Opens a database like `openSqlite`, but waits minutes for a busy file until `hurry` is called. */
export function openSqliteFile(path: string): SqliteFile {
  makeFolder(dirname(resolve(path)));
  const database = new Database(path);
  try {
    // Set first, because the switch to WAL needs the lock that another process may hold just now.
    database.pragma(`busy_timeout = ${MAKING_TIMEOUT}`);
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    database.pragma(`cache_size = -${CACHE}`);
  } catch (error) {
    database.close();
    throw error;
  }
  const dataVersion = database.prepare('pragma data_version');
  return {
    db: new Kysely<Schema>({ dialect: new LibsqlDialect(database) }),
    version: () => (dataVersion.get() as { data_version: number }).data_version,
    hurry: () => void database.pragma(`busy_timeout = ${BUSY_TIMEOUT}`),
  };
}

class LibsqlDialect extends SqliteDialect {
  readonly #database: Database.Database;

  constructor(database: Database.Database) {
    super({ database });
    this.#database = database;
  }

  override createDriver(): Driver {
    return new LibsqlDriver(this.#database);
  }

  override createAdapter(): DialectAdapter {
    return new TransactionalAdapter();
  }
}

/** Lets Kysely migrate in a transaction. SQLite can roll back changes of tables, but Kysely assumes that it cannot. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/**
 * Begins and ends transactions with `exec`. A prepared statement of libsql that fails because another process is
 * writing stays half run until it is collected as garbage, and until then SQLite refuses every commit.
 */
class LibsqlDriver extends SqliteDriver {
  readonly #database: Database.Database;
  #connection: LibsqlConnection | undefined;

  constructor(database: Database.Database) {
    super({ database });
    this.#database = database;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection();
    this.#connection ??= new LibsqlConnection(this.#database, connection);
    return this.#connection;
  }

  override async beginTransaction(): Promise<void> {
    begin(this.#database);
  }

  override async commitTransaction(): Promise<void> {
    this.#database.exec('commit');
  }

  override async rollbackTransaction(): Promise<void> {
    rollback(this.#database);
  }
}

/**
 * A connection that makes every write of the query builder in an explicit transaction, even a single statement. Raw SQL
 * runs as it is.
 */
class LibsqlConnection implements DatabaseConnection {
  readonly #database: Database.Database;
  readonly #connection: DatabaseConnection;

  constructor(database: Database.Database, connection: DatabaseConnection) {
    this.#database = database;
    this.#connection = connection;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const reads = SelectQueryNode.is(query.query) || RawNode.is(query.query);
    if (reads || this.#database.inTransaction) return this.#connection.executeQuery<Row>(query);
    begin(this.#database);
    try {
      // Not awaited: the statement runs in the call. A pause here would let another handle of this process wait for the
      // lock, and its waiting would keep us from ever giving it back.
      const result = this.#connection.executeQuery<Row>(query);
      this.#database.exec('commit');
      return result;
    } catch (error) {
      rollback(this.#database);
      throw error;
    }
  }

  streamQuery<Row>(query: CompiledQuery, chunkSize?: number): AsyncIterableIterator<QueryResult<Row>> {
    return this.#connection.streamQuery<Row>(query, chunkSize);
  }
}

/**
 * Begins a transaction with the write lock: one that reads first fails without waiting if another process commits
 * between its read and its write.
 */
function begin(database: Database.Database): void {
  database.exec('begin immediate');
}

/**
 * Rolls back, unless SQLite did so by itself on a full disk: a second rollback would fail and hide the first error.
 * Asking a closed database for `inTransaction` aborts the process, so `open` is checked first.
 */
function rollback(database: Database.Database): void {
  if (database.open && database.inTransaction) database.exec('rollback');
}

/**
 * Makes a folder with its parents, and syncs the folder around each new one, so that its name is durable. SQLite does
 * so for its files only.
 */
function makeFolder(folder: string): void {
  const first = mkdirSync(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = folder; made.length >= resolve(first).length; made = dirname(made)) {
    const parent = openSync(dirname(made), 'r');
    try {
      fsyncSync(parent);
    } finally {
      closeSync(parent);
    }
  }
}
