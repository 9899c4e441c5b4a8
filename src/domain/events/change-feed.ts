/** Ids of posters of which all cached results are out of date, or `all` for everything, settings and galleries too. */
export type Invalidation = readonly string[] | 'all';

/** A feed of changes in the records, by which caches drop what is out of date. */
export interface ChangeFeed {
  subscribe(listener: (stale: Invalidation) => void): void;
  /** Looks for changes by other processes and tells the listeners. Quick: caches call it before every reading. */
  poll(): void;
}
