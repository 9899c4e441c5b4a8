import type { ByteRange } from '../domain/files.ts';
import type { S3Calls, S3Part } from './s3-calls.ts';
import { asS3Outage } from './s3-errors.ts';

/** Bytes that are read at once: most files in one call, and no reader has more than this in memory. */
export const PIECE = 1024 * 1024;

/** The first piece of a part. */
export function firstPiece({ start, end }: ByteRange): ByteRange {
  return { start, end: Math.min(end, start + PIECE - 1) };
}

/**
 * The bytes of a part of an object, piece by piece, each read whole before it is handed on: a reader that is slow, or
 * never reads, holds no connection. All pieces are of one version; where it was replaced meanwhile the stream fails.
 *
 * @param first The piece at the start of the part.
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
