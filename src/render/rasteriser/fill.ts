import type { PlainFill } from '../../layout/display-list/plain-fills.ts';
import type { Pixels } from '../pixels.ts';
import { addAreas } from './accumulate.ts';
import { blendCoverage, type Coverage, change, colorOf, createCoverage } from './coverage.ts';
import { addPath, createEdgeList, type PathNumbers, readPath } from './edges.ts';
import { startSweep } from './scanline.ts';

/** Rows drawn at a time, few enough to stay in the processor's cache. */
const BAND = 64;
/** Lines per row along which overlapping outlines are sampled. */
const LINES = 8;
/** Lines per unit of an outline (1/1000 em) along which overlaps are searched. Even small overlaps would be visible. */
const LOOKS = 1;
/** The most outlines that are kept as numbers. */
const MAX_PATHS = 2_000;

interface ReadPath {
  numbers: PathNumbers;
  /** True if contours overlap, as those of joined letters do. */
  overlaps: boolean;
}

const paths = new Map<string, ReadPath>();
/** The edges of outlines without overlaps, and of those with overlaps. */
const plain = createEdgeList();
const tangled = createEdgeList();

/**
 * Fills outlines with a colour by the non-zero rule, anti-aliased, directly onto a picture. Coverage is the exact area
 * of each pixel; for outlines whose contours overlap, it is sampled along lines.
 * @param place scale from px of the layout to px of the picture
 */
export function paintFill(
  target: Pixels,
  { color, shapes }: PlainFill,
  place: { scaleX: number; scaleY: number },
): void {
  const { scaleX, scaleY } = place;
  plain.length = 0;
  tangled.length = 0;
  for (const { matrix, path } of shapes) {
    const [a, b, c, d, e, f] = matrix;
    const { numbers, overlaps } = readOnce(path);
    const placed = [a * scaleX, b * scaleY, c * scaleX, d * scaleY, e * scaleX, f * scaleY] as const;
    addPath(overlaps ? tangled : plain, numbers, placed);
  }
  const { left, top, right, bottom } = boundsOf(target);
  if (left >= right || top >= bottom) return;
  const coverage = createCoverage(right - left, BAND);
  const paint = colorOf(color, right - left);
  const sweep = tangled.length > 0 ? sweepInto(coverage, left, top, bottom) : undefined;
  for (let y = top; y < bottom; y += BAND) {
    const rows = Math.min(BAND, bottom - y);
    sweep?.(rows * LINES);
    addAreas(plain, coverage, left, y, rows);
    blendCoverage(coverage, target, left, y, rows, paint);
  }
}

/** Starts a sweep over overlapping outlines that adds their inside to the coverage, band by band. */
function sweepInto(coverage: Coverage, left: number, top: number, bottom: number) {
  const share = 1 / LINES;
  return startSweep(tangled, top, bottom, LINES, (line, x, before, after) => {
    if (before !== 0 && after !== 0) return;
    const at = Math.min(Math.max(x - left, 0), coverage.width);
    const pixel = Math.floor(at);
    const cell = (Math.floor(line / LINES) % BAND) * coverage.stride + pixel;
    const by = before === 0 ? share : -share;
    // The part of the pixel right of the crossing.
    change(coverage, cell, by * (pixel + 1 - at));
    change(coverage, cell + 1, by * (at - pixel));
  });
}

/** The whole pixels of a picture that the edges touch. */
function boundsOf({ width, height }: Pixels): { left: number; top: number; right: number; bottom: number } {
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (const { data, length } of [plain, tangled]) {
    for (let i = 0; i < length; i += 2) {
      const x = data[i]!;
      const y = data[i + 1]!;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
  }
  return {
    left: Math.max(0, Math.floor(left)),
    top: Math.max(0, Math.floor(top)),
    right: Math.min(width, Math.ceil(right)),
    bottom: Math.min(height, Math.ceil(bottom)),
  };
}

/** Reads path data, with a cache: a letter's path data is the same string each time. */
function readOnce(path: string): ReadPath {
  const known = paths.get(path);
  if (known) return known;
  const numbers = readPath(path);
  const read = { numbers, overlaps: hasOverlaps(numbers) };
  if (paths.size >= MAX_PATHS) paths.clear();
  paths.set(path, read);
  return read;
}

/** True if the contours wind around some point more than once. */
function hasOverlaps(numbers: PathNumbers): boolean {
  const own = createEdgeList();
  addPath(own, numbers, [1, 0, 0, 1, 0, 0]);
  let [top, bottom] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 1; i < own.length; i += 2) {
    top = Math.min(top, own.data[i]!);
    bottom = Math.max(bottom, own.data[i]!);
  }
  let lowest = 0;
  let highest = 0;
  const sweep = startSweep(own, top, bottom, LOOKS, (_, __, ___, after) => {
    lowest = Math.min(lowest, after);
    highest = Math.max(highest, after);
  });
  if (bottom > top) sweep(Number.POSITIVE_INFINITY);
  return highest - lowest > 1;
}
