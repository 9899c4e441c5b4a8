/**
 * Marks stand in the index of grams beside a poster's grams, and tell where in a list it is: so a search can look through
 * one part of a list after the other.
 */

/** Bits of the lengths in ms of the spans of time a poster is in, shortest first: from 70 minutes to 50 days. */
const SPANS = [22, 24, 26, 28, 30, 32];
/** Most spans that one search names: one more than the shorter ones in a longer one. */
const MOST_SPANS = 5;
/** A poster has a mark for each of these counts of remixes that it reached. */
export const REMIX_STEPS = [1, 2, 8, 32, 128, 512, 2048];

/** The marks of a poster made at a time (ISO 8601), with so many listed remixes. */
export function marksOf(createdAt: string, remixes: number): number[] {
  const time = Date.parse(createdAt);
  return [
    ...SPANS.map((bits) => spanMark(bits, Math.floor(time / 2 ** bits))),
    ...REMIX_STEPS.filter((step) => step <= remixes).map(remixMark),
  ];
}

/** One of these marks, or more, has every poster made between two times (ms); none where they are too far apart. */
export function marksBetween(from: number, to: number): number[] {
  for (const bits of SPANS) {
    const [first, last] = [Math.floor(from / 2 ** bits), Math.floor(to / 2 ** bits)];
    if (last - first >= MOST_SPANS) continue;
    return Array.from({ length: last - first + 1 }, (_, i) => spanMark(bits, first + i));
  }
  return [];
}

/** Which of the steps a count of remixes reached last; -1 for none. */
export const remixStep = (remixes: number): number => REMIX_STEPS.findLastIndex((step) => step <= remixes);

/** The mark of all posters with at least that many listed remixes, one of `REMIX_STEPS`. */
export const remixMark = (step: number): number => scatter(0x52000000 ^ step);
const spanMark = (bits: number, number: number): number => scatter(Math.imul(number, 64) ^ bits ^ 0x54000000);

/** Spreads numbers over 32 bits, each to another (the finaliser of MurmurHash3). */
function scatter(value: number): number {
  const first = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return (second ^ (second >>> 16)) | 0;
}
