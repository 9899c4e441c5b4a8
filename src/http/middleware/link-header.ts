import type { MiddlewareHandler } from 'hono';
import { oembedLinks } from '../../../web/discovery.ts';
import { pathOf, readPage } from '../embeds/embeddable.ts';

/** Adds the oEmbed links of a page as a `Link` header (RFC 8288), for clients that read no HTML. */
export function linkHeader(publicUrl: string): MiddlewareHandler {
  return async (c, next) => {
    await next();
    if (c.res.status !== 200 || !c.res.headers.get('content-type')?.startsWith('text/html')) return;
    const page = readPage(new URL(c.req.url));
    if (!page) return;
    const links = oembedLinks(publicUrl, pathOf(page), '');
    c.res.headers.set('link', links.map(({ rel, type, href }) => `<${href}>; rel="${rel}"; type="${type}"`).join(', '));
  };
}
