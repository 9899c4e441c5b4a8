import { LRUCache } from 'lru-cache';

/** A memory cache of pictures as raw pixels. */
export interface PixelCache<Picture> {
  /** Returns the kept picture, or draws and keeps it. `dependsOn` is the key. The picture must not be drawn on. */
  get(dependsOn: readonly unknown[], draw: () => Promise<Picture>): Promise<Picture>;
}

/** Creates a cache of up to `maxBytes`; the least recently used pictures are dropped first. */
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
