import type { Kysely, Transaction } from 'kysely';
import { bucketTermsOf, remixStep } from './bucket-terms.ts';
import type { Dialect } from './dialect.ts';
import { ngramsOf } from './ngrams.ts';
import type { Schema } from './schema.ts';

/** Columns of a poster from which its entry in the search index is made. */
interface IndexedRow {
  id: string;
  search_text: string;
  created_at: string;
  remix_count: number;
}

/** The entry of a listed poster in the search index. */
export const entryOf = ({ id, search_text, created_at, remix_count }: IndexedRow) => ({
  id,
  ngrams: [...new Set([...ngramsOf(search_text), ...bucketTermsOf(created_at, remix_count)])],
  remixes: remix_count,
});

/** Puts listed posters into the search index, in which they are not yet. */
export function addToSearch(
  transaction: Kysely<Schema>,
  dialect: Dialect,
  posters: readonly IndexedRow[],
): Promise<void> {
  return dialect.addToSearch(transaction, posters.map(entryOf));
}

/** Replaces the entries of listed posters in the search index, if they have any. */
export async function putIntoSearch(
  transaction: Transaction<Schema>,
  dialect: Dialect,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const posters = await transaction
    .selectFrom('posters')
    .select(['id', 'search_text', 'created_at', 'remix_count'])
    .where('id', 'in', ids)
    .where('status', '=', 'listed')
    .execute();
  await dialect.removeFromSearch(
    transaction,
    posters.map(({ id }) => id),
  );
  await addToSearch(transaction, dialect, posters);
}

/** Adds to the count of listed remixes of a parent, which may be none or deleted. */
export async function countRemix(
  transaction: Transaction<Schema>,
  dialect: Dialect,
  parent: string | null,
  change: number,
): Promise<void> {
  if (parent === null) return;
  const counted = await transaction
    .updateTable('posters')
    .set(({ eb }) => ({ remix_count: eb('remix_count', '+', change) }))
    .where('id', '=', parent)
    .returning('remix_count')
    .executeTakeFirst();
  if (!counted) return;
  await transaction.updateTable('poster_topics').set(counted).where('poster_id', '=', parent).execute();
  const { remix_count } = counted;
  if (remixStep(remix_count) !== remixStep(remix_count - change)) await putIntoSearch(transaction, dialect, [parent]);
}
