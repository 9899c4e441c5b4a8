import type { Context } from 'hono';
import { posterPath, wallPath } from '../../../web/addresses.ts';
import type { Walk } from '../../../web/components/poster-walk/poster-walk.tsx';
import { FamilyPage } from '../../../web/pages/family.tsx';
import { PosterPage } from '../../../web/pages/poster.tsx';
import { printPage } from '../../../web/print-page.ts';
import { FlyposterError } from '../../domain/errors.ts';
import { findGallery, type Galleries, galleryName } from '../../domain/galleries/galleries.ts';
import type { Families } from '../../domain/posters/families.ts';
import type { Management } from '../../domain/posters/management.ts';
import type { Poster } from '../../domain/posters/poster.ts';
import type { Reading } from '../../domain/posters/reading.ts';
import type { CountsOf } from '../../domain/tallies/poster-counts.ts';
import type { Templates } from '../../domain/template/templates.ts';
import type { AbsoluteAddresses } from '../addresses/absolute.ts';
import { setCache } from '../addresses/cache-control.ts';
import type { Handlers } from '../addresses/route.ts';
import { answerPage } from '../middleware/conditional.ts';
import { cacheAnswer } from '../middleware/response-cache.ts';
import type { Assets } from '../routes/assets.ts';
import { type CountVisit, visitOf } from '../visits/visitors.ts';
import { findPoster } from './find-poster.ts';
import { readMadeCookie } from './made-cookie.ts';
import { createPosterView } from './poster-view.ts';
import { readSite, type SiteDeps } from './site.ts';

export interface PosterPagesDeps extends SiteDeps {
  posters: Pick<Reading, 'get' | 'remixes'>;
  management: Pick<Management, 'authorise'>;
  families: Families;
  galleries: Pick<Galleries, 'get' | 'ofTopic' | 'around' | 'page'>;
  countsOf: CountsOf;
  templates: Templates;
  assets: Pick<Assets, 'url' | 'stylesheets'>;
  count: CountVisit;
  to: AbsoluteAddresses;
}

const REMIXES_SHOWN = 6;
/** Time in ms for which a page is cached; its counts and its family may be as old. */
const TTL = 5 * 60 * 1000;

/** Creates the page of a poster, and that of its family: the posters that it remixes and that remix it. */
export function createPosterPages(deps: PosterPagesDeps): Handlers<'poster' | 'posterFamily'> {
  const { posters, management, families, galleries, countsOf, templates, assets, to } = deps;
  const viewOf = createPosterView(templates);
  const site = () => readSite(deps);

  /** The HTML of a poster's page, with the maker's part if there is a token, and the ids of the posters on it. */
  async function printPoster(
    poster: Poster,
    { token, walk }: { token?: string | undefined; walk?: Walk | undefined },
  ): Promise<{ html: string; tags: string[] }> {
    const [parent, remixes, family, counts] = await Promise.all([
      poster.remixOf ? findPoster(posters, poster.remixOf) : undefined,
      posters.remixes(poster.id, REMIXES_SHOWN),
      families.sizeOf(poster),
      countsOf(poster),
    ]);
    const html = printPage(PosterPage, {
      site: await site(),
      scripts: [assets.url('web/client/poster.ts')],
      shown: viewOf(poster),
      templateName: templates.get(poster.template)?.name,
      parent: parent && viewOf(parent),
      remixes: remixes.map(viewOf),
      family: Math.max(family, 1 + (parent ? 1 : 0) + remixes.length),
      counts,
      walk,
      manageUrl: token && to.manage(poster.id, token),
    });
    const named = poster.remixOf ? [poster.remixOf] : [];
    return { html, tags: [poster.id, ...named, ...remixes.map(({ id }) => id)] };
  }

  /** The neighbours of a poster in the gallery it was opened from; undefined if it is not in a gallery of that name. */
  async function walkFrom(name: string | undefined, id: string): Promise<Walk | undefined> {
    if (name === undefined) return undefined;
    const gallery = await findGallery(galleries, name).catch(ignoreUnknown);
    if (!gallery) return undefined;
    const { previous, next } = await galleries.around(gallery, id);
    if (!previous && !next) {
      const [only] = (await galleries.page(gallery, { limit: 1 })).posters;
      if (only?.id !== id) return undefined;
    }
    const step = (poster: Poster | null) =>
      poster && { href: posterPath(poster.id, galleryName(gallery)), slogan: viewOf(poster).slogan };
    return { title: gallery.title, href: wallPath(gallery), previous: step(previous), next: step(next) };
  }

  /** The manage token in the maker's cookie; undefined if it is wrong. */
  async function makersToken(c: Context, id: string): Promise<string | undefined> {
    const token = readMadeCookie(c, id);
    if (token === undefined) return undefined;
    return management.authorise(id, token).then(
      () => token,
      () => undefined,
    );
  }

  return {
    poster: {
      GET: async (c) => {
        const poster = await posters.get(c.req.param('id'));
        deps.count(visitOf(c), 'viewed', poster);
        c.header('Vary', 'Cookie', { append: true });
        const [token, walk] = await Promise.all([makersToken(c, poster.id), walkFrom(c.req.query('in'), poster.id)]);
        const { html, tags } = await printPoster(poster, { token, walk });
        if (token) {
          setCache(c, 'private');
          return c.html(html);
        }
        if (!walk) cacheAnswer(c, tags, { viewed: poster, ttl: TTL });
        return answerPage(c, html, new Date());
      },
    },
    posterFamily: {
      GET: async (c) => {
        const poster = await posters.get(c.req.param('id'));
        const family = await families.of(poster.id);
        // New members of the family show up when the TTL is over, at the latest.
        cacheAnswer(c, family.tags, { ttl: TTL });
        const html = printPage(FamilyPage, { site: await site(), shown: viewOf(poster), family, show: viewOf });
        return answerPage(c, html, new Date());
      },
    },
  };
}

function ignoreUnknown(error: unknown): undefined {
  if (error instanceof FlyposterError && (error.code === 'unknown_gallery' || error.code === 'unknown_topic')) return;
  throw error;
}
