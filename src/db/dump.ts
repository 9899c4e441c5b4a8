import { type Kysely, sql, type Transaction } from 'kysely';
import type { DumpRow, DumpTable, Records } from '../domain/records.ts';
import type { Engine } from './engine.ts';
import { existingIds } from './existing.ts';
import { putIntoSearch } from './findable.ts';
import type { Schema } from './schema.ts';
import { transact } from './transaction.ts';

/**
 * The columns of each table that are not derived from others. Its rows are told apart by the first `key` of
 * them; dumps from before a column was `added` mean this value of it.
 */
const TABLES: Record<DumpTable, { columns: readonly string[]; key: number; added?: DumpRow }> = {
  posters: {
    columns: [
      'id',
      'template',
      'template_version',
      'slot_values',
      'formats',
      'alt',
      'credit',
      'imprint',
      'remix_of',
      'status',
      'created_at',
      'request_hash',
      'search_text',
      'photo_reuse',
    ],
    key: 1,
    added: { photo_reuse: 1 },
  },
  poster_topics: { columns: ['poster_id', 'topic', 'position'], key: 2 },
  photos: { columns: ['id', 'width', 'height', 'type', 'sha256', 'created_at'], key: 1 },
  settings: { columns: ['name', 'value'], key: 1 },
  tallies: { columns: ['day', 'event', 'poster', 'template', 'topic', 'source', 'count'], key: 6 },
  reports: { columns: ['id', 'poster', 'reason', 'detail', 'status', 'created_at', 'closed_at'], key: 1 },
  galleries: { columns: ['slug', 'title', 'introduction', 'cover', 'topics', 'rule', 'created_at'], key: 1 },
  gallery_posters: { columns: ['gallery', 'poster_id', 'position'], key: 2 },
};
/** Rows in one statement; SQLite takes 32,766 parameters at most. */
const AT_ONCE = 500;

/** Everything out of a database and into another. Its methods reject with the database's own errors. */
export function createDump(db: Kysely<Schema>, engine: Engine): Pick<Records, 'dump' | 'load'> {
  return {
    async dump(table, after, limit) {
      const { columns, key } = TABLES[table];
      const place = sql.join(columns.slice(0, key).map((column) => sql.ref(column)));
      const from = after === undefined ? sql`` : sql`where (${place}) > (${sql.join(JSON.parse(after) as string[])})`;
      const { rows } = await sql<DumpRow>`
        select ${sql.join(columns.map((column) => sql.ref(column)))} from ${sql.table(table)} ${from}
        order by ${place} limit ${limit + 1}`.execute(db);
      const page = rows.slice(0, limit).map((row) => ({ ...row }));
      const last = rows.length > limit ? page.at(-1) : undefined;
      const next = last && JSON.stringify(columns.slice(0, key).map((column) => last[column]));
      return { rows: page, next };
    },

    load: (table, rows) =>
      transact(db, async (transaction) => {
        let loaded = 0;
        for (let start = 0; start < rows.length; start += AT_ONCE) {
          loaded += await LOAD[table](transaction, rows.slice(start, start + AT_ONCE), engine);
        }
        return loaded;
      }),
  };
}

type Load = (transaction: Transaction<Schema>, rows: readonly DumpRow[], engine: Engine) => Promise<number>;

const LOAD: Record<DumpTable, Load> = {
  async posters(transaction, rows, engine) {
    const text = (value: unknown) => String(value);
    const families = rows.flatMap(({ id, remix_of }) => (remix_of === null ? [text(id)] : [text(id), text(remix_of)]));
    await engine.lockFamilies(transaction, families);
    const posters = rows.map((row) => ({ ...pick('posters', row), remix_count: 0 }));
    const loaded = await transaction
      .insertInto('posters')
      .values(posters as never)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning(['id', 'remix_of', 'status'])
      .execute();
    if (loaded.length === 0) return 0;
    const listed = loaded.filter(({ status }) => status === 'listed');
    const counted = [...new Set([...loaded.map(({ id }) => id), ...listed.flatMap(({ remix_of }) => remix_of ?? [])])];
    await countRemixes(transaction, counted.sort());
    for (let start = 0; start < counted.length; start += AT_ONCE) {
      await putIntoSearch(transaction, engine, counted.slice(start, start + AT_ONCE));
    }
    return loaded.length;
  },

  async poster_topics(transaction, rows) {
    const ids = [...new Set(rows.map(({ poster_id }) => String(poster_id)))];
    const posters = await transaction
      .selectFrom('posters')
      .select(['id', 'created_at', 'status', 'template', 'remix_count'])
      .where('id', 'in', ids)
      .orderBy('id')
      .execute();
    const known = new Map(posters.map(({ id, ...poster }) => [id, poster]));
    const topics = rows.flatMap((row) => {
      const poster = known.get(String(row.poster_id));
      return poster ? [{ ...pick('poster_topics', row), ...poster }] : [];
    });
    return insertNew(transaction, 'poster_topics', topics);
  },

  async photos(transaction, rows) {
    // Their posters come later, and no sweep may come between.
    const used_at = new Date().toISOString();
    const ids = rows.map(({ id }) => String(id));
    await transaction.updateTable('photos').set({ used_at }).where('id', 'in', ids).execute();
    return insertNew(
      transaction,
      'photos',
      rows.map((row) => ({ ...pick('photos', row), used_at })),
    );
  },
  tallies: (transaction, rows) => insertPicked(transaction, 'tallies', rows),
  reports: (transaction, rows) => insertPicked(transaction, 'reports', rows),
  galleries: (transaction, rows) => insertPicked(transaction, 'galleries', rows),

  async gallery_posters(transaction, rows) {
    const galleries = await transaction.selectFrom('galleries').select('slug').execute();
    const slugs = new Set(galleries.map(({ slug }) => slug));
    const posters = await existingIds(
      rows.map(({ poster_id }) => String(poster_id)),
      (some) => transaction.selectFrom('posters').select('id').where('id', 'in', some).execute(),
    );
    const there = rows.filter(({ gallery, poster_id }) => slugs.has(String(gallery)) && posters.has(String(poster_id)));
    return insertPicked(transaction, 'gallery_posters', there);
  },

  async settings(transaction, rows) {
    const settings = rows.map((row) => pick('settings', row));
    const loaded = await insertNew(transaction, 'settings', settings);
    for (const { name, value } of settings) {
      await transaction
        .updateTable('settings')
        .set({ value: String(value) })
        .where('name', '=', String(name))
        .execute();
    }
    return loaded;
  },
};

function pick(table: DumpTable, row: DumpRow): DumpRow {
  const { columns, added } = TABLES[table];
  return Object.fromEntries(columns.map((column) => [column, row[column] ?? added?.[column] ?? null]));
}

/** Stores rows that hold no more than was dumped. */
function insertPicked(transaction: Transaction<Schema>, table: DumpTable, rows: readonly DumpRow[]): Promise<number> {
  return insertNew(
    transaction,
    table,
    rows.map((row) => pick(table, row)),
  );
}

async function insertNew(
  transaction: Transaction<Schema>,
  table: DumpTable,
  rows: readonly DumpRow[],
): Promise<number> {
  if (rows.length === 0) return 0;
  const inserted = await transaction
    .insertInto(table)
    .values(rows as never)
    .onConflict((conflict) => conflict.doNothing())
    .returning(sql<number>`1`.as('one'))
    .execute();
  return inserted.length;
}

/** Counts the listed remixes of these posters anew, those that are there. */
async function countRemixes(transaction: Transaction<Schema>, ids: readonly string[]): Promise<void> {
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const some = sql.join(ids.slice(start, start + AT_ONCE));
    await sql`
      update posters set remix_count = (
        select count(*) from posters as remixes where remixes.remix_of = posters.id and remixes.status = 'listed'
      ) where id in (${some})`.execute(transaction);
    await sql`
      update poster_topics set remix_count = (select remix_count from posters where id = poster_topics.poster_id)
      where poster_id in (${some})`.execute(transaction);
  }
}
