import { sql } from 'kysely';
import type { Engine } from './engine.ts';
import { lockKey } from './lock-key.ts';
import { remixMark } from './marks.ts';

const array = (grams: readonly number[]) => `{${grams.join(',')}}`;

/** `poster_search` has the grams of each listed poster as an array, under a GIN index. */
export const postgresEngine: Engine = {
  kind: 'postgres',

  async lockFamilies(transaction, ids) {
    const keys = [...new Set(ids)].map((id) => lockKey(`family ${id}`)).sort();
    for (const key of keys) await sql`select pg_advisory_xact_lock(${key}::bigint)`.execute(transaction);
  },

  async addToSearch(transaction, posters) {
    if (posters.length === 0) return;
    const rows = posters.map(({ id, grams }) => sql`(${id}, ${array(grams)}::int[])`);
    await sql`insert into poster_search (poster_id, grams) values ${sql.join(rows)}`.execute(transaction);
  },

  async removeFromSearch(transaction, ids) {
    if (ids.length > 0) await transaction.deleteFrom('poster_search').where('poster_id', 'in', ids).execute();
  },

  // PostgreSQL cannot know how few have all the grams. The limit keeps it from reading all posters to join them.
  matching(grams, { remixes = 0, spans = [] }) {
    const all = remixes === 0 ? grams : [...grams, remixMark(remixes)];
    const one = spans.length === 0 ? sql`` : sql`and grams && ${array(spans)}::int[]`;
    return sql`(select poster_id from poster_search where grams @> ${array(all)}::int[] ${one}) as found
      cross join lateral (select * from posters where id = found.poster_id limit 1) as posters`;
  },
};
