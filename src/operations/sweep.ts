import type { Files } from '../domain/files.ts';
import type { Records } from '../domain/records.ts';
import { FILED, type FiledTable } from './archive-format.ts';
import { throwIfInterrupted } from './errors.ts';
import { FOLDERS, ownerOf } from './file-keys.ts';

/** A day, ms. */
const DAY = 24 * 60 * 60 * 1000;
/** Age after which a file without a record is an orphan, ms: a file is written moments before its record. */
export const ORPHAN_AGE = DAY;
/** Age after which a photo that no poster uses is removed, ms. */
const UNUSED_AGE = 30 * DAY;
/** Age after which an event is removed, ms. */
const EVENT_AGE = 365 * DAY;
/** Number of files, photos or events in one query. */
const BATCH = 500;

export interface SweepDeps {
  records: Pick<Records, 'posters' | 'photos' | 'events' | 'locks'>;
  files: Pick<Files, 'list' | 'stat' | 'delete'>;
}

export interface SweepOptions {
  /** Only finds what would be removed. */
  dryRun?: boolean;
  signal?: AbortSignal;
  /** Called for every orphan before it is removed. */
  onOrphan?: (key: string, size: number) => void;
}

export interface SweepReport {
  /**
   * Number of photos that no poster uses. Their records were removed unless it was a dry run; their files are orphans.
   */
  photos: number;
  /** Number of files that were looked at. */
  files: number;
  /** Number of orphans and their size together. They were removed unless it was a dry run. */
  orphans: number;
  bytes: number;
  /** Number of events older than a year. They were removed unless it was a dry run. */
  events: number;
}

export type Sweep = (options?: SweepOptions) => Promise<SweepReport | undefined>;

interface Candidate {
  key: string;
  owner: string;
  size: number;
}

/**
 * Creates a sweep. It removes photos that no poster uses, 30 days after they were uploaded or last used; orphans, older
 * than a day; and events older than a year. Orphans are files of posters and photos without a record, left by a server
 * that died between file and record or while it deleted a poster. Hidden posters have a record, so they keep their
 * files; files of an unknown form stay too.
 *
 * Call it every hour on every server: it returns undefined if another server holds the lock, and two at a time would do
 * no harm. It rejects with `store_unavailable` if a store is down, or with Interrupted.
 */
export function createSweep({ records, files }: SweepDeps): Sweep {
  /** True if the file is still old. A file that was written again since it was listed is about to get its record. */
  async function isOld(key: string): Promise<boolean> {
    const file = await files.stat(key);
    return file !== undefined && Date.now() - file.modifiedAt.getTime() > ORPHAN_AGE;
  }

  /** Removes the records of unused photos, whose files become orphans, and yields their ids. */
  async function* removeUnused({ dryRun = false, signal }: SweepOptions): AsyncGenerator<string, void, undefined> {
    const before = new Date(Date.now() - UNUSED_AGE).toISOString();
    for (let after: string | undefined; ; ) {
      throwIfInterrupted(signal);
      const { ids, next } = await records.photos.unused(before, after, BATCH);
      yield* dryRun ? ids : await records.photos.deleteUnused(ids, before);
      if (next === undefined) return;
      after = next;
    }
  }

  /** Removes events older than a year and returns their number. */
  async function removeOldEvents({ dryRun = false, signal }: SweepOptions): Promise<number> {
    const before = new Date(Date.now() - EVENT_AGE).toISOString();
    if (dryRun) return records.events.countOlder(before);
    for (let removed = 0; ; ) {
      throwIfInterrupted(signal);
      const some = await records.events.deleteOlder(before, BATCH);
      removed += some;
      if (some < BATCH) return removed;
    }
  }

  async function removeOrphans(
    table: FiledTable,
    some: Candidate[],
    gone: ReadonlySet<string>,
    options: SweepOptions,
    report: SweepReport,
  ) {
    const staying = (owners: string[]) => records[table].existing(owners.filter((owner) => !gone.has(owner)));
    const known = await staying([...new Set(some.map(({ owner }) => owner))]);
    for (const { key, owner, size } of some) {
      throwIfInterrupted(options.signal);
      if (known.has(owner) || !(await isOld(key))) continue;
      // Checks again, because a restore may have loaded the record meanwhile.
      if ((await staying([owner])).has(owner)) continue;
      options.onOrphan?.(key, size);
      if (!options.dryRun) await files.delete(key);
      report.orphans++;
      report.bytes += size;
    }
  }

  return async (options = {}) => {
    const release = await records.locks.tryHold('sweep');
    if (!release) return undefined;
    try {
      const report: SweepReport = { photos: 0, files: 0, orphans: 0, bytes: 0, events: await removeOldEvents(options) };
      /** Ids of photos that a dry run did not remove, so their records still exist. */
      const gone = new Set<string>();
      for await (const id of removeUnused(options)) {
        report.photos++;
        if (options.dryRun) gone.add(id);
      }
      for (const table of FILED) {
        let batch: Candidate[] = [];
        for await (const { key, size, modifiedAt } of files.list(FOLDERS[table])) {
          throwIfInterrupted(options.signal);
          report.files++;
          const owner = ownerOf(key);
          if (!owner || Date.now() - modifiedAt.getTime() <= ORPHAN_AGE) continue;
          batch.push({ key, owner, size });
          if (batch.length < BATCH) continue;
          await removeOrphans(table, batch, gone, options, report);
          batch = [];
        }
        await removeOrphans(table, batch, gone, options, report);
      }
      return report;
    } finally {
      await release();
    }
  };
}
