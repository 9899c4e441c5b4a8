import type { ByteRange } from '../domain/files.ts';

/**
 * The part of a range that lies within a file of `size` bytes; without a range, the whole file. Undefined if the range
 * begins after the end.
 *
 * @throws RangeError for an invalid range.
 */
export function rangeWithin(size: number, range: ByteRange = { start: 0, end: Infinity }): ByteRange | undefined {
  const { start, end } = range;
  if (
    !Number.isSafeInteger(start) ||
    start < 0 ||
    !(end >= start) ||
    !(Number.isSafeInteger(end) || end === Infinity)
  ) {
    throw new RangeError(`Not a range of bytes: ${start}–${end}`);
  }
  return start < size ? { start, end: Math.min(end, size - 1) } : undefined;
}
