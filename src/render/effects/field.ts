import type { Pixels } from '../pixels.ts';

/** One number for each point of a picture, row by row. Luma runs from 0 to 1. */
export interface Field {
  width: number;
  height: number;
  data: Float32Array;
}

/**
 * The short side to which photos are reduced for analysis, px, whatever the output size. So effects find the same
 * shapes on a card and on an A3 sheet, and every radius can be given in this unit.
 */
export const WORK_SIDE = 360;

/** Rec. 709 luma of gamma-coded sRGB. */
const LUMA = [0.2126, 0.7152, 0.0722] as const;
const BINS = 512;

/** The longest proportions that count: a picture longer than 4:1 is reduced as if it were 4:1. */
const LONGEST = 4;

/** The size of a picture in the same proportions with the short side `side`. */
function sizeOf({ width, height }: { width: number; height: number }, side: number): { width: number; height: number } {
  const scale = side / Math.max(Math.min(width, height), Math.max(width, height) / LONGEST);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** The luma of a photo at the working size. */
export function lumaField(photo: Pixels): Field {
  return resample(photo, WORK_SIDE, [LUMA])[0]!;
}

/** Luma, red minus luma and blue minus luma of a photo reduced to a short side of `side` px. */
export function lumaAndChromaFields(photo: Pixels, side: number): [Field, Field, Field] {
  const [r, g, b] = LUMA;
  return resample(photo, side, [LUMA, [1 - r, -g, -b], [-r, -g, 1 - b]]) as [Field, Field, Field];
}

/** A field of the same size with `change` applied to every number. */
export function mapField(field: Field, change: (value: number, index: number) => number): Field {
  const data = new Float32Array(field.data.length);
  for (let i = 0; i < data.length; i++) data[i] = change(field.data[i]!, i);
  return { ...field, data };
}

/** Weighted sums of the channels, resampled by a triangle filter that reaches one new pixel to each side. */
function resample(photo: Pixels, side: number, sums: readonly (readonly [number, number, number])[]): Field[] {
  const { width, height } = sizeOf(photo, side);
  const near = reduce(photo, Math.floor(Math.min(photo.width / width, photo.height / height)));
  const across = taps(near.width, width);
  const down = taps(near.height, height);
  return sums.map(([r, g, b]) => {
    const data = new Float32Array(width * height);
    const row = new Float32Array(near.width);
    const narrow = new Float32Array(width);
    // Each old row is added to the few new rows that it is part of.
    for (let from = 0, next = 0; from < near.height; from++) {
      for (let x = 0, at = from * near.width * 3; x < row.length; x++, at += 3) {
        row[x] = r * near.data[at]! + g * near.data[at + 1]! + b * near.data[at + 2]!;
      }
      for (let x = 0, weight = 0; x < width; x++, weight = x * across.most) {
        let sum = 0;
        for (let at = across.first[x]!, end = at + across.count[x]!; at < end; at++) {
          sum += row[at]! * across.weights[weight++]!;
        }
        narrow[x] = sum / 255;
      }
      while (next < height && down.first[next]! + down.count[next]! <= from) next++;
      for (let y = next; y < height && down.first[y]! <= from; y++) {
        const weight = down.weights[y * down.most + from - down.first[y]!]!;
        for (let x = 0, to = y * width; x < width; x++) data[to++]! += narrow[x]! * weight;
      }
    }
    return { width, height, data };
  });
}

/** A field of half the size, each point the mean of four. */
export function halve({ width: fromWidth, height: fromHeight, data }: Field): Field {
  const width = Math.max(1, fromWidth >> 1);
  const height = Math.max(1, fromHeight >> 1);
  const out = new Float32Array(width * height);
  for (let y = 0, to = 0; y < height; y++) {
    const upper = 2 * y * fromWidth;
    const lower = Math.min(2 * y + 1, fromHeight - 1) * fromWidth;
    for (let x = 0; x < width; x++, to++) {
      const right = Math.min(2 * x + 1, fromWidth - 1);
      out[to] = (data[upper + 2 * x]! + data[upper + right]! + data[lower + 2 * x]! + data[lower + right]!) / 4;
    }
  }
  return { width, height, data: out };
}

/** A field resampled bilinearly to another size. */
export function enlarge(field: Field, width: number, height: number): Field {
  const data = new Float32Array(width * height);
  const read = rowReader(field, width, height);
  for (let y = 0; y < height; y++) read(y, data.subarray(y * width, (y + 1) * width));
  return { width, height, data };
}

/** A photo reduced by a whole factor: each pixel is the mean of a square. Pixels left over at the edges are dropped. */
function reduce(photo: Pixels, factor: number) {
  if (factor < 2) return photo;
  const width = Math.floor(photo.width / factor);
  const height = Math.floor(photo.height / factor);
  const sums = new Uint32Array(width * 3);
  const data = new Float32Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    sums.fill(0);
    for (let from = y * factor; from < (y + 1) * factor; from++) {
      let at = from * photo.width * 3;
      for (let to = 0; to < sums.length; to += 3) {
        for (let i = 0; i < factor; i++, at += 3) {
          sums[to]! += photo.data[at]!;
          sums[to + 1]! += photo.data[at + 1]!;
          sums[to + 2]! += photo.data[at + 2]!;
        }
      }
    }
    const share = 1 / (factor * factor);
    for (let x = 0, to = y * sums.length; x < sums.length; x++) data[to++] = sums[x]! * share;
  }
  return { width, height, data };
}

/** For each new point: the first of its old points, their number, and their weights (`most` apart). */
function taps(from: number, to: number) {
  const scale = from / to;
  const reach = Math.max(1, scale);
  const most = Math.ceil(2 * reach) + 1;
  const first = new Int32Array(to);
  const count = new Int32Array(to);
  const weights = new Float32Array(to * most);
  for (let i = 0; i < to; i++) {
    const center = (i + 0.5) * scale - 0.5;
    first[i] = Math.max(0, Math.ceil(center - reach));
    count[i] = Math.min(from - 1, Math.floor(center + reach)) - first[i]! + 1;
    let sum = 0;
    for (let j = 0; j < count[i]!; j++) {
      const weight = Math.max(1e-6, 1 - Math.abs(first[i]! + j - center) / reach);
      weights[i * most + j] = weight;
      sum += weight;
    }
    for (let j = 0; j < count[i]!; j++) weights[i * most + j]! /= sum;
  }
  return { first, count, weights, most };
}

/** Reads a field row by row at another size, bilinearly: `row(y, out)` fills `out` with row `y` of `width`. */
export function rowReader(field: Field, width: number, height: number): (y: number, out: Float32Array) => void {
  const left = new Int32Array(width);
  const share = new Float32Array(width);
  for (let x = 0; x < width; x++) {
    const at = clamp(((x + 0.5) * field.width) / width - 0.5, 0, field.width - 1);
    left[x] = Math.min(Math.floor(at), Math.max(0, field.width - 2));
    share[x] = at - left[x]!;
  }
  const line = new Float32Array(field.width);
  return (y, out) => {
    const at = clamp(((y + 0.5) * field.height) / height - 0.5, 0, field.height - 1);
    const top = Math.min(Math.floor(at), Math.max(0, field.height - 2));
    lerpRows(field, top, at - top, line);
    spread(line, left, share, out);
  };
}

function lerpRows({ width, height, data }: Field, top: number, below: number, out: Float32Array): void {
  const upper = top * width;
  const lower = Math.min(top + 1, height - 1) * width;
  for (let x = 0; x < width; x++) out[x] = data[upper + x]! + (data[lower + x]! - data[upper + x]!) * below;
}

function spread(line: Float32Array, left: Int32Array, share: Float32Array, out: Float32Array): void {
  const step = line.length > 1 ? 1 : 0;
  for (let x = 0; x < out.length; x++) {
    const from = left[x]!;
    out[x] = line[from]! + (line[from + step]! - line[from]!) * share[x]!;
  }
}

/**
 * The values below which the given shares of the picture lie. Points near the middle, where the subject is, weigh up to
 * four times more; `weights` are multiplied in, if given.
 */
export function quantiles({ width, height, data }: Field, shares: readonly number[], weights?: Field): number[] {
  const bins = new Float64Array(BINS);
  const hill = (length: number) => Float32Array.from({ length }, (_, i) => Math.exp(-2 * ((2 * i) / length - 1) ** 2));
  const [across, down] = [hill(width), hill(height)];
  let total = 0;
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      const weight = (0.33 + across[x]! * down[y]!) * (weights ? weights.data[i]! : 1);
      bins[clamp(Math.floor(data[i]! * BINS), 0, BINS - 1)]! += weight;
      total += weight;
    }
  }
  return shares.map((share) => {
    let sum = 0;
    for (let bin = 0; bin < BINS; bin++) {
      const next = sum + bins[bin]!;
      if (next >= share * total) return (bin + (share * total - sum) / (next - sum || 1)) / BINS;
      sum = next;
    }
    return 1;
  });
}

export function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
