import { type Files, readBytes } from '../domain/files.ts';
import { FILE_TYPES, type FileType } from '../domain/format.ts';
import type { FiledTable } from './archive-format.ts';

/** The folder for the files of each table's records, as in `renditions/ab/abcdefghijk/share.jpg`. */
export const FOLDERS = {
  photos: 'photos/',
  posters: 'renditions/',
} as const satisfies Record<FiledTable, string>;

/** The folder with the files of all records whose ids begin with the same two characters. */
export function spreadOf(table: FiledTable, id: string): string {
  return `${FOLDERS[table]}${id.slice(0, 2)}/`;
}

/** The id of the record that a file belongs to; undefined for a key of another form. */
export function ownerOf(key: string): string | undefined {
  const [, spread, id, name, ...rest] = key.split('/');
  return spread && id?.startsWith(spread) && name && rest.length === 0 ? id : undefined;
}

/** The media type of a file, by the extension of its key. */
export function mediaTypeOf(key: string): string {
  const ending = key.slice(key.lastIndexOf('.') + 1);
  if (ending === 'json') return 'application/json';
  return Object.hasOwn(FILE_TYPES, ending) ? FILE_TYPES[ending as FileType] : 'application/octet-stream';
}

/** Reads a whole file; undefined if there is none. */
export async function readWhole(
  files: Files,
  key: string,
): Promise<{ bytes: Uint8Array; modifiedAt: Date } | undefined> {
  const file = await files.get(key);
  return file && { bytes: await readBytes(file), modifiedAt: file.modifiedAt };
}
