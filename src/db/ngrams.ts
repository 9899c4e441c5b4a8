/** Most n-grams that a search looks up. Each is a list to go through, and after the rarest few hardly anything is left. */
const MOST_TO_FIND = 4;
/** Frequency of letters and the space in Latin text, in thousandths. All others are rarer. */
const FREQUENCIES = new Map<number, number>(
  Object.entries({
    ...{ ' ': 170, e: 105, t: 75, a: 72, o: 65, i: 62, n: 60, s: 55, r: 55, h: 40, l: 38, d: 35, u: 28, c: 26 },
    ...{ m: 23, g: 20, w: 18, f: 18, p: 18, y: 15, b: 14, v: 10, k: 9 },
  }).map(([letter, frequency]) => [letter.charCodeAt(0), frequency]),
);
const RARE = 4;
/** True for characters that most texts have, so that one alone tells nothing: space, digits, plain Latin letters. */
const tooCommon = (character: number) =>
  character === 0x20 || (character >= 0x30 && character <= 0x39) || (character >= 0x61 && character <= 0x7a);

/**
 * The n-grams of a text that `searchText` folded, each once: all runs of two and of three characters, and all single
 * characters except the most common. Each is a hash of 32 bits with a sign, so now and then two runs share a number.
 */
export function ngramsOf(text: string): number[] {
  const ngrams = new Set<number>();
  for (const line of text.split('\n')) {
    const characters = charactersOf(line);
    for (let at = 0; at < characters.length; at++) {
      if (!tooCommon(characters[at]!)) ngrams.add(hash(characters, at, 1));
      if (at + 2 <= characters.length) ngrams.add(hash(characters, at, 2));
      if (at + 3 <= characters.length) ngrams.add(hash(characters, at, 3));
    }
  }
  return [...ngrams];
}

/**
 * N-grams to look a text up by: every text that contains it has them all. They are the longest it has, the rarest first,
 * none overlapping by more than one character. Empty if the index has none for it (a single common letter).
 */
export function ngramsToFind(wanted: string): number[] {
  const characters = charactersOf(wanted);
  const length = Math.min(3, characters.length);
  if (length === 1 && tooCommon(characters[0]!)) return [];
  const frequencyAt = (at: number) =>
    characters.slice(at, at + length).reduce((product, character) => product * (FREQUENCIES.get(character) ?? RARE), 1);
  const places = Array.from({ length: characters.length - length + 1 }, (_, at) => ({ at, often: frequencyAt(at) }));
  const chosen: number[] = [];
  for (const { at } of places.sort((a, b) => a.often - b.often)) {
    if (chosen.length < MOST_TO_FIND && chosen.every((other) => Math.abs(other - at) > 1)) chosen.push(at);
  }
  return [...new Set(chosen.map((at) => hash(characters, at, length)))];
}

function charactersOf(text: string): number[] {
  const characters: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text.codePointAt(at)!;
    characters.push(character);
    if (character > 0xffff) at++;
  }
  return characters;
}

/** FNV-1a over the characters, their number first. */
function hash(characters: readonly number[], at: number, length: number): number {
  let value = Math.imul(0x811c9dc5 ^ length, 0x01000193);
  for (let i = at; i < at + length; i++) value = Math.imul(value ^ characters[i]!, 0x01000193);
  // The last step of FNV leaves the high bits of short texts alike.
  return Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) | 0;
}
