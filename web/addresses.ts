import type { FileType, FormatName, PictureWidth } from '../src/domain/format.ts';
import { type Gallery, isTopicGallery } from '../src/domain/galleries/gallery.ts';
import type { Sort } from '../src/domain/posters/poster.ts';
import type { Values } from '../src/domain/values/values.ts';
import type * as patterns from './address-patterns.ts';

/** A pattern with any text for each of its parameters. */
type Filled<Pattern extends string> = Pattern extends `${infer Part}/${infer Rest}`
  ? `${Filled<Part>}/${Filled<Rest>}`
  : Pattern extends `:${string}`
    ? string
    : Pattern;

/**
 * A path to an address, with or without a query. The functions below write paths out, so that a browser needs no table
 * of patterns. A path that does not match its pattern does not compile.
 */
type PathTo<Name extends keyof typeof patterns> =
  | Filled<(typeof patterns)[Name]>
  | `${Filled<(typeof patterns)[Name]>}?${string}`;

/**
 * The page of a poster. `from` is the gallery it is opened from, a slug or `topic:` and a topic; the page then links to
 * the posters before and after it there.
 */
export const posterPath = (id: string, from?: string): PathTo<'poster'> =>
  `/p/${id}${from === undefined ? '' : `?in=${from}`}`;

/** The page of a poster, tagged with the way the link was shared, such as `qr` or `embed`. */
export const taggedPath = (id: string, source: string): PathTo<'poster'> => `/p/${id}?s=${source}`;

/** Counts a share and leads on to the network. With `returnTo`, the shared link is that page of another site. */
export const sharePath = (network: string, id: string, returnTo?: string | null): PathTo<'share'> =>
  `/share/${network}?poster=${id}${returnTo ? `&return=${encodeURIComponent(returnTo)}` : ''}`;

/** The family tree of a poster. */
export const familyPath = (id: string): PathTo<'posterFamily'> => `/p/${id}/family`;

/** The file with the QR code of a poster's address. */
export const qrPath = (id: string, type: 'svg' | 'png'): PathTo<'posterQrSvg' | 'posterQrPng'> => `/p/${id}/qr.${type}`;

/** The form to report a poster. */
export const reportPath = (id: string): PathTo<'posterReport'> => `/p/${id}/report`;

/** The page to manage a poster. The token is in the query and not in a fragment: it works without JavaScript. */
export const managePath = (id: string, token: string): PathTo<'posterManage'> =>
  `/p/${id}/manage?token=${encodeURIComponent(token)}`;

/** A rendition of a poster, as wide as the format or `width` px. */
export const renditionPath = (
  id: string,
  format: FormatName,
  type: FileType,
  width?: PictureWidth,
): PathTo<'posterPicture' | 'posterFile'> => `/p/${id}/${format}.${type}${width ? `?width=${width}` : ''}`;

/** A rendition of a poster to download; the download is counted. */
export const downloadPath = (id: string, format: FormatName, type: FileType): PathTo<'posterPicture' | 'posterFile'> =>
  `${renditionPath(id, format, type)}?download=1`;

/** The maker with a template, empty or as a remix. */
export function makePath(template: string, remixOf?: string | null): PathTo<'maker'> {
  return `/make/${template}${remixOf ? `?remix=${remixOf}` : ''}`;
}

/** The picture of a template with its own example, as wide as the format or `width` px. */
export const examplePath = (template: string, format: FormatName, width?: PictureWidth): PathTo<'templateExample'> =>
  `/templates/${template}/${format}.jpg${width ? `?width=${width}` : ''}`;

/** The overlay for these values, with exactly the outlines that the poster will have. */
export function previewPath(template: string, format: FormatName, values: Values): PathTo<'apiPreview'> {
  return `/api/preview.svg?${new URLSearchParams({ template, format, values: JSON.stringify(values) })}`;
}

/** The folder of the fonts and emoji that the layout engine loads. */
export const layoutAssetsPath = (revision: string) => `/layout/${encodeURIComponent(revision)}`;

/** A template's file, as the layout reads it. */
export const templateFilePath = (id: string, revision: string): PathTo<'layoutTemplate'> =>
  `/layout/templates/${id}/${encodeURIComponent(revision)}/template.json`;

/**
 * The backdrop under the overlay, as wide as the format or `width` px. It depends on choices and photos only, so typing
 * does not load it again.
 */
export function backdropPath(
  template: string,
  format: FormatName,
  choices: Values,
  width?: PictureWidth,
): PathTo<'templateBackdrop'> {
  const query = new URLSearchParams({ values: JSON.stringify(choices), ...(width && { width: String(width) }) });
  return `/templates/${template}/${format}/backdrop.webp?${query}`;
}

/** The small picture of an uploaded photo. */
export const photoPreviewPath = (id: string): PathTo<'photoPreview'> => `/photos/${id}/preview.webp`;

/** A page of all posters; defaults are left out of the query. */
export function galleryPath(
  query: { sort?: Sort; q?: string; topic?: string; cursor?: string | undefined } = {},
): PathTo<'galleries'> {
  const params = new URLSearchParams();
  if (query.q) params.set('q', query.q);
  if (query.topic) params.set('topic', query.topic);
  if (query.sort && query.sort !== 'newest') params.set('sort', query.sort);
  if (query.cursor) params.set('cursor', query.cursor);
  return params.size > 0 ? `/gallery?${params}` : '/gallery';
}

/** The page of a gallery. */
export const galleryPagePath = (slug: string, cursor?: string): PathTo<'gallery'> =>
  `/g/${slug}${cursor ? `?cursor=${cursor}` : ''}`;

/** The page of all posters about a topic. */
export const topicPath = (topic: string, cursor?: string): PathTo<'topic'> =>
  `/topics/${topic}${cursor ? `?cursor=${cursor}` : ''}`;

/** All posters of a gallery in one file, for the press. */
export const pressPackPath = (slug: string): PathTo<'galleryPressPack'> => `/g/${slug}/press-pack.zip`;

/** The page of a gallery or of a topic. */
export function wallPath(gallery: Gallery, cursor?: string): PathTo<'gallery' | 'topic'> {
  return (isTopicGallery(gallery) ? topicPath : galleryPagePath)(gallery.slug, cursor);
}

/** The forms of a feed, each with the name of its file. */
export const FEED_FILES = { json: 'feed.json', rss: 'rss.xml', atom: 'atom.xml' } as const;
export type FeedForm = keyof typeof FEED_FILES;

/** The feed of the posters on a page, given the path of the page. */
export const feedPath = (page: string, form: FeedForm, cursor?: string) =>
  `${page}/${FEED_FILES[form]}${cursor ? `?${new URLSearchParams({ cursor })}` : ''}`;

/** The oEmbed address for a page of ours. */
export const oembedPath = (url: string, format: 'json' | 'xml'): PathTo<'oembed'> =>
  `/oembed?${new URLSearchParams({ url, format })}`;
