import type { Files } from '../domain/files.ts';
import type { DumpRow, Records } from '../domain/records.ts';
import { templateKey } from '../domain/template/key.ts';
import { mapAhead } from './ahead.ts';
import { goOn } from './errors.ts';
import {
  type Done,
  doneName,
  FILED,
  type FiledTable,
  fileName,
  formatPage,
  pageName,
  type Round,
  type RoundStart,
} from './inventory.ts';
import type { Part } from './part.ts';
import type { Progress } from './progress.ts';
import { ownerOf, readWhole, spreadOf } from './stored.ts';

/** Rows in a page. */
export const PAGE_ROWS = 500;
/** Files that are read ahead of the one being written. */
const AHEAD = 8;
const MAX_NAMED = 20;

/** A backup that is being made. */
export interface BackupWork {
  part: Part;
  records: Records;
  files: Files;
  progress: Progress;
  signal: AbortSignal | undefined;
  /** Posters that may be seen and have no file. Twenty at most. */
  withoutFile: string[];
}

/** Begins a round; it is the last one of the inventory then. */
export async function beginRound({ part }: BackupWork, start: RoundStart): Promise<Round> {
  const { rounds } = part.inventory;
  await part.addJson(`rounds/${rounds.length + 1}/round.json`, start);
  return rounds.at(-1)!;
}

/** Adds all of a round that is not in the archive yet: its records, then the files that they name. */
export async function finishRound(work: BackupWork, round: Round): Promise<void> {
  // Posters first: a photo is there before the poster that uses it.
  for (const table of ['posters', 'photos'] as const) await dumpRound(work, round, table);
  for (const table of FILED) await copyFiles(work, round, table);
}

/** Adds the pages of a round that are not in the archive yet. */
async function dumpRound(work: BackupWork, round: Round, table: FiledTable): Promise<void> {
  const { part, records, progress, signal } = work;
  const pages = round.pages[table];
  const known = part.inventory.late[table];
  const wanted = ({ id, created_at }: DumpRow) =>
    !known.has(String(id)) &&
    (round.since === null || String(created_at) >= round.since) &&
    // A photo has no parent, and a poster in the round may need the newest one.
    (round.until === null || table === 'photos' || String(created_at) <= round.until);
  let next = pages.at(-1)?.next;
  if (pages.length > 0 && next === undefined) return;
  do {
    goOn(signal);
    const page = await records.dump(table, next, PAGE_ROWS);
    next = page.next;
    const rows = page.rows.filter(wanted);
    if (rows.length === 0 && next !== undefined) continue;
    const name = pageName(part.inventory.rounds.indexOf(round) + 1, table, pages.length + 1);
    await part.add(name, formatPage({ rows, next }));
    progress.tell(`${table} read`, part.inventory.rows()[table]);
  } while (next !== undefined);
}

/** Adds the files of every page of a round that is not done yet. */
async function copyFiles(work: BackupWork, round: Round, table: FiledTable): Promise<void> {
  const { part, records, files, progress, signal, withoutFile } = work;
  const pages = round.pages[table];
  const total = pages.reduce((sum, { rows }) => sum + rows, 0);
  let before = 0;
  const step = round.since === null ? `files of ${table}` : `files of ${table} made meanwhile`;
  for (const page of pages) {
    let done = before;
    before += page.rows;
    if (!part.inventory.done.has(page.name)) {
      const rows = await part.rows(page);
      if (table === 'posters') await copyTemplates(part, files, rows);
      const missing = await copyPage(part, files, table, rows, () => {
        goOn(signal);
        progress.tell(step, ++done, total);
      });
      const left = missing.size > 0 ? await records[table].existing([...missing]) : new Set<string>();
      const leftOut = [...missing].filter((id) => !left.has(id));
      const status = new Map(rows.map((row) => [String(row.id), row.status]));
      for (const id of left) if (status.get(id) !== 'hidden' && withoutFile.length < MAX_NAMED) withoutFile.push(id);
      await part.addJson(doneName(page.name), { leftOut } satisfies Done);
    }
    if (total > 0) progress.tell(step, before, total);
  }
}

/** Adds the versions of templates that posters are drawn from, those that are kept and not in the archive yet. */
async function copyTemplates(part: Part, files: Files, rows: readonly DumpRow[]): Promise<void> {
  const keys = new Set(
    rows.map(({ template, template_version }) => templateKey(String(template), Number(template_version))),
  );
  for (const key of keys) {
    if (part.inventory.templates.has(key)) continue;
    const file = await readWhole(files, key);
    if (file) await part.add(fileName(key), file.bytes, file.modifiedAt);
  }
}

/** Adds the files of one page's records. Comes back with the records whose files were missing or went away. */
async function copyPage(
  part: Part,
  files: Files,
  table: FiledTable,
  rows: readonly DumpRow[],
  tell: () => void,
): Promise<Set<string>> {
  // One listing serves all records whose ids begin alike, and pages come in the order of ids.
  const groups = new Map<string, string[]>();
  for (const id of rows.map((row) => String(row.id))) {
    const prefix = spreadOf(table, id);
    groups.set(prefix, [...(groups.get(prefix) ?? []), id]);
  }
  const missing = new Set<string>();
  const listings = mapAhead(groups, AHEAD, async ([prefix, ids]) => {
    const keys = new Map(ids.map((id) => [id, [] as string[]]));
    for await (const { key } of files.list(prefix)) keys.get(ownerOf(key) ?? '')?.push(key);
    return keys;
  });
  for await (const listing of listings) {
    const wanted: string[] = [];
    for (const [id, keys] of listing) {
      if (keys.length === 0) missing.add(id);
      for (const key of keys) if (!part.inventory.fresh.has(key)) wanted.push(key);
    }
    const read = mapAhead(wanted, AHEAD, async (key) => ({ key, file: await readWhole(files, key) }));
    for await (const { key, file } of read) {
      if (file) await part.add(fileName(key), file.bytes, file.modifiedAt);
      else missing.add(ownerOf(key)!);
    }
    for (const _ of listing) tell();
  }
  return missing;
}
