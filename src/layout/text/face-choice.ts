import type { FontBook, FontFace } from '../fonts/font-book.ts';
import type { Language } from '../languages/language.ts';
import { scriptOf } from '../languages/scripts.ts';
import { type Grapheme, tokensOf } from './graphemes.ts';

/** The face in a template. */
export interface Face {
  family: string;
  weight: number;
  /** The weight of emphasised words, if different. */
  emphasisWeight?: number | undefined;
}

/**
 * Chooses the face of every grapheme that is text. Letters of one script share one family. Characters that scripts
 * share (digits, punctuation) get the face of the letters next to them, or, if there are none, that of the most
 * frequent script, so that the face does not change for a comma.
 */
export function chooseFaces(graphemes: Grapheme[], face: Face, book: FontBook, language: Language | undefined): void {
  const byScript = new Map<string, string[]>();
  for (const { text, pictures, blank } of graphemes) {
    const script = pictures.length === 0 && !blank ? scriptOf(text) : undefined;
    if (!script) continue;
    if (!byScript.has(script)) byScript.set(script, []);
    byScript.get(script)!.push(text);
  }
  const families = new Map<string, FontFace[] | undefined>();
  let most: FontFace[] | undefined;
  let count = 0;
  for (const [script, letters] of byScript) {
    const faces = book.familyFor([...new Set(letters)], face.family, face.weight, language);
    families.set(script, faces);
    if (letters.length > count) {
      count = letters.length;
      most = faces;
    }
  }
  const drawnBy = (faces: FontFace[] | undefined, text: string) =>
    faces?.find((candidate) => book.draws(candidate, text));
  for (const grapheme of graphemes) {
    const script = scriptOf(grapheme.text);
    if (grapheme.pictures.length > 0 || grapheme.blank || !script) continue;
    grapheme.face =
      drawnBy(families.get(script), grapheme.text) ?? book.faceFor(grapheme.text, face.family, face.weight, language);
  }
  for (const token of tokensOf(graphemes)) {
    let last = scriptOf(token.find((grapheme) => scriptOf(grapheme.text))?.text ?? '');
    for (const grapheme of token) {
      last = scriptOf(grapheme.text) ?? last;
      if (grapheme.face || grapheme.pictures.length > 0) continue;
      grapheme.face =
        drawnBy(last ? families.get(last) : most, grapheme.text) ??
        book.faceFor(grapheme.text, face.family, face.weight, language);
    }
  }
  for (const grapheme of graphemes) {
    if (grapheme.blank || grapheme.pictures.length > 0 || (grapheme.face && book.draws(grapheme.face, grapheme.text)))
      continue;
    grapheme.face = undefined;
    for (const text of standIns(grapheme.text)) {
      const other = book.faceFor(text, face.family, face.weight, language);
      if (!other || !book.draws(other, text)) continue;
      grapheme.text = text;
      grapheme.face = other;
      break;
    }
  }
}

/**
 * Other ways to write a grapheme that no font has: decomposed, in plain form (a normal 2 in H₂O), and without marks.
 */
function standIns(text: string): string[] {
  const plain = text.normalize('NFKC');
  const bare = text.normalize('NFKD').replace(/\p{M}+/gu, '');
  return [text.normalize('NFD'), plain, bare].filter((form) => form !== '' && !/\s/u.test(form));
}
