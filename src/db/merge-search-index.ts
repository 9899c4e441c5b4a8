import { type Kysely, sql } from 'kysely';
import type { Schema } from './schema.ts';

/** Time between two merges of the search index, ms. */
const EVERY = 30_000;
/**
 * Pages merged at once, which takes some milliseconds, and the pause after it in which others have the database, ms.
 */
const PAGES = 64;
const PAUSE = 50;
/** The whole index is merged once this fraction of it is outside its largest segment. */
const LOOSE = 0.1;

/**
 * Merges the segments of the search index. Every poster made adds one, and FTS5 merges few of them by itself; a search
 * looks each of its ngrams up in every segment, so with many it is many times slower.
 *
 * @returns when nothing is left to merge, or `stopped` returns true
 */
export async function mergeSearch(db: Kysely<Schema>, stopped: () => boolean = () => false): Promise<void> {
  const changes = async () => (await sql<{ n: number }>`select total_changes() as n`.execute(db)).rows[0]!.n;
  /** Returns true if there was something to merge (https://www.sqlite.org/fts5.html#the_merge_command). */
  const step = async (pages: number) => {
    const before = await changes();
    await sql`insert into poster_grams (poster_grams, rank) values ('merge', cast(${pages} as integer))`.execute(db);
    return (await changes()) - before >= 2;
  };
  const finish = async () => {
    while (!stopped() && (await step(PAGES))) await new Promise((resolve) => setTimeout(resolve, PAUSE));
  };

  await finish();
  const { rows } = await sql<{ pages: number }>`
    select count(*) as pages from poster_grams_idx group by segid order by pages desc`.execute(db);
  const total = rows.reduce((sum, { pages }) => sum + pages, 0);
  if (rows.length < 2 || total - rows[0]!.pages < LOOSE * total || stopped()) return;
  await step(-PAGES);
  await finish();
}

/** Merges the search index of an SQLite database from time to time, until it is stopped. */
export function keepSearchMerged(db: Kysely<Schema>): { stop(): Promise<void> } {
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    running = mergeSearch(db, () => stopped)
      // Another process is writing, or the disk is full: the next run tries again.
      .catch(() => {})
      .finally(() => {
        busy = false;
      });
  }, EVERY);
  timer.unref();
  return {
    async stop() {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
