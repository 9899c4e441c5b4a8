import type { PhotoSource } from '../../domain/renderer.ts';
import type { Frame } from '../bleed.ts';
import type { PixelCache } from '../pixel-cache.ts';
import type { Pixels, Raster } from '../pixels.ts';

/** The sources that layers are painted from. */
export interface PaintSource {
  /** The folder with the files of the template. */
  folder: string;
  frame: Frame;
  /** Loads the bytes of photos; undefined if the poster should have none. */
  photos: PhotoSource | undefined;
  /** Cache of photos that were cut to their boxes and had their effects applied. */
  printed: PixelCache<Pixels>;
}

/** A layer ready to be painted. */
export type LayerPaint = {
  /** Everything that the pixels depend on besides the frame. */
  key: readonly unknown[];
} & (
  | {
      /** One colour over the whole frame, #rrggbb or #rrggbbaa. */
      fill: string;
    }
  | {
      /**
       * Draws pixels at the size of the frame with its bleed. They are the same for many posters, so they are cached.
       */
      draw(): Promise<Raster>;
    }
  | {
      /** Paints a layer that belongs to one poster only, onto the picture of the frame. */
      paint(target: Pixels): Promise<void>;
    }
);

/** Prepares a layer of one kind for painting. */
export type LayerPainter<L> = (layer: L, source: PaintSource) => LayerPaint | Promise<LayerPaint>;
