import type { PhotoSource } from '../../domain/renderer.ts';
import type { GroundLayer } from '../../domain/scene/scene.ts';
import type { Frame } from '../bleed.ts';
import type { LayerPaint } from '../layers/layer-painter.ts';
import { prepareLayer } from '../layers/layers.ts';
import { createPixelCache, type PixelCache } from '../pixel-cache.ts';
import { blend, fillPixels, type Pixels, type Raster } from '../pixels.ts';
import { createRasterFiles, type RasterFiles } from './raster-files.ts';

/** Bytes kept in memory of photos cut to their boxes, and of layers above photos. */
const PHOTO_BYTES = 18e6;
const LAYER_BYTES = 24e6;

/** The layers to paint, and their sources. */
export interface Ground {
  layers: readonly GroundLayer[];
  /** The folder with the files of the template. */
  folder: string;
  frame: Frame;
  photos: PhotoSource | undefined;
}

/** Caches of pixels that several grounds share. */
export interface GroundCaches {
  printed: PixelCache<Pixels>;
  layers: PixelCache<Raster>;
  files: RasterFiles;
}

/** Creates the caches of a process. All processes share `folder`; without it nothing is kept on disk. */
export function createGroundCaches(folder: string | undefined): GroundCaches {
  return {
    printed: createPixelCache(PHOTO_BYTES),
    layers: createPixelCache(LAYER_BYTES),
    files: createRasterFiles(folder),
  };
}

/** Paints all layers under the texts, bottom first, with the bleed of the frame. */
export async function paintGround(ground: Ground, caches: GroundCaches): Promise<Pixels> {
  const { frame } = ground;
  const [width, height] = [frame.width + 2 * frame.bleed, frame.height + 2 * frame.bleed];
  const source = { ...ground, printed: caches.printed };
  const paints = await Promise.all(ground.layers.map((layer) => prepareLayer(layer, source)));
  const own = paints.findIndex((paint) => 'paint' in paint);
  const shared = own < 0 ? paints : paints.slice(0, own);
  // The layers under the first photo are the same for many posters, so they are kept as one picture.
  const data = await caches.files.pixels(
    ['ground', JSON.stringify([frame, shared.map(({ key }) => key)])],
    async () => (await paintShared(shared, width, height)).data,
  );
  const target = { width, height, data };
  for (const paint of paints.slice(shared.length)) {
    if ('fill' in paint) fillPixels(target, paint.fill);
    else if ('paint' in paint) await paint.paint(target);
    else blend(target, await rasterOf(paint, frame, caches), 0, 0);
  }
  return target;
}

/** Paints layers without photos on white. */
async function paintShared(paints: readonly LayerPaint[], width: number, height: number): Promise<Pixels> {
  const target = { width, height, data: Buffer.alloc(width * height * 3, 255) };
  for (const paint of paints) {
    if ('fill' in paint) fillPixels(target, paint.fill);
    else if ('draw' in paint) blend(target, await paint.draw(), 0, 0);
  }
  return target;
}

/** The raster of a layer above a photo. It is kept by itself, because the photo below it is seldom the same. */
function rasterOf(
  { key, draw }: Extract<LayerPaint, { draw: unknown }>,
  frame: Frame,
  { layers, files }: GroundCaches,
): Promise<Raster> {
  return layers.get([frame, key], async () => ({
    width: frame.width + 2 * frame.bleed,
    height: frame.height + 2 * frame.bleed,
    data: await files.pixels(['art', JSON.stringify([frame, key])], async () => (await draw()).data),
  }));
}
