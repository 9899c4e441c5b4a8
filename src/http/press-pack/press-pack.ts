import { makeZip } from 'client-zip';
import type { Context } from 'hono';
import type { Logger } from 'pino';
import { FlyposterError } from '../../domain/errors.ts';
import type { Galleries } from '../../domain/galleries/galleries.ts';
import type { Gallery } from '../../domain/galleries/gallery.ts';
import { type PressPack, type PressPacks, QUALITIES, type Quality } from '../../domain/galleries/press-pack.ts';
import type { SettingsRecords } from '../../domain/settings/settings-records.ts';
import type { AbsoluteAddresses } from '../addresses/absolute.ts';
import type { Handlers } from '../addresses/route.ts';
import { addressOf, visitOf } from '../visits/visitors.ts';
import { captionsCsv, captionsJson, licenceNote, type PackContents, readme } from './press-pack-texts.ts';
import { watchStream } from './watched-stream.ts';

export interface PressPackRoutesDeps {
  galleries: Pick<Galleries, 'get' | 'ofTopic'>;
  packs: PressPacks;
  settings: Pick<SettingsRecords, 'read'>;
  to: AbsoluteAddresses;
  log: Logger;
  /** Number of proxies in front of the server that add the client's address. */
  trustedProxies: number;
}

/** The most packs that are sent at once, and the seconds after which one of them may be done. */
const AT_ONCE = 2;
const RETRY_AFTER = 60;
/** Time in ms after which a client that reads no further is given up. */
const PATIENCE = 120_000;

/**
 * Creates the routes of press packs: the posters of a gallery or a topic with their captions as a ZIP, streamed.
 * `?quality=` chooses the files: `screen`, `print` or `all`, the default.
 */
export function createPressPackRoutes(deps: PressPackRoutesDeps): Handlers<'galleryPressPack' | 'topicPressPack'> {
  const { galleries, packs, settings, to, log, trustedProxies } = deps;
  const fetching = new Set<string>();

  async function answer(c: Context, gallery: Gallery): Promise<Response> {
    const qualities = readQualities(c.req.query('quality'));
    c.header('Content-Type', 'application/zip');
    c.header('Content-Disposition', `attachment; filename="${gallery.slug}-press-pack.zip"`);
    c.header('X-Robots-Tag', 'noindex');
    if (c.req.method === 'HEAD') return c.body(null);

    const network = addressOf(visitOf(c), trustedProxies);
    take(network);
    try {
      const pack = await packs.open(gallery, qualities);
      const contents: PackContents = { pack, qualities, settings: await settings.read(), to, madeAt: new Date() };
      const leaving = new AbortController();
      const entries = entriesOf(contents, pack, leaving.signal);
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

  /** Reserves a place for a network. @throws FlyposterError if it has one already, or none is free */
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

  return {
    galleryPressPack: { GET: async (c) => answer(c, await galleries.get(c.req.param('slug'))) },
    topicPressPack: { GET: async (c) => answer(c, await galleries.ofTopic(c.req.param('topic'))) },
  };
}

/** The entries of the archive. The captions come last, because they list the files that could not be added. */
async function* entriesOf(contents: PackContents, pack: PressPack, signal: AbortSignal) {
  const text = (name: string, input: string) => ({ name, lastModified: contents.madeAt, input });
  yield text('README.txt', readme(contents));
  yield text('LICENCE.txt', licenceNote(contents));
  for await (const { name, modifiedAt, content } of pack.files(signal)) {
    yield { name, lastModified: modifiedAt, input: content };
  }
  yield text('captions.csv', captionsCsv(contents));
  yield text('captions.json', captionsJson(contents));
}

function readQualities(asked = 'all'): readonly Quality[] {
  if (asked === 'all') return QUALITIES;
  const quality = QUALITIES.find((each) => each === asked);
  if (!quality) throw new FlyposterError('invalid_request', 'quality is one of screen, print and all.');
  return [quality];
}
