import type { Kysely } from 'kysely';
import type { PosterQuery } from '../domain/posters/poster.ts';
import { REMIX_STEPS, timeBucketTerms } from './bucket-terms.ts';
import type { Dialect } from './dialect.ts';
import {
  type ListedRow,
  type ListPart,
  type Place,
  selectFinds,
  selectPage,
  selectPlaces,
  startOf,
} from './list-statements.ts';
import type { Schema } from './schema.ts';
import type { Search } from './search-text.ts';

/** Posters that are read from the top of the list before the search index is asked. */
const SCAN_FIRST = 250;
/** Most posters that are read on where the hits so far promise that they fill the page. */
const SCAN_MORE = 1500;
/** A search with at most this many hits in the whole index fetches them all at once. */
const FEW_HITS = 200;
/** Posters in the first part that the index is asked about when the scan found nothing. */
const FIRST_PART = 16_000;
/** In a list by popularity: least remixes of the posters in the first part. */
const FIRST_REMIXES = 32;
/** Least posters in the first part when the scan found some. */
const SMALL_PART = 1000;
/** Parts are larger than a page seems to need by this factor, and larger than the part before by at least `GROWTH`. */
const MARGIN = 1.5;
const GROWTH = 8;

/**
 * The posters of a page that contain the searched text, and one more, which tells whether a next page exists. The list is
 * gone through from the top: its first posters are read and compared, then the search index is asked about ever larger parts
 * of the list, until the page is full. A frequent text is found in the first few posters, a rare one by fetching all its
 * hits at once, and anything between in as few parts as it takes.
 */
export async function searchPosters(
  db: Kysely<Schema>,
  dialect: Dialect,
  query: PosterQuery,
  search: Search,
): Promise<readonly ListedRow[]> {
  const wanted = query.limit + 1;
  const found: ListedRow[] = [];
  /** The place of the last poster that was compared. */
  let after: Place | undefined = startOf(query);
  /** Posters compared so far. */
  let compared = 0;
  /** Mean time between two neighbours, ms, in the part that was read last; undefined where that was not in order of time. */
  let interval: number | undefined;

  /** Reads the next posters and compares them. Resolves with true while the page is not full and the list not at its end. */
  async function read(count = SCAN_FIRST): Promise<boolean> {
    const places = (await selectPlaces(query, count, after).execute(db)).rows.map((row) => Object.values(row) as Place);
    const [first, last] = places;
    found.push(...(await selectPage(query, { search, after, end: last }).execute(db)).rows);
    if (!first || !last) return false;
    after = last;
    compared += count;
    interval = remixesAt(first) === remixesAt(last) ? Math.max(1, (timeOf(first) - timeOf(last)) / count) : undefined;
    return found.length < wanted;
  }

  /** Asks the index about a part of the rest of the list, by default all of it. Resolves with true while the page is not full. */
  async function ask(part: Omit<ListPart, 'after'> = {}): Promise<boolean> {
    const { rows } = await selectFinds(dialect, query, search, { after, ...part }).execute(db);
    found.push(...rows);
    return found.length < wanted;
  }

  /** Asks the index about one span of time after the other, the newest first. */
  async function askByTime(rest: (time: string) => Place): Promise<void> {
    let count = found.length > 0 ? Math.max(SMALL_PART, neededFor(wanted, found.length / compared)) : FIRST_PART;
    for (;;) {
      const to = timeOf(after!);
      const from = to - count * interval!;
      const spans = timeBucketTerms(from, to);
      if (spans.length === 0) break;
      const madeFrom = new Date(from).toISOString();
      if (!(await ask({ madeFrom, spans }))) return;
      after = rest(madeFrom);
      compared += count;
      if (found.length === 0) break;
      count = Math.max(GROWTH * count, neededFor(wanted - found.length, found.length / compared));
    }
    await ask();
  }

  if (!(await read())) return found.slice(0, wanted);
  // Posters made one after the other lie together; those that are equally popular are all over the place.
  const enough =
    query.sort === 'newest' ? Math.ceil(neededFor(wanted - found.length, found.length / compared)) : Infinity;
  if (enough <= SCAN_MORE && !(await read(enough))) return found.slice(0, wanted);
  if (search.ngrams.length === 0) {
    found.push(...(await selectPage(query, { search, after }).execute(db)).rows);
  } else if (found.length === 0 && (await fetchIfFew())) {
    return found;
  } else if (query.sort === 'newest') {
    await askByTime((time) => [time, '']);
  } else if (await askByRemixes()) {
    // What nobody has remixed yet stands by the time it was made.
    if (interval !== undefined || (await read())) await askByTime((time) => [0, time, '']);
  }
  return found.slice(0, wanted);

  /** Fetches all hits if they are few. Resolves with true if they were. */
  async function fetchIfFew(): Promise<boolean> {
    if (!dialect.lookUp) return false;
    const { rows } = await dialect.lookUp.keys(search.ngrams, FEW_HITS + 1).execute(db);
    if (rows.length > FEW_HITS) return false;
    if (rows.length > 0) await ask({ keys: rows.map(({ key }) => key) });
    return true;
  }

  /** Asks the index about remixed posters, the most remixed first. Resolves with true while the page is not full. */
  async function askByRemixes(): Promise<boolean> {
    const from = remixesAt(after);
    const first = found.length > 0 ? from / 2 : FIRST_REMIXES;
    for (const step of REMIX_STEPS.toReversed()) {
      if (step > from || (step > first && step > 1)) continue;
      if (!(await ask({ remixes: step }))) return false;
      after = [step, '', ''];
      interval = undefined;
      if (found.length === 0) {
        await ask();
        return false;
      }
    }
    return true;
  }
}

/** Posters to compare for so many hits, given the share of posters that are hits. */
const neededFor = (hits: number, rate: number) => (MARGIN * hits) / rate;

const timeOf = (place: Place) => Date.parse(String(place.at(-2)));
const remixesAt = (place: Place | undefined) => Number(place?.at(-3) ?? 0);
