import { FlyposterError } from '../domain/errors.ts';
import { systemCode } from '../domain/system-code.ts';

/** Codes of system errors that mean that the disk is not usable, whatever the call was. */
const OUTAGES = new Set([
  'EACCES',
  'EBUSY',
  'EDQUOT',
  'EIO',
  'EMFILE',
  'ENFILE',
  'ENODEV',
  'ENOMEM',
  'ENOSPC',
  'ENXIO',
  'EPERM',
  'EROFS',
  'ESTALE',
  'ETIMEDOUT',
]);

/**
 * Turns an error that means that the disk is down or full into `store_unavailable`; returns any other error unchanged.
 */
export function asOutage(error: unknown): unknown {
  const code = systemCode(error);
  return code !== undefined && OUTAGES.has(code)
    ? new FlyposterError('store_unavailable', undefined, { cause: error })
    : error;
}
