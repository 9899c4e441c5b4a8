import { LRUCache } from 'lru-cache';
import { SHARE_WAYS } from '../../../web/components/share-links/share-targets.ts';

/** Where our own links say that visitors come from: these are always counted apart. */
const OURS = new Set([...SHARE_WAYS, 'embed', 'feed', 'qr']);
/** The name of a network, or of a host that embeds a poster. */
const SOURCE = /^[a-z0-9.-]{1,64}$/;
/** Names of others that are counted apart on a day: in all, and of one poster. */
const MOST = 1000;
const MOST_OF_POSTER = 100;
/** Posters whose names are remembered. */
const POSTERS = 5000;
/** What stands for the rest. */
const REST = 'other';

/**
 * Says what a visit is counted under by what it says it came through. Anyone can write anything there, and each name is a
 * row for good: after the first of a day the rest are one.
 */
export function createSources(now: () => Date = () => new Date()) {
  let today = '';
  /** The names of the day, with their numbers, which take less room than they. */
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
