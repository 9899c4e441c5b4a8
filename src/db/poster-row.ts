import type { Kysely, Selectable } from 'kysely';
import type { FormatName } from '../domain/format.ts';
import type { Poster } from '../domain/posters/poster.ts';
import type { NewPoster } from '../domain/posters/poster-records.ts';
import type { Values } from '../domain/values/values.ts';
import type { PostersTable, Schema } from './schema.ts';
import { searchText } from './search-text.ts';

/** The columns a poster is read from. */
export const POSTER_COLUMNS = [
  'posters.id',
  'posters.template',
  'posters.template_version',
  'posters.slot_values',
  'posters.formats',
  'posters.alt',
  'posters.credit',
  'posters.imprint',
  'posters.remix_of',
  'posters.photo_reuse',
  'posters.status',
  'posters.created_at',
] as const;

export type PosterRow = Omit<Selectable<PostersTable>, 'request_hash' | 'search_text' | 'remix_count'>;

/** Makes the row of a new poster, without the count of its remixes. */
export function toRow(poster: NewPoster): Omit<PostersTable, 'remix_count'> {
  return {
    id: poster.id,
    template: poster.template,
    template_version: poster.templateVersion,
    slot_values: JSON.stringify(poster.values),
    formats: JSON.stringify(poster.formats),
    alt: poster.alt,
    credit: poster.credit,
    imprint: poster.imprint,
    remix_of: poster.remixOf,
    photo_reuse: Number(poster.photoReuse),
    status: poster.status,
    created_at: poster.createdAt,
    request_hash: poster.requestHash,
    search_text: searchText(poster),
  };
}

/** Makes posters of rows, in the same order. The topics of all of them are read with one query. */
export async function toPosters(db: Kysely<Schema>, rows: readonly PosterRow[]): Promise<Poster[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const found = await db
    .selectFrom('poster_topics')
    .select(['poster_id', 'topic'])
    .where('poster_id', 'in', ids)
    .orderBy('poster_id')
    .orderBy('position')
    .execute();
  const topics = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const { poster_id, topic } of found) topics.get(poster_id)?.push(topic);
  return rows.map((row) => toPoster(row, topics.get(row.id) ?? []));
}

function toPoster(row: PosterRow, topics: string[]): Poster {
  return {
    id: row.id,
    template: row.template,
    templateVersion: row.template_version,
    values: JSON.parse(row.slot_values) as Values,
    formats: JSON.parse(row.formats) as FormatName[],
    alt: row.alt,
    credit: row.credit,
    imprint: row.imprint,
    remixOf: row.remix_of,
    topics,
    photoReuse: row.photo_reuse !== 0,
    status: row.status,
    createdAt: row.created_at,
  };
}
