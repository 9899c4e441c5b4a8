import { makeZip } from 'client-zip';
import { type Context, Hono } from 'hono';
import type { Logger } from 'pino';
import { FlyposterError } from '../../domain/errors.ts';
import type { Galleries } from '../../domain/galleries/galleries.ts';
import type { Gallery } from '../../domain/galleries/gallery.ts';
import { type PressPack, type PressPacks, QUALITIES, type Quality } from '../../domain/galleries/press-pack.ts';
import type { SettingsRecords } from '../../domain/settings/settings-records.ts';
import type { Addresses } from '../addresses.ts';
import { addressOf, visitOf } from '../visits/visitors.ts';
import { captionsCsv, captionsJson, licenceNote, type PackTold, readme } from './press-pack-texts.ts';
import { watchStream } from './watched-stream.ts';

export interface PressPackRoutesDeps {
  galleries: Pick<Galleries, 'get' | 'ofTopic'>;
  packs: PressPacks;
  settings: Pick<SettingsRecords, 'read'>;
  to: Addresses;
  log: Logger;
  /** Proxies in front of the server that add the address of who asked them. */
  trustedProxies: number;
}

/** Packs that are sent at once, and seconds after which one of them may be done. */
const AT_ONCE = 2;
const RETRY_AFTER = 60;
/** Milliseconds that whoever fetches a pack may take none of it. */
const PATIENCE = 120_000;

/**
 * `/g/:slug/press-pack.zip`, `/topics/:topic/press-pack.zip`: the posters of a gallery with their captions, made while it
 * is sent. `?quality=` says which files: `screen`, `print` or `all`, which it is without.
 */
export function createPressPackRoutes(deps: PressPackRoutesDeps): Hono {
  const { galleries, packs, settings, to, log, trustedProxies } = deps;
  const fetching = new Set<string>();

  async function answer(c: Context, gallery: Gallery): Promise<Response> {
    const qualities = readQualities(c.req.query('quality'));
    c.header('Content-Type', 'application/zip');
    c.header('Content-Disposition', `attachment; filename="${gallery.slug}-press-pack.zip"`);
    c.header('Cache-Control', 'no-store');
    c.header('X-Robots-Tag', 'noindex');
    if (c.req.method === 'HEAD') return c.body(null);

    const network = addressOf(visitOf(c), trustedProxies);
    take(network);
    try {
      const pack = await packs.open(gallery, qualities);
      const told: PackTold = { pack, qualities, settings: await settings.read(), to, madeAt: new Date() };
      const leaving = new AbortController();
      const entries = entriesOf(told, pack, leaving.signal);
      return c.body(
        watchStream(makeZip(entries), PATIENCE, (err) => {
          leaving.abort();
          fetching.delete(network);
          if (err) log.warn({ err, gallery: gallery.slug }, 'a press pack broke off');
        }),
      );
    } catch (error) {
      fetching.delete(network);
      throw error;
    }
  }

  /** Keeps a place for who asks. @throws FlyposterError where they have one already, or none is free */
  function take(network: string): void {
    if (fetching.has(network)) {
      throw new FlyposterError('too_many_requests', 'You are fetching a press pack already. One at a time, please.', {
        retryAfter: RETRY_AFTER,
      });
    }
    if (fetching.size >= AT_ONCE) {
      throw new FlyposterError('busy', 'Others are fetching press packs. Please try again in a few minutes.', {
        retryAfter: RETRY_AFTER,
      });
    }
    fetching.add(network);
  }

  const app = new Hono();
  app.get('/g/:slug/press-pack.zip', async (c) => answer(c, await galleries.get(c.req.param('slug'))));
  app.get('/topics/:topic/press-pack.zip', async (c) => answer(c, await galleries.ofTopic(c.req.param('topic'))));
  return app;
}

/** What is in the archive, in its order: what there is to know first, so that it begins at once, and at last what became of it. */
async function* entriesOf(told: PackTold, pack: PressPack, signal: AbortSignal) {
  const text = (name: string, input: string) => ({ name, lastModified: told.madeAt, input });
  yield text('README.txt', readme(told));
  yield text('LICENCE.txt', licenceNote(told));
  for await (const { name, modifiedAt, content } of pack.files(signal)) {
    yield { name, lastModified: modifiedAt, input: content };
  }
  yield text('captions.csv', captionsCsv(told));
  yield text('captions.json', captionsJson(told));
}

function readQualities(asked = 'all'): readonly Quality[] {
  if (asked === 'all') return QUALITIES;
  const quality = QUALITIES.find((each) => each === asked);
  if (!quality) throw new FlyposterError('invalid_request', 'quality is one of screen, print and all.');
  return [quality];
}
