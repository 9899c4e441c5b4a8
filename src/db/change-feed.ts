import type { ChangeFeed, Invalidation } from '../domain/events/change-feed.ts';

/** A change feed into which changes can be put. */
export interface ChangeEmitter extends ChangeFeed {
  emit(stale: Invalidation): void;
}

/**
 * Creates a change feed.
 *
 * @param behind returns true if something may have changed that was not emitted; every `poll` calls it, so it must be
 * quick
 */
export function createChangeFeed(behind: () => boolean): ChangeEmitter {
  const listeners: ((stale: Invalidation) => void)[] = [];
  const emit = (stale: Invalidation) => {
    for (const listener of listeners) listener(stale);
  };
  return {
    emit,
    subscribe: (listener) => void listeners.push(listener),
    poll: () => {
      if (behind()) emit('all');
    },
  };
}

/**
 * Creates a feed that also notices when another process has committed to an SQLite file.
 *
 * @param version returns a number that changes with every commit of another connection, and never with ours
 */
export function createSqliteChangeFeed(version: () => number): ChangeEmitter & { close(): void } {
  let seen = version();
  let open = true;
  /** True once the version was read in this turn of the event loop: simultaneous requests read it once. */
  let looked = false;
  const feed = createChangeFeed(() => {
    if (looked) return false;
    looked = true;
    setImmediate(() => {
      looked = false;
    });
    const now = open ? version() : seen + 1;
    const behind = now !== seen;
    seen = now;
    return behind;
  });
  return {
    ...feed,
    close: () => {
      open = false;
    },
  };
}
