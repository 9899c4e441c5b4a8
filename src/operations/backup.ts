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
  /** Stops the work at the next whole entry. */
  signal?: AbortSignal;
  now?: () => Date;
}

export interface BackupReport extends End {
  resumed: boolean;
  /** Posters and photos that were deleted meanwhile, and so are not in the backup. */
  leftOut: number;
  /** Posters that may be seen but have no file; it will be drawn when somebody asks for it. Twenty at most. */
  withoutFile: string[];
}

/**
 * Writes everything an installation keeps into an archive, while its servers run: every poster that was acknowledged
 * when this began, the parents of every remix, and the files that their records name. Memory does not grow with the
 * installation. FILE appears when it is whole; until then it is FILE.part, from where the next run goes on.
 *
 * @throws OperationProblem, Interrupted, or what the stores report.
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

/** Adds all records with files: those that are there now, or what an earlier run began with; then what was made meanwhile. */
async function addPasses(work: BackupWork, time: () => string): Promise<void> {
  const { passes } = work.archive.contents;
  if (passes.length === 0) await beginPass(work, { startedAt: time(), since: null, until: null });
  for (const pass of [...passes]) await finishPass(work, pass);
  // Nothing newer than now, because its parent could be missed.
  const last = { startedAt: time(), since: lateSince(passes.at(-1)!), until: time() };
  await finishPass(work, await beginPass(work, last));
}

/** Adds all pages of a table whose rows have no files. */
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

/** An identifier of an installation (32 hex digits) that does not give its secret away. */
export function installationMark(secret: Uint8Array): string {
  return createHmac('sha256', secret).update('backup').digest('hex').slice(0, 32);
}
