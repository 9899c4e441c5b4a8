import bidiFactory from 'bidi-js';

const bidi = bidiFactory();

/**
 * The bidi embedding level (UAX 9) of every UTF-16 unit of a text, and its direction; `auto`: that of the first letter.
 */
export function bidiLevels(text: string, direction: 'ltr' | 'rtl' | 'auto'): { levels: Uint8Array; rtl: boolean } {
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text, direction);
  return { levels, rtl: ((paragraphs[0]?.level ?? 0) & 1) === 1 };
}

/** Puts the runs of a line, each on one level, into visual order from left to right (rule L2). */
export function visualOrder<T extends { level: number }>(runs: readonly T[]): T[] {
  const ordered = [...runs];
  let highest = 0;
  let lowestOdd = Number.POSITIVE_INFINITY;
  for (const { level } of ordered) {
    highest = Math.max(highest, level);
    if (level & 1) lowestOdd = Math.min(lowestOdd, level);
  }
  for (let level = highest; level >= lowestOdd; level--) {
    for (let start = 0; start < ordered.length; start++) {
      if (ordered[start]!.level < level) continue;
      let end = start + 1;
      while (end < ordered.length && ordered[end]!.level >= level) end++;
      ordered.splice(start, end - start, ...ordered.slice(start, end).reverse());
      start = end;
    }
  }
  return ordered;
}
