import { z } from 'zod';
import { topicSchema } from '../topic.ts';
import { returnOriginSchema } from './return-address.ts';

/**
 * The URL of a link on every poster's page; may be empty. It is https only, so that nobody on the way can read or
 * change the page.
 */
const webAddress = z
  .string()
  .trim()
  .max(500, 'At most 500 characters.')
  .refine(isWebAddress, 'Must be an address that begins with https://, such as https://example.org/join, or empty.');

/** The schema of a list, which is also taken as a line with commas. */
function listOf<Item extends z.ZodType>(item: Item) {
  return z.preprocess(
    (value) =>
      typeof value === 'string'
        ? value
            .split(',')
            .map((part) => part.trim())
            .filter((part) => part !== '')
        : value,
    z.array(item).max(60),
  );
}

/** Settings that staff change while the server runs. One value is stored per name; a missing one has its default. */
export const settingsSchema = z.strictObject({
  /** The name of the campaign, shown on every page. */
  name: z.string().trim().min(1).max(60),
  /** The legal line drawn into every rendition. */
  imprint: z.string().trim().min(1).max(200),
  /** `review`: a poster made for the gallery waits for a moderator. `open`: it is listed at once. */
  moderation: z.enum(['review', 'open']),
  /** Topics that makers can choose, besides those of the templates. Also taken as a line with commas. */
  topics: listOf(topicSchema),
  /** The text of a link that asks makers and visitors to do something. Empty: no link. */
  callToAction: z.string().trim().max(60, 'At most 60 characters.'),
  /** The URL of the call to action. */
  callToActionUrl: webAddress,
  /** The licence of the posters by its name, such as `CC BY 4.0`. Empty: all rights reserved. */
  licence: z.string().trim().max(60, 'At most 60 characters.'),
  /** The URL of the licence's text. Not used without a name. */
  licenceUrl: webAddress,
  /**
   * Origins of sites that embed the maker and to which the links of posters made there may lead. Also taken as a line
   * with commas.
   */
  returnOrigins: listOf(returnOriginSchema),
  /** `yes`: the files of posters say that their words and photos are by whoever made them, not by the campaign. */
  markUserContent: z.enum(['yes', 'no']),
});

export type Settings = z.infer<typeof settingsSchema>;
export type SettingName = keyof Settings;

export const DEFAULT_SETTINGS: Settings = {
  name: 'Flyposter',
  imprint: 'Made by a supporter with Flyposter',
  moderation: 'review',
  topics: [],
  callToAction: '',
  callToActionUrl: '',
  licence: '',
  licenceUrl: '',
  returnOrigins: [],
  markUserContent: 'yes',
};

/**
 * Returns the topics that makers of posters can choose: those by staff and those of templates, in alphabetical order.
 */
export function topicsOf(settings: Pick<Settings, 'topics'>, templates: readonly { topics: string[] }[]): string[] {
  return [...new Set([...settings.topics, ...templates.flatMap(({ topics }) => topics)])].sort();
}

/** A link that a campaign asks people to follow. */
export interface CallToAction {
  text: string;
  url: string;
}

/** Returns the call to action; undefined unless it has both a text and a URL. */
export function callToActionOf({ callToAction: text, callToActionUrl: url }: Settings): CallToAction | undefined {
  return text !== '' && url !== '' ? { text, url } : undefined;
}

/** The licence of the posters of a campaign. */
export interface Licence {
  name: string;
  /** The URL of its text, `https://…`; null for none. */
  url: string | null;
}

/** The default in law, for a campaign without a licence. */
const NO_LICENCE: Licence = { name: 'All rights reserved', url: null };

/** Returns the licence that all posters of a campaign are under. */
export function licenceOf({ licence: name, licenceUrl: url }: Pick<Settings, 'licence' | 'licenceUrl'>): Licence {
  return name === '' ? NO_LICENCE : { name, url: url === '' ? null : url };
}

function isWebAddress(text: string): boolean {
  if (text === '') return true;
  if (!/^https:\/\//i.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === '' && password === '';
}
