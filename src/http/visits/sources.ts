import { LRUCache } from 'lru-cache';
import { SHARE_WAYS } from '../../../web/components/share-links/share-targets.ts';

/** The sources in our own links, which are always counted by name. */
const OURS = new Set([...SHARE_WAYS, 'embed', 'feed', 'qr']);
/** The name of a network, or of a host that embeds a poster. */
const SOURCE = /^[a-z0-9.-]{1,64}$/;
/** The most other names that are counted on one day: in all, and for one poster. */
const MOST = 1000;
const MOST_OF_POSTER = 100;
/** The most posters whose names are remembered. */
const POSTERS = 5000;
/** The name under which all others are counted. */
const REST = 'other';

/**
 * Creates a function that returns the source under which a visit is counted. Anyone can write anything into an address,
 * and each name is a row for good, so names beyond the limits of a day are counted as `other`.
 */
export function createSources(now: () => Date = () => new Date()) {
  let today = '';
  /** The names of the day, numbered: numbers take less memory than names. */
  const names = new Map<string, number>();
  const ofPosters = new LRUCache<string, Set<number>>({ max: POSTERS });

  return (said: string, poster: string): string => {
    if (!SOURCE.test(said)) return '';
    if (OURS.has(said)) return said;
    const day = now().toISOString().slice(0, 10);
    if (day !== today) {
      today = day;
      names.clear();
      ofPosters.clear();
    }
    const number = names.get(said) ?? names.size;
    const own = ofPosters.get(poster) ?? new Set();
    if (own.has(number)) return said;
    if (own.size >= MOST_OF_POSTER || number >= MOST) return REST;
    names.set(said, number);
    ofPosters.set(poster, own.add(number));
    return said;
  };
}
