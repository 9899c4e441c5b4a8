import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Poster } from '../domain/poster.ts';
import { POSTER_COLUMNS, type PosterRow, toPosters } from './poster-row.ts';
import type { Schema } from './schema.ts';

const columns = sql.join(POSTER_COLUMNS.map((column) => sql.ref(column)));

/** Later than any time. */
const EVER = '~';

/**
 * Up from a poster to the first that is known of, then down from there, nearest first. Going up ends by the limit where
 * there is a circle, going down because `union` takes a poster once. Most remixes of a poster that goes around are never
 * listed nor remixed: going down passes them by, as they would fill the limit with what nobody sees.
 */
export async function readFamily(
  db: Kysely<Schema>,
  id: string,
  limit: number,
): Promise<{ posters: Poster[]; whole: boolean }> {
  // A limit ends the search when there are enough, but takes all remixes of one poster first, and those may be very many.
  const until = (parent: RawBuilder<unknown>) => sql`coalesce((
    select late.created_at from posters as late where late.remix_of = ${parent} and late.status = 'listed'
    order by late.created_at limit 1 offset ${limit}
  ), ${sql.lit(EVER)})`;
  const { rows } = await sql<PosterRow>`
    with recursive
      ${ancestors(id, limit)},
      down (id, until) as (
        select id, ${until(sql`first.id`)} from (select id from up order by step desc limit 1) as first
        union
        select posters.id, ${until(sql`posters.id`)} from down cross join posters
        where posters.remix_of = down.id and posters.created_at <= down.until and (
          posters.status = 'listed' or exists (select 1 from posters as remixes where remixes.remix_of = posters.id)
        )
      ),
      near (id) as (select id from down limit ${limit + 1})
    select ${columns} from posters where posters.id in (select id from up union select id from near)
    order by posters.created_at, posters.id`.execute(db);
  return { posters: await toPosters(db, rows), whole: rows.length <= limit };
}

/** A poster, what it remixes, what that remixes and so on. */
export async function readAncestors(db: Kysely<Schema>, id: string, limit: number): Promise<Poster[]> {
  const { rows } = await sql<PosterRow>`
    with recursive ${ancestors(id, limit)}
    select ${columns} from up join posters on posters.id = up.id order by up.step`.execute(db);
  return toPosters(db, rows);
}

function ancestors(id: string, limit: number): RawBuilder<unknown> {
  return sql`up (id, step) as (
    select id, 0 from posters where id = ${id}
    union all
    select posters.remix_of, up.step + 1 from up cross join posters
    where posters.id = up.id and posters.remix_of is not null and up.step + 1 < ${limit}
  )`;
}
