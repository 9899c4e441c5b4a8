import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { cpus, totalmem } from 'node:os';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

// What the benchmarks of serving share: the program as its users start it, and wrk, which asks it.
export const root = fileURLToPath(new URL('..', import.meta.url));
export const machine = `${cpus()[0].model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
export const rounded = (value, digits = 2) => Number(value.toFixed(digits));
const run = promisify(execFile);
const running = [];

/** @throws Error that names the Debian package of a program that is missing. */
export function need(programs) {
  for (const [name, file] of Object.entries(programs)) {
    if (!existsSync(file)) throw new Error(`${file} is missing (apt-get install ${name}).`);
  }
}

export function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

export function start(command, args, env = {}) {
  const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env }, stdio: 'ignore' });
  running.push(child);
  return child;
}

/** Stops all that was started; what does not stop is killed. nginx that is killed leaves its worker behind. */
export async function stopAll() {
  const exits = running.map(
    (child) => child.exitCode ?? child.signalCode ?? new Promise((resolve) => child.once('exit', resolve)),
  );
  for (const child of running) child.kill('SIGTERM');
  const late = new Promise((resolve) => setTimeout(resolve, 5000));
  await Promise.race([Promise.all(exits), late]);
  for (const child of running) child.kill('SIGKILL');
}

export async function until(url) {
  for (let i = 0; i < 300; i++) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} did not come up.`);
}

/** Starts Flyposter on SQLite and files in a folder. */
export async function startFlyposter(dataDir) {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const { pid } = start(process.execPath, ['dist/server/main.js'], {
    PORT: String(port),
    PUBLIC_URL: url,
    DATA_DIR: dataDir,
  });
  await until(`${url}/readyz`);
  return { url, pid };
}

/** Requests a second, as many as it answers; asked by wrk, which costs less than any of those who answer. */
export async function throughput(url, { seconds, connections, script = [] }) {
  const { stdout } = await run('wrk', ['-t1', `-c${connections}`, `-d${seconds}s`, ...script, url], { cwd: root });
  if (/Non-2xx|Socket errors/.test(stdout)) throw new Error(`${url}:\n${stdout}`);
  return Number(/Requests\/sec:\s*([\d.]+)/.exec(stdout)[1]);
}

/** Makes a poster and returns the answer's body. */
export async function makePoster(url, slogan) {
  const answer = await fetch(`${url}/api/posters`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ template: 'shout', values: { slogan } }),
  });
  if (answer.status !== 201) throw new Error(`making a poster was answered with ${answer.status}`);
  return answer.json();
}
