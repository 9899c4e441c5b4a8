import type { FileType, FormatName } from '../src/domain/format.ts';
import type { Sort } from '../src/domain/poster.ts';
import type { Values } from '../src/domain/values.ts';

/** The page of a poster. */
export const posterPath = (id: string) => `/p/${id}`;

/** A rendition of a poster. */
export const renditionPath = (id: string, format: FormatName, type: FileType) => `/p/${id}/${format}.${type}`;

/** The maker with a template, empty or as a remix. */
export function makePath(template: string, remixOf?: string | null): string {
  return `/make/${template}${remixOf ? `?remix=${remixOf}` : ''}`;
}

/** What a template looks like with its own example. */
export const examplePath = (template: string, format: FormatName) => `/templates/${template}/${format}.jpg`;

/** The overlay for these values: the very outlines the poster will have. */
export function previewPath(template: string, format: FormatName, values: Values): string {
  return `/api/preview.svg?${new URLSearchParams({ template, format, values: JSON.stringify(values) })}`;
}

/** What lies under the overlay. It depends on choices and photos only, so that typing asks for it once. */
export function backdropPath(template: string, format: FormatName, choices: Values): string {
  return `/templates/${template}/${format}/backdrop.webp?${new URLSearchParams({ values: JSON.stringify(choices) })}`;
}

/** The small picture of a photo that somebody uploaded. */
export const photoPreviewPath = (id: string) => `/photos/${id}/preview.webp`;

/** A page of the gallery; what is at its default stays out of the address. */
export function galleryPath(query: { sort?: Sort; q?: string; topic?: string; cursor?: string } = {}): string {
  const params = new URLSearchParams();
  if (query.q) params.set('q', query.q);
  if (query.topic) params.set('topic', query.topic);
  if (query.sort && query.sort !== 'newest') params.set('sort', query.sort);
  if (query.cursor) params.set('cursor', query.cursor);
  return `/gallery${params.size > 0 ? `?${params}` : ''}`;
}
