import { type Context, Hono } from 'hono';
import { taggedPath } from '../../../web/addresses.ts';
import { mastodonServer, mastodonShare } from '../../../web/components/share-links/mastodon-server.ts';
import { SHARE_TARGETS, shareText } from '../../../web/components/share-links/share-targets.ts';
import { MastodonLeavePage, MastodonPage } from '../../../web/pages/mastodon.tsx';
import { printPage } from '../../../web/print-page.ts';
import { FlyposterError } from '../../domain/errors.ts';
import type { Reading } from '../../domain/posters/reading.ts';
import { returnAddress } from '../../domain/settings/return-address.ts';
import { returnLink } from '../../domain/settings/return-link.ts';
import type { Templates } from '../../domain/template/templates.ts';
import { type CountVisit, visitOf } from '../visits/visitors.ts';
import { createShow } from './poster-view.ts';
import { PRIVATE, readSite, type SiteDeps } from './site.ts';

export interface SharePagesDeps extends SiteDeps {
  posters: Pick<Reading, 'get'>;
  templates: Templates;
  count: CountVisit;
}

/**
 * `/share/:network?poster=`: counts that a poster is passed on, and leads to where the network takes it. It leads nowhere
 * but to the networks we know, with a poster of ours, which is on a page of ours, or with `return` on one of a site that
 * staff named; only Mastodon, which has many servers, is asked about first.
 */
export function createSharePages(deps: SharePagesDeps): Hono {
  const { posters, templates, settings, count, config } = deps;
  const app = new Hono();
  const show = createShow(templates);

  app.get('/share/mastodon', async (c) => {
    const shared = await find(c);
    const typed = c.req.query('server')?.slice(0, 300);
    const server = typed === undefined ? undefined : mastodonServer(typed);
    keepOut(c);
    if (server) {
      countShare(c, 'mastodon', shared);
      const href = mastodonShare(server, `${shareText(shared.slogan)} ${await addressFor(c, shared, 'mastodon')}`);
      return c.html(printPage(MastodonLeavePage, { site: await readSite(deps), server, href }));
    }
    const problem = typed === undefined ? undefined : 'Write the name of a server, such as mastodon.social.';
    const returnTo = await returnOf(c);
    const page = { site: await readSite(deps), shown: shared, server: typed ?? '', returnTo, problem };
    return c.html(printPage(MastodonPage, page), problem ? 422 : 200);
  });

  app.get('/share/:network', async (c) => {
    const target = SHARE_TARGETS.find(({ id }) => id === c.req.param('network'));
    if (!target?.intent) throw new FlyposterError('not_found');
    const shared = await find(c);
    countShare(c, target.id, shared);
    keepOut(c);
    return c.redirect(target.intent(await addressFor(c, shared, target.id), shareText(shared.slogan)), 302);
  });

  async function find(c: Context) {
    return show(await posters.get(c.req.query('poster') ?? ''));
  }

  async function addressFor(c: Context, { poster }: Awaited<ReturnType<typeof find>>, network: string) {
    const returnTo = await returnOf(c);
    return returnTo ? returnLink(returnTo, poster.id) : config.publicUrl + taggedPath(poster.id, network);
  }

  /** The page of another site, where the poster was made in a frame and staff let it have the link. */
  async function returnOf(c: Context): Promise<string | undefined> {
    return returnAddress(c.req.query('return'), (await settings.read()).returnOrigins);
  }

  /** Whoever follows the link counts, and not what merely loads it, such as a picture on another site. */
  function countShare(c: Context, network: string, { poster }: Awaited<ReturnType<typeof find>>): void {
    const followed = ['navigate', undefined].includes(c.req.header('sec-fetch-mode'));
    if (followed) count({ ...visitOf(c), source: network }, 'shared', poster);
  }

  return app;
}

function keepOut(c: Context): void {
  c.header('Cache-Control', PRIVATE);
  c.header('X-Robots-Tag', 'noindex, nofollow');
}
