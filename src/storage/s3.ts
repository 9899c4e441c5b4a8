import { randomUUID } from 'node:crypto';
import type { ByteRange, Files, StoredFile } from '../domain/files.ts';
import { checkKey, isKey, isPublicKey, TEMPORARY } from './key.ts';
import { rangeWithin } from './range.ts';
import { firstPiece, streamPieces } from './s3-body.ts';
import { createS3Calls, type S3Calls } from './s3-calls.ts';
import type { S3Options } from './s3-client.ts';
import { asS3Outage } from './s3-errors.ts';

/** `Cache-Control` for CDNs: for five minutes a CDN may still show a poster that was taken down. */
const PUBLIC_CACHE = 'public, max-age=300';
/** Time for which a successful write proves that files can be written, ms. */
const PROOF = 60_000;
const WHOLE: ByteRange = { start: 0, end: Infinity };
const PROBE = new TextEncoder().encode('Flyposter can write here.\n');

/**
 * Creates a store of files in a bucket. Any error of S3 or the network rejects with `store_unavailable`, within the
 * time limits; an invalid key rejects with an Error. Objects whose names are not keys are not listed.
 */
export function createS3Files(options: S3Options, calls: S3Calls = createS3Calls(options)): Files {
  const { publicUrl } = options;
  const probe = `${TEMPORARY}/check-${randomUUID()}`;
  let provenUntil = 0;

  async function put(work: () => Promise<boolean>): Promise<boolean> {
    try {
      const written = await work();
      if (written) provenUntil = Date.now() + PROOF;
      return written;
    } catch (error) {
      provenUntil = 0;
      throw asS3Outage(error);
    }
  }

  async function find(key: string, range: ByteRange | undefined): Promise<StoredFile | undefined> {
    const wanted = range ?? WHOLE;
    const first = await calls.read(key, firstPiece(wanted));
    if (!first) return undefined;
    if (first === 'beyond') {
      const known = await calls.head(key);
      if (!known) return undefined;
      // The object was replaced by a longer one between the two calls.
      if (known.size > wanted.start) return find(key, range);
      return { size: known.size, modifiedAt: known.modifiedAt, body: new Blob([]).stream() };
    }
    const { size, modifiedAt } = first;
    const part = rangeWithin(size, wanted);
    if (!part) return { size, modifiedAt, body: new Blob([]).stream() };
    return { size, modifiedAt, ...(range && { range: part }), body: streamPieces(calls, key, part, first) };
  }

  return {
    async put(key, bytes, mediaType, { once = false } = {}) {
      checkKey(key);
      const cacheControl = isPublicKey(key) ? PUBLIC_CACHE : undefined;
      return put(() => calls.put({ key, bytes, mediaType, cacheControl, once }));
    },

    async get(key, { range } = {}) {
      checkKey(key);
      rangeWithin(0, range);
      return find(key, range).catch((error: unknown) => {
        throw asS3Outage(error);
      });
    },

    async stat(key) {
      checkKey(key);
      const found = await calls.head(key).catch((error: unknown) => {
        throw asS3Outage(error);
      });
      return found && { size: found.size, modifiedAt: found.modifiedAt };
    },

    async delete(key) {
      checkKey(key);
      await calls.remove(key).catch((error: unknown) => {
        throw asS3Outage(error);
      });
    },

    async *list(prefix) {
      let token: string | undefined;
      do {
        const { objects, next } = await calls.page(prefix, token).catch((error: unknown) => {
          throw asS3Outage(error);
        });
        for (const object of objects) if (isKey(object.key)) yield object;
        token = next;
      } while (token !== undefined);
    },

    /** If a write succeeded in the last minute, checks only that the bucket answers; else writes a probe. */
    async check() {
      const { check } = calls.limits;
      if (Date.now() < provenUntil) {
        await calls.findBucket(check).catch((error: unknown) => {
          throw asS3Outage(error);
        });
        return;
      }
      await put(async () => {
        await calls.put({ key: probe, bytes: PROBE, mediaType: 'text/plain' }, check);
        await calls.remove(probe, check);
        return true;
      });
    },

    publicUrl: (key) => (publicUrl !== undefined && isPublicKey(key) ? `${publicUrl}/${key}` : undefined),
  };
}
