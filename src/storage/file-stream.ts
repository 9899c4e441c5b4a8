import { type FileHandle, open } from 'node:fs/promises';
import type { ByteRange } from '../domain/files.ts';
import { asOutage } from './outage.ts';

const CHUNK = 64 * 1024;

/**
 * Streams a file, or a part of it. The file is opened at the first read and closed at the end, after an error, or when
 * the reader cancels, so a stream that nobody reads keeps nothing open.
 *
 * @param size size of the file that the reader was promised, bytes. The stream fails if the file was replaced by one of
 * another size meanwhile: a short or long body under a fixed Content-Length would break the connection without an
 * explanation.
 * @param part a range within the file; undefined for an empty stream
 */
export function streamFile(path: string, size: number, part: ByteRange | undefined): ReadableStream<Uint8Array> {
  let handle: FileHandle | undefined;
  let next = part?.start ?? 0;
  let left = part ? part.end - part.start + 1 : 0;
  let cancelled = false;

  async function close(): Promise<void> {
    const open = handle;
    handle = undefined;
    await open?.close();
  }

  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          if (!handle) {
            handle = await open(path, 'r');
            // The reader may have cancelled while the file was being opened, when there was nothing to close.
            if (cancelled) return await close();
            const found = (await handle.stat()).size;
            if (found !== size) throw new Error(`${path} has ${found} bytes, not the ${size} it had when looked up`);
          }
          const { bytesRead, buffer } = await handle.read(new Uint8Array(Math.min(CHUNK, left)), { position: next });
          if (bytesRead === 0 && left > 0) throw new Error(`${path} ends ${left} bytes early`);
          next += bytesRead;
          left -= bytesRead;
          if (left === 0) await close();
          if (cancelled) return;
          if (bytesRead > 0) controller.enqueue(buffer.subarray(0, bytesRead));
          if (left === 0) controller.close();
        } catch (error) {
          await close().catch(() => {});
          if (!cancelled) controller.error(asOutage(error));
        }
      },
      async cancel() {
        cancelled = true;
        await close();
      },
    },
    // With the default of 1, the stream would open and read the file before anyone reads.
    { highWaterMark: 0 },
  );
}
