import { LRUCache } from 'lru-cache';
import type { CountedPoster } from './tallies.ts';
import type { TallyEvent, TallyRecords } from './tally.ts';

/** Counts of a poster since it was made, by event. */
export type PosterCounts = Partial<Record<TallyEvent, number>>;

/** Milliseconds that counts are remembered. */
const REMEMBERED = 60_000;
const MAX_KNOWN = 10_000;

export type CountsOf = (poster: Pick<CountedPoster, 'id' | 'topics'>) => Promise<PosterCounts>;

/** Tells the counts of posters, at most a minute behind the tallies. */
export function createPosterCounts(records: Pick<TallyRecords, 'sum'>): CountsOf {
  const known = new LRUCache<string, Promise<PosterCounts>>({ max: MAX_KNOWN, ttl: REMEMBERED });

  async function read({ id, topics }: Pick<CountedPoster, 'id' | 'topics'>): Promise<PosterCounts> {
    // What happens to a poster is counted under each of its topics: one of them has all.
    const sums = await records.sum({ poster: id, topic: topics[0] ?? '', by: ['event'] });
    return Object.fromEntries(sums.map(({ event, count }) => [event, count]));
  }

  return (poster) => {
    const remembered = known.get(poster.id);
    if (remembered) return remembered;
    const counts = read(poster);
    known.set(poster.id, counts);
    counts.catch(() => known.delete(poster.id));
    return counts;
  };
}
