import { type Breaks, lineWidths, type Segment } from './fit.ts';

/** A segment and where its ink is, in em. */
export interface InkedSegment extends Segment {
  /** How far the ink reaches above and below the baseline; both upwards. */
  top: number;
  bottom: number;
  /** How much of the width is blank before the ink and after it, in reading order. */
  before: number;
  after: number;
}

/** What lines are put into. Sizes and box in px, the rest in em of the size looked for. */
export interface Room {
  width: number;
  height: number;
  maxSize: number;
  maxLines: number;
  /** Least distance between baselines, and least blank between the ink of two lines. */
  leading: number;
  gap: number;
  /** What the block needs beyond the ink of its widest line, and of its first and last. */
  sideRoom: number;
  endRoom: number;
}

/** How wide the ink of the widest line is. */
export function widestInk(segments: readonly InkedSegment[], breaks: Breaks): number {
  const ink = lineWidths(segments, breaks).map((width, i) => {
    const [first, last] = [segments[i === 0 ? 0 : breaks[i - 1]!]!, segments[breaks[i]! - 1]!];
    return width - first.before - last.after;
  });
  return Math.max(...ink);
}

/** Lines tried for one text: all there are of a slogan of ten words, in well under a millisecond. */
const MOST_STEPS = 20_000;
/** Sizes closer than this are one. */
const SAME = 1.0005;

/**
 * The breaks with which a text can be largest; of these, those into the fewest lines; and of these, the most even ones
 * (least sum of squared widths). Where height is what limits a text, the narrowest lines are not the best: how close
 * lines may stand depends on which descenders meet which ascenders. A depth-first search over all breaks that leaves
 * what cannot be better than `size` in so many `lines` any more.
 *
 * Undefined where none is as good, or where the search takes too long.
 */
export function largestBreaks(
  segments: readonly InkedSegment[],
  room: Room,
  size: number,
  lines: number,
): Breaks | undefined {
  const count = segments.length;
  /** The least width of all lines from a segment on: without the blanks that may fall to line ends. */
  const rest = new Float64Array(count + 1);
  for (let i = count - 1; i >= 0; i--) rest[i] = rest[i + 1]! + segments[i]!.width;
  const bearings = Math.max(...segments.map(({ before }) => before)) + Math.max(...segments.map(({ after }) => after));
  let best: Breaks | undefined;
  let bestSize = size;
  let bestLines = lines;
  let bestSquares = Number.POSITIVE_INFINITY;
  let steps = 0;
  const breaks: Breaks = [];

  /** Tries all lines that may begin with segment `start`, below lines as wide and as far apart as the arguments say. */
  function descend(start: number, widest: number, squares: number, top: number, above: number, leading: number): void {
    let width = 0;
    let space = 0;
    let lineTop = Number.NEGATIVE_INFINITY;
    let lineBottom = Number.POSITIVE_INFINITY;
    for (let end = start + 1; end <= count; end++) {
      if (++steps > MOST_STEPS) return;
      const segment = segments[end - 1]!;
      width += space + segment.width;
      space = segment.space;
      lineTop = Math.max(lineTop, segment.top);
      lineBottom = Math.min(lineBottom, segment.bottom);
      const wide = Math.max(widest, width - segments[start]!.before - segment.after);
      const least = bestSize / SAME;
      if (room.width < (wide + room.sideRoom) * least) return;
      const apart = start === 0 ? leading : Math.max(leading, lineTop - above + room.gap);
      const first = start === 0 ? lineTop : top;
      const number = breaks.length + 1;
      const sum = squares + width * width;
      if (end === count) {
        take(end, Math.min(room.maxSize, room.width / (wide + room.sideRoom)), first - lineBottom, apart, sum);
      } else {
        const below = Math.max(1, Math.ceil(rest[end]! / (room.width / least - room.sideRoom + bearings)));
        const tall = first + (number - 1 + below) * apart + room.endRoom;
        const most = bestSize * SAME < room.maxSize ? room.maxLines : bestLines;
        if (number + below <= most && tall * least <= room.height) {
          breaks.push(end);
          descend(end, wide, sum, first, lineBottom, apart);
          breaks.pop();
        }
      }
      if (segment.ends) return;
    }
  }

  function take(end: number, fits: number, ends: number, leading: number, squares: number): void {
    const found = Math.min(fits, room.height / (ends + breaks.length * leading + room.endRoom));
    const lines = breaks.length + 1;
    const better = lines < bestLines || (lines === bestLines && squares < bestSquares);
    if (found <= bestSize * SAME && !(found * SAME >= bestSize && better)) return;
    best = [...breaks, end];
    bestSize = Math.max(found, bestSize);
    bestLines = lines;
    bestSquares = squares;
  }

  descend(0, 0, 0, 0, 0, room.leading);
  return steps > MOST_STEPS ? undefined : best;
}
