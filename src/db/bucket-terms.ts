/**
 * Bucket terms are numbers that stand in the search index beside the n-grams of a poster's text. Each says that the poster
 * was made in a certain span of time, or has at least so many remixes, so a search can be limited to one part of a list.
 */

/** Lengths of the spans of time, as powers of two in ms, shortest first: from 70 minutes to 50 days. */
const SPANS = [22, 24, 26, 28, 30, 32];
/** Most spans that one search names: one more than there are shorter ones in a longer one. */
const MOST_SPANS = 5;
/** Counts of remixes that have a term; a poster has the terms of all that it reached. */
export const REMIX_STEPS = [1, 2, 8, 32, 128, 512, 2048];

/** The terms of a poster made at a time (ISO 8601), with so many listed remixes. */
export function bucketTermsOf(createdAt: string, remixes: number): number[] {
  const time = Date.parse(createdAt);
  return [
    ...SPANS.map((bits) => spanTerm(bits, Math.floor(time / 2 ** bits))),
    ...REMIX_STEPS.filter((step) => step <= remixes).map(remixTerm),
  ];
}

/** Every poster made between two times (ms) has at least one of these terms. Empty if the times are too far apart. */
export function timeBucketTerms(from: number, to: number): number[] {
  for (const bits of SPANS) {
    const [first, last] = [Math.floor(from / 2 ** bits), Math.floor(to / 2 ** bits)];
    if (last - first >= MOST_SPANS) continue;
    return Array.from({ length: last - first + 1 }, (_, i) => spanTerm(bits, first + i));
  }
  return [];
}

/** Index of the highest of `REMIX_STEPS` that a count of remixes reached; -1 for none. */
export const remixStep = (remixes: number): number => REMIX_STEPS.findLastIndex((step) => step <= remixes);

/** The term of all posters with at least that many listed remixes, one of `REMIX_STEPS`. */
export const remixTerm = (step: number): number => scatter(0x52000000 ^ step);
const spanTerm = (bits: number, number: number): number => scatter(Math.imul(number, 64) ^ bits ^ 0x54000000);

/** Spreads numbers over 32 bits, each to another (the finaliser of MurmurHash3). */
function scatter(value: number): number {
  const first = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return (second ^ (second >>> 16)) | 0;
}
