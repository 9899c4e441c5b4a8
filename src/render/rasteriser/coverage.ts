import type { Pixels } from '../pixels.ts';

/**
 * The coverage of some rows: `cells` has its change at each pixel, `marks` has a bit for every cell that was added to.
 */
export interface Coverage {
  cells: Float32Array;
  marks: Int32Array;
  /** Cells in a row: a multiple of 32, and at least two more than pixels. */
  stride: number;
  /** Pixels in a row. */
  width: number;
}

/** Length of a run, in bytes, above which copying is quicker than writing. */
const LONG_RUN = 96;
/** A smaller difference from no or full coverage is a rounding error. */
const ROUNDING = 0.001;

interface Color {
  red: number;
  green: number;
  blue: number;
  /** 0–1. */
  alpha: number;
  /** A row of pixels in this colour. */
  row: Buffer;
}

/** Creates an empty coverage of `rows` rows of `width` pixels. */
export function createCoverage(width: number, rows: number): Coverage {
  const stride = 32 * Math.ceil((width + 2) / 32);
  return { cells: new Float32Array(stride * rows), marks: new Int32Array((stride * rows) / 32), stride, width };
}

/** Changes the coverage of a cell and of all cells right of it. */
export function change({ cells, marks }: Coverage, cell: number, by: number): void {
  cells[cell]! += by;
  marks[cell >> 5]! |= 1 << (cell & 31);
}

/** Blends a colour into rows of a picture by their coverage, and clears the coverage. */
export function blendCoverage(
  { cells, marks, stride, width }: Coverage,
  target: Pixels,
  left: number,
  top: number,
  rows: number,
  color: Color,
): void {
  const words = stride >> 5;
  for (let row = 0; row < rows; row++) {
    const start = ((top + row) * target.width + left) * 3;
    let sum = 0;
    let from = 0;
    for (let word = 0; word < words; word++) {
      let bits = marks[row * words + word]!;
      if (bits === 0) continue;
      marks[row * words + word] = 0;
      while (bits !== 0) {
        const bit = bits & -bits;
        bits ^= bit;
        const x = (word << 5) + 31 - Math.clz32(bit);
        // All cells up to the next marked one have the same coverage.
        if (x > from) cover(target.data, start + from * 3, start + Math.min(x, width) * 3, sum < 0 ? -sum : sum, color);
        sum += cells[row * stride + x]!;
        cells[row * stride + x] = 0;
        from = x;
      }
    }
  }
}

/** Blends a colour into a run of pixels, from byte `from` to byte `to`; `area` (0–1) of each pixel is covered. */
function cover(data: Buffer, from: number, to: number, area: number, { red, green, blue, alpha, row }: Color): void {
  if (area < ROUNDING) return;
  if (area > 1 - ROUNDING && alpha === 1) {
    if (to - from > LONG_RUN) {
      row.copy(data, from, 0, to - from);
      return;
    }
    for (let at = from; at < to; at += 3) {
      data[at] = red;
      data[at + 1] = green;
      data[at + 2] = blue;
    }
    return;
  }
  const share = (area < 1 ? area : 1) * alpha;
  for (let at = from; at < to; at += 3) {
    data[at] = data[at]! + (red - data[at]!) * share + 0.5;
    data[at + 1] = data[at + 1]! + (green - data[at + 1]!) * share + 0.5;
    data[at + 2] = data[at + 2]! + (blue - data[at + 2]!) * share + 0.5;
  }
}

/** Reads a colour, #rrggbb or #rrggbbaa, for rows of `width` pixels. */
export function colorOf(color: string, width: number): Color {
  const at = (i: number) => Number.parseInt(color.slice(i, i + 2), 16);
  const [red, green, blue] = [at(1), at(3), at(5)];
  const alpha = color.length === 9 ? at(7) / 255 : 1;
  return { red, green, blue, alpha, row: Buffer.alloc(width * 3, Buffer.from([red, green, blue])) };
}
