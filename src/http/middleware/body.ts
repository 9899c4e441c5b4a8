import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { FlyposterError } from '../../domain/errors.ts';
import { isMultipart } from '../routes/uploads.ts';

const MAX_BODY = 64 * 1024;
const FORM_TYPE = /^application\/x-www-form-urlencoded\s*(?:;|$)/i;
const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json(?:\s*;|$)/i;

/** Refuses bodies over 64 KB, those that do not say how long they are too. Uploads have a limit of their own. */
export function limitBody(): MiddlewareHandler {
  const limit = bodyLimit({
    maxSize: MAX_BODY,
    onError: () => {
      throw new FlyposterError('body_too_large', `The body is larger than the ${MAX_BODY / 1024} KB we take.`);
    },
  });
  // Nobody reads the body of these, and to look at it costs as much as the answer.
  const bodiless = (c: Context) => c.req.method === 'GET' || c.req.method === 'HEAD';
  return (c, next) => (bodiless(c) || isUpload(c) ? next() : limit(c, next));
}

/** Whether a request goes to an address that takes photos, in a form that can hold one. */
function isUpload(c: Context): boolean {
  if (c.req.method !== 'POST') return false;
  return c.req.path === '/api/photos' || (/^(?:\/embed)?\/make\//.test(c.req.path) && isMultipart(c));
}

/** The body of a request as the fields of a form. @throws FlyposterError `unsupported_media_type`. */
export async function readForm(c: Context): Promise<URLSearchParams> {
  if (!FORM_TYPE.test(c.req.header('content-type') ?? '')) throw new FlyposterError('unsupported_media_type');
  return new URLSearchParams(await c.req.text());
}

/**
 * The body of a request as JSON. Text that is not UTF-8 is refused, not repaired.
 *
 * @throws FlyposterError `unsupported_media_type` or `invalid_json`.
 */
export async function readJson(c: Context): Promise<unknown> {
  // Also what keeps forms of other sites out: they cannot send this type, and scripts have to ask first.
  if (!JSON_TYPE.test(c.req.header('content-type')?.trim() ?? '')) {
    throw new FlyposterError('unsupported_media_type', 'The body must be sent as application/json.');
  }
  const bytes = await c.req.arrayBuffer();
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new FlyposterError('invalid_json', undefined, { cause });
  }
}
