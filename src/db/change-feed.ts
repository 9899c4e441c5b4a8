import type { ChangeFeed, Invalidation } from '../domain/events/change-feed.ts';

/** A change feed, and the way into it. */
export interface ChangeEmitter extends ChangeFeed {
  emit(stale: Invalidation): void;
}

/**
 * @param behind whether something may have changed that was not emitted: every `poll` asks, so it must be quick
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
 * A feed that also notices when another process has committed to an SQLite file.
 *
 * @param version changes with every commit that another connection makes, and never with one of ours
 */
export function createSqliteChangeFeed(version: () => number): ChangeEmitter & { close(): void } {
  let seen = version();
  let open = true;
  /** True once the version was read in this turn of the event loop: requests that came together read it once. */
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
