import type { Files } from '../domain/files.ts';
import type { Records } from '../domain/records.ts';
import { FILED, type FiledTable } from './archive-format.ts';
import { throwIfInterrupted } from './errors.ts';
import { FOLDERS, ownerOf } from './file-keys.ts';

/** Milliseconds, as the ages below. */
const DAY = 24 * 60 * 60 * 1000;
/** A file is written moments before its record; a day later it is an orphan. */
export const ORPHAN_AGE = DAY;
/** A photo that no poster was made with for so long is not going to have one. */
const UNUSED_AGE = 30 * DAY;
/** Whoever asks what happened asks within a year. */
const EVENT_AGE = 365 * DAY;
/** Files that are asked about at once, and events that are deleted at once. */
const BATCH = 500;

export interface SweepDeps {
  records: Pick<Records, 'posters' | 'photos' | 'events' | 'locks'>;
  files: Pick<Files, 'list' | 'stat' | 'delete'>;
}

export interface SweepOptions {
  /** Finds orphans and leaves them. */
  dryRun?: boolean;
  signal?: AbortSignal;
  /** Hears of every orphan, before it is removed. */
  onOrphan?: (key: string, size: number) => void;
}

export interface SweepReport {
  /** Photos that no poster uses, removed unless it was a dry run; their files are orphans then. */
  photos: number;
  /** Files looked at. */
  files: number;
  /** Orphans, removed unless it was a dry run, and their bytes. */
  orphans: number;
  bytes: number;
  /** Events older than a year, removed unless it was a dry run. */
  events: number;
}

export type Sweep = (options?: SweepOptions) => Promise<SweepReport | undefined>;

interface Candidate {
  key: string;
  owner: string;
  size: number;
}

/**
 * Makes what removes photos that no poster uses, 30 days after they were uploaded or a poster was last made with them, and
 * what removes orphans: renditions and photos that have no record and are older than a day, left by a server that
 * died between file and record, or while it deleted a poster. Hidden posters have a record, so they keep their files;
 * files of an unknown shape stay too. Events go after a year. Call it every hour on every server: it comes back with undefined at once where
 * another holds the lock, and two at a time would do no harm. It rejects with `store_unavailable` while a store is away, or Interrupted.
 */
export function createSweep({ records, files }: SweepDeps): Sweep {
  /** True while the file is as old as it was listed. A file that was written again is about to get its record. */
  async function isOld(key: string): Promise<boolean> {
    const file = await files.stat(key);
    return file !== undefined && Date.now() - file.modifiedAt.getTime() > ORPHAN_AGE;
  }

  /** Removes the records of photos that are not used, whose files are orphans then. Hands out their ids. */
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

  /** Removes the events older than a year. Comes back with how many those are. */
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
      // Looking took its time, and a restore may have brought the record meanwhile.
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
      /** Of a dry run those that have their records still. */
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
