import { type FeedForm, feedPath, oembedPath } from './addresses.ts';

/** A link for programs to another form of the page: oEmbed, or a feed. */
export interface DiscoveryLink {
  rel: string;
  type: string;
  /** Absolute. */
  href: string;
  title: string;
}

const OEMBED_TYPES = { json: 'application/json+oembed', xml: 'text/xml+oembed' } as const;

/** The media type and the name of each form of feed, the best known first. */
export const FEEDS: Record<FeedForm, { type: string; name: string }> = {
  rss: { type: 'application/rss+xml', name: 'RSS' },
  atom: { type: 'application/atom+xml', name: 'Atom' },
  json: { type: 'application/feed+json', name: 'JSON Feed' },
};

/** The oEmbed links of the page at a path (https://oembed.com, section 4). */
export function oembedLinks(publicUrl: string, path: string, title: string): DiscoveryLink[] {
  return (['json', 'xml'] as const).map((format) => ({
    rel: 'alternate',
    type: OEMBED_TYPES[format],
    href: publicUrl + oembedPath(publicUrl + path, format),
    title,
  }));
}

/** The links to the feeds of the page at a path. */
export function feedLinks(publicUrl: string, path: string, title: string): DiscoveryLink[] {
  return (Object.keys(FEEDS) as FeedForm[]).map((form) => ({
    rel: 'alternate',
    type: FEEDS[form].type,
    href: publicUrl + feedPath(path, form),
    title: `${title} (${FEEDS[form].name})`,
  }));
}

/** The links of a page of posters: oEmbed and feeds. */
export function wallLinks(publicUrl: string, path: string, title: string): DiscoveryLink[] {
  return [...oembedLinks(publicUrl, path, title), ...feedLinks(publicUrl, path, title)];
}
