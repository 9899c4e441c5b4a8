import type { Files } from '../files.ts';
import type { Poster } from './poster.ts';
import { renditionKeys } from './rendition-key.ts';

/** Deletes every file that was ever drawn of a poster. */
export async function deleteRenditions(
  files: Pick<Files, 'delete'>,
  { id, formats }: Pick<Poster, 'id' | 'formats'>,
): Promise<void> {
  for (const format of formats) {
    await Promise.all(renditionKeys(id, format).map((key) => files.delete(key)));
  }
}
