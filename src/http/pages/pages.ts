import { type Context, Hono } from 'hono';
import { ErrorPage } from '../../../web/pages/error.tsx';
import { HomePage } from '../../../web/pages/home.tsx';
import { DeletedPage, ManagePage } from '../../../web/pages/manage.tsx';
import { YoursPage } from '../../../web/pages/yours.tsx';
import { printPage } from '../../../web/print-page.ts';
import { showTemplate } from '../../../web/shown.ts';
import { FlyposterError } from '../../domain/errors.ts';
import { leadFormat } from '../../domain/format.ts';
import type { Galleries } from '../../domain/galleries/galleries.ts';
import type { Families } from '../../domain/posters/families.ts';
import type { Management } from '../../domain/posters/management.ts';
import type { Reading } from '../../domain/posters/reading.ts';
import type { CountsOf } from '../../domain/tallies/poster-counts.ts';
import { addresses } from '../addresses.ts';
import { readForm } from '../middleware/body.ts';
import { statusOf } from '../middleware/errors.ts';
import type { TakeReport } from '../routes/reports.ts';
import type { CountVisit } from '../visits/visitors.ts';
import { createEmbedPages } from './embed-pages.ts';
import { createGalleryPages } from './gallery-pages.ts';
import { clearMadeCookie } from './made-cookie.ts';
import { createMakerPages, type MakerPagesDeps } from './maker-pages.ts';
import { createPosterPages } from './poster-pages.ts';
import { createShow } from './poster-view.ts';
import { createReportPages } from './report-pages.ts';
import { createSharePages } from './share-pages.ts';
import { makeSite, PRIVATE, readCalmly, readSite, SHARED, type SiteDeps } from './site.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** How the page that a request came from tells about its failure, keeping what was typed. */
    failedPage: ((error: FlyposterError) => Promise<string>) | undefined;
  }
}

export interface PagesDeps extends MakerPagesDeps {
  posters: Pick<Reading, 'get' | 'list' | 'remixes'>;
  management: Pick<Management, 'authorise' | 'remove'>;
  families: Families;
  galleries: Galleries;
  countsOf: CountsOf;
  takeReport: TakeReport;
  count: CountVisit;
}

const NEWEST_AT_HOME = 12;

/** Every page people see, rendered on the server. */
export function createPages(deps: PagesDeps): Hono {
  const { posters, management, templates, config, assets } = deps;
  const app = new Hono();
  const to = addresses(config.publicUrl);
  const shown = createShow(templates);
  const site = () => readSite(deps);

  app.get('/', async (c) => {
    const { posters: newest } = await posters.list({ limit: NEWEST_AT_HOME, sort: 'newest' });
    const all = templates.list().map((template) => showTemplate(template, leadFormat(template)));
    c.header('Cache-Control', SHARED);
    return c.html(printPage(HomePage, { site: await site(), templates: all, newest: newest.map(shown) }));
  });

  app.route('/', createGalleryPages(deps));

  // First what all embeds have in common.
  app.route('/', createEmbedPages(deps));
  app.route('/', createMakerPages(deps));
  app.route('/', createPosterPages({ ...deps, to }));

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
    await management.authorise(poster.id, token);
    hide(c);
    return c.html(printPage(ManagePage, { site: await site(), shown: shown(poster), token }));
  });

  app.post('/p/:id/manage', async (c) => {
    const sent = await readForm(c);
    hide(c);
    if (!sent.has('sure')) throw new FlyposterError('invalid_request', 'Tick the box to delete your poster.');
    const id = c.req.param('id');
    await management.remove(id, sent.get('token') ?? '');
    clearMadeCookie(c, id);
    return c.html(printPage(DeletedPage, { site: await site() }));
  });

  app.route('/', createReportPages(deps));
  app.route('/', createSharePages(deps));

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
