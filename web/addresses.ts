import type { FileType, FormatName, PictureWidth } from '../src/domain/format.ts';
import { type Gallery, isTopicGallery } from '../src/domain/galleries/gallery.ts';
import type { Sort } from '../src/domain/posters/poster.ts';
import type { Values } from '../src/domain/values/values.ts';

/**
 * The page of a poster. `from` names the gallery it is opened from, by its slug or by `topic:` and a topic: the page then
 * leads on through that gallery.
 */
export const posterPath = (id: string, from?: string) => `/p/${id}${from === undefined ? '' : `?in=${from}`}`;

/** The same, saying through what it was passed on. */
export const taggedPath = (id: string, source: string) => `${posterPath(id)}?s=${source}`;

/** What counts a share and leads to the network; with `returnTo`, the link is to that page of another site. */
export const sharePath = (network: string, id: string, returnTo?: string | null) =>
  `/share/${network}?poster=${id}${returnTo ? `&return=${encodeURIComponent(returnTo)}` : ''}`;

/** The family tree of a poster. */
export const familyPath = (id: string) => `/p/${id}/family`;

/** The address of a poster as a QR code. */
export const qrPath = (id: string, type: 'svg' | 'png') => `/p/${id}/qr.${type}`;

/** The form to report a poster. */
export const reportPath = (id: string) => `/p/${id}/report`;

/** The page that manages a poster, for whoever holds its token. A query and not a fragment: it works without JavaScript. */
export const managePath = (id: string, token: string) => `${posterPath(id)}/manage?token=${encodeURIComponent(token)}`;

/** A rendition of a poster, as wide as the format or `width` px. */
export const renditionPath = (id: string, format: FormatName, type: FileType, width?: PictureWidth) =>
  `/p/${id}/${format}.${type}${width ? `?width=${width}` : ''}`;

/** The same to be kept, which is counted. */
export const downloadPath = (id: string, format: FormatName, type: FileType) =>
  `${renditionPath(id, format, type)}?download=1`;

/** The maker with a template, empty or as a remix. */
export function makePath(template: string, remixOf?: string | null): string {
  return `/make/${template}${remixOf ? `?remix=${remixOf}` : ''}`;
}

/** What a template looks like with its own example, as wide as the format or `width` px. */
export const examplePath = (template: string, format: FormatName, width?: PictureWidth) =>
  `/templates/${template}/${format}.jpg${width ? `?width=${width}` : ''}`;

/** The overlay for these values: the very outlines the poster will have. */
export function previewPath(template: string, format: FormatName, values: Values): string {
  return `/api/preview.svg?${new URLSearchParams({ template, format, values: JSON.stringify(values) })}`;
}

/** The fonts and emoji that the engine lays out with. */
export const materialsPath = (revision: string) => `/layout/${encodeURIComponent(revision)}`;

/** A template's file, as the layout reads it. */
export const templateFilePath = (id: string, revision: string) =>
  `/layout/templates/${id}/${encodeURIComponent(revision)}/template.json`;

/**
 * What lies under the overlay, as wide as the format or `width` px. It depends on choices and photos only, so that typing
 * asks for it once.
 */
export function backdropPath(template: string, format: FormatName, choices: Values, width?: PictureWidth): string {
  const query = new URLSearchParams({ values: JSON.stringify(choices), ...(width && { width: String(width) }) });
  return `/templates/${template}/${format}/backdrop.webp?${query}`;
}

/** The small picture of a photo that somebody uploaded. */
export const photoPreviewPath = (id: string) => `/photos/${id}/preview.webp`;

/** A page of the gallery; what is at its default stays out of the address. */
export function galleryPath(
  query: { sort?: Sort; q?: string; topic?: string; cursor?: string | undefined } = {},
): string {
  const params = new URLSearchParams();
  if (query.q) params.set('q', query.q);
  if (query.topic) params.set('topic', query.topic);
  if (query.sort && query.sort !== 'newest') params.set('sort', query.sort);
  if (query.cursor) params.set('cursor', query.cursor);
  return `/gallery${params.size > 0 ? `?${params}` : ''}`;
}

/** The page of a gallery. */
export const galleryPagePath = (slug: string, cursor?: string) => `/g/${slug}${cursor ? `?cursor=${cursor}` : ''}`;

/** The page of all posters about a topic. */
export const topicPath = (topic: string, cursor?: string) => `/topics/${topic}${cursor ? `?cursor=${cursor}` : ''}`;

/** All posters of a gallery in one file, for the press. */
export const pressPackPath = (slug: string) => `/g/${slug}/press-pack.zip`;

/** The page of a gallery or of a topic. */
export function wallPath(gallery: Gallery, cursor?: string): string {
  return (isTopicGallery(gallery) ? topicPath : galleryPagePath)(gallery.slug, cursor);
}

/** The forms that a feed is to be had in, by the names of their files. */
export const FEED_FILES = { json: 'feed.json', rss: 'rss.xml', atom: 'atom.xml' } as const;
export type FeedForm = keyof typeof FEED_FILES;

/** A feed of what the page under a path shows. */
export const feedPath = (page: string, form: FeedForm, cursor?: string) =>
  `${page}/${FEED_FILES[form]}${cursor ? `?${new URLSearchParams({ cursor })}` : ''}`;

/** Where programs ask how to embed a page of ours. */
export const oembedPath = (url: string, format: 'json' | 'xml') => `/oembed?${new URLSearchParams({ url, format })}`;
