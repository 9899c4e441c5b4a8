import type { Caption } from './caption.ts';
import type { FileType, FormatName, PrintOptions } from './format.ts';
import type { Values } from './values/values.ts';

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
  /** Options of a PDF; not used for images. */
  print?: PrintOptions;
  /** Metadata to write into the file, if its type can hold any. */
  caption?: Caption;
  /** Nobody waits for this one, so all others are drawn before it. */
  lowPriority?: boolean;
}

/** A background to draw, without the texts. `width`: px, absent for that of the format. */
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
  /** The background as an image, without the texts. It depends on choices and photos only. */
  backdrop(job: BackdropJob, photos?: PhotoSource): Promise<Uint8Array>;
  /** A JPEG of ours made `width` px wide, as a JPEG. */
  shrink(picture: Uint8Array, width: number): Promise<Uint8Array>;
  /** Decodes an upload. Rejects with `not_an_image` or `image_too_large` too. */
  photo(bytes: Uint8Array): Promise<PreparedPhoto>;
}
