import type { Change, Changes } from '../domain/changes.ts';
import type { GalleryRecords } from '../domain/galleries/gallery-records.ts';
import type { PosterRecords } from '../domain/posters/poster-records.ts';
import type { Records } from '../domain/records.ts';
import type { SettingsRecords } from '../domain/settings/settings-records.ts';

/** Tells listeners about changes. `behind` says, before every reading, whether others may have changed something unseen. */
export interface ChangeHub extends Changes {
  tell(changed: Change): void;
}

/**
 * @param behind Whether something may have changed that was not told: it is asked whenever a listener wants to be up to
 * date, so it must be quick.
 */
export function createChangeHub(behind: () => boolean): ChangeHub {
  const listeners: ((changed: Change) => void)[] = [];
  const tell = (changed: Change) => {
    for (const listener of listeners) listener(changed);
  };
  return {
    tell,
    subscribe: (listener) => void listeners.push(listener),
    catchUp: () => {
      if (behind()) tell('all');
    },
  };
}

/**
 * A hub that also tells when another process has committed to an SQLite file.
 *
 * @param version changes with every commit that another connection makes, and never with one of ours
 */
export function watchVersion(version: () => number): ChangeHub & { close(): void } {
  let seen = version();
  let open = true;
  /** Whether it was looked at in this turn of the event loop: requests that came together need one look. */
  let looked = false;
  const hub = createChangeHub(() => {
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
    ...hub,
    close: () => {
      open = false;
    },
  };
}

/** The same records, which tell of every change that they made. What other servers change is not told here. */
export function tellOfPosters(records: PosterRecords, tell: (changed: Change) => void): PosterRecords {
  /** A poster and the one whose page lists it. */
  const namesOf = async (id: string) => {
    const poster = await records.get(id);
    return poster?.remixOf ? [id, poster.remixOf] : [id];
  };
  return {
    ...records,
    async insert(poster) {
      const inserted = await records.insert(poster);
      if (inserted) tell(poster.remixOf ? [poster.id, poster.remixOf] : [poster.id]);
      return inserted;
    },
    async setStatus(id, status) {
      const names = await namesOf(id);
      const found = await records.setStatus(id, status);
      tell(names);
      return found;
    },
    async delete(id) {
      const names = await namesOf(id);
      const found = await records.delete(id);
      tell(names);
      return found;
    },
  };
}

/** The same settings, which tell that anything may look different after a change. */
export function tellOfSettings(records: SettingsRecords, tell: (changed: Change) => void): SettingsRecords {
  return {
    ...records,
    async write(changes) {
      await records.write(changes);
      tell('all');
    },
  };
}

/** The same galleries, which tell that anything may look different after a change. */
export function tellOfGalleries(records: GalleryRecords, tell: (changed: Change) => void): GalleryRecords {
  const telling = <Given extends unknown[], T>(change: (...given: Given) => Promise<T>) => {
    return async (...given: Given): Promise<T> => {
      const done = await change(...given);
      tell('all');
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
  tell: (changed: Change) => void,
): Pick<Records, 'dump' | 'load'> {
  return {
    ...dump,
    async load(table, rows) {
      const added = await dump.load(table, rows);
      tell('all');
      return added;
    },
  };
}
