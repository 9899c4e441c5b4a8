import type { Context } from 'hono';

/**
 * The values of `Cache-Control`, by the names that addresses declare. A poster that is taken down is gone from every shared
 * cache after five minutes, but for its files, which have their own day.
 */
export const CACHE_CONTROL = {
  /** Browsers ask each time; caches in between keep it for five minutes. */
  shared: 'public, max-age=0, s-maxage=300',
  /** For who asked, and not to be written down. */
  private: 'private, no-store',
  'no store': 'no-store',
  /** Kept by anyone, but asked about each time. */
  revalidate: 'no-cache',
  'five minutes': 'public, max-age=300',
  hour: 'public, max-age=3600',
  'private hour': 'private, max-age=3600',
  day: 'public, max-age=86400',
  'private day': 'private, max-age=86400',
  /** The script in the pages of other sites: its address stays when it changes. */
  script: 'public, max-age=600, stale-while-revalidate=86400',
  /** The address changes with what it answers. */
  forever: 'public, max-age=31536000, immutable',
} as const;

export type CacheName = keyof typeof CACHE_CONTROL;

/** Caches an answer in another way than its address declares. */
export function setCache(c: Context, name: CacheName): void {
  c.header('Cache-Control', CACHE_CONTROL[name]);
}
