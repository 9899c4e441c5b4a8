import { z } from 'zod';

/** An origin on the local machine, for trying out. `*` as its port means any port. */
const LOCAL = /^http:\/\/(?:localhost|127\.0\.0\.1)(?::(?:\d{1,5}|\*))?$/;
const MOST = 500;

/** An origin whose pages the links of posters may lead to: `https://example.org`, or one on the local machine. */
export const returnOriginSchema = z
  .string()
  .trim()
  .max(200, 'At most 200 characters.')
  .transform((text) => originOf(text) ?? text)
  .refine(
    (text) => text === originOf(text),
    'Must be an origin such as https://example.org, without a path, or http://localhost:* for trying out.',
  );

/**
 * Checks the address of a page that embeds the maker and wants the links of posters made there. Returns the address
 * without its fragment and its `poster` parameter; undefined if it is not on one of the allowed `origins`.
 */
export function returnAddress(asked: string | undefined, origins: readonly string[]): string | undefined {
  if (!asked || asked.length > MOST || !URL.canParse(asked)) return undefined;
  const url = new URL(asked);
  // A blob: URL has the origin of the page that made it, but leads nowhere.
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  if (url.username !== '' || url.password !== '') return undefined;
  if (!origins.some((origin) => matches(origin, url))) return undefined;
  url.hash = '';
  url.searchParams.delete('poster');
  return url.href;
}

function matches(origin: string, url: URL): boolean {
  if (!origin.endsWith(':*')) return new URL(origin).origin === url.origin;
  return url.protocol === 'http:' && `http://${url.hostname}:*` === origin;
}

/** Returns an origin as browsers write it; undefined if the text is none that can be allowed. */
function originOf(text: string): string | undefined {
  const plain = text.toLowerCase().replace(/\/$/, '');
  if (LOCAL.test(plain) && URL.canParse(plain.replace(':*', ''))) return plain;
  if (!plain.startsWith('https://') || plain.includes('*') || !URL.canParse(plain)) return undefined;
  const { href, origin } = new URL(plain);
  return href === `${origin}/` ? origin : undefined;
}
