import { type Context, Hono } from 'hono';
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
import type { Addresses } from '../addresses.ts';
import { answerPage } from '../middleware/conditional.ts';
import { keepAnswer } from '../middleware/response-cache.ts';
import type { Assets } from '../routes/assets.ts';
import { type CountVisit, visitOf } from '../visits/visitors.ts';
import { findPoster } from './find-poster.ts';
import { readMadeCookie } from './made-cookie.ts';
import { createShow } from './poster-view.ts';
import { PRIVATE, readSite, SHARED, type SiteDeps } from './site.ts';

export interface PosterPagesDeps extends SiteDeps {
  posters: Pick<Reading, 'get' | 'remixes'>;
  management: Pick<Management, 'authorise'>;
  families: Families;
  galleries: Pick<Galleries, 'get' | 'ofTopic' | 'around' | 'page'>;
  countsOf: CountsOf;
  templates: Templates;
  assets: Pick<Assets, 'url' | 'stylesheets'>;
  count: CountVisit;
  to: Addresses;
}

const REMIXES_SHOWN = 6;
/** Milliseconds that a page is kept with the counts on it, and with what is not yet known of its family. */
const LASTS = 5 * 60 * 1000;

/** `/p/:id`: a poster. `/p/:id/family`: what it remixes and what remixes it. */
export function createPosterPages(deps: PosterPagesDeps): Hono {
  const { posters, management, families, galleries, countsOf, templates, assets, to } = deps;
  const app = new Hono();
  const shown = createShow(templates);
  const site = () => readSite(deps);

  app.get('/p/:id', async (c) => {
    const poster = await posters.get(c.req.param('id'));
    deps.count(visitOf(c), 'viewed', poster);
    c.header('Vary', 'Cookie', { append: true });
    const [token, walk] = await Promise.all([makersToken(c, poster.id), walkFrom(c.req.query('in'), poster.id)]);
    const { html, about } = await printPoster(poster, { token, walk });
    if (token) {
      c.header('Cache-Control', PRIVATE);
      return c.html(html);
    }
    c.header('Cache-Control', SHARED);
    if (!walk) keepAnswer(c, about, { viewed: poster, lasts: LASTS });
    return answerPage(c, html, new Date());
  });

  app.get('/p/:id/family', async (c) => {
    const poster = await posters.get(c.req.param('id'));
    const family = await families.of(poster.id);
    c.header('Cache-Control', SHARED);
    // One that is not shown may be remixed, and is no reason to make it anew.
    keepAnswer(c, family.about, { lasts: LASTS });
    const html = printPage(FamilyPage, { site: await site(), shown: shown(poster), family, show: shown });
    return answerPage(c, html, new Date());
  });

  /** A poster's page, with what only its maker sees where there is a token; and the posters shown on it. */
  async function printPoster(
    poster: Poster,
    { token, walk }: { token?: string | undefined; walk?: Walk | undefined },
  ): Promise<{ html: string; about: string[] }> {
    const [parent, remixes, family, counts] = await Promise.all([
      poster.remixOf ? findPoster(posters, poster.remixOf) : undefined,
      posters.remixes(poster.id, REMIXES_SHOWN),
      families.sizeOf(poster),
      countsOf(poster),
    ]);
    const html = printPage(PosterPage, {
      site: await site(),
      scripts: [assets.url('web/client/poster.ts')],
      shown: shown(poster),
      templateName: templates.get(poster.template)?.name,
      parent: parent && shown(parent),
      remixes: remixes.map(shown),
      family: Math.max(family, 1 + (parent ? 1 : 0) + remixes.length),
      counts,
      walk,
      manageUrl: token && to.manage(poster.id, token),
    });
    const named = poster.remixOf ? [poster.remixOf] : [];
    return { html, about: [poster.id, ...named, ...remixes.map(({ id }) => id)] };
  }

  /** Where a poster stands in the gallery it was opened from; undefined where it is in none of that name. */
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
      poster && { href: posterPath(poster.id, galleryName(gallery)), slogan: shown(poster).slogan };
    return { title: gallery.title, href: wallPath(gallery), previous: step(previous), next: step(next) };
  }

  /** The manage token in the cookie of the poster's maker, checked. */
  async function makersToken(c: Context, id: string): Promise<string | undefined> {
    const token = readMadeCookie(c, id);
    if (token === undefined) return undefined;
    return management.authorise(id, token).then(
      () => token,
      () => undefined,
    );
  }

  return app;
}

function ignoreUnknown(error: unknown): undefined {
  if (error instanceof FlyposterError && (error.code === 'unknown_gallery' || error.code === 'unknown_topic')) return;
  throw error;
}
