import type { Context } from 'hono';
import { FlyposterError } from '../../domain/errors.ts';
import { PICTURE_WIDTHS, type PictureWidth } from '../../domain/format.ts';

/**
 * Reads `?width=`; undefined for the width of the format. @throws FlyposterError `invalid_request` for widths we do not
 * make.
 */
export function readWidth(c: Context): PictureWidth | undefined {
  const asked = c.req.query('width');
  if (asked === undefined) return undefined;
  const width = PICTURE_WIDTHS.find((known) => String(known) === asked);
  if (width !== undefined) return width;
  const errors = [{ path: 'width', message: `Must be one of: ${PICTURE_WIDTHS.join(', ')}.` }];
  throw new FlyposterError('invalid_request', 'Pictures are not made in this width.', { errors });
}
