import { LRUCache } from 'lru-cache';

/** Creates a memory cache of images that belong to no poster. */
export function createImageCache(maxBytes: number) {
  const kept = new LRUCache<string, Uint8Array>({
    maxSize: maxBytes,
    sizeCalculation: (bytes) => bytes.byteLength || 1,
  });
  const drawing = new Map<string, Promise<Uint8Array>>();

  /** Returns the image under a key, drawn if it is not cached. Concurrent requests share one drawing. */
  async function get(key: string, draw: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const bytes = kept.get(key);
    if (bytes) return bytes;
    const running = drawing.get(key);
    if (running) return running;
    const promise = draw()
      .then((drawn) => {
        kept.set(key, drawn);
        return drawn;
      })
      .finally(() => drawing.delete(key));
    drawing.set(key, promise);
    return promise;
  }

  return { get };
}
