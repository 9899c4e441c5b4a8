import type { Pixels } from '../pixels.ts';
import { clamp, type Field, lumaAndChromaFields, mapField, rowReader } from './field.ts';
import { gaussianBlur, guidedSmoothing, smooth } from './smooth.ts';

/** The short side of a photo for analysis, px: less than for other effects, because all fields are smooth. */
const SIDE = 240;
/** Lengths, as shares of the box's short side. */
const SKIN_RADIUS = 0.021;
const GLOW_REACH = 0.035;
const MODEL_REACH = 0.011;
/** Variance below which luma and colour count as skin and not as a feature. */
const SKIN_EPS = 0.006;
const BLUSH_EPS = 0.0015;
/** Strength of the glow around lights, 0–1. */
const GLOW = 0.34;
/** Strength with which the remaining forms are deepened again, as an airbrush artist does after the smoothing. */
const MODEL = 0.5;
/** The darkest tone, 0–1; its complement is the lightest. This looks like ink on billboard paper. */
const LIFT = 0.035;
/** Added to red, green and blue in the shadows and in the lights: cool to warm. */
const COOL = { red: -0.022, green: 0.004, blue: 0.034 };
const WARM = { red: 0.03, green: 0.012, blue: -0.026 };
const SATURATION = 1.12;

/** Smooths a photo within its edges, softens its contrast and lets its lights glow: the skin of a 2010 billboard. */
export function airbrush(photo: Pixels): Pixels {
  const { width, height, data } = photo;
  const radius = Math.round(SKIN_RADIUS * SIDE);
  const [luma, red, blue] = lumaAndChromaFields(photo, SIDE);
  const { a, b } = guidedSmoothing(luma, radius, SKIN_EPS);
  const flat = mapField(luma, (value, i) => a.data[i]! * value + b.data[i]!);
  const around = gaussianBlur(flat, MODEL_REACH * SIDE, 2);
  const glow = gaussianBlur(mapField(flat, lights), GLOW_REACH * SIDE);
  // Colour is smoothed by adding a difference, which is next to nothing at edges: so they stay as sharp as they are.
  const fields = [a, b, around, glow, change(red, radius), change(blue, radius)];
  const readers = fields.map((field) => rowReader(field, width, height));
  const rows = fields.map(() => new Float32Array(width)) as Rows;
  const out = Buffer.allocUnsafe(data.length);
  for (let y = 0; y < height; y++) {
    for (let i = 0; i < readers.length; i++) readers[i]!(y, rows[i]!);
    const start = y * width * 3;
    paintRow(data.subarray(start, start + width * 3), out.subarray(start, start + width * 3), ...rows);
  }
  return { width, height, data: out };
}

type Rows = [
  a: Float32Array,
  b: Float32Array,
  around: Float32Array,
  glow: Float32Array,
  red: Float32Array,
  blue: Float32Array,
];

/** Paints one row of pixels. A separate function with plain arrays, because engines optimise those well. */
function paintRow(from: Uint8Array, to: Uint8Array, ...[a, b, around, glow, red, blue]: Rows): void {
  for (let x = 0, at = 0; x < a.length; x++, at += 3) {
    const r = from[at]! / 255;
    const bl = from[at + 2]! / 255;
    const old = 0.2126 * r + 0.7152 * (from[at + 1]! / 255) + 0.0722 * bl;
    const flat = a[x]! * old + b[x]!;
    const deep = clamp(flat + MODEL * (flat - around[x]!), 0, 1);
    // Blend mode "screen": adds light to dark pixels and next to nothing to light ones.
    const tone = LIFT + (1 - 2 * LIFT) * (1 - (1 - deep) * (1 - GLOW * glow[x]!));
    const shadow = (1 - tone) * (1 - tone);
    const light = tone * tone;
    const towardsRed = (r - old + red[x]!) * SATURATION;
    const towardsBlue = (bl - old + blue[x]!) * SATURATION;
    const towardsGreen = -(0.2126 * towardsRed + 0.0722 * towardsBlue) / 0.7152;
    to[at] = toByte(tone + towardsRed + shadow * COOL.red + light * WARM.red);
    to[at + 1] = toByte(tone + towardsGreen + shadow * COOL.green + light * WARM.green);
    to[at + 2] = toByte(tone + towardsBlue + shadow * COOL.blue + light * WARM.blue);
  }
}

function toByte(value: number): number {
  return (clamp(value, 0, 1) * 255 + 0.5) | 0;
}

/** The difference that smooths a colour within its edges. */
function change(color: Field, radius: number): Field {
  const even = smooth(color, radius, BLUSH_EPS);
  return mapField(even, (value, i) => value - color.data[i]!);
}

/** The strength of a light, 0–1, from middle tones up. */
function lights(value: number): number {
  const high = clamp((value - 0.45) / 0.55, 0, 1);
  return high * high;
}
