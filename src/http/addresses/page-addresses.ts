import type { Declarations } from './policy.ts';

/** A page that is the same for everyone. */
const SHARED = { who: 'everyone', cache: 'shared' } as const;
/**
 * A page about a poster, cached until the poster changes. Not with `in`, the gallery that it was opened from: such a
 * page links to the gallery's next poster.
 */
const KEPT = { ...SHARED, kept: { by: 'path', except: ['in'] } } as const;

/** The pages that people see. */
export const PAGES = {
  home: { summary: 'The front page', frame: 'page', origins: 'own', methods: { GET: SHARED } },
  galleries: {
    summary: 'All galleries, all posters and the search',
    frame: 'page',
    origins: 'own',
    embed: 'embedGallery',
    methods: { GET: SHARED },
  },
  gallery: { summary: 'A gallery', frame: 'page', origins: 'own', embed: 'embedGallery', methods: { GET: SHARED } },
  topic: {
    summary: 'The posters about a topic',
    frame: 'page',
    origins: 'own',
    embed: 'embedTopic',
    methods: { GET: SHARED },
  },
  maker: {
    summary: 'The maker, and the form that it sends',
    frame: 'page',
    origins: 'own',
    embed: 'embedMaker',
    methods: { GET: SHARED, POST: { who: 'own pages', cache: 'private', body: { type: 'form with photos' } } },
  },
  poster: { summary: 'A poster', frame: 'page', origins: 'errors', embed: 'embedPoster', methods: { GET: KEPT } },
  posterFamily: { summary: 'The family tree of a poster', frame: 'page', origins: 'errors', methods: { GET: KEPT } },
  posterReport: {
    summary: 'The form to report a poster',
    frame: 'page',
    origins: 'errors',
    methods: { GET: SHARED, POST: { who: 'own pages', cache: 'private', body: { type: 'form' }, limit: 'reports' } },
  },
  posterManage: {
    summary: 'The page that deletes a poster, by its manage token',
    frame: 'secret',
    origins: 'errors',
    // These pages send no referrer, so the browser sends no origin with the form that could be checked.
    methods: {
      GET: { who: 'manager', cache: 'private' },
      POST: { who: 'manager', cache: 'private', body: { type: 'form' } },
    },
  },
  yours: {
    summary: 'The posters that were made in this browser',
    frame: 'page',
    origins: 'own',
    methods: { GET: SHARED },
  },
  // Before `share`, whose pattern matches this address too.
  shareMastodon: {
    summary: 'Shares a poster on Mastodon, whose server it asks for',
    frame: 'page',
    origins: 'own',
    methods: { GET: { who: 'everyone', cache: 'private' } },
  },
  share: {
    summary: 'Counts a share and leads to the network',
    frame: 'page',
    origins: 'own',
    methods: { GET: { who: 'everyone', cache: 'private' } },
  },
} as const satisfies Declarations;
