import type { Context } from 'hono';

/** What a frame is asked for as. Browsers that are old or on plain http do not say. */
const FRAMES = new Set([undefined, 'iframe', 'frame', 'embed', 'object']);

/**
 * The host name of the page that frames the one asked for; '' where that is not known. Undefined where none does but our
 * own, or where it is opened as a page.
 */
export function embedderOf(c: Context, publicUrl: string): string | undefined {
  if (!FRAMES.has(c.req.header('sec-fetch-dest'))) return undefined;
  const referrer = c.req.header('referer');
  if (referrer === undefined || !URL.canParse(referrer)) return '';
  const { host, hostname } = new URL(referrer);
  if (host === new URL(publicUrl).host || host === new URL(c.req.url).host) return undefined;
  return hostname.toLowerCase();
}
