import type { ChangeFeed } from './events/change-feed.ts';
import type { EventRecords } from './events/event-records.ts';
import type { GalleryRecords } from './galleries/gallery-records.ts';
import type { LockRecords } from './locks.ts';
import type { PhotoRecords } from './photos/photo-records.ts';
import type { PosterRecords } from './posters/poster-records.ts';
import type { ReportRecords } from './reports/report-records.ts';
import type { SettingsRecords } from './settings/settings-records.ts';
import type { TallyRecords } from './tallies/tally.ts';
import type { TemplateRecords } from './template/template-records.ts';

/** The tables of a backup, in an order in which they can be loaded: a table comes after those it refers to. */
export const DUMP_TABLES = [
  'posters',
  'poster_topics',
  'photos',
  'settings',
  'tallies',
  'galleries',
  'gallery_posters',
  'reports',
  'template_versions',
  'events',
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
  templates: TemplateRecords;
  events: EventRecords;
  locks: LockRecords;
  changes: ChangeFeed;
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
