/** What is out of date: all that was made from these posters, by their ids, or `all`, settings and galleries too. */
export type Invalidation = readonly string[] | 'all';

/** A feed of what changed in the records, so that caches drop what was made from it. */
export interface ChangeFeed {
  subscribe(listener: (stale: Invalidation) => void): void;
  /** Tells the listeners what others changed and was not told yet. Quick: caches call it before every reading. */
  poll(): void;
}
