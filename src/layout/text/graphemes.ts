import type { FontFace } from '../fonts/font-book.ts';
import { scriptOf } from '../languages/scripts.ts';
import { emojiPictures } from './emoji.ts';
import type { Scrap } from './scrap.ts';

/** A grapheme of a paragraph (UAX 29), with its properties. */
export interface Grapheme {
  text: string;
  /** UTF-16 offset in the paragraph. */
  start: number;
  /** The keys of its emoji pictures; empty for text. */
  pictures: string[];
  blank: boolean;
  emphasised: boolean;
  /** The face of the grapheme; undefined until one is chosen, and if no font has it. */
  face: FontFace | undefined;
  scrap?: Scrap;
}

/** Part of a text: UTF-16 offsets, the end excluded. */
export interface Range {
  start: number;
  end: number;
}

const BLANK = /^\s$/u;
const graphemeSegmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Splits a paragraph into graphemes. `hasPicture` is true for emoji keys that have a picture. */
export function splitText(text: string, hasPicture: (key: string) => boolean): Grapheme[] {
  return Array.from(graphemeSegmenter.segment(text), ({ segment, index }) => ({
    text: segment,
    start: index,
    pictures: emojiPictures(segment, hasPicture),
    blank: BLANK.test(segment),
    emphasised: false,
    face: undefined,
  }));
}

/**
 * Marks the emphasised graphemes of a paragraph that begins at `offset`. An Arabic word is emphasised as a whole,
 * because a change inside it would separate its letters.
 */
export function markEmphasis(graphemes: Grapheme[], offset: number, emphasis: readonly Range[]): Grapheme[] {
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

/** Groups the graphemes between blanks. A blank belongs to the graphemes before it. */
export function tokensOf(graphemes: readonly Grapheme[]): Grapheme[][] {
  const tokens: Grapheme[][] = [[]];
  for (const grapheme of graphemes) {
    tokens.at(-1)!.push(grapheme);
    if (grapheme.blank) tokens.push([]);
  }
  return tokens;
}
