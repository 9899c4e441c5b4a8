import { FlyposterError } from '../domain/errors.ts';
import type { S3Options } from './s3-client.ts';

/** A bucket that cannot be used, with a message for the person who starts the program. */
export class S3Problem extends Error {
  override readonly name = 'S3Problem';
}

/** The operation during which an error occurred. */
export type S3Step = 'list' | 'write' | 'read' | 'delete';

const PERMISSIONS: Record<S3Step, string> = {
  list: 's3:ListBucket',
  write: 's3:PutObject',
  read: 's3:GetObject',
  delete: 's3:DeleteObject',
};
const WRONG_KEYS = new Set(['InvalidAccessKeyId', 'InvalidToken', 'ExpiredToken', 'UnrecognizedClientException']);
const WRONG_REGIONS = new Set([
  'AuthorizationHeaderMalformed',
  'PermanentRedirect',
  'IllegalLocationConstraintException',
]);
const WRONG_CLOCKS = new Set(['RequestTimeTooSkewed', 'RequestExpired']);

/** The HTTP status of S3's answer; undefined if there was no answer. */
export function s3Status(error: unknown): number | undefined {
  const { $metadata } = error as { $metadata?: { httpStatusCode?: number } };
  return $metadata?.httpStatusCode;
}

/** The code of an error of S3, such as `NoSuchKey`, or of the system, such as `ECONNREFUSED`. */
export function s3ErrorName(error: unknown): string {
  const { name, code } = error as { name?: string; code?: unknown };
  return typeof code === 'string' && s3Status(error) === undefined ? code : (name ?? 'Error');
}

/** Turns any error of S3 or the network into `store_unavailable`: none is caused by the person's request. */
export function asS3Outage(error: unknown): FlyposterError {
  return error instanceof FlyposterError ? error : new FlyposterError('store_unavailable', undefined, { cause: error });
}

/** Explains an error of the first calls to a bucket: the variable to look at and what to do, without secrets. */
export function explainS3(error: unknown, step: S3Step, { bucket, endpoint, region }: S3Options): S3Problem {
  const status = s3Status(error);
  const name = s3ErrorName(error);
  const message = error instanceof Error ? error.message : '';
  const place = endpoint ?? 'Amazon S3';
  const where = endpoint === undefined ? 'S3_BUCKET' : 'S3_ENDPOINT';
  const problem = (text: string) => new S3Problem(text, { cause: error });

  if (name === 'CredentialsProviderError') {
    return problem('AWS_ACCESS_KEY_ID: there are no credentials for S3. Set it and AWS_SECRET_ACCESS_KEY.');
  }
  if (/region is missing/i.test(message)) {
    return problem('S3_REGION: set it to the region of the bucket, such as eu-west-2.');
  }
  if (name === 'NoSuchBucket') {
    return problem(`S3_BUCKET: there is no bucket "${bucket}" at ${place}. Create it, or correct the name.`);
  }
  if (WRONG_KEYS.has(name)) {
    return problem(`AWS_ACCESS_KEY_ID: ${place} does not know this key (${name}). Set one that is valid there.`);
  }
  if (name === 'SignatureDoesNotMatch') {
    return problem(`AWS_SECRET_ACCESS_KEY: ${place} says that it is not the secret of AWS_ACCESS_KEY_ID. Correct it.`);
  }
  if (WRONG_REGIONS.has(name) || status === 301) {
    const used = region === undefined ? '' : `, not in ${region}`;
    return problem(`S3_REGION: the bucket "${bucket}" is in another region${used}. Set the region it is in.`);
  }
  if (WRONG_CLOCKS.has(name)) {
    return problem(
      `The clock of this machine differs from that of ${place}, which refuses us (${name}). Set the clock.`,
    );
  }
  if (status === 403) {
    return problem(
      `S3_BUCKET: ${place} refuses to ${step} in the bucket "${bucket}" (${name}). ` +
        `Check AWS_ACCESS_KEY_ID, and give it a policy that allows ${PERMISSIONS[step]}.`,
    );
  }
  if (status !== undefined && status >= 500) {
    return problem(`${where}: ${place} answers with an error now (${status} ${name}). Try again when it works.`);
  }
  if (status === undefined && /^E[A-Z_]+$|^TimeoutError$|CERT|TLS|SSL/.test(name)) {
    return problem(`${where}: ${place} cannot be reached (${name}). Check the address and the network.`);
  }
  return problem(
    `${where}: what answers at ${place} is not S3 (${[status, name].filter(Boolean).join(' ')}). Correct it.`,
  );
}
