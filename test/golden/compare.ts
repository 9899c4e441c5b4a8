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
/** Quality of the stored picture; the loss it brings is part of every tolerance. */
const QUALITY = 88;

/**
 * Holds a picture against the one kept under `name` in test/golden/images. With FLYPOSTER_UPDATE_GOLDENS=1 it becomes
 * the one that is kept.
 *
 * @param picture An encoded image or raw RGB pixels, small already: what is kept stays under 40 KB.
 * @param tolerance Largest mean absolute difference, over all pixels and channels, of 255.
 */
export async function expectGolden(
  name: string,
  picture: Buffer | Pixels,
  { tolerance = 3 }: { tolerance?: number } = {},
): Promise<void> {
  const file = `${FOLDER}${name}.webp`;
  const actual = await decode(picture);
  if (UPDATE) {
    const { width, height, data } = actual;
    const bytes = await sharp(data, { raw: { width, height, channels: 3 } })
      .webp({ quality: QUALITY, effort: 6, smartSubsample: true })
      .toBuffer();
    expect(bytes.byteLength, `${name} is too heavy for a golden`).toBeLessThanOrEqual(LARGEST);
    await mkdir(FOLDER, { recursive: true });
    await writeFile(file, bytes);
  }
  expect(existsSync(file), `there is no golden ${name}: run with FLYPOSTER_UPDATE_GOLDENS=1 and look at it`).toBe(true);
  const golden = await decode(await readFile(file));
  expect([actual.width, actual.height], `size of ${name}`).toEqual([golden.width, golden.height]);
  const difference = meanDifference(actual, golden);
  expect(difference, `${name} differs from its golden`).toBeLessThanOrEqual(tolerance);
}

/** Mean absolute difference of two pictures of one size, over all pixels and channels, of 255. */
export function meanDifference(a: Pixels, b: Pixels): number {
  if (a.width !== b.width || a.height !== b.height) throw new Error('The pictures differ in size.');
  let sum = 0;
  for (let i = 0; i < a.data.length; i++) sum += Math.abs(a.data[i]! - b.data[i]!);
  return sum / a.data.length;
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
