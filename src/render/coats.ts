import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Layer } from '../domain/template/template.ts';
import { resolveColor } from '../layout/colors.ts';
import { artFile } from '../templates/library.ts';
import { extendEdges, type Frame, frameArt } from './bleed.ts';
import { gradientSvg } from './gradient.ts';
import { drawImage } from './image-plane.ts';
import { patternSvg } from './pattern.ts';
import { type Raster, rasterise } from './pixels.ts';
import { endsAtEdge, shapeSvg } from './shape.ts';
import { drawTexture } from './texture.ts';

/** What a layer under the text puts on a backdrop: one colour, or pixels as large as the frame with its bleed. */
export type Coat = { fill: string } | { draw(): Promise<Raster> };

/** A coat, and all that its pixels depend on besides the frame. */
export type KeyedCoat = Coat & { key: readonly unknown[] };

/** Where a coat is drawn and from what. */
export interface CoatSource {
  /** The folder of the template. */
  folder: string;
  /** The colours of the poster by name. */
  colors: Record<string, string>;
  frame: Frame;
}

/** The coat of a layer; undefined for layers that are none: photos, texts and the imprint. */
export async function coatOf(layer: Layer, source: CoatSource): Promise<KeyedCoat | undefined> {
  const { folder, colors, frame } = source;
  switch (layer.type) {
    case 'fill': {
      const fill = resolveColor(layer.color, colors);
      return { key: [fill], fill };
    }
    case 'art': {
      const svg = await readFile(join(folder, artFile(layer.file, frame.layout)), 'utf8');
      return svgCoat(paintArt(svg, colors), frame, true);
    }
    case 'gradient':
      return svgCoat(gradientSvg(layer, colors, frame), frame, false);
    case 'pattern':
      return svgCoat(patternSvg(layer, colors, frame), frame, false);
    case 'shape':
      return svgCoat(shapeSvg(layer, colors, frame), frame, endsAtEdge(layer, frame));
    case 'texture': {
      const color = resolveColor(layer.color, colors);
      return { key: [layer, color], draw: async () => drawTexture(layer, color, frame) };
    }
    case 'image': {
      const bytes = await readFile(join(folder, artFile(layer.file, frame.layout)));
      const hash = createHash('sha256').update(bytes).digest('hex');
      return { key: [layer, hash], draw: () => drawImage(bytes, layer, frame) };
    }
    default:
      return undefined;
  }
}

/** `extended`: what ends at the edge of the canvas is drawn out into the bleed. */
function svgCoat(svg: string, frame: Frame, extended: boolean): KeyedCoat {
  return {
    key: [svg, extended],
    draw: async () => {
      const drawn = rasterise(frameArt(svg, frame), frame.width + 2 * frame.bleed);
      if (extended && frame.bleed > 0) extendEdges(drawn, frame.bleed);
      return drawn;
    },
  };
}

/** Art with `var(--name)` and `var(--name, fallback)` replaced by the poster's colours. */
export function paintArt(svg: string, colors: Record<string, string>): string {
  return svg.replace(
    /var\(--([a-zA-Z0-9]+)(?:\s*,\s*([^)]*))?\)/g,
    (_, name: string, fallback?: string) => colors[name] ?? fallback ?? '#000000',
  );
}
