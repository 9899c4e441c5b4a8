import { LRUCache } from 'lru-cache';

/** Pictures as raw pixels in memory, by all that they depend on. */
export interface PixelCache<Picture> {
  /** The picture that is kept, or one drawn now and kept. It must not be drawn on. */
  get(dependsOn: readonly unknown[], draw: () => Promise<Picture>): Promise<Picture>;
}

/** Keeps pictures up to a number of bytes; those that were not used for longest go first. */
export function createPixelCache<Picture extends { data: Buffer }>(maxBytes: number): PixelCache<Picture> {
  const kept = new LRUCache<string, Picture>({ maxSize: maxBytes, sizeCalculation: ({ data }) => data.byteLength });
  return {
    async get(dependsOn, draw) {
      const key = JSON.stringify(dependsOn);
      const known = kept.get(key);
      if (known) return known;
      const picture = await draw();
      kept.set(key, picture);
      return picture;
    },
  };
}
