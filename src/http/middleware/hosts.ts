import type { MiddlewareHandler } from 'hono';
import { FlyposterError } from '../../domain/errors.ts';

/** The most origins that are remembered: a loopback host may be asked for on any port. */
const MAX_KNOWN = 100;

/**
 * Refuses requests for a host other than PUBLIC_URL's, except probes, which use the IP address: a forged Host must not
 * get into links, caches or origin checks. If PUBLIC_URL is on a loopback host, every loopback host on any port is
 * ours, because tunnels and port mappings change the port.
 */
export function requireHost(publicUrl: string): MiddlewareHandler {
  const own = new URL(publicUrl);
  const local = isLoopback(own.hostname);
  const isOurs = (url: string) => {
    // Not a valid URL, such as one with the host 127.999.999.999.
    if (!URL.canParse(url)) return false;
    const asked = new URL(url);
    // Behind a TLS proxy the request itself is plain http, where ":443" is not the default port and would stay in the
    // host.
    const host = URL.canParse(`${own.protocol}//${asked.host}`) && new URL(`${own.protocol}//${asked.host}`).host;
    return host === own.host || (local && isLoopback(asked.hostname));
  };
  /** Origins that were found to be ours; few, because all others are refused. */
  const known = new Set<string>();
  return async (c, next) => {
    const { url } = c.req;
    const origin = url.slice(0, url.indexOf('/', url.indexOf('://') + 3));
    if (known.has(origin)) return next();
    if (isOurs(url)) {
      if (known.size < MAX_KNOWN) known.add(origin);
    } else if (!c.get('address').probe) {
      throw new FlyposterError('unknown_host', `This server answers to ${own.host}. Its PUBLIC_URL sets that name.`);
    }
    return next();
  };
}

function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127(?:\.\d{1,3}){3}$/.test(hostname)
  );
}
