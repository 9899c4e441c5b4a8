/** The scripts in which Flyposter sets text. Those of Chinese, Japanese and Korean share fonts and so count as one. */
const SCRIPTS: [string, RegExp][] = [
  ['Latn', /\p{Script=Latin}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Cjk', /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Bopomofo}|\p{Script=Hangul}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Deva', /\p{Script=Devanagari}/u],
  ['Beng', /\p{Script=Bengali}/u],
  ['Guru', /\p{Script=Gurmukhi}/u],
  ['Gujr', /\p{Script=Gujarati}/u],
  ['Taml', /\p{Script=Tamil}/u],
  ['Telu', /\p{Script=Telugu}/u],
  ['Knda', /\p{Script=Kannada}/u],
  ['Mlym', /\p{Script=Malayalam}/u],
  ['Sinh', /\p{Script=Sinhala}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Laoo', /\p{Script=Lao}/u],
  ['Khmr', /\p{Script=Khmer}/u],
  ['Mymr', /\p{Script=Myanmar}/u],
  ['Geor', /\p{Script=Georgian}/u],
  ['Armn', /\p{Script=Armenian}/u],
  ['Ethi', /\p{Script=Ethiopic}/u],
];

const LETTER = /\p{L}|\p{M}/u;
const cache = new Map<string, string | undefined>();

/** The script of a letter (ISO 15924); `Zzzz` if it is not listed; undefined for characters that scripts share. */
export function scriptOf(grapheme: string): string | undefined {
  if (cache.has(grapheme)) return cache.get(grapheme);
  const script =
    SCRIPTS.find(([, pattern]) => pattern.test(grapheme))?.[0] ?? (LETTER.test(grapheme) ? 'Zzzz' : undefined);
  if (cache.size > 20_000) cache.clear();
  cache.set(grapheme, script);
  return script;
}

/** Scripts whose letters join or stack: letter-spacing would tear words apart. */
const JOINED = new Set([
  'Arab',
  'Deva',
  'Beng',
  'Guru',
  'Gujr',
  'Taml',
  'Telu',
  'Knda',
  'Mlym',
  'Sinh',
  'Thai',
  'Laoo',
  'Khmr',
  'Mymr',
]);

/** True if letter-spacing would tear words of this script apart. */
export function isJoined(script: string | undefined): boolean {
  return script !== undefined && JOINED.has(script);
}
