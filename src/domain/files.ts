/** A range of bytes, counted from 0, with both ends included as in HTTP. */
export interface ByteRange {
  start: number;
  /** May lie beyond the end of the file; `Infinity`: to the end. */
  end: number;
}

/** A stored file. `body` can be read only once. */
export interface StoredFile {
  /** Size of the whole file in bytes, also if `body` is only a part of it. */
  size: number;
  modifiedAt: Date;
  /**
   * The part of the file in `body`, if a range was asked for. Absent if the range lies beyond the file; then `body` is
   * empty.
   */
  range?: ByteRange;
  body: ReadableStream<Uint8Array>;
}

/** Reads the whole body of a file. */
export async function readBytes({ body }: Pick<StoredFile, 'body'>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(body).arrayBuffer());
}

/**
 * A store of files by key. Keys are made by us: `a-z A-Z 0-9 . _ - /`, never user text. Every method rejects with
 * `store_unavailable` while the store is away, and so does reading a body that breaks off.
 */
export interface Files {
  /**
   * Writes the whole file or nothing; it is durable when the promise resolves. An existing file is replaced, or kept
   * with `once`: then the promise resolves with false, for all but one of several simultaneous writers.
   */
  put(key: string, bytes: Uint8Array, mediaType: string, options?: { once?: boolean }): Promise<boolean>;
  /** Returns a file or a part of it; undefined if it does not exist. */
  get(key: string, options?: { range?: ByteRange }): Promise<StoredFile | undefined>;
  /** Returns the size and date of a file without its bytes; undefined if it does not exist. */
  stat(key: string): Promise<{ size: number; modifiedAt: Date } | undefined>;
  /** Removes a file. It is no error if the file does not exist. */
  delete(key: string): Promise<void>;
  /** Lists all files whose key starts with `prefix`, ordered by key. */
  list(prefix: string): AsyncIterable<{ key: string; size: number; modifiedAt: Date }>;
  /** Resolves if files can be written, else rejects. */
  check(): Promise<void>;
  /**
   * Returns the URL at which anyone can fetch a file directly from the store; undefined if there is none, and always
   * for files that are not public. The URL works as long as the file exists: whoever takes a poster down must delete
   * its files.
   */
  publicUrl(key: string): string | undefined;
}
