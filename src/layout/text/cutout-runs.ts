import type { ScenePaper } from '../../domain/layers/cutouts.ts';
import type { FontBook, FontFace } from '../fonts/font-book.ts';
import { caseIn, type Language } from '../languages/language.ts';
import { isJoined, scriptOf } from '../languages/scripts.ts';
import { randomFrom, seedOf } from '../random.mjs';
import type { Grapheme } from './graphemes.ts';
import type { Scrap } from './scrap.ts';

/** The papers from which a text is cut. */
export interface CutUp {
  papers: readonly ScenePaper[];
  /** Papers of emphasised words; absent: the same papers. */
  emphasised?: readonly ScenePaper[] | undefined;
  /** The face and weight for papers without their own. */
  layer: { face: string; weight: number };
  seed: number;
}

/** The properties of a paragraph to cut up, and the fonts for it. */
interface CutUpOptions {
  /** The bidi embedding level of every UTF-16 unit. */
  levels: Uint8Array;
  /** The break opportunities, ascending. */
  breaks: readonly number[];
  /** The offset of the paragraph in the slogan. */
  offset: number;
  book: FontBook;
  language: Language | undefined;
}

/** Marks that are too small for a scrap of their own: they stay with the letter before or after them. */
const TRAILING = /^[.,:;'’‘"”“»›…·،؛)\]}%°]$/u;
const LEADING = /^["'“„”‟‘’‚«»‹›([{¿¡]$/u;

/** Cuts graphemes into scraps, and sets each in the face and the case of its paper. */
export function cutUp(graphemes: readonly Grapheme[], papers: CutUp, options: CutUpOptions): void {
  const all = [...papers.papers, ...(papers.emphasised ?? [])];
  /** The two papers used last. */
  const last: number[] = [];
  for (const unit of unitsOf(graphemes, options)) {
    const seed = seedOf(unit.map(({ text }) => text).join(''), options.offset + unit[0]!.start, papers.seed);
    const count = papers.papers.length;
    const [from, to] = unit[0]!.emphasised && papers.emphasised ? [count, all.length] : [0, count];
    const paper = choosePaper(all, from, to, last, randomFrom(seed));
    const cut = all[paper]!;
    const scrap: Scrap = { paper, size: cut.size, torn: cut.edge === 'torn', seed };
    for (const grapheme of unit) grapheme.scrap = scrap;
    if (unit[0]!.face) setIn(unit, cut, papers.layer, options);
  }
}

/** Groups graphemes that share a scrap. */
function unitsOf(graphemes: readonly Grapheme[], { levels, breaks }: CutUpOptions): Grapheme[][] {
  const units: Grapheme[][] = [];
  let unit: Grapheme[] = [];
  let next = 0;
  for (const grapheme of graphemes) {
    const atBreak = grapheme.start >= breaks[next]!;
    while (grapheme.start >= breaks[next]!) next++;
    if (grapheme.blank) {
      unit = [];
      continue;
    }
    const last = unit.at(-1);
    const alike =
      last !== undefined &&
      !atBreak &&
      last.emphasised === grapheme.emphasised &&
      last.face !== undefined &&
      grapheme.face !== undefined &&
      levels[last.start] === levels[grapheme.start];
    if (alike && staysWith(unit, last, grapheme)) {
      unit.push(grapheme);
      continue;
    }
    unit = [grapheme];
    units.push(unit);
  }
  return units;
}

/** True if the next grapheme shares the scrap of a unit. */
function staysWith(unit: readonly Grapheme[], last: Grapheme, next: Grapheme): boolean {
  if (TRAILING.test(next.text) && !unit.every(({ text }) => LEADING.test(text))) return true;
  return unit.every(({ text }) => LEADING.test(text)) || (isWhole(last) && isWhole(next));
}

/** True if a letter may change with its neighbours, as in joined and in unknown scripts. */
function isWhole({ text }: Grapheme): boolean {
  const script = scriptOf(text);
  return script === 'Zzzz' || isJoined(script);
}

/** Chooses a paper that is neither one of the last two nor from the sheet of the last one, if possible. */
function choosePaper(
  all: readonly ScenePaper[],
  from: number,
  to: number,
  last: number[],
  random: () => number,
): number {
  const candidates = Array.from({ length: to - from }, (_, i) => from + i);
  const others = candidates.filter((paper) => paper !== last.at(-1));
  const unlike = others.filter((paper) => !last.includes(paper) && all[paper]!.sheet !== all[last.at(-1)!]?.sheet);
  const choice = [unlike, others, candidates].find((list) => list.length > 0)!;
  const paper = choice[Math.floor(random() * choice.length)]!;
  last.push(paper);
  if (last.length > 2) last.shift();
  return paper;
}

/**
 * Sets a unit in the case and face of its paper, or in a companion face that has all of its characters. Otherwise it
 * stays as it is.
 */
function setIn(
  unit: readonly Grapheme[],
  paper: ScenePaper,
  layer: CutUp['layer'],
  { book, language }: CutUpOptions,
): void {
  const family = paper.face ?? layer.face;
  const weight = paper.weight ?? layer.weight;
  const plain = unit.map(({ text }) => text);
  const cased = plain.map((text) => {
    if (paper.case === 'none') return text;
    const draws = (letter: string) => book.faceFor(letter, family, weight)?.id.startsWith(`${family}/`) ?? false;
    return caseIn(language, text, paper.case, draws);
  });
  for (const texts of [cased, plain]) {
    const face = faceFor(texts, family, weight, book, language);
    if (!face) continue;
    unit.forEach((grapheme, i) => {
      grapheme.text = texts[i]!;
      grapheme.face = face;
    });
    return;
  }
}

/** The face that has all characters of a unit. */
function faceFor(
  texts: readonly string[],
  family: string,
  weight: number,
  book: FontBook,
  language: Language | undefined,
): FontFace | undefined {
  const drawsAll = (face: FontFace) => texts.every((text) => book.draws(face, text));
  if (texts.length > 1) return book.familyFor([...new Set(texts)], family, weight, language)?.find(drawsAll);
  const face = book.faceFor(texts[0]!, family, weight, language);
  return face && drawsAll(face) ? face : undefined;
}
