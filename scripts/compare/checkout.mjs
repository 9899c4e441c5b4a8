import { execFile, execFileSync, spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { freePort } from '../../bench/serving.mjs';
import { ask } from './ask.mjs';

/** What a build is made from. */
const SOURCES = ['src', 'web', 'fonts', 'scripts', 'package-lock.json', 'vite.config.ts'];
const BUILT = 'dist/server/cli.js';
/** Both servers say that they are here, so that their addresses are alike. */
export const PUBLIC_URL = 'https://posters.example';
/** Milliseconds. */
const START_LIMIT = 120_000;

/** A checkout of Flyposter, by the folder of its package.json. `name` is what differences call it. */
export function openCheckout(name, folder) {
  const environment = (dataDir) => {
    const { PATH, HOME } = process.env;
    return { PATH, HOME, TZ: 'UTC', DATA_DIR: dataDir, PUBLIC_URL, LOG_LEVEL: 'warn' };
  };

  return {
    name,

    /** Builds the checkout where it has no build, or one that is older than its sources. */
    build() {
      const built = statSync(join(folder, BUILT), { throwIfNoEntry: false })?.mtimeMs ?? 0;
      if (SOURCES.every((source) => changedAt(join(folder, source)) < built)) return;
      const quietly = { cwd: folder, stdio: ['ignore', process.stderr, process.stderr] };
      execFileSync(process.execPath, ['scripts/build.mjs'], quietly);
    },

    /** Runs a command of staff. @returns its exit code and what it printed; `fails: true` takes any exit code */
    async command(dataDir, args, { fails = false } = {}) {
      const options = { cwd: folder, env: environment(dataDir), maxBuffer: 64e6 };
      return promisify(execFile)(process.execPath, ['bin/flyposter.js', ...args], options).then(
        ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
        (error) => {
          if (!fails) throw error;
          return { code: error.code, stdout: error.stdout, stderr: error.stderr };
        },
      );
    },

    /** Starts its server on a data folder. @returns `ask(path, asking)` for the campaign's host, and `stop()` */
    async serve(dataDir, { renderProcesses }) {
      const port = await freePort();
      const own = { HOST: '127.0.0.1', PORT: String(port), RENDER_PROCESSES: String(renderProcesses) };
      const child = spawn(process.execPath, ['bin/flyposter.js', 'serve'], {
        cwd: folder,
        env: { ...environment(dataDir), ...own },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let output = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
      const exited = new Promise((resolve) => child.once('exit', resolve));
      // Whoever breaks the comparison off leaves no server behind.
      process.once('exit', () => child.kill('SIGKILL'));
      for (const started = Date.now(); ; ) {
        if (child.exitCode !== null) throw new Error(`The server of ${folder} stopped at once:\n${output}`);
        if (Date.now() - started > START_LIMIT) throw new Error(`The server of ${folder} did not come up:\n${output}`);
        const ready = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
        if (ready?.ok) break;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      const { host } = new URL(PUBLIC_URL);
      return {
        name,
        ask: (path, asking = {}) => ask(port, path, { ...asking, headers: { host, ...asking.headers } }),
        /** What it wrote to its log: warnings and errors. */
        output: () => output,
        stop: () => {
          child.kill('SIGTERM');
          return exited;
        },
      };
    },
  };
}

/** When a file, or anything in a folder, was last changed, in ms since 1970; the comparison itself is in no build. */
function changedAt(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0;
  const files = readdirSync(path, { recursive: true }).filter((name) => !name.startsWith('compare'));
  return Math.max(...files.map((name) => statSync(join(path, name)).mtimeMs));
}
