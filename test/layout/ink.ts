import type { Bounds } from '../../src/layout/bounds.ts';
import type { DisplayList } from '../../src/layout/display-list/display-list.ts';
import { listMarkup, svgDocument } from '../../src/layout/display-list/svg.ts';
import { rasterise } from '../../src/render/pixels.ts';

/**
 * The extent of the inked pixels of a part of an overlay, before it was turned where it is turned; px of the layout,
 * which is `width` × `height`. Infinite the wrong way round where nothing is inked.
 */
export function inkExtent({ items }: DisplayList, width: number, height: number): Bounds {
  const upright = listMarkup({ items });
  const pixels = rasterise(svgDocument(upright, { left: 0, top: 0, right: width, bottom: height }), width);
  const words = new Uint32Array(pixels.data.buffer, pixels.data.byteOffset, pixels.width * pixels.height);
  const extent = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (let y = 0, i = 0; y < pixels.height; y++) {
    for (let x = 0; x < pixels.width; x++, i++) {
      // A pixel that ink touches in a corner only belongs to the one beside it.
      if (words[i]! >>> 24 < 64) continue;
      extent.left = Math.min(extent.left, x);
      extent.right = Math.max(extent.right, x + 1);
      extent.top = Math.min(extent.top, y);
      extent.bottom = Math.max(extent.bottom, y + 1);
    }
  }
  return extent;
}

/** By how many px something reaches out of a box; negative where it does not. */
export function overreach(extent: Bounds, [x, y, width, height]: readonly [number, number, number, number]): number {
  return Math.max(x - extent.left, y - extent.top, extent.right - x - width, extent.bottom - y - height);
}
