import type { FontBook, FontFace } from '../fonts/font-book.ts';
import { type Language, languageOf } from '../languages/language.ts';
import { isJoined, scriptOf } from '../languages/scripts.ts';
import { bidiLevels } from './bidi.ts';
import { breakOpportunities } from './break-opportunities.ts';
import { type CutUp, cutUp } from './cutout-runs.ts';
import { emojiKey, mayBePicture } from './emoji.ts';
import { chooseFaces, type Face } from './face-choice.ts';
import { type Grapheme, markEmphasis, type Range, splitText } from './graphemes.ts';
import type { Scrap } from './scrap.ts';

/** A run of text with one face and one direction, without blanks. */
export interface WordRun {
  kind: 'word';
  text: string;
  face: FontFace;
  /** The bidi embedding level: odd from right to left. */
  level: number;
  /** True if letters join or stack, so that there is no letter-spacing. */
  joined: boolean;
  emphasised: boolean;
  /** The scrap of paper under it. */
  scrap?: Scrap | undefined;
}
/** A blank between words, as wide as the space of its face. */
export interface BlankRun {
  kind: 'blank';
  text: string;
  face: FontFace | undefined;
  level: number;
}
/** An emoji, with the key of its picture; or, without a key, a character that no font has. */
export interface PictureRun {
  kind: 'picture';
  key: string | undefined;
  level: number;
  scrap?: Scrap | undefined;
}
export type Run = WordRun | BlankRun | PictureRun;

/** The runs between two break opportunities, in logical order. Blanks at the end are dropped at the end of a line. */
export interface TextSegment {
  runs: Run[];
  /** True if the person typed a line break after it. */
  ends: boolean;
  /** The hyphen that is shown if a line ends here. */
  hyphen?: WordRun;
}

/** A slogan cut into segments. */
export interface ItemisedText {
  segments: TextSegment[];
  rtl: boolean;
}

/** Options for itemising a text. */
export interface ItemiseOptions {
  face: Face;
  book: FontBook;
  hasPicture: (key: string) => boolean;
  /** The emphasised parts of the text. */
  emphasis?: readonly Range[];
  /** The direction of the text; by default that of its first strong character. */
  direction?: 'ltr' | 'rtl' | 'auto';
  /** The papers from which letters are cut; undefined: none. */
  cutUp?: CutUp | undefined;
}

const HYPHEN = '-';

/** Cuts a slogan into segments between break opportunities, and each into runs of one face, direction and emphasis. */
export function itemise(text: string, options: ItemiseOptions): ItemisedText {
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

/** Cuts a paragraph, which starts at `offset` in the slogan, into segments. */
function itemiseParagraph(
  text: string,
  offset: number,
  { face, book, hasPicture, emphasis = [], cutUp: papers }: ItemiseOptions,
  rtl: boolean,
  language: Language | undefined,
): TextSegment[] {
  if (text === '') return [{ runs: [], ends: false }];
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
  let runs: Run[] = [];
  let next = 0;
  for (const grapheme of graphemes) {
    if (grapheme.start >= breaks[next]!) {
      const hyphen = hyphens.has(grapheme.start) ? hyphenAfter(runs.at(-1), book) : undefined;
      segments.push({ runs, ends: false, ...(hyphen && { hyphen }) });
      runs = [];
      while (grapheme.start >= breaks[next]!) next++;
    }
    addGrapheme(runs, grapheme, levels[grapheme.start]!, hasPicture);
  }
  segments.push({ runs, ends: false });
  return segments;
}

/** A hyphen in the style of the run before it; none after letters on scraps of paper. */
function hyphenAfter(run: Run | undefined, book: FontBook): WordRun | undefined {
  if (run?.kind !== 'word' || run.scrap || !book.draws(run.face, HYPHEN)) return undefined;
  return { ...run, text: HYPHEN };
}

/** Adds a grapheme to the last run if both are alike, else as a new run. */
function addGrapheme(runs: Run[], grapheme: Grapheme, level: number, hasPicture: (key: string) => boolean): void {
  const { text, face, scrap } = grapheme;
  if (grapheme.pictures.length > 0) {
    for (const key of grapheme.pictures) runs.push({ kind: 'picture', key, level, scrap });
  } else if (grapheme.blank) {
    runs.push({ kind: 'blank', text, face, level });
  } else if (!face) {
    const key = emojiKey(text);
    runs.push({ kind: 'picture', key: mayBePicture(text) && hasPicture(key) ? key : undefined, level, scrap });
  } else {
    const last = runs.at(-1);
    const joined = isJoined(scriptOf(text));
    const { emphasised } = grapheme;
    const touches = last?.kind === 'word' && last.face === face && last.level === level && last.scrap === scrap;
    if (touches && last.emphasised === emphasised) {
      last.text += text;
      last.joined ||= joined;
    } else {
      runs.push({ kind: 'word', text, face, level, joined, emphasised, scrap });
    }
  }
}
