import type { FieldError } from '../../src/domain/errors.ts';
import type { MakeRequest } from '../../src/domain/poster.ts';

/** A poster as the API answers it, as far as the maker needs it. */
export interface SentPoster {
  id: string;
  manage: { token: string };
}

/** Why a poster was not made, told to a person. */
export class SendError extends Error {
  readonly code: string;
  readonly errors: readonly FieldError[];

  constructor(message: string, { code, errors = [] }: { code: string; errors?: readonly FieldError[] }) {
    super(message);
    this.code = code;
    this.errors = errors;
  }
}

/** How a poster is coming along. */
export type Progress = 'drawing' | 'offline' | 'waiting';

/** Milliseconds between tries, at most. */
const LONGEST_PAUSE = 15_000;
const TRIES = 8;
/** Milliseconds after which a try counts as lost. */
const PATIENCE = 60_000;
const LOST = 'The server cannot be reached. Nothing is lost: try again when you are back online.';

/**
 * Makes a poster, and tries again where the line broke or the server was busy. The key makes it one poster, however often
 * it is sent.
 *
 * @throws SendError what the server found wrong, or that it cannot be reached; an AbortError once `signal` says so.
 */
export async function sendPoster(
  request: MakeRequest,
  key: string,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (progress: Progress) => void },
): Promise<SentPoster> {
  for (let attempt = 1; ; attempt++) {
    onProgress('drawing');
    const answer = await trySending(request, key, signal);
    if (answer?.ok) return (await answer.json()) as SentPoster;
    if (answer && answer.status !== 429 && answer.status < 500) throw await problemIn(answer);
    if (attempt === TRIES) throw answer ? await problemIn(answer) : new SendError(LOST, { code: 'out_of_reach' });
    const asked = Number(answer?.headers.get('retry-after') ?? 0) * 1000;
    onProgress(navigator.onLine === false ? 'offline' : 'waiting');
    await pause(Math.min(LONGEST_PAUSE, Math.max(asked, 500 * 2 ** attempt)), signal);
  }
}

async function trySending(request: MakeRequest, key: string, signal: AbortSignal): Promise<Response | undefined> {
  try {
    return await fetch('/api/posters', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(request),
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]),
      // A tab that is closed now has still made its poster.
      keepalive: true,
    });
  } catch {
    signal.throwIfAborted();
    return undefined;
  }
}

async function problemIn(answer: Response): Promise<SendError> {
  const problem = (await answer.json().catch(() => ({}))) as { code?: string; detail?: string; errors?: FieldError[] };
  const message = problem.detail ?? 'The poster could not be made.';
  return new SendError(message, { code: problem.code ?? 'unknown', errors: problem.errors ?? [] });
}

/** Waits, at most until the device is online again. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener('online', done);
      signal.removeEventListener('abort', stop);
      resolve();
    };
    const stop = () => {
      done();
      reject(signal.reason);
    };
    const timer = setTimeout(done, ms);
    addEventListener('online', done);
    signal.addEventListener('abort', stop);
  });
}
