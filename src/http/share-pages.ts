import { type Context, Hono } from 'hono';
import { taggedPath } from '../../web/addresses.ts';
import { mastodonServer, mastodonShare } from '../../web/components/share-links/mastodon-server.ts';
import { SHARE_TARGETS, shareText } from '../../web/components/share-links/share-targets.ts';
import { MastodonLeavePage, MastodonPage } from '../../web/pages/mastodon.tsx';
import { printPage } from '../../web/print-page.ts';
import { showPoster } from '../../web/shown.ts';
import { FlyposterError } from '../domain/errors.ts';
import type { Templates } from '../domain/ports.ts';
import { firstFormat, type Posters } from '../domain/posters.ts';
import { readSite, type SiteDeps } from './site.ts';
import { type CountVisit, visitOf } from './visitors.ts';

export interface SharePagesDeps extends SiteDeps {
  posters: Pick<Posters, 'get'>;
  templates: Templates;
  count: CountVisit;
}

/**
 * `/share/:network?poster=`: counts that a poster is passed on, and leads to where the network takes it. It leads nowhere
 * but to the networks we know, with a poster of ours; only Mastodon, which has many servers, is asked about first.
 */
export function createSharePages(deps: SharePagesDeps): Hono {
  const { posters, templates, count, config } = deps;
  const app = new Hono();

  app.get('/share/mastodon', async (c) => {
    const shared = await find(c);
    const typed = c.req.query('server')?.slice(0, 300);
    const server = typed === undefined ? undefined : mastodonServer(typed);
    keepOut(c);
    if (server) {
      countShare(c, 'mastodon', shared);
      const href = mastodonShare(server, `${shareText(shared.slogan)} ${addressFor(shared, 'mastodon')}`);
      return c.html(printPage(MastodonLeavePage, { site: await readSite(deps), server, href }));
    }
    const problem = typed === undefined ? undefined : 'Write the name of a server, such as mastodon.social.';
    const page = { site: await readSite(deps), shown: shared, server: typed ?? '', problem };
    return c.html(printPage(MastodonPage, page), problem ? 422 : 200);
  });

  app.get('/share/:network', async (c) => {
    const target = SHARE_TARGETS.find(({ id }) => id === c.req.param('network'));
    if (!target?.intent) throw new FlyposterError('not_found');
    const shared = await find(c);
    countShare(c, target.id, shared);
    keepOut(c);
    return c.redirect(target.intent(addressFor(shared, target.id), shareText(shared.slogan)), 302);
  });

  async function find(c: Context) {
    const poster = await posters.get(c.req.query('poster') ?? '');
    return showPoster(poster, templates.get(poster.template), firstFormat(poster));
  }

  const addressFor = ({ poster }: Awaited<ReturnType<typeof find>>, network: string) =>
    config.publicUrl + taggedPath(poster.id, network);

  /** Whoever follows the link counts, and not what merely loads it, such as a picture on another site. */
  function countShare(c: Context, network: string, { poster }: Awaited<ReturnType<typeof find>>): void {
    const followed = ['navigate', undefined].includes(c.req.header('sec-fetch-mode'));
    if (followed) count({ ...visitOf(c), source: network }, 'shared', poster);
  }

  return app;
}

function keepOut(c: Context): void {
  c.header('Cache-Control', 'private, no-store');
  c.header('X-Robots-Tag', 'noindex, nofollow');
}
