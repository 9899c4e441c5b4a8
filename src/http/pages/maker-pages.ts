import { createHash, randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { layoutAssetsPath, posterPath } from '../../../web/addresses.ts';
import { oneOf, THEMES } from '../../../web/embed-look.ts';
import { fieldName } from '../../../web/field-name.ts';
import { emptyForm, type MakerForm, readMakerForm, remixForm, requestOf } from '../../../web/maker/form.ts';
import type { MakerFrame } from '../../../web/maker/maker-frame.ts';
import { makerTemplate } from '../../../web/maker/maker-template.ts';
import { EmbedMadePage } from '../../../web/pages/embed-made.tsx';
import { EmbedMakerPage } from '../../../web/pages/embed-maker.tsx';
import { MakerPage } from '../../../web/pages/maker.tsx';
import { printPage } from '../../../web/print-page.ts';
import { cardOf, showTemplate } from '../../../web/shown.ts';
import { FlyposterError } from '../../domain/errors.ts';
import { MAKER } from '../../domain/events/actor.ts';
import { leadFormat } from '../../domain/format.ts';
import type { LayoutAssets } from '../../domain/layout-assets.ts';
import type { Photos } from '../../domain/photos/photos.ts';
import type { Making } from '../../domain/posters/making.ts';
import type { Poster } from '../../domain/posters/poster.ts';
import type { Reading } from '../../domain/posters/reading.ts';
import { returnAddress } from '../../domain/settings/return-address.ts';
import { callToActionOf, type Settings, topicsOf } from '../../domain/settings/settings.ts';
import { photoSlots } from '../../domain/slots/photo.ts';
import type { Template } from '../../domain/template/template.ts';
import { findTemplate, type Templates } from '../../domain/template/templates.ts';
import { photoIn } from '../../domain/values/values.ts';
import type { Asked, Handlers } from '../addresses/route.ts';
import { statusOf } from '../middleware/errors.ts';
import { readForm } from '../requests/body.ts';
import { isMultipart, type SentForm, type Uploads } from '../requests/uploads.ts';
import type { Assets } from '../routes/assets.ts';
import { layoutRevision } from '../routes/layout.ts';
import { findPoster } from './find-poster.ts';
import { setMadeCookie } from './made-cookie.ts';
import { createPosterView } from './poster-view.ts';
import { makeSite, type SiteDeps, settingsOrDefaults } from './site.ts';

export interface MakerPagesDeps extends SiteDeps {
  posters: Pick<Reading, 'get'>;
  making: Making;
  photos: Pick<Photos, 'upload'>;
  uploads: Uploads;
  templates: Templates;
  assets: Pick<Assets, 'url' | 'stylesheets'>;
  layoutAssets: Pick<LayoutAssets, 'revision'>;
}

/** The state that the maker's page shows. */
interface MakerState {
  template: Template;
  form: MakerForm;
  parent: Poster | null | undefined;
  error?: FlyposterError;
}

const PARENT_GONE = 'The poster you are remixing is no longer here. Send the form again to make yours without it.';

/** Creates the maker, on a page of ours and in frames on other sites. It works as a plain form. */
export function createMakerPages(deps: MakerPagesDeps): Handlers<'maker' | 'embedMaker'> {
  const { posters, making, photos, uploads, templates, settings, config, assets, layoutAssets } = deps;
  const viewOf = createPosterView(templates);

  async function open(c: Asked<'maker' | 'embedMaker'>): Promise<Response> {
    const template = findTemplate(templates, c.req.param('template'));
    const remix = c.req.query('remix');
    const parent = remix ? await findPoster(posters, remix) : undefined;
    const form = parent ? remixForm(template, parent) : emptyForm(template);
    return c.html(printMaker(c, await settings.read(), { template, form, parent }));
  }

  async function send(c: Asked<'maker' | 'embedMaker'>): Promise<Response> {
    const template = findTemplate(templates, c.req.param('template'));
    const make = (sent: SentForm) => makeFromForm(c, template, sent);
    return isMultipart(c) ? uploads.withForm(c, make) : make({ fields: await readForm(c), files: new Map() });
  }

  async function makeFromForm(c: Context, template: Template, { fields, files }: SentForm): Promise<Response> {
    const typed = readMakerForm(template, fields);
    c.set('failedPage', (error) => failedMaker(c, template, typed, error));
    try {
      const form = await takePhotos(template, typed, files);
      // From here on a failed page keeps the photos that were taken, so that none has to be sent twice.
      c.set('failedPage', (error) => failedMaker(c, template, form, error));
      if (fields.has('preview')) {
        const parent = form.remixOf ? await findPoster(posters, form.remixOf) : undefined;
        return c.html(printMaker(c, await settings.read(), { template, form: withKey(form), parent }));
      }
      const { poster, token } = await making.make(requestOf(template, form), MAKER, idempotencyKey(template, form));
      // The poster is made, so unavailable settings must not cause an error.
      const now = await settingsOrDefaults(settings);
      const frame = frameOf(c, now);
      if (frame) {
        const made = { site: makeSite(now, deps), script: frameScript(), shown: viewOf(poster), token, frame };
        return c.html(printPage(EmbedMadePage, made));
      }
      setMadeCookie(c, poster.id, token, config.publicUrl);
      return c.redirect(posterPath(poster.id), 303);
    } catch (error) {
      // Our own failures are rethrown, to be logged; they are answered with the same page.
      if (!(error instanceof FlyposterError) || statusOf(error) >= 500) throw error;
      return c.html(await c.get('failedPage')!(error), statusOf(error));
    }
  }

  /** Uploads the photos of a form and puts them into their slots. */
  async function takePhotos(template: Template, form: MakerForm, files: SentForm['files']): Promise<MakerForm> {
    const values = { ...form.values };
    for (const { name } of photoSlots(template.slots)) {
      const file = files.get(fieldName(name, 'file'));
      if (!file) continue;
      const { id } = await photos.upload(file).catch((error: unknown) => {
        if (!(error instanceof FlyposterError)) throw error;
        const errors = [{ path: fieldName(name), message: error.message }];
        throw new FlyposterError(error.code, error.message, { errors, cause: error });
      });
      const effect = photoIn(values, name)?.effect;
      // The old crop was for the photo before.
      values[name] = { id, ...(effect && { effect }) };
    }
    return { ...form, values };
  }

  function printMaker(c: Context, now: Settings, { template, form, parent, error }: MakerState): string {
    const site = makeSite(now, deps);
    const frame = frameOf(c, now);
    const maker = {
      template: makerTemplate(template, layoutRevision(template)),
      choices: templates.list().map((choice) => ({
        id: choice.id,
        name: choice.name,
        revision: layoutRevision(choice),
        format: leadFormat(choice),
      })),
      form,
      parent: parent && viewOf(parent),
      topics: topicsOf(now, templates.list()),
      moderation: now.moderation,
      imprint: now.imprint,
      layoutAssets: layoutAssetsPath(layoutAssets.revision),
      answers: form.key !== '',
      problem: error && { message: error.message, errors: error.errors },
    };
    const script = assets.url('web/client/maker.tsx');
    if (frame) return printPage(EmbedMakerPage, { site, scripts: [frameScript(), script], maker: { ...maker, frame } });
    const card = maker.parent
      ? { picture: maker.parent.picture, alt: maker.parent.poster.alt }
      : cardOf(showTemplate(template, leadFormat(template)));
    const scripts = [script, assets.url('web/client/embed-code.ts')];
    return printPage(MakerPage, { site, scripts, card, maker });
  }

  /** The frame that the maker is in; undefined on a page of ours. */
  function frameOf(c: Context, now: Settings): MakerFrame | undefined {
    if (c.get('address').policy.frame !== 'embed') return undefined;
    return {
      theme: oneOf(THEMES, c.req.query('theme')),
      returnTo: returnAddress(c.req.query('return'), now.returnOrigins) ?? null,
      publicUrl: config.publicUrl,
      campaign: { name: now.name, callToAction: callToActionOf(now) },
    };
  }

  const frameScript = () => assets.url('web/client/frame.ts');

  /** Renders the maker with everything typed and the error. Works while stores are unavailable. */
  async function failedMaker(c: Context, template: Template, typed: MakerForm, cause: FlyposterError): Promise<string> {
    const orphan = cause.code === 'unknown_parent';
    const form = withKey(orphan ? { ...typed, remixOf: null } : typed);
    const parent = form.remixOf ? await findPoster(posters, form.remixOf).catch(() => undefined) : undefined;
    const error = orphan ? new FlyposterError('unknown_parent', PARENT_GONE) : cause;
    return printMaker(c, await settingsOrDefaults(settings), { template, form, parent, error });
  }

  const handlers = { GET: open, POST: send };
  return { maker: handlers, embedMaker: handlers };
}

/** Gives a form that is shown again a key, so that sending it twice makes one poster. */
function withKey(form: MakerForm): MakerForm {
  return { ...form, key: form.key || randomUUID() };
}

/** Hash of the page's key and the form: sending the same form twice makes one poster, a changed form makes another. */
function idempotencyKey(template: Template, form: MakerForm): string | undefined {
  if (form.key === '') return undefined;
  return createHash('sha256')
    .update(JSON.stringify([form.key, requestOf(template, form)]))
    .digest('hex');
}
