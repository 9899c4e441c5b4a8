import { bidiLevels } from './bidi.ts';
import { breakOpportunities } from './breaks.ts';
import { emojiKey, emojiPictures, mayBePicture } from './emoji.ts';
import type { FontBook, FontFace } from './fonts.ts';
import { type Language, languageOf } from './language.ts';
import { type CutUp, cutUp, type Scrap } from './scraps.ts';
import { isJoined, scriptOf } from './scripts.ts';

/** A stretch of text with one face and one direction, without blanks. */
export interface WordPiece {
  kind: 'word';
  text: string;
  face: FontFace;
  level: number;
  joined: boolean;
  emphasised: boolean;
  /** What it is stuck on. */
  scrap?: Scrap | undefined;
}
/** A blank between words, as wide as the face's own. */
export interface BlankPiece {
  kind: 'blank';
  text: string;
  face: FontFace | undefined;
  level: number;
}
/** An emoji, drawn as the picture with this key; or, without a key, a character that no font has. */
export interface PicturePiece {
  kind: 'picture';
  key: string | undefined;
  level: number;
  scrap?: Scrap | undefined;
}
export type Piece = WordPiece | BlankPiece | PicturePiece;

/** What cannot be broken over two lines, in logical order; blanks at its end vanish at the end of a line. */
export interface TextSegment {
  pieces: Piece[];
  /** Whether the person broke the line after it. */
  ends: boolean;
  /** What shows at the end of a line that the word goes on. */
  hyphen?: WordPiece;
}

export interface Itemised {
  segments: TextSegment[];
  rtl: boolean;
}

export interface Face {
  family: string;
  weight: number;
  /** The weight of emphasised words, where it differs. */
  emphasisWeight?: number | undefined;
}

/** Part of a text: UTF-16 offsets, the end excluded. */
export interface Range {
  start: number;
  end: number;
}

/** What a text is itemised with. */
export interface ItemiseOptions {
  face: Face;
  book: FontBook;
  hasPicture: (key: string) => boolean;
  /** The emphasised parts of the text. */
  emphasis?: readonly Range[];
  /** The direction of the text; by default that of its first strong character. */
  direction?: 'ltr' | 'rtl' | 'auto';
  /** How the text is cut from papers, where it is. */
  cutUp?: CutUp | undefined;
}

const BLANK = /^\s$/u;
const HYPHEN = '-';
const graphemeSegmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

export interface Grapheme {
  text: string;
  start: number;
  pictures: string[];
  blank: boolean;
  emphasised: boolean;
  face: FontFace | undefined;
  scrap?: Scrap;
}

/** Cuts a slogan into segments between break opportunities, and each into pieces of one face, direction and emphasis. */
export function itemise(text: string, options: ItemiseOptions): Itemised {
  const rtl = bidiLevels(text.replaceAll('\n', ' '), options.direction ?? 'auto').rtl;
  const language = languageOf(text);
  let start = 0;
  const segments = text.split('\n').flatMap((paragraph) => {
    const parts = itemiseParagraph(paragraph, start, options, rtl, language);
    parts.at(-1)!.ends = true;
    start += paragraph.length + 1;
    return parts;
  });
  return { segments, rtl };
}

/** `offset` is where the paragraph starts in the slogan. */
function itemiseParagraph(
  text: string,
  offset: number,
  { face, book, hasPicture, emphasis = [], cutUp: papers }: ItemiseOptions,
  rtl: boolean,
  language: Language | undefined,
): TextSegment[] {
  if (text === '') return [{ pieces: [], ends: false }];
  const { levels } = bidiLevels(text, rtl ? 'rtl' : 'ltr');
  const graphemes = markEmphasis(splitText(text, hasPicture), offset, emphasis);
  chooseFaces(graphemes, face, book, language);
  const { emphasisWeight } = face;
  if (emphasisWeight !== undefined && emphasisWeight !== face.weight) {
    const emphasised = graphemes.filter((grapheme) => grapheme.emphasised);
    for (const grapheme of emphasised) grapheme.face = undefined;
    chooseFaces(emphasised, { ...face, weight: emphasisWeight }, book, language);
  }
  const { offsets: breaks, hyphens } = breakOpportunities(text, language);
  if (papers) cutUp(graphemes, papers, { levels, breaks, offset, book, language });
  const segments: TextSegment[] = [];
  let pieces: Piece[] = [];
  let next = 0;
  for (const grapheme of graphemes) {
    if (grapheme.start >= breaks[next]!) {
      const hyphen = hyphens.has(grapheme.start) ? hyphenAfter(pieces.at(-1), book) : undefined;
      segments.push({ pieces, ends: false, ...(hyphen && { hyphen }) });
      pieces = [];
      while (grapheme.start >= breaks[next]!) next++;
    }
    addGrapheme(pieces, grapheme, levels[grapheme.start]!, hasPicture);
  }
  segments.push({ pieces, ends: false });
  return segments;
}

/** A hyphen like the letters before it. Paper that letters were cut from has none. */
function hyphenAfter(piece: Piece | undefined, book: FontBook): WordPiece | undefined {
  if (piece?.kind !== 'word' || piece.scrap || !book.draws(piece.face, HYPHEN)) return undefined;
  return { ...piece, text: HYPHEN };
}

function splitText(text: string, hasPicture: (key: string) => boolean): Grapheme[] {
  return Array.from(graphemeSegmenter.segment(text), ({ segment, index }) => ({
    text: segment,
    start: index,
    pictures: emojiPictures(segment, hasPicture),
    blank: BLANK.test(segment),
    emphasised: false,
    face: undefined,
  }));
}

/** Marks the emphasised graphemes. An Arabic word is emphasised as a whole: a change inside would part its letters. */
function markEmphasis(graphemes: Grapheme[], offset: number, emphasis: readonly Range[]): Grapheme[] {
  if (emphasis.length === 0) return graphemes;
  for (const grapheme of graphemes) {
    const at = offset + grapheme.start;
    grapheme.emphasised = emphasis.some(({ start, end }) => at >= start && at < end);
  }
  for (const token of tokensOf(graphemes)) {
    if (!token.some((grapheme) => grapheme.emphasised && scriptOf(grapheme.text) === 'Arab')) continue;
    for (const grapheme of token) grapheme.emphasised = true;
  }
  return graphemes;
}

/**
 * Letters of one script share one family. What scripts share (digits, punctuation) goes with the letters it touches, and
 * with the script of most letters where it stands alone, so that a slogan does not change its face for a comma.
 */
function chooseFaces(graphemes: Grapheme[], face: Face, book: FontBook, language: Language | undefined): void {
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
 * Other ways to write what no font has: in its parts, in its plain form (the 2 of H₂O on the line), and without marks.
 */
function standIns(text: string): string[] {
  const plain = text.normalize('NFKC');
  const bare = text.normalize('NFKD').replace(/\p{M}+/gu, '');
  return [text.normalize('NFD'), plain, bare].filter((form) => form !== '' && !/\s/u.test(form));
}

/** Graphemes between blanks; a blank goes with what stands before it. */
function tokensOf(graphemes: readonly Grapheme[]): Grapheme[][] {
  const tokens: Grapheme[][] = [[]];
  for (const grapheme of graphemes) {
    tokens.at(-1)!.push(grapheme);
    if (grapheme.blank) tokens.push([]);
  }
  return tokens;
}

function addGrapheme(pieces: Piece[], grapheme: Grapheme, level: number, hasPicture: (key: string) => boolean): void {
  const { text, face, scrap } = grapheme;
  if (grapheme.pictures.length > 0) {
    for (const key of grapheme.pictures) pieces.push({ kind: 'picture', key, level, scrap });
  } else if (grapheme.blank) {
    pieces.push({ kind: 'blank', text, face, level });
  } else if (!face) {
    const key = emojiKey(text);
    pieces.push({ kind: 'picture', key: mayBePicture(text) && hasPicture(key) ? key : undefined, level, scrap });
  } else {
    const last = pieces.at(-1);
    const joined = isJoined(scriptOf(text));
    const { emphasised } = grapheme;
    const touches = last?.kind === 'word' && last.face === face && last.level === level && last.scrap === scrap;
    if (touches && last.emphasised === emphasised) {
      last.text += text;
      last.joined ||= joined;
    } else {
      pieces.push({ kind: 'word', text, face, level, joined, emphasised, scrap });
    }
  }
}
