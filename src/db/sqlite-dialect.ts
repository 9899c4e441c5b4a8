import { sql } from 'kysely';
import { remixStep } from './bucket-terms.ts';
import type { Dialect } from './dialect.ts';

/** An n-gram as a word that FTS5 does not split. */
const word = (ngram: number) => (ngram >>> 0).toString(36);

/**
 * Posters with at least this many remixes (one of `REMIX_STEPS`) have row ids above this number. FTS5 can skip to a
 * row, but not to a word that few rows have.
 */
export const firstKey = (remixes: number) => (remixStep(remixes) + 1) * 2 ** 40;

/**
 * The dialect of SQLite. `poster_grams` is an FTS5 index without contents, whose words are ngrams. `poster_search` has
 * the poster of each of its rows; a trigger deletes a row of the index together with that of the poster.
 */
export const sqliteDialect: Dialect = {
  kind: 'sqlite',

  // Nothing to do: a transaction that writes is alone on the whole database.
  async lockFamilies() {},

  async insertEvents(transaction, rows) {
    await transaction.insertInto('events').values(rows).execute();
  },

  // Nothing to do: other processes notice by themselves that the file was changed.
  async notify() {},

  async addToSearch(transaction, posters) {
    for (const { id, ngrams, remixes } of posters) {
      const first = firstKey(remixes);
      const { key } = await transaction
        .insertInto('poster_search')
        .values(({ selectFrom }) => ({
          poster_id: id,
          key: selectFrom('poster_search')
            .select(({ fn, val }) => fn.coalesce(fn.max('key'), val(first)).as('last'))
            .where('key', '>=', first)
            .where('key', '<', first + 2 ** 40)
            .$call((last) => sql<number>`${last} + 1`),
        }))
        .returning('key')
        .executeTakeFirstOrThrow();
      const words = ngrams.map(word).join(' ');
      await sql`insert into poster_grams (rowid, grams) values (cast(${key} as integer), ${words})`.execute(
        transaction,
      );
    }
  },

  async removeFromSearch(transaction, ids) {
    if (ids.length > 0) await transaction.deleteFrom('poster_search').where('poster_id', 'in', ids).execute();
  },

  // `cross join` keeps the order of the tables: rows come as the index finds them, and stop when there are enough.
  matching(ngrams, { remixes = 0, spans = [] }) {
    const one = spans.length === 0 ? '' : ` AND (${spans.map(word).join(' OR ')})`;
    const words = `${ngrams.map(word).join(' AND ')}${one}`;
    const from = remixes === 0 ? sql`` : sql`and rowid > cast(${firstKey(remixes)} as integer)`;
    return sql`(select rowid from poster_grams where poster_grams match ${words} ${from}) as found
      cross join poster_search on poster_search.key = found.rowid
      cross join posters on posters.id = poster_search.poster_id`;
  },

  lookUp: {
    keys: (ngrams, most) => sql`select rowid as key from poster_grams
      where poster_grams match ${ngrams.map(word).join(' AND ')} limit ${most}`,
    posters: (keys) => sql`(select poster_id from poster_search where key in (${sql.join(keys)})) as found
      cross join posters on posters.id = found.poster_id`,
  },
};
