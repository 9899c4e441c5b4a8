import { stringify } from 'csv-stringify/sync';
import { MOST_IN_PACK, type PackedPoster, type PressPack, type Quality } from '../../domain/galleries/press-pack.ts';
import { licenceOf, type Settings } from '../../domain/settings/settings.ts';
import type { Addresses } from '../addresses.ts';

/** What the texts of a pack are made from. */
export interface PackTold {
  pack: PressPack;
  qualities: readonly Quality[];
  settings: Settings;
  to: Pick<Addresses, 'gallery' | 'home'>;
  madeAt: Date;
}

/** Columns of captions.csv, by what fills them. */
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

/** The captions for spreadsheets (RFC 4180): UTF-8 that they recognise, and no text is a formula to them. */
export function captionsCsv({ pack }: PackTold): string {
  const rows = pack.posters.map((packed) => Object.values(COLUMNS).map((fill) => fill(packed)));
  return stringify([Object.keys(COLUMNS), ...rows], { bom: true, record_delimiter: 'windows', escape_formulas: true });
}

/** The captions for programs, as they were written. */
export function captionsJson({ pack, settings, to, madeAt }: PackTold): string {
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

/** What is in the pack. */
export function readme({ pack, qualities, settings, to, madeAt }: PackTold): string {
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

/** What may be done with what is in the pack. */
export function licenceNote({ settings, to }: PackTold): string {
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

/** Line ends that every editor knows. */
function lines(...text: string[]): string {
  return text.map((line) => `${line}\r\n`).join('');
}
