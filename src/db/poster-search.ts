import type { Kysely } from 'kysely';
import type { PosterQuery } from '../domain/posters/poster.ts';
import type { Engine } from './engine.ts';
import {
  type ListedRow,
  type ListPart,
  type Place,
  selectFinds,
  selectPage,
  selectPlaces,
  startOf,
} from './list-statements.ts';
import { marksBetween, REMIX_STEPS } from './marks.ts';
import type { Schema } from './schema.ts';
import type { Search } from './search-text.ts';

/** How many posters of a list are looked at one by one before the index of grams is asked. */
const WALK = 250;
/** How many more are, where the page is sure to be full by then. */
const WALK_ON = 1500;
/** Of what so few have, at most, all are looked up at once. */
const FEW = 200;
/** How many the index of grams is asked about first where none of those was it. */
const FIRST_PART = 16_000;
/** Remixes of the posters it is asked about first in a list by popularity, at least. */
const FIRST_STEP = 32;
/** And at least where some were. */
const SMALL_PART = 1000;
/** How many times more posters are asked about than a page seems to need, and than the time before at least. */
const MARGIN = 1.5;
const GROWTH = 8;

/**
 * The posters of a page that contain what is searched for, and one more. The list is gone through from the top: a little by
 * reading it, then in ever larger parts by the index of grams, until the page is full. So what many have is found by looking
 * at few, what few have by asking about all at once, and what lies between by asking about as many as it takes.
 */
export async function searchPosters(
  db: Kysely<Schema>,
  engine: Engine,
  query: PosterQuery,
  search: Search,
): Promise<readonly ListedRow[]> {
  const wanted = query.limit + 1;
  const found: ListedRow[] = [];
  /** All posters before it have been looked at. */
  let after: Place | undefined = startOf(query);
  /** How many those are. */
  let looked = 0;
  /** The time from one poster to the next, ms, in the part that was read last; unknown where it was not in order of time. */
  let interval: number | undefined;

  /** Reads on, and tells whether more is wanted and there may be more. */
  async function read(count = WALK): Promise<boolean> {
    const places = (await selectPlaces(query, count, after).execute(db)).rows.map((row) => Object.values(row) as Place);
    const [first, last] = places;
    found.push(...(await selectPage(query, { search, after, end: last }).execute(db)).rows);
    if (!first || !last) return false;
    after = last;
    looked += count;
    interval = remixesAt(first) === remixesAt(last) ? Math.max(1, (timeOf(first) - timeOf(last)) / count) : undefined;
    return found.length < wanted;
  }

  /** Asks about a part of what is left, all of it by default, and tells whether more is wanted. */
  async function ask(part: Omit<ListPart, 'after'> = {}): Promise<boolean> {
    const { rows } = await selectFinds(engine, query, search, { after, ...part }).execute(db);
    found.push(...rows);
    return found.length < wanted;
  }

  /** Asks about posters in the order they were made, the newest first. */
  async function askByTime(rest: (time: string) => Place): Promise<void> {
    let count = found.length > 0 ? Math.max(SMALL_PART, neededFor(wanted, found.length / looked)) : FIRST_PART;
    for (;;) {
      const to = timeOf(after!);
      const from = to - count * interval!;
      const spans = marksBetween(from, to);
      if (spans.length === 0) break;
      const madeFrom = new Date(from).toISOString();
      if (!(await ask({ madeFrom, spans }))) return;
      after = rest(madeFrom);
      looked += count;
      if (found.length === 0) break;
      count = Math.max(GROWTH * count, neededFor(wanted - found.length, found.length / looked));
    }
    await ask();
  }

  if (!(await read())) return found.slice(0, wanted);
  // Posters made one after the other lie together; those that are equally popular are all over the place.
  const enough =
    query.sort === 'newest' ? Math.ceil(neededFor(wanted - found.length, found.length / looked)) : Infinity;
  if (enough <= WALK_ON && !(await read(enough))) return found.slice(0, wanted);
  if (search.grams.length === 0) {
    found.push(...(await selectPage(query, { search, after }).execute(db)).rows);
  } else if (found.length === 0 && (await askForFew())) {
    return found;
  } else if (query.sort === 'newest') {
    await askByTime((time) => [time, '']);
  } else if (await askByRemixes()) {
    // What nobody has remixed yet stands by the time it was made.
    if (interval !== undefined || (await read())) await askByTime((time) => [0, time, '']);
  }
  return found.slice(0, wanted);

  /** Looks all posters up, where the index can, and tells whether they were few and so found. */
  async function askForFew(): Promise<boolean> {
    if (!engine.lookUp) return false;
    const { rows } = await engine.lookUp.keys(search.grams, FEW + 1).execute(db);
    if (rows.length > FEW) return false;
    if (rows.length > 0) await ask({ keys: rows.map(({ key }) => key) });
    return true;
  }

  /** Asks about remixed posters, the most remixed first, and tells whether more is wanted of the others. */
  async function askByRemixes(): Promise<boolean> {
    const from = remixesAt(after);
    const first = found.length > 0 ? from / 2 : FIRST_STEP;
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

/** Posters to ask about for that many finds, given how many of a poster are finds. */
const neededFor = (finds: number, rate: number) => (MARGIN * finds) / rate;

const timeOf = (place: Place) => Date.parse(String(place.at(-2)));
const remixesAt = (place: Place | undefined) => Number(place?.at(-3) ?? 0);
