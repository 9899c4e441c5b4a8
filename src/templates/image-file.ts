import { readFile, stat } from 'node:fs/promises';
import { MAX_IMAGE_BYTES, MAX_IMAGE_PIXELS } from '../domain/layers/image.ts';

/** The allowed types, as named by sharp. */
const TYPES = ['png', 'jpeg', 'webp'];

/** Checks the file of an image layer by decoding all of it. Returns the problem, or undefined. */
export async function checkImage(path: string): Promise<string | undefined> {
  const size = await stat(path).then(
    (found) => (found.isFile() ? found.size : undefined),
    () => undefined,
  );
  if (size === undefined) return 'the file is missing';
  if (size > MAX_IMAGE_BYTES) {
    return `the file has ${(size / 1e6).toFixed(1)} MB, an image has at most ${MAX_IMAGE_BYTES / 1e6}`;
  }
  // Loaded late: the server reads templates too, and needs no decoder unless one of them has an image.
  const { default: sharp } = await import('sharp');
  try {
    const bytes = await readFile(path);
    const { format, width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (!TYPES.includes(format)) return `the file is ${format.toUpperCase()}, an image is PNG, JPEG or WebP`;
    if (width * height > MAX_IMAGE_PIXELS) {
      return `the image has ${width}×${height} pixels, at most ${MAX_IMAGE_PIXELS / 1e6} megapixels are drawn`;
    }
    await sharp(bytes, { failOn: 'error' }).resize({ width: 16 }).raw().toBuffer();
    return undefined;
  } catch (error) {
    return `the image cannot be decoded: ${(error as Error).message}`;
  }
}
