import type { Licence } from './settings/settings.ts';

/** Facts about a poster, for the metadata of its files and for press packs. */
export interface Caption {
  /** The first slogan in one line, or the alt text if there is none. */
  title: string;
  alt: string;
  /** The name that the maker gave; null for none. */
  credit: string | null;
  imprint: string;
  licence: Licence;
  /** The name of the campaign. */
  campaign: string;
  /** The URL of the poster's page. */
  url: string;
  /** The URL of the page of the remixed poster; null if this is no remix. */
  remixOf: string | null;
  topics: string[];
  /** ISO 8601 in UTC. */
  createdAt: string;
  /** The kinds of content in the poster. */
  madeOf: 'words' | 'words and photos';
  /** True if the caption must say that the content is by users, not by the campaign. */
  byUsers: boolean;
}
