import { type RawBuilder, sql } from 'kysely';
import type { PosterList, PosterQuery, Sort } from '../domain/posters/poster.ts';
import { readCursor } from './cursor.ts';
import type { Dialect } from './dialect.ts';
import { POSTER_COLUMNS, type PosterRow } from './poster-row.ts';
import type { Search } from './search-text.ts';

/** The place of a poster in a list: its values of the columns the list is ordered by. */
export type Place = readonly (string | number)[];
/** A part of a list: the posters after a place, limited by bucket terms. */
export interface ListPart {
  after?: Place | undefined;
  /** The earliest time of creation (ISO 8601). */
  madeFrom?: string | undefined;
  /** The least number of listed remixes, one of `REMIX_STEPS`. */
  remixes?: number;
  /** Bucket terms of time: only posters that have one of them. Absent: all. */
  spans?: readonly number[];
  /** Keys of all posters that have the n-grams, if they were looked up before. */
  keys?: readonly number[];
}
export type ListedRow = PosterRow & { remix_count: number };

/** The columns a list is ordered by, each descending. */
const ORDER = {
  newest: ['created_at', 'id'],
  popular: ['remix_count', 'created_at', 'id'],
} as const satisfies Record<Sort, readonly string[]>;

/** Makes the statement for the last poster before a place. */
export function selectBefore(query: PosterQuery, place: Place): RawBuilder<ListedRow> {
  const { from, where, order } = listOf(query, undefined);
  where.push(sql`(${sql.join(order)}) > (${sql.join(place)})`);
  const columns = [...POSTER_COLUMNS, 'posters.remix_count'].map((column) => sql.ref(column));
  return sql`select ${sql.join(columns)} from ${from} ${postersOf(query)} where ${all(where)}
    order by ${sql.join(order)} limit 1`;
}

/**
 * Returns the place after which the list of a query begins; undefined: at its top.
 *
 * @throws FlyposterError `invalid_request` for a bad cursor.
 */
export function startOf({ sort, cursor }: Pick<PosterQuery, 'sort' | 'cursor'>): Place | undefined {
  return cursor === undefined ? undefined : readCursor(sort, cursor);
}

/**
 * Makes the statement for one page of posters and one more, which shows if there is a next page. `after`: the place
 * before the first, by default the cursor's. `end`: the place of the last poster to look at.
 */
export function selectPage(
  query: PosterQuery,
  { search, after = startOf(query), end }: { search?: Search; after?: Place | undefined; end?: Place | undefined } = {},
): RawBuilder<ListedRow> {
  const { from, where, order } = listOf(query, after);
  if (search) where.push(contains(search));
  if (end) where.push(sql`(${sql.join(order)}) >= (${sql.join(end)})`);
  const columns = [...POSTER_COLUMNS, 'posters.remix_count'].map((column) => sql.ref(column));
  return sql`select ${sql.join(columns)} from ${from} ${postersOf(query)} where ${all(where)}
    order by ${descending(order)} limit ${query.limit + 1}`;
}

/**
 * Makes the statement for the places of the first poster and of the `far`-th after a place. It reads only the list's
 * index.
 */
export function selectPlaces(query: PosterQuery, far: number, after = startOf(query)): RawBuilder<object> {
  const { from, where, order } = listOf(query, after);
  const place = (offset: number) => sql`select * from (select ${sql.join(order)} from ${from} where ${all(where)}
    order by ${descending(order)} limit 1 offset ${offset}) as place`;
  return sql`${place(0)} union all ${place(far - 1)}`;
}

/**
 * Makes the statement for the first posters of a part of a list that the search index finds, in the order of the list:
 * one page and one more.
 */
export function selectFinds(
  dialect: Dialect,
  query: PosterQuery,
  search: Search,
  part: ListPart,
): RawBuilder<ListedRow> {
  const { topic, template, sort } = query;
  const order = ORDER[sort].map((column) => sql.ref(`posters.${column}`));
  const where = [sql`posters.status = 'listed'`, contains(search)];
  const from = part.keys ? dialect.lookUp!.posters(part.keys) : dialect.matching(search.ngrams, part);
  if (template !== undefined) where.push(sql`posters.template = ${template}`);
  if (topic !== undefined) {
    where.push(sql`exists (select 1 from poster_topics where poster_id = posters.id and topic = ${topic})`);
  }
  if (part.after) where.push(follows(order, part.after));
  if (part.madeFrom !== undefined) where.push(sql`posters.created_at >= ${part.madeFrom}`);
  const columns = POSTER_COLUMNS.map((column) => sql.ref(column));
  const pageOrder = descending(ORDER[sort].map((column) => sql.ref(`page.${column}`)));
  return sql`
    with page as materialized (
      select posters.remix_count, posters.created_at, posters.id
      from ${from}
      where ${all(where)} order by ${descending(order)} limit ${query.limit + 1}
    )
    select ${sql.join(columns)}, page.remix_count from page join posters on posters.id = page.id order by ${pageOrder}`;
}

/** Joins the posters to the table whose index has the list, if that is another table. */
function postersOf({ topic }: PosterQuery): RawBuilder<unknown> {
  return topic === undefined ? sql`` : sql`join posters on posters.id = poster_topics.poster_id`;
}

/**
 * Returns the table whose index has a list in order, the conditions for the posters after a place, and the columns of
 * the order.
 */
export function listOf({ topic, template, sort }: PosterList, start: Place | undefined) {
  const table = topic === undefined ? 'posters' : 'poster_topics';
  const column = (name: string) => sql.ref(`${table}.${name === 'id' && topic !== undefined ? 'poster_id' : name}`);
  const order = ORDER[sort].map(column);
  const where = [sql`${column('status')} = 'listed'`];
  if (topic !== undefined) where.push(sql`${column('topic')} = ${topic}`);
  if (template !== undefined) where.push(sql`${column('template')} = ${template}`);
  if (start) where.push(follows(order, start));
  return { from: sql.table(table), where, order };
}

export const all = (conditions: readonly RawBuilder<unknown>[]) => sql.join(conditions, sql` and `);
const descending = (order: readonly RawBuilder<unknown>[]) => sql.join(order.map((column) => sql`${column} desc`));
const contains = ({ pattern }: Search) => sql`posters.search_text like ${pattern} escape '\\'`;
const follows = (order: readonly RawBuilder<unknown>[], place: Place) =>
  sql`(${sql.join(order)}) < (${sql.join(place)})`;
