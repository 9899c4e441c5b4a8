import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { expect } from 'vitest';
import type { Pixels } from '../../src/render/pixels.ts';

const FOLDER = fileURLToPath(new URL('images/', import.meta.url));
const UPDATE = process.env.FLYPOSTER_UPDATE_GOLDENS === '1';
/** Bytes. Goldens are many and live in the repository. */
const LARGEST = 40_000;
/** Quality of the stored picture. What is held against it goes through the same loss first. */
const QUALITY = 88;
/** A channel of a pixel that differs by more than this, of 255, has something else drawn on it. */
const STRONG = 80;

/**
 * Holds a picture against the one kept under `name` in test/golden/images. With FLYPOSTER_UPDATE_GOLDENS=1 it becomes
 * the one that is kept.
 *
 * @param picture An encoded image or raw RGB pixels, small already: what is kept stays under 40 KB.
 * @param tolerance Largest mean absolute difference, over all pixels and channels, of 255.
 * @param strong How many pixels may differ strongly: one mark out of its place hardly changes the mean.
 */
export async function expectGolden(
  name: string,
  picture: Buffer | Pixels,
  { tolerance = 3, strong = Number.POSITIVE_INFINITY }: { tolerance?: number; strong?: number } = {},
): Promise<void> {
  const file = fileOf(name);
  const actual = await decode(picture);
  if (UPDATE) {
    const bytes = await store(actual);
    expect(bytes.byteLength, `${name} is too heavy for a golden`).toBeLessThanOrEqual(LARGEST);
    await mkdir(FOLDER, { recursive: true });
    await writeFile(file, bytes);
  }
  expect(existsSync(file), `there is no golden ${name}: run with FLYPOSTER_UPDATE_GOLDENS=1 and look at it`).toBe(true);
  const difference = await differenceFromGolden(name, actual);
  expect(difference.mean, `${name} differs from its golden`).toBeLessThanOrEqual(tolerance);
  expect(difference.strong, `pixels of ${name} that are another's`).toBeLessThanOrEqual(strong);
}

/** How far a picture is from the one kept under `name`: the mean difference, and how many pixels differ strongly. */
export async function differenceFromGolden(
  name: string,
  picture: Buffer | Pixels,
): Promise<{ mean: number; strong: number }> {
  const golden = await decode(await readFile(fileOf(name)));
  const actual = await decode(await store(await decode(picture)));
  expect([actual.width, actual.height], `size of ${name}`).toEqual([golden.width, golden.height]);
  return { mean: meanDifference(actual, golden), strong: strongDifferences(actual, golden) };
}

function fileOf(name: string): string {
  return `${FOLDER}${name}.webp`;
}

/** A picture as it is kept. */
function store({ width, height, data }: Pixels): Promise<Buffer> {
  return sharp(data, { raw: { width, height, channels: 3 } })
    .webp({ quality: QUALITY, effort: 6, smartSubsample: true })
    .toBuffer();
}

/** Mean absolute difference of two pictures of one size, over all pixels and channels, of 255. */
export function meanDifference(a: Pixels, b: Pixels): number {
  if (a.width !== b.width || a.height !== b.height) throw new Error('The pictures differ in size.');
  let sum = 0;
  for (let i = 0; i < a.data.length; i++) sum += Math.abs(a.data[i]! - b.data[i]!);
  return sum / a.data.length;
}

/** How many pixels of two pictures of one size have a channel that differs strongly. */
function strongDifferences(a: Pixels, b: Pixels): number {
  let count = 0;
  for (let i = 0; i < a.data.length; i += 3) {
    const largest = Math.max(...[0, 1, 2].map((channel) => Math.abs(a.data[i + channel]! - b.data[i + channel]!)));
    if (largest > STRONG) count++;
  }
  return count;
}

/** The pixels of a picture, three bytes each, what is see-through on white. */
export async function decode(picture: Buffer | Pixels): Promise<Pixels> {
  if (!Buffer.isBuffer(picture)) return picture;
  const { data, info } = await sharp(picture)
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}
