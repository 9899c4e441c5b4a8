import { createHmac } from 'node:crypto';
import type { Files } from '../domain/files.ts';
import type { Records } from '../domain/records.ts';
import { holdAlone } from './alone.ts';
import { goOn } from './errors.ts';
import { type End, formatPage, lateSince, TAIL, type TailTable, tailName } from './inventory.ts';
import { openPart } from './part.ts';
import { type Progress, SILENT } from './progress.ts';
import { type BackupWork, beginRound, finishRound, PAGE_ROWS } from './rounds.ts';

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
  const release = await holdAlone(file);
  try {
    const part = await openPart(file, installationMark(await records.settings.secret()), now);
    try {
      const work: BackupWork = { part, records, files, progress, signal, withoutFile: [] };
      await addRounds(work, () => now().toISOString());
      for (const table of TAIL) await addTable(work, table);
      const { inventory, resumed } = part;
      const end: End = {
        finishedAt: now().toISOString(),
        rows: inventory.rows(),
        files: inventory.files,
        bytes: inventory.bytes,
        digest: inventory.digest(),
      };
      await part.addJson('end.json', end);
      await part.publish();
      return { ...end, resumed, leftOut: inventory.leftOut.size, withoutFile: work.withoutFile };
    } finally {
      await part.close();
    }
  } finally {
    await release();
  }
}

/** Adds all records with files: those that are there now, or what an earlier run began with; then what was made meanwhile. */
async function addRounds(work: BackupWork, time: () => string): Promise<void> {
  const { rounds } = work.part.inventory;
  if (rounds.length === 0) await beginRound(work, { startedAt: time(), since: null, until: null });
  for (const round of [...rounds]) await finishRound(work, round);
  // Nothing newer than now, because its parent could be missed.
  const last = { startedAt: time(), since: lateSince(rounds.at(-1)!), until: time() };
  await finishRound(work, await beginRound(work, last));
}

/** Adds all pages of a table whose rows have no files. */
async function addTable({ part, records, progress, signal }: BackupWork, table: TailTable): Promise<void> {
  let next: string | undefined;
  let number = 0;
  do {
    goOn(signal);
    const page = await records.dump(table, next, PAGE_ROWS);
    await part.add(tailName(table, ++number), formatPage(page));
    next = page.next;
    progress.tell(`${table} read`, part.inventory.rows()[table]);
  } while (next !== undefined);
}

/** What tells installations apart in the open. */
export function installationMark(secret: Uint8Array): string {
  return createHmac('sha256', secret).update('backup').digest('hex').slice(0, 32);
}
