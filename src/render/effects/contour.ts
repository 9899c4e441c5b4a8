import { clamp, type Field } from './field.ts';

/** Draws a contour a row at a time: `row(y, out)` says how much of each pixel lies on its light side, 0–1. */
export type ContourReader = (y: number, out: Float32Array) => void;

/**
 * The contour along which a field is one half, at another size. The field is read bilinearly and the distance of a pixel
 * to the contour is its value over its slope, so the edge is one pixel wide however much larger the output is.
 */
export function contourReader(field: Field, width: number, height: number): ContourReader {
  const across = field.width / width;
  const down = field.height / height;
  const place = (i: number, share: number, size: number) => clamp((i + 0.5) * share - 0.5, 0, size - 1);
  const left = Int32Array.from({ length: width }, (_, x) =>
    Math.min(Math.floor(place(x, across, field.width)), Math.max(0, field.width - 2)),
  );
  const right = left.map((from) => Math.min(from + 1, field.width - 1));
  const share = Float32Array.from({ length: width }, (_, x) => place(x, across, field.width) - left[x]!);
  const line = new Float32Array(field.width);
  const drop = new Float32Array(field.width);
  return (y, out) => {
    const at = place(y, down, field.height);
    const top = Math.min(Math.floor(at), Math.max(0, field.height - 2));
    const upper = top * field.width;
    const lower = Math.min(top + 1, field.height - 1) * field.width;
    lines(field.data, upper, lower, at - top, line, drop);
    cover({ line, drop, left, right, share }, across, down, out);
  };
}

/** The row of the field between two of its rows, and how fast it changes downwards. */
function lines(
  data: Float32Array,
  upper: number,
  lower: number,
  below: number,
  line: Float32Array,
  drop: Float32Array,
) {
  for (let x = 0; x < line.length; x++) {
    drop[x] = data[lower + x]! - data[upper + x]!;
    line[x] = data[upper + x]! + drop[x]! * below;
  }
}

interface Row {
  line: Float32Array;
  drop: Float32Array;
  left: Int32Array;
  right: Int32Array;
  share: Float32Array;
}

function cover({ line, drop, left, right, share }: Row, across: number, down: number, out: Float32Array): void {
  for (let x = 0; x < out.length; x++) {
    const a = line[left[x]!]! - 0.5;
    const b = line[right[x]!]! - 0.5;
    // Most of a picture is far from any contour.
    if ((a > 0.45 && b > 0.45) || (a < -0.45 && b < -0.45)) {
      out[x] = a > 0 ? 1 : 0;
      continue;
    }
    const value = a + (b - a) * share[x]!;
    const dx = (b - a) * across;
    const dy = (drop[left[x]!]! + (drop[right[x]!]! - drop[left[x]!]!) * share[x]!) * down;
    const slope = Math.sqrt(dx * dx + dy * dy);
    out[x] = slope < 1e-6 ? (value > 0 ? 1 : 0) : clamp(0.5 + value / slope, 0, 1);
  }
}
