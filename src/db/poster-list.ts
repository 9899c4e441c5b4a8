import { type Kysely, sql } from 'kysely';
import type { PosterList, PosterPage, PosterQuery } from '../domain/posters/poster.ts';
import type { Neighbours } from '../domain/posters/poster-records.ts';
import { writeCursor } from './cursor.ts';
import type { Dialect } from './dialect.ts';
import { all, listOf, type Place, selectBefore, selectPage } from './list-statements.ts';
import { toPosters } from './poster-row.ts';
import { searchPosters } from './poster-search.ts';
import type { Schema } from './schema.ts';
import { parseSearch } from './search-text.ts';

/**
 * Reads one page of listed posters. @throws FlyposterError `invalid_request` for a cursor or a search it cannot use.
 */
export async function listPosters(db: Kysely<Schema>, dialect: Dialect, query: PosterQuery): Promise<PosterPage> {
  const search = parseSearch(query.q ?? '');
  const rows = search ? await searchPosters(db, dialect, query, search) : (await selectPage(query).execute(db)).rows;
  const page = rows.slice(0, query.limit);
  const last = rows.length > page.length ? page.at(-1) : undefined;
  return { posters: await toPosters(db, page), next: last ? writeCursor(query.sort, last) : null };
}

/** Reads the posters before and after this one in a list. */
export async function postersAround(db: Kysely<Schema>, list: PosterList, id: string): Promise<Neighbours> {
  const query = { ...list, limit: 0 };
  const { where, order, from } = listOf(list, undefined);
  const own = sql`${order.at(-1)!} = ${id}`;
  const { rows } = await sql<object>`select ${sql.join(order)} from ${from} where ${all([...where, own])}`.execute(db);
  if (!rows[0]) return { previous: null, next: null };
  const place = Object.values(rows[0]) as Place;
  const [before, after] = await Promise.all([
    selectBefore(query, place).execute(db),
    selectPage(query, { after: place }).execute(db),
  ]);
  const [previous] = await toPosters(db, before.rows);
  const [next] = await toPosters(db, after.rows);
  return { previous: previous ?? null, next: next ?? null };
}
