import { LAYOUTS } from '../../domain/format.ts';
import type { SceneTexture } from '../../domain/layers/texture.ts';
import type { Frame } from '../bleed.ts';
import type { Raster } from '../pixels.ts';
import type { LayerPaint, PaintSource } from './layer-painter.ts';

/** One octave of noise: the width and height of its cells in layout pixels, and its share of the whole. */
interface Octave {
  across: number;
  down: number;
  share: number;
}

/** A kind of texture: its octaves for spots of `scale` layout pixels, and the opacity (0–1) for a noise value (0–1). */
interface Recipe {
  octaves: (scale: number) => Octave[];
  opacity: (noise: number) => number;
}

/** Octaves of square cells, each half as large as the one before. */
const halving = (largest: number, count: number): Octave[] =>
  Array.from({ length: count }, (_, i) => ({ across: largest / 2 ** i, down: largest / 2 ** i, share: 0.5 ** i }));

/** A smooth step: 0 below `from`, 1 above `to`. */
const step = (from: number, to: number) => (value: number) => {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
};

const RECIPES: Record<SceneTexture['kind'], Recipe> = {
  grain: { octaves: (scale) => [{ across: scale, down: scale, share: 1 }], opacity: (noise) => noise },
  paper: {
    octaves: (scale) => [...halving(scale * 90, 3), { across: scale * 1.3, down: scale * 1.3, share: 0.9 }],
    opacity: step(0.2, 0.8),
  },
  fibres: {
    octaves: (scale) => [
      { across: scale * 60, down: scale * 2.2, share: 1 },
      { across: scale * 9, down: scale * 1.1, share: 0.6 },
      { across: scale * 220, down: scale * 60, share: 0.6 },
    ],
    opacity: step(0.3, 0.75),
  },
  stone: { octaves: (scale) => halving(scale * 64, 6), opacity: step(0.28, 0.72) },
  worn: {
    octaves: (scale) => [
      ...halving(scale * 40, 3),
      { across: scale * 4, down: scale * 4, share: 0.9 },
      { across: scale * 1.6, down: scale * 1.6, share: 0.7 },
    ],
    opacity: step(0.6, 0.66),
  },
};

/** Prepares a texture: noise in one colour. */
export function texture(layer: SceneTexture, { frame }: PaintSource): LayerPaint {
  return { key: [layer], draw: async () => draw(layer, frame) };
}

/**
 * Draws a texture at the size of a frame with its bleed. It is value noise over a grid of layout pixels, so the spots
 * of a poster are the same at every size and on every machine.
 */
function draw(layer: SceneTexture, frame: Frame): Raster {
  const { octaves, opacity } = RECIPES[layer.kind];
  const [width, height] = [frame.width + 2 * frame.bleed, frame.height + 2 * frame.bleed];
  const perPixel = LAYOUTS[frame.layout].width / frame.width;
  const parts = octaves(layer.scale);
  const whole = parts.reduce((sum, { share }) => sum + share, 0);
  const shades = shadesOf(layer.color, (noise) => layer.strength * opacity(noise));
  const [left, top, right, bottom] = edgesOf(layer, frame, perPixel);
  const data = new Uint32Array(width * height);
  const noise = new Float32Array(width);
  for (let y = Math.max(0, top); y < Math.min(height, bottom); y++) {
    noise.fill(0);
    parts.forEach(({ across, down, share }, i) => {
      addNoise(noise, {
        x: (-frame.bleed * perPixel) / across,
        step: perPixel / across,
        y: ((y - frame.bleed) * perPixel) / down,
        share: share / whole,
        seed: layer.seed * 31 + i,
      });
    });
    for (let x = Math.max(0, left); x < Math.min(width, right); x++) {
      data[y * width + x] = shades[(noise[x]! * 255) | 0]!;
    }
  }
  return { width, height, data: Buffer.from(data.buffer) };
}

/**
 * Left, top, right and bottom of the layer's box in pixels of the frame with its bleed; without a box it has no end.
 */
function edgesOf({ box }: SceneTexture, frame: Frame, perPixel: number): [number, number, number, number] {
  if (!box) return [0, 0, Infinity, Infinity];
  const [x, y, w, h] = box;
  const canvas = LAYOUTS[frame.layout];
  // A box at the edge of the canvas continues through the bleed.
  return [
    x <= 0 ? 0 : Math.round(x / perPixel) + frame.bleed,
    y <= 0 ? 0 : Math.round(y / perPixel) + frame.bleed,
    x + w >= canvas.width ? Infinity : Math.round((x + w) / perPixel) + frame.bleed,
    y + h >= canvas.height ? Infinity : Math.round((y + h) / perPixel) + frame.bleed,
  ];
}

/** The premultiplied pixels, as little-endian words, for 256 values of the noise. */
function shadesOf(color: string, opacity: (noise: number) => number): Uint32Array {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16)) as [number, number, number];
  const most = color.length === 9 ? Number.parseInt(color.slice(7), 16) / 255 : 1;
  return Uint32Array.from({ length: 256 }, (_, i) => {
    const alpha = Math.round(255 * most * opacity(i / 255));
    const part = (channel: number) => Math.round((channel * alpha) / 255);
    return ((alpha << 24) | (part(b) << 16) | (part(g) << 8) | part(r)) >>> 0;
  });
}

/** Adds one octave of value noise to a row. `x` and `y` are in cells, `step` is in cells per pixel. */
function addNoise(
  row: Float32Array,
  { x, step, y, share, seed }: { x: number; step: number; y: number; share: number; seed: number },
): void {
  const line = Math.floor(y);
  const down = smooth(y - line);
  const corner = (column: number) => mix(lattice(column, line, seed), lattice(column, line + 1, seed), down);
  let cell = Number.NaN;
  let [from, to] = [0, 0];
  for (let i = 0; i < row.length; i++) {
    const at = x + i * step;
    const column = Math.floor(at);
    if (column !== cell) {
      from = column === cell + 1 ? to : corner(column);
      to = corner(column + 1);
      cell = column;
    }
    row[i]! += share * mix(from, to, smooth(at - column));
  }
}

const smooth = (t: number) => t * t * (3 - 2 * t);
const mix = (a: number, b: number, t: number) => a + (b - a) * t;

/**
 * A pseudo-random number from 0 to below 1 for a point of a grid (the finaliser of MurmurHash3 over its coordinates).
 */
function lattice(x: number, y: number, seed: number): number {
  let h = Math.imul(x, 0x27d4eb2d) ^ Math.imul(y, 0x165667b1) ^ Math.imul(seed + 1, 0x9e3779b1);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}
