import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { PosterPage, PosterQuery, Sort } from '../domain/poster.ts';
import { readCursor, writeCursor } from './cursor.ts';
import type { Engine } from './engine.ts';
import { POSTER_COLUMNS, type PosterRow, toPosters } from './poster-row.ts';
import type { Schema } from './schema.ts';
import { parseSearch, type Search } from './search-text.ts';

/** Where a poster stands in a list, by the columns it is ordered by. */
type Place = readonly (string | number)[];
type ListedRow = PosterRow & { remix_count: number };

/** What a list is ordered by, each descending. */
const ORDER = {
  newest: ['created_at', 'id'],
  popular: ['remix_count', 'created_at', 'id'],
} as const satisfies Record<Sort, readonly string[]>;

/** How many posters of a list are looked at before the index of grams is asked, and how many where the first had a find. */
const SHORT_WALK = 250;
const WALK = 10_000;
const LONG_WALK = 30_000;
/** How many finds are put in order at once; a search that finds more meets them in the list sooner. */
const SOME_FINDS = 2000;
const ALL_FINDS = 2 ** 31 - 1;

/** One page of listed posters. @throws FlyposterError `invalid_request` for a cursor or a search it cannot use. */
export async function listPosters(db: Kysely<Schema>, engine: Engine, query: PosterQuery): Promise<PosterPage> {
  const search = parseSearch(query.q ?? '');
  const rows = search ? await findRows(db, engine, query, search) : (await selectPage(query).execute(db)).rows;
  const page = rows.slice(0, query.limit);
  const last = rows.length > page.length ? page.at(-1) : undefined;
  return { posters: await toPosters(db, page), next: last ? writeCursor(query.sort, last) : null };
}

/**
 * The posters of a page that contain what is searched for, and one more. What many have is met soon when the list is walked
 * through, what few have is soon found by the index of grams; nothing tells beforehand which it is, so each is tried as far
 * as it is quick.
 */
async function findRows(
  db: Kysely<Schema>,
  engine: Engine,
  query: PosterQuery,
  search: Search,
): Promise<readonly ListedRow[]> {
  let met = 0;
  /** Undefined where the page is not full and the list goes on. */
  const walk = async (length: number) => {
    const end = await selectPlace(query, length).execute(db);
    const place = end.rows[0] && (Object.values(end.rows[0]) as Place);
    const { rows } = await selectPage(query, search, place).execute(db);
    met = rows.length;
    return place === undefined || met > query.limit ? rows : undefined;
  };
  /** Undefined where there are more finds. */
  const find = async (most: number) => {
    const { rows } = await selectFinds(engine, query, search, most).execute(db);
    return (rows[0]?.found ?? 0) < most ? rows : undefined;
  };

  const near = await walk(SHORT_WALK);
  if (near) return near;
  if (search.grams.length === 0) return (await selectPage(query, search).execute(db)).rows;
  return (
    (met > 0 ? await walk(WALK) : undefined) ??
    (await find(SOME_FINDS)) ??
    (await walk(LONG_WALK)) ??
    (await selectFinds(engine, query, search, ALL_FINDS).execute(db)).rows
  );
}

/**
 * The statement for the posters of one page and one more, which tells whether there is a next page. `end` is the place of
 * the last poster to look at.
 */
export function selectPage(query: PosterQuery, search?: Search, end?: Place): RawBuilder<ListedRow> {
  const { from, where, order } = listOf(query);
  const posters = query.topic === undefined ? sql`` : sql`join posters on posters.id = poster_topics.poster_id`;
  if (search) where.push(contains(search));
  if (end) where.push(sql`(${sql.join(order)}) >= (${sql.join(end)})`);
  const columns = [...POSTER_COLUMNS, 'posters.remix_count'].map((column) => sql.ref(column));
  return sql`select ${sql.join(columns)} from ${from} ${posters} where ${all(where)}
    order by ${descending(order)} limit ${query.limit + 1}`;
}

/** The statement for the place of the poster that far into a list, which its index answers alone. */
export function selectPlace(query: PosterQuery, far: number): RawBuilder<object> {
  const { from, where, order } = listOf(query);
  return sql`select ${sql.join(order)} from ${from} where ${all(where)}
    order by ${descending(order)} limit 1 offset ${far - 1}`;
}

/**
 * The statement for the first page, and one more, of at most `most` posters that the index of grams finds. Each row says
 * how many it found.
 */
export function selectFinds(
  engine: Engine,
  query: PosterQuery,
  search: Search,
  most: number,
): RawBuilder<ListedRow & { found: number }> {
  const { topic, template, sort } = query;
  const order = ORDER[sort].map((column) => sql.ref(`posters.${column}`));
  const where = [sql`posters.status = 'listed'`, contains(search)];
  if (template !== undefined) where.push(sql`posters.template = ${template}`);
  if (topic !== undefined) {
    where.push(sql`exists (select 1 from poster_topics where poster_id = posters.id and topic = ${topic})`);
  }
  if (query.cursor !== undefined) where.push(after(order, query.cursor, sort));
  const columns = POSTER_COLUMNS.map((column) => sql.ref(column));
  const pageOrder = descending(ORDER[sort].map((column) => sql.ref(`page.${column}`)));
  return sql`
    with finds as materialized (
      select posters.remix_count, posters.created_at, posters.id from ${engine.matching(search.grams)}
      where ${all(where)} limit ${most}
    ),
    page as materialized (
      select * from finds order by ${descending(ORDER[sort].map((column) => sql.ref(column)))} limit ${query.limit + 1}
    )
    select ${sql.join(columns)}, page.remix_count, (select count(*) from finds) as found
    from page join posters on posters.id = page.id order by ${pageOrder}`;
}

/** The table whose index has a list in order, what is of the list from the cursor on, and its order. */
function listOf({ topic, template, sort, cursor }: PosterQuery) {
  const table = topic === undefined ? 'posters' : 'poster_topics';
  const column = (name: string) => sql.ref(`${table}.${name === 'id' && topic !== undefined ? 'poster_id' : name}`);
  const order = ORDER[sort].map(column);
  const where = [sql`${column('status')} = 'listed'`];
  if (topic !== undefined) where.push(sql`${column('topic')} = ${topic}`);
  if (template !== undefined) where.push(sql`${column('template')} = ${template}`);
  if (cursor !== undefined) where.push(after(order, cursor, sort));
  return { from: sql.table(table), where, order };
}

const all = (conditions: readonly RawBuilder<unknown>[]) => sql.join(conditions, sql` and `);
const descending = (order: readonly RawBuilder<unknown>[]) => sql.join(order.map((column) => sql`${column} desc`));
const contains = ({ pattern }: Search) => sql`posters.search_text like ${pattern} escape '\\'`;
const after = (order: readonly RawBuilder<unknown>[], cursor: string, sort: Sort) =>
  sql`(${sql.join(order)}) < (${sql.join(readCursor(sort, cursor))})`;
