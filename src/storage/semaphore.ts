export type Semaphore = ReturnType<typeof createSemaphore>;

/**
 * Creates a semaphore that lets up to `width` calls run at once. Others wait in the order they came, until their signal
 * is aborted.
 */
export function createSemaphore(width: number) {
  let free = width;
  const waiting = new Set<() => void>();

  function enter(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const admit = () => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      const leave = () => {
        waiting.delete(admit);
        reject(signal.reason);
      };
      waiting.add(admit);
      signal.addEventListener('abort', leave, { once: true });
    });
  }

  return async function pass<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    if (free > 0) free--;
    else await enter(signal);
    try {
      return await work();
    } finally {
      const [next] = waiting;
      if (next) {
        waiting.delete(next);
        next();
      } else free++;
    }
  };
}
