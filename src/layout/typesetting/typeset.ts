import type { Bounds } from '../bounds.ts';
import type { ItemisedText } from '../text/runs.ts';
import type { BlockStyle } from './block-style.ts';
import { bestBreaks, type InkedSegment, widestInk, worthOf } from './line-break-search.ts';
import { type Breaks, evenBreaks, narrowestBreaks } from './line-breaks.ts';
import { measureSegment } from './run-metrics.ts';
import type { Shaper } from './shaping.ts';
import { composeBlock, lineGapOf, shareOf, type TextBlock } from './text-block.ts';
import { hasInk, type Line } from './text-line.ts';

/** The style of a text in its box, without its face and colours. */
export interface TypesetStyle extends BlockStyle {
  valign: 'top' | 'middle' | 'bottom';
  maxLines: number;
  /** The largest size in px; Infinity if the box alone decides. */
  maxSize: number;
}

/** A text set in its box. */
export interface TypesetText {
  /** The size, px per em. */
  size: number;
  rtl: boolean;
  /** The lines, each with the place of its origin on the baseline, px of the layout. */
  lines: (Line & { x: number; y: number })[];
  /** The bounds of all ink and decoration, px of the layout. */
  bounds: Bounds;
  /** The number of glyphs that no font has. */
  missing: number;
}

/**
 * Sets itemised text in the largest size that fits a box (left, top, width and height, px). It finds the breaks with
 * the narrowest widest line for every number of lines, and takes those that give the largest size, and among equals the
 * most even lines. From there it searches for breaks that give a larger size still, if the text is limited by height,
 * or that are hardly smaller and much more even. Widths scale with the size, so no search over sizes is needed. The ink
 * fits the box, not the advance. Returns undefined for text without ink. All faces must be ready.
 */
export function typeset(
  text: ItemisedText,
  [left, top, width, height]: readonly [number, number, number, number],
  style: TypesetStyle,
  shaper: Shaper,
): TypesetText | undefined {
  const measured = text.segments.map((segment) => measureSegment(segment, style, shaper));
  const paragraphs = text.segments.filter((segment) => segment.ends).length;
  const maxLines = Math.max(style.maxLines, paragraphs);
  let best: TextBlock | undefined;
  let bestSize = 0;
  /** Takes breaks if `isBetter` accepts the size they make possible. */
  const consider = (breaks: Breaks | undefined, isBetter: (size: number) => boolean) => {
    const block = breaks && composeBlock(text.segments, breaks, style, text.rtl, shaper);
    if (!block) return;
    const size = sizeOf(block, width, height, style.maxSize);
    if (!isBetter(size)) return;
    best = block;
    bestSize = size;
  };
  for (const breaks of narrowestBreaks(measured, maxLines).values()) {
    consider(breaks, (size) => size > bestSize * 1.0001);
  }
  if (!best) return undefined;
  const { breaks, slack, widest } = best;
  const even = evenBreaks(measured, breaks.length, Math.max(width / bestSize - slack, widest) + 1e-9);
  consider(even, (size) => size >= bestSize * 0.9999);
  const found = searchBreaks(measured, best, bestSize, width, height, { ...style, maxLines });
  const score = bestSize * worthOf(measured, best.breaks);
  consider(found, (size) => size * worthOf(measured, found!) > score);
  return place(best, bestSize, left, top, width, height, style, text.rtl);
}

/** The breaks that an exhaustive search prefers to those of a block. */
function searchBreaks(
  segments: readonly InkedSegment[],
  block: TextBlock,
  size: number,
  width: number,
  height: number,
  style: TypesetStyle,
): Breaks | undefined {
  // Bars have the same height however lines break; empty lines have no ink from which to measure a distance.
  if (style.bars || segments.some((segment) => segment.top === Number.NEGATIVE_INFINITY)) return undefined;
  const { maxSize, maxLines, leading, around } = style;
  const endRoom = around.top - around.bottom;
  const sideRoom = block.width - widestInk(segments, block.breaks);
  const room = { width, height, maxSize, maxLines, leading, gap: lineGapOf(style), sideRoom, endRoom };
  return bestBreaks(segments, room, block.breaks, size);
}

function sizeOf(block: TextBlock, width: number, height: number, maxSize: number): number {
  return Math.min(maxSize, width / block.width, height / block.height);
}

/** Places a block of a size in a box. */
function place(
  block: TextBlock,
  size: number,
  left: number,
  top: number,
  width: number,
  height: number,
  style: TypesetStyle,
  rtl: boolean,
): TypesetText {
  const { around } = style;
  const blockTop = top + (height - block.height * size) * { top: 0, middle: 0.5, bottom: 1 }[style.valign];
  const blockLeft = left + (width - block.width * size) * shareOf(style.align, rtl);
  const firstBaseline = blockTop + block.ascent * size;
  const lines = block.lines.map((line, i) => ({
    ...line,
    x: blockLeft + (line.offset - around.left - line.ink.left) * size,
    y: firstBaseline + i * block.leading * size,
  }));
  const inked = lines.filter(hasInk);
  return {
    size,
    rtl,
    lines,
    bounds: {
      left: Math.min(...inked.map((line) => line.x + (line.ink.left + around.left) * size)),
      top: blockTop,
      right: Math.max(...inked.map((line) => line.x + (line.ink.right + around.right) * size)),
      bottom: blockTop + block.height * size,
    },
    missing: block.missing,
  };
}
