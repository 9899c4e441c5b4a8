import type { Caption } from '../caption.ts';
import type { FileType, FormatName, LayoutName, PrintOptions } from '../format.ts';
import type { PhotoSource, PreparedPhoto } from '../renderer.ts';
import type { Scene } from './scene.ts';

/** The ground of a scene to draw, and the files that it names. */
export interface GroundJob {
  scene: Pick<Scene, 'layout' | 'ground'>;
  /** A folder of this machine with the files of the template. */
  folder: string;
  /** Tells the states of those files apart. */
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
  /** px; absent: the width of the format. */
  width?: number;
  /** The way to make a PDF ready; images have no use for it. */
  print?: PrintOptions;
  /** Metadata to write into the file, where its type can hold any. */
  caption?: Caption;
  /** The picture stands for the poster in links: as a JPEG it stays light enough for every messenger. */
  card: boolean;
  /** Nobody waits for it: it lets others pass. */
  lowPriority?: boolean;
}

/** A ground to draw as a file; `width`: px, absent for that of the format. */
export interface SceneBackdrop extends GroundJob {
  width?: number;
}

/** Art to try, as SVG, with the colours that it refers to by name. */
export interface ArtTrial {
  svg: string;
  colors: Readonly<Record<string, string>>;
  layout: LayoutName;
}

/** Draws scenes. Rejects with `render_failed`, `render_timeout` or `busy`. */
export interface SceneRenderer {
  rendition(job: SceneRendition, photos?: PhotoSource): Promise<Uint8Array>;
  /** The texts as SVG. */
  overlay(scene: Pick<Scene, 'layout' | 'texts'>): Promise<string>;
  /** All that lies under the texts, as WebP. */
  backdrop(job: SceneBackdrop, photos?: PhotoSource): Promise<Uint8Array>;
  /** A JPEG of ours made `width` px wide, as a JPEG. */
  shrink(picture: Uint8Array, width: number): Promise<Uint8Array>;
  /** Decodes an upload. Rejects with `not_an_image` or `image_too_large` too. */
  photo(bytes: Uint8Array): Promise<PreparedPhoto>;
}
