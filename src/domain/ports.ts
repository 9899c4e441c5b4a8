import type { FileType, FormatName, Press } from './format.ts';
import type { Photo } from './photo.ts';
import type { Poster, PosterPage, PosterQuery, Status } from './poster.ts';
import type { Settings } from './settings.ts';
import type { Template } from './template.ts';
import type { Values } from './values.ts';

/** A poster to be stored, with what only the store keeps of it. */
export interface NewPoster extends Poster {
  /** SHA-256 (hex) of the request that made it under an idempotency key, null without a key. */
  requestHash: string | null;
  /** What the poster says, for search: the values of its text slots. */
  slogans: string[];
}

/** Records of posters. Every method rejects with `store_unavailable` while the database is away. */
export interface PosterRecords {
  /**
   * Stores a poster, durably when it resolves. Where a poster with this id exists already nothing changes and `false`
   * comes back.
   */
  insert(poster: NewPoster): Promise<boolean>;
  /** A poster in any status, hidden ones too. */
  get(id: string): Promise<Poster | undefined>;
  /** The hash of the request that made a poster; undefined where there is no poster, null where it had no key. */
  requestHash(id: string): Promise<string | null | undefined>;
  setStatus(id: string, status: Status): Promise<boolean>;
  /** Removes the record for good; its remixes keep their `remixOf`. False where there was none. */
  delete(id: string): Promise<boolean>;
  /** Listed posters only. An unreadable cursor rejects with `invalid_request`. */
  list(query: PosterQuery): Promise<PosterPage>;
  /** Remixes of a poster that may be seen (`listed` ones only), newest first. */
  remixes(id: string, limit: number): Promise<Poster[]>;
  /** Posters in one status, oldest first, for moderation. */
  byStatus(status: Status, limit: number): Promise<Poster[]>;
  /** The ids among these that have a record. */
  existing(ids: readonly string[]): Promise<Set<string>>;
}

/** Records of photos, which are never changed. Every method rejects with `store_unavailable` while the database is away. */
export interface PhotoRecords {
  /** Stores a photo, durably when it resolves. Where its id exists already nothing changes and `false` comes back. */
  insert(photo: Photo): Promise<boolean>;
  get(id: string): Promise<Photo | undefined>;
  /** The ids among these that have a record. */
  existing(ids: readonly string[]): Promise<Set<string>>;
}

/** What staff change, and the secret that signs manage tokens. */
export interface SettingsRecords {
  read(): Promise<Settings>;
  write(changes: Partial<Settings>): Promise<void>;
  /** 32 random bytes, made once for the whole installation and the same on every server. */
  secret(): Promise<Uint8Array>;
}

/** Everything a database provides. */
export interface Records {
  posters: PosterRecords;
  photos: PhotoRecords;
  settings: SettingsRecords;
  /** Resolves while the database answers. */
  check(): Promise<void>;
  close(): Promise<void>;
}

/** A stored file. `body` may be read once. */
export interface StoredFile {
  /** Bytes. */
  size: number;
  modifiedAt: Date;
  body: ReadableStream<Uint8Array>;
}

/** Files by key. Keys are made by us: `a-z A-Z 0-9 . _ - /`, never user text. */
export interface Files {
  /** Writes the whole file or nothing; durable when it resolves. An existing one is replaced. */
  put(key: string, bytes: Uint8Array, mediaType: string): Promise<void>;
  get(key: string): Promise<StoredFile | undefined>;
  /** Removes a file; one that is not there is no error. */
  delete(key: string): Promise<void>;
  /** All files whose key starts with `prefix`, in the order of their keys. */
  list(prefix: string): AsyncIterable<{ key: string; size: number; modifiedAt: Date }>;
  /** Resolves while files can be written. */
  check(): Promise<void>;
}

/** One rendition to draw. */
export interface RenditionJob {
  template: string;
  format: FormatName;
  type: FileType;
  values: Values;
  imprint: string;
  /** How a PDF is made ready; images have no use for it. */
  press?: Press;
  /** What the file says about itself, where its type can. */
  about?: { title: string; author: string | null };
}

/** Finds the bytes of a photo that values name, when they are needed. */
export type PhotoSource = (id: string) => Promise<Uint8Array>;

/** An uploaded image made ours: upright, sRGB, without metadata, in two sizes. */
export interface PreparedPhoto {
  /** Pixels of the original. */
  width: number;
  height: number;
  /** JPEG. */
  original: Uint8Array;
  /** A small WebP. */
  preview: Uint8Array;
}

/** Draws posters. Rejects with `render_failed`, `render_timeout` or `busy`. */
export interface Renderer {
  rendition(job: RenditionJob, photos?: PhotoSource): Promise<Uint8Array>;
  /** The overlay of a poster as SVG: exactly the text that `rendition` rasterises. */
  overlay(job: Omit<RenditionJob, 'type'>): Promise<string>;
  /** What lies under the overlay, as an image; it depends on choices and photos only. */
  backdrop(job: Pick<RenditionJob, 'template' | 'format' | 'values'>, photos?: PhotoSource): Promise<Uint8Array>;
  /** Decodes an upload. Rejects with `not_an_image` or `image_too_large` too. */
  photo(bytes: Uint8Array): Promise<PreparedPhoto>;
}

/** The templates that loaded without a problem, in the order they are shown. */
export interface Templates {
  list(): readonly Template[];
  get(id: string): Template | undefined;
}
