import { sql } from 'kysely';
import type { Engine } from './engine.ts';
import { lockKey } from './lock-key.ts';

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

  async removeFromSearch(transaction, id) {
    await transaction.deleteFrom('poster_search').where('poster_id', '=', id).execute();
  },

  // PostgreSQL cannot know how few have all the grams. The limit keeps it from reading all posters to join them.
  matching(grams) {
    return sql`(select poster_id from poster_search where grams @> ${array(grams)}::int[]) as found
      cross join lateral (select * from posters where id = found.poster_id limit 1) as posters`;
  },
};
