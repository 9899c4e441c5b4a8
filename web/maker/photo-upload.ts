import { MAX_PHOTO_BYTES } from '../../src/domain/photos/photo.ts';
import type { Crop } from '../../src/domain/values/photo-value.ts';
import { fitPhoto } from './fit-photo.ts';
import { readPhotoType, TOO_LARGE } from './photo-file.ts';
import { SendError } from './send.ts';
import { type PhotoProgress, type SentPhoto, sendPhoto } from './send-photo.ts';

/** The state of an upload. A `refused` file will never be taken; one that is `stopped` can be sent again. */
export type UploadState =
  | { step: 'reading' }
  | { step: 'fitting' }
  | PhotoProgress
  | { step: 'stopped'; message: string }
  | { step: 'refused'; message: string }
  | { step: 'done'; photo: SentPhoto };

export type PhotoUpload = ReturnType<typeof startUpload>;

/** Checks, shrinks and uploads a file. It goes on without watchers, so that a photo survives a change of template. */
export function startUpload(file: Blob) {
  /** Object URL of the file, to show the photo meanwhile. */
  const picture = URL.createObjectURL(file);
  const watchers = new Set<() => void>();
  let state: UploadState = { step: 'reading' };
  let photo: Blob | undefined;
  let running = new AbortController();

  function tell(next: UploadState): void {
    state = next;
    for (const watch of watchers) watch();
  }

  async function send(): Promise<void> {
    running.abort();
    running = new AbortController();
    const { signal } = running;
    try {
      photo ??= await prepare(file, () => tell({ step: 'fitting' }));
      if (signal.aborted) return;
      const onProgress = (progress: PhotoProgress) => signal.aborted || tell(progress);
      tell({ step: 'done', photo: await sendPhoto(photo, { signal, onProgress }) });
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof SendError)) throw error;
      tell({ step: error.final ? 'refused' : 'stopped', message: error.message });
    }
    if (isUnderWay(state)) addEventListener('online', again, { once: true });
    else removeEventListener('beforeunload', ask);
  }

  function again(): void {
    removeEventListener('online', again);
    if (isUnderWay(state)) void send();
  }

  addEventListener('beforeunload', ask);
  void send();
  return {
    picture,
    /** The crop that was chosen during the upload. */
    crop: undefined as Crop | undefined,
    state: (): UploadState => state,
    /** Calls `watch` after every change, until the returned function is called. */
    watch(watch: () => void): () => void {
      watchers.add(watch);
      return () => watchers.delete(watch);
    },
    /** Sends the photo again at once, if it waits or has stopped. */
    again,
    /** Ends the upload in any state, and releases the picture. */
    close(): void {
      running.abort();
      removeEventListener('online', again);
      removeEventListener('beforeunload', ask);
      URL.revokeObjectURL(picture);
    },
  };
}

/** True if an upload may still bring a photo. */
export function isUnderWay({ step }: UploadState): boolean {
  return step !== 'refused' && step !== 'done';
}

/** Prepares the photo to send. @throws SendError if the file is no photo, or too large. */
async function prepare(file: Blob, onPhoto: () => void): Promise<Blob> {
  const read = await readPhotoType(file);
  if ('problem' in read) throw new SendError(read.problem, { code: 'not_an_image', final: true });
  onPhoto();
  const photo = await fitPhoto(file, read.type);
  if (photo.size > MAX_PHOTO_BYTES) throw new SendError(TOO_LARGE, { code: 'body_too_large', final: true });
  return photo;
}

/** Makes the browser ask before the page is left: a photo that is not sent yet would be lost. */
function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
