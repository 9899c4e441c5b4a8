import { LRUCache } from 'lru-cache';

/** Images that are drawn again and again and belong to no poster, kept in memory up to a number of bytes. */
export function createDrawnImages(maxBytes: number) {
  const kept = new LRUCache<string, Uint8Array>({
    maxSize: maxBytes,
    sizeCalculation: (bytes) => bytes.byteLength || 1,
  });
  const drawing = new Map<string, Promise<Uint8Array>>();

  /** The image under a key, drawn by `draw` when it is not there; many askers at once share one drawing. */
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
