import { LRUCache } from 'lru-cache';
import type { CountedPoster } from './tallies.ts';
import type { TallyEvent, TallyRecords } from './tally.ts';

/** Counts of a poster since it was made, by event. */
export type PosterCounts = Partial<Record<TallyEvent, number>>;

/** Time that counts are remembered, ms. */
const REMEMBERED = 60_000;
const MAX_KNOWN = 10_000;

export type CountsOf = (poster: Pick<CountedPoster, 'id' | 'topics'>) => Promise<PosterCounts>;

/** Creates a function that returns the counts of a poster, at most a minute behind the tallies. */
export function createPosterCounts(records: Pick<TallyRecords, 'sum'>): CountsOf {
  const known = new LRUCache<string, Promise<PosterCounts>>({ max: MAX_KNOWN, ttl: REMEMBERED });

  async function read({ id, topics }: Pick<CountedPoster, 'id' | 'topics'>): Promise<PosterCounts> {
    // Every event is counted under each topic of the poster, so any one of them has all events.
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
