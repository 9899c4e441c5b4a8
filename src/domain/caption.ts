import type { Licence } from './settings/settings.ts';

/** What is told about a poster where it is seen without its page: in its files and in press packs. */
export interface Caption {
  /** Its slogan in one line; the alt text where it has none. */
  title: string;
  alt: string;
  /** Who made it, as they want to be named. */
  credit: string | null;
  imprint: string;
  licence: Licence;
  /** The name of the campaign. */
  campaign: string;
  /** Where its page is. */
  url: string;
  /** Where the page of the poster is that it remixes. */
  remixOf: string | null;
  topics: string[];
  /** ISO 8601 in UTC. */
  createdAt: string;
  /** What whoever made it put into it. */
  madeOf: 'words' | 'words and photos';
  /** Whether it is to be told that this is by them, and not by the campaign. */
  byUsers: boolean;
}
