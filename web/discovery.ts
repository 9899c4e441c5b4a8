import { type FeedForm, feedPath, oembedPath } from './addresses.ts';

/** A link to the page in another form, for programs: as oEmbed, as a feed. */
export interface DiscoveryLink {
  rel: string;
  type: string;
  /** Absolute. */
  href: string;
  title: string;
}

const OEMBED_TYPES = { json: 'application/json+oembed', xml: 'text/xml+oembed' } as const;

/** The forms of feeds, with what people and programs call them. The best known comes first. */
export const FEEDS: Record<FeedForm, { type: string; name: string }> = {
  rss: { type: 'application/rss+xml', name: 'RSS' },
  atom: { type: 'application/atom+xml', name: 'Atom' },
  json: { type: 'application/feed+json', name: 'JSON Feed' },
};

/** The addresses at which programs ask how to embed the page under a path (https://oembed.com, 4). */
export function oembedLinks(publicUrl: string, path: string, title: string): DiscoveryLink[] {
  return (['json', 'xml'] as const).map((format) => ({
    rel: 'alternate',
    type: OEMBED_TYPES[format],
    href: publicUrl + oembedPath(publicUrl + path, format),
    title,
  }));
}

/** The feeds of the posters that the page under a path shows. */
export function feedLinks(publicUrl: string, path: string, title: string): DiscoveryLink[] {
  return (Object.keys(FEEDS) as FeedForm[]).map((form) => ({
    rel: 'alternate',
    type: FEEDS[form].type,
    href: publicUrl + feedPath(path, form),
    title: `${title} (${FEEDS[form].name})`,
  }));
}

/** The links of a page of posters: how to embed it, and its feeds. */
export function wallLinks(publicUrl: string, path: string, title: string): DiscoveryLink[] {
  return [...oembedLinks(publicUrl, path, title), ...feedLinks(publicUrl, path, title)];
}
