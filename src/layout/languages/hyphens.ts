/** Letters of scripts that divide words with a hyphen at the end of a line. */
const LETTER = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]$/u;
const VOWELS = 'aeiouyæøœıаеиоуыэюяіїєαεηιουω';
/** A plain word, with or without quotation marks and punctuation: no address, no #hashtag and nothing with digits. */
const PLAIN = /^["'“”„‟‘’‚«»‹›([¡¿]*[\p{L}\p{M}'’-]+["'“”‘’«»‹›)\].,;:!?…]*$/u;
/** Endings that German joins to the next word with an s. */
const JOINED_BY_S = /(?:ung|heit|keit|ion|schaft|tät|ling|tum)$/u;
/** The least number of letters before a hyphen, and after it. */
const LEAST_BEFORE = 2;
const LEAST_AFTER = 3;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * The offsets (UTF-16) in a word, ascending, at which it may be divided with a hyphen; none if it is not a plain word.
 * The language of a single word cannot be known, so syllables are found by a rule that most languages of these scripts
 * share: a syllable begins with the last consonant before a vowel, and with the one before that if words can begin with
 * the two.
 */
export function hyphenOffsets(word: string): number[] {
  if (!PLAIN.test(word)) return [];
  const letters = Array.from(graphemes.segment(word), ({ segment, index }) => ({
    index,
    base: segment.normalize('NFD').charAt(0).toLowerCase(),
  }));
  const base = (i: number) => letters[i]?.base ?? '';
  const isLetter = (i: number) => LETTER.test(base(i));
  const isVowel = (i: number) => base(i) !== '' && VOWELS.includes(base(i));
  /** The beginning of the syllable whose vowel is the next letter. */
  const onset = (i: number) => {
    for (let s = i; isLetter(s) && !isVowel(s); s--) {
      if (base(s) === 's' && JOINED_BY_S.test(word.slice(0, letters[s]!.index).toLowerCase())) return s + 1;
    }
    if (base(i) === 'h' && base(i - 1) === 'c') return base(i - 2) === 's' ? i - 2 : i - 1;
    if (base(i) === 'h' && 'pt'.includes(base(i - 1))) return i - 1;
    if (base(i) === 'k' && base(i - 1) === 'c') return i - 1;
    return 'lr'.includes(base(i)) && 'bcdfgkptv'.includes(base(i - 1)) ? i - 1 : i;
  };
  const first = letters.findIndex((_, i) => isLetter(i));
  const last = letters.findLastIndex((_, i) => isLetter(i));
  const offsets: number[] = [];
  let vowelBefore = false;
  for (let i = first; i < last; i++) {
    const starts = isLetter(i) && !isVowel(i) && isVowel(i + 1) ? onset(i) : undefined;
    if (starts !== undefined && vowelBefore && isLetter(starts - 1) && isLetter(starts)) {
      if (starts - first >= LEAST_BEFORE && last - starts + 1 >= LEAST_AFTER) offsets.push(letters[starts]!.index);
    }
    vowelBefore ||= isVowel(i);
  }
  return offsets;
}
