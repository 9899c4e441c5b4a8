import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import process from 'node:process';
import type { Files } from '../../src/domain/files.ts';
import { DUMP_TABLES, type DumpRow, type DumpTable, type Records } from '../../src/domain/records.ts';

const AT_ONCE = 16;

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** A command that runs, to be waited for or killed. */
export interface Running {
  ended: Promise<Ended>;
  /** Whether it runs still. */
  runs(): boolean;
  signal(name: NodeJS.Signals): void;
}

/** Starts the built program on the installation that `env` names, as its users do. */
export function start(env: Record<string, string>, ...args: string[]): Running {
  const child = spawn(process.execPath, ['bin/flyposter.js', ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => (stdout += chunk));
  child.stderr.on('data', (chunk) => (stderr += chunk));
  let over = false;
  const ended = new Promise<Ended>((resolve) =>
    child.once('close', (code) => {
      over = true;
      resolve({ code, stdout, stderr });
    }),
  );
  return { ended, runs: () => !over, signal: (name) => child.kill(name) };
}

export function flyposter(env: Record<string, string>, ...args: string[]): Promise<Ended> {
  return start(env, ...args).ended;
}

/** Sends a signal to a command as soon as `when` says so; fails where it ended before. */
export async function signalWhen(running: Running, name: NodeJS.Signals, when: () => boolean | Promise<boolean>) {
  while (!(await when())) {
    if (!running.runs()) throw new Error(`It ended too soon: ${JSON.stringify(await running.ended)}`);
    // Not at once: it is the other program that should work.
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
  running.signal(name);
  return running.ended;
}

/** All that an installation keeps: every row, and the SHA-256 of every file by its key. */
export interface Snapshot {
  rows: Record<DumpTable, string[]>;
  files: Record<string, string>;
}

export async function snapshot({ records, files }: { records: Records; files: Files }): Promise<Snapshot> {
  const rows = {} as Snapshot['rows'];
  for (const table of DUMP_TABLES) rows[table] = (await allRows(records, table)).map((row) => stable(row)).sort();
  const hashes: Record<string, string> = {};
  const keys: string[] = [];
  for (const prefix of ['renditions/', 'photos/', 'templates/']) {
    for await (const { key } of files.list(prefix)) keys.push(key);
  }
  for (let i = 0; i < keys.length; i += AT_ONCE) {
    const some = keys.slice(i, i + AT_ONCE);
    await Promise.all(
      some.map(async (key) => {
        hashes[key] = await hashOf(files, key);
      }),
    );
  }
  return { rows, files: hashes };
}

export async function allRows(records: Records, table: DumpTable): Promise<DumpRow[]> {
  const all: DumpRow[] = [];
  let next: string | undefined;
  do {
    const page = await records.dump(table, next, 700);
    all.push(...page.rows);
    next = page.next;
  } while (next !== undefined);
  return all;
}

/** The popular posters in order, and the listed remixes of each: what is derived from the rows. */
export async function families(records: Records): Promise<[string, string[]][]> {
  const { posters } = await records.posters.list({ limit: 50, sort: 'popular' });
  return Promise.all(
    posters.map(
      async ({ id }): Promise<[string, string[]]> => [
        id,
        (await records.posters.remixes(id, 100)).map((remix) => remix.id),
      ],
    ),
  );
}

async function hashOf(files: Files, key: string): Promise<string> {
  const file = await files.get(key);
  const bytes = await new Response(file!.body).arrayBuffer();
  return createHash('sha256').update(Buffer.from(bytes)).digest('hex');
}

function stable(row: DumpRow): string {
  return JSON.stringify(Object.fromEntries(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))));
}
