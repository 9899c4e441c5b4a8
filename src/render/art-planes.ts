import { LRUCache } from 'lru-cache';

/** Premultiplied RGBA pixels of one layer of art. */
interface Plane {
  width: number;
  height: number;
  data: Buffer;
}

export interface ArtPlanes {
  /** The plane kept under what it depends on, or drawn now and kept. It must not be drawn on. */
  get(dependsOn: readonly unknown[], draw: () => Promise<Plane>): Promise<Plane>;
}

/** Layers of art as raw pixels, up to a number of bytes, for templates in which photos lie between them. */
export function createArtPlanes(maxBytes: number): ArtPlanes {
  const planes = new LRUCache<string, Plane>({ maxSize: maxBytes, sizeCalculation: (plane) => plane.data.byteLength });
  return {
    async get(dependsOn, draw) {
      const key = JSON.stringify(dependsOn);
      const known = planes.get(key);
      if (known) return known;
      const plane = await draw();
      planes.set(key, plane);
      return plane;
    },
  };
}
