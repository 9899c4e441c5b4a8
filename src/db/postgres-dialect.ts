import { sql } from 'kysely';
import type { Invalidation } from '../domain/events/change-feed.ts';
import { remixTerm } from './bucket-terms.ts';
import type { Dialect } from './dialect.ts';
import { lockKey } from './lock-key.ts';
import { CHANNEL, payloadOf } from './postgres-notice.ts';

const array = (ngrams: readonly number[]) => `{${ngrams.join(',')}}`;

const notify = (stale: Invalidation) => sql`pg_notify(${CHANNEL}, ${payloadOf(stale)})`.as('notified');

/** The dialect of PostgreSQL. `poster_search` has the ngrams of each listed poster as an array, under a GIN index. */
export const postgresDialect: Dialect = {
  kind: 'postgres',

  async lockFamilies(transaction, ids) {
    const keys = [...new Set(ids)].map((id) => lockKey(`family ${id}`)).sort();
    for (const key of keys) await sql`select pg_advisory_xact_lock(${key}::bigint)`.execute(transaction);
  },

  // One statement, because each is a round trip to the server.
  async insertEvents(transaction, rows, stale) {
    const insert = transaction.insertInto('events').values(rows);
    if (stale === undefined) await insert.execute();
    else
      await transaction
        .with('written', () => insert.returning('sequence'))
        .selectNoFrom(notify(stale))
        .execute();
  },

  async notify(transaction, stale) {
    await transaction.selectNoFrom(notify(stale)).execute();
  },

  async addToSearch(transaction, posters) {
    if (posters.length === 0) return;
    const rows = posters.map(({ id, ngrams }) => sql`(${id}, ${array(ngrams)}::int[])`);
    await sql`insert into poster_search (poster_id, grams) values ${sql.join(rows)}`.execute(transaction);
  },

  async removeFromSearch(transaction, ids) {
    if (ids.length > 0) await transaction.deleteFrom('poster_search').where('poster_id', 'in', ids).execute();
  },

  // PostgreSQL cannot estimate how few posters have all the ngrams. The limit keeps it from reading all posters to join
  // them.
  matching(ngrams, { remixes = 0, spans = [] }) {
    const all = remixes === 0 ? ngrams : [...ngrams, remixTerm(remixes)];
    const one = spans.length === 0 ? sql`` : sql`and grams && ${array(spans)}::int[]`;
    return sql`(select poster_id from poster_search where grams @> ${array(all)}::int[] ${one}) as found
      cross join lateral (select * from posters where id = found.poster_id limit 1) as posters`;
  },
};
