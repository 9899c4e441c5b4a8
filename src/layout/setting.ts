import { visualOrder } from './bidi.ts';
import { type Breaks, evenBreaks, narrowestBreaks, type Segment } from './fit.ts';
import type { Itemised, Piece, TextSegment } from './pieces.ts';
import { type Ink, type Shaped, type Shaper, unite } from './shaping.ts';

/** How text is set, apart from its face and colours. Lengths in em of the fitted size. */
export interface SettingStyle {
  align: 'start' | 'center' | 'end';
  valign: 'top' | 'middle' | 'bottom';
  letterSpacing: number;
  leading: number;
  maxLines: number;
  /** Largest size in px; Infinity where the box alone decides. */
  maxSize: number;
  /** Room that decoration takes around the ink of the block, in em. */
  around: Ink;
  /** Bars behind the lines, or undefined. */
  bars?: { padX: number; padY: number } | undefined;
}

/** A piece at its place in a line: `x` in em from the line's origin. */
export interface PlacedPiece {
  x: number;
  advance: number;
  word?: Shaped;
  /** Key of an emoji; '' for a character that no font has. */
  picture?: string;
}

/** A line as set: visual order, em. */
export interface Line {
  pieces: PlacedPiece[];
  ink: Ink;
}

/** A slogan in its box. */
export interface SetText {
  /** The size, px per em. */
  size: number;
  rtl: boolean;
  /** Lines with their origin: `x` of em 0 and `y` of the baseline, in px of the layout. */
  lines: (Line & { x: number; y: number })[];
  /** Bounds of all ink and decoration, px: left, top, right, bottom. */
  bounds: { left: number; top: number; right: number; bottom: number };
  /** Glyphs that no font has. */
  missing: number;
}

/** An emoji stands on the line like a capital letter: side, depth below the baseline and blank at each side, in em. */
export const PICTURE = { size: 1, depth: 0.13, bearing: 0.06 };
/** Least blank between the ink of two lines, in em. */
const LINE_GAP = 0.06;
/** Where a face has no blank of its own. */
const BLANK_WIDTH = 0.25;

/**
 * Sets itemised text in the largest size that fits a box of `width` × `height` px at (`left`, `top`): for every number
 * of lines the breaks with the narrowest widest line, of these the largest, and among equals the most even lines.
 * Widths scale with the size, so no search over sizes is needed. The ink, not the advance, is what fits the box.
 * Undefined for text without ink. All faces must be ready.
 */
export function setText(
  text: Itemised,
  [left, top, width, height]: readonly [number, number, number, number],
  style: SettingStyle,
  shaper: Shaper,
): SetText | undefined {
  const measured = text.segments.map((segment) => measureSegment(segment, style, shaper));
  const compose = (breaks: Breaks) => composeBlock(text.segments, breaks, style, shaper);
  let best: Block | undefined;
  let bestSize = 0;
  const paragraphs = text.segments.filter((segment) => segment.ends).length;
  for (const breaks of narrowestBreaks(measured, Math.max(style.maxLines, paragraphs)).values()) {
    const block = compose(breaks);
    const size = block && sizeOf(block, width, height, style.maxSize);
    if (block && size! > bestSize * 1.0001) {
      best = block;
      bestSize = size!;
    }
  }
  if (!best) return undefined;
  const even = evenBreaks(measured, best.breaks.length, Math.max(width / bestSize - best.slack, best.widest) + 1e-9);
  const evenBlock = even && compose(even);
  if (evenBlock && sizeOf(evenBlock, width, height, style.maxSize) >= bestSize * 0.9999) best = evenBlock;
  return place(best, sizeOf(best, width, height, style.maxSize), left, top, width, height, style, text.rtl);
}

interface Block {
  breaks: Breaks;
  lines: Line[];
  leading: number;
  /** Bounds of ink and decoration about the first baseline, em: the width of the widest line and the height. */
  width: number;
  height: number;
  ascent: number;
  /** Widest advance of a line, em, and how much ink and decoration add to it. */
  widest: number;
  slack: number;
  missing: number;
}

function sizeOf(block: Block, width: number, height: number, maxSize: number): number {
  return Math.min(maxSize, width / block.width, height / block.height);
}

function measureSegment(segment: TextSegment, style: SettingStyle, shaper: Shaper): Segment {
  let width = 0;
  let space = 0;
  for (const piece of segment.pieces) {
    const advance = advanceOf(piece, style, shaper);
    if (piece.kind === 'blank') space += advance;
    else {
      width += space + advance;
      space = 0;
    }
  }
  return { width, space, ends: segment.ends };
}

function advanceOf(piece: Piece, style: SettingStyle, shaper: Shaper): number {
  switch (piece.kind) {
    case 'word':
      return shapePiece(piece, style, shaper).advance;
    case 'picture':
      return PICTURE.size + 2 * PICTURE.bearing;
    case 'blank': {
      const blank = piece.face ? shaper.shape(piece.face, ' ', false, 0).advance : BLANK_WIDTH;
      return (piece.text === '\u3000' ? 1 : blank) + style.letterSpacing;
    }
  }
}

function shapePiece(piece: Extract<Piece, { kind: 'word' }>, style: SettingStyle, shaper: Shaper): Shaped {
  return shaper.shape(piece.face, piece.text, (piece.level & 1) === 1, piece.joined ? 0 : style.letterSpacing);
}

function composeBlock(segments: TextSegment[], breaks: Breaks, style: SettingStyle, shaper: Shaper): Block | undefined {
  const lines = breaks.map((end, i) => composeLine(segments.slice(i === 0 ? 0 : breaks[i - 1], end), style, shaper));
  const inked = lines.filter((line) => line.ink.right > line.ink.left);
  if (inked.length === 0) return undefined;
  const { around, bars } = style;
  if (bars) {
    // Bars of one height look like one design; letters of different heights would make them ragged.
    const tallest = Math.max(...inked.map((line) => line.ink.top)) + bars.padY;
    const deepest = Math.min(...inked.map((line) => line.ink.bottom)) - bars.padY;
    for (const line of inked) {
      line.ink = { left: line.ink.left - bars.padX, right: line.ink.right + bars.padX, top: tallest, bottom: deepest };
    }
  }
  let leading = style.leading;
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    if (next) leading = Math.max(leading, next.ink.top - line.ink.bottom + LINE_GAP);
  });
  let ascent = Number.NEGATIVE_INFINITY;
  let descent = Number.NEGATIVE_INFINITY;
  lines.forEach((line, i) => {
    if (line.ink.right <= line.ink.left) return;
    ascent = Math.max(ascent, line.ink.top - i * leading);
    descent = Math.max(descent, -line.ink.bottom + i * leading);
  });
  const inkWidth = Math.max(...inked.map((line) => line.ink.right - line.ink.left));
  const widest = Math.max(
    ...lines.map((line) => line.pieces.reduce((sum, piece) => Math.max(sum, piece.x + piece.advance), 0)),
  );
  const width = inkWidth - around.left + around.right;
  return {
    breaks,
    lines,
    leading,
    width,
    height: ascent + descent + around.top - around.bottom,
    ascent: ascent + around.top,
    widest,
    slack: width - widest,
    missing: lines.flatMap((line) => line.pieces).reduce((sum, piece) => sum + (piece.word?.missing ?? 0), 0),
  };
}

/** One line in visual order, its blanks at the end dropped, words that touch shaped as one. */
function composeLine(segments: TextSegment[], style: SettingStyle, shaper: Shaper): Line {
  const pieces: Piece[] = [];
  for (const piece of segments.flatMap((segment) => segment.pieces)) {
    const last = pieces.at(-1);
    if (piece.kind === 'word' && last?.kind === 'word' && last.face === piece.face && last.level === piece.level) {
      pieces[pieces.length - 1] = { ...last, text: last.text + piece.text, joined: last.joined || piece.joined };
    } else {
      pieces.push(piece);
    }
  }
  while (pieces.at(-1)?.kind === 'blank') pieces.pop();
  const placed: PlacedPiece[] = [];
  let x = 0;
  let ink: Ink | undefined;
  for (const piece of visualOrder(pieces)) {
    const advance = advanceOf(piece, style, shaper);
    if (piece.kind === 'word') {
      const word = shapePiece(piece, style, shaper);
      placed.push({ x, advance, word });
      if (word.ink) ink = unite(ink, { ...word.ink, left: word.ink.left + x, right: word.ink.right + x });
    } else if (piece.kind === 'picture') {
      const inkLeft = x + PICTURE.bearing;
      placed.push({ x: inkLeft, advance, picture: piece.key ?? '' });
      ink = unite(ink, {
        left: inkLeft,
        right: inkLeft + PICTURE.size,
        bottom: -PICTURE.depth,
        top: PICTURE.size - PICTURE.depth,
      });
    }
    x += advance;
  }
  return { pieces: placed, ink: ink ?? { left: 0, right: 0, bottom: 0, top: 0 } };
}

function place(
  block: Block,
  size: number,
  left: number,
  top: number,
  width: number,
  height: number,
  style: SettingStyle,
  rtl: boolean,
): SetText {
  const { around } = style;
  const blockTop = top + (height - block.height * size) * { top: 0, middle: 0.5, bottom: 1 }[style.valign];
  const firstBaseline = blockTop + block.ascent * size;
  const share = style.align === 'center' ? 0.5 : (style.align === 'end') === rtl ? 0 : 1;
  const innerLeft = left - around.left * size;
  const innerWidth = width - (around.right - around.left) * size;
  let boundsLeft = Number.POSITIVE_INFINITY;
  let boundsRight = Number.NEGATIVE_INFINITY;
  const lines = block.lines.map((line, i) => {
    const inkLeft = innerLeft + (innerWidth - (line.ink.right - line.ink.left) * size) * share;
    if (line.ink.right > line.ink.left) {
      boundsLeft = Math.min(boundsLeft, inkLeft + around.left * size);
      boundsRight = Math.max(boundsRight, inkLeft + (line.ink.right - line.ink.left + around.right) * size);
    }
    return { ...line, x: inkLeft - line.ink.left * size, y: firstBaseline + i * block.leading * size };
  });
  return {
    size,
    rtl,
    lines,
    bounds: { left: boundsLeft, top: blockTop, right: boundsRight, bottom: blockTop + block.height * size },
    missing: block.missing,
  };
}
