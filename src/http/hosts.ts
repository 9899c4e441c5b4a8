import type { MiddlewareHandler } from 'hono';
import { FlyposterError } from '../domain/errors.ts';

/** Probes ask by IP address, so these answer to any name. */
const ANY_HOST = new Set(['/healthz', '/readyz']);

/**
 * Refuses requests for a host that is not PUBLIC_URL's: a forged Host must not reach links, caches or origin checks.
 * While PUBLIC_URL is on a loopback host, every loopback host on any port is ours, because tunnels and port mappings
 * change the port.
 */
export function requireHost(publicUrl: string): MiddlewareHandler {
  const own = new URL(publicUrl);
  const local = isLoopback(own.hostname);
  return async (c, next) => {
    const asked = new URL(c.req.url);
    // Behind a TLS proxy the request itself is plain http, and ":443" would look like a port that means something.
    const host = URL.canParse(`${own.protocol}//${asked.host}`) && new URL(`${own.protocol}//${asked.host}`).host;
    const ours = host === own.host || (local && isLoopback(asked.hostname)) || ANY_HOST.has(c.req.path);
    if (!ours) {
      throw new FlyposterError('unknown_host', `This server answers to ${own.host}. Its PUBLIC_URL sets that name.`);
    }
    await next();
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
