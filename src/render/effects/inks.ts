import { INKS, type InkName } from '../../domain/values/effects.ts';

/** Red, green and blue, 0–255. */
export type Rgb = readonly [number, number, number];

/** The inks that effects print in. */
export type Inks = Record<InkName, Rgb>;

/**
 * Reads inks from the #rrggbb colours of a layer. Inks that are missing in the middle are mixed from the outer ones.
 */
export function readInks(colors: Partial<Record<InkName, string>>): Inks {
  const dark = parseColor(colors.dark ?? '#000000');
  const light = parseColor(colors.light ?? '#ffffff');
  const between = (share: number) => mixOklab(dark, light, share);
  const named = INKS.map((ink, i) => [ink, colors[ink] ? parseColor(colors[ink]) : between(i / (INKS.length - 1))]);
  return Object.fromEntries(named) as Inks;
}

/** 256 colours from one ink to another, three bytes each, in perceptually even steps. */
export function ramp(dark: Rgb, light: Rgb): Uint8Array {
  const colors = new Uint8Array(256 * 3);
  for (let i = 0; i < 256; i++) colors.set(mixOklab(dark, light, i / 255), i * 3);
  return colors;
}

function parseColor(hex: string): Rgb {
  const part = (from: number) => Number.parseInt(hex.slice(from, from + 2), 16);
  return [part(1), part(3), part(5)];
}

/** Mixes two colours in OKLab, where mixtures do not turn grey. `share`: 0 is `from`, 1 is `to`. */
function mixOklab(from: Rgb, to: Rgb, share: number): Rgb {
  const a = toOklab(from);
  const b = toOklab(to);
  return fromOklab([a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share]);
}

/** Converts sRGB to OKLab. Matrices by Björn Ottosson, "A perceptual color space for image processing" (2020). */
function toOklab(rgb: Rgb): [number, number, number] {
  const [r, g, b] = rgb.map(toLinear) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromOklab([lightness, a, b]: readonly [number, number, number]): Rgb {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    fromLinear(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    fromLinear(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    fromLinear(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

/** Decodes a channel of sRGB (IEC 61966-2-1). */
function toLinear(byte: number): number {
  const value = byte / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function fromLinear(value: number): number {
  const coded = value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;
  return Math.round(Math.min(1, Math.max(0, coded)) * 255);
}
