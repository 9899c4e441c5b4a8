import type { Context, MiddlewareHandler } from 'hono';

/** Media types of data that a browser may show as a page. */
const DATA = /json|^text\/xml|(?:rss|atom)\+xml/;

/** Features that a page in a frame on another site never needs. */
const NOT_IN_FRAMES = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb']
  .map((feature) => `${feature}=()`)
  .join(', ');

/**
 * Sets the headers that keep pages safe and let images be loaded from everywhere, as the address declares. Does not
 * replace headers of the answer.
 */
export function secureHeaders(publicUrl: string): MiddlewareHandler {
  const https = publicUrl.startsWith('https:');
  // PUBLIC_URL is listed too: on a local machine the page may be open under another loopback name.
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
  // In a sandboxed frame 'self' matches nothing in some browsers.
  const policies = { page: pagePolicy("'none'"), embed: pagePolicy('*', `'self' ${publicUrl}`) };

  return async (c, next) => {
    await next();
    const { headers } = c.res;
    const { frame } = c.get('address').policy;
    const type = headers.get('content-type') ?? '';
    const html = type.startsWith('text/html');
    const set = (name: string, value: string) => headers.has(name) || c.res.headers.set(name, value);

    set('x-content-type-options', 'nosniff');
    set('referrer-policy', frame === 'secret' ? 'no-referrer' : 'strict-origin-when-cross-origin');
    if (frame === 'secret') set('cache-control', 'no-store');
    if (https) set('strict-transport-security', 'max-age=15552000');
    if (html && frame === 'embed') {
      set('content-security-policy', policies.embed);
      set('permissions-policy', NOT_IN_FRAMES);
    } else if (html) {
      set('content-security-policy', policies.page);
      set('x-frame-options', 'DENY');
      set('cross-origin-opener-policy', 'same-origin');
    } else if (DATA.test(type)) {
      set('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
    }
    const use = useByOthers(c, html);
    set('cross-origin-resource-policy', use === 'none' ? 'same-origin' : 'cross-origin');
    const reading = c.req.method === 'GET' || c.req.method === 'HEAD';
    if (use === 'read' && reading) set('access-control-allow-origin', '*');
  };
}

/**
 * The use that other sites may make of an answer. None of these answers depends on a cookie. Pages may only be framed.
 */
function useByOthers(c: Context, html: boolean): 'none' | 'show' | 'read' {
  const { frame, origins } = c.get('address').policy;
  const failed = c.res.status >= 400;
  if (html && frame !== 'embed') return 'none';
  if (origins === 'read' || origins === 'send') return 'read';
  if (origins === 'errors' && failed) return 'read';
  return origins === 'show' && !failed ? 'show' : 'none';
}
