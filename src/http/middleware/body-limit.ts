import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { FlyposterError } from '../../domain/errors.ts';
import { isMultipart } from '../requests/uploads.ts';

/** The largest body, bytes. */
const MAX_BODY = 64 * 1024;

/**
 * Refuses bodies over 64 KB, with or without a Content-Length. Uploads have a limit of their own (requests/uploads.ts).
 */
export function limitBody(): MiddlewareHandler {
  const limit = bodyLimit({
    maxSize: MAX_BODY,
    onError: () => {
      throw new FlyposterError('body_too_large', `The body is larger than the ${MAX_BODY / 1024} KB we take.`);
    },
  });
  // Nobody reads the body of these requests, and looking at it takes as long as the answer.
  const bodiless = (c: Context) => c.req.method === 'GET' || c.req.method === 'HEAD';
  return (c, next) => (bodiless(c) || isUpload(c) ? next() : limit(c, next));
}

/** True for a request that may contain photos: its address takes them, and its body is of the right type. */
function isUpload(c: Context): boolean {
  const type = c.get('address').operation?.body?.type;
  return type === 'photo' || (type === 'form with photos' && isMultipart(c));
}
