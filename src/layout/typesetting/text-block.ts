import type { TextSegment } from '../text/runs.ts';
import type { BlockStyle } from './block-style.ts';
import type { Breaks } from './line-breaks.ts';
import type { Shaper } from './shaping.ts';
import { composeLine, hasInk, type Line } from './text-line.ts';

/** A block of lines. Lengths in em. */
export interface TextBlock {
  breaks: Breaks;
  /** `offset` is the distance from the block's left edge to the line's ink. */
  lines: (Line & { offset: number })[];
  leading: number;
  /** The extent of all ink and decoration. */
  width: number;
  height: number;
  /** The distance from the top of ink and decoration to the first baseline. */
  ascent: number;
  /** The widest advance of a line, and the difference of the block's width from it. */
  widest: number;
  slack: number;
  /** The number of glyphs that no font has. */
  missing: number;
}

/** The least gap between the ink of two lines without scraps of paper, em. */
const LINE_GAP = 0.06;

/** Composes lines and stacks them; undefined if nothing is drawn. `rtl` is the direction of the text. */
export function composeBlock(
  segments: readonly TextSegment[],
  breaks: Breaks,
  style: BlockStyle,
  rtl: boolean,
  shaper: Shaper,
): TextBlock | undefined {
  const lines = breaks.map((end, i) => composeLine(segments.slice(i === 0 ? 0 : breaks[i - 1], end), style, shaper));
  const inked = lines.filter(hasInk);
  if (inked.length === 0) return undefined;
  if (style.bars) padForBars(inked, style.bars);
  const { around } = style;
  const leading = leadingOf(lines, style.leading, lineGapOf(style));
  let ascent = Number.NEGATIVE_INFINITY;
  let descent = Number.NEGATIVE_INFINITY;
  lines.forEach((line, i) => {
    if (!hasInk(line)) return;
    ascent = Math.max(ascent, line.ink.top - i * leading);
    descent = Math.max(descent, -line.ink.bottom + i * leading);
  });
  const { offsets, width: inkWidth } = alignLines(lines, shareOf(style.align, rtl));
  const ends = lines.map((line) => line.runs.reduce((end, run) => Math.max(end, run.x + run.advance), 0));
  const width = inkWidth - around.left + around.right;
  const widest = Math.max(...ends);
  return {
    breaks,
    lines: lines.map((line, i) => ({ ...line, offset: offsets[i]! })),
    leading,
    width,
    height: ascent + descent + around.top - around.bottom,
    ascent: ascent + around.top,
    widest,
    slack: width - widest,
    missing: lines.flatMap((line) => line.runs).reduce((sum, run) => sum + (run.word?.missing ?? 0), 0),
  };
}

/** The share of the room beside a line that lies left of it: 0 at the left edge, 1 at the right one. */
export function shareOf(align: BlockStyle['align'], rtl: boolean): 0 | 0.5 | 1 {
  if (align === 'center') return 0.5;
  return (align === 'end') === rtl ? 0 : 1;
}

/** Aligns lines by their ink without hanging marks. The width of the block is that of all ink, including the marks. */
function alignLines(lines: readonly Line[], share: 0 | 0.5 | 1): { offsets: number[]; width: number } {
  // A line's extent left and right of the axis that all lines share: their left edge, middle or right edge.
  const extents = lines.map(({ ink, hang }) => {
    const core = ink.right - ink.left - hang.left - hang.right;
    return { left: hang.left + core * share, right: hang.right + core * (1 - share) };
  });
  const left = Math.max(...extents.map((extent) => extent.left));
  const right = Math.max(...extents.map((extent) => extent.right));
  return { offsets: extents.map((extent) => left - extent.left), width: left + right };
}

/** Sets the ink of lines to that of their bars. All bars have the same height, whatever letters are in the lines. */
function padForBars(lines: readonly Line[], { padX, padY }: { padX: number; padY: number }): void {
  const top = Math.max(...lines.map((line) => line.ink.top)) + padY;
  const bottom = Math.min(...lines.map((line) => line.ink.bottom)) - padY;
  for (const line of lines) {
    line.ink = { left: line.ink.left - padX, right: line.ink.right + padX, top, bottom };
    line.hang = { left: 0, right: 0 };
  }
}

/** The least gap between the ink of two lines, em. */
export function lineGapOf({ cutouts }: BlockStyle): number {
  return cutouts ? cutouts.gap : LINE_GAP;
}

/** The distance between baselines: that of the template, or more if the ink of neighbouring lines needs it. */
function leadingOf(lines: readonly Line[], least: number, gap: number): number {
  let leading = least;
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    if (next) leading = Math.max(leading, next.ink.top - line.ink.bottom + gap);
  });
  return leading;
}
