import type { Context } from 'hono';
import { FlyposterError } from '../../domain/errors.ts';

/**
 * Refuses a form that another site sent. A request without `Origin` does not come from a browser and passes. On plain
 * http the host of the request is accepted too, because PUBLIC_URL may be one of several names of this machine; that
 * host was checked before. `sandboxed` also accepts the origin `null` of sandboxed frames, which any site can send.
 */
export function requireSameSite(c: Context, publicUrl: string, { sandboxed = false } = {}): void {
  const origin = c.req.header('origin');
  if (sandboxed && origin === 'null') return;
  const own = new URL(publicUrl);
  const asked = own.protocol === 'http:' ? `http://${new URL(c.req.url).host}` : own.origin;
  if (origin !== undefined && origin !== own.origin && origin !== asked) throw new FlyposterError('cross_site');
}
