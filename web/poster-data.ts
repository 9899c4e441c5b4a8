import type { Licence } from '../src/domain/settings/settings.ts';
import { posterPath, renditionPath } from './addresses.ts';
import type { ShownPoster } from './shown.ts';

interface PosterSite {
  name: string;
  publicUrl: string;
  licence: Licence;
}

/** The UN/CEFACT code of the unit pixel. */
const PIXEL = 'E37';

/**
 * A poster as an `ImageObject` of schema.org, with its credit and its licence.
 *
 * @param parent the poster it remixes, if visitors may see that
 */
export function posterData(
  { name: campaign, publicUrl, licence }: PosterSite,
  { poster, slogan, picture, format }: ShownPoster,
  parent?: ShownPoster | null,
): Record<string, unknown> {
  const page = publicUrl + posterPath(poster.id);
  const pixels = (value: number) => ({ '@type': 'QuantitativeValue', value, unitCode: PIXEL });
  const publisher = { '@type': 'Organization', name: campaign, url: `${publicUrl}/` };
  return {
    '@type': 'ImageObject',
    '@id': page,
    url: page,
    contentUrl: publicUrl + picture.src,
    thumbnailUrl: publicUrl + renditionPath(poster.id, format, 'jpg', 480),
    encodingFormat: 'image/jpeg',
    width: pixels(picture.width),
    height: pixels(picture.height),
    name: slogan,
    description: poster.alt,
    caption: poster.alt,
    creditText: poster.credit ?? campaign,
    creator: poster.credit ? { '@type': 'Person', name: poster.credit } : publisher,
    publisher,
    copyrightNotice: `© ${poster.createdAt.slice(0, 4)} ${poster.credit ?? campaign}. ${licence.name}.`,
    ...(licence.url && { license: licence.url }),
    acquireLicensePage: page,
    datePublished: poster.createdAt,
    ...(poster.topics.length > 0 && { keywords: poster.topics }),
    ...(parent && { isBasedOn: publicUrl + posterPath(parent.poster.id) }),
    representativeOfPage: true,
  };
}
