import LineBreaker from 'linebreak';

/** Scripts written without spaces, whose words ICU's dictionaries know: Thai, Lao, Burmese, Khmer. */
const DICTIONARY_SCRIPT = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\uaa60-\uaa7f\ua9e0-\ua9ff]/;
/** A word longer than this many graphemes may break anywhere, or it would shrink the whole slogan to a hair. */
const LONGEST_WORD = 24;
/** Joined scripts are left whole: a break inside a word would change the shapes of its letters. */
const JOINED = /[\u0600-\u08ff\u0900-\u0dff\u1800-\u18af]/;

const words = new Intl.Segmenter('th', { granularity: 'word' });
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * The offsets (UTF-16) at which a line of text may end, ascending, the end of the text among them: UAX 14, the word
 * boundaries of scripts without spaces, and any grapheme of a word too long to stay whole. The text has no line breaks.
 */
export function breakOpportunities(text: string): number[] {
  const offsets = new Set<number>();
  const breaker = new LineBreaker(text);
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) offsets.add(next.position);
  if (DICTIONARY_SCRIPT.test(text)) {
    for (const { index } of words.segment(text)) {
      if (index > 0 && DICTIONARY_SCRIPT.test(text[index - 1]!) && DICTIONARY_SCRIPT.test(text[index]!))
        offsets.add(index);
    }
  }
  offsets.add(text.length);
  offsets.delete(0);
  const sorted = [...offsets].sort((a, b) => a - b);
  let start = 0;
  for (const end of sorted) {
    const word = text.slice(start, end);
    if (word.length > LONGEST_WORD && !JOINED.test(word)) {
      const parts = [...graphemes.segment(word)];
      if (parts.length > LONGEST_WORD) for (const part of parts.slice(1)) offsets.add(start + part.index);
    }
    start = end;
  }
  return [...offsets].sort((a, b) => a - b);
}
