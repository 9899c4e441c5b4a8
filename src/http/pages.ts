import { type Context, Hono } from 'hono';
import { ErrorPage } from '../../web/pages/error.tsx';
import { HomePage } from '../../web/pages/home.tsx';
import { DeletedPage, ManagePage } from '../../web/pages/manage.tsx';
import { PosterPage } from '../../web/pages/poster.tsx';
import { YoursPage } from '../../web/pages/yours.tsx';
import { printPage } from '../../web/print-page.ts';
import { type ShownPoster, showPoster, showTemplate } from '../../web/shown.ts';
import { FlyposterError } from '../domain/errors.ts';
import type { Poster } from '../domain/poster.ts';
import { firstFormat } from '../domain/posters.ts';
import { addresses } from './addresses.ts';
import { isFresh, makeETag, setValidators } from './conditional.ts';
import { createEmbedPages, type EmbedPagesDeps } from './embeds.ts';
import { statusOf } from './errors.ts';
import { readForm } from './form.ts';
import { findPoster } from './found-poster.ts';
import { keepAnswer } from './front.ts';
import { createGalleryPages, type GalleryPagesDeps } from './gallery-pages.ts';
import { clearMadeCookie, readMadeCookie } from './made-cookie.ts';
import { createMakerPages, type MakerPagesDeps } from './maker-pages.ts';
import { createSharePages } from './share-pages.ts';
import { makeSite, PRIVATE, readCalmly, readSite, SHARED, type SiteDeps } from './site.ts';
import { type CountVisit, visitOf } from './visitors.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** How the page that a request came from tells about its failure, keeping what was typed. */
    failedPage: (error: FlyposterError) => Promise<string>;
  }
}

export interface PagesDeps extends MakerPagesDeps {
  galleries: GalleryPagesDeps['galleries'] & EmbedPagesDeps['galleries'];
  count: CountVisit;
}

const NEWEST_AT_HOME = 12;
const REMIXES_SHOWN = 24;

/** Every page people see, rendered on the server. */
export function createPages(deps: PagesDeps): Hono {
  const { posters, templates, config, assets } = deps;
  const app = new Hono();
  const to = addresses(config.publicUrl);
  const shown = (poster: Poster): ShownPoster =>
    showPoster(poster, templates.get(poster.template), firstFormat(poster));
  const site = () => readSite(deps);

  app.get('/', async (c) => {
    const { posters: newest } = await posters.list({ limit: NEWEST_AT_HOME, sort: 'newest' });
    const all = templates.list().map((template) => showTemplate(template, firstFormat(template)));
    c.header('Cache-Control', SHARED);
    return c.html(printPage(HomePage, { site: await site(), templates: all, newest: newest.map(shown) }));
  });

  app.route('/', createGalleryPages(deps));

  // First what all embeds have in common.
  app.route('/', createEmbedPages(deps));
  app.route('/', createMakerPages(deps));

  app.get('/p/:id', async (c) => {
    const poster = await posters.get(c.req.param('id'));
    deps.count(visitOf(c), 'viewed', poster);
    c.header('Vary', 'Cookie', { append: true });
    const token = await makersToken(c, poster.id);
    if (token) {
      c.header('Cache-Control', PRIVATE);
      return c.html((await printPoster(poster, token)).html);
    }
    c.header('Cache-Control', SHARED);
    const { html, about } = await printPoster(poster);
    keepAnswer(c, about, poster);
    const validators = { etag: makeETag(html), modifiedAt: new Date() };
    setValidators(c, validators);
    return isFresh((name) => c.req.header(name), validators) ? c.body(null, 304) : c.html(html);
  });

  /** A poster's page, with what only its maker sees where there is a token; and the posters shown on it. */
  async function printPoster(poster: Poster, token?: string): Promise<{ html: string; about: string[] }> {
    const [parent, remixes] = await Promise.all([
      poster.remixOf ? findPoster(posters, poster.remixOf) : undefined,
      posters.remixes(poster.id, REMIXES_SHOWN),
    ]);
    const html = printPage(PosterPage, {
      site: await site(),
      scripts: [assets.url('web/client/poster.ts')],
      shown: shown(poster),
      templateName: templates.get(poster.template)?.name,
      parent: parent && shown(parent),
      remixes: remixes.map(shown),
      manageUrl: token && to.manage(poster.id, token),
    });
    const named = poster.remixOf ? [poster.remixOf] : [];
    return { html, about: [poster.id, ...named, ...remixes.map(({ id }) => id)] };
  }

  app.get('/yours', async (c) => {
    c.header('Cache-Control', SHARED);
    const scripts = [assets.url('web/client/yours.tsx')];
    const ids = templates.list().map(({ id }) => id);
    return c.html(printPage(YoursPage, { site: await site(), scripts, templates: ids }));
  });

  // These two are private by the token in them; a browser that hides the referrer sends no Origin to check.
  app.get('/p/:id/manage', async (c) => {
    const poster = await posters.get(c.req.param('id'));
    const token = c.req.query('token') ?? '';
    await posters.authorise(poster.id, token);
    hide(c);
    return c.html(printPage(ManagePage, { site: await site(), shown: shown(poster), token }));
  });

  app.post('/p/:id/manage', async (c) => {
    const sent = await readForm(c);
    hide(c);
    if (!sent.has('sure')) throw new FlyposterError('invalid_request', 'Tick the box to delete your poster.');
    const id = c.req.param('id');
    await posters.remove(id, sent.get('token') ?? '');
    clearMadeCookie(c, id);
    return c.html(printPage(DeletedPage, { site: await site() }));
  });

  app.route('/', createSharePages(deps));

  /** The manage token in the cookie of the poster's maker, checked. */
  async function makersToken(c: Context, id: string): Promise<string | undefined> {
    const token = readMadeCookie(c, id);
    if (token === undefined) return undefined;
    return posters.authorise(id, token).then(
      () => token,
      () => undefined,
    );
  }

  return app;
}

/** Draws the page about an error: the page it happened on where that can tell it, else one of its own. */
export function createErrorPage(deps: SiteDeps) {
  return async (error: FlyposterError, c: Context): Promise<Response> => {
    const failedPage = c.get('failedPage');
    if (failedPage) return c.html(await failedPage(error));
    const site = makeSite(await readCalmly(deps.settings), deps);
    return c.html(printPage(ErrorPage, { site, status: statusOf(error), message: error.message }));
  };
}

function hide(c: Context): void {
  c.header('Cache-Control', PRIVATE);
  c.header('Referrer-Policy', 'no-referrer');
  c.header('X-Robots-Tag', 'noindex');
}
