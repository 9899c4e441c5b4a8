import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Status } from '../domain/poster-status.ts';
import type { Poster } from '../domain/posters/poster.ts';
import type { Dialect } from './dialect.ts';
import { POSTER_COLUMNS, type PosterRow, toPosters } from './poster-row.ts';
import type { Schema } from './schema.ts';

const columns = sql.join(POSTER_COLUMNS.map((column) => sql.ref(column)));

/** A text that sorts after every time. */
const EVER = '~';

/** Per poster and status (but `listed`), at most `limit * UNSEEN` remixes are searched for remixes of their own. */
const UNSEEN = 20;

const STATUSES = ['listed', 'unlisted', 'submitted', 'hidden'] as const satisfies Status[];
const untilOf = (status: Status) => sql.ref(`${status}_until`);
const untils = sql.join(STATUSES.map(untilOf));

/**
 * Reads up from a poster to its first known ancestor, then down from there, nearest first. In a circle, going up ends
 * at the limit, and going down ends because `union` takes a poster once. Most remixes of a popular poster are never
 * listed or remixed: they are left out, because they would fill the limit with posters that nobody sees. If one poster
 * has very many of them, only the oldest are searched, and the family counts as cut.
 */
export async function readFamily(
  db: Kysely<Schema>,
  { kind }: Pick<Dialect, 'kind'>,
  id: string,
  limit: number,
): Promise<{ posters: Poster[]; whole: boolean }> {
  // A limit ends the search when there are enough, but only after all remixes of one poster, which may be very many.
  const untilsOf = (parent: RawBuilder<unknown>) =>
    sql.join(
      STATUSES.map(
        (status) => sql`coalesce((
          select late.created_at from posters as late where late.remix_of = ${parent} and late.status = ${sql.lit(status)}
          order by late.created_at limit 1 offset ${status === 'listed' ? limit : limit * UNSEEN}
        ), ${sql.lit(EVER)})`,
      ),
    );
  const until = sql.join(
    STATUSES.map((status) => sql`when ${sql.lit(status)} then down.${untilOf(status)}`),
    sql` `,
  );
  const passed = sql.join(
    STATUSES.slice(1).map((status) => sql`${untilOf(status)} < ${sql.lit(EVER)}`),
    sql` or `,
  );
  const remixes = sql`posters.remix_of = down.id and posters.status = statuses.status
    and posters.created_at <= case statuses.status ${until} end`;
  // Without a limit and an order, PostgreSQL would read the whole table for each generation.
  const found =
    kind === 'sqlite'
      ? sql`posters where ${remixes} and`
      : sql`lateral (
          select id, status from posters where ${remixes} order by posters.created_at limit ${limit * UNSEEN + 1}
        ) as posters where`;
  const { rows } = await sql<PosterRow & { cut: number }>`
    with recursive
      ${ancestors(id, limit)},
      statuses (status) as (values ${sql.join(STATUSES.map((status) => sql`(${sql.lit(status)})`))}),
      down (id, ${untils}) as (
        select id, ${untilsOf(sql`first.id`)} from (select id from up order by step desc limit 1) as first
        union
        select posters.id, ${untilsOf(sql`posters.id`)} from down cross join statuses cross join ${found} (
          posters.status = 'listed'
          or (select id from posters as remixes where remixes.remix_of = posters.id order by status limit 1) is not null
        )
      ),
      near (id, cut) as (select id, case when ${passed} then 1 else 0 end from down limit ${limit + 1})
    select ${columns}, (select max(cut) from near) as cut from posters
    where posters.id in (select id from up union select id from near)
    order by posters.created_at, posters.id`.execute(db);
  return { posters: await toPosters(db, rows), whole: rows.length <= limit && !rows[0]?.cut };
}

/** Reads a poster and its ancestors, nearest first. */
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
