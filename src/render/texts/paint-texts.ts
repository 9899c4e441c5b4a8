import { LAYOUTS, type LayoutName } from '../../domain/format.ts';
import type { Bounds } from '../../layout/bounds.ts';
import { plainFills } from '../../layout/display-list/plain-fills.ts';
import { listMarkup, svgDocument } from '../../layout/display-list/svg.ts';
import type { Overlay, OverlayPart } from '../../layout/overlay.ts';
import type { Rows } from '../ground/backdrops.ts';
import { blend, type Pixels, type Raster, type Rect, rasterise } from '../pixels.ts';
import { paintFill } from '../rasteriser/fill.ts';

/** Margin for partly covered pixels at the edge of the ink, px. */
const EDGE = 2;

/** Laid-out texts, each with the box of whole pixels that it needs. */
export interface PlacedTexts {
  parts: { part: OverlayPart; box: Rect; isImprint: boolean }[];
  /** The rows that contain texts. */
  rows: Rows;
  /** Pixels of the picture per layout pixel. */
  scaleX: number;
  scaleY: number;
}

/** Finds the places of texts in a picture of `width` × `height` px. */
export function placeTexts(
  { parts, texts }: Overlay,
  layout: LayoutName,
  { width, height }: { width: number; height: number },
): PlacedTexts {
  const [scaleX, scaleY] = [width / LAYOUTS[layout].width, height / LAYOUTS[layout].height];
  const placed = parts.map((part, i) => ({
    part,
    box: pixelBox(part.bounds, scaleX, scaleY, width, height),
    isImprint: texts[i]!.name === undefined,
  }));
  const top = Math.min(height, ...placed.map(({ box }) => box.top));
  const bottom = Math.max(top, ...placed.map(({ box }) => box.top + box.height));
  return { parts: placed, rows: { top, bottom }, scaleX, scaleY };
}

/**
 * Creates a function that paints texts onto pictures: plain fills directly, anything else through an SVG of its box.
 */
export function createTextPainter() {
  const rasters = new WeakMap<OverlayPart, Raster>();

  /** Keeps the pixels of an imprint: the layout returns the same object for an imprint that it has laid out before. */
  function keptRaster(part: OverlayPart, box: Rect, draw: () => Raster): Raster {
    const known = rasters.get(part);
    if (known && known.width === box.width && known.height === box.height) return known;
    const raster = draw();
    rasters.set(part, raster);
    return raster;
  }

  return (target: Pixels, { parts, scaleX, scaleY }: PlacedTexts): void => {
    for (const { part, box, isImprint } of parts) {
      if (box.width <= 0 || box.height <= 0) continue;
      const fills = isImprint ? undefined : plainFills(part);
      if (fills) {
        for (const fill of fills) paintFill(target, fill, { scaleX, scaleY });
        continue;
      }
      const shown = {
        left: box.left / scaleX,
        top: box.top / scaleY,
        right: (box.left + box.width) / scaleX,
        bottom: (box.top + box.height) / scaleY,
      };
      const draw = () => rasterise(svgDocument(listMarkup(part), shown, box), box.width);
      blend(target, isImprint ? keptRaster(part, box, draw) : draw(), box.left, box.top);
    }
  };
}

/** The box of whole pixels around bounds given in layout px, clipped to the picture. */
function pixelBox(bounds: Bounds, scaleX: number, scaleY: number, width: number, height: number): Rect {
  const left = Math.max(0, Math.floor(bounds.left * scaleX) - EDGE);
  const top = Math.max(0, Math.floor(bounds.top * scaleY) - EDGE);
  const right = Math.min(width, Math.ceil(bounds.right * scaleX) + EDGE);
  const bottom = Math.min(height, Math.ceil(bounds.bottom * scaleY) + EDGE);
  return { left, top, width: right - left, height: bottom - top };
}
