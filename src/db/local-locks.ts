import type { LockRecords } from '../domain/locks.ts';

/** The names of held locks, by database. */
const held = new Map<string, Set<string>>();

/**
 * Creates locks between the handles that this process has on one database. SQLite serves one server; a second process
 * on the same file does not see them.
 */
export function createLocalLocks(database: string): LockRecords & { close(): void } {
  const names = held.get(database) ?? new Set<string>();
  held.set(database, names);
  const ours = new Set<string>();
  let closed = false;
  return {
    async tryHold(name) {
      if (closed) throw new Error('The database connection is not open');
      if (names.has(name)) return undefined;
      names.add(name);
      ours.add(name);
      let released = false;
      return async () => {
        if (released || closed) return;
        released = true;
        ours.delete(name);
        names.delete(name);
      };
    },
    close() {
      closed = true;
      for (const name of ours) names.delete(name);
      ours.clear();
    },
  };
}
