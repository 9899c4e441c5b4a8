import { statfs } from 'node:fs/promises';
import type { Files } from '../domain/files.ts';

/** Something wrong, and how to mend it. */
export class DoctorProblem extends Error {
  override readonly name = 'DoctorProblem';
}

/** One thing to look at. */
export interface Check {
  name: string;
  /** Resolves with what is fine about it; rejects with what is wrong. */
  run(): Promise<string>;
}

export interface Finding {
  name: string;
  ok: boolean;
  /** One line. */
  text: string;
}

/** Milliseconds a check may take. */
const LIMIT = 30_000;
/** Milliseconds by which clocks may differ: signatures of S3 and the order of posters depend on them. */
export const MAX_SKEW = 30_000;
/** Bytes. */
const MIN_FREE = 1024 ** 3;
/** Milliseconds. */
const WEB_LIMIT = 5000;
const MIN_NODE = [20, 19] as const;

/** Runs the checks one after the other. A check that takes too long has failed. */
export async function* examine(checks: readonly Check[], limit = LIMIT): AsyncGenerator<Finding> {
  for (const { name, run } of checks) {
    try {
      yield { name, ok: true, text: oneLine(await within(limit, run())) };
    } catch (error) {
      yield { name, ok: false, text: oneLine(error instanceof Error ? error.message : String(error)) };
    }
  }
}

/** `version` as `process.versions.node` says it. */
export async function checkNode(version: string): Promise<string> {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > MIN_NODE[0] || (major === MIN_NODE[0] && minor >= MIN_NODE[1])) return `Node.js ${version}`;
  throw new DoctorProblem(`Node.js ${version} is too old. Install ${MIN_NODE.join('.')} or newer.`);
}

/** Writes, reads and deletes a small file. */
export async function checkFiles(files: Files): Promise<string> {
  // Of a shape that nothing else uses, so a probe that is left behind is no poster's.
  const key = `doctor/${Date.now()}-${Math.random().toString(36).slice(2)}.txt`;
  const text = `Flyposter was here: ${key}\n`;
  await files.put(key, new TextEncoder().encode(text), 'text/plain');
  try {
    const file = await files.get(key);
    if (!file || (await new Response(file.body as ReadableStream<Uint8Array<ArrayBuffer>>).text()) !== text) {
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

/** Free space where the embedded database and files are. */
export async function checkSpace(folder: string, minimum = MIN_FREE): Promise<string> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const text = `${(free / 1024 ** 3).toFixed(1)} GiB free in ${folder}`;
  if (free >= minimum) return text;
  throw new DoctorProblem(`Only ${text}. Make room, or move DATA_DIR: a full disk refuses new posters.`);
}

/** Compares this machine's clock with another's. `ask` resolves with the other's time. */
export async function checkClock(whose: string, ask: () => Promise<Date>): Promise<string> {
  const before = Date.now();
  const theirs = (await ask()).getTime();
  const after = Date.now();
  if (Number.isNaN(theirs)) throw new DoctorProblem(`${whose} does not tell the time.`);
  // What the way there and back took is no skew.
  const skew = theirs < before ? theirs - before : theirs > after ? theirs - after : 0;
  const seconds = `${(Math.abs(skew) / 1000).toFixed(1)} s`;
  if (Math.abs(skew) <= MAX_SKEW) return `within ${seconds} of ${whose}`;
  throw new DoctorProblem(
    `This machine is ${seconds} ${skew < 0 ? 'ahead of' : 'behind'} ${whose}. Let both set their clocks (NTP).`,
  );
}

/** The time a web server tells in its answer, whatever the answer is. */
export async function askWebTime(url: string): Promise<Date> {
  const answer = await fetch(url, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(WEB_LIMIT) });
  return new Date(answer.headers.get('date') ?? Number.NaN);
}

/** Checks that PUBLIC_URL can be opened by others and leads to a Flyposter. */
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
