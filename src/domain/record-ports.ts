import type { Gallery } from './gallery.ts';
import type { Photo } from './photo.ts';
import type { Poster, PosterList, PosterPage, PosterQuery, Status } from './poster.ts';
import type { Report, ReportStatus } from './report.ts';
import type { Settings } from './settings.ts';

/** A poster to be stored, with what only the store keeps of it. */
export interface NewPoster extends Poster {
  /** SHA-256 (hex) of the request that made it under an idempotency key, null without a key. */
  requestHash: string | null;
  /** What the poster says, for search: the values of its text slots. */
  slogans: string[];
}

/** Records of posters. Every method rejects with `store_unavailable` while the database is away. */
export interface PosterRecords {
  /**
   * Stores a poster, durably when it resolves. Where a poster with this id exists already nothing changes and `false`
   * comes back.
   */
  insert(poster: NewPoster): Promise<boolean>;
  /** A poster in any status, hidden ones too. */
  get(id: string): Promise<Poster | undefined>;
  /** The hash of the request that made a poster; undefined where there is no poster, null where it had no key. */
  requestHash(id: string): Promise<string | null | undefined>;
  setStatus(id: string, status: Status): Promise<boolean>;
  /** Removes the record for good; its remixes keep their `remixOf`. False where there was none. */
  delete(id: string): Promise<boolean>;
  /** Listed posters only. An unreadable cursor rejects with `invalid_request`. */
  list(query: PosterQuery): Promise<PosterPage>;
  /** The posters before and after this one in the list of a query. */
  around(list: PosterList, id: string): Promise<Neighbours>;
  /** The cursor of the page before the one at a cursor; null where that is the first page. */
  cursorBefore(query: PosterList & PageQuery): Promise<string | null>;
  /** How many a list has, counted up to `most`. */
  count(list: PosterList, most: number): Promise<number>;
  /** Remixes of a poster that may be seen (`listed` ones only), newest first. */
  remixes(id: string, limit: number): Promise<Poster[]>;
  /**
   * A poster, what it remixes and all that descends from the first of these, in any status, oldest first; of those that
   * are not listed only the ones that others remix, or that the poster descends from. Where those are more than `limit`,
   * they are not `whole`: then they are about so many, those that are nearest to the first. A circle is read once.
   */
  family(id: string, limit: number): Promise<{ posters: Poster[]; whole: boolean }>;
  /** A poster, what it remixes, what that remixes and so on, `limit` at most and in any status. */
  ancestors(id: string, limit: number): Promise<Poster[]>;
  /** Posters in one status, oldest first, for moderation. */
  byStatus(status: Status, limit: number): Promise<Poster[]>;
  /** The ids among these that have a record. */
  existing(ids: readonly string[]): Promise<Set<string>>;
}

/** A page that is not the first one. */
export interface PageQuery {
  cursor: string;
  limit: number;
}

/** The posters beside one in a list: null where the list ends, and both where it is not in it. */
export interface Neighbours {
  previous: Poster | null;
  next: Poster | null;
}

/**
 * Records of the galleries that staff made. Of posters picked by hand only listed ones are shown; the others keep their
 * place. Every method rejects with `store_unavailable` while the database is away.
 */
export interface GalleryRecords {
  /** By title. */
  list(): Promise<Gallery[]>;
  get(slug: string): Promise<Gallery | undefined>;
  /** Stores a new gallery. Where its slug exists already nothing changes and `false` comes back. */
  insert(gallery: Gallery): Promise<boolean>;
  /** Replaces all but its slug and the time it was made. False where there is none. */
  update(gallery: Gallery): Promise<boolean>;
  /** False where there was none. */
  delete(slug: string): Promise<boolean>;
  /** The ids of the posters that were picked, in order, in any status. */
  picks(slug: string): Promise<string[]>;
  /** Picks these posters in this order, and no others; one that is not there is left out. */
  pick(slug: string, ids: readonly string[]): Promise<void>;
  /** Listed posters that were picked, in order. An unreadable cursor rejects with `invalid_request`. */
  page(slug: string, query: Pick<PosterQuery, 'cursor' | 'limit'>): Promise<PosterPage>;
  /** The listed posters before and after this one. */
  around(slug: string, id: string): Promise<Neighbours>;
  /** The cursor of the page before the one at a cursor; null where that is the first page. */
  cursorBefore(slug: string, query: PageQuery): Promise<string | null>;
  /** How many listed posters were picked, counted up to `most`. */
  count(slug: string, most: number): Promise<number>;
}

/** Records of photos, which are never changed. Every method rejects with `store_unavailable` while the database is away. */
export interface PhotoRecords {
  /** Stores a photo, durably when it resolves. Where its id exists already nothing changes and `false` comes back. */
  insert(photo: Photo): Promise<boolean>;
  get(id: string): Promise<Photo | undefined>;
  /** The ids among these that have a record. */
  existing(ids: readonly string[]): Promise<Set<string>>;
  /**
   * Notes that a poster is about to be made with these photos, a few; comes back with those that have a record, which
   * `deleteUnused` leaves alone from then on until `before` is later than a day before `at`.
   */
  use(ids: readonly string[], at: Date): Promise<Set<string>>;
  /**
   * Reads `limit` of the photos that no poster was made with since `before` (ISO 8601 in UTC), those longest ago first, from
   * after the place that `next` of the page before names: the ids of those among them that no poster uses.
   */
  unused(
    before: string,
    after: string | undefined,
    limit: number,
  ): Promise<{ ids: string[]; next: string | undefined }>;
  /** Deletes the records of those among these photos that are still unused since `before`; comes back with their ids. */
  deleteUnused(ids: readonly string[], before: string): Promise<string[]>;
}

/** Records of reports, which outlive their posters. Every method rejects with `store_unavailable` while the database is away. */
export interface ReportRecords {
  /** Stores a report, durably when it resolves. */
  insert(report: Report): Promise<void>;
  /** Reports in one status, oldest first. */
  list(status: ReportStatus, limit: number): Promise<Report[]>;
  /** Closes a report. One that is closed stays as it is; false where there is none. */
  close(id: string, closedAt: string): Promise<boolean>;
  /** Closes all open reports about a poster, and says how many those were. */
  closeAbout(poster: string, closedAt: string): Promise<number>;
}

/** What staff change, and the secret that signs manage tokens. */
export interface SettingsRecords {
  read(): Promise<Settings>;
  write(changes: Partial<Settings>): Promise<void>;
  /** 32 random bytes, made once for the whole installation and the same on every server. */
  secret(): Promise<Uint8Array>;
}

/** What is counted. */
export const TALLY_EVENTS = ['made', 'viewed', 'shared', 'remixed', 'downloaded', 'embedded'] as const;
export type TallyEvent = (typeof TALLY_EVENTS)[number];

/** How often something happened on one day (UTC) to one poster. */
export interface Tally {
  /** YYYY-MM-DD. */
  day: string;
  event: TallyEvent;
  poster: string;
  template: string;
  /** Empty where there is none. */
  topic: string;
  source: string;
  count: number;
}

export type TallyField = Exclude<keyof Tally, 'count'>;

/**
 * Which tallies to sum: days from `from` to `to`, both included, and those that equal each field that is given. What
 * happened to a poster with several topics counts for each of them, and once where no topic is asked for.
 */
export interface TallyQuery extends Partial<Omit<Tally, 'count' | 'day'>> {
  from?: string;
  to?: string;
  /** A sum for each combination of these, in their order; none: one sum of all. */
  by: readonly TallyField[];
}

/** Daily counts. Every method rejects with `store_unavailable` while the database is away. */
export interface TallyRecords {
  /** Adds to the counts, all or nothing, durably when it resolves. */
  add(rows: readonly Tally[]): Promise<void>;
  /** The sums, ordered by their fields; a combination that was never counted has no row. */
  sum<Field extends TallyField>(
    query: TallyQuery & { by: readonly Field[] },
  ): Promise<(Pick<Tally, Field> & { count: number })[]>;
}

/** Locks that all servers on a database share. They save work and guard nothing: a server that lost its database lost them. */
export interface LockRecords {
  /**
   * Takes the lock of this name without waiting. Comes back with what gives it up, or with undefined where another holds
   * it. The lock of a server that died or closed its records is free.
   */
  tryHold(name: string): Promise<(() => Promise<void>) | undefined>;
}

/** The posters that changed, or that were added and name others; `all` where anything may have changed, settings too. */
export type Change = readonly string[] | 'all';

/** Tells what changed in the records, so that what was made from them is made anew. */
export interface Changes {
  subscribe(listener: (changed: Change) => void): void;
  /** Tells the listeners of changes by others that they were not told of yet. Quick: it is asked before every reading. */
  catchUp(): void;
}

/** What a backup takes, in an order in which it can be loaded: what depends on another comes after it. */
export const DUMP_TABLES = [
  'posters',
  'poster_topics',
  'photos',
  'settings',
  'tallies',
  'galleries',
  'gallery_posters',
  'reports',
] as const;
export type DumpTable = (typeof DUMP_TABLES)[number];

export type DumpRow = Record<string, string | number | null>;

/** Everything a database provides. */
export interface Records {
  posters: PosterRecords;
  photos: PhotoRecords;
  galleries: GalleryRecords;
  settings: SettingsRecords;
  tallies: TallyRecords;
  reports: ReportRecords;
  locks: LockRecords;
  changes: Changes;
  /**
   * Rows of a table in the order of its key, at most `limit` of them, from after the place that `next` of the page before
   * names. They are the same from every kind of database, and leave out what is derived from others.
   */
  dump(
    table: DumpTable,
    after: string | undefined,
    limit: number,
  ): Promise<{ rows: DumpRow[]; next: string | undefined }>;
  /**
   * Stores dumped rows that are not there yet, all or nothing, and keeps what is derived from them right; a topic or a
   * pick of what is not there is left out. Of settings the loaded value wins, and records that are open keep the secret they
   * know. Comes back with how many rows were new.
   */
  load(table: DumpTable, rows: readonly DumpRow[]): Promise<number>;
  /** Resolves while the database answers. */
  check(): Promise<void>;
  close(): Promise<void>;
}
