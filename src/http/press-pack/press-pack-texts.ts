import { stringify } from 'csv-stringify/sync';
import { MOST_IN_PACK, type PackedPoster, type PressPack, type Quality } from '../../domain/galleries/press-pack.ts';
import { licenceOf, type Settings } from '../../domain/settings/settings.ts';
import type { AbsoluteAddresses } from '../addresses/absolute.ts';

/** The data for the texts in a pack. */
export interface PackContents {
  pack: PressPack;
  qualities: readonly Quality[];
  settings: Settings;
  to: Pick<AbsoluteAddresses, 'gallery' | 'home'>;
  madeAt: Date;
}

/** The columns of captions.csv, by name. */
const COLUMNS: Record<string, (packed: PackedPoster) => string | number> = {
  number: ({ number }) => number,
  id: ({ poster }) => poster.id,
  slogan: ({ caption }) => caption.title,
  alt: ({ caption }) => caption.alt,
  credit: ({ caption }) => caption.credit ?? '',
  imprint: ({ caption }) => caption.imprint,
  licence: ({ caption }) => caption.licence.name,
  licence_url: ({ caption }) => caption.licence.url ?? '',
  date: ({ caption }) => caption.createdAt,
  link: ({ caption }) => caption.url,
  remix_of: ({ caption }) => caption.remixOf ?? '',
  topics: ({ caption }) => caption.topics.join(' '),
  screen_file: ({ files }) => files.screen ?? '',
  print_file: ({ files }) => files.print ?? '',
  missing: ({ missing }) => missing.join(' '),
};

/**
 * The captions for spreadsheets (RFC 4180), in UTF-8 with a byte order mark. Texts that look like formulas are escaped.
 */
export function captionsCsv({ pack }: PackContents): string {
  const rows = pack.posters.map((packed) => Object.values(COLUMNS).map((fill) => fill(packed)));
  return stringify([Object.keys(COLUMNS), ...rows], { bom: true, record_delimiter: 'windows', escape_formulas: true });
}

/** The captions for programs, unescaped. */
export function captionsJson({ pack, settings, to, madeAt }: PackContents): string {
  const { gallery, posters, withdrawn, cut } = pack;
  const captions = {
    gallery: { slug: gallery.slug, title: gallery.title, url: to.gallery(gallery) },
    campaign: settings.name,
    licence: licenceOf(settings),
    madeAt: madeAt.toISOString(),
    complete: !cut,
    posters: posters.map(({ number, poster, caption, files, missing }) => ({
      number,
      id: poster.id,
      slogan: caption.title,
      alt: caption.alt,
      credit: caption.credit,
      imprint: caption.imprint,
      licence: caption.licence,
      date: caption.createdAt,
      link: caption.url,
      remixOf: caption.remixOf,
      topics: caption.topics,
      files,
      missing,
    })),
    withdrawn,
  };
  return `${JSON.stringify(captions, null, 2)}\n`;
}

const FOLDERS: Record<Quality, string> = {
  screen: 'screen/        a picture of each poster for sites and social media (JPEG)',
  print: 'print/         each poster for the press: PDF with 3 mm bleed, or the largest picture there is (PNG)',
};

/** The table of contents, for people. */
export function readme({ pack, qualities, settings, to, madeAt }: PackContents): string {
  const { gallery, posters, cut } = pack;
  const count = posters.length === 1 ? '1 poster' : `${posters.length.toLocaleString('en')} posters`;
  return lines(
    `${settings.name}: press pack`,
    '',
    `Gallery:  ${gallery.title}`,
    `          ${to.gallery(gallery)}`,
    `Made:     ${madeAt.toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    `In it:    ${count}, in the order of the gallery`,
    ...(cut ? [`          The gallery has more than ${MOST_IN_PACK.toLocaleString('en')}; these are its first.`] : []),
    '',
    ...qualities.map((quality) => FOLDERS[quality]),
    'captions.csv   for each poster: slogan, alt text, credit, imprint, licence, date, link, topics, files',
    'captions.json  the same for programs',
    'LICENCE.txt    what you may do with them',
    '',
    'Files are named by the place in the gallery and the id of the poster. A file that could not be had is named under',
    '"missing" in the captions: its link has it. What is under "withdrawn" in captions.json was taken down while this pack',
    'was made: please do not use it. Each file has its caption inside too, as XMP/IPTC metadata of the day it was drawn.',
    '',
    `Contact:  ${settings.name}, ${to.home()}`,
  );
}

/** The licence of the posters in the pack. */
export function licenceNote({ settings, to }: PackContents): string {
  const { name, url } = licenceOf(settings);
  const open = settings.licence !== '';
  return lines(
    `Licence:  ${name}`,
    ...(url === null ? [] : [`          ${url}`]),
    '',
    ...(open
      ? ['The posters are under this licence. Please name who made each, as the captions say under "credit".']
      : ['You may report on the posters as the law allows. For anything else, please ask.']),
    'They were made by members of the public; where no one is named, they did not want to be.',
    '',
    'The imprint is a legal notice. It is part of every poster: do not crop or cover it. Of posters made now it is',
    '',
    `    ${settings.imprint}`,
    '',
    'and of each poster as the captions say.',
    '',
    `Contact:  ${settings.name}, ${to.home()}`,
  );
}

/** Joins lines with CRLF, which every editor knows. */
function lines(...text: string[]): string {
  return text.map((line) => `${line}\r\n`).join('');
}
