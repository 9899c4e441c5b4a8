/** The part of a line between two break opportunities, with the blank after it. All widths are in the same unit. */
export interface Segment {
  width: number;
  /**
   * The width of the blank after the segment, which does not count at the end of a line. If negative, the width of a
   * hyphen, which is part of `width` and counts only at the end of a line.
   */
  space: number;
  /** Set if the line must end after it. */
  ends: boolean;
}

/** The ends of lines, each as the index after its last segment. */
export type Breaks = number[];

/** The widths of the lines between breaks. */
export function lineWidths(segments: readonly Segment[], breaks: Breaks): number[] {
  const width = measure(segments);
  return breaks.map((end, i) => width(i === 0 ? 0 : breaks[i - 1]!, end));
}

/** Returns a function for the width of a line from segment `start` up to, but not including, segment `end`. */
function measure(segments: readonly Segment[]): (start: number, end: number) => number {
  const widths = new Float64Array(segments.length + 1);
  const spaces = new Float64Array(segments.length + 1);
  segments.forEach((segment, i) => {
    widths[i + 1] = widths[i]! + segment.width;
    spaces[i + 1] = spaces[i]! + segment.space;
  });
  return (start, end) => widths[end]! - widths[start]! + (spaces[end - 1]! - spaces[start]!);
}

/** For every end of a line, the first segment with which the line may begin without crossing a typed line break. */
function earliestStarts(segments: readonly Segment[]): Int32Array {
  const starts = new Int32Array(segments.length + 1);
  let start = 0;
  for (let end = 1; end <= segments.length; end++) {
    if (end >= 2 && segments[end - 2]!.ends) start = end - 1;
    starts[end] = start;
  }
  return starts;
}

/**
 * Finds the breaks with the narrowest widest line, for every number of lines from 1 to `maxLines`, by dynamic
 * programming over the last break (after Knuth and Plass). Numbers of lines that typed breaks make impossible are
 * missing.
 */
export function narrowestBreaks(segments: readonly Segment[], maxLines: number): Map<number, Breaks> {
  const count = segments.length;
  const width = measure(segments);
  const starts = earliestStarts(segments);
  const result = new Map<number, Breaks>();
  let previous = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY);
  previous[0] = 0;
  const from: Int32Array[] = [];
  for (let lines = 1; lines <= Math.min(maxLines, count); lines++) {
    const best = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY);
    const choice = new Int32Array(count + 1);
    for (let end = lines; end <= count; end++) {
      for (let start = end - 1; start >= starts[end]!; start--) {
        const last = width(start, end);
        // Going further back only makes the last line wider.
        if (last >= best[end]!) break;
        const widest = Math.max(previous[start]!, last);
        if (widest < best[end]!) {
          best[end] = widest;
          choice[end] = start;
        }
      }
    }
    from.push(choice);
    if (Number.isFinite(best[count]!)) result.set(lines, backtrack(from, count));
    previous = best;
  }
  return result;
}

/**
 * Finds the most even breaks into exactly `lines` lines, none wider than `limit`: those with the least sum of squared
 * widths. Returns undefined if there are none.
 */
export function evenBreaks(segments: readonly Segment[], lines: number, limit: number): Breaks | undefined {
  const count = segments.length;
  const width = measure(segments);
  const starts = earliestStarts(segments);
  let previous = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY);
  previous[0] = 0;
  const from: Int32Array[] = [];
  for (let line = 1; line <= lines; line++) {
    const best = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY);
    const choice = new Int32Array(count + 1);
    for (let end = line; end <= count; end++) {
      for (let start = end - 1; start >= starts[end]!; start--) {
        const last = width(start, end);
        if (last > limit) break;
        const sum = previous[start]! + last * last;
        if (sum < best[end]!) {
          best[end] = sum;
          choice[end] = start;
        }
      }
    }
    from.push(choice);
    previous = best;
  }
  return Number.isFinite(previous[count]!) ? backtrack(from, count) : undefined;
}

function backtrack(from: readonly Int32Array[], count: number): Breaks {
  const breaks: Breaks = [];
  let end = count;
  for (let line = from.length - 1; line >= 0; line--) {
    breaks.unshift(end);
    end = from[line]![end]!;
  }
  return breaks;
}
