import { LRUCache } from 'lru-cache';
import type { ChangeFeed } from './events/change-feed.ts';

/** A value and its tags: the ids of the posters that it was made from. */
export interface Loaded<T> {
  value: T;
  tags: readonly string[];
}

export interface TagCacheOptions<T> {
  /** Most that is kept, by the sum of what `sizeOf` says of each value. */
  maxSize: number;
  sizeOf: (value: T) => number;
  /** Milliseconds after which a value is made anew, though nothing changed; absent: never. */
  ttl?: number;
}

/**
 * Keeps what was made from records until one of them changes. What is handed out was made after every change that was
 * committed before it was asked for; many askers at once share one making.
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
  /** Counts changes: what was begun before one may not be told to those who ask after it. */
  let moment = 0;

  changes.subscribe((stale) => {
    moment++;
    if (stale === 'all') {
      kept.clear();
      return;
    }
    for (const tag of stale) for (const key of [...(tagged.get(tag) ?? [])]) kept.delete(key);
  });

  /** The value under a key, where it is there. */
  function peek(key: string): T | undefined {
    changes.poll();
    return kept.get(key)?.value;
  }

  /** Keeps what was made, unless something changed since `begin` told the moment. */
  function keep(key: string, loaded: Loaded<T>, began: number): void {
    if (began !== moment) return;
    // First, because replacing takes the old one's keys away.
    kept.set(key, loaded);
    if (!kept.has(key)) return;
    for (const tag of loaded.tags) {
      const keys = tagged.get(tag);
      if (keys) keys.add(key);
      else tagged.set(tag, new Set([key]));
    }
  }

  /** The value under a key, made by `load` when it is not there. What `load` does not find is not kept. */
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
