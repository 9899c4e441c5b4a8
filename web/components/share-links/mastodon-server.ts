/** A public host name: letters, digits and hyphens in at least two parts, and no IP address. */
const HOST = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?!\d+$)[a-z0-9-]{2,63}$/;

/**
 * The host name of the server that a person typed, as in `mastodon.social`, `https://mastodon.social/@ada` or
 * `@ada@mastodon.social`. Undefined unless it is a public host, so that nobody is sent to anything else.
 */
export function mastodonServer(typed: string): string | undefined {
  const text = typed.trim().toLowerCase();
  const host = text
    .replace(/^https?:\/\//, '')
    .replace(/^@?[^@/]+@/, '')
    .replace(/\/.*$/, '');
  if (/[\s\\?#]/.test(text) || !URL.canParse(`https://${host}`)) return undefined;
  // `URL` turns names in other scripts into their ASCII form.
  const { hostname, port, username } = new URL(`https://${host}`);
  return HOST.test(hostname) && !port && !username ? hostname : undefined;
}

/** The page of a Mastodon server on which a visitor can post a text. */
export function mastodonShare(server: string, text: string): string {
  return `https://${server}/share?text=${encodeURIComponent(text)}`;
}
