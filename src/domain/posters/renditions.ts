import { LRUCache } from 'lru-cache';
import { FlyposterError } from '../errors.ts';
import { type Files, readBytes, type StoredFile } from '../files.ts';
import { DEFAULT_PRESS, FILE_TYPES, type FileType, type FormatName, type PictureWidth, type Press } from '../format.ts';
import type { LockRecords } from '../locks.ts';
import type { Photos } from '../photos/photos.ts';
import type { Renderer } from '../renderer.ts';
import type { CaptionOf } from './caption.ts';
import type { Poster } from './poster.ts';
import { renditionKey } from './rendition-key.ts';

export interface RenditionsDeps {
  files: Files;
  renderer: Pick<Renderer, 'rendition' | 'shrink'>;
  photos: Pick<Photos, 'original'>;
  locks: LockRecords;
  captionOf: CaptionOf;
}

export interface DrawOptions {
  /** How wide a picture is that is smaller than its format. */
  width?: PictureWidth | undefined;
  /** Nobody waits for it: others are drawn before. */
  patient?: boolean;
}

/** Milliseconds between two looks for what another server draws, and how long it is waited for. */
const LOOK_EVERY = 100;
const WAIT_AT_MOST = 20_000;

/** Renditions whose size is remembered. */
const KNOWN_SIZES = 10_000;

/** Draws posters, keeps what was drawn, and hands it out. */
export function createRenditions({ files, renderer, photos, locks, captionOf }: RenditionsDeps) {
  const drawing = new Map<string, Promise<Uint8Array>>();
  const sizes = new LRUCache<string, number>({ max: KNOWN_SIZES });

  /** Draws one rendition and keeps it; many askers at once share one drawing. Rejects with what drawing and storing report. */
  function draw(
    poster: Poster,
    format: FormatName,
    type: FileType,
    press = DEFAULT_PRESS,
    { width, patient = false }: DrawOptions = {},
  ): Promise<Uint8Array> {
    const key = renditionKey(poster.id, format, type, press, width);
    const running = drawing.get(key);
    if (running) return running;
    const promise = (async () => {
      const { template, templateVersion: version, values, imprint } = poster;
      // Of a small picture it would be a good part of the bytes.
      const more = width ? { width } : { caption: await captionOf(poster) };
      const job = { template, version, format, type, values, imprint, press, patient, ...more };
      const bytes =
        type === 'jpg' && width !== undefined
          ? await renderer.shrink(await wholeOf(poster, format), width)
          : await renderer.rendition(job, photos.original);
      await files.put(key, bytes, FILE_TYPES[type]);
      return bytes;
    })().finally(() => drawing.delete(key));
    drawing.set(key, promise);
    return promise;
  }

  /** The picture that a small one is made from: most often it is there, and to draw it anew would take ten times as long. */
  async function wholeOf(poster: Poster, format: FormatName): Promise<Uint8Array> {
    return readBytes(await read(poster, format, 'jpg'));
  }

  /** A rendition of a poster, drawn when it is first asked for: once, on whatever servers it is asked for. */
  async function read(
    poster: Poster,
    format: FormatName,
    type: FileType,
    press?: Press,
    options: DrawOptions = {},
  ): Promise<StoredFile> {
    const key = renditionKey(poster.id, format, type, press, options.width);
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

  /** Bytes of a rendition; undefined where it was not drawn yet. Rejects with `store_unavailable`. */
  async function size(poster: Poster, format: FormatName, type: FileType): Promise<number | undefined> {
    const key = renditionKey(poster.id, format, type);
    // A deleted poster may be made anew under the same id.
    const name = `${key} ${poster.createdAt}`;
    const known = sizes.get(name);
    if (known !== undefined) return known;
    const stored = await files.get(key, { range: { start: 0, end: 0 } });
    await stored?.body.cancel();
    if (stored) sizes.set(name, stored.size);
    return stored?.size;
  }

  return { draw, read, size };
}
