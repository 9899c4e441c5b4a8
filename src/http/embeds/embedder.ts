import type { Context } from 'hono';

/** Values of `Sec-Fetch-Dest` for frames. Old browsers, and all browsers on plain http, do not send the header. */
const FRAMES = new Set([undefined, 'iframe', 'frame', 'embed', 'object']);

/** The host name of the page around a frame; '' if unknown. Undefined on our own pages and outside frames. */
export function embedderOf(c: Context, publicUrl: string): string | undefined {
  if (!FRAMES.has(c.req.header('sec-fetch-dest'))) return undefined;
  const referrer = c.req.header('referer');
  if (referrer === undefined || !URL.canParse(referrer)) return '';
  const { host, hostname } = new URL(referrer);
  if (host === new URL(publicUrl).host || host === new URL(c.req.url).host) return undefined;
  return hostname.toLowerCase();
}
