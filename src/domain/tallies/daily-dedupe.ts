import { createHash, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** The most entries remembered. */
const MAX_SEEN = 100_000;

/**
 * Remembers for a day (UTC) what visitors did, so that nobody counts twice for one thing. It keeps salted hashes in the
 * memory of this process and never stores them, so they reveal nothing about visitors.
 */
export function createDailyDedupe(now: () => Date) {
  const salt = randomBytes(16);
  const seen = new LRUCache<string, true>({ max: MAX_SEEN });
  const keyOf = (what: string) => {
    const day = now().toISOString().slice(0, 10);
    return createHash('sha256').update(salt).update(`${day} ${what}`).digest('base64url').slice(0, 16);
  };

  return {
    /** Returns true the first time a text is given on a day (UTC), and false after that. */
    isNew(what: string): boolean {
      const key = keyOf(what);
      if (seen.has(key)) return false;
      seen.set(key, true);
      return true;
    },
    /** Makes `isNew` true for a text again. */
    forget(what: string): void {
      seen.delete(keyOf(what));
    },
  };
}
