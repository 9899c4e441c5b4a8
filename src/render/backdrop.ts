import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import { FORMATS, type FormatName } from '../domain/format.ts';
import type { Values } from '../domain/values.ts';
import { colorsOf, isShown, resolveColor } from '../layout/colors.ts';
import { extendEdges, type Frame, frameArt } from './bleed.ts';
import { blend, copyRows, fillPixels, type Pixels, rasterise } from './pixels.ts';
import { artFile, type LoadedTemplate } from './templates.ts';

/** A backdrop and a copy to draw on, of which only the rows drawn on last time are restored. */
interface Canvas {
  clean: Pixels;
  work: Pixels;
  dirtyTop: number;
  dirtyBottom: number;
}

export type Backdrops = ReturnType<typeof createBackdrops>;

/** What lies under the text of a poster, drawn once for each template, format and choice and kept as raw pixels. */
export function createBackdrops(maxBytes: number) {
  const canvases = new LRUCache<string, Canvas>({
    maxSize: maxBytes,
    sizeCalculation: (canvas) => canvas.clean.data.byteLength + canvas.work.data.byteLength,
  });

  async function canvasOf(loaded: LoadedTemplate, format: FormatName, values: Values): Promise<Canvas> {
    const choices = loaded.template.slots
      .filter((slot) => slot.type === 'choice')
      .map((slot) => values[slot.name] ?? slot.default);
    const key = JSON.stringify([loaded.folder, loaded.template.version, format, choices]);
    const known = canvases.get(key);
    if (known) return known;
    const clean = await drawBackdrop(loaded, { ...FORMATS[format], bleed: 0 }, values);
    const canvas = { clean, work: { ...clean, data: Buffer.from(clean.data) }, dirtyTop: 0, dirtyBottom: 0 };
    canvases.set(key, canvas);
    return canvas;
  }

  return {
    /** The clean backdrop. It must not be drawn on. */
    clean: async (loaded: LoadedTemplate, format: FormatName, values: Values): Promise<Pixels> =>
      (await canvasOf(loaded, format, values)).clean,
    /**
     * The backdrop to draw on. It stays valid until the next call: callers use one at a time. They name the rows they
     * will draw on, `top` to before `bottom`.
     */
    canvas: async (
      loaded: LoadedTemplate,
      format: FormatName,
      values: Values,
      top: number,
      bottom: number,
    ): Promise<Pixels> => {
      const canvas = await canvasOf(loaded, format, values);
      copyRows(canvas.clean, canvas.work, canvas.dirtyTop, canvas.dirtyBottom);
      canvas.dirtyTop = top;
      canvas.dirtyBottom = bottom;
      return canvas.work;
    },
  };
}

/** Draws fills and art, bottom first, with the bleed that the frame asks for. */
export async function drawBackdrop(
  { template, folder }: LoadedTemplate,
  frame: Frame,
  values: Values,
): Promise<Pixels> {
  const [width, height] = [frame.width + 2 * frame.bleed, frame.height + 2 * frame.bleed];
  const pixels = { width, height, data: Buffer.alloc(width * height * 3, 255) };
  const colors = colorsOf(template, values);
  for (const layer of template.layers) {
    if (!isShown(layer, template, values)) continue;
    if (layer.type === 'fill') {
      fillPixels(pixels, resolveColor(layer.color, colors));
    } else if (layer.type === 'art') {
      const svg = await readFile(join(folder, artFile(layer.file, frame.layout)), 'utf8');
      const art = rasterise(frameArt(paintArt(svg, colors), frame), width);
      if (frame.bleed > 0) extendEdges(art, frame.bleed);
      blend(pixels, art, 0, 0);
    }
  }
  return pixels;
}

/** Art with `var(--name)` and `var(--name, fallback)` replaced by the poster's colours. */
export function paintArt(svg: string, colors: Record<string, string>): string {
  return svg.replace(
    /var\(--([a-zA-Z0-9]+)(?:\s*,\s*([^)]*))?\)/g,
    (_, name: string, fallback?: string) => colors[name] ?? fallback ?? '#000000',
  );
}
