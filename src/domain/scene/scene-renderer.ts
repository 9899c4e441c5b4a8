import type { Caption } from '../caption.ts';
import type { FileType, FormatName, LayoutName, PrintOptions } from '../format.ts';
import type { PhotoSource, PreparedPhoto } from '../renderer.ts';
import type { Scene } from './scene.ts';

/** The ground of a scene to draw, with the folder of the files that it names. */
export interface GroundJob {
  scene: Pick<Scene, 'layout' | 'ground'>;
  /** A local folder with the files of the template. */
  folder: string;
  /** Differs for every state of those files. */
  revision: string;
  /** A format of the scene's layout. */
  format: FormatName;
}

/** A scene to draw. */
export interface SceneJob extends GroundJob {
  scene: Scene;
}

/** A scene to draw as a file. */
export interface SceneRendition extends SceneJob {
  type: FileType;
  /** Width in px; absent: that of the format. */
  width?: number;
  /** Options of a PDF; not used for images. */
  print?: PrintOptions;
  /** Metadata to write into the file, if its type can hold any. */
  caption?: Caption;
  /** True for the picture in link previews: as a JPEG it stays small enough for every messenger. */
  card: boolean;
  /** True if nobody waits for the picture: all other jobs are drawn first. */
  lowPriority?: boolean;
}

/** A ground to draw as a file. `width`: px; absent: that of the format. */
export interface SceneBackdrop extends GroundJob {
  width?: number;
}

/** An SVG drawing to try, with the colours that it refers to by name. */
export interface ArtTrial {
  svg: string;
  colors: Readonly<Record<string, string>>;
  layout: LayoutName;
}

/** Draws scenes. Rejects with `render_failed`, `render_timeout` or `busy`. */
export interface SceneRenderer {
  rendition(job: SceneRendition, photos?: PhotoSource): Promise<Uint8Array>;
  /** Draws the texts as SVG. */
  overlay(scene: Pick<Scene, 'layout' | 'texts'>): Promise<string>;
  /** Draws everything under the texts, as WebP. */
  backdrop(job: SceneBackdrop, photos?: PhotoSource): Promise<Uint8Array>;
  /** Scales a JPEG of ours to a width, px. Returns a JPEG. */
  shrink(picture: Uint8Array, width: number): Promise<Uint8Array>;
  /** Decodes and re-encodes an upload. Also rejects with `not_an_image` or `image_too_large`. */
  photo(bytes: Uint8Array): Promise<PreparedPhoto>;
}
