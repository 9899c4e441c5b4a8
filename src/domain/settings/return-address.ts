import { z } from 'zod';

/** Any port of the machine that one sits at, for trying out. */
const LOCAL = /^http:\/\/(?:localhost|127\.0\.0\.1)(?::(?:\d{1,5}|\*))?$/;
const MOST = 500;

/** An origin whose pages may be what the links of a poster lead to: `https://example.org`, or one of this machine. */
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
 * The page of another site that links to a poster made there lead to, where staff allow it: an address on one of
 * `origins`, without its fragment and without the name of a poster that it had. Undefined where it is none of these.
 */
export function returnAddress(asked: string | undefined, origins: readonly string[]): string | undefined {
  if (!asked || asked.length > MOST || !URL.canParse(asked)) return undefined;
  const url = new URL(asked);
  // What is a blob has the origin of the page that made it, and leads nowhere.
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

/** An origin as browsers write it; undefined where the text is none that can be allowed. */
function originOf(text: string): string | undefined {
  const plain = text.toLowerCase().replace(/\/$/, '');
  if (LOCAL.test(plain) && URL.canParse(plain.replace(':*', ''))) return plain;
  if (!plain.startsWith('https://') || plain.includes('*') || !URL.canParse(plain)) return undefined;
  const { href, origin } = new URL(plain);
  return href === `${origin}/` ? origin : undefined;
}
