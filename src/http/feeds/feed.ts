import type { Licence } from '../../domain/settings/settings.ts';

/** A picture as feeds tell of it. */
export interface FeedPicture {
  url: string;
  /** px. */
  width: number;
  height: number;
  /** Media type. */
  type: string;
}

/** A poster as feeds tell of it. Texts are plain unless they say otherwise. */
export interface FeedItem {
  /** The poster's own address: the same for ever. */
  id: string;
  /** The same with where the visitor comes from. */
  link: string;
  title: string;
  alt: string;
  /** Picture and words, as HTML. */
  html: string;
  credit: string | null;
  imprint: string;
  topics: string[];
  madeAt: Date;
  /** Id of the poster that it remixes. */
  remixOf: string | null;
  /** `bytes`: 0 where nobody knows. */
  picture: FeedPicture & { bytes: number };
  thumbnail: FeedPicture;
}

/** A page of a feed, before it is written in one of the forms that readers take. Addresses are absolute, texts fit for XML. */
export interface Feed {
  title: string;
  description: string;
  /** The page that it follows; it names the feed in all its pages and forms. */
  home: string;
  publisher: { name: string; url: string; imprint: string };
  licence: Licence;
  /** Where topics have their pages: what their names are appended to. */
  topics: string;
  updatedAt: Date;
  items: FeedItem[];
}

/** Where a page of a feed is, and those around it (RFC 5005, 3). */
export interface FeedPlace {
  self: string;
  first: string;
  next: string | null;
}

/** What may be done with something, in one line. */
export function rightsOf(imprint: string, { name, url }: Licence): string {
  return [imprint, name, ...(url ? [url] : [])].join(' · ');
}
