import { persist } from './send.ts';

/** A photo as the API returns it. */
export interface SentPhoto {
  id: string;
  width: number;
  height: number;
}

/** The progress of a photo. `share` is the part that is sent, 0–1; at 1 the server is at work. */
export type PhotoProgress = { step: 'sending'; share: number } | { step: 'waiting'; online: boolean };

interface SendOptions {
  signal: AbortSignal;
  onProgress: (progress: PhotoProgress) => void;
}

const TRIES = 5;
/** Time without progress after which a try counts as lost, ms. */
const PATIENCE = 30_000;
const WORDS = {
  lost: 'Your photo did not get through. Check the internet connection.',
  refused: 'The photo could not be taken.',
};

/**
 * Uploads a photo, and tries again if the connection broke or the server was busy.
 *
 * @throws SendError with the server's reason, or if it cannot be reached; an AbortError once `signal` aborts.
 */
export async function sendPhoto(photo: Blob, { signal, onProgress }: SendOptions): Promise<SentPhoto> {
  const onWaiting = (online: boolean) => onProgress({ step: 'waiting', online });
  const answer = await persist(() => trySending(photo, { signal, onProgress }), {
    tries: TRIES,
    words: WORDS,
    signal,
    onWaiting,
  });
  return (await answer.json()) as SentPhoto;
}

/** Sends once; undefined if the connection broke. Uses XMLHttpRequest, because `fetch` reports no upload progress. */
function trySending(photo: Blob, { signal, onProgress }: SendOptions): Promise<Response | undefined> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const stop = () => request.abort();
    let patience = setTimeout(stop, PATIENCE);
    const progress = (share: number) => {
      clearTimeout(patience);
      patience = setTimeout(stop, PATIENCE);
      onProgress({ step: 'sending', share });
    };
    request.open('POST', '/api/photos');
    request.setRequestHeader('content-type', photo.type);
    request.upload.addEventListener('progress', ({ loaded }) => progress(Math.min(1, loaded / photo.size)));
    request.addEventListener('loadend', () => {
      clearTimeout(patience);
      signal.removeEventListener('abort', stop);
      if (signal.aborted) reject(signal.reason);
      else resolve(answerOf(request));
    });
    signal.addEventListener('abort', stop);
    progress(0);
    request.send(photo);
  });
}

function answerOf(request: XMLHttpRequest): Response | undefined {
  if (request.status === 0) return undefined;
  const retryAfter = request.getResponseHeader('retry-after');
  return new Response(request.responseText, {
    status: request.status,
    headers: retryAfter ? { 'retry-after': retryAfter } : {},
  });
}
