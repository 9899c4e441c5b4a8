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

/** How much size evenness is worth: lines that differ by half of their mean width, as much as 6% of size. */
const UNEVEN = 0.12;
/** What a first or last line of one short word costs on top of it, and how much shorter than the longest line it is. */
const ALONE = 0.05;
const SHORT = 0.4;
/** Lines tried for one text, in a millisecond or two: all that matter of a slogan of twenty words. */
const MOST_STEPS = 10_000;
/** Worths closer than this are one. */
const SAME = 1.0005;

/** What a designer would give for a text in these lines, as a share of its size. */
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

/** Whether a first or last line of so many words is one that was left alone. */
function isAlone(words: number, width: number, widest: number): boolean {
  return words === 1 && width < SHORT * widest;
}

function worth(lines: number, total: number, squares: number, alone: boolean): number {
  const mean = total / lines;
  const deviation = Math.sqrt(Math.max(0, squares / lines - mean * mean));
  return 1 - (mean > 0 ? UNEVEN * (deviation / mean) : 0) - (alone ? ALONE : 0);
}

/**
 * The breaks with which a text is largest and most even: an exhaustive search for the best product of size and worth.
 * Where height is what limits a text, the narrowest lines are not the best: how close lines may stand depends on which
 * descenders meet which ascenders. Depth first, leaving what cannot be better than `start`, or than what was found.
 *
 * @param start Breaks that fit at `size`.
 * @returns Undefined where none is better. A search that takes too long ends with the best so far.
 */
export function bestBreaks(
  segments: readonly InkedSegment[],
  room: Room,
  start: Breaks,
  size: number,
): Breaks | undefined {
  const count = segments.length;
  /** The least width of all lines from a segment on: without the blanks and hyphens that line ends take or add. */
  const rest = new Float64Array(count + 1);
  for (let i = count - 1; i >= 0; i--) rest[i] = rest[i + 1]! + segments[i]!.width + Math.min(0, segments[i]!.space);
  const bearings = Math.max(...segments.map(({ before }) => before)) + Math.max(...segments.map(({ after }) => after));
  // Text at its largest size is not broken into more lines to make them even.
  const most = size * SAME < room.maxSize ? room.maxLines : start.length;
  let best: Breaks | undefined;
  let bestScore = size * worthOf(segments, start);
  let steps = 0;
  const breaks: Breaks = [];

  /** Tries all lines that may begin with a segment below the `above` ones. */
  function descend(from: number, above: Above): void {
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
      const lines: Above = {
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

  /** Whether the lines that have to follow one that ends after segment `end` fit below. */
  function mayEndAfter(end: number, { top, leading }: Above): boolean {
    const below = Math.max(1, Math.ceil(rest[end]! / (room.width / bestScore - room.sideRoom + bearings)));
    const height = top + (breaks.length + below) * leading + room.endRoom;
    return breaks.length + 1 + below <= most && height * bestScore <= room.height;
  }

  function take({ ink, total, squares, top, bottom, leading }: Above, alone: boolean): void {
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

/** Lines that are taken as given while those below are tried, em. */
interface Above {
  /** Of the widest. */
  ink: number;
  widest: number;
  /** Sum of all widths, and of their squares. */
  total: number;
  squares: number;
  /** Of the first line. */
  top: number;
  /** Of the last line. */
  bottom: number;
  leading: number;
}
