import { enlarge, type Field, halve } from './field.ts';

/** The mean over a square with sides of `2 * radius + 1` px; at the edges, over the part of it inside the picture. */
export function boxBlur({ width, height, data }: Field, radius: number): Field {
  const across = new Float32Array(data.length);
  const columns = shares(width, radius);
  for (let y = 0; y < height; y++) {
    const start = y * width;
    const end = start + width;
    let sum = 0;
    for (let at = start; at < Math.min(end, start + radius); at++) sum += data[at]!;
    for (let at = start, enters = start + radius, leaves = start - radius - 1; at < end; at++, enters++, leaves++) {
      if (enters < end) sum += data[enters]!;
      if (leaves >= start) sum -= data[leaves]!;
      across[at] = sum * columns[at - start]!;
    }
  }
  const out = new Float32Array(data.length);
  const sums = new Float32Array(width);
  const rows = shares(height, radius);
  for (let at = 0; at < Math.min(radius, height) * width; at++) sums[at % width]! += across[at]!;
  for (let y = 0; y < height; y++) {
    const enters = y + radius < height ? (y + radius) * width : -1;
    const leaves = (y - radius - 1) * width;
    if (enters >= 0) for (let x = 0; x < width; x++) sums[x]! += across[enters + x]!;
    if (leaves >= 0) for (let x = 0; x < width; x++) sums[x]! -= across[leaves + x]!;
    const share = rows[y]!;
    for (let x = 0, at = y * width; x < width; x++, at++) out[at] = sums[x]! * share;
  }
  return { width, height, data: out };
}

/** One divided by the number of points in each window of a line. */
function shares(length: number, radius: number): Float32Array {
  return Float32Array.from({ length }, (_, i) => 1 / (Math.min(length - 1, i + radius) - Math.max(0, i - radius) + 1));
}

/**
 * A Gaussian blur, approximated by box blurs whose variances add up to `sigma` ** 2 (Kovesi 2010). `sigma` is in px.
 * Two passes are enough if the blur itself is not visible.
 */
export function gaussianBlur(field: Field, sigma: number, passes = 3): Field {
  const variance = 12 * sigma * sigma;
  let small = Math.floor(Math.sqrt(variance / passes + 1));
  if (small % 2 === 0) small--;
  const smallPasses = Math.round((passes * (small * small + 4 * small + 3) - variance) / (4 * small + 4));
  let blurred = field;
  for (let pass = 0; pass < passes; pass++) {
    blurred = boxBlur(blurred, ((pass < smallPasses ? small : small + 2) - 1) / 2);
  }
  return blurred;
}

/** Factor and offset of each point of a picture; its smooth value is `a * value + b`. */
export interface Smoothing {
  a: Field;
  b: Field;
}

/**
 * The guided filter with the picture as its own guide (He, Sun and Tang 2013): flat parts become their mean, edges with
 * a variance well above `eps` stay. The coefficients vary slowly, so those of a reduced picture can be used for the
 * full one (He and Sun 2015).
 * @param radius px. @param eps Variance, on the scale of the picture squared.
 */
export function guidedSmoothing(field: Field, radius: number, eps: number): Smoothing {
  const mean = boxBlur(field, radius);
  const a = varianceAround(field, mean, radius);
  const b = { ...field, data: new Float32Array(field.data.length) };
  for (let i = 0; i < a.data.length; i++) {
    const factor = a.data[i]! / (a.data[i]! + eps);
    a.data[i] = factor;
    b.data[i] = mean.data[i]! * (1 - factor);
  }
  return { a: boxBlur(a, radius), b: boxBlur(b, radius) };
}

/** The variance in a square around each point. `mean` is the mean in the same squares. */
export function varianceAround(field: Field, mean: Field, radius: number): Field {
  const squares = new Float32Array(field.data.length);
  for (let i = 0; i < squares.length; i++) squares[i] = field.data[i]! * field.data[i]!;
  const variance = boxBlur({ ...field, data: squares }, radius);
  for (let i = 0; i < squares.length; i++) {
    variance.data[i] = Math.max(0, variance.data[i]! - mean.data[i]! * mean.data[i]!);
  }
  return variance;
}

/**
 * Smooths a picture by the guided filter, with coefficients found at half the size. `radius` is in px of the picture.
 */
export function smooth(field: Field, radius: number, eps: number): Field {
  const { a, b } = guidedSmoothing(halve(field), Math.max(1, Math.round(radius / 2)), eps);
  const [factor, offset] = [a, b].map((coefficients) => enlarge(coefficients, field.width, field.height));
  const data = new Float32Array(field.data.length);
  for (let i = 0; i < data.length; i++) data[i] = factor!.data[i]! * field.data[i]! + offset!.data[i]!;
  return { ...field, data };
}
