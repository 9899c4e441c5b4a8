import { LRUCache } from 'lru-cache';
import type { ChangeFeed } from './events/change-feed.ts';

/** A value and its tags: the ids of the posters that it was made from. */
export interface Loaded<T> {
  value: T;
  tags: readonly string[];
}

export interface TagCacheOptions<T> {
  /** The most that is kept: the sum of `sizeOf` over all values. */
  maxSize: number;
  sizeOf: (value: T) => number;
  /** Time in ms after which a value is made anew, even if nothing changed; absent: never. */
  ttl?: number;
}

/**
 * Creates a cache of values that are made from records. A value is kept until a poster among its tags changes, and
 * reflects every change that was committed before the caller asked. Simultaneous callers share one `load`.
 */
export function createTagCache<T extends object>(
  changes: ChangeFeed,
  { maxSize, sizeOf, ttl = 0 }: TagCacheOptions<T>,
) {
  /** The keys under each tag. */
  const tagged = new Map<string, Set<string>>();
  const kept = new LRUCache<string, Loaded<T>>({
    maxSize,
    ttl,
    sizeCalculation: ({ value }) => Math.max(1, Math.ceil(sizeOf(value))),
    dispose: ({ tags }, key) => {
      for (const tag of tags) {
        const keys = tagged.get(tag);
        keys?.delete(key);
        if (keys?.size === 0) tagged.delete(tag);
      }
    },
  });
  const loading = new Map<string, { moment: number; promise: Promise<T | undefined> }>();
  /**
   * Number of changes so far. A value whose loading began before a change is not given to callers that come after it.
   */
  let moment = 0;

  changes.subscribe((stale) => {
    moment++;
    if (stale === 'all') {
      kept.clear();
      return;
    }
    for (const tag of stale) for (const key of [...(tagged.get(tag) ?? [])]) kept.delete(key);
  });

  /** Returns the value of a key if it is cached. */
  function peek(key: string): T | undefined {
    changes.poll();
    return kept.get(key)?.value;
  }

  /** Caches a value, unless something changed since `begin` returned `began`. */
  function keep(key: string, loaded: Loaded<T>, began: number): void {
    if (began !== moment) return;
    // Set before it is tagged, because replacing a value removes the key from the tags of the old one.
    kept.set(key, loaded);
    if (!kept.has(key)) return;
    for (const tag of loaded.tags) {
      const keys = tagged.get(tag);
      if (keys) keys.add(key);
      else tagged.set(tag, new Set([key]));
    }
  }

  /** Returns the value of a key; calls `load` if it is not cached. An undefined result is not cached. */
  async function get(key: string, load: () => Promise<Loaded<T> | undefined>): Promise<T | undefined> {
    const known = peek(key);
    if (known) return known;
    const running = loading.get(key);
    if (running?.moment === moment) return running.promise;
    const began = moment;
    const promise = load()
      .then((loaded) => {
        if (loaded) keep(key, loaded, began);
        return loaded?.value;
      })
      .finally(() => {
        if (loading.get(key)?.promise === promise) loading.delete(key);
      });
    loading.set(key, { moment, promise });
    return promise;
  }

  return { get, peek, keep, begin: () => moment };
}
