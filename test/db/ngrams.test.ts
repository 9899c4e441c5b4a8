import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ngramsOf, ngramsToFind } from '../../src/db/ngrams.ts';
import { searchText } from '../../src/db/search-text.ts';

describe('ngrams', () => {
  it('of a part of a line are among those of the text', () => {
    const text = fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (slogans, from, length) => {
        const whole = searchText({ slogans, alt: 'A placard', credit: null });
        const ngrams = new Set(ngramsOf(whole));
        for (const line of whole.split('\n')) {
          const characters = [...line];
          const start = from % characters.length;
          const part = characters.slice(start, start + 1 + (length % characters.length)).join('');
          expect(ngramsToFind(part).filter((ngram) => !ngrams.has(ngram))).toEqual([]);
        }
      }),
    );
  });

  it('are few of each text, and differ from text to text', () => {
    expect(ngramsToFind('a')).toEqual([]);
    expect(ngramsToFind('家')).toHaveLength(1);
    expect(ngramsToFind('no')).toHaveLength(1);
    expect(ngramsToFind('x'.repeat(300))).toHaveLength(1);
    expect(ngramsToFind(Array.from({ length: 300 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join(''))).toHaveLength(
      4,
    );
    const pairs = Array.from(
      { length: 60_000 },
      (_, i) => ngramsToFind(String.fromCodePoint(97 + (i % 26), 0x400 + i))[0],
    );
    expect(new Set(pairs).size).toBeGreaterThan(59_900);
  });

  it('fit into 32 bits with a sign, each once', () => {
    const ngrams = ngramsOf('homes for homes\nสำหรับ ทุกคน 🏠🏳️‍🌈');
    expect(new Set(ngrams).size).toBe(ngrams.length);
    for (const ngram of ngrams) expect(ngram | 0).toBe(ngram);
  });
});
