import { type Kysely, sql } from 'kysely';
import type { Tally, TallyField, TallyRecords } from '../domain/tallies/tally.ts';
import type { Schema } from './schema.ts';
import { transact } from './transaction.ts';

const KEY = ['day', 'event', 'poster', 'template', 'topic', 'source'] as const satisfies readonly TallyField[];
/** Rows in one statement; SQLite takes 32,766 parameters at most. */
const AT_ONCE = 1000;

/** The tallies in a database whose tables are made. Its methods reject with the database's own errors. */
export function createTallyRecords(db: Kysely<Schema>): TallyRecords {
  return {
    async add(rows) {
      const sums = sumByKey(rows);
      // One statement needs no transaction around it; on SQLite two handles of one process would wait in it for each
      // other.
      if (sums.length <= AT_ONCE) await addSome(db, sums);
      else {
        await transact(db, async (transaction) => {
          for (let start = 0; start < sums.length; start += AT_ONCE) {
            await addSome(transaction, sums.slice(start, start + AT_ONCE));
          }
        });
      }
    },

    async sum<Field extends TallyField>({ by, from, to, ...equal }: Parameters<TallyRecords['sum']>[0]) {
      const ordered: TallyField[] = [...new Set(by)];
      // Every event was counted under each topic of its poster.
      const byTopic = ordered.includes('topic') || equal.topic !== undefined;
      const apart = KEY.filter((field) => byTopic || field !== 'topic');
      let rows = db.selectFrom('tallies').select(apart).select(sql<number>`max(count)`.as('count')).groupBy(apart);
      for (const field of KEY) {
        const value = field === 'day' ? undefined : equal[field];
        if (value !== undefined) rows = rows.where(field, '=', value);
      }
      if (from !== undefined) rows = rows.where('day', '>=', from);
      if (to !== undefined) rows = rows.where('day', '<=', to);
      let select = db
        .selectFrom(rows.as('counted'))
        .select(ordered)
        .select(sql<number>`cast(sum(count) as bigint)`.as('count'))
        .having(({ fn }) => fn.countAll(), '>', 0);
      for (const field of ordered) select = select.groupBy(field).orderBy(field);
      return (await select.execute()) as (Pick<Tally, Field> & { count: number })[];
    },
  };
}

async function addSome(db: Kysely<Schema>, rows: readonly Tally[]): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insertInto('tallies')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(KEY).doUpdateSet(({ eb, ref }) => ({
        count: eb(ref('tallies.count'), '+', ref('excluded.count')),
      })),
    )
    .execute();
}

/** Sums rows by key and sorts them by key: servers that count at once lock the rows in one order. */
function sumByKey(rows: readonly Tally[]): Tally[] {
  const sums = new Map<string, Tally>();
  for (const row of rows) {
    const key = JSON.stringify(KEY.map((field) => row[field]));
    const { day, event, poster, template, topic, source } = row;
    const count = (sums.get(key)?.count ?? 0) + row.count;
    sums.set(key, { day, event, poster, template, topic, source, count });
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}
