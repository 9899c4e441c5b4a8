import type { Licence } from '../../domain/settings/settings.ts';

/** A picture in a feed. */
export interface FeedPicture {
  url: string;
  /** Size in px. */
  width: number;
  height: number;
  /** Media type. */
  type: string;
}

/** A poster in a feed. Texts are plain unless a comment says otherwise. */
export interface FeedItem {
  /** URL of the poster, which never changes. */
  id: string;
  /** URL of the poster, tagged so that visits from feeds are counted. */
  link: string;
  title: string;
  alt: string;
  /** Picture and texts, as HTML. */
  html: string;
  credit: string | null;
  imprint: string;
  topics: string[];
  madeAt: Date;
  /** URL of the poster that it remixes. */
  remixOf: string | null;
  /** `bytes`: 0 if not known. */
  picture: FeedPicture & { bytes: number };
  thumbnail: FeedPicture;
}

/**
 * A page of a feed, before it is written as JSON Feed, RSS or Atom. URLs are absolute, texts have no characters that
 * XML forbids.
 */
export interface Feed {
  title: string;
  description: string;
  /** URL of the gallery page; also the id of the feed, on all its pages and in all forms. */
  home: string;
  publisher: { name: string; url: string; imprint: string };
  licence: Licence;
  /** URL of the topic pages; the name of a topic is appended. */
  topics: string;
  updatedAt: Date;
  items: FeedItem[];
}

/** The URLs of a page of a feed, the first page and the next one (RFC 5005, 3). */
export interface FeedPlace {
  self: string;
  first: string;
  next: string | null;
}

/** Imprint and licence, in one line. */
export function rightsOf(imprint: string, { name, url }: Licence): string {
  return [imprint, name, ...(url ? [url] : [])].join(' · ');
}
