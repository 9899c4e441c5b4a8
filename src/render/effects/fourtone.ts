import type { Pixels } from '../pixels.ts';
import { clamp, type Field, lumaField, mapField, quantiles, rowReader, WORK_SIDE } from './field.ts';
import type { Inks, Rgb } from './inks.ts';
import { boxBlur, gaussianBlur, smooth, varianceAround } from './smooth.ts';

/** Lengths in short sides of the box. */
const LIGHT_REACH = 0.2;
const SMOOTH_RADIUS = 0.018;
const CONTOUR_BLUR = 0.0052;
const HATCH_PITCH = 1 / 76;
const BUSY_RADIUS = 0.05;
/** How much of the light falling across the scene is evened out, 0–1, so that half a face is not lost. */
const EVEN_LIGHT = 0.4;
/** Variance that counts as skin and not as an edge. */
const SMOOTH_EPS = 0.008;
/** Of the picture below each edge: dark | shade | tint | ruled lines | light. */
const SHARES = [0.25, 0.47, 0.62, 0.76] as const;
/** Where the edges lie between the darkest and the lightest, were tones spread evenly. */
const LEVELS = [0.26, 0.46, 0.62, 0.77] as const;
/** How much the edges follow this picture's own tones (1) and how much even levels (0). */
const ADAPT = 0.6;
/** Of lightness; tones this near an edge are blurred along with its line. */
const SOFT = 0.05;

/**
 * Prints a photo in four flat inks, as a stencil poster does: the picture is smoothed within its edges, cut at four
 * levels that suit it, and the outlines are rounded. With `hatch` the lighter part of the third tone is ruled with lines.
 */
export function fourtone(photo: Pixels, inks: Inks, { hatch }: { hatch: boolean }): Pixels {
  const tones = modelled(lumaField(photo));
  const edges = edgesOf(tones);
  const contours = edges.map((edge) =>
    gaussianBlur(
      mapField(tones, (tone) => clamp(0.5 + (tone - edge) / SOFT, 0, 1)),
      CONTOUR_BLUR * WORK_SIDE,
      2,
    ),
  );
  return print(photo, contours, inks, hatch);
}

/** The light and shade of the scene without its texture. */
function modelled(luma: Field): Field {
  const light = gaussianBlur(luma, LIGHT_REACH * WORK_SIDE);
  const mean = light.data.reduce((sum, value) => sum + value, 0) / light.data.length;
  const even = mapField(luma, (value, i) => clamp(value - EVEN_LIGHT * (light.data[i]! - mean), 0, 1));
  const radius = Math.round(SMOOTH_RADIUS * WORK_SIDE);
  return smooth(smooth(even, radius, SMOOTH_EPS), radius, SMOOTH_EPS);
}

/** The tones to cut at. Empty backgrounds count little, or a white wall would take three of the four inks. */
function edgesOf(tones: Field): number[] {
  const radius = Math.round(BUSY_RADIUS * WORK_SIDE);
  const variance = varianceAround(tones, boxBlur(tones, radius), radius);
  const busy = mapField(variance, (value) => 0.08 + Math.min(1, Math.sqrt(value) / 0.12));
  const [low, ...rest] = quantiles(tones, [0.02, ...SHARES, 0.98], busy) as [number, ...number[]];
  const high = rest.pop()!;
  return SHARES.map((_, i) => ADAPT * rest[i]! + (1 - ADAPT) * (low + (high - low) * LEVELS[i]!));
}

/** Fills between the contours. A contour runs where its field is one half; its edge is one pixel wide at any size. */
function print({ width, height }: Pixels, contours: Field[], inks: Inks, hatch: boolean): Pixels {
  const out = Buffer.allocUnsafe(width * height * 3);
  const short = Math.min(width, height);
  const { dark, shade, tint, light } = inks;
  // No edge crosses a pixel whose field is this far from one half.
  const near = Math.max(1, WORK_SIDE / short) / (CONTOUR_BLUR * WORK_SIDE);
  const readers = contours.map((field) => rowReader(field, width, height));
  const rows = contours.map(() => new Float32Array(width));
  const below = contours.map(() => new Float32Array(width));
  const covers = contours.map(() => new Float32Array(width)) as Covers;
  readers.forEach((read, i) => read(0, below[i]!));
  for (let y = 0; y < height; y++) {
    for (let i = 0; i < readers.length; i++) {
      [rows[i], below[i]] = [below[i]!, rows[i]!];
      readers[i]!(Math.min(y + 1, height - 1), below[i]!);
      cover(rows[i]!, below[i]!, near, covers[i]!);
    }
    const ruled = hatch ? mix(tint, light, ruling(y, HATCH_PITCH * short)) : tint;
    fillRow(out.subarray(y * width * 3, (y + 1) * width * 3), [dark, shade, tint, ruled, light], ...covers);
  }
  return { width, height, data: out };
}

/** How much of each pixel of a row lies on the light side of a contour, from the field there and its slope to the next. */
function cover(row: Float32Array, below: Float32Array, near: number, out: Float32Array): void {
  const last = row.length - 1;
  for (let x = 0; x <= last; x++) {
    const value = row[x]! - 0.5;
    if (value > near || value < -near) {
      out[x] = value > 0 ? 1 : 0;
      continue;
    }
    const across = x < last ? row[x + 1]! - row[x]! : row[x]! - row[Math.max(0, x - 1)]!;
    const down = below[x]! - row[x]!;
    const slope = Math.sqrt(across * across + down * down);
    out[x] = slope < 1e-6 ? (value > 0 ? 1 : 0) : clamp(0.5 + value / slope, 0, 1);
  }
}

type Covers = [Float32Array, Float32Array, Float32Array, Float32Array];

/** One row of pixels, from the coverage by all but the first ink. */
function fillRow(out: Uint8Array, inks: readonly [Rgb, Rgb, Rgb, Rgb, Rgb], ...covers: Covers): void {
  const [first, second, third, fourth] = covers;
  for (let channel = 0; channel < 3; channel++) {
    const base = inks[0][channel]!;
    // Each ink lies on the one before: what a contour covers changes by the difference of the two.
    const steps = [1, 2, 3, 4].map((i) => inks[i]![channel]! - inks[i - 1]![channel]!) as [number, number, number, number];
    const [a, b, c, d] = steps;
    for (let x = 0, at = channel; x < first.length; x++, at += 3) {
      out[at] = (base + a * first[x]! + b * second[x]! + c * third[x]! + d * fourth[x]! + 0.5) | 0;
    }
  }
}

/** How much of pixel row `y` a lines-and-gaps pattern covers, half of it lines. */
function ruling(y: number, pitch: number): number {
  const inked = (at: number) => Math.floor(at / pitch) * (pitch / 2) + Math.min(at % pitch, pitch / 2);
  return inked(y + 1) - inked(y);
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  return [
    from[0] + (to[0] - from[0]) * share,
    from[1] + (to[1] - from[1]) * share,
    from[2] + (to[2] - from[2]) * share,
  ];
}
