import type { CaptionOf } from './caption.ts';
import { FlyposterError } from './errors.ts';
import { DEFAULT_PRESS, FILE_TYPES, type FileType, type FormatName, type Press } from './format.ts';
import type { Photos } from './photos.ts';
import type { Files, LockRecords, Renderer, StoredFile } from './ports.ts';
import type { Poster } from './poster.ts';
import { renditionKey } from './rendition-key.ts';

export interface RenditionsDeps {
  files: Files;
  renderer: Pick<Renderer, 'rendition'>;
  photos: Pick<Photos, 'original'>;
  locks: LockRecords;
  captionOf: CaptionOf;
}

export interface DrawOptions {
  /** Nobody waits for it: others are drawn before. */
  patient?: boolean;
}

/** Milliseconds between two looks for what another server draws, and how long it is waited for. */
const LOOK_EVERY = 100;
const WAIT_AT_MOST = 20_000;

/** Draws posters, keeps what was drawn, and hands it out. */
export function createRenditions({ files, renderer, photos, locks, captionOf }: RenditionsDeps) {
  const drawing = new Map<string, Promise<Uint8Array>>();

  /** Draws one rendition and keeps it; many askers at once share one drawing. Rejects with what drawing and storing report. */
  function draw(
    poster: Poster,
    format: FormatName,
    type: FileType,
    press = DEFAULT_PRESS,
    { patient = false }: DrawOptions = {},
  ): Promise<Uint8Array> {
    const key = renditionKey(poster.id, format, type, press);
    const running = drawing.get(key);
    if (running) return running;
    const promise = (async () => {
      const { template, templateVersion: version, values, imprint } = poster;
      const caption = await captionOf(poster);
      const job = { template, version, format, type, values, imprint, press, caption, patient };
      const bytes = await renderer.rendition(job, photos.original);
      await files.put(key, bytes, FILE_TYPES[type]);
      return bytes;
    })().finally(() => drawing.delete(key));
    drawing.set(key, promise);
    return promise;
  }

  /** A rendition of a poster, drawn when it is first asked for: once, on whatever servers it is asked for. */
  async function read(
    poster: Poster,
    format: FormatName,
    type: FileType,
    press?: Press,
    options?: DrawOptions,
  ): Promise<StoredFile> {
    const key = renditionKey(poster.id, format, type, press);
    const stored = (await files.get(key)) ?? (await drawOnce(key, () => draw(poster, format, type, press, options)));
    if (stored) return stored;
    throw new FlyposterError('store_unavailable', 'The picture was drawn and could not be read.');
  }

  /** Draws a missing rendition, or waits for the server that is drawing it already. */
  async function drawOnce(key: string, work: () => Promise<Uint8Array>): Promise<StoredFile | undefined> {
    const running = drawing.get(key);
    if (running) {
      await running;
      return files.get(key);
    }
    for (const started = Date.now(); ; ) {
      // Locks save work; while the database has none to give, drawing twice does no harm.
      const release = await locks.tryHold(`draw:${key}`).catch(() => async () => {});
      if (release) {
        try {
          // The one who held it before may have drawn it.
          const stored = await files.get(key);
          if (stored) return stored;
          await work();
          return files.get(key);
        } finally {
          await release();
        }
      }
      if (Date.now() - started > WAIT_AT_MOST) throw new FlyposterError('busy');
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
      const stored = await files.get(key);
      if (stored) return stored;
    }
  }

  return { draw, read };
}
