import type { Caption } from './caption.ts';
import type { FileType, FormatName, PrintOptions } from './format.ts';
import type { Values } from './values/values.ts';

/** One rendition to draw. */
export interface RenditionJob {
  template: string;
  /** The version of the template; absent: the loaded one. */
  version?: number;
  format: FormatName;
  type: FileType;
  values: Values;
  imprint: string;
  /** Width in px; absent: that of the format. */
  width?: number;
  /** Options of a PDF; not used for images. */
  print?: PrintOptions;
  /** Metadata to write into the file, if its type can hold any. */
  caption?: Caption;
  /** True if nobody waits for the picture: all other jobs are drawn first. */
  lowPriority?: boolean;
}

/** A background to draw, without the texts. `width`: px; absent: that of the format. */
export type BackdropJob = Pick<RenditionJob, 'template' | 'version' | 'format' | 'values'> & { width?: number };

/** Reads the bytes of a photo by its id. */
export type PhotoSource = (id: string) => Promise<Uint8Array>;

/** An uploaded image after re-encoding: upright, sRGB, without metadata, in two sizes. */
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
  /** Draws the texts of a poster as SVG: exactly those that `rendition` rasterises. */
  overlay(job: Omit<RenditionJob, 'type'>): Promise<string>;
  /** Draws the background as an image, without the texts. It depends on choices and photos only. */
  backdrop(job: BackdropJob, photos?: PhotoSource): Promise<Uint8Array>;
  /** Scales a JPEG of ours to a width, px. Returns a JPEG. */
  shrink(picture: Uint8Array, width: number): Promise<Uint8Array>;
  /** Decodes and re-encodes an upload. Also rejects with `not_an_image` or `image_too_large`. */
  photo(bytes: Uint8Array): Promise<PreparedPhoto>;
}
