import { createDailyDedupe } from './daily-dedupe.ts';
import type { Tally, TallyEvent, TallyRecords } from './tally.ts';

export interface TalliesDeps {
  records: TallyRecords;
  /** Called when counts could not be written. They are kept and written with the next ones. */
  onFailure: (error: unknown) => void;
  now: () => Date;
}

/** The fields of a poster under which events are counted. */
export interface CountedPoster {
  id: string;
  template: string;
  topics: string[];
}

/** Something that happened to a poster. */
export interface Counted {
  event: TallyEvent;
  poster: CountedPoster;
  /** Name of the network that the visitor came from or shared the poster to; '' if unknown. */
  source?: string;
  /** Text that tells visitors apart for one day, so that nobody counts twice for one thing. Absent: always counts. */
  visitor?: string;
}

/** Time between two writes, ms: counts are at most twice this far behind. */
const WRITE_EVERY = 5_000;
/** The most different counts held while the database is away; further ones are lost. */
const MAX_HELD = 200_000;

export type Tallies = ReturnType<typeof createTallies>;

/** Counts events in memory and writes the counts in batches. */
export function createTallies({ records, onFailure, now }: TalliesDeps) {
  let held = new Map<string, Tally>();
  let writing: Promise<void> | undefined;
  const seen = createDailyDedupe(now);

  function count({ event, poster, source = '', visitor }: Counted): void {
    const day = now().toISOString().slice(0, 10);
    // Sharing a poster to two networks counts twice; coming to it in two ways counts once.
    const what = event === 'shared' ? `${event} ${source}` : event;
    if (visitor !== undefined && !seen.isNew(`${what} ${poster.id} ${visitor}`)) return;
    for (const topic of poster.topics.length > 0 ? poster.topics : ['']) {
      const row: Tally = { day, event, poster: poster.id, template: poster.template, topic, source, count: 1 };
      add(held, row);
    }
  }

  /** Writes the counts so far. If that fails, they are kept for the next time. */
  async function write(): Promise<void> {
    // Whoever waited longest writes what is held, and the others wait for that too.
    while (writing) await writing;
    if (held.size === 0) return;
    const rows = held;
    held = new Map();
    writing = records
      .add([...rows.values()])
      .catch((error: unknown) => {
        for (const row of rows.values()) add(held, row);
        onFailure(error);
      })
      .finally(() => {
        writing = undefined;
      });
    await writing;
  }

  const timer = setInterval(() => void write(), WRITE_EVERY);
  timer.unref();

  return {
    count,
    write,
    /** Writes the remaining counts and stops. */
    async close(): Promise<void> {
      clearInterval(timer);
      await write();
    },
  };
}

function add(rows: Map<string, Tally>, row: Tally): void {
  const { day, event, poster, topic, source } = row;
  const key = [day, event, poster, topic, source].join(' ');
  const known = rows.get(key);
  if (known) known.count += row.count;
  else if (rows.size < MAX_HELD) rows.set(key, { ...row });
}
