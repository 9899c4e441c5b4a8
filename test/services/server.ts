import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { DRAWN_ART } from './drawn-art.ts';

/** A running Flyposter, started as its users start it. */
export interface RunningServer {
  url: string;
  port: number;
  dataDir: string;
  process: ChildProcess;
  /** All that it has written so far. */
  output(): string;
  /** SIGTERM; resolves to the exit code once it has drained. */
  stop(): Promise<number | null>;
  /** SIGKILL. */
  kill(): Promise<void>;
}

export interface ServerOptions {
  env?: Record<string, string>;
  dataDir?: string;
  port?: number;
  /** What starts it, in place of Node with the built program. The processes that it starts in turn are stopped with it. */
  command?: readonly [program: string, ...given: string[]];
  /** The folder that it is started in. */
  cwd?: string;
}

/** A port nobody listens on. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

const folders: string[] = [];

/** A folder for one test's data; `removeFolders` takes it away. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'flyposter-test-'));
  folders.push(folder);
  return folder;
}

export async function removeFolders(): Promise<void> {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
}

/** Starts the built program and resolves when it is ready. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const port = options.port ?? (await freePort());
  const dataDir = options.dataDir ?? (await temporaryFolder());
  const url = `http://localhost:${port}`;
  await shareDrawnArt(dataDir);
  const [program, ...given] = options.command ?? [process.execPath, 'dist/server/main.js'];
  const child = spawn(program, given, {
    cwd: options.cwd,
    detached: options.command !== undefined,
    env: { ...process.env, PORT: String(port), PUBLIC_URL: url, DATA_DIR: dataDir, LOG_LEVEL: 'warn', ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const signal = (name: NodeJS.Signals) => {
    if (options.command) process.kill(-child.pid!, name);
    else child.kill(name);
  };
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  // Of what a command started, the last has ended once nothing can be written any more.
  const exited = new Promise<number | null>((resolve) => child.once(options.command ? 'close' : 'exit', resolve));
  for (const started = Date.now(); ; ) {
    if (child.exitCode !== null) throw new Error(`The server stopped at once:\n${output}`);
    if (Date.now() - started > 30_000) throw new Error(`The server did not come up:\n${output}`);
    const ready = await fetch(`${url}/readyz`).catch(() => undefined);
    if (ready?.ok) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    url,
    port,
    dataDir,
    process: child,
    output: () => output,
    stop: () => {
      signal('SIGTERM');
      return exited;
    },
    kill: async () => {
      signal('SIGKILL');
      await exited;
    },
  };
}

/** Lets a server find the art that others drew, as its next start would: to draw it all takes minutes. */
async function shareDrawnArt(dataDir: string): Promise<void> {
  const planes = join(dataDir, 'cache', 'planes');
  await mkdir(dirname(planes), { recursive: true });
  await mkdir(DRAWN_ART, { recursive: true });
  await symlink(DRAWN_ART, planes).catch(() => undefined);
}

/** Makes a poster through the API and returns the whole answer. */
export async function makePoster(
  server: { url: string },
  body: Record<string, unknown>,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${server.url}/api/posters`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

/** Runs a command as staff do, beside the running server. Comes back with what it printed. */
export async function flyposter({ dataDir }: Pick<RunningServer, 'dataDir'>, ...given: string[]): Promise<string> {
  const env = { ...process.env, DATA_DIR: dataDir };
  return (await promisify(execFile)(process.execPath, ['bin/flyposter.js', ...given], { env })).stdout;
}

/** Changes a setting as staff do. */
export async function setSetting(server: Pick<RunningServer, 'dataDir'>, name: string, value: string): Promise<void> {
  await flyposter(server, 'settings', 'set', name, value);
}
