import type { CallToAction, Licence } from '../src/domain/settings/settings.ts';
import type { Picture } from './shown.ts';

/** The picture of a card, with its description in words. */
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
  /** Of all posters. */
  licence: Licence;
  /** The card of pages that have no picture of their own. */
  card?: CardPicture | undefined;
}
