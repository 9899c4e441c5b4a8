import type { Context } from 'hono';
import { FlyposterError } from '../domain/errors.ts';

/**
 * The width, one of these, that `?width=` asks a picture for; undefined: that of its format.
 *
 * @throws FlyposterError `invalid_request` for others than we make.
 */
export function readWidth<Width extends number>(c: Context, widths: readonly Width[]): Width | undefined {
  const asked = c.req.query('width');
  if (asked === undefined) return undefined;
  const width = widths.find((known) => String(known) === asked);
  if (width !== undefined) return width;
  const errors = [{ path: 'width', message: `Must be one of: ${widths.join(', ')}.` }];
  throw new FlyposterError('invalid_request', 'Pictures are not made in this width.', { errors });
}
