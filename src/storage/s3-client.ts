import { S3Client } from '@aws-sdk/client-s3';

/** Milliseconds that S3 has. */
export interface S3Limits {
  /** To take a connection, for each of three attempts. */
  connect: number;
  /** Without a byte in either direction, for each of three attempts. */
  idle: number;
  /** For a whole call with all its attempts. Large files get a second more for every `SLOWEST` bytes. */
  call: number;
  /** For each call of the check. */
  check: number;
}

/** A bucket and how to reach it. */
export interface S3Options {
  bucket: string;
  /** Absent means AWS. */
  endpoint?: string;
  /** Absent means what `AWS_REGION` or the profile says. */
  region?: string;
  /** The address at which a CDN serves the bucket, without a slash at its end. */
  publicUrl?: string;
  /** Absent means what the SDK finds: the `AWS_*` variables, a profile, the role of the machine. */
  credentials?: { accessKeyId: string; secretAccessKey: string };
  limits?: Partial<S3Limits>;
}

export const S3_LIMITS: S3Limits = { connect: 2000, idle: 10_000, call: 20_000, check: 5000 };
/** Bytes a second: slower than this and a large file is given up. */
export const SLOWEST = 256 * 1024;
const ATTEMPTS = 3;
/** Connections at once. */
export const MAX_SOCKETS = 64;

/**
 * The SDK's client for S3 and what speaks like it. Failed attempts are repeated after a random time that doubles; the
 * client gives that up by itself while a store is down.
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
    // The SDK's own checksums are not known everywhere; Content-MD5 is.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: connect, socketTimeout: idle, httpAgent: agent, httpsAgent: agent },
  });
}
