import { makeRequestSchema } from '../../domain/posters/poster.ts';
import { reportRequestSchema } from '../../domain/reports/report.ts';
import { shareSchema, viewSchema } from '../schemas/beacons.ts';
import { galleriesSchema, galleryPageSchema } from '../schemas/gallery.ts';
import { oembedSchema } from '../schemas/oembed.ts';
import { photoSchema } from '../schemas/photo.ts';
import { madePosterSchema, posterSchema, postersSchema } from '../schemas/poster.ts';
import { oembedQuerySchema, pageQuerySchema, postersQuerySchema, previewQuerySchema } from '../schemas/queries.ts';
import { receivedSchema } from '../schemas/report.ts';
import { templateSchema, templatesSchema } from '../schemas/template.ts';
import type { Declarations } from './policy.ts';

const API = { frame: 'none', origins: 'read', programs: true } as const;
/**
 * Addresses that a maker in a sandboxed frame, which has no origin, sends to. Other sites may send to them too: cookies
 * are ignored, so nobody can act in the name of their visitors.
 */
const SENT_TO = { ...API, origins: 'send' } as const;

/** The addresses for programs. */
export const API_ADDRESSES = {
  apiTemplates: {
    summary: 'Lists the templates',
    ...API,
    methods: { GET: { who: 'everyone', cache: 'revalidate', answers: { 200: templatesSchema } } },
  },
  apiTemplate: {
    summary: 'Describes a template and its slots',
    ...API,
    methods: { GET: { who: 'everyone', cache: 'revalidate', answers: { 200: templateSchema } } },
  },
  apiPhotos: {
    summary: 'Takes a photo',
    ...SENT_TO,
    methods: { POST: { who: 'everyone', cache: 'no store', body: { type: 'photo' }, answers: { 201: photoSchema } } },
  },
  apiPosters: {
    summary: 'Lists the posters of the galleries; makes a poster',
    ...SENT_TO,
    methods: {
      GET: {
        who: 'everyone',
        cache: 'revalidate',
        query: { schema: postersQuerySchema },
        answers: { 200: postersSchema },
      },
      POST: {
        who: 'everyone',
        cache: 'no store',
        body: { type: 'json', schema: makeRequestSchema },
        answers: { 201: madePosterSchema },
      },
    },
  },
  apiPoster: {
    summary: 'Describes a poster; deletes it by its manage token',
    ...API,
    methods: {
      GET: { who: 'everyone', cache: 'revalidate', answers: { 200: posterSchema } },
      DELETE: { who: 'manager', answers: { 204: null } },
    },
  },
  apiReports: {
    summary: 'Reports a poster',
    ...API,
    methods: {
      POST: {
        who: 'everyone',
        cache: 'no store',
        body: { type: 'json', schema: reportRequestSchema },
        limit: 'reports',
        answers: { 202: receivedSchema },
      },
    },
  },
  apiShares: {
    summary: 'Counts a share by the share sheet of the device or as a copied link',
    ...API,
    methods: {
      POST: {
        who: 'everyone',
        cache: 'no store',
        body: { type: 'json', schema: shareSchema, refusal: 'This is no share.' },
        answers: { 202: null },
      },
    },
  },
  apiViews: {
    summary: 'Counts a view of a poster outside its page, as in the lightbox',
    ...API,
    methods: {
      POST: {
        who: 'everyone',
        cache: 'no store',
        body: { type: 'json', schema: viewSchema, refusal: 'A view has nothing to tell but that it was.' },
        answers: { 202: null },
      },
    },
  },
  apiGalleries: {
    summary: 'Lists the galleries',
    ...API,
    methods: { GET: { who: 'everyone', cache: 'revalidate', answers: { 200: galleriesSchema } } },
  },
  apiGallery: {
    summary: 'Describes a gallery and lists its posters',
    ...API,
    methods: {
      GET: {
        who: 'everyone',
        cache: 'revalidate',
        query: { schema: pageQuerySchema },
        answers: { 200: galleryPageSchema },
      },
    },
  },
  apiPreview: {
    summary: 'The text of a poster that is being written, as an SVG exactly as it will be drawn',
    ...API,
    methods: {
      GET: {
        who: 'everyone',
        cache: 'five minutes',
        query: { schema: previewQuerySchema, refusal: 'A preview needs a template.' },
        answers: { 200: 'image/svg+xml' },
      },
    },
  },
  oembed: {
    summary: 'Describes how to embed a page of ours (https://oembed.com)',
    ...API,
    methods: {
      GET: { who: 'everyone', cache: 'shared', query: { schema: oembedQuerySchema }, answers: { 200: oembedSchema } },
    },
  },
} as const satisfies Declarations;
