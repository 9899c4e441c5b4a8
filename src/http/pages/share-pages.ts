import type { Context } from 'hono';
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
import type { Asked, Handlers } from '../addresses/route.ts';
import { type CountVisit, visitOf } from '../visits/visitors.ts';
import { createPosterView } from './poster-view.ts';
import { readSite, type SiteDeps } from './site.ts';

export interface SharePagesDeps extends SiteDeps {
  posters: Pick<Reading, 'get'>;
  templates: Templates;
  count: CountVisit;
}

/**
 * Creates the pages that count a share of a poster (`?poster=`) and redirect to the network. They redirect only to
 * networks we know, with the URL of the poster's page or the one in `?return=`, on a site that staff named. Mastodon
 * has many servers, so its page asks for one first.
 */
export function createSharePages(deps: SharePagesDeps): Handlers<'shareMastodon' | 'share'> {
  const { posters, templates, settings, count, config } = deps;
  const viewOf = createPosterView(templates);

  async function toMastodon(c: Asked<'shareMastodon'>): Promise<Response> {
    const shared = await find(c);
    const typed = c.req.query('server')?.slice(0, 300);
    const server = typed === undefined ? undefined : mastodonServer(typed);
    hide(c);
    if (server) {
      countShare(c, 'mastodon', shared);
      const href = mastodonShare(server, `${shareText(shared.slogan)} ${await addressFor(c, shared, 'mastodon')}`);
      return c.html(printPage(MastodonLeavePage, { site: await readSite(deps), server, href }));
    }
    const problem = typed === undefined ? undefined : 'Write the name of a server, such as mastodon.social.';
    const returnTo = await returnOf(c);
    const page = { site: await readSite(deps), shown: shared, server: typed ?? '', returnTo, problem };
    return c.html(printPage(MastodonPage, page), problem ? 422 : 200);
  }

  async function toNetwork(c: Asked<'share'>): Promise<Response> {
    const target = SHARE_TARGETS.find(({ id }) => id === c.req.param('network'));
    if (!target?.intent) throw new FlyposterError('not_found');
    const shared = await find(c);
    countShare(c, target.id, shared);
    hide(c);
    return c.redirect(target.intent(await addressFor(c, shared, target.id), shareText(shared.slogan)), 302);
  }

  async function find(c: Context) {
    return viewOf(await posters.get(c.req.query('poster') ?? ''));
  }

  async function addressFor(c: Context, { poster }: Awaited<ReturnType<typeof find>>, network: string) {
    const returnTo = await returnOf(c);
    return returnTo ? returnLink(returnTo, poster.id) : config.publicUrl + taggedPath(poster.id, network);
  }

  /** The page of another site to share instead, if the poster was made in a frame there and staff allow that site. */
  async function returnOf(c: Context): Promise<string | undefined> {
    return returnAddress(c.req.query('return'), (await settings.read()).returnOrigins);
  }

  /** Counts a share if the link was followed, not if it was merely loaded, such as by an `<img>` on another site. */
  function countShare(c: Context, network: string, { poster }: Awaited<ReturnType<typeof find>>): void {
    const followed = ['navigate', undefined].includes(c.req.header('sec-fetch-mode'));
    if (followed) count({ ...visitOf(c), source: network }, 'shared', poster);
  }

  return { shareMastodon: { GET: toMastodon }, share: { GET: toNetwork } };
}

/** Keeps a page out of search engines. */
function hide(c: Context): void {
  c.header('X-Robots-Tag', 'noindex, nofollow');
}
