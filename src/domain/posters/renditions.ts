import { FlyposterError } from '../errors.ts';
import type { ChangeFeed } from '../events/change-feed.ts';
import { type Files, readBytes, type StoredFile } from '../files.ts';
import {
  DEFAULT_PRINT,
  FILE_TYPES,
  type FileType,
  type FormatName,
  type PictureWidth,
  type PrintOptions,
} from '../format.ts';
import type { LockRecords } from '../locks.ts';
import type { Photos } from '../photos/photos.ts';
import type { Renderer } from '../renderer.ts';
import { createTagCache } from '../tag-cache.ts';
import type { CaptionOf } from './captions.ts';
import type { Poster } from './poster.ts';
import { renditionKey } from './rendition-key.ts';

export interface RenditionsDeps {
  files: Pick<Files, 'put' | 'get' | 'stat' | 'publicUrl'>;
  renderer: Pick<Renderer, 'rendition' | 'shrink'>;
  photos: Pick<Photos, 'original'>;
  locks: LockRecords;
  changes: ChangeFeed;
  captionOf: CaptionOf;
}

export interface DrawOptions {
  /** Width of the picture, px. Absent: that of its format. */
  width?: PictureWidth | undefined;
  /** Nobody waits for this one, so all others are drawn before it. */
  lowPriority?: boolean;
}

/** The two ways in which a caller of `drawOnce` gets its rendition. */
interface Taking<T> {
  /** From the store; undefined if it is not there. */
  find(): Promise<T | undefined>;
  /** From the bytes that were just drawn. */
  of(bytes: Uint8Array): T;
}

/** Milliseconds between two looks for what another server draws, and how long it is waited for. */
const LOOK_EVERY = 100;
const WAIT_AT_MOST = 20_000;

/** Renditions whose size is remembered, and for how long, ms: whoever clears up a bucket tells nobody. */
const KNOWN_SIZES = 10_000;
const KNOWN_FOR = 10 * 60 * 1000;

export type Renditions = ReturnType<typeof createRenditions>;

/** Draws posters, keeps what was drawn, and hands it out. */
export function createRenditions({ files, renderer, photos, locks, changes, captionOf }: RenditionsDeps) {
  const drawing = new Map<string, Promise<Uint8Array>>();
  /** Of the renditions that are in the store, until their poster changes: its files are deleted then. */
  const sizes = createTagCache<{ size: number }>(changes, { maxSize: KNOWN_SIZES, sizeOf: () => 1, ttl: KNOWN_FOR });

  /** Draws one rendition and keeps it; many askers at once share one drawing. Rejects with what drawing and storing report. */
  function draw(
    poster: Poster,
    format: FormatName,
    type: FileType,
    print = DEFAULT_PRINT,
    { width, lowPriority = false }: DrawOptions = {},
  ): Promise<Uint8Array> {
    const key = renditionKey(poster.id, format, type, print, width);
    const running = drawing.get(key);
    if (running) return running;
    const promise = (async () => {
      const { template, templateVersion: version, values, imprint } = poster;
      // Of a small picture it would be a good part of the bytes.
      const more = width ? { width } : { caption: await captionOf(poster) };
      const job = { template, version, format, type, values, imprint, print, lowPriority, ...more };
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
    print?: PrintOptions,
    options: DrawOptions = {},
  ): Promise<StoredFile> {
    const key = renditionKey(poster.id, format, type, print, options.width);
    const taking = { find: () => files.get(key), of: storedFileOf };
    return (await taking.find()) ?? drawOnce(key, () => draw(poster, format, type, print, options), taking);
  }

  /** Draws a missing rendition, or waits for the server that is drawing it already. */
  async function drawOnce<T>(key: string, work: () => Promise<Uint8Array>, { find, of }: Taking<T>): Promise<T> {
    const running = drawing.get(key);
    if (running) return of(await running);
    for (const started = Date.now(); ; ) {
      // Locks save work; while the database has none to give, drawing twice does no harm.
      const release = await locks.tryHold(`draw:${key}`).catch(() => async () => {});
      if (release) {
        try {
          // The one who held it before may have drawn it.
          return (await find()) ?? of(await work());
        } finally {
          await release();
        }
      }
      if (Date.now() - started > WAIT_AT_MOST) throw new FlyposterError('busy');
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
      const found = await find();
      if (found) return found;
    }
  }

  /** Bytes of a rendition; undefined where it was not drawn yet. Rejects with `store_unavailable`. */
  async function size(poster: Poster, format: FormatName, type: FileType): Promise<number | undefined> {
    const key = renditionKey(poster.id, format, type);
    const known = await sizes.get(key, async () => {
      const found = await files.stat(key);
      return found && { value: { size: found.size }, tags: [poster.id] };
    });
    return known?.size;
  }

  /**
   * The address at which anyone can fetch a rendition without asking us; undefined where it has none. Drawn where it is
   * not in the store, which is asked once and no bytes are fetched from.
   */
  async function publicAddress(
    poster: Poster,
    format: FormatName,
    type: FileType,
    print?: PrintOptions,
    options: DrawOptions = {},
  ): Promise<string | undefined> {
    const key = renditionKey(poster.id, format, type, print, options.width);
    const address = files.publicUrl(key);
    if (address === undefined) return undefined;
    const taking: Taking<{ size: number }> = { find: () => files.stat(key), of: ({ byteLength: size }) => ({ size }) };
    await sizes.get(key, async () => {
      const found =
        (await taking.find()) ?? (await drawOnce(key, () => draw(poster, format, type, print, options), taking));
      return { value: { size: found.size }, tags: [poster.id] };
    });
    return address;
  }

  return { draw, read, size, publicAddress };
}

/** Bytes that were just stored, as the store would hand them out. */
function storedFileOf(bytes: Uint8Array): StoredFile {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
  return { size: bytes.byteLength, modifiedAt: new Date(), body };
}
