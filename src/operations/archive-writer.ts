import { type FileHandle, open, rename, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { DumpRow } from '../domain/records.ts';
import { systemCode } from '../domain/system-code.ts';
import { type ArchiveContents, createArchiveContents, newManifest, type Page, parsePage } from './archive-format.ts';
import { OperationProblem } from './errors.ts';
import { encodeEntry, readEntries, TRAILER } from './tar-entry.ts';

/** The oldest archive that is continued, ms. Records in an older one are out of date. */
const RESUME_WITHIN = 12 * 60 * 60 * 1000;
/** File mode. Only the owner may read an archive: it contains the secret that signs manage tokens. */
const MODE = 0o600;

/** An archive that is being written. It is named FILE.part until it is complete. */
export interface ArchiveWriter {
  contents: ArchiveContents;
  /** True if the archive was begun by an earlier run that was interrupted. */
  resumed: boolean;
  add(name: string, bytes: Uint8Array, mtime?: Date): Promise<void>;
  addJson(name: string, value: unknown): Promise<void>;
  /** Reads the rows of a page that was added. */
  rows(page: Page): Promise<DumpRow[]>;
  /** Ends the archive and renames it to FILE, durably. */
  publish(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens FILE.part. If an earlier run began it for the same installation within the last twelve hours, its whole entries
 * are kept, except the tables at its end, which are out of date.
 *
 * @throws OperationProblem if the file cannot be written.
 */
export async function openArchiveWriter(file: string, installation: string, now: () => Date): Promise<ArchiveWriter> {
  const path = `${file}.part`;
  const kept = await keepable(path, installation, now());
  const handle = await open(path, kept ? 'r+' : 'w+', MODE).catch((cause: unknown) => {
    throw unwritable(path, cause);
  });
  const contents = kept?.contents ?? createArchiveContents();
  let end = kept?.end ?? 0;

  async function add(name: string, bytes: Uint8Array, mtime = now()): Promise<void> {
    const { encoded, sha256 } = await encodeEntry(name, bytes, mtime);
    await writeAll(handle, encoded, end);
    const start = end;
    end += encoded.byteLength;
    contents.note({ name, bytes, sha256, start, end });
  }

  const writer: ArchiveWriter = {
    contents,
    resumed: kept !== undefined,
    add: (name, bytes, mtime) =>
      add(name, bytes, mtime).catch((cause: unknown) => {
        throw systemCode(cause) ? unwritable(path, cause) : cause;
      }),
    addJson: (name, value) => writer.add(name, Buffer.from(`${JSON.stringify(value, null, 2)}\n`)),

    rows: (page) => readRows(handle, page),

    async publish() {
      try {
        await writeAll(handle, TRAILER, end);
        await handle.truncate(end + TRAILER.byteLength);
        await handle.sync();
        await rename(path, file);
        const folder = await open(dirname(resolve(file)), 'r');
        await folder.sync().finally(() => folder.close());
      } catch (cause) {
        throw unwritable(path, cause);
      }
    },

    close: () => handle.close(),
  };
  try {
    await handle.chmod(MODE);
    await handle.truncate(end);
    if (!kept) await writer.addJson('manifest.json', newManifest(installation, now().toISOString()));
  } catch (error) {
    await handle.close();
    throw error;
  }
  return writer;
}

/** Reads the rows of a page from an archive. @throws OperationProblem if the archive was changed meanwhile */
export async function readRows(handle: FileHandle, { name, start, end }: Page): Promise<DumpRow[]> {
  const bytes = Buffer.alloc(end - start);
  const { bytesRead } = await handle.read(bytes, 0, bytes.byteLength, start);
  if (bytesRead < bytes.byteLength) throw new OperationProblem('The archive was changed while it was read.');
  // An extended header of two blocks, a header, the page, and zeros up to a whole block.
  const page = bytes.subarray(3 * 512);
  const zeros = page.indexOf(0);
  return parsePage(zeros < 0 ? page : page.subarray(0, zeros), name).rows;
}

/** Returns the usable part of an earlier run and its length in bytes; undefined if there is none. */
async function keepable(path: string, installation: string, now: Date) {
  if (!(await stat(path).catch(() => undefined))) return undefined;
  const contents = createArchiveContents();
  let end = 0;
  try {
    for await (const entry of readEntries(path)) {
      if (entry.name.startsWith('tables/') || entry.name === 'end.json') break;
      contents.note(entry);
      end = entry.end;
    }
  } catch (error) {
    // The archive ends where the earlier run was interrupted.
    if (!(error instanceof OperationProblem)) throw error;
  }
  const { manifest } = contents;
  if (manifest?.installation !== installation) return undefined;
  const age = now.getTime() - Date.parse(manifest.startedAt);
  return age >= 0 && age < RESUME_WITHIN ? { contents, end } : undefined;
}

async function writeAll(handle: FileHandle, bytes: Buffer, position: number): Promise<void> {
  let written = 0;
  while (written < bytes.byteLength) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.byteLength - written, position + written);
    written += bytesWritten;
  }
}

function unwritable(path: string, cause: unknown): OperationProblem {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new OperationProblem(`${path} cannot be written: ${why}`, { cause });
}
