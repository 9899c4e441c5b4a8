import type { Status } from '../domain/poster.ts';

/**
 * The tables, in the types that SQLite and PostgreSQL share: text, integers, times as ISO 8601 in UTC, JSON as text.
 */
export interface Schema {
  posters: PostersTable;
  poster_topics: PosterTopicsTable;
  photos: PhotosTable;
  settings: SettingsTable;
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
  status: Status;
  created_at: string;
  request_hash: string | null;
  /** What a search looks in, as `searchText` folds it. */
  search_text: string;
  /** How many listed posters remix this one. */
  remix_count: number;
}

export interface PosterTopicsTable {
  poster_id: string;
  topic: string;
  /** Place among the poster's topics, from 0. */
  position: number;
  /** As in `posters`, so that one index lists a topic in order. */
  created_at: string;
}

export interface PhotosTable {
  id: string;
  width: number;
  height: number;
  type: string;
  sha256: string;
  created_at: string;
}

export interface SettingsTable {
  name: string;
  /** JSON. */
  value: string;
}
