import { visualOrder } from '../text/bidi.ts';
import type { Run, TextSegment } from '../text/runs.ts';
import type { BlockStyle } from './block-style.ts';
import type { Cutout } from './cutouts.ts';
import { hangingMarks } from './hanging-marks.ts';
import { advanceOf, cutoutOf, PICTURE, PICTURE_INK, shapeRun } from './run-metrics.ts';
import { type Ink, type Shaped, type Shaper, unite } from './shaping.ts';

/** A run in its place in a line. `x` is in em from the line's origin. */
export interface PlacedRun {
  x: number;
  advance: number;
  emphasised: boolean;
  word?: Shaped;
  /** The key of an emoji; '' for a character that no font has. */
  picture?: string;
  /** The scrap of paper under it. */
  cutout?: Cutout;
}

/** A typeset line, with its runs in visual order. Lengths in em. */
export interface Line {
  runs: PlacedRun[];
  ink: Ink;
  /** The width of hanging punctuation at either side, which is part of `ink`. */
  hang: { left: number; right: number };
}

export function hasInk(line: Line): boolean {
  return line.ink.right > line.ink.left;
}

/** Composes a line: puts runs into visual order, drops blanks at the end, and shapes adjacent words as one. */
export function composeLine(segments: readonly TextSegment[], style: BlockStyle, shaper: Shaper): Line {
  const runs = joinWords(segments);
  const placed: PlacedRun[] = [];
  let x = 0;
  let ink: Ink | undefined;
  const ordered = visualOrder(runs);
  for (const run of ordered) {
    const advance = advanceOf(run, style, shaper);
    const cutout = cutoutOf(run, style, shaper);
    if (cutout && run.kind !== 'blank') {
      const drawn = run.kind === 'word' ? { word: shapeRun(run, style, shaper) } : { picture: run.key ?? '' };
      placed.push({ x, advance, emphasised: false, cutout, ...drawn });
      ink = unite(ink, { ...cutout.ink, left: cutout.ink.left + x, right: cutout.ink.right + x });
    } else if (run.kind === 'word') {
      const word = shapeRun(run, style, shaper);
      placed.push({ x, advance, emphasised: run.emphasised, word });
      if (word.ink) ink = unite(ink, { ...word.ink, left: word.ink.left + x, right: word.ink.right + x });
    } else if (run.kind === 'picture') {
      placed.push({ x: x + PICTURE.bearing, advance, emphasised: false, picture: run.key ?? '' });
      ink = unite(ink, { ...PICTURE_INK, left: x + PICTURE_INK.left, right: x + PICTURE_INK.right });
    }
    x += advance;
  }
  const hang = style.hanging && ink ? hangingMarks(ordered, placed, ink, style, shaper) : { left: 0, right: 0 };
  return { runs: placed, ink: ink ?? { left: 0, right: 0, bottom: 0, top: 0 }, hang };
}

function joinWords(segments: readonly TextSegment[]): Run[] {
  const runs: Run[] = [];
  const hyphen = segments.at(-1)?.hyphen;
  for (const run of [...segments.flatMap((segment) => segment.runs), ...(hyphen ? [hyphen] : [])]) {
    const last = runs.at(-1);
    const touches =
      run.kind === 'word' &&
      last?.kind === 'word' &&
      last.face === run.face &&
      last.level === run.level &&
      last.scrap === run.scrap &&
      last.emphasised === run.emphasised;
    if (touches) runs[runs.length - 1] = { ...last, text: last.text + run.text, joined: last.joined || run.joined };
    else runs.push(run);
  }
  while (runs.at(-1)?.kind === 'blank') runs.pop();
  return runs;
}
