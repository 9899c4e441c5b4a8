import type { MiddlewareHandler } from 'hono';

/**
 * What other sites may load: renditions, examples, assets, what layout needs, embeds and their script, the schema, oEmbed,
 * feeds and the public API. No answer of these needs a cookie.
 */
const OPEN =
  /^\/(?:(?:api|assets|embed|layout|p|schemas|templates)\/|embed\.js$|oembed$|(?:gallery|g\/[^/]+|topics\/[^/]+)\/(?:feed\.json|rss\.xml|atom\.xml)$)/;
/** Data that a browser may show as a page. */
const DATA = /json|^text\/xml|(?:rss|atom)\+xml/;
const EMBED = /^\/embed\//;
/** Its address holds the manage token. */
const SECRET = /^\/p\/[^/]+\/manage$/;

/** What a page in a frame on another site never needs. */
const NOT_IN_FRAMES = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb']
  .map((feature) => `${feature}=()`)
  .join(', ');

/** Sets the headers that keep pages safe and images loadable from everywhere. A header an answer set itself stays. */
export function secureHeaders(publicUrl: string): MiddlewareHandler {
  const https = publicUrl.startsWith('https:');
  // PUBLIC_URL by name too: on a local machine the page may be open under another loopback name.
  const pagePolicy = (ancestors: string, self = "'self'") =>
    [
      "default-src 'none'",
      `script-src ${self}`,
      `style-src ${self}`,
      "style-src-attr 'unsafe-inline'",
      `img-src 'self' data: blob: ${publicUrl}`,
      `font-src ${self}`,
      `connect-src ${self}`,
      "manifest-src 'self'",
      "frame-src 'self'",
      `form-action ${self}`,
      "base-uri 'none'",
      `frame-ancestors ${ancestors}`,
    ].join('; ');
  // In a sandbox some browsers take 'self' for an origin that nothing has.
  const policies = { page: pagePolicy("'none'"), embed: pagePolicy('*', `'self' ${publicUrl}`) };

  return async (c, next) => {
    await next();
    const { headers } = c.res;
    const path = c.req.path;
    const embed = EMBED.test(path);
    const html = headers.get('content-type')?.startsWith('text/html') ?? false;
    const set = (name: string, value: string) => headers.has(name) || c.res.headers.set(name, value);

    set('x-content-type-options', 'nosniff');
    set('referrer-policy', SECRET.test(path) ? 'no-referrer' : 'strict-origin-when-cross-origin');
    if (SECRET.test(path)) set('cache-control', 'no-store');
    if (https) set('strict-transport-security', 'max-age=15552000');
    if (html) {
      set('content-security-policy', embed ? policies.embed : policies.page);
      if (embed) {
        set('permissions-policy', NOT_IN_FRAMES);
      } else {
        set('x-frame-options', 'DENY');
        set('cross-origin-opener-policy', 'same-origin');
      }
    } else if (DATA.test(headers.get('content-type') ?? '')) {
      set('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
    }
    const open = OPEN.test(path) && (!html || embed);
    set('cross-origin-resource-policy', open ? 'cross-origin' : 'same-origin');
    if (open && (c.req.method === 'GET' || c.req.method === 'HEAD')) set('access-control-allow-origin', '*');
  };
}
