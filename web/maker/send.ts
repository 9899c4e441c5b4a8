import type { FieldError } from '../../src/domain/errors.ts';
import type { FormatName } from '../../src/domain/format.ts';
import type { MakeRequest, Poster } from '../../src/domain/posters/poster.ts';
import { readProblem } from '../problem.ts';

/** The fields of the API's posters that the maker needs. */
export interface SentPoster extends Pick<Poster, 'id' | 'alt' | 'status' | 'createdAt'> {
  images: Partial<Record<FormatName, unknown>>;
  manage: { token: string };
}

interface Reason {
  code: string;
  errors?: readonly FieldError[];
  /** True if the same request would be refused again. */
  final?: boolean;
}

/** The reason, for people, why a poster was not made or a photo not taken. */
export class SendError extends Error {
  readonly code: string;
  readonly errors: readonly FieldError[];
  readonly final: boolean;

  constructor(message: string, { code, errors = [], final = false }: Reason) {
    super(message);
    this.code = code;
    this.errors = errors;
    this.final = final;
  }
}

/** The stages of a poster that is being sent. */
export type Progress = 'drawing' | 'offline' | 'waiting';

/** Longest pause between tries, ms. */
const LONGEST_PAUSE = 15_000;
const TRIES = 8;
/** Time after which a try counts as lost, ms. */
const PATIENCE = 60_000;
const WORDS = {
  lost: 'The server cannot be reached. Nothing is lost: try again when you are back online.',
  refused: 'The poster could not be made.',
};

/**
 * Makes a poster, and tries again if the connection broke or the server was busy. The idempotency key makes it one
 * poster, however often it is sent.
 *
 * @throws SendError with the server's reason, or if it cannot be reached; an AbortError once `signal` aborts.
 */
export async function sendPoster(
  request: MakeRequest,
  key: string,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (progress: Progress) => void },
): Promise<SentPoster> {
  const send = () => {
    onProgress('drawing');
    return trySending(request, key, signal);
  };
  const onWaiting = (online: boolean) => onProgress(online ? 'waiting' : 'offline');
  const answer = await persist(send, { tries: TRIES, words: WORDS, signal, onWaiting });
  return (await answer.json()) as SentPoster;
}

interface Persistence {
  tries: number;
  /** The messages for failures for which the server gives none. */
  words: { lost: string; refused: string };
  signal: AbortSignal;
  /** Called before each pause; `online` is false if the device is offline. */
  onWaiting: (online: boolean) => void;
}

/**
 * Sends until the server accepts: again after ever longer pauses, if there was no answer or the server was busy.
 *
 * @throws SendError with the server's reason, or if it cannot be reached; an AbortError once `signal` aborts.
 */
export async function persist(
  send: () => Promise<Response | undefined>,
  { tries, words, signal, onWaiting }: Persistence,
): Promise<Response> {
  for (let attempt = 1; ; attempt++) {
    const answer = await send();
    if (answer?.ok) return answer;
    const final = answer !== undefined && answer.status !== 429 && answer.status < 500;
    if (answer && (final || attempt === tries)) throw await problemIn(answer, words.refused, final);
    if (attempt === tries) throw new SendError(words.lost, { code: 'out_of_reach' });
    // A proxy may answer with a date, for which our own pause will do.
    const asked = Number(answer?.headers.get('retry-after')) * 1000 || 0;
    onWaiting(navigator.onLine !== false);
    await pause(Math.min(LONGEST_PAUSE, Math.max(asked, 500 * 2 ** attempt)), signal);
  }
}

async function trySending(request: MakeRequest, key: string, signal: AbortSignal): Promise<Response | undefined> {
  // Older phones have no `AbortSignal.any`.
  const attempt = new AbortController();
  const stop = () => attempt.abort();
  const timer = setTimeout(stop, PATIENCE);
  signal.addEventListener('abort', stop);
  try {
    return await fetch('/api/posters', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(request),
      signal: attempt.signal,
      // The poster is made even if the tab is closed now.
      keepalive: true,
    });
  } catch {
    signal.throwIfAborted();
    return undefined;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

async function problemIn(answer: Response, refused: string, final: boolean): Promise<SendError> {
  const { code = 'unknown', detail = refused, errors = [] } = await readProblem(answer);
  return new SendError(detail, { code, errors, final });
}

/** Waits `ms`, or until the device is online again if that is sooner. */
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
