import type { CallToAction, Licence } from '../src/domain/settings/settings.ts';
import type { Picture } from './shown.ts';

/** The picture of a link card, with its alt text. */
export interface CardPicture {
  picture: Picture;
  alt: string;
}

/** The site that a page belongs to, as every page knows it. */
export interface Site {
  name: string;
  imprint: string;
  /** Without a slash at its end. */
  publicUrl: string;
  stylesheets: string[];
  callToAction?: CallToAction | undefined;
  /** The licence of all posters. */
  licence: Licence;
  /** The link card of pages without a picture of their own. */
  card?: CardPicture | undefined;
}
