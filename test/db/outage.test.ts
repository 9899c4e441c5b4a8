import { describe, expect, it } from 'vitest';
import { asOutage } from '../../src/db/outage.ts';
import { FlyposterError } from '../../src/domain/errors.ts';

const withCode = (code: string, message = 'something') => Object.assign(new Error(message), { code });

describe('an outage of the database', () => {
  const codes = [
    ...['SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT', 'SQLITE_FULL', 'SQLITE_IOERR_WRITE', 'ENOSPC', 'EROFS'],
    ...['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH'],
    ...['08000', '08006', '08P01', '25006', '28P01', '3D000', '40001', '40P01', '53100', '53300', '57014', '57P01'],
    ...['57P02', '57P03', '58030'],
  ];
  it.each(codes)('is seen by the code %s', (code) => {
    const error = withCode(code);
    expect(asOutage(error)).toMatchObject({ name: 'FlyposterError', code: 'store_unavailable', cause: error });
  });

  it.each([
    'Connection terminated',
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    'timeout exceeded when trying to connect',
    'timeout expired',
    'Query read timeout',
    'Client has encountered a connection error and is not queryable',
    'Client was closed and is not queryable',
    'Cannot use a pool after calling end on the pool',
    'driver has already been destroyed',
    'The database connection is not open',
  ])('is seen by the message “%s”', (message) => {
    expect(asOutage(new Error(message))).toMatchObject({ code: 'store_unavailable' });
  });

  it.each([
    '23505',
    '23503',
    '42601',
    '42P01',
    '22P02',
    'SQLITE_CONSTRAINT',
    'SQLITE_ERROR',
    'ERR_ASSERTION',
    '',
  ])('is not a mistake of ours, as with the code "%s"', (code) => {
    const error = withCode(code);
    expect(asOutage(error)).toBe(error);
  });

  it('is not what already has a code of ours, or is no error', () => {
    const error = new FlyposterError('invalid_request');
    expect(asOutage(error)).toBe(error);
    expect(asOutage('Connection terminated')).toBe('Connection terminated');
  });
});
