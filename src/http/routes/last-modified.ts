import { LRUCache } from 'lru-cache';

/** The most answers that are remembered. */
const MOST = 2000;

/**
 * Creates a function for `Last-Modified` dates: the moment at which this server first saw an answer in its present
 * version. The records have no such date: a poster that is taken down changes a list without a trace, and posters are
 * often listed long after they were made.
 */
export function createLastModified(now: () => number = Date.now) {
  const known = new LRUCache<string, { etag: string; since: number }>({ max: MOST });

  /** The moment at which the answer under a key was first seen with an entity tag. */
  return (key: string, etag: string): Date => {
    const before = known.get(key);
    if (before?.etag === etag) return new Date(before.since);
    // HTTP dates count in seconds: two versions in one second would look the same to clients that ask by date.
    const since = Math.max(now(), before ? before.since + 1000 : 0);
    known.set(key, { etag, since });
    return new Date(since);
  };
}
