/** Most grams that a text is looked up by; more find no less. */
const MOST_TO_FIND = 16;
/** Alone they tell nothing, for most texts have them: space, digits and Latin letters without marks. */
const tooCommon = (character: number) =>
  character === 0x20 || (character >= 0x30 && character <= 0x39) || (character >= 0x61 && character <= 0x7a);

/**
 * The grams of a text as `searchText` folds it, each once: all runs of two and of three characters, and single characters
 * but for the plainest. They are hashed to 32 bits with a sign, so a few mean more than one run.
 */
export function gramsOf(text: string): number[] {
  const grams = new Set<number>();
  for (const line of text.split('\n')) {
    const characters = charactersOf(line);
    for (let at = 0; at < characters.length; at++) {
      if (!tooCommon(characters[at]!)) grams.add(hash(characters, at, 1));
      if (at + 2 <= characters.length) grams.add(hash(characters, at, 2));
      if (at + 3 <= characters.length) grams.add(hash(characters, at, 3));
    }
  }
  return [...grams];
}

/** Grams that every text has which contains this one, none where the index does not know it. */
export function gramsToFind(wanted: string): number[] {
  const characters = charactersOf(wanted);
  const length = Math.min(3, characters.length);
  if (length === 1 && tooCommon(characters[0]!)) return [];
  const grams = new Set<number>();
  for (let at = 0; at + length <= characters.length && grams.size < MOST_TO_FIND; at++) {
    grams.add(hash(characters, at, length));
  }
  return [...grams];
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
