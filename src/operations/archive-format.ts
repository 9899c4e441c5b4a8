import { createHash } from 'node:crypto';
import type { DumpRow, DumpTable } from '../domain/records.ts';
import { TEMPLATE_SNAPSHOTS } from '../domain/template/key.ts';
import { OperationProblem } from './errors.ts';
import type { Entry } from './tar-entry.ts';

/*
 * The entries of an archive, in order:
 *
 *   manifest.json
 *   rounds/1/round.json
 *   rounds/1/posters/000001.jsonl …        records, a page in each
 *   rounds/1/photos/000001.jsonl …
 *   files/photos/… · rounds/1/photos/000001.done.json …       the files of a page, then a note that all are there
 *   files/templates/… · files/renditions/… · rounds/1/posters/000001.done.json …
 *   rounds/2/…                             records made meanwhile, and their files
 *   tables/settings/000001.jsonl, tables/poster_topics/… and so on; an older archive has fewer tables
 *   end.json
 */

const FORMAT = 'flyposter-backup';
const VERSION = 1;
const FILES = 'files/';
/**
 * The longest time between `created_at` of a record and its insertion, with the difference between servers' clocks, ms.
 */
const LATE = 10 * 60 * 1000;

/** The tables whose records have files. */
export const FILED = ['photos', 'posters'] as const satisfies DumpTable[];
export type FiledTable = (typeof FILED)[number];
/**
 * The other tables, in the order they are loaded: the settings with the secret first, so that nothing is signed with
 * another secret.
 */
export const TAIL = [
  'settings',
  'poster_topics',
  'tallies',
  'galleries',
  'gallery_posters',
  'reports',
  'template_versions',
  'events',
] as const satisfies DumpTable[];
export type TailTable = (typeof TAIL)[number];

/** The head of an archive. Times are ISO 8601 in UTC. */
export interface Manifest {
  format: string;
  version: number;
  startedAt: string;
  /** Identifies the installation without revealing its secret. */
  installation: string;
}

/** The last entry of a complete archive. */
export interface End {
  finishedAt: string;
  rows: Record<DumpTable, number>;
  files: number;
  /** Size of all files together. */
  bytes: number;
  /** SHA-256 (hex) of a line with checksum and name for every entry before this one. */
  digest: string;
}

/** The range of records in a pass: those made from `since` to `until`, both included. Null is no bound. */
export interface PassRange {
  startedAt: string;
  since: string | null;
  until: string | null;
}

/** A page of records. `start` and `end` are its bytes in the archive. */
export interface Page {
  name: string;
  start: number;
  end: number;
  rows: number;
  /** The cursor of the next page; undefined for the last page. */
  next: string | undefined;
}

export interface Pass extends PassRange {
  pages: Record<FiledTable, Page[]>;
}

/** The content of the entry after the last file of a page. */
export interface Done {
  /** Ids of records that were deleted while the backup was made. They are not restored. */
  leftOut: string[];
}

const PAGE = /^(?:rounds\/(\d+)|tables)\/([a-z_]+)\/\d{6}(\.jsonl|\.done\.json)$/;

/** The contents of an archive, collected entry by entry. */
export interface ArchiveContents {
  manifest: Manifest | undefined;
  passes: Pass[];
  tables: Record<TailTable, Page[]>;
  /** Names of the pages whose files are all in the archive. */
  done: Set<string>;
  leftOut: Set<string>;
  /** Ids of records made since the backup began, by table: a later pass could find them again. */
  late: Record<FiledTable, Set<string>>;
  /** Keys of the files that were added since the last page was done. */
  fresh: Set<string>;
  /** Keys of the template versions in the archive: many pages need the same one. */
  templates: Set<string>;
  files: number;
  bytes: number;
  end: End | undefined;
  /** Adds the next entry of the archive. @throws OperationProblem if the entry cannot be at this place. */
  note(entry: Omit<Entry, 'bytes'> & { bytes: Uint8Array }): void;
  digest(): string;
  rows(): Record<DumpTable, number>;
}

export function createArchiveContents(): ArchiveContents {
  const hash = createHash('sha256');
  const contents: ArchiveContents = {
    manifest: undefined,
    passes: [],
    tables: ofTail(() => []),
    done: new Set(),
    leftOut: new Set(),
    late: { photos: new Set(), posters: new Set() },
    fresh: new Set(),
    templates: new Set(),
    files: 0,
    bytes: 0,
    end: undefined,

    note({ name, bytes, sha256, start, end }) {
      const misplaced = () => new OperationProblem(`The archive is damaged: ${name} cannot stand at byte ${start}.`);
      if (contents.end || (contents.manifest === undefined) !== (name === 'manifest.json')) throw misplaced();
      if (name === 'end.json') {
        contents.end = parse<End>(bytes, name);
        return;
      }
      hash.update(`${sha256}  ${name}\n`);
      if (name === 'manifest.json') {
        contents.manifest = checkManifest(parse<Manifest>(bytes, name));
        return;
      }
      if (name.startsWith(FILES)) {
        const key = name.slice(FILES.length);
        if (key.startsWith(TEMPLATE_SNAPSHOTS)) contents.templates.add(key);
        else contents.fresh.add(key);
        contents.files++;
        contents.bytes += bytes.byteLength;
        return;
      }
      if (/^rounds\/\d+\/round\.json$/.test(name)) {
        contents.passes.push({ ...parse<PassRange>(bytes, name), pages: { photos: [], posters: [] } });
        return;
      }
      const [, number, table = '', ending] = PAGE.exec(name) ?? [];
      const pages = number
        ? contents.passes[Number(number) - 1]?.pages[table as FiledTable]
        : contents.tables[table as TailTable];
      if (!pages) throw misplaced();
      if (ending === '.jsonl') {
        const { rows, next } = parsePage(bytes, name);
        pages.push({ name, start, end, rows: rows.length, next });
        if (!number) return;
        const since = lateSince(contents.manifest!);
        for (const { id, created_at } of rows) {
          if (String(created_at) >= since) contents.late[table as FiledTable].add(String(id));
        }
        return;
      }
      for (const id of parse<Done>(bytes, name).leftOut) contents.leftOut.add(id);
      contents.done.add(pageOf(name));
      contents.fresh.clear();
    },

    digest: () => hash.copy().digest('hex'),

    rows() {
      const sum = (pages: readonly Page[]) => pages.reduce((total, { rows }) => total + rows, 0);
      return {
        posters: sum(contents.passes.flatMap(({ pages }) => pages.posters)),
        photos: sum(contents.passes.flatMap(({ pages }) => pages.photos)),
        ...ofTail((table) => sum(contents.tables[table])),
      };
    },
  };
  return contents;
}

/** Makes a value for each table of `TAIL`. */
function ofTail<T>(make: (table: TailTable) => T): Record<TailTable, T> {
  return Object.fromEntries(TAIL.map((table) => [table, make(table)])) as Record<TailTable, T>;
}

/** Checks that an archive is complete. @throws OperationProblem if any part of it is missing */
export function checkWhole(
  contents: ArchiveContents,
): asserts contents is ArchiveContents & { manifest: Manifest; end: End } {
  if (!contents.manifest) throw new OperationProblem('This is no backup: it is empty.');
  if (!contents.end) {
    throw new OperationProblem('The archive is not whole: its end is missing. Make the backup again.');
  }
  const undone = contents.passes
    .flatMap(({ pages }) => [...pages.photos, ...pages.posters])
    .filter(({ name }) => !contents.done.has(name));
  if (contents.end.digest !== contents.digest() || undone.length > 0) {
    throw new OperationProblem('The archive is not whole: parts of it are missing. Make the backup again.');
  }
}

export function newManifest(installation: string, startedAt: string): Manifest {
  return { format: FORMAT, version: VERSION, startedAt, installation };
}

function checkManifest(manifest: Manifest): Manifest {
  if (manifest.format !== FORMAT) throw new OperationProblem('This is no backup of Flyposter.');
  if (manifest.version !== VERSION) {
    throw new OperationProblem(
      `This backup has format ${manifest.version} and this Flyposter reads ${VERSION}. Use a newer Flyposter.`,
    );
  }
  return manifest;
}

/**
 * The time (ISO 8601, UTC) since which the pass may have missed records: a record is a little older than its insertion.
 */
export function lateSince({ startedAt }: PassRange | Manifest): string {
  return new Date(Date.parse(startedAt) - LATE).toISOString();
}

/** The name of the entry of a file, by its key. */
export function fileName(key: string): string {
  return FILES + key;
}

/** The key of the file in an entry, by the name of the entry; undefined for other entries. */
export function keyOf(name: string): string | undefined {
  return name.startsWith(FILES) ? name.slice(FILES.length) : undefined;
}

export function pageName(pass: number, table: FiledTable, number: number): string {
  return `rounds/${pass}/${table}/${String(number).padStart(6, '0')}.jsonl`;
}

export function tailName(table: TailTable, number: number): string {
  return `tables/${table}/${String(number).padStart(6, '0')}.jsonl`;
}

/** The name of the entry that follows the last file of a page. */
export function doneName(page: string): string {
  return page.replace(/\.jsonl$/, '.done.json');
}

/** The name of the page, by the name of the entry after its last file. */
export function pageOf(done: string): string {
  return done.replace(/\.done\.json$/, '.jsonl');
}

/** Writes a page as JSON lines: the cursor of the next page, then a line for each row. */
export function formatPage({ rows, next }: { rows: readonly DumpRow[]; next: string | undefined }): Buffer {
  return Buffer.from([{ next: next ?? null }, ...rows].map((line) => `${JSON.stringify(line)}\n`).join(''));
}

/** Reads a page from JSON lines. @throws OperationProblem if it is damaged */
export function parsePage(bytes: Uint8Array, name: string): { rows: DumpRow[]; next: string | undefined } {
  const lines = Buffer.from(bytes).toString().split('\n').slice(0, -1);
  const [head, ...rows] = lines.map((line) => parse<DumpRow>(Buffer.from(line), name));
  return { rows, next: (head?.next as string | null) ?? undefined };
}

function parse<T>(bytes: Uint8Array, name: string): T {
  try {
    return JSON.parse(Buffer.from(bytes).toString()) as T;
  } catch (cause) {
    throw new OperationProblem(`The archive is damaged: ${name} is not JSON.`, { cause });
  }
}
