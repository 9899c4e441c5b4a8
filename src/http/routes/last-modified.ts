import { LRUCache } from 'lru-cache';

/** Answers whose version is remembered. */
const MOST = 2000;

/**
 * Since when answers are as they are, as far as this server knows. What they are made from has no such date: a poster that
 * is taken down changes a list and leaves no trace in it, and one is often older than the day it was listed.
 */
export function createVersions(now: () => number = Date.now) {
  const known = new LRUCache<string, { etag: string; since: number }>({ max: MOST });

  /** When the answer under this key was first seen with this tag. */
  return (key: string, etag: string): Date => {
    const before = known.get(key);
    if (before?.etag === etag) return new Date(before.since);
    // HTTP dates count in seconds: two versions of one second would look the same to those who ask by date.
    const since = Math.max(now(), before ? before.since + 1000 : 0);
    known.set(key, { etag, since });
    return new Date(since);
  };
}
