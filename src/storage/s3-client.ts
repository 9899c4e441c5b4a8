import { S3Client } from '@aws-sdk/client-s3';

/** Time limits of S3, ms. */
export interface S3Limits {
  /** For opening a connection, in each of three attempts. */
  connect: number;
  /** Without a byte in either direction, in each of three attempts. */
  idle: number;
  /** For a whole call with all its attempts. Writes get a second more for every `SLOWEST` bytes. */
  call: number;
  /** For each call of the check. */
  check: number;
}

/** A bucket and its address. */
export interface S3Options {
  bucket: string;
  /** Absent for AWS. */
  endpoint?: string;
  /** Absent: the region in `AWS_REGION` or the profile. */
  region?: string;
  /** The address under which a CDN serves the bucket, without a slash at its end. */
  publicUrl?: string;
  /** Absent: the credentials that the SDK finds in the `AWS_*` variables, a profile or the role of the machine. */
  credentials?: { accessKeyId: string; secretAccessKey: string };
  limits?: Partial<S3Limits>;
}

export const S3_LIMITS: S3Limits = { connect: 2000, idle: 10_000, call: 20_000, check: 5000 };
/** The slowest upload that is not given up, bytes per second. */
export const SLOWEST = 256 * 1024;
const ATTEMPTS = 3;
/** The most connections at once. */
export const MAX_SOCKETS = 64;

/**
 * Creates the SDK's client for S3 and compatible stores. It repeats failed attempts after a random delay that doubles
 * each time, and stops repeating while a store is down.
 */
export function createS3Client({ endpoint, region, credentials, limits }: S3Options): S3Client {
  const { connect, idle } = { ...S3_LIMITS, ...limits };
  const agent = { keepAlive: true, maxSockets: MAX_SOCKETS };
  return new S3Client({
    ...(endpoint !== undefined && { endpoint, forcePathStyle: true }),
    ...(region !== undefined && { region }),
    ...(credentials && { credentials }),
    retryMode: 'standard',
    maxAttempts: ATTEMPTS,
    // Not every store knows the SDK's own checksums; all know Content-MD5.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: connect, socketTimeout: idle, httpAgent: agent, httpsAgent: agent },
  });
}
