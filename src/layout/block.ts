import { visualOrder } from './bidi.ts';
import { type Cutout, type CutoutStyle, cutOut } from './cutouts.ts';
import type { Breaks } from './fit.ts';
import type { BlankPiece, Piece, TextSegment } from './pieces.ts';
import type { InkedSegment } from './search.ts';
import { type Ink, type Shaped, type Shaper, unite } from './shaping.ts';

/** How lines are put together. Lengths in em of the fitted size. */
export interface BlockStyle {
  align: 'start' | 'center' | 'end';
  letterSpacing: number;
  /** Least distance between baselines. */
  leading: number;
  /** Room that decoration takes around the ink of the block. */
  around: Ink;
  /** Bars behind the lines, or undefined. */
  bars?: { padX: number; padY: number } | undefined;
  /** Whether quotation marks at the ends of lines hang. */
  hanging: boolean;
  /** How letters lie on scraps of paper, where they do. */
  cutouts?: CutoutStyle | undefined;
}

/** A piece at its place in a line: `x` in em from the line's origin. */
export interface PlacedPiece {
  x: number;
  advance: number;
  emphasised: boolean;
  word?: Shaped;
  /** Key of an emoji; '' for a character that no font has. */
  picture?: string;
  /** The scrap that it is stuck on. */
  cutout?: Cutout;
}

/** A line as set: visual order, em. */
export interface Line {
  pieces: PlacedPiece[];
  ink: Ink;
  /** How far hanging punctuation reaches into the ink from either side. */
  hang: { left: number; right: number };
}

/** Lines under each other, in em. */
export interface Block {
  breaks: Breaks;
  /** `offset`: from the block's left edge to the line's ink. */
  lines: (Line & { offset: number })[];
  leading: number;
  /** Of all ink and decoration. */
  width: number;
  height: number;
  /** From the top of ink and decoration to the first baseline. */
  ascent: number;
  /** Widest advance of a line, and how much wider or narrower the block is. */
  widest: number;
  slack: number;
  /** Glyphs that no font has. */
  missing: number;
}

/** An emoji stands on the line like a capital letter: side, depth below the baseline and blank at each side, in em. */
export const PICTURE = { size: 1, depth: 0.13, bearing: 0.06 };
const PICTURE_INK: Ink = {
  left: PICTURE.bearing,
  right: PICTURE.bearing + PICTURE.size,
  bottom: -PICTURE.depth,
  top: PICTURE.size - PICTURE.depth,
};
/** A picture on a scrap lies at its origin. */
const SQUARE: Ink = { left: 0, right: PICTURE.size, bottom: -PICTURE.depth, top: PICTURE.size - PICTURE.depth };
/** Least blank between the ink of two lines, in em. */
const LINE_GAP = 0.06;
/** Where a face has no blank of its own. */
const BLANK_WIDTH = 0.25;
const IDEOGRAPHIC_SPACE = '\u3000';
/** Quotation marks of all kinds: light enough to stand outside the edge of a text. */
const HANGS = /^["'“”„‟‘’‚‛«»‹›「」『』〝〞〟]+|["'“”„‟‘’‚‛«»‹›「」『』〝〞〟]+$/gu;

/** The width of a segment, of the blank after it, and where its ink is. */
export function measureSegment(segment: TextSegment, style: BlockStyle, shaper: Shaper): InkedSegment {
  let width = 0;
  let space = 0;
  let top = Number.NEGATIVE_INFINITY;
  let bottom = Number.POSITIVE_INFINITY;
  let before = 0;
  let after = 0;
  for (const piece of segment.pieces) {
    const advance = advanceOf(piece, style, shaper);
    if (piece.kind === 'blank') {
      space += advance;
      continue;
    }
    const ink = inkOf(piece, style, shaper);
    const start = width + space;
    width = start + advance;
    space = 0;
    if (!ink) continue;
    const rtl = (piece.level & 1) === 1;
    if (top === Number.NEGATIVE_INFINITY) before = start + (rtl ? advance - ink.right : ink.left);
    after = rtl ? ink.left : advance - ink.right;
    top = Math.max(top, ink.top);
    bottom = Math.min(bottom, ink.bottom);
  }
  if (segment.hyphen) {
    const { advance, ink } = shapePiece(segment.hyphen, style, shaper);
    width += advance;
    space -= advance;
    if (ink) after = advance - ink.right;
  }
  return { width, space, ends: segment.ends, top, bottom, before, after };
}

function inkOf(piece: Exclude<Piece, BlankPiece>, style: BlockStyle, shaper: Shaper): Ink | undefined {
  const cutout = cutoutOf(piece, style, shaper);
  if (cutout) return cutout.ink;
  return piece.kind === 'word' ? shapePiece(piece, style, shaper).ink : PICTURE_INK;
}

/** The scraps of pieces, each cut once for all lines that are tried. */
const cutouts = new WeakMap<Piece, Cutout>();

function cutoutOf(piece: Piece, style: BlockStyle, shaper: Shaper): Cutout | undefined {
  if (piece.kind === 'blank' || !piece.scrap || !style.cutouts) return undefined;
  const known = cutouts.get(piece);
  if (known) return known;
  const ink = piece.kind === 'word' ? shapePiece(piece, style, shaper).ink : SQUARE;
  if (!ink) return undefined;
  const cutout = cutOut(ink, piece.scrap, style.cutouts);
  cutouts.set(piece, cutout);
  return cutout;
}

function advanceOf(piece: Piece, style: BlockStyle, shaper: Shaper): number {
  const cutout = cutoutOf(piece, style, shaper);
  if (cutout) return cutout.advance;
  switch (piece.kind) {
    case 'word':
      return shapePiece(piece, style, shaper).advance;
    case 'picture':
      return PICTURE.size + 2 * PICTURE.bearing;
    case 'blank': {
      if (style.cutouts && piece.text !== IDEOGRAPHIC_SPACE) return style.cutouts.space;
      const blank = piece.face ? shaper.shape(piece.face, ' ', false, 0).advance : BLANK_WIDTH;
      return (piece.text === IDEOGRAPHIC_SPACE ? 1 : blank) + style.letterSpacing;
    }
  }
}

function shapePiece(piece: Extract<Piece, { kind: 'word' }>, style: BlockStyle, shaper: Shaper): Shaped {
  return shaper.shape(piece.face, piece.text, (piece.level & 1) === 1, piece.joined ? 0 : style.letterSpacing);
}

/** Puts lines under each other; undefined where nothing is drawn. `rtl` is the direction of the text. */
export function composeBlock(
  segments: readonly TextSegment[],
  breaks: Breaks,
  style: BlockStyle,
  rtl: boolean,
  shaper: Shaper,
): Block | undefined {
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
  const ends = lines.map((line) => line.pieces.reduce((end, piece) => Math.max(end, piece.x + piece.advance), 0));
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
    missing: lines.flatMap((line) => line.pieces).reduce((sum, piece) => sum + (piece.word?.missing ?? 0), 0),
  };
}

/** Where lines stand in the room beside them: 0 at the left, 1 at the right. */
export function shareOf(align: BlockStyle['align'], rtl: boolean): 0 | 0.5 | 1 {
  if (align === 'center') return 0.5;
  return (align === 'end') === rtl ? 0 : 1;
}

export function hasInk(line: Line): boolean {
  return line.ink.right > line.ink.left;
}

/** Aligns the lines by their ink without what hangs. The block is as wide as all ink, what hangs too. */
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

/** Bars of one height look like one design; letters of different heights would make them ragged. */
function padForBars(lines: readonly Line[], { padX, padY }: { padX: number; padY: number }): void {
  const top = Math.max(...lines.map((line) => line.ink.top)) + padY;
  const bottom = Math.min(...lines.map((line) => line.ink.bottom)) - padY;
  for (const line of lines) {
    line.ink = { left: line.ink.left - padX, right: line.ink.right + padX, top, bottom };
    line.hang = { left: 0, right: 0 };
  }
}

/** Least blank between the ink of two lines. */
export function lineGapOf({ cutouts }: BlockStyle): number {
  return cutouts ? cutouts.gap : LINE_GAP;
}

/** The distance between baselines: what the template asks for, or what the ink of neighbours needs. */
function leadingOf(lines: readonly Line[], least: number, gap: number): number {
  let leading = least;
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    if (next) leading = Math.max(leading, next.ink.top - line.ink.bottom + gap);
  });
  return leading;
}

/** One line in visual order, its blanks at the end dropped, words that touch shaped as one. */
function composeLine(segments: readonly TextSegment[], style: BlockStyle, shaper: Shaper): Line {
  const pieces = joinWords(segments);
  const placed: PlacedPiece[] = [];
  let x = 0;
  let ink: Ink | undefined;
  const ordered = visualOrder(pieces);
  for (const piece of ordered) {
    const advance = advanceOf(piece, style, shaper);
    const cutout = cutoutOf(piece, style, shaper);
    if (cutout && piece.kind !== 'blank') {
      const drawn = piece.kind === 'word' ? { word: shapePiece(piece, style, shaper) } : { picture: piece.key ?? '' };
      placed.push({ x, advance, emphasised: false, cutout, ...drawn });
      ink = unite(ink, { ...cutout.ink, left: cutout.ink.left + x, right: cutout.ink.right + x });
    } else if (piece.kind === 'word') {
      const word = shapePiece(piece, style, shaper);
      placed.push({ x, advance, emphasised: piece.emphasised, word });
      if (word.ink) ink = unite(ink, { ...word.ink, left: word.ink.left + x, right: word.ink.right + x });
    } else if (piece.kind === 'picture') {
      placed.push({ x: x + PICTURE.bearing, advance, emphasised: false, picture: piece.key ?? '' });
      ink = unite(ink, { ...PICTURE_INK, left: x + PICTURE_INK.left, right: x + PICTURE_INK.right });
    }
    x += advance;
  }
  const hang = style.hanging && ink ? hangOf(ordered, placed, ink, style, shaper) : { left: 0, right: 0 };
  return { pieces: placed, ink: ink ?? { left: 0, right: 0, bottom: 0, top: 0 }, hang };
}

function joinWords(segments: readonly TextSegment[]): Piece[] {
  const pieces: Piece[] = [];
  const hyphen = segments.at(-1)?.hyphen;
  for (const piece of [...segments.flatMap((segment) => segment.pieces), ...(hyphen ? [hyphen] : [])]) {
    const last = pieces.at(-1);
    const touches =
      piece.kind === 'word' &&
      last?.kind === 'word' &&
      last.face === piece.face &&
      last.level === piece.level &&
      last.scrap === piece.scrap &&
      last.emphasised === piece.emphasised;
    if (touches)
      pieces[pieces.length - 1] = { ...last, text: last.text + piece.text, joined: last.joined || piece.joined };
    else pieces.push(piece);
  }
  while (pieces.at(-1)?.kind === 'blank') pieces.pop();
  return pieces;
}

/** How much of the ink at either end of a line is quotation marks. */
function hangOf(
  ordered: readonly Piece[],
  placed: readonly PlacedPiece[],
  ink: Ink,
  style: BlockStyle,
  shaper: Shaper,
): { left: number; right: number } {
  const hang = { left: 0, right: 0 };
  for (const side of ['left', 'right'] as const) {
    const piece = side === 'left' ? ordered[0] : ordered.at(-1);
    const place = side === 'left' ? placed[0] : placed.at(-1);
    if (piece?.kind !== 'word' || !place) continue;
    const leading = (side === 'left') === ((piece.level & 1) === 0);
    const marks = [...piece.text.matchAll(HANGS)].find((match) => (match.index === 0) === leading)?.[0];
    if (!marks || marks.length === piece.text.length) continue;
    const rest = leading ? piece.text.slice(marks.length) : piece.text.slice(0, -marks.length);
    const core = shapePiece({ ...piece, text: rest }, style, shaper);
    if (!core.ink) continue;
    const edge = side === 'left' ? place.x + place.advance - core.advance + core.ink.left : place.x + core.ink.right;
    hang[side] = Math.max(0, side === 'left' ? edge - ink.left : ink.right - edge);
  }
  return hang;
}
