import type { Context } from 'hono';
import { FlyposterError } from '../domain/errors.ts';

const FORM_TYPE = /^application\/x-www-form-urlencoded\s*(?:;|$)/i;

/** The fields of a form without files. @throws FlyposterError `unsupported_media_type` */
export async function readForm(c: Context): Promise<URLSearchParams> {
  if (!FORM_TYPE.test(c.req.header('content-type') ?? '')) throw new FlyposterError('unsupported_media_type');
  return new URLSearchParams(await c.req.text());
}
