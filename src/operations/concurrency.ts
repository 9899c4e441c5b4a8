/**
 * Runs `work` on every item, up to `width` at once, and yields the results in the order of the items. Ends with the
 * first failure, after the work that is still running, whose results are dropped.
 */
export async function* mapConcurrently<In, Out>(
  items: Iterable<In>,
  width: number,
  work: (item: In) => Promise<Out>,
): AsyncGenerator<Out> {
  const underWay: Promise<Out>[] = [];
  try {
    for (const item of items) {
      const promise = work(item);
      // A failure is thrown when the result is awaited. Until then it must not count as an unhandled rejection.
      promise.catch(() => {});
      underWay.push(promise);
      if (underWay.length >= width) yield await underWay.shift()!;
    }
    while (underWay.length > 0) yield await underWay.shift()!;
  } finally {
    await Promise.allSettled(underWay);
  }
}

/** A pool that runs up to `width` tasks at once. */
export interface TaskPool {
  /** Starts a task as soon as there is room, and resolves then. Rejects with the failure of an earlier task. */
  add(work: () => Promise<void>): Promise<void>;
  /** Resolves when no task is running. Rejects with the first failure of all tasks so far. */
  empty(): Promise<void>;
}

export function createTaskPool(width: number): TaskPool {
  const underWay = new Set<Promise<void>>();
  const failures: unknown[] = [];
  const report = () => {
    if (failures.length > 0) throw failures[0];
  };
  return {
    async add(work) {
      while (underWay.size >= width) await Promise.race(underWay);
      report();
      const promise = work()
        .catch((error: unknown) => void failures.push(error))
        .finally(() => underWay.delete(promise));
      underWay.add(promise);
    },
    async empty() {
      await Promise.all(underWay);
      report();
    },
  };
}
