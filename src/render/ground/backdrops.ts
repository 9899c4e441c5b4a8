import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { FORMATS } from '../../domain/format.ts';
import type { PhotoSource } from '../../domain/renderer.ts';
import type { GroundJob } from '../../domain/scene/scene-renderer.ts';
import { type Frame, frameOf } from '../bleed.ts';
import { copyRows, type Pixels } from '../pixels.ts';
import { createGroundCaches, paintGround } from './paint-ground.ts';

/** A backdrop and a copy to draw on. Only the rows that were drawn on last time are restored. */
interface Canvas {
  clean: Pixels;
  work: Pixels;
  dirtyTop: number;
  dirtyBottom: number;
}

/** Rows of a picture, from `top` up to, but not including, `bottom`. */
export interface Rows {
  top: number;
  bottom: number;
}

export type Backdrops = ReturnType<typeof createBackdrops>;

/**
 * Creates a cache of backdrops: the pixels of all that lies under the texts of posters. Backdrops at the size of a
 * format are kept in memory, up to `maxBytes`. `cacheFolder` is for parts that all processes share.
 */
export function createBackdrops(maxBytes: number, cacheFolder?: string) {
  const caches = createGroundCaches(cacheFolder);
  const canvases = new LRUCache<string, Canvas>({
    maxSize: maxBytes,
    sizeCalculation: (canvas) => canvas.clean.data.byteLength + canvas.work.data.byteLength,
  });

  async function canvasOf(job: GroundJob, photos: PhotoSource | undefined): Promise<Canvas> {
    const { scene, folder, revision, format } = job;
    const painted = JSON.stringify([folder, revision, format, scene.ground]);
    const key = createHash('sha256').update(painted).digest('base64');
    const known = canvases.get(key);
    if (known) return known;
    const clean = await draw(job, frameOf(scene.layout, FORMATS[format]), photos);
    const canvas = { clean, work: { ...clean, data: Buffer.from(clean.data) }, dirtyTop: 0, dirtyBottom: 0 };
    canvases.set(key, canvas);
    return canvas;
  }

  /** Paints a backdrop of any size, with the frame's bleed, without keeping it. */
  function draw({ scene, folder }: GroundJob, frame: Frame, photos?: PhotoSource): Promise<Pixels> {
    return paintGround({ layers: scene.ground, folder, frame, photos }, caches);
  }

  return {
    draw,
    /** The backdrop of a format. It must not be drawn on. */
    clean: async (job: GroundJob, photos?: PhotoSource): Promise<Pixels> => (await canvasOf(job, photos)).clean,
    /**
     * The backdrop of a format to draw on, in the given rows only. It is valid until the next call: use one at a time.
     */
    canvas: async (job: GroundJob, { top, bottom }: Rows, photos?: PhotoSource): Promise<Pixels> => {
      const canvas = await canvasOf(job, photos);
      copyRows(canvas.clean, canvas.work, canvas.dirtyTop, canvas.dirtyBottom);
      canvas.dirtyTop = top;
      canvas.dirtyBottom = bottom;
      return canvas.work;
    },
  };
}
