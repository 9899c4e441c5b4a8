import { open, stat } from 'node:fs/promises';
import type { Files } from '../domain/files.ts';
import { DUMP_TABLES, type DumpRow, type DumpTable } from '../domain/records.ts';
import { systemCode } from '../domain/system-code.ts';
import { TEMPLATE_SNAPSHOTS } from '../domain/template/key.ts';
import {
  type ArchiveContents,
  checkWhole,
  createArchiveContents,
  type End,
  FILED,
  type FiledTable,
  keyOf,
  type Manifest,
  type Page,
  pageOf,
  TAIL,
} from './archive-format.ts';
import { readRows } from './archive-writer.ts';
import type { OperationOptions, Stores } from './backup.ts';
import { createTaskPool } from './concurrency.ts';
import { OperationProblem, throwIfInterrupted } from './errors.ts';
import { FOLDERS, mediaTypeOf, ownerOf, readWhole } from './file-keys.ts';
import { SILENT } from './progress.ts';
import { ORPHAN_AGE } from './sweep.ts';
import { readEntries, sha256Of } from './tar-entry.ts';

/** Number of files that are written at once. */
const WIDTH = 16;
/** The name of the setting with the secret that signs manage tokens. */
const SECRET = 'secret';

type WholeInventory = ArchiveContents & { manifest: Manifest; end: End };

export interface RestoreReport {
  /** The time when the backup began, ISO 8601 in UTC. */
  startedAt: string;
  /** Number of records that were missing, by table. */
  added: Record<DumpTable, number>;
  /** Number of records that existed already, by table. */
  there: Record<DumpTable, number>;
  files: { added: number; there: number; mended: number };
  /** True if the secret was replaced. Running servers keep the old one until they are restarted. */
  secretReplaced: boolean;
}

/**
 * Reads a whole archive and checks that it is complete and undamaged.
 *
 * @throws OperationProblem that describes the damage; Interrupted.
 */
export async function verifyArchive(file: string, options: OperationOptions = {}): Promise<WholeInventory> {
  const { progress = SILENT, signal } = options;
  const size = await sizeOf(file);
  const contents = createArchiveContents();
  for await (const entry of readEntries(file)) {
    throwIfInterrupted(signal);
    contents.note(entry);
    progress.report('archive checked', entry.end, size);
  }
  checkWhole(contents);
  progress.report('archive checked', size, size);
  return contents;
}

/**
 * Loads an archive into an installation. The whole archive is checked before anything is written. The settings with the
 * secret come first; then, page by page, the files and after them their records; then the other tables. Existing
 * records and files stay, so an interrupted restore is simply run again.
 *
 * @throws OperationProblem if the archive is damaged, or if the installation has posters that were signed with another
 * secret and `force` is false; Interrupted; or the errors of the stores.
 */
export async function restore(
  { records, files }: Stores,
  file: string,
  { force = false, ...options }: OperationOptions & { force?: boolean } = {},
): Promise<RestoreReport> {
  const { progress = SILENT, signal } = options;
  const contents = await verifyArchive(file, options);
  const size = await sizeOf(file);
  const zero = () => Object.fromEntries(DUMP_TABLES.map((table) => [table, 0])) as Record<DumpTable, number>;
  const report: RestoreReport = {
    startedAt: contents.manifest.startedAt,
    added: zero(),
    there: zero(),
    files: { added: 0, there: 0, mended: 0 },
    secretReplaced: false,
  };
  const load = async (table: DumpTable, rows: readonly DumpRow[]) => {
    const added = rows.length > 0 ? await records.load(table, rows) : 0;
    report.added[table] += added;
    report.there[table] += rows.length - added;
  };

  const handle = await open(file, 'r');
  try {
    for (const page of contents.tables.settings) {
      const rows = await readRows(handle, page);
      report.secretReplaced ||= await replacesSecret({ records, files }, rows, force);
      await load('settings', rows);
    }

    const pages = new Map<string, { table: FiledTable; page: Page }>();
    for (const pass of contents.passes) {
      for (const table of FILED) for (const page of pass.pages[table]) pages.set(page.name, { table, page });
    }
    const kept = (id: unknown) => !contents.leftOut.has(String(id));
    const lane = createTaskPool(WIDTH);
    for await (const { name, bytes, end } of readEntries(file)) {
      throwIfInterrupted(signal);
      const key = keyOf(name);
      if (key !== undefined) {
        if (kept(ownerOf(key)))
          await lane.add(async () => void report.files[await putFile({ records, files }, key, bytes)]++);
      } else if (name.endsWith('.done.json')) {
        await lane.empty();
        const { table, page } = pages.get(pageOf(name))!;
        const rows = await readRows(handle, page);
        await load(
          table,
          rows.filter(({ id }) => kept(id)),
        );
      }
      progress.report('restored', end, size);
    }
    await lane.empty();

    for (const table of TAIL.filter((table) => table !== 'settings')) {
      for (const page of contents.tables[table]) {
        throwIfInterrupted(signal);
        const rows = await readRows(handle, page);
        await load(
          table,
          rows.filter(({ poster_id }) => poster_id === undefined || kept(poster_id)),
        );
      }
    }
    progress.report('restored', size, size);
  } finally {
    await handle.close();
  }
  return report;
}

/**
 * Returns true if the secret in these settings replaces another one.
 *
 * @throws OperationProblem if there are posters that were signed with the other one, unless `force` is true.
 */
async function replacesSecret({ records }: Stores, rows: readonly DumpRow[], force: boolean): Promise<boolean> {
  const secretIn = (settings: readonly DumpRow[]) => settings.find(({ name }) => name === SECRET)?.value;
  const theirs = secretIn(rows);
  // Not `settings.secret()`, which would make one.
  const ours = secretIn((await records.dump('settings', undefined, 10_000)).rows);
  if (theirs === undefined || ours === undefined || ours === theirs) return false;
  const posters = await records.dump('posters', undefined, 1);
  if (posters.rows.length > 0 && !force) {
    throw new OperationProblem(
      'This installation has posters of its own, and the backup is of another one. Its secret would take the place of ' +
        'this one’s, and the manage links of the posters that are here would stop working. Restore into an empty ' +
        'installation, or accept that with --force. Nothing was changed.',
    );
  }
  return true;
}

/** Writes a file unless it is there already with these bytes, or as another state of a template version. */
async function putFile({ records, files }: Stores, key: string, bytes: Buffer): Promise<'added' | 'there' | 'mended'> {
  const known = await files.stat(key);
  if (known) {
    const same = known.size === bytes.byteLength;
    const stored = same ? await readWhole(files, key) : undefined;
    if (stored && sha256Of(stored.bytes) === sha256Of(bytes)) {
      // A sweep would remove an old file before its record is loaded. Writing it again makes it new.
      if (await isOrphan(records, key, stored.modifiedAt)) await files.put(key, bytes, mediaTypeOf(key));
      return 'there';
    }
    if (await isOtherState(files, key)) return 'there';
  }
  await files.put(key, bytes, mediaTypeOf(key));
  return known ? 'mended' : 'added';
}

/** True for a file without a record that is old enough, or almost, for a sweep to remove it as an orphan. */
async function isOrphan(records: Stores['records'], key: string, modifiedAt: Date): Promise<boolean> {
  const table = FILED.find((each) => key.startsWith(FOLDERS[each]));
  const owner = ownerOf(key);
  if (!table || !owner || Date.now() - modifiedAt.getTime() < ORPHAN_AGE / 2) return false;
  return !(await records[table].existing([owner])).has(owner);
}

/**
 * True if the key is of a template version that is already stored and readable. It stays, because the posters here were
 * made with it.
 */
async function isOtherState(files: Files, key: string): Promise<boolean> {
  const stored = key.startsWith(TEMPLATE_SNAPSHOTS) ? await readWhole(files, key) : undefined;
  if (!stored) return false;
  try {
    JSON.parse(Buffer.from(stored.bytes).toString());
    return true;
  } catch {
    return false;
  }
}

/** Size of a file, bytes. @throws OperationProblem if there is no such file */
async function sizeOf(file: string): Promise<number> {
  try {
    const found = await stat(file);
    if (found.isFile()) return found.size;
    throw new OperationProblem(`${file} is no file.`);
  } catch (cause) {
    if (systemCode(cause) === 'ENOENT') throw new OperationProblem(`There is no file ${file}.`, { cause });
    throw cause;
  }
}
