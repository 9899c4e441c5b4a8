import type { Licence } from './settings/settings.ts';

/** Facts about a poster for places without its page: the metadata of its files and press packs. */
export interface Caption {
  /** Its slogan in one line; the alt text where it has none. */
  title: string;
  alt: string;
  /** The name its maker gave; null for none. */
  credit: string | null;
  imprint: string;
  licence: Licence;
  /** The name of the campaign. */
  campaign: string;
  /** The URL of its page. */
  url: string;
  /** The URL of the page of the poster that it remixes; null if it remixes none. */
  remixOf: string | null;
  topics: string[];
  /** ISO 8601 in UTC. */
  createdAt: string;
  /** The kinds of content that its maker put into it. */
  madeOf: 'words' | 'words and photos';
  /** True if the caption must say that the content is by users, not by the campaign. */
  byUsers: boolean;
}
