import { extendEdges, type Frame, frameArt } from '../bleed.ts';
import { rasterise } from '../pixels.ts';
import type { LayerPaint } from './layer-painter.ts';

/** Prepares a layer from an SVG document of the canvas. `extended`: its edges are extended through the bleed. */
export function svgPaint(svg: string, frame: Frame, extended: boolean): LayerPaint {
  return {
    key: [svg, extended],
    draw: async () => {
      const drawn = rasterise(frameArt(svg, frame), frame.width + 2 * frame.bleed);
      if (extended && frame.bleed > 0) extendEdges(drawn, frame.bleed);
      return drawn;
    },
  };
}
