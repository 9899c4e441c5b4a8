import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { freePort } from './server.ts';

const USER = 'flyposter';
const DEBIAN = '/usr/lib/postgresql';

/** The folder of PostgreSQL's programs, of the newest version that the machine has. */
function programs(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  return versions.map((version) => join(DEBIAN, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb')));
}

/** Whether the machine has PostgreSQL. With CI=true it must have; elsewhere its absence is said aloud. */
export function hasPostgres(): boolean {
  if (programs()) return true;
  if (process.env.CI === 'true') throw new Error(`${DEBIAN} is missing, and CI skips nothing.`);
  console.warn(`SKIPPED: the tests with PostgreSQL, because ${DEBIAN} is missing (apt-get install postgresql).`);
  return false;
}

/** A real PostgreSQL of its own on this machine, in a folder that goes with it. */
export interface PostgresServer {
  port: number;
  /** The address of a database. */
  url(database: string): string;
  /** Makes an empty database and returns its address. */
  createDatabase(): Promise<string>;
  dropDatabase(url: string): Promise<void>;
  /** Runs a statement as the owner of the server, in a database of no test. */
  query(statement: string): Promise<Record<string, unknown>[]>;
  /** Ends it as an operator would: connections are cut, everything is written down. */
  stop(): Promise<void>;
  /** SIGKILL for it and all its processes. */
  kill(): Promise<void>;
  /** Starts it again after `stop` or `kill`. */
  start(): Promise<void>;
  restart(): Promise<void>;
  /** Stops it and removes its folder. */
  remove(): Promise<void>;
}

/** PostgreSQL refuses to run as root, so root lends it another user. */
function lentUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {}
  }
  throw new Error('PostgreSQL needs a user that is not root, and there is none.');
}

/**
 * Makes a PostgreSQL server and starts it. It commits to the disk as it does by default, and its own order of texts is that
 * of English, not of bytes. `settings` are of postgresql.conf.
 */
export async function startPostgres(settings: Record<string, string> = {}): Promise<PostgresServer> {
  const bin = programs();
  if (!bin) throw new Error(`There is no PostgreSQL in ${DEBIAN}.`);
  const user = lentUser();
  const folder = mkdtempSync(join(tmpdir(), 'flyposter-postgres-'));
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const locale = ['--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=en-US'];
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', USER, '--auth=trust', '--encoding=UTF8', '--no-sync', ...locale],
    { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const port = await freePort();
  const options = { listen_addresses: '127.0.0.1', port, unix_socket_directories: folder, ...settings };
  const flags = Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const url = (database: string) => `postgres://${USER}@127.0.0.1:${port}/${database}`;
  let child: ChildProcess;
  let gone: Promise<void>;
  let output = '';
  let made = 0;

  async function start(): Promise<void> {
    output = '';
    child = spawn(join(bin!, 'postgres'), ['-D', data, ...flags], {
      ...user,
      cwd: folder,
      // A group of its own, so that `kill` reaches all its processes.
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    child.stderr!.on('data', (chunk) => {
      output = (output + chunk).slice(-10_000);
    });
    const started = child;
    gone = new Promise((resolve) => started.once('exit', () => resolve()));
    process.once('exit', killAll);
    for (const since = Date.now(); ; ) {
      if (started.exitCode !== null) throw new Error(`PostgreSQL stopped at once:\n${output}`);
      if (Date.now() - since > 30_000) throw new Error(`PostgreSQL did not come up:\n${output}`);
      if (await query('select 1').catch(() => undefined)) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  function killAll(): void {
    try {
      process.kill(-child.pid!, 'SIGKILL');
    } catch {}
  }

  async function end(signal: () => void): Promise<void> {
    process.off('exit', killAll);
    if (child.exitCode === null && child.signalCode === null) signal();
    await gone;
  }

  async function query(statement: string): Promise<Record<string, unknown>[]> {
    const client = new Client({ connectionString: url('postgres'), connectionTimeoutMillis: 5000 });
    client.on('error', () => {});
    await client.connect();
    try {
      return (await client.query(statement)).rows;
    } finally {
      await client.end();
    }
  }

  const stop = () => end(() => child.kill('SIGINT'));
  await start();
  return {
    port,
    url,
    query,
    start,
    stop,
    kill: () => end(killAll),
    restart: async () => {
      await stop();
      await start();
    },
    createDatabase: async () => {
      const name = `test_${++made}`;
      await query(`create database ${name} template template0`);
      return url(name);
    },
    dropDatabase: async (address) => {
      await query(`drop database ${new URL(address).pathname.slice(1)} with (force)`);
    },
    remove: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
