import type { Caption } from './caption.ts';
import type { FileType, FormatName, Press } from './format.ts';
import type { Template } from './template.ts';
import type { Values } from './values.ts';

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
  /** What `body` holds of the file, where a range was asked for. Absent where the file ends before it: `body` is empty. */
  range?: ByteRange;
  body: ReadableStream<Uint8Array>;
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
  /** Removes a file; one that is not there is no error. */
  delete(key: string): Promise<void>;
  /** All files whose key starts with `prefix`, in the order of their keys. */
  list(prefix: string): AsyncIterable<{ key: string; size: number; modifiedAt: Date }>;
  /** Resolves while files can be written. */
  check(): Promise<void>;
  /**
   * Where anyone can fetch the file without asking us; undefined where there is no such place, and always for what is
   * not public. It answers as long as the file exists: whoever takes a poster down must delete its files.
   */
  publicUrl(key: string): string | undefined;
}

/** One rendition to draw. */
export interface RenditionJob {
  template: string;
  /** The version of the template; absent: the one that is loaded. */
  version?: number;
  format: FormatName;
  type: FileType;
  values: Values;
  imprint: string;
  /** px; absent: the width of the format. */
  width?: number;
  /** How a PDF is made ready; images have no use for it. */
  press?: Press;
  /** What the file says about itself, where its type can. */
  caption?: Caption;
  /** Nobody waits for it: it lets others pass. */
  patient?: boolean;
}

/** What lies under an overlay; `width`: px, absent for that of the format. */
export type BackdropJob = Pick<RenditionJob, 'template' | 'version' | 'format' | 'values'> & { width?: number };

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
  backdrop(job: BackdropJob, photos?: PhotoSource): Promise<Uint8Array>;
  /** A JPEG of ours made `width` px wide, as a JPEG. */
  shrink(picture: Uint8Array, width: number): Promise<Uint8Array>;
  /** Decodes an upload. Rejects with `not_an_image` or `image_too_large` too. */
  photo(bytes: Uint8Array): Promise<PreparedPhoto>;
}

/** Keeps what posters are drawn from. */
export interface TemplateKeeper {
  /**
   * Sees to it that posters with this template can be drawn as they are now, whatever becomes of it. Rejects with
   * `store_unavailable`.
   */
  keep(template: Template): Promise<void>;
}

/** The templates that loaded without a problem, in the order they are shown. */
export interface Templates {
  list(): readonly Template[];
  get(id: string): Template | undefined;
}

/** What posters are laid out with, for browsers that lay them out themselves: the same bytes that renderers work with. */
export interface LayoutMaterials {
  /** Changes with any of it. */
  revision: string;
  /** The catalogue of fonts and the keys of emoji, as JSON that `unpackCatalogue` reads. */
  catalogue(): Uint8Array;
  /** The file of a face, by its id; undefined where there is none. */
  face(id: string): Promise<{ bytes: Uint8Array; mediaType: string } | undefined>;
  /** The SVG of an emoji, by its key; undefined where there is none. */
  picture(key: string): Promise<string | undefined>;
}
