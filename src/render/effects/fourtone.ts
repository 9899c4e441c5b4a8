import type { Pixels } from '../pixels.ts';
import { printer } from './contour.ts';
import { clamp, enlarge, type Field, halve, lumaField, mapField, quantiles, WORK_SIDE } from './field.ts';
import type { Inks, Rgb } from './inks.ts';
import { flatness } from './levels.ts';
import { boxBlur, gaussianBlur, smooth, varianceAround } from './smooth.ts';

/** Lengths, as shares of the box's short side. */
const LIGHT_REACH = 0.2;
const SMOOTH_RADIUS = 0.018;
const CONTOUR_BLUR = 0.0052;
const HATCH_PITCH = 1 / 76;
const BUSY_RADIUS = 0.05;
/** Share of uneven lighting that is removed, 0–1, so that half a face is not lost in shadow. */
const EVEN_LIGHT = 0.4;
/** Variance below which tones count as skin and not as an edge. */
const SMOOTH_EPS = 0.008;
/** Share of the picture darker than each edge: dark | shade | tint | ruled lines | light. */
const SHARES = [0.25, 0.42, 0.55, 0.66] as const;
/** The edges between the darkest and the lightest tone, 0–1, for evenly spread tones. */
const LEVELS = [0.26, 0.44, 0.57, 0.68] as const;
/** The mix of `SHARES`, the picture's own tones (1), and the even `LEVELS` (0). */
const ADAPT = 0.6;
/** Width of the soft transition at an edge, as a share of the range of tones. */
const SOFT = 0.05;

/**
 * Prints a photo in four flat inks, like a stencil poster: it is smoothed within its edges and cut at four levels that
 * suit it, and the outlines are rounded. With `hatch`, the lighter part of the third tone is ruled with lines.
 */
export function fourtone(photo: Pixels, inks: Inks, { hatch }: { hatch: boolean }): Pixels {
  const tones = modelled(lumaField(photo));
  const edges = edgesOf(tones);
  const contours = edges.map((edge) => gaussianBlur(above(tones, edge), CONTOUR_BLUR * WORK_SIDE, 2));
  return print(photo, contours, inks, hatch);
}

/** Returns the light and shade of the scene without its texture. */
function modelled(luma: Field): Field {
  const { width, height } = luma;
  const light = enlarge(gaussianBlur(halve(luma), (LIGHT_REACH * WORK_SIDE) / 2), width, height);
  const mean = light.data.reduce((sum, value) => sum + value, 0) / light.data.length;
  const even = { width, height, data: new Float32Array(width * height) };
  for (let i = 0; i < even.data.length; i++) {
    even.data[i] = clamp(luma.data[i]! - EVEN_LIGHT * (light.data[i]! - mean), 0, 1);
  }
  const radius = SMOOTH_RADIUS * WORK_SIDE;
  return smooth(smooth(even, radius, SMOOTH_EPS), radius, SMOOTH_EPS);
}

/** 1 where a tone lies above an edge, 0 where it lies below, with a soft transition. */
function above(tones: Field, edge: number): Field {
  const data = new Float32Array(tones.data.length);
  for (let i = 0; i < data.length; i++) data[i] = clamp(0.5 + (tones.data[i]! - edge) / SOFT, 0, 1);
  return { ...tones, data };
}

/** The tones at which to cut. Empty backgrounds count little, or a white wall would take up three of the four inks. */
function edgesOf(tones: Field): number[] {
  const radius = Math.round((BUSY_RADIUS * WORK_SIDE) / 2);
  const half = halve(tones);
  const variance = varianceAround(half, boxBlur(half, radius), radius);
  const busy = mapField(variance, (value) => 0.08 + Math.min(1, Math.sqrt(value) / 0.12));
  const [low, ...rest] = quantiles(half, [0.02, ...SHARES, 0.98], busy) as [number, ...number[]];
  const high = rest.pop()!;
  const flat = flatness(low, high);
  return LEVELS.map((level, i) => {
    const own = ADAPT * rest[i]! + (1 - ADAPT) * (low + (high - low) * level);
    return own + (level - own) * flat;
  });
}

/** Fills the areas between the contours. */
function print({ width, height }: Pixels, contours: Field[], inks: Inks, hatch: boolean): Pixels {
  const out = Buffer.allocUnsafe(width * height * 3);
  const { dark, shade, tint, light } = inks;
  const printRow = printer(contours, width, height);
  const pitch = HATCH_PITCH * Math.min(width, height);
  for (let y = 0; y < height; y++) {
    const ruled = hatch ? mix(tint, light, ruling(y, pitch)) : tint;
    const row = Uint8Array.from([...dark, ...shade, ...tint, ...ruled, ...light]);
    printRow(y, row, out.subarray(y * width * 3, (y + 1) * width * 3));
  }
  return { width, height, data: out };
}

/** The share of pixel row `y` that horizontal lines cover, 0–1. Lines are as wide as the gaps between them. */
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
