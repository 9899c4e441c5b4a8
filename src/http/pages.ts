import { createHash, randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { materialsPath } from '../../web/addresses.ts';
import { emptyForm, type MakerForm, readMakerForm, remixForm, requestOf } from '../../web/maker/form.ts';
import { makerTemplate } from '../../web/maker/maker-template.ts';
import { ErrorPage } from '../../web/pages/error.tsx';
import { HomePage } from '../../web/pages/home.tsx';
import { MakerPage } from '../../web/pages/maker.tsx';
import { DeletedPage, ManagePage } from '../../web/pages/manage.tsx';
import { PosterPage } from '../../web/pages/poster.tsx';
import { YoursPage } from '../../web/pages/yours.tsx';
import { photoFieldName } from '../../web/photo-fields.ts';
import { printPage } from '../../web/print-page.ts';
import { cardOf, type ShownPoster, showPoster, showTemplate } from '../../web/shown.ts';
import { FlyposterError } from '../domain/errors.ts';
import type { Photos } from '../domain/photos.ts';
import type { LayoutMaterials, Templates } from '../domain/ports.ts';
import type { Poster } from '../domain/poster.ts';
import { firstFormat, type Posters } from '../domain/posters.ts';
import type { Settings } from '../domain/settings.ts';
import type { Template } from '../domain/template.ts';
import { photoIn } from '../domain/values.ts';
import { addresses } from './addresses.ts';
import type { Assets } from './assets.ts';
import { isFresh, makeETag, setValidators } from './conditional.ts';
import { statusOf } from './errors.ts';
import { keepAnswer } from './front.ts';
import { createGalleryPages, type GalleryPagesDeps } from './gallery-pages.ts';
import { layoutRevision } from './layout.ts';
import { requireSameSite } from './same-site.ts';
import { createSharePages } from './share-pages.ts';
import { makeSite, PRIVATE, readCalmly, readSite, SHARED, type SiteDeps } from './site.ts';
import { findTemplate } from './templates.ts';
import { isMultipart, type SentForm, type Uploads } from './uploads.ts';
import { type CountVisit, visitOf } from './visitors.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** How the page that a request came from tells about its failure, keeping what was typed. */
    failedPage: (error: FlyposterError) => Promise<string>;
  }
}

export interface PagesDeps extends SiteDeps {
  posters: Posters;
  galleries: GalleryPagesDeps['galleries'];
  photos: Pick<Photos, 'upload'>;
  uploads: Uploads;
  templates: Templates;
  count: CountVisit;
  assets: Pick<Assets, 'url' | 'stylesheets'>;
  materials: Pick<LayoutMaterials, 'revision'>;
}

const NEWEST_AT_HOME = 12;
const REMIXES_SHOWN = 24;
/** Tells a poster's maker apart for an hour, on the poster's own pages only. */
const MADE_COOKIE = 'made';
const MADE_FOR = 3600;
const FORM_TYPE = /^application\/x-www-form-urlencoded\s*(?:;|$)/i;
const PARENT_GONE = 'The poster you are remixing is no longer here. Send the form again to make yours without it.';

/** Every page people see, rendered on the server. */
export function createPages(deps: PagesDeps): Hono {
  const { posters, photos, uploads, templates, settings, config, assets, materials } = deps;
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

  app.get('/make/:template', async (c) => {
    const template = findTemplate(templates, c.req.param('template'));
    const remix = c.req.query('remix');
    const parent = remix ? await find(posters, remix) : undefined;
    const form = parent ? remixForm(template, parent) : emptyForm(template);
    c.header('Cache-Control', SHARED);
    return c.html(await makerPage(await settings.read(), template, form, parent));
  });

  app.post('/make/:template', async (c) => {
    requireSameSite(c, config.publicUrl);
    const template = findTemplate(templates, c.req.param('template'));
    const make = (sent: SentForm) => makeFromForm(c, template, sent);
    return isMultipart(c) ? uploads.withForm(c, make) : make({ fields: await readForm(c), files: new Map() });
  });

  async function makeFromForm(c: Context, template: Template, { fields, files }: SentForm): Promise<Response> {
    const typed = readMakerForm(template, fields);
    c.header('Cache-Control', PRIVATE);
    c.set('failedPage', (error) => failedMaker(template, typed, error));
    try {
      const form = await takePhotos(template, typed, files);
      // From here on the page is shown again with the photos that were taken, so that none has to be sent twice.
      c.set('failedPage', (error) => failedMaker(template, form, error));
      if (fields.has('preview')) {
        const parent = form.remixOf ? await find(posters, form.remixOf) : undefined;
        return c.html(await makerPage(await settings.read(), template, withKey(form), parent));
      }
      const { poster, token } = await posters.make(requestOf(template, form), idempotencyKey(template, form));
      setCookie(c, MADE_COOKIE, `${poster.id}.${token}`, {
        path: `/p/${poster.id}`,
        httpOnly: true,
        sameSite: 'Lax',
        maxAge: MADE_FOR,
        secure: config.publicUrl.startsWith('https:'),
      });
      return c.redirect(`/p/${poster.id}`, 303);
    } catch (error) {
      // A failure of ours goes on, to be logged; its answer is the same page.
      if (!(error instanceof FlyposterError) || statusOf(error) >= 500) throw error;
      return c.html(await c.get('failedPage')(error), statusOf(error));
    }
  }

  /** The form with the photos that came with it in their slots. */
  async function takePhotos(template: Template, form: MakerForm, files: SentForm['files']): Promise<MakerForm> {
    const values = { ...form.values };
    for (const { type, name } of template.slots) {
      const file = type === 'photo' ? files.get(photoFieldName(name, 'file')) : undefined;
      if (!file) continue;
      const { id } = await photos.upload(file).catch((error: unknown) => {
        if (!(error instanceof FlyposterError)) throw error;
        const errors = [{ path: `values.${name}`, message: error.message }];
        throw new FlyposterError(error.code, error.message, { errors, cause: error });
      });
      const effect = photoIn(values, name)?.effect;
      // A crop was of the photo before.
      values[name] = { id, ...(effect && { effect }) };
    }
    return { ...form, values };
  }

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
      poster.remixOf ? find(posters, poster.remixOf) : undefined,
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
    setCookie(c, MADE_COOKIE, '', { path: `/p/${id}`, httpOnly: true, sameSite: 'Lax', maxAge: 0 });
    return c.html(printPage(DeletedPage, { site: await site() }));
  });

  app.route('/', createSharePages(deps));

  /** The manage token in the cookie of the poster's maker, checked. */
  async function makersToken(c: Context, id: string): Promise<string | undefined> {
    const [made, token] = getCookie(c, MADE_COOKIE)?.split('.') ?? [];
    if (made !== id || !token) return undefined;
    return posters.authorise(id, token).then(
      () => token,
      () => undefined,
    );
  }

  async function makerPage(
    { moderation, ...rest }: Settings,
    template: Template,
    form: MakerForm,
    parent: Poster | null | undefined,
    error?: FlyposterError,
  ): Promise<string> {
    return printPage(MakerPage, {
      site: makeSite({ moderation, ...rest }, deps),
      scripts: [assets.url('web/client/maker.tsx')],
      card: parent
        ? { picture: shown(parent).picture, alt: parent.alt }
        : cardOf(showTemplate(template, firstFormat(template))),
      maker: {
        template: makerTemplate(template, layoutRevision(template)),
        choices: templates.list().map((choice) => ({
          id: choice.id,
          name: choice.name,
          revision: layoutRevision(choice),
          format: firstFormat(choice),
        })),
        form,
        parent: parent && shown(parent),
        topics: [...new Set([...rest.topics, ...templates.list().flatMap(({ topics }) => topics)])].sort(),
        moderation,
        imprint: rest.imprint,
        materials: materialsPath(materials.revision),
        answers: form.key !== '',
        problem: error && { message: error.message, errors: error.errors },
      },
    });
  }

  /** The maker with everything typed and the reason why there is no poster. Stores may be away while it is made. */
  async function failedMaker(template: Template, typed: MakerForm, error: FlyposterError): Promise<string> {
    const orphan = error.code === 'unknown_parent';
    const form = orphan ? { ...typed, remixOf: null } : typed;
    const parent = form.remixOf ? await find(posters, form.remixOf).catch(() => undefined) : undefined;
    const reason = orphan ? new FlyposterError('unknown_parent', PARENT_GONE) : error;
    return makerPage(await readCalmly(settings), template, withKey(form), parent, reason);
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

/** A form that is shown again has a key of its own, so that sending it twice makes one poster. */
function withKey(form: MakerForm): MakerForm {
  return { ...form, key: form.key || randomUUID() };
}

/** A poster that may be seen, or null. */
async function find(posters: Posters, id: string): Promise<Poster | null> {
  return posters.get(id).catch((error: unknown) => {
    if (error instanceof FlyposterError && error.code === 'unknown_poster') return null;
    throw error;
  });
}

async function readForm(c: Context): Promise<URLSearchParams> {
  if (!FORM_TYPE.test(c.req.header('content-type') ?? '')) throw new FlyposterError('unsupported_media_type');
  return new URLSearchParams(await c.req.text());
}

/** The key of the page and what was sent: one sending is one poster, and a changed form after it is another. */
function idempotencyKey(template: Template, form: MakerForm): string | undefined {
  if (form.key === '') return undefined;
  return createHash('sha256')
    .update(JSON.stringify([form.key, requestOf(template, form)]))
    .digest('hex');
}

function hide(c: Context): void {
  c.header('Cache-Control', PRIVATE);
  c.header('Referrer-Policy', 'no-referrer');
  c.header('X-Robots-Tag', 'noindex');
}
