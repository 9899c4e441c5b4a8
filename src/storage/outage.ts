import { FlyposterError } from '../domain/errors.ts';

/** System errors that say the disk does not serve us, whatever was asked of it. */
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

/** The system's code of an error, as in `ENOENT`. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** `store_unavailable` for an error that means the disk is away or full; any other error as it is. */
export function asOutage(error: unknown): unknown {
  const code = systemCode(error);
  return code !== undefined && OUTAGES.has(code)
    ? new FlyposterError('store_unavailable', undefined, { cause: error })
    : error;
}
