import type { ChangeFeed, Invalidation } from '../domain/change-feed.ts';
import type { GalleryRecords } from '../domain/galleries/gallery-records.ts';
import type { PosterRecords } from '../domain/posters/poster-records.ts';
import type { Records } from '../domain/records.ts';
import type { SettingsRecords } from '../domain/settings/settings-records.ts';

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
  /** Whether it was looked at in this turn of the event loop: requests that came together need one look. */
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

/** The same records, which tell of every change that they made. What other servers change is not told here. */
export function tellOfPosters(records: PosterRecords, emit: (stale: Invalidation) => void): PosterRecords {
  /** A poster and the one whose page lists it. */
  const namesOf = async (id: string) => {
    const poster = await records.get(id);
    return poster?.remixOf ? [id, poster.remixOf] : [id];
  };
  return {
    ...records,
    async insert(poster) {
      const inserted = await records.insert(poster);
      if (inserted) emit(poster.remixOf ? [poster.id, poster.remixOf] : [poster.id]);
      return inserted;
    },
    async setStatus(id, status) {
      const names = await namesOf(id);
      const found = await records.setStatus(id, status);
      emit(names);
      return found;
    },
    async delete(id) {
      const names = await namesOf(id);
      const found = await records.delete(id);
      emit(names);
      return found;
    },
  };
}

/** The same settings, which tell that anything may look different after a change. */
export function tellOfSettings(records: SettingsRecords, emit: (stale: Invalidation) => void): SettingsRecords {
  return {
    ...records,
    async write(changes) {
      await records.write(changes);
      emit('all');
    },
  };
}

/** The same galleries, which tell that anything may look different after a change. */
export function tellOfGalleries(records: GalleryRecords, emit: (stale: Invalidation) => void): GalleryRecords {
  const telling = <Given extends unknown[], T>(change: (...given: Given) => Promise<T>) => {
    return async (...given: Given): Promise<T> => {
      const done = await change(...given);
      emit('all');
      return done;
    };
  };
  return {
    ...records,
    insert: telling(records.insert),
    update: telling(records.update),
    delete: telling(records.delete),
    pick: telling(records.pick),
  };
}

/** The same dump, which tells that anything may look different after rows were loaded. */
export function tellOfLoads(
  dump: Pick<Records, 'dump' | 'load'>,
  emit: (stale: Invalidation) => void,
): Pick<Records, 'dump' | 'load'> {
  return {
    ...dump,
    async load(table, rows) {
      const added = await dump.load(table, rows);
      emit('all');
      return added;
    },
  };
}
