import type { Context } from 'hono';
import { FlyposterError } from '../../domain/errors.ts';

/**
 * Refuses a form that another site sent. Whoever does not say where a form is from is no browser. On plain http the host
 * that was asked for counts too, because PUBLIC_URL may be one of several names of this machine; that host was checked.
 * `sandboxed` lets a form through whose page has no origin either, which anyone can bring about.
 */
export function requireSameSite(c: Context, publicUrl: string, { sandboxed = false } = {}): void {
  const origin = c.req.header('origin');
  if (sandboxed && origin === 'null') return;
  const own = new URL(publicUrl);
  const asked = own.protocol === 'http:' ? `http://${new URL(c.req.url).host}` : own.origin;
  if (origin !== undefined && origin !== own.origin && origin !== asked) throw new FlyposterError('cross_site');
}
