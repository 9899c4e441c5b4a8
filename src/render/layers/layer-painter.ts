import type { PhotoSource } from '../../domain/renderer.ts';
import type { Frame } from '../bleed.ts';
import type { PixelCache } from '../pixel-cache.ts';
import type { Pixels, Raster } from '../pixels.ts';

/** All that a layer is painted from, besides itself. */
export interface PaintSource {
  /** The folder with the files of the template. */
  folder: string;
  frame: Frame;
  /** Finds the bytes of photos; absent where the poster should have none. */
  photos: PhotoSource | undefined;
  /** Photos that were cut and printed before. */
  printed: PixelCache<Pixels>;
}

/** A layer ready to be painted. */
export type LayerPaint = {
  /** All that its pixels depend on besides the frame. */
  key: readonly unknown[];
} & (
  | {
      /** One colour over the whole frame, #rrggbb or #rrggbbaa. */
      fill: string;
    }
  | {
      /** Draws pixels as large as the frame with its bleed. They are the same for many posters, and so worth keeping. */
      draw(): Promise<Raster>;
    }
  | {
      /** Paints what is of one poster alone onto the picture of the frame. */
      paint(target: Pixels): Promise<void>;
    }
);

/** Makes a layer of one kind ready to be painted. */
export type LayerPainter<L> = (layer: L, source: PaintSource) => LayerPaint | Promise<LayerPaint>;
