import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FORMATS, type FormatName, LAYOUTS } from '../../src/domain/format.ts';
import { groundJob } from '../../src/domain/scene/scene-job.ts';
import { templateSchema } from '../../src/domain/template/template.ts';
import type { Values } from '../../src/domain/values/values.ts';
import { frameOf } from '../../src/render/bleed.ts';
import { createBackdrops } from '../../src/render/ground/backdrops.ts';
import { BLEED_PX } from '../../src/render/pdf-sheet.ts';
import type { Pixels } from '../../src/render/pixels.ts';

/** `template.json` with the given layers between white paper and the imprint, for squares, cards and sheets. */
export function templateWith(...layers: object[]) {
  const box = { square: [0, 1000, 1080, 60], share: [0, 580, 1200, 40], print: [0, 1680, 1240, 60] };
  return {
    version: 1,
    name: 'Layers',
    description: 'Layers to look at.',
    formats: ['square', 'share', 'print-a4', 'print-a3'],
    colors: { ink: '#102030', mark: '#e02010' },
    slots: [
      { type: 'text', name: 'slogan', label: 'Slogan' },
      {
        type: 'choice',
        name: 'palette',
        label: 'Colours',
        default: 'day',
        options: [
          { value: 'day', label: 'Day', colors: { sky: '#40a0e0' } },
          { value: 'night', label: 'Night', colors: { sky: '#102040' } },
        ],
      },
    ],
    layers: [{ type: 'fill', color: '#ffffff' }, ...layers, { type: 'imprint', box, color: '$ink' }],
  };
}

/** What is wrong with a template of these layers: where, and what. */
export function problemsOf(...layers: object[]): string[] {
  const parsed = templateSchema.safeParse(templateWith(...layers));
  return parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
}

export interface Drawing {
  pixels: Pixels;
  /** The colour of the pixel at a point in layout pixels, #rrggbb; points outside the canvas lie in the bleed. */
  at(x: number, y: number): string;
}

/** Draws layers as they are drawn for a poster: `files` lie beside template.json, by name. */
export async function drawLayers(
  layers: object[],
  {
    format = 'square',
    bleed = 0,
    values = {},
    files = {},
  }: { format?: FormatName; bleed?: number; values?: Values; files?: Record<string, Uint8Array> } = {},
): Promise<Drawing> {
  const folder = await mkdtemp(join(tmpdir(), 'flyposter-layers-'));
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes);
  const template = { id: 'layers', ...templateSchema.parse(templateWith(...layers)) };
  const frame = frameOf(FORMATS[format].layout, FORMATS[format], bleed);
  const pixels = await createBackdrops(1e6).draw(groundJob({ template, folder }, format, values), frame);
  await rm(folder, { recursive: true });
  const canvas = LAYOUTS[frame.layout];
  const [scaleX, scaleY] = [frame.width / canvas.width, frame.height / canvas.height];
  return {
    pixels,
    at: (x, y) => {
      const [column, row] = [Math.floor(x * scaleX) + bleed, Math.floor(y * scaleY) + bleed];
      if (column < 0 || row < 0 || column >= pixels.width || row >= pixels.height)
        throw new Error(`No pixel is at ${x}, ${y}.`);
      return `#${pixels.data.subarray((row * pixels.width + column) * 3).toString('hex', 0, 3)}`;
    },
  };
}

/** A sheet of A4 with the bleed that printers get: 18 layout pixels on every side. */
export const SHEET = { format: 'print-a4', bleed: BLEED_PX } as const;

/** The same point of A4 and of A3 may differ by the smoothing of an edge, this much of 255. */
export function difference(a: string, b: string): number {
  const channels = (color: string) => [1, 3, 5].map((i) => Number.parseInt(color.slice(i, i + 2), 16));
  const other = channels(b);
  return Math.max(...channels(a).map((value, i) => Math.abs(value - other[i]!)));
}

/** The largest difference between two drawings of one layout at a grid of points `step` layout pixels apart. */
export function largestDifference(a: Drawing, b: Drawing, width: number, height: number, step: number): number {
  let most = 0;
  for (let y = step / 2; y < height; y += step) {
    for (let x = step / 2; x < width; x += step) most = Math.max(most, difference(a.at(x, y), b.at(x, y)));
  }
  return most;
}
