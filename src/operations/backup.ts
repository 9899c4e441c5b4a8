import { createHmac } from 'node:crypto';
import type { Files } from '../domain/files.ts';
import type { Records } from '../domain/records.ts';
import { type End, formatPage, lateSince, TAIL, type TailTable, tailName } from './archive-format.ts';
import { openArchiveWriter } from './archive-writer.ts';
import { type BackupWork, beginPass, finishPass, PAGE_ROWS } from './backup-pass.ts';
import { throwIfInterrupted } from './errors.ts';
import { holdLockFile } from './lock-file.ts';
import { type Progress, SILENT } from './progress.ts';

export interface Stores {
  records: Records;
  files: Files;
}

export interface OperationOptions {
  progress?: Progress;
  /** Stops the work after the current entry. */
  signal?: AbortSignal;
  now?: () => Date;
}

export interface BackupReport extends End {
  resumed: boolean;
  /** Number of posters and photos that were deleted meanwhile and are not in the backup. */
  leftOut: number;
  /** Ids of visible posters that have no file, 20 at most. Their files are drawn when somebody asks for them. */
  withoutFile: string[];
}

/**
 * Writes all records and files of an installation into an archive, while its servers run: every poster that was
 * acknowledged when the backup began, the parents of every remix, and the files of all records. Memory does not grow
 * with the installation. FILE appears when it is complete; until then it is FILE.part, which the next run continues.
 *
 * @throws OperationProblem, Interrupted, or the errors of the stores.
 */
export async function backUp(
  { records, files }: Stores,
  file: string,
  options: OperationOptions = {},
): Promise<BackupReport> {
  const { progress = SILENT, signal, now = () => new Date() } = options;
  const release = await holdLockFile(file);
  try {
    const archive = await openArchiveWriter(file, installationMark(await records.settings.secret()), now);
    try {
      const work: BackupWork = { archive, records, files, progress, signal, withoutFile: [] };
      await addPasses(work, () => now().toISOString());
      for (const table of TAIL) await addTable(work, table);
      const { contents, resumed } = archive;
      const end: End = {
        finishedAt: now().toISOString(),
        rows: contents.rows(),
        files: contents.files,
        bytes: contents.bytes,
        digest: contents.digest(),
      };
      await archive.addJson('end.json', end);
      await archive.publish();
      return { ...end, resumed, leftOut: contents.leftOut.size, withoutFile: work.withoutFile };
    } finally {
      await archive.close();
    }
  } finally {
    await release();
  }
}

/**
 * Adds all records with files: in a first pass those that exist now, or the passes of an earlier run; in a last pass
 * those that were made meanwhile.
 */
async function addPasses(work: BackupWork, time: () => string): Promise<void> {
  const { passes } = work.archive.contents;
  if (passes.length === 0) await beginPass(work, { startedAt: time(), since: null, until: null });
  for (const pass of [...passes]) await finishPass(work, pass);
  // Nothing newer than now: its parent could be missed.
  const last = { startedAt: time(), since: lateSince(passes.at(-1)!), until: time() };
  await finishPass(work, await beginPass(work, last));
}

/** Adds a whole table whose rows have no files. */
async function addTable({ archive, records, progress, signal }: BackupWork, table: TailTable): Promise<void> {
  let next: string | undefined;
  let number = 0;
  do {
    throwIfInterrupted(signal);
    const page = await records.dump(table, next, PAGE_ROWS);
    await archive.add(tailName(table, ++number), formatPage(page));
    next = page.next;
    progress.report(`${table} read`, archive.contents.rows()[table]);
  } while (next !== undefined);
}

/** An identifier of an installation (32 hex digits) that does not reveal its secret. */
export function installationMark(secret: Uint8Array): string {
  return createHmac('sha256', secret).update('backup').digest('hex').slice(0, 32);
}
