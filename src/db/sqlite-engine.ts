import { sql } from 'kysely';
import type { Engine } from './engine.ts';

/** A gram as a word that FTS5 takes whole. */
const word = (gram: number) => (gram >>> 0).toString(36);

/**
 * `poster_grams` is an FTS5 index without contents, of words that are grams. `poster_search` has the poster for each of
 * its rows, and a trigger that removes the one with the other.
 */
export const sqliteEngine: Engine = {
  kind: 'sqlite',

  // A transaction that writes is alone on the whole database.
  async lockFamilies() {},

  async addToSearch(transaction, posters) {
    for (const { id, grams } of posters) {
      const { key } = await transaction
        .insertInto('poster_search')
        .values({ poster_id: id })
        .returning('key')
        .executeTakeFirstOrThrow();
      const words = grams.map(word).join(' ');
      await sql`insert into poster_grams (rowid, grams) values (${key}, ${words})`.execute(transaction);
    }
  },

  async removeFromSearch(transaction, id) {
    await transaction.deleteFrom('poster_search').where('poster_id', '=', id).execute();
  },

  // `cross join` keeps the order of the tables: rows come as the index finds them, and stop when there are enough.
  matching(grams) {
    const words = grams.map(word).join(' ');
    return sql`(select rowid from poster_grams where poster_grams match ${words}) as found
      cross join poster_search on poster_search.key = found.rowid
      cross join posters on posters.id = poster_search.poster_id`;
  },
};
