import { type Kysely, type SqlBool, sql } from 'kysely';
import type { PosterPage, PosterQuery } from '../domain/poster.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { POSTER_COLUMNS, toPosters } from './poster-row.ts';
import type { Schema } from './schema.ts';
import { searchPattern } from './search-text.ts';

/** The statement for the posters of one page and one more, which tells whether there is a next page. */
export function selectPage(db: Kysely<Schema>, query: PosterQuery) {
  const { topic, template } = query;
  const pattern = searchPattern(query.q ?? '');
  const order = orderColumns(query).map((column) => sql.ref(column));
  let select = db
    .selectFrom('posters')
    .select([...POSTER_COLUMNS, 'posters.remix_count'])
    .where('posters.status', '=', 'listed')
    .$if(topic !== undefined, (posters) =>
      posters
        .innerJoin('poster_topics', 'poster_topics.poster_id', 'posters.id')
        .where('poster_topics.topic', '=', topic!),
    )
    .limit(query.limit + 1);
  if (template !== undefined) select = select.where('posters.template', '=', template);
  if (pattern !== undefined) {
    select = select.where(sql<SqlBool>`${sql.ref('posters.search_text')} like ${pattern} escape '\\'`);
  }
  if (query.cursor !== undefined) {
    const after = readCursor(query.sort, query.cursor);
    select = select.where(sql<SqlBool>`(${sql.join(order)}) < (${sql.join(after)})`);
  }
  for (const column of order) select = select.orderBy(column, 'desc');
  return select;
}

/** One page of listed posters. @throws FlyposterError `invalid_request` for a cursor or a search it cannot use. */
export async function listPosters(db: Kysely<Schema>, query: PosterQuery): Promise<PosterPage> {
  const rows = await selectPage(db, query).execute();
  const page = rows.slice(0, query.limit);
  const last = rows.length > page.length ? page.at(-1) : undefined;
  return { posters: await toPosters(db, page), next: last ? writeCursor(query.sort, last) : null };
}

/** What a list is ordered by, each descending. A topic's newest come from the index of the topic. */
function orderColumns({ sort, topic }: PosterQuery): string[] {
  if (sort === 'popular') return ['posters.remix_count', 'posters.created_at', 'posters.id'];
  return topic === undefined
    ? ['posters.created_at', 'posters.id']
    : ['poster_topics.created_at', 'poster_topics.poster_id'];
}
