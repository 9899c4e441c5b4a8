import type { ByteRange } from '../domain/files.ts';
import type { S3Calls, S3Part } from './s3-calls.ts';
import { asS3Outage } from './s3-errors.ts';

/** Bytes that are read at once: most files take one call, and no reader has more than this in memory. */
export const PIECE = 1024 * 1024;

/** The first piece of a part. */
export function firstPiece({ start, end }: ByteRange): ByteRange {
  return { start, end: Math.min(end, start + PIECE - 1) };
}

/**
 * Streams a part of an object in pieces. Each piece is read whole before it is passed on, so a reader that is slow, or
 * never reads, holds no connection. All pieces are of one version; the stream fails if the object was replaced
 * meanwhile.
 *
 * @param first the piece at the start of the part
 */
export function streamPieces(calls: S3Calls, key: string, part: ByteRange, first: S3Part): ReadableStream<Uint8Array> {
  let piece: S3Part | undefined = first;
  let next = part.start;
  let cancelled = false;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const found = piece ?? (await calls.read(key, firstPiece({ start: next, end: part.end }), first.version));
          piece = undefined;
          if (cancelled) return;
          if (!found || found === 'beyond') throw new Error(`${key} is gone`);
          if (found.size !== first.size) throw new Error(`${key} was replaced`);
          next += found.bytes.byteLength;
          controller.enqueue(found.bytes);
          if (next > part.end) controller.close();
        } catch (error) {
          if (!cancelled) controller.error(asS3Outage(error));
        }
      },
      cancel() {
        cancelled = true;
        piece = undefined;
      },
    },
    { highWaterMark: 0 },
  );
}
