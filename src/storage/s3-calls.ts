import { createHash, randomUUID } from 'node:crypto';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  type ListObjectsV2CommandOutput,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import type { ByteRange } from '../domain/files.ts';
import { createS3Client, MAX_SOCKETS, S3_LIMITS, type S3Options, SLOWEST } from './s3-client.ts';
import { s3ErrorName, s3Status } from './s3-errors.ts';
import { createSemaphore } from './semaphore.ts';
import { withinLimit } from './time-limit.ts';

/** Some bytes of an object, with the size and time of the whole object. */
export interface S3Part {
  bytes: Uint8Array;
  /** Size of the whole object, bytes. */
  size: number;
  modifiedAt: Date;
  /** Entity tag of this version of the object. */
  version: string | undefined;
}

export interface S3Put {
  key: string;
  bytes: Uint8Array;
  mediaType: string;
  /** `Cache-Control` of the object, for CDNs. */
  cacheControl?: string | undefined;
  once?: boolean;
}

export type S3Calls = ReturnType<typeof createS3Calls>;

/**
 * Attempts to read a part whose body breaks off, or to write despite a conflict. The SDK repeats only calls without an
 * answer.
 */
const TRIES = 3;

/** Creates the calls to a bucket. Each has a time limit and rejects with the errors of the SDK. */
export function createS3Calls(options: S3Options) {
  const client = createS3Client(options);
  const limits = { ...S3_LIMITS, ...options.limits };
  const Bucket = options.bucket;
  const gate = createSemaphore(MAX_SOCKETS);

  /**
   * Limits time and connections of a call. Calls wait here for a free connection, because the SDK would count the wait
   * towards the time limit for connecting.
   */
  const limited = <T>(milliseconds: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> =>
    withinLimit(milliseconds, (signal) => gate(signal, () => work(signal)));

  /** Writes an object. Returns true if it was written; always true without `once`. */
  async function put({ key, bytes, mediaType, cacheControl, once = false }: S3Put, limit = limits.call) {
    const write = randomUUID();
    const command = new PutObjectCommand({
      Bucket,
      Key: key,
      Body: bytes,
      ContentLength: bytes.byteLength,
      ContentMD5: createHash('md5').update(bytes).digest('base64'),
      ContentType: mediaType,
      ...(cacheControl !== undefined && { CacheControl: cacheControl }),
      ...(once && { IfNoneMatch: '*', Metadata: { write } }),
    });
    return limited(limit + (bytes.byteLength / SLOWEST) * 1000, async (abortSignal) => {
      // Some stores ignore the condition `If-None-Match`. This question is all that protects the object there.
      if (once && (await find(key, abortSignal))) return false;
      for (let attempt = 1; ; attempt++) {
        try {
          await client.send(command, { abortSignal });
          return true;
        } catch (error) {
          // The existing object may be our own, of an attempt whose answer was lost.
          if (once && s3Status(error) === 412) return (await find(key, abortSignal))?.write === write;
          if (!once || s3Status(error) !== 409 || attempt === TRIES) throw error;
        }
      }
    });
  }

  async function find(key: string, abortSignal: AbortSignal) {
    try {
      const found = await client.send(new HeadObjectCommand({ Bucket, Key: key }), { abortSignal });
      const { ContentLength: size = 0, LastModified: modifiedAt = new Date(0), Metadata } = found;
      return { size, modifiedAt, write: Metadata?.write };
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  /** Size and time of an object; undefined if there is none. */
  const head = (key: string) => limited(limits.call, (abortSignal) => find(key, abortSignal));

  /**
   * Reads a part of an object; undefined if there is no object, `beyond` if it ends before the part. Rejects if
   * `version` is given and the object has another one.
   */
  async function read(
    key: string,
    { start, end }: ByteRange,
    version?: string,
  ): Promise<S3Part | 'beyond' | undefined> {
    const command = new GetObjectCommand({
      Bucket,
      Key: key,
      Range: `bytes=${start}-${end}`,
      ...(version !== undefined && { IfMatch: version }),
    });
    return limited(limits.call, async (abortSignal) => {
      for (let attempt = 1; ; attempt++) {
        try {
          const found = await client.send(command, { abortSignal });
          const [, from, to, size] = (/^bytes (\d+)-(\d+)\/(\d+)$/.exec(found.ContentRange ?? '') ?? []).map(Number);
          if (start > 0 && from !== start) throw new Error('the range was ignored');
          try {
            const bytes = await found.Body!.transformToByteArray();
            const promised = to === undefined ? found.ContentLength : to - start + 1;
            if (promised !== undefined && bytes.byteLength !== promised) throw new Error('the body is not whole');
            return {
              bytes,
              size: size ?? bytes.byteLength,
              modifiedAt: found.LastModified ?? new Date(0),
              version: found.ETag,
            };
          } catch (error) {
            if (attempt === TRIES || abortSignal.aborted) throw error;
          }
        } catch (error) {
          if (isMissing(error)) return undefined;
          if (s3Status(error) === 416) return 'beyond';
          throw error;
        }
      }
    });
  }

  /** Removes an object, if there is one. */
  async function remove(key: string, limit = limits.call): Promise<void> {
    await limited(limit, (abortSignal) => client.send(new DeleteObjectCommand({ Bucket, Key: key }), { abortSignal }));
  }

  /** Lists up to 1,000 objects in the order of their keys. `next` is the `token` of the next page, if there is one. */
  async function page(prefix: string, token?: string) {
    const found: ListObjectsV2CommandOutput = await limited(limits.call, (abortSignal) =>
      client.send(
        new ListObjectsV2Command({ Bucket, Prefix: prefix, ...(token !== undefined && { ContinuationToken: token }) }),
        { abortSignal },
      ),
    );
    const objects = (found.Contents ?? []).map(({ Key = '', Size = 0, LastModified = new Date(0) }) => ({
      key: Key,
      size: Size,
      modifiedAt: LastModified,
    }));
    return { objects, next: found.IsTruncated ? found.NextContinuationToken : undefined };
  }

  /** Resolves when the bucket answers. */
  async function findBucket(limit: number): Promise<void> {
    await limited(limit, (abortSignal) => client.send(new HeadBucketCommand({ Bucket }), { abortSignal }));
  }

  return { limits, put, head, read, remove, page, findBucket };
}

/** True for the error that there is no such object, and not for a missing bucket. */
function isMissing(error: unknown): boolean {
  return s3Status(error) === 404 && s3ErrorName(error) !== 'NoSuchBucket';
}
