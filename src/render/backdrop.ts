import { LRUCache } from 'lru-cache';
import { FORMATS, type FormatName } from '../domain/format.ts';
import type { PhotoSource } from '../domain/renderer.ts';
import { backdropValues } from '../domain/slots/slot-values.ts';
import { photoIn, type Values } from '../domain/values/values.ts';
import { colorsOf, isShown } from '../layout/colors.ts';
import type { LoadedTemplate } from '../templates/library.ts';
import { type ArtPlanes, createArtPlanes } from './art-planes.ts';
import type { Frame } from './bleed.ts';
import { coatOf, type KeyedCoat } from './coats.ts';
import { createPhotoPainter, type PhotoPainter } from './photo-plane.ts';
import { blend, copyRows, fillPixels, type Pixels } from './pixels.ts';
import { createPlaneCache, type PlaneCache } from './plane-cache.ts';

/** A backdrop and a copy to draw on, of which only the rows drawn on last time are restored. */
interface Canvas {
  clean: Pixels;
  work: Pixels;
  dirtyTop: number;
  dirtyBottom: number;
}

export type Backdrops = ReturnType<typeof createBackdrops>;

/** Photos as drawn into their boxes, and layers of art between photos, in bytes. */
const PHOTO_BYTES = 18e6;
const ART_BYTES = 24e6;

/** What a process draws backdrops with, and keeps of them for the next one. */
export interface BackdropTools {
  photos: PhotoPainter;
  art: ArtPlanes;
  kept: PlaneCache;
}

/** What lies under the text of a poster, drawn once for each template, format, choice and photo, and kept as raw pixels. */
export function createBackdrops(maxBytes: number, cacheFolder?: string) {
  const tools = {
    photos: createPhotoPainter(PHOTO_BYTES),
    art: createArtPlanes(ART_BYTES),
    kept: createPlaneCache(cacheFolder),
  };
  const canvases = new LRUCache<string, Canvas>({
    maxSize: maxBytes,
    sizeCalculation: (canvas) => canvas.clean.data.byteLength + canvas.work.data.byteLength,
  });

  async function canvasOf(
    loaded: LoadedTemplate,
    format: FormatName,
    values: Values,
    source?: PhotoSource,
  ): Promise<Canvas> {
    const shown = backdropValues(loaded.template, values);
    const key = JSON.stringify([loaded.folder, loaded.template.version, format, shown]);
    const known = canvases.get(key);
    if (known) return known;
    const clean = await draw(loaded, { ...FORMATS[format], bleed: 0 }, values, source);
    const canvas = { clean, work: { ...clean, data: Buffer.from(clean.data) }, dirtyTop: 0, dirtyBottom: 0 };
    canvases.set(key, canvas);
    return canvas;
  }

  /** A backdrop of any size, with bleed where the frame has one, kept nowhere. */
  function draw(loaded: LoadedTemplate, frame: Frame, values: Values, source?: PhotoSource): Promise<Pixels> {
    return drawBackdrop(loaded, frame, values, tools, source);
  }

  return {
    draw,
    /** The clean backdrop. It must not be drawn on. */
    clean: async (loaded: LoadedTemplate, format: FormatName, values: Values, source?: PhotoSource): Promise<Pixels> =>
      (await canvasOf(loaded, format, values, source)).clean,
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
      source?: PhotoSource,
    ): Promise<Pixels> => {
      const canvas = await canvasOf(loaded, format, values, source);
      copyRows(canvas.clean, canvas.work, canvas.dirtyTop, canvas.dirtyBottom);
      canvas.dirtyTop = top;
      canvas.dirtyBottom = bottom;
      return canvas.work;
    },
  };
}

/** Draws all that lies under the text, bottom first, with the bleed that the frame asks for. */
async function drawBackdrop(
  { template, folder }: LoadedTemplate,
  frame: Frame,
  values: Values,
  tools: BackdropTools,
  source: PhotoSource | undefined,
): Promise<Pixels> {
  const [width, height] = [frame.width + 2 * frame.bleed, frame.height + 2 * frame.bleed];
  const shown = template.layers.filter((layer) => isShown(layer, template, values));
  const firstPhoto = shown.findIndex((layer) => layer.type === 'photo' && photoIn(values, layer.slot));
  const ground = firstPhoto < 0 ? shown : shown.slice(0, firstPhoto);
  const paints = { folder, colors: colorsOf(template, values), frame };

  const coats: KeyedCoat[] = [];
  for (const layer of ground) {
    const coat = await coatOf(layer, paints);
    if (coat) coats.push(coat);
  }
  const key = JSON.stringify([frame, coats.map((coat) => coat.key)]);
  const data = await tools.kept.pixels(['ground', key], async () => {
    const drawn = { width, height, data: Buffer.alloc(width * height * 3, 255) };
    for (const coat of coats) {
      if ('fill' in coat) fillPixels(drawn, coat.fill);
      else blend(drawn, await coat.draw(), 0, 0);
    }
    return drawn.data;
  });
  const pixels = { width, height, data };
  for (const layer of shown.slice(ground.length)) {
    if (layer.type === 'photo') {
      await tools.photos.paint(pixels, { template, layer, values, frame, source });
      continue;
    }
    const coat = await coatOf(layer, paints);
    if (!coat) continue;
    if ('fill' in coat) {
      fillPixels(pixels, coat.fill);
      continue;
    }
    const plane = await tools.art.get([frame, coat.key], async () => {
      const kept = await tools.kept.pixels(
        ['art', JSON.stringify([frame, coat.key])],
        async () => (await coat.draw()).data,
      );
      return { width, height, data: kept };
    });
    blend(pixels, plane, 0, 0);
  }
  return pixels;
}
