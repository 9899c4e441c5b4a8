import type { Declarations } from './policy.ts';

const SHARED = { who: 'everyone', cache: 'shared' } as const;

/** The pages for frames on other sites. */
export const EMBEDS = {
  embedPoster: { summary: 'A poster in a frame', frame: 'embed', origins: 'read', methods: { GET: SHARED } },
  embedGallery: { summary: 'A gallery in a frame', frame: 'embed', origins: 'read', methods: { GET: SHARED } },
  embedTopic: {
    summary: 'The posters about a topic in a frame',
    frame: 'embed',
    origins: 'read',
    methods: { GET: SHARED },
  },
  embedMaker: {
    summary: 'The maker in a frame, and the form that it sends',
    frame: 'embed',
    origins: 'read',
    // A sandboxed frame has no origin, and making a poster there leaves nothing in the browser that others could use.
    methods: { GET: SHARED, POST: { who: 'own frames', cache: 'private', body: { type: 'form with photos' } } },
  },
} as const satisfies Declarations;
