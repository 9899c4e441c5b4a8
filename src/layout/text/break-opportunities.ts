import {
  loadDefaultJapaneseParser,
  loadDefaultSimplifiedChineseParser,
  loadDefaultTraditionalChineseParser,
} from 'budoux';
import LineBreaker from 'linebreak';
import { DICTIONARY_SCRIPT } from '../languages/dictionary-script.ts';
import { hyphenOffsets } from '../languages/hyphens.ts';
import type { Language } from '../languages/language.ts';

/** A word of more graphemes than this may be divided: otherwise it would make the whole slogan tiny. */
const LONGEST_WORD = 24;
/** Joined scripts, whose words are never divided: a break would change the shapes of letters. */
const JOINED = /[\u0600-\u08ff\u0900-\u0dff\u1800-\u18af]/;

/** Letters of scripts in which line breaks depend on the sense of the sentence. */
const PHRASED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
const HANGUL = /\p{Script=Hangul}/u;
/** Letters and digits, between which a word is not divided: 100人, 10분. */
const IN_WORD = /[\p{L}\p{N}ー]/u;
/** A phrase of more characters than this may break wherever UAX 14 allows. 減らさないでください stays whole. */
const LONGEST_PHRASE = 12;
/** The BudouX models that split Japanese and Chinese into phrases. */
const PHRASES: Partial<Record<Language, { parse(text: string): string[] }>> = {
  ja: loadDefaultJapaneseParser(),
  'zh-Hans': loadDefaultSimplifiedChineseParser(),
  'zh-Hant': loadDefaultTraditionalChineseParser(),
};

const words = new Intl.Segmenter('th', { granularity: 'word' });
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The places in a text at which a line may end. */
export interface Opportunities {
  /** UTF-16 offsets, ascending, including the end of the text. */
  offsets: number[];
  /** The offsets at which a hyphen is added. */
  hyphens: ReadonlySet<number>;
}

/**
 * Finds the break opportunities of a text without line breaks: those of UAX 14, word boundaries in scripts without
 * spaces, phrases in Japanese and Chinese, and words in Korean. A word that is too long to stay whole breaks between
 * its syllables, or anywhere if none are found.
 */
export function breakOpportunities(text: string, language?: Language): Opportunities {
  const offsets = new Set<number>();
  const breaker = new LineBreaker(text);
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) offsets.add(next.position);
  if (DICTIONARY_SCRIPT.test(text)) {
    for (const { index } of words.segment(text)) {
      if (index > 0 && DICTIONARY_SCRIPT.test(text[index - 1]!) && DICTIONARY_SCRIPT.test(text[index]!))
        offsets.add(index);
    }
  }
  for (const offset of offsets) if (isBadStart(text, offset)) offsets.delete(offset);
  keepPhrases(text, offsets, language);
  offsets.add(text.length);
  offsets.delete(0);
  const hyphens = new Set<number>();
  let start = 0;
  for (const end of [...offsets].sort((a, b) => a - b)) {
    const { inside, hyphenated } = partWord(text.slice(start, end).trimEnd());
    for (const index of inside) {
      offsets.add(start + index);
      if (hyphenated) hyphens.add(start + index);
    }
    start = end;
  }
  return { offsets: [...offsets].sort((a, b) => a - b), hyphens };
}

/** The offsets at which a word may be divided; none if it stays whole. */
function partWord(word: string): { inside: number[]; hyphenated: boolean } {
  const letters = word.length > LONGEST_WORD && !JOINED.test(word) ? [...graphemes.segment(word)] : [];
  if (letters.length <= LONGEST_WORD) return { inside: [], hyphenated: false };
  const syllables = hyphenOffsets(word);
  if (syllables.length > 0) return { inside: syllables, hyphenated: true };
  return { inside: letters.slice(1).map(({ index }) => index), hyphenated: false };
}

/**
 * True if a line that begins here is allowed by UAX 14 but bad typography: it begins with a dash, or inside guillemets.
 */
function isBadStart(text: string, offset: number): boolean {
  return (
    /^[–—]\s/.test(text.slice(offset, offset + 2)) ||
    /^[«‹]\s$/.test(text.slice(offset - 2, offset)) ||
    /^\s[»›]$/.test(text.slice(offset - 1, offset + 1))
  );
}

/** Removes the offsets inside phrases and Korean words. */
function keepPhrases(text: string, offsets: Set<number>, language: Language | undefined): void {
  const isInside = (offset: number, script: RegExp) => {
    const [before, after] = [text.slice(offset - 1, offset), text.slice(offset, offset + 1)];
    return IN_WORD.test(before) && IN_WORD.test(after) && (script.test(before) || script.test(after));
  };
  if (language === 'ko') {
    for (const offset of offsets) if (isInside(offset, HANGUL)) offsets.delete(offset);
    return;
  }
  const parser = language && PHRASES[language];
  if (!parser) return;
  let start = 0;
  for (const phrase of parser.parse(text)) {
    const end = start + phrase.length;
    for (let offset = start + 1; phrase.length <= LONGEST_PHRASE && offset < end; offset++) {
      if (isInside(offset, PHRASED)) offsets.delete(offset);
    }
    // A unit stays with its number, whatever the model says: 24小时.
    if (/\p{N}$/u.test(phrase) && isInside(end, PHRASED)) offsets.delete(end);
    start = end;
  }
}
