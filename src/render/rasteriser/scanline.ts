import type { EdgeList } from './edges.ts';

/**
 * Called for every edge that a line crosses, from left to right, with the winding numbers left and right of the edge.
 */
type Meet = (line: number, x: number, before: number, after: number) => void;

/**
 * Starts a sweep of horizontal lines down over edges, `perUnit` lines per unit of y, each in the middle of its share.
 * Returns a function that sweeps `count` more lines.
 */
export function startSweep({ data, length }: EdgeList, top: number, bottom: number, perUnit: number, meet: Meet) {
  const all = length / 4;
  const lines = Math.ceil((bottom - top) * perUnit);
  /** The x at which each edge crosses the current line, and its step from line to line. */
  const x = new Float64Array(all);
  const step = new Float64Array(all);
  const direction = new Int8Array(all);
  const first = new Int32Array(all);
  /** The line after the last one that each edge crosses. */
  const end = new Int32Array(all);
  /** The edges in the order of their first lines, and the index at which those of each line begin. */
  const order = new Int32Array(all);
  const begin = new Int32Array(lines + 2);
  for (let i = 0; i < all; i++) {
    let [x0, y0, x1, y1] = [data[i * 4]!, data[i * 4 + 1]!, data[i * 4 + 2]!, data[i * 4 + 3]!];
    direction[i] = 1;
    if (y0 > y1) {
      [x0, y0, x1, y1] = [x1, y1, x0, y0];
      direction[i] = -1;
    }
    const from = Math.max(0, Math.ceil((y0 - top) * perUnit - 0.5));
    const to = Math.min(lines, Math.ceil((y1 - top) * perUnit - 0.5));
    first[i] = from < to ? from : lines;
    end[i] = to;
    const slope = (x1 - x0) / (y1 - y0);
    x[i] = x0 + slope * (top + (from + 0.5) / perUnit - y0);
    step[i] = slope / perUnit;
    begin[first[i]! + 1]!++;
  }
  for (let line = 0; line <= lines; line++) begin[line + 1]! += begin[line]!;
  const next = begin.slice();
  for (let i = 0; i < all; i++) order[next[first[i]!]!++] = i;

  /** The edges that cross the line, from left to right. */
  const crossing = new Int32Array(all);
  let crossings = 0;
  let line = 0;
  return (count: number): void => {
    for (const until = Math.min(lines, line + count); line < until; line++) {
      let kept = 0;
      for (let i = 0; i < crossings; i++) if (end[crossing[i]!]! > line) crossing[kept++] = crossing[i]!;
      for (let i = begin[line]!; i < begin[line + 1]!; i++) crossing[kept++] = order[i]!;
      crossings = kept;
      // Insertion sort: the order is nearly that of the line before.
      for (let i = 1; i < crossings; i++) {
        const edge = crossing[i]!;
        const at = x[edge]!;
        let j = i - 1;
        for (; j >= 0 && x[crossing[j]!]! > at; j--) crossing[j + 1] = crossing[j]!;
        crossing[j + 1] = edge;
      }
      let winding = 0;
      for (let i = 0; i < crossings; i++) {
        const edge = crossing[i]!;
        const at = x[edge]!;
        x[edge] = at + step[edge]!;
        const before = winding;
        winding += direction[edge]!;
        meet(line, at, before, winding);
      }
    }
  };
}
