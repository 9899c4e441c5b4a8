import type { Generated } from 'kysely';
import type { Actor } from '../domain/events/actor.ts';
import type { EventType, SubjectKind } from '../domain/events/event.ts';
import type { Status } from '../domain/poster-status.ts';
import type { ReportReason } from '../domain/report-reason.ts';
import type { ReportStatus } from '../domain/reports/report.ts';
import type { Tally } from '../domain/tallies/tally.ts';

/**
 * The tables, in the types that SQLite and PostgreSQL share: text, integers, times as ISO 8601 in UTC, JSON as text.
 */
export interface Schema {
  posters: PostersTable;
  poster_topics: PosterTopicsTable;
  poster_photos: PosterPhotosTable;
  photos: PhotosTable;
  settings: SettingsTable;
  tallies: Tally;
  poster_search: PosterSearchTable;
  galleries: GalleriesTable;
  gallery_posters: GalleryPostersTable;
  reports: ReportsTable;
  events: EventsTable;
  template_versions: TemplateVersionsTable;
}

export interface PostersTable {
  id: string;
  template: string;
  template_version: number;
  /** JSON of `Values`; `values` alone is a reserved word. */
  slot_values: string;
  /** JSON of format names. */
  formats: string;
  alt: string;
  credit: string | null;
  imprint: string;
  remix_of: string | null;
  /** 1 or 0: SQLite has no type for yes and no. */
  photo_reuse: number;
  status: Status;
  created_at: string;
  request_hash: string | null;
  /** The searched text, folded by `searchText`. */
  search_text: string;
  /** Number of listed posters that remix this one. */
  remix_count: number;
}

export interface PosterTopicsTable {
  poster_id: string;
  topic: string;
  /** Place among the poster's topics, from 0. */
  position: number;
  /** This column and the next three are copies from `posters`, so that one index lists a topic in order. */
  created_at: string;
  status: Status;
  template: string;
  remix_count: number;
}

/** The listed posters in the search index. The index itself differs between the dialects. */
export interface PosterSearchTable {
  key: Generated<number>;
  poster_id: string;
}

export interface PhotosTable {
  id: string;
  width: number;
  height: number;
  type: string;
  sha256: string;
  created_at: string;
  /** Time when a poster was last made with the photo, to the day; at first the time of the upload. */
  used_at: string;
}

/** The posters that use a photo; a trigger of `posters` adds the rows. */
export interface PosterPhotosTable {
  photo_id: string;
  poster_id: string;
}

export interface SettingsTable {
  name: string;
  /** JSON. */
  value: string;
}

export interface GalleriesTable {
  slug: string;
  title: string;
  introduction: string;
  cover: string | null;
  /** JSON of topics. */
  topics: string;
  /** JSON of `GalleryRule`; null: picked by hand. */
  rule: string | null;
  created_at: string;
}

export interface GalleryPostersTable {
  gallery: string;
  poster_id: string;
  /** From 0; a poster that was deleted leaves a gap. */
  position: number;
}

export interface ReportsTable {
  id: string;
  /** No foreign key: a report outlives its poster. */
  poster: string;
  reason: ReportReason;
  detail: string;
  status: ReportStatus;
  created_at: string;
  closed_at: string | null;
}

export interface EventsTable {
  sequence: Generated<number>;
  /** Random. `at` and `id` together are unique. */
  id: string;
  at: string;
  type: EventType;
  actor: Actor['kind'];
  /** The account of the actor, if it has one. */
  account: string | null;
  subject_kind: SubjectKind;
  /** No foreign key: an event outlives what it is about. */
  subject_id: string;
  /** JSON of `EventData`. */
  data: string;
}

/** Every version of a template that was ever offered. */
export interface TemplateVersionsTable {
  template: string;
  version: number;
  published_at: string;
}
