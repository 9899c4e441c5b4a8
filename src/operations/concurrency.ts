/**
 * The results of `work` on each item, in the order of the items, with up to `width` of them under way. The first failure
 * ends it; what was under way then is waited for and forgotten.
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
      // Whoever waits for it hears of a failure; until then nobody does.
      promise.catch(() => {});
      underWay.push(promise);
      if (underWay.length >= width) yield await underWay.shift()!;
    }
    while (underWay.length > 0) yield await underWay.shift()!;
  } finally {
    await Promise.allSettled(underWay);
  }
}

/** Work of which up to `width` pieces are under way. */
export interface TaskPool {
  /** Resolves when there is room for the next piece. Rejects with the failure of an earlier one. */
  add(work: () => Promise<void>): Promise<void>;
  /** Resolves when nothing is under way; rejects with the first failure since. */
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
