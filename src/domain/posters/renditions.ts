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
  /** Width of the picture, px; absent: that of its format. */
  width?: PictureWidth | undefined;
  /** True if nobody waits for the picture: all others are drawn first. */
  lowPriority?: boolean;
}

/** The two ways in which `drawOnce` gets its result. */
interface Taking<T> {
  /** Looks in the store; undefined if the rendition is not there. */
  find(): Promise<T | undefined>;
  /** Makes the result from bytes that were just drawn. */
  of(bytes: Uint8Array): T;
}

/** Interval at which we look for a rendition that another server draws, and the longest wait for it, ms. */
const LOOK_EVERY = 100;
const WAIT_AT_MOST = 20_000;

/** The most renditions whose size is remembered, and for how long, ms: files may be deleted from a bucket by hand. */
const KNOWN_SIZES = 10_000;
const KNOWN_FOR = 10 * 60 * 1000;

export type Renditions = ReturnType<typeof createRenditions>;

/** Draws renditions of posters, stores them and hands them out. */
export function createRenditions({ files, renderer, photos, locks, changes, captionOf }: RenditionsDeps) {
  const drawing = new Map<string, Promise<Uint8Array>>();
  /** Sizes of the renditions in the store. Forgotten when the poster changes, because its files may be deleted then. */
  const sizes = createTagCache<{ size: number }>(changes, { maxSize: KNOWN_SIZES, sizeOf: () => 1, ttl: KNOWN_FOR });

  /**
   * Draws one rendition and stores it; simultaneous callers share one drawing. Rejects with errors of the renderer and
   * the stores.
   */
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
      // No caption in a small picture: it would be a good part of the bytes.
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

  /**
   * Reads the picture that a small one is made from. It usually exists, and drawing the small one anew would take ten
   * times as long.
   */
  async function wholeOf(poster: Poster, format: FormatName): Promise<Uint8Array> {
    return readBytes(await read(poster, format, 'jpg'));
  }

  /** Returns a rendition, which is drawn on first use: only once, however many servers are asked for it. */
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
      // Locks only save work: while the database is away, drawing twice does no harm.
      const release = await locks.tryHold(`draw:${key}`).catch(() => async () => {});
      if (release) {
        try {
          // Another server may have drawn it while it held the lock.
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

  /** Returns the size of a rendition in bytes; undefined if it was not drawn yet. Rejects with `store_unavailable`. */
  async function size(poster: Poster, format: FormatName, type: FileType): Promise<number | undefined> {
    const key = renditionKey(poster.id, format, type);
    const known = await sizes.get(key, async () => {
      const found = await files.stat(key);
      return found && { value: { size: found.size }, tags: [poster.id] };
    });
    return known?.size;
  }

  /**
   * Returns the URL at which anyone can fetch a rendition directly from the store; undefined if there is none. A
   * missing rendition is drawn first. No bytes are fetched, and the store is not asked again about a known rendition.
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

/** Makes a stored file of bytes that were just stored. */
function storedFileOf(bytes: Uint8Array): StoredFile {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
  return { size: bytes.byteLength, modifiedAt: new Date(), body };
}
