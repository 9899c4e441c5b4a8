/**
 * Characters that reorder or hide other text, or that no font draws: bidi overrides and embeddings, controls,
 * non-characters.
 */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u2028\u2029\u202a-\u202e\u2060-\u2064\u206a-\u206f\ufeff\ufff0-\ufffb\ufffe\uffff]|[\u{e0080}-\u{e0fff}]|[\u{f0000}-\u{10ffff}]|[\ue000-\uf8ff]/gu;
/** Combining marks after the eighth in a row. A Burmese syllable can have seven; more than eight are not writing. */
const MARKS = /(\p{M}{8})\p{M}+/gu;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * Normalises a text as Flyposter stores it: NFC; without bidi overrides, controls, private-use characters and lone
 * surrogates; at most eight combining marks a letter; each run of blanks one space; line ends `\n`, at most one empty
 * line in a row. With `multiline` false, line breaks become spaces.
 */
export function normaliseText(text: string, { multiline = true } = {}): string {
  const clean = text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .toWellFormed()
    .replaceAll('\ufffd', '')
    .normalize('NFC')
    .replace(FORBIDDEN, '')
    .replace(MARKS, '$1')
    .replace(/[^\S\n\u00a0\u202f\u3000]+/g, ' ')
    .replace(/ ?\n ?/g, '\n');
  return (multiline ? clean.replace(/\n{3,}/g, '\n\n') : clean.replace(/\n+/g, ' ')).trim();
}

/** Splits a text into user-perceived characters (UAX 29 extended grapheme clusters). */
export function splitGraphemes(text: string): string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

/** Marks that only set the direction of a text (UAX 9). */
const DIRECTION_MARK = /^[\u200e\u200f\u061c]+$/;

/** Returns the length of a text as a person counts: line breaks and flags are one, direction marks are zero. */
export function countGraphemes(text: string): number {
  let count = 0;
  for (const { segment } of graphemes.segment(text)) if (!DIRECTION_MARK.test(segment)) count++;
  return count;
}

/** One or more words between asterisks that touch them, within one line. */
const EMPHASIS = /\*(\S|\S[^*\n]*[^\s*])\*/g;
/** A letter or digit that an asterisk belongs to, as in 2*3 and f*ck. Not in scripts without spaces. */
const HOLDS_ASTERISK =
  /\p{N}|(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}])\p{L}/u;

/**
 * Removes the asterisks that mark emphasis from a slogan. `ranges` are the places between them (UTF-16, end excluded).
 */
export function parseEmphasis(text: string): { text: string; ranges: { start: number; end: number }[] } {
  const ranges: { start: number; end: number }[] = [];
  let plain = '';
  let from = 0;
  EMPHASIS.lastIndex = 0;
  for (let match = EMPHASIS.exec(text); match; match = EMPHASIS.exec(text)) {
    const end = match.index + match[0].length;
    if (HOLDS_ASTERISK.test(text.slice(0, match.index).slice(-1)) || HOLDS_ASTERISK.test(text.slice(end, end + 1))) {
      EMPHASIS.lastIndex = match.index + 1;
      continue;
    }
    plain += text.slice(from, match.index);
    ranges.push({ start: plain.length, end: plain.length + match[1]!.length });
    plain += match[1];
    from = end;
  }
  return { text: plain + text.slice(from), ranges };
}
