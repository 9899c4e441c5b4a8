import { clamp, type Field } from './field.ts';

/** A field, with its values in the row being drawn (`line`) and their change to the next row (`drop`). */
interface Contour {
  field: Field;
  line: Float32Array;
  drop: Float32Array;
}

/** Draws one row of pixels. `inks` has one colour more than there are contours, three bytes each. */
export type RowPrinter = (y: number, inks: Uint8Array, out: Uint8Array) => void;

/**
 * Creates a printer of flat inks between contours. A contour runs where its field is one half. Each ink covers the one
 * before on the light side of the next contour, so every field must be at most the one before. Fields are read
 * bilinearly, and the distance of a pixel to a contour is the value there over its slope: so edges are one pixel wide
 * at any output size.
 */
export function printer(fields: readonly Field[], width: number, height: number): RowPrinter {
  const { width: columns, height: rows } = fields[0]!;
  const [across, down] = [columns / width, rows / height];
  const place = (i: number, share: number, size: number) => clamp((i + 0.5) * share - 0.5, 0, size - 1);
  const contours = fields.map((field): Contour => {
    return { field, line: new Float32Array(columns + 1), drop: new Float32Array(columns + 1) };
  });
  const shares = new Float32Array(width);
  // Between the points `cell` and `cell + 1` lie the pixels from `starts[cell]` up to `starts[cell + 1]` (exclusive).
  const starts = new Int32Array(columns + 1).fill(width);
  for (let x = width - 1; x >= 0; x--) {
    const at = place(x, across, columns);
    shares[x] = at - Math.floor(at);
    starts[Math.floor(at)] = x;
  }
  for (let cell = columns - 1; cell >= 0; cell--) starts[cell] = Math.min(starts[cell]!, starts[cell + 1]!);
  const covers = new Float32Array(fields.length);

  return (y, inks, out) => {
    const at = place(y, down, rows);
    const top = Math.floor(at);
    for (const contour of contours) readRow(contour, top, at - top);
    for (let cell = 0; cell < columns; cell++) {
      const [start, end] = [starts[cell]!, starts[cell + 1]!];
      const level = levelOf(contours, cell, across, down);
      if (level >= 0) {
        fill(out, start, end, inks, level * 3);
        continue;
      }
      for (let x = start; x < end; x++) {
        for (let i = 0; i < contours.length; i++) covers[i] = cover(contours[i]!, cell, shares[x]!, across, down);
        mixInks(covers, inks, out, x * 3);
      }
    }
  };
}

/** Reads the row of a field that lies the share `below` (0–1) of the way from its row `top` to the next. */
function readRow({ field, line, drop }: Contour, top: number, below: number): void {
  const { width, height, data } = field;
  const upper = top * width;
  const lower = Math.min(top + 1, height - 1) * width;
  for (let x = 0; x < width; x++) {
    const change = data[lower + x]! - data[upper + x]!;
    drop[x] = change;
    line[x] = data[upper + x]! + change * below;
  }
  line[width] = line[width - 1]!;
  drop[width] = drop[width - 1]!;
}

/**
 * The number of contours on whose light side all of a cell lies; -1 if a contour comes within half a pixel of the cell.
 */
function levelOf(contours: readonly Contour[], cell: number, across: number, down: number): number {
  let level = 0;
  for (let i = 0; i < contours.length; i++) {
    const { line, drop } = contours[i]!;
    const a = line[cell]! - 0.5;
    const b = line[cell + 1]! - 0.5;
    if (a > 0 !== b > 0) return -1;
    const steepest = Math.abs(b - a) * across + Math.max(Math.abs(drop[cell]!), Math.abs(drop[cell + 1]!)) * down;
    if (Math.min(Math.abs(a), Math.abs(b)) <= steepest / 2) return -1;
    if (a > 0) level++;
  }
  return level;
}

/** The share of a pixel on the light side of a contour, 0–1. */
function cover({ line, drop }: Contour, cell: number, share: number, across: number, down: number): number {
  const change = line[cell + 1]! - line[cell]!;
  const value = line[cell]! + change * share - 0.5;
  const dx = change * across;
  const dy = (drop[cell]! + (drop[cell + 1]! - drop[cell]!) * share) * down;
  const slope = Math.sqrt(dx * dx + dy * dy);
  return slope < 1e-6 ? (value > 0 ? 1 : 0) : clamp(0.5 + value / slope, 0, 1);
}

function fill(out: Uint8Array, start: number, end: number, inks: Uint8Array, ink: number): void {
  const [r, g, b] = [inks[ink]!, inks[ink + 1]!, inks[ink + 2]!];
  for (let at = start * 3; at < end * 3; at += 3) {
    out[at] = r;
    out[at + 1] = g;
    out[at + 2] = b;
  }
}

/** Mixes a pixel at contours: each contour adds its coverage times the difference of the inks on its two sides. */
function mixInks(covers: Float32Array, inks: Uint8Array, out: Uint8Array, at: number): void {
  for (let channel = 0; channel < 3; channel++) {
    let mixed = inks[channel]! + 0.5;
    for (let i = 0, ink = channel; i < covers.length; i++, ink += 3) {
      mixed += covers[i]! * (inks[ink + 3]! - inks[ink]!);
    }
    out[at + channel] = clamp(mixed, 0, 255);
  }
}
