import { PICTURE_WIDTHS } from '../../domain/format.ts';
import type { AddressDeclaration, Declarations } from './policy.ts';

const READ_BY_ALL = { frame: 'none', origins: 'read' } as const;

const feed = <const Summary extends string>(summary: Summary) =>
  ({
    summary,
    ...READ_BY_ALL,
    methods: { GET: { who: 'everyone', cache: 'shared' } },
  }) as const satisfies AddressDeclaration;

/** Press packs, made anew for every request. */
const PACK = { frame: 'none', origins: 'own', methods: { GET: { who: 'everyone', cache: 'no store' } } } as const;

/** Pictures, feeds, archives, scripts, styles, and the files for the layout in the browser. */
export const FILES = {
  // The QR codes come first: the patterns of pictures match their addresses too.
  posterQrSvg: {
    summary: 'The address of a poster as a QR code',
    ...READ_BY_ALL,
    methods: { GET: { who: 'everyone', cache: 'day' } },
  },
  posterQrPng: {
    summary: 'The address of a poster as a QR code, in pixels',
    ...READ_BY_ALL,
    methods: { GET: { who: 'everyone', cache: 'day', kept: { by: 'query', values: {} } } },
  },
  posterPicture: {
    summary: 'A poster as a picture, in one of its formats',
    ...READ_BY_ALL,
    methods: { GET: { who: 'everyone', cache: 'day', kept: { by: 'query', values: { width: PICTURE_WIDTHS } } } },
  },
  posterFile: {
    summary: 'A poster as a PDF',
    ...READ_BY_ALL,
    methods: { GET: { who: 'everyone', cache: 'day' } },
  },
  templateExample: {
    summary: 'A template with its defaults, as a picture',
    ...READ_BY_ALL,
    methods: { GET: { who: 'everyone', cache: 'hour' } },
  },
  templateBackdrop: {
    summary: 'The background of a poster that is being written, without its texts',
    ...READ_BY_ALL,
    methods: { GET: { who: 'everyone', cache: 'hour' } },
  },
  photoPreview: {
    summary: 'An uploaded photo, small',
    frame: 'none',
    // A maker in a sandboxed frame shows the photo, and such a frame belongs to no site.
    origins: 'show',
    // Anyone with the address can see the photo, so shared caches do not keep it.
    methods: { GET: { who: 'everyone', cache: 'private day' } },
  },
  galleryPressPack: { summary: 'All posters of a gallery in one archive, with their captions', ...PACK },
  topicPressPack: { summary: 'All posters about a topic in one archive, with their captions', ...PACK },
  galleriesJsonFeed: feed('All posters as JSON Feed'),
  galleriesRss: feed('All posters as RSS'),
  galleriesAtom: feed('All posters as Atom'),
  galleryJsonFeed: feed('A gallery as JSON Feed'),
  galleryRss: feed('A gallery as RSS'),
  galleryAtom: feed('A gallery as Atom'),
  topicJsonFeed: feed('A topic as JSON Feed'),
  topicRss: feed('A topic as RSS'),
  topicAtom: feed('A topic as Atom'),
  layoutCatalogue: {
    summary: 'A list of the fonts and emoji that browsers lay posters out with',
    ...READ_BY_ALL,
    methods: { GET: { who: 'everyone', cache: 'forever' } },
  },
  layoutFace: {
    summary: 'A font for the layout in browsers',
    ...READ_BY_ALL,
    methods: { GET: { who: 'everyone', cache: 'forever' } },
  },
  layoutPicture: {
    summary: 'An emoji for the layout in browsers',
    ...READ_BY_ALL,
    methods: { GET: { who: 'everyone', cache: 'forever' } },
  },
  layoutTemplate: {
    summary: 'A template for the layout in browsers',
    ...READ_BY_ALL,
    methods: { GET: { who: 'everyone', cache: 'forever' } },
  },
  templateSchema: {
    summary: 'The JSON Schema of a template’s file, for editors',
    ...READ_BY_ALL,
    methods: { GET: { who: 'everyone', cache: 'revalidate' } },
  },
  embedScript: {
    summary: 'The script of the elements that other sites embed with',
    ...READ_BY_ALL,
    methods: { GET: { who: 'everyone', cache: 'script' } },
  },
  assets: {
    summary: 'Scripts, styles and fonts of the pages',
    ...READ_BY_ALL,
    methods: { GET: { who: 'everyone', cache: 'forever' } },
  },
} as const satisfies Declarations;
