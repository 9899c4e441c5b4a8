import type { Context } from 'hono';
import { FlyposterError } from '../../domain/errors.ts';

const FORM_TYPE = /^application\/x-www-form-urlencoded\s*(?:;|$)/i;
const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json(?:\s*;|$)/i;

/** Reads the body of a request as the fields of a form. @throws FlyposterError `unsupported_media_type`. */
export async function readForm(c: Context): Promise<URLSearchParams> {
  if (!FORM_TYPE.test(c.req.header('content-type') ?? '')) throw new FlyposterError('unsupported_media_type');
  return new URLSearchParams(await c.req.text());
}

/**
 * Reads the body of a request as JSON. Text that is not UTF-8 is refused, not repaired.
 * @throws FlyposterError `unsupported_media_type` or `invalid_json`.
 */
export async function readJson(c: Context): Promise<unknown> {
  // This also keeps forms of other sites out: they cannot send this type, and scripts need a preflight.
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
