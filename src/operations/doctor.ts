import { statfs } from 'node:fs/promises';
import type { Files } from '../domain/files.ts';

/** A problem, with a message that says how to fix it. */
export class DoctorProblem extends Error {
  override readonly name = 'DoctorProblem';
}

/** A check of one part of the installation. */
export interface Check {
  name: string;
  /** Resolves with a description of what works; rejects with the problem. */
  run(): Promise<string>;
}

export interface Finding {
  name: string;
  ok: boolean;
  /** One line. */
  text: string;
}

/** Time limit of a check, ms. */
const LIMIT = 30_000;
/** The largest difference between two clocks, ms: signatures of S3 and the order of posters depend on it. */
export const MAX_SKEW = 30_000;
/** The least free space on the disk, bytes. */
const MIN_FREE = 1024 ** 3;
/** Time limit of a request, ms. */
const WEB_LIMIT = 5000;
const MIN_NODE = [20, 19] as const;

/** Runs checks one after the other. A check that takes too long fails. */
export async function* examine(checks: readonly Check[], limit = LIMIT): AsyncGenerator<Finding> {
  for (const { name, run } of checks) {
    try {
      yield { name, ok: true, text: oneLine(await within(limit, run())) };
    } catch (error) {
      yield { name, ok: false, text: oneLine(error instanceof Error ? error.message : String(error)) };
    }
  }
}

/** Checks the version of Node.js. `version` is written as in `process.versions.node`. */
export async function checkNode(version: string): Promise<string> {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > MIN_NODE[0] || (major === MIN_NODE[0] && minor >= MIN_NODE[1])) return `Node.js ${version}`;
  throw new DoctorProblem(`Node.js ${version} is too old. Install ${MIN_NODE.join('.')} or newer.`);
}

/** Writes, reads and deletes a small file. */
export async function checkFiles(files: Files): Promise<string> {
  // Nothing else has keys of this form, so a file that is left behind is never taken for a poster's.
  const key = `doctor/${Date.now()}-${Math.random().toString(36).slice(2)}.txt`;
  const text = `Flyposter was here: ${key}\n`;
  await files.put(key, new TextEncoder().encode(text), 'text/plain');
  try {
    const file = await files.get(key);
    if (!file || (await new Response(file.body).text()) !== text) {
      throw new DoctorProblem(
        'A file that was just written cannot be read back. Look at the disk or at the S3 server.',
      );
    }
  } finally {
    await files.delete(key);
  }
  if (await files.stat(key)) {
    throw new DoctorProblem('A file cannot be deleted, so nothing can be taken down. Look at the permissions.');
  }
  return 'written, read and deleted';
}

/** Checks the free space in the folder of the SQLite database and the files. */
export async function checkSpace(folder: string, minimum = MIN_FREE): Promise<string> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const text = `${(free / 1024 ** 3).toFixed(1)} GiB free in ${folder}`;
  if (free >= minimum) return text;
  throw new DoctorProblem(`Only ${text}. Make room, or move DATA_DIR: a full disk refuses new posters.`);
}

/** Compares the clock of this machine with another one. `ask` resolves with the time of the other. */
export async function checkClock(whose: string, ask: () => Promise<Date>): Promise<string> {
  const before = Date.now();
  const theirs = (await ask()).getTime();
  const after = Date.now();
  if (Number.isNaN(theirs)) throw new DoctorProblem(`${whose} does not tell the time.`);
  // The duration of the request does not count as a difference.
  const skew = theirs < before ? theirs - before : theirs > after ? theirs - after : 0;
  const seconds = `${(Math.abs(skew) / 1000).toFixed(1)} s`;
  if (Math.abs(skew) <= MAX_SKEW) return `within ${seconds} of ${whose}`;
  throw new DoctorProblem(
    `This machine is ${seconds} ${skew < 0 ? 'ahead of' : 'behind'} ${whose}. Let both set their clocks (NTP).`,
  );
}

/**
 * Reads the time from the `Date` header of a web server's answer, whatever its status. An invalid date if there is
 * none.
 */
export async function askWebTime(url: string): Promise<Date> {
  const answer = await fetch(url, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(WEB_LIMIT) });
  return new Date(answer.headers.get('date') ?? Number.NaN);
}

/** Checks that others can open PUBLIC_URL, and that a Flyposter answers there. */
export async function checkPublicUrl(publicUrl: string, production: boolean): Promise<string> {
  const { protocol, hostname } = new URL(publicUrl);
  const local = /^(?:localhost|.*\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  if (local && production) {
    throw new DoctorProblem(`PUBLIC_URL is ${publicUrl}, which nobody else can open. Set the address that people see.`);
  }
  if (!local && protocol !== 'https:') {
    throw new DoctorProblem(
      `PUBLIC_URL is ${publicUrl}. Set it to https, with a proxy before Flyposter that has a certificate.`,
    );
  }
  let answer: Response;
  try {
    answer = await fetch(`${publicUrl}/healthz`, { redirect: 'manual', signal: AbortSignal.timeout(WEB_LIMIT) });
  } catch (cause) {
    if (local) return `${publicUrl}; no server runs there now`;
    const why = cause instanceof Error && cause.cause instanceof Error ? cause.cause.message : String(cause);
    throw new DoctorProblem(`${publicUrl} does not answer (${why}). Look at the name, the proxy and the server.`, {
      cause,
    });
  }
  const body = await answer.text();
  if (answer.ok && body.includes('"status"')) return `${publicUrl} answers`;
  throw new DoctorProblem(
    `${publicUrl}/healthz answers ${answer.status} and not as a Flyposter. Let the proxy pass it on, with the Host it got.`,
  );
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const message = `No answer within ${milliseconds / 1000} s. Look at the network and at the server behind it.`;
    timer = setTimeout(() => reject(new DoctorProblem(message)), milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
