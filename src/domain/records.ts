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
   * Returns at most `limit` rows of a table in the order of its key. `after` is `next` of the previous page. The rows
   * are the same from every kind of database, without columns that are derived from others.
   */
  dump(
    table: DumpTable,
    after: string | undefined,
    limit: number,
  ): Promise<{ rows: DumpRow[]; next: string | undefined }>;
  /**
   * Stores dumped rows that do not exist yet, all or nothing, and updates what is derived from them. Topics of unknown
   * posters and picks of unknown posters or galleries are left out. Loaded settings replace existing ones, but records
   * that are already open keep the secret they know. Resolves with the number of new rows.
   */
  load(table: DumpTable, rows: readonly DumpRow[]): Promise<number>;
  /** Resolves if the database answers, else rejects. */
  check(): Promise<void>;
  close(): Promise<void>;
}
