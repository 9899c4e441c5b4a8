import type { Files } from '../domain/files.ts';
import type { DumpRow, Records } from '../domain/records.ts';
import { templateKey } from '../domain/template/key.ts';
import {
  type Done,
  doneName,
  FILED,
  type FiledTable,
  fileName,
  formatPage,
  type Pass,
  type PassRange,
  pageName,
} from './archive-format.ts';
import type { ArchiveWriter } from './archive-writer.ts';
import { mapConcurrently } from './concurrency.ts';
import { throwIfInterrupted } from './errors.ts';
import { ownerOf, readWhole, spreadOf } from './file-keys.ts';
import type { Progress } from './progress.ts';

/** Rows in a page. */
export const PAGE_ROWS = 500;
/** Number of files that are read ahead of the one being written. */
const AHEAD = 8;
const MAX_NAMED = 20;

/** A backup that is being made. */
export interface BackupWork {
  archive: ArchiveWriter;
  records: Records;
  files: Files;
  progress: Progress;
  signal: AbortSignal | undefined;
  /** Ids of visible posters that have no file, 20 at most. */
  withoutFile: string[];
}

/** Begins a pass and returns it. */
export async function beginPass({ archive }: BackupWork, start: PassRange): Promise<Pass> {
  const { passes } = archive.contents;
  await archive.addJson(`rounds/${passes.length + 1}/round.json`, start);
  return passes.at(-1)!;
}

/** Adds the rest of a pass: records that are not in the archive yet, then their files. */
export async function finishPass(work: BackupWork, pass: Pass): Promise<void> {
  // Posters first: the photos of a poster are made before it, so the pages of photos, which are read later, have them
  // all.
  for (const table of ['posters', 'photos'] as const) await dumpPass(work, pass, table);
  for (const table of FILED) await copyFiles(work, pass, table);
}

/** Adds the pages of a pass that are not in the archive yet. */
async function dumpPass(work: BackupWork, pass: Pass, table: FiledTable): Promise<void> {
  const { archive, records, progress, signal } = work;
  const pages = pass.pages[table];
  const known = archive.contents.late[table];
  const wanted = ({ id, created_at }: DumpRow) =>
    !known.has(String(id)) &&
    (pass.since === null || String(created_at) >= pass.since) &&
    // Photos have no parents, and a poster in the pass may use the newest photo.
    (pass.until === null || table === 'photos' || String(created_at) <= pass.until);
  let next = pages.at(-1)?.next;
  if (pages.length > 0 && next === undefined) return;
  do {
    throwIfInterrupted(signal);
    const page = await records.dump(table, next, PAGE_ROWS);
    next = page.next;
    const rows = page.rows.filter(wanted);
    if (rows.length === 0 && next !== undefined) continue;
    const name = pageName(archive.contents.passes.indexOf(pass) + 1, table, pages.length + 1);
    await archive.add(name, formatPage({ rows, next }));
    progress.report(`${table} read`, archive.contents.rows()[table]);
  } while (next !== undefined);
}

/** Adds the files of all pages of a pass that are not done yet. */
async function copyFiles(work: BackupWork, pass: Pass, table: FiledTable): Promise<void> {
  const { archive, records, files, progress, signal, withoutFile } = work;
  const pages = pass.pages[table];
  const total = pages.reduce((sum, { rows }) => sum + rows, 0);
  let before = 0;
  const step = pass.since === null ? `files of ${table}` : `files of ${table} made meanwhile`;
  for (const page of pages) {
    let done = before;
    before += page.rows;
    if (!archive.contents.done.has(page.name)) {
      const rows = await archive.rows(page);
      if (table === 'posters') await copyTemplates(archive, files, rows);
      const missing = await copyPage(archive, files, table, rows, () => {
        throwIfInterrupted(signal);
        progress.report(step, ++done, total);
      });
      const left = missing.size > 0 ? await records[table].existing([...missing]) : new Set<string>();
      const leftOut = [...missing].filter((id) => !left.has(id));
      const status = new Map(rows.map((row) => [String(row.id), row.status]));
      for (const id of left) if (status.get(id) !== 'hidden' && withoutFile.length < MAX_NAMED) withoutFile.push(id);
      await archive.addJson(doneName(page.name), { leftOut } satisfies Done);
    }
    if (total > 0) progress.report(step, before, total);
  }
}

/** Adds the template versions of these posters that are stored and not in the archive yet. */
async function copyTemplates(archive: ArchiveWriter, files: Files, rows: readonly DumpRow[]): Promise<void> {
  const keys = new Set(
    rows.map(({ template, template_version }) => templateKey(String(template), Number(template_version))),
  );
  for (const key of keys) {
    if (archive.contents.templates.has(key)) continue;
    const file = await readWhole(files, key);
    if (file) await archive.add(fileName(key), file.bytes, file.modifiedAt);
  }
}

/**
 * Adds the files of a page of records. Returns the ids of the records with missing files, such as files deleted
 * meanwhile.
 */
async function copyPage(
  archive: ArchiveWriter,
  files: Files,
  table: FiledTable,
  rows: readonly DumpRow[],
  onRecord: () => void,
): Promise<Set<string>> {
  // Records whose ids begin with the same two characters share a folder, which is listed once. Pages are sorted by id.
  const groups = new Map<string, string[]>();
  for (const id of rows.map((row) => String(row.id))) {
    const prefix = spreadOf(table, id);
    groups.set(prefix, [...(groups.get(prefix) ?? []), id]);
  }
  const missing = new Set<string>();
  const listings = mapConcurrently(groups, AHEAD, async ([prefix, ids]) => {
    const keys = new Map(ids.map((id) => [id, [] as string[]]));
    for await (const { key } of files.list(prefix)) keys.get(ownerOf(key) ?? '')?.push(key);
    return keys;
  });
  for await (const listing of listings) {
    const wanted: string[] = [];
    for (const [id, keys] of listing) {
      if (keys.length === 0) missing.add(id);
      for (const key of keys) if (!archive.contents.fresh.has(key)) wanted.push(key);
    }
    const read = mapConcurrently(wanted, AHEAD, async (key) => ({ key, file: await readWhole(files, key) }));
    for await (const { key, file } of read) {
      if (file) await archive.add(fileName(key), file.bytes, file.modifiedAt);
      else missing.add(ownerOf(key)!);
    }
    for (const _ of listing) onRecord();
  }
  return missing;
}
