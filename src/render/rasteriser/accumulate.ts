import { type Coverage, change } from './coverage.ts';
import type { EdgeList } from './edges.ts';

/**
 * Adds the exact area right of every edge to the coverage of `rows` rows from `top`. For outlines that do not overlap,
 * the sum is the area they cover (the accumulation buffer of Raph Levien's font-rs). x counts from `left`.
 */
export function addAreas(
  { data, length }: EdgeList,
  coverage: Coverage,
  left: number,
  top: number,
  rows: number,
): void {
  const bottom = top + rows;
  for (let i = 0; i < length; i += 4) {
    let x0 = data[i]!;
    let y0 = data[i + 1]!;
    let x1 = data[i + 2]!;
    let y1 = data[i + 3]!;
    let sign = 1;
    if (y0 > y1) {
      sign = -1;
      [x0, y0, x1, y1] = [x1, y1, x0, y0];
    }
    if (y1 <= top || y0 >= bottom) continue;
    const slope = (x1 - x0) / (y1 - y0);
    if (y0 < top) {
      x0 += (top - y0) * slope;
      y0 = top;
    }
    if (y1 > bottom) y1 = bottom;
    let x = x0 - left;
    for (let row = Math.floor(y0); row < y1; row++) {
      const from = Math.max(row, y0);
      const dy = Math.min(row + 1, y1) - from;
      const next = x + slope * dy;
      addSpan(coverage, (row - top) * coverage.stride, x, next, sign * dy);
      x = next;
    }
  }
}

/** Adds an edge inside one row, from `from` to `to` (px from the left border), that covers `d` of the row's height. */
function addSpan(coverage: Coverage, row: number, from: number, to: number, d: number): void {
  const { width } = coverage;
  let x0 = from < to ? from : to;
  let x1 = from < to ? to : from;
  if (x0 < 0) x0 = 0;
  else if (x0 > width) x0 = width;
  if (x1 < 0) x1 = 0;
  else if (x1 > width) x1 = width;
  const first = Math.floor(x0);
  const last = Math.ceil(x1);
  if (last <= first + 1) {
    const middle = (x0 + x1) / 2 - first;
    change(coverage, row + first, d - d * middle);
    change(coverage, row + first + 1, d * middle);
    return;
  }
  const share = d / (x1 - x0);
  const before = first + 1 - x0;
  const after = x1 - last + 1;
  // The area right of the edge in the first cell, in the second, and so on: it grows by the same amount each time.
  let covered = 0.5 * share * before * before;
  change(coverage, row + first, covered);
  let reached = share * (before + 0.5);
  for (let cell = first + 1; cell < last - 1; cell++) {
    change(coverage, row + cell, reached - covered);
    covered = reached;
    reached += share;
  }
  const end = d - 0.5 * share * after * after;
  change(coverage, row + last - 1, end - covered);
  change(coverage, row + last, d - end);
}
