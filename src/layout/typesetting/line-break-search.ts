import { type Breaks, lineWidths, type Segment } from './line-breaks.ts';

/** A segment with the extent of its ink, em. */
export interface InkedSegment extends Segment {
  /** The upper and the lower edge of the ink, upwards from the baseline. */
  top: number;
  bottom: number;
  /** The blank before the ink and after it, in reading order; both are parts of the width. */
  before: number;
  after: number;
}

/** The limits of a text block. Sizes and box in px, all else in em. */
export interface BlockLimits {
  width: number;
  height: number;
  maxSize: number;
  maxLines: number;
  /** The least distance between baselines, and the least blank between the ink of two lines. */
  leading: number;
  gap: number;
  /** The room beside the ink of the widest line, and above and below the ink of all lines. */
  sideRoom: number;
  endRoom: number;
}

/** The width of the ink of the widest line. */
export function widestInk(segments: readonly InkedSegment[], breaks: Breaks): number {
  const ink = lineWidths(segments, breaks).map((width, i) => {
    const [first, last] = [segments[i === 0 ? 0 : breaks[i - 1]!]!, segments[breaks[i]! - 1]!];
    return width - first.before - last.after;
  });
  return Math.max(...ink);
}

/** The weight of evenness against size: a deviation by half of the mean width costs as much as 6% of size. */
const UNEVEN = 0.12;
/** The cost of a first or last line of one short word, and the share of the widest line below which it is short. */
const ALONE = 0.05;
const SHORT = 0.4;
/** The most lines that are tried for one text, in a millisecond or two: enough for a slogan of twenty words. */
const MOST_STEPS = 10_000;
/** The ratio of two scores up to which they count as the same. */
const SAME = 1.0005;

/** The worth of breaks, by how even the lines are; 1 at best. The score of a text is its size times its worth. */
export function worthOf(segments: readonly Segment[], breaks: Breaks): number {
  const widths = lineWidths(segments, breaks);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const squares = widths.reduce((sum, width) => sum + width * width, 0);
  const widest = Math.max(...widths);
  const alone =
    breaks.length > 1 &&
    (isAlone(breaks[0]!, widths[0]!, widest) || isAlone(breaks.at(-1)! - breaks.at(-2)!, widths.at(-1)!, widest));
  return worth(widths.length, total, squares, alone);
}

/** True if a first or last line is a single short word. */
function isAlone(words: number, width: number, widest: number): boolean {
  return words === 1 && width < SHORT * widest;
}

function worth(lines: number, total: number, squares: number, alone: boolean): number {
  const mean = total / lines;
  const deviation = Math.sqrt(Math.max(0, squares / lines - mean * mean));
  return 1 - (mean > 0 ? UNEVEN * (deviation / mean) : 0) - (alone ? ALONE : 0);
}

/**
 * Searches all breaks for those with the best product of size and worth. If a text is limited by height, the narrowest
 * lines are not always the best, because the distance of lines depends on which descenders meet which ascenders. The
 * search is depth first, and skips branches that cannot be better than `start` or than the best so far.
 * @param start breaks that fit at `size`
 * @returns undefined if none are better; the best so far if the search takes too long
 */
export function bestBreaks(
  segments: readonly InkedSegment[],
  room: BlockLimits,
  start: Breaks,
  size: number,
): Breaks | undefined {
  const count = segments.length;
  /** The least total width of the lines from each segment on, without blanks and hyphens at line ends. */
  const rest = new Float64Array(count + 1);
  for (let i = count - 1; i >= 0; i--) rest[i] = rest[i + 1]! + segments[i]!.width + Math.min(0, segments[i]!.space);
  const bearings = Math.max(...segments.map(({ before }) => before)) + Math.max(...segments.map(({ after }) => after));
  // A text at its largest size does not get more lines just to make them even.
  const most = size * SAME < room.maxSize ? room.maxLines : start.length;
  let best: Breaks | undefined;
  let bestScore = size * worthOf(segments, start);
  let steps = 0;
  const breaks: Breaks = [];

  /** Tries all lines that begin with segment `from`, below the lines `above`. */
  function descend(from: number, above: LinesAbove): void {
    let width = 0;
    let space = 0;
    let top = Number.NEGATIVE_INFINITY;
    let bottom = Number.POSITIVE_INFINITY;
    for (let end = from + 1; end <= count; end++) {
      if (++steps > MOST_STEPS) return;
      const segment = segments[end - 1]!;
      width += space + segment.width;
      space = segment.space;
      top = Math.max(top, segment.top);
      bottom = Math.min(bottom, segment.bottom);
      const ink = Math.max(above.ink, width - segments[from]!.before - segment.after);
      if (room.width < (ink + room.sideRoom) * bestScore) return;
      const lines: LinesAbove = {
        ink,
        widest: Math.max(above.widest, width),
        total: above.total + width,
        squares: above.squares + width * width,
        top: from === 0 ? top : above.top,
        bottom,
        leading: from === 0 ? room.leading : Math.max(above.leading, top - above.bottom + room.gap),
      };
      if (end === count) {
        const { widest } = lines;
        const alone = isAlone(breaks[0] ?? 0, segments[0]!.width, widest) || isAlone(end - from, width, widest);
        take(lines, from > 0 && alone);
      } else if (mayEndAfter(end, lines)) {
        breaks.push(end);
        descend(end, lines);
        breaks.pop();
      }
      if (segment.ends) return;
    }
  }

  /** True if there is room for the remaining lines when a line ends before segment `end`. */
  function mayEndAfter(end: number, { top, leading }: LinesAbove): boolean {
    const below = Math.max(1, Math.ceil(rest[end]! / (room.width / bestScore - room.sideRoom + bearings)));
    const height = top + (breaks.length + below) * leading + room.endRoom;
    return breaks.length + 1 + below <= most && height * bestScore <= room.height;
  }

  /** Keeps the lines if they are better than the best so far. */
  function take({ ink, total, squares, top, bottom, leading }: LinesAbove, alone: boolean): void {
    const height = top - bottom + breaks.length * leading + room.endRoom;
    const fits = Math.min(room.maxSize, room.width / (ink + room.sideRoom), room.height / height);
    const score = fits * worth(breaks.length + 1, total, squares, alone);
    if (score <= bestScore * SAME) return;
    best = [...breaks, count];
    bestScore = score;
  }

  descend(0, { ink: 0, widest: 0, total: 0, squares: 0, top: 0, bottom: 0, leading: room.leading });
  return best;
}

/** The lines above those that are being tried. Lengths in em. */
interface LinesAbove {
  /** The width of the widest ink. */
  ink: number;
  /** The width of the widest line. */
  widest: number;
  /** The sum of all widths, and of their squares. */
  total: number;
  squares: number;
  /** The upper edge of the first line's ink, upwards from its baseline. */
  top: number;
  /** The lower edge of the last line's ink, upwards from its baseline. */
  bottom: number;
  leading: number;
}
