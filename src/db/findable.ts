import type { Kysely, Transaction } from 'kysely';
import type { Engine } from './engine.ts';
import { gramsOf } from './grams.ts';
import { marksOf, remixStep } from './marks.ts';
import type { Schema } from './schema.ts';

/** What of a poster's row its entry in the search index is made from. */
interface Findable {
  id: string;
  search_text: string;
  created_at: string;
  remix_count: number;
}

/** All that a listed poster is found by. */
export const entryOf = ({ id, search_text, created_at, remix_count }: Findable) => ({
  id,
  grams: [...new Set([...gramsOf(search_text), ...marksOf(created_at, remix_count)])],
  remixes: remix_count,
});

/** Makes listed posters findable. */
export function addToSearch(transaction: Kysely<Schema>, engine: Engine, posters: readonly Findable[]): Promise<void> {
  return engine.addToSearch(transaction, posters.map(entryOf));
}

/** Puts listed posters anew into the search index, in which they may be already. */
export async function putIntoSearch(
  transaction: Transaction<Schema>,
  engine: Engine,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const posters = await transaction
    .selectFrom('posters')
    .select(['id', 'search_text', 'created_at', 'remix_count'])
    .where('id', 'in', ids)
    .where('status', '=', 'listed')
    .execute();
  await engine.removeFromSearch(
    transaction,
    posters.map(({ id }) => id),
  );
  await addToSearch(transaction, engine, posters);
}

/** Adds to the count of listed remixes of a parent, which may be none or deleted. */
export async function countRemix(
  transaction: Transaction<Schema>,
  engine: Engine,
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
  if (remixStep(remix_count) !== remixStep(remix_count - change)) await putIntoSearch(transaction, engine, [parent]);
}
