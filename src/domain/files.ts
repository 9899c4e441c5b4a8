/** Some bytes of a file, counted from 0 and both ends included, as HTTP counts them. */
export interface ByteRange {
  start: number;
  /** May lie beyond the file; `Infinity` means to its end. */
  end: number;
}

/** A stored file. `body` may be read once. */
export interface StoredFile {
  /** Bytes of the whole file, also where `body` is a part of it. */
  size: number;
  modifiedAt: Date;
  /** The part of the file in `body` when a range was asked for. Absent when the file ends before it: `body` is empty. */
  range?: ByteRange;
  body: ReadableStream<Uint8Array>;
}

/** Reads a whole body. */
export async function readBytes({ body }: Pick<StoredFile, 'body'>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(body).arrayBuffer());
}

/**
 * Files by key. Keys are made by us: `a-z A-Z 0-9 . _ - /`, never user text. Every method rejects with
 * `store_unavailable` while the store is away, and so does a body that breaks off.
 */
export interface Files {
  /**
   * Writes the whole file or nothing; durable when it resolves. An existing one is replaced, or with `once` left as it
   * is: then `false` comes back, to all but one of those who write at the same time.
   */
  put(key: string, bytes: Uint8Array, mediaType: string, options?: { once?: boolean }): Promise<boolean>;
  /** The file, or a part of it. */
  get(key: string, options?: { range?: ByteRange }): Promise<StoredFile | undefined>;
  /** Size and date of a file, without its bytes; undefined if it does not exist. */
  stat(key: string): Promise<{ size: number; modifiedAt: Date } | undefined>;
  /** Removes a file; one that is not there is no error. */
  delete(key: string): Promise<void>;
  /** All files whose key starts with `prefix`, in the order of their keys. */
  list(prefix: string): AsyncIterable<{ key: string; size: number; modifiedAt: Date }>;
  /** Resolves while files can be written. */
  check(): Promise<void>;
  /**
   * The address at which anyone can fetch the file without asking us; undefined where there is none, and always for what is
   * not public. It answers as long as the file exists: whoever takes a poster down must delete its files.
   */
  publicUrl(key: string): string | undefined;
}
