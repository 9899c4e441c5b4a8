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

/** Some bytes of an object with what is known of the whole. */
export interface S3Part {
  bytes: Uint8Array;
  /** Bytes of the whole object. */
  size: number;
  modifiedAt: Date;
  /** Names this version of the object. */
  version: string | undefined;
}

export interface S3Put {
  key: string;
  bytes: Uint8Array;
  mediaType: string;
  /** For whoever hands the object out. */
  cacheControl?: string | undefined;
  once?: boolean;
}

export type S3Calls = ReturnType<typeof createS3Calls>;

/** Tries to read a part whose body broke off, and to write past a conflict; the SDK repeats only what had no answer. */
const TRIES = 3;

/** The calls to one bucket that the store is made of. Each has a time limit and rejects with what the SDK reports. */
export function createS3Calls(options: S3Options) {
  const client = createS3Client(options);
  const limits = { ...S3_LIMITS, ...options.limits };
  const Bucket = options.bucket;
  const gate = createSemaphore(MAX_SOCKETS);

  /** Calls wait here for a connection: where the SDK waits, it takes the wait for a connection that is not made. */
  const limited = <T>(milliseconds: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> =>
    withinLimit(milliseconds, (signal) => gate(signal, () => work(signal)));

  /** True if the object was written; always true without `once`. */
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
      // A store that does not know the condition ignores it: there this question is all there is.
      if (once && (await find(key, abortSignal))) return false;
      for (let attempt = 1; ; attempt++) {
        try {
          await client.send(command, { abortSignal });
          return true;
        } catch (error) {
          // The object that is in the way may be our own, of an attempt whose answer was lost.
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

  /** Size and time of an object; undefined where there is none. */
  const head = (key: string) => limited(limits.call, (abortSignal) => find(key, abortSignal));

  /**
   * Reads a part of an object, of one version only where that is named: another one rejects. Undefined where there is no
   * object, `beyond` where it ends before the part.
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

  /** Removes an object; one that is not there is no error. */
  async function remove(key: string, limit = limits.call): Promise<void> {
    await limited(limit, (abortSignal) => client.send(new DeleteObjectCommand({ Bucket, Key: key }), { abortSignal }));
  }

  /** Up to 1,000 objects in the order of their keys; `next` is the `token` of the page that follows, if one does. */
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
