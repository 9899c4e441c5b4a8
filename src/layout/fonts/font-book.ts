import type { Language } from '../languages/language.ts';

/** One font file: some of the characters of a family in one weight. */
export interface FontFace {
  /** `family/subset/weight`, also the path of the face under `/layout/<revision>/faces/`. */
  id: string;
  weight: number;
  /** The code points of the face, as pairs of first and last, ascending. */
  ranges: number[];
}

/** A family of fonts.json with its faces. */
export interface FontFamily {
  id: string;
  name: string;
  /** The character of the design. Companions with the same voice are preferred for glyphs that the family lacks. */
  voice: string;
  /** The weight of companions, if the family looks heavier or lighter than its own weight. */
  companionWeight?: number;
  /** The languages that the family is made for: it is preferred for them, and the last resort for others. */
  languages?: string[];
  faces: FontFace[];
}

/** All families, in the order in which they are tried as companions. */
export interface FontCatalogue {
  families: FontFamily[];
}

/** Joiners, variation selectors and direction marks, which need no glyph. */
const INVISIBLE = /\u061c|[\u200c-\u200f]|[\u2066-\u2069]|\p{Variation_Selector}|[\u{e0000}-\u{e007f}]/u;

export type FontBook = ReturnType<typeof createFontBook>;

/** Creates a book of all fonts, which finds the face for a text in a template's family and weight. */
export function createFontBook(catalogue: FontCatalogue) {
  const families = new Map(catalogue.families.map((family) => [family.id, family]));
  const orders = new Map<string, FontFace[][]>();
  const found = new Map<string, FontFace | null>();

  /**
   * Every family's faces in the nearest weight. First comes the family itself, then families for the language, those of
   * the same voice, the rest, and last those for other languages.
   */
  function order(familyId: string, weight: number, language?: Language): FontFace[][] {
    const key = `${familyId}/${weight}/${language ?? ''}`;
    const known = orders.get(key);
    if (known) return known;
    const own = families.get(familyId);
    const wanted = own?.companionWeight ?? weight;
    const rank = (family: FontFamily) => {
      if (family.languages) return language && family.languages.includes(language) ? 0 : 3;
      return family.voice === own?.voice ? 1 : 2;
    };
    const others = catalogue.families.filter((family) => family !== own).sort((a, b) => rank(a) - rank(b));
    const result = [
      ...(own ? [nearestWeight(own, weight)] : []),
      ...others.map((family) => nearestWeight(family, wanted)),
    ];
    orders.set(key, result);
    return result;
  }

  /**
   * The face for one grapheme, or undefined if no font has it. A face with all of its code points is preferred to one
   * with only the base.
   */
  function faceFor(grapheme: string, familyId: string, weight: number, language?: Language): FontFace | undefined {
    const key = `${familyId}/${weight}/${language ?? ''}/${grapheme}`;
    const known = found.get(key);
    if (known !== undefined) return known ?? undefined;
    const points = [...grapheme].filter((char) => !INVISIBLE.test(char)).map((char) => char.codePointAt(0)!);
    const candidates = order(familyId, weight, language).flat();
    const face =
      candidates.find((candidate) => points.every((point) => covers(candidate, point))) ??
      candidates.find((candidate) => points.length > 0 && covers(candidate, points[0]!));
    if (found.size > 50_000) found.clear();
    found.set(key, face ?? null);
    return face;
  }

  /**
   * The faces of the first family that has every one of these graphemes, so that one word is never set in two designs;
   * undefined if no family has them all.
   */
  function familyFor(
    graphemes: readonly string[],
    familyId: string,
    weight: number,
    language?: Language,
  ): FontFace[] | undefined {
    return order(familyId, weight, language).find((faces) =>
      graphemes.every((grapheme) => faces.some((face) => draws(face, grapheme))),
    );
  }

  /** True if the face has every visible code point of the grapheme. */
  function draws(face: FontFace, grapheme: string): boolean {
    for (const char of grapheme) if (!INVISIBLE.test(char) && !covers(face, char.codePointAt(0)!)) return false;
    return true;
  }

  return { faceFor, familyFor, draws };
}

function nearestWeight(family: FontFamily, wanted: number): FontFace[] {
  let nearest = family.faces[0]?.weight ?? 400;
  for (const { weight } of family.faces) {
    if (Math.abs(weight - wanted) < Math.abs(nearest - wanted)) nearest = weight;
  }
  return family.faces.filter((face) => face.weight === nearest);
}

/** True if a face has a code point. Searches its ranges by bisection. */
export function covers(face: FontFace, point: number): boolean {
  const { ranges } = face;
  let low = 0;
  let high = ranges.length / 2 - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (point < ranges[middle * 2]!) high = middle - 1;
    else if (point > ranges[middle * 2 + 1]!) low = middle + 1;
    else return true;
  }
  return false;
}
