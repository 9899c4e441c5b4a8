/**
 * Ids of the posters whose cached results are out of date, or `all` for everything, including settings and galleries.
 */
export type Invalidation = readonly string[] | 'all';

/** A feed of changes in the records, with which caches drop what is out of date. */
export interface ChangeFeed {
  subscribe(listener: (stale: Invalidation) => void): void;
  /**
   * Looks for changes by other processes and calls the listeners. It is quick, because caches call it before every
   * read.
   */
  poll(): void;
}
