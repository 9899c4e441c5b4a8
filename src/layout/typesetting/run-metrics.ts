import type { BlankRun, Run, TextSegment } from '../text/runs.ts';
import type { BlockStyle } from './block-style.ts';
import { type Cutout, cutOut } from './cutouts.ts';
import type { InkedSegment } from './line-break-search.ts';
import type { Ink, Shaped, Shaper } from './shaping.ts';

/** Metrics of emoji, which sit on the line like capitals: side, depth below the baseline, blank at each side, em. */
export const PICTURE = { size: 1, depth: 0.13, bearing: 0.06 };
export const PICTURE_INK: Ink = {
  left: PICTURE.bearing,
  right: PICTURE.bearing + PICTURE.size,
  bottom: -PICTURE.depth,
  top: PICTURE.size - PICTURE.depth,
};
/** The ink of a picture on a scrap, without bearings. */
const SQUARE: Ink = { left: 0, right: PICTURE.size, bottom: -PICTURE.depth, top: PICTURE.size - PICTURE.depth };
/** The width of a blank without a face, em. */
const BLANK_WIDTH = 0.25;
const IDEOGRAPHIC_SPACE = '\u3000';

const cutouts = new WeakMap<Run, Cutout>();

/** Measures a segment: its width, that of the blank after it, and the extent of its ink. */
export function measureSegment(segment: TextSegment, style: BlockStyle, shaper: Shaper): InkedSegment {
  let width = 0;
  let space = 0;
  let top = Number.NEGATIVE_INFINITY;
  let bottom = Number.POSITIVE_INFINITY;
  let before = 0;
  let after = 0;
  for (const run of segment.runs) {
    const advance = advanceOf(run, style, shaper);
    if (run.kind === 'blank') {
      space += advance;
      continue;
    }
    const ink = inkOf(run, style, shaper);
    const start = width + space;
    width = start + advance;
    space = 0;
    if (!ink) continue;
    const rtl = (run.level & 1) === 1;
    if (top === Number.NEGATIVE_INFINITY) before = start + (rtl ? advance - ink.right : ink.left);
    after = rtl ? ink.left : advance - ink.right;
    top = Math.max(top, ink.top);
    bottom = Math.min(bottom, ink.bottom);
  }
  if (segment.hyphen) {
    const { advance, ink } = shapeRun(segment.hyphen, style, shaper);
    width += advance;
    space -= advance;
    if (ink) after = advance - ink.right;
  }
  return { width, space, ends: segment.ends, top, bottom, before, after };
}

function inkOf(run: Exclude<Run, BlankRun>, style: BlockStyle, shaper: Shaper): Ink | undefined {
  const cutout = cutoutOf(run, style, shaper);
  if (cutout) return cutout.ink;
  return run.kind === 'word' ? shapeRun(run, style, shaper).ink : PICTURE_INK;
}

/** The scrap of paper under a run, cut once and then reused for all breaks that are tried; undefined: none. */
export function cutoutOf(run: Run, style: BlockStyle, shaper: Shaper): Cutout | undefined {
  if (run.kind === 'blank' || !run.scrap || !style.cutouts) return undefined;
  const known = cutouts.get(run);
  if (known) return known;
  const ink = run.kind === 'word' ? shapeRun(run, style, shaper).ink : SQUARE;
  if (!ink) return undefined;
  const cutout = cutOut(ink, run.scrap, style.cutouts);
  cutouts.set(run, cutout);
  return cutout;
}

/** The width of a run, em. */
export function advanceOf(run: Run, style: BlockStyle, shaper: Shaper): number {
  const cutout = cutoutOf(run, style, shaper);
  if (cutout) return cutout.advance;
  switch (run.kind) {
    case 'word':
      return shapeRun(run, style, shaper).advance;
    case 'picture':
      return PICTURE.size + 2 * PICTURE.bearing;
    case 'blank': {
      if (style.cutouts && run.text !== IDEOGRAPHIC_SPACE) return style.cutouts.space;
      const blank = run.face ? shaper.shape(run.face, ' ', false, 0).advance : BLANK_WIDTH;
      return (run.text === IDEOGRAPHIC_SPACE ? 1 : blank) + style.letterSpacing;
    }
  }
}

export function shapeRun(run: Extract<Run, { kind: 'word' }>, style: BlockStyle, shaper: Shaper): Shaped {
  return shaper.shape(run.face, run.text, (run.level & 1) === 1, run.joined ? 0 : style.letterSpacing);
}
