import type { Pixels } from '../pixels.ts';
import { clamp, lumaField, mapField, rowReader, WORK_SIDE } from './field.ts';
import type { Inks, Rgb } from './inks.ts';
import { levelsOf } from './levels.ts';
import { gaussianBlur } from './smooth.ts';

/** Rows of dots across the short side of the box. */
const SCREEN = 84;
/** Angle of the screen in degrees. At 45 the rows are least visible, as every newspaper knew. */
const ANGLE = 45;
/** Sigma of the blur before screening, as a share of the distance between dots. */
const LOOK = 0.28;
const CLIPPED = 0.01;
/**
 * Less ink than this becomes blank paper, more than its complement becomes solid: specks and pinholes look like dirt.
 */
const SPECK = 0.035;
/** Between 1 (coded values) and 2.2 (linear light): full compensation drowns faces in ink. */
const GAMMA = 1.2;

/** Length of the cosine tables; a power of two. */
const STEPS = 4096;
/** An offset of whole turns that keeps table positions above zero, where truncating is rounding down. */
const AWAY = STEPS * 4096;

/**
 * Prints a photo in dots of the dark ink on the light one: round in the lights, a chequerboard midway, holes in the
 * shadows.
 */
export function halftone(photo: Pixels, { dark, light }: Inks): Pixels {
  const { width, height } = photo;
  const pitch = Math.min(width, height) / SCREEN;
  const look = gaussianBlur(lumaField(photo), (LOOK * WORK_SIDE) / SCREEN);
  const { black, white } = levelsOf(look, CLIPPED);
  const thresholds = mapField(look, (value) => {
    const tone = clamp((value - black) / (white - black), 0, 1);
    return thresholdFor(1 - tone ** GAMMA);
  });
  const read = rowReader(thresholds, width, height);
  const line = new Float32Array(width);
  const out = Buffer.allocUnsafe(width * height * 3);
  const turn = (ANGLE * Math.PI) / 180;
  // Distances in table steps: one period of the screen is one turn of the cosine table.
  const stepX = (Math.cos(turn) * STEPS) / pitch;
  const stepY = (Math.sin(turn) * STEPS) / pitch;
  const slope = (2 * Math.PI) / pitch / 4;
  for (let y = 0; y < height; y++) {
    read(y, line);
    // The middle of the box is the middle of a dot at every size.
    const u = AWAY + (0.5 - width / 2) * stepX + (y + 0.5 - height / 2) * stepY;
    const v = AWAY + (height / 2 - y - 0.5) * stepX + (0.5 - width / 2) * stepY;
    screenRow(line, u, v, stepX, stepY, slope);
    inkRow(line, out.subarray(y * width * 3, (y + 1) * width * 3), dark, light);
  }
  return { width, height, data: out };
}

/** Replaces the thresholds of a row by the share of ink in each pixel. */
function screenRow(line: Float32Array, u: number, v: number, stepX: number, stepY: number, slope: number): void {
  // No edge crosses a pixel that is this far from its threshold.
  const near = slope * Math.SQRT2;
  for (let x = 0; x < line.length; x++, u += stepX, v += stepY) {
    const iu = (u | 0) & (STEPS - 1);
    const iv = (v | 0) & (STEPS - 1);
    const above = 0.5 + (COSINE[iu]! + COSINE[iv]!) / 4 - line[x]!;
    if (above > near || above < -near) {
      line[x] = above > 0 ? 1 : 0;
      continue;
    }
    const steep = slope * Math.sqrt(SINE[iu]! * SINE[iu]! + SINE[iv]! * SINE[iv]!);
    // By the distance of the pixel's middle from the edge of the dot, px: so edges are one pixel wide at any output
    // size.
    line[x] = clamp(0.5 + above / Math.max(steep, slope * 0.1), 0, 1);
  }
}

function inkRow(line: Float32Array, out: Uint8Array, dark: Rgb, light: Rgb): void {
  for (let channel = 0; channel < 3; channel++) {
    const paper = light[channel]! + 0.5;
    const step = dark[channel]! - light[channel]!;
    for (let x = 0, at = channel; x < line.length; x++, at += 3) out[at] = (paper + step * line[x]!) | 0;
  }
}

const COSINE = Float32Array.from({ length: STEPS }, (_, i) => Math.cos((i / STEPS) * 2 * Math.PI));
const SINE = Float32Array.from({ length: STEPS }, (_, i) => Math.sin((i / STEPS) * 2 * Math.PI));

/** Heights of the screen function in descending order: index / length is the share of paper above a height. */
const HEIGHTS = (() => {
  const side = 128;
  const heights = new Float32Array(side * side);
  for (let i = 0; i < heights.length; i++) {
    const [u, v] = [i % side, Math.floor(i / side)].map((step) => Math.cos(((step! + 0.5) / side) * 2 * Math.PI));
    heights[i] = 0.5 + (u! + v!) / 4;
  }
  return heights.sort().reverse();
})();

/** The height above which ink lies for it to cover the given share of the paper. Out of range at both ends. */
function thresholdFor(ink: number): number {
  if (ink < SPECK) return 1.5 - ink / (2 * SPECK);
  if (ink > 1 - SPECK) return -0.5 + (1 - ink) / (2 * SPECK);
  return HEIGHTS[Math.min(HEIGHTS.length - 1, Math.floor(ink * HEIGHTS.length))]!;
}
