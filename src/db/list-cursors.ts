import { type Kysely, sql } from 'kysely';
import type { PosterList, PosterQuery } from '../domain/posters/poster.ts';
import { writeCursor } from './cursor.ts';
import { all, listOf, startOf } from './list-statements.ts';
import type { Schema } from './schema.ts';

/**
 * Returns the cursor of the page before the one at a cursor; null if that is the first page. Reads only the list's
 * index.
 */
export async function cursorBefore(
  db: Kysely<Schema>,
  query: PosterList & Pick<PosterQuery, 'limit'> & { cursor: string },
): Promise<string | null> {
  const { from, where, order } = listOf(query, undefined);
  const columns = sql.join(order);
  // The previous page ends with the poster that the cursor names, or with the one before it if that poster is gone.
  where.push(sql`(${columns}) >= (${sql.join(startOf(query)!)})`);
  const { rows } = await sql<object>`select ${columns} from ${from} where ${all(where)}
    order by ${columns} limit 1 offset ${query.limit}`.execute(db);
  if (!rows[0]) return null;
  const place = Object.values(rows[0]) as (string | number)[];
  const [created_at, id] = place.slice(-2) as [string, string];
  return writeCursor(query.sort, { id, created_at, remix_count: Number(place[0]) });
}

/** Counts the posters of a list, up to `most`. */
export async function countListed(db: Kysely<Schema>, list: PosterList, most: number): Promise<number> {
  const { from, where } = listOf(list, undefined);
  const { rows } = await sql<{ count: number | string }>`select count(*) as count from
    (select 1 from ${from} where ${all(where)} limit ${most}) as counted`.execute(db);
  return Number(rows[0]!.count);
}
