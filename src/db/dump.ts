import { type Kysely, sql, type Transaction } from 'kysely';
import type { Invalidation } from '../domain/events/change-feed.ts';
import type { DumpRow, DumpTable, Records } from '../domain/records.ts';
import type { Dialect } from './dialect.ts';
import { existingIds } from './existing-ids.ts';
import type { Schema } from './schema.ts';
import { putIntoSearch } from './search-index.ts';
import { transact } from './transaction.ts';

/**
 * All columns of each table. `kept` columns are dumped; `derived` ones follow from others or differ between databases.
 * `key`: the columns that identify a row and order a dump. `added`: values for columns that older dumps do not have.
 */
const TABLES = {
  posters: {
    columns: {
      id: 'kept',
      template: 'kept',
      template_version: 'kept',
      slot_values: 'kept',
      formats: 'kept',
      alt: 'kept',
      credit: 'kept',
      imprint: 'kept',
      remix_of: 'kept',
      status: 'kept',
      created_at: 'kept',
      request_hash: 'kept',
      search_text: 'kept',
      photo_reuse: 'kept',
      remix_count: 'derived',
    },
    key: ['id'],
    added: { photo_reuse: 1 },
  },
  poster_topics: {
    columns: {
      poster_id: 'kept',
      topic: 'kept',
      position: 'kept',
      created_at: 'derived',
      status: 'derived',
      template: 'derived',
      remix_count: 'derived',
    },
    key: ['poster_id', 'topic'],
  },
  photos: {
    columns: {
      id: 'kept',
      width: 'kept',
      height: 'kept',
      type: 'kept',
      sha256: 'kept',
      created_at: 'kept',
      used_at: 'derived',
    },
    key: ['id'],
  },
  settings: { columns: { name: 'kept', value: 'kept' }, key: ['name'] },
  tallies: {
    columns: {
      day: 'kept',
      event: 'kept',
      poster: 'kept',
      template: 'kept',
      topic: 'kept',
      source: 'kept',
      count: 'kept',
    },
    key: ['day', 'event', 'poster', 'template', 'topic', 'source'],
  },
  reports: {
    columns: {
      id: 'kept',
      poster: 'kept',
      reason: 'kept',
      detail: 'kept',
      status: 'kept',
      created_at: 'kept',
      closed_at: 'kept',
    },
    key: ['id'],
  },
  galleries: {
    columns: {
      slug: 'kept',
      title: 'kept',
      introduction: 'kept',
      cover: 'kept',
      topics: 'kept',
      rule: 'kept',
      created_at: 'kept',
    },
    key: ['slug'],
  },
  gallery_posters: {
    columns: { gallery: 'kept', poster_id: 'kept', position: 'kept' },
    key: ['gallery', 'poster_id'],
  },
  template_versions: {
    columns: { template: 'kept', version: 'kept', published_at: 'kept' },
    key: ['template', 'version'],
  },
  events: {
    columns: {
      sequence: 'derived',
      id: 'kept',
      at: 'kept',
      type: 'kept',
      actor: 'kept',
      account: 'kept',
      subject_kind: 'kept',
      subject_id: 'kept',
      data: 'kept',
    },
    key: ['at', 'id'],
  },
} as const satisfies {
  [Table in DumpTable]: {
    columns: Record<keyof Schema[Table], 'kept' | 'derived'>;
    key: readonly (keyof Schema[Table])[];
    added?: DumpRow;
  };
};

/** The tables without the names of their columns in their types. */
const DUMPED: Record<DumpTable, { columns: Record<string, string>; key: readonly string[]; added?: DumpRow }> = TABLES;

function keptColumns(table: DumpTable): string[] {
  return Object.entries(DUMPED[table].columns).flatMap(([column, fate]) => (fate === 'kept' ? [column] : []));
}

/** Rows in one statement; SQLite takes 32,766 parameters at most. */
const AT_ONCE = 500;

/**
 * Creates the methods that dump a database and load a dump into it. They reject with the database's own errors. Loaded
 * rows come with their events, so none are written; `emit` is called with `all`.
 */
export function createDump(
  db: Kysely<Schema>,
  dialect: Dialect,
  emit: (stale: Invalidation) => void,
): Pick<Records, 'dump' | 'load'> {
  return {
    async dump(table, after, limit) {
      const { key } = DUMPED[table];
      const place = sql.join(key.map((column) => sql.ref(column)));
      const from = after === undefined ? sql`` : sql`where (${place}) > (${sql.join(JSON.parse(after) as string[])})`;
      const { rows } = await sql<DumpRow>`
        select ${sql.join(keptColumns(table).map((column) => sql.ref(column)))} from ${sql.table(table)} ${from}
        order by ${place} limit ${limit + 1}`.execute(db);
      const page = rows.slice(0, limit).map((row) => ({ ...row }));
      const last = rows.length > limit ? page.at(-1) : undefined;
      const next = last && JSON.stringify(key.map((column) => last[column]));
      return { rows: page, next };
    },

    async load(table, rows) {
      const added = await transact(db, async (transaction) => {
        let loaded = 0;
        for (let start = 0; start < rows.length; start += AT_ONCE) {
          loaded += await LOAD[table](transaction, rows.slice(start, start + AT_ONCE), dialect);
        }
        await dialect.notify(transaction, 'all');
        return loaded;
      });
      emit('all');
      return added;
    },
  };
}

type Load = (transaction: Transaction<Schema>, rows: readonly DumpRow[], dialect: Dialect) => Promise<number>;

const LOAD: Record<DumpTable, Load> = {
  async posters(transaction, rows, dialect) {
    const text = (value: unknown) => String(value);
    const families = rows.flatMap(({ id, remix_of }) => (remix_of === null ? [text(id)] : [text(id), text(remix_of)]));
    await dialect.lockFamilies(transaction, families);
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
      await putIntoSearch(transaction, dialect, counted.slice(start, start + AT_ONCE));
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
    // Their posters are loaded later, and no sweep may delete the photos in between.
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
  template_versions: (transaction, rows) => insertPicked(transaction, 'template_versions', rows),
  events: (transaction, rows) => insertPicked(transaction, 'events', rows),

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
  const { added } = DUMPED[table];
  return Object.fromEntries(keptColumns(table).map((column) => [column, row[column] ?? added?.[column] ?? null]));
}

/** Stores the kept columns of rows that do not exist yet. */
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

/** Recounts the listed remixes of these posters, if they exist. */
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
