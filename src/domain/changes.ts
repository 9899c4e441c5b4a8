/** The posters that changed, or that were added and name others; `all` where anything may have changed, settings too. */
export type Change = readonly string[] | 'all';

/** Tells what changed in the records, so that what was made from them is made anew. */
export interface Changes {
  subscribe(listener: (changed: Change) => void): void;
  /** Tells the listeners of changes by others that they were not told of yet. Quick: it is asked before every reading. */
  catchUp(): void;
}
