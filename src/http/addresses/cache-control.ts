import type { Context } from 'hono';

/**
 * The values of `Cache-Control`, by the names that addresses declare. A poster that is taken down is gone from every
 * shared cache after five minutes; its files are kept there for a day.
 */
export const CACHE_CONTROL = {
  /** Browsers ask each time; shared caches keep the answer for five minutes. */
  shared: 'public, max-age=0, s-maxage=300',
  /** For this visitor only, and never stored. */
  private: 'private, no-store',
  'no store': 'no-store',
  /** Anyone may keep the answer, but has to revalidate it each time. */
  revalidate: 'no-cache',
  'five minutes': 'public, max-age=300',
  hour: 'public, max-age=3600',
  'private hour': 'private, max-age=3600',
  day: 'public, max-age=86400',
  'private day': 'private, max-age=86400',
  /** The script in the pages of other sites: its address stays the same when the script changes. */
  script: 'public, max-age=600, stale-while-revalidate=86400',
  /** For addresses that change with their content. */
  forever: 'public, max-age=31536000, immutable',
} as const;

export type CacheName = keyof typeof CACHE_CONTROL;

/** Replaces the `Cache-Control` that the address declares. */
export function setCache(c: Context, name: CacheName): void {
  c.header('Cache-Control', CACHE_CONTROL[name]);
}
