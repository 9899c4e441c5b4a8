import sharp from 'sharp';
import { FlyposterError } from '../domain/errors.ts';
import { MAX_PHOTO_PIXELS } from '../domain/photos/photo.ts';
import type { PreparedPhoto } from '../domain/renderer.ts';

/** Longest side of a stored original, px: A3 at 300 dpi, its bleed, and room to crop. */
const LONGEST = 6000;
const QUALITY = 90;
const PREVIEW_LONGEST = 1024;
const PREVIEW_QUALITY = 80;
const TOO_LARGE = `The picture has more than the ${MAX_PHOTO_PIXELS / 1e6} megapixels we take.`;

/**
 * Blocks all decoders of libvips in this process except those of JPEG, PNG and WebP from memory. SVG, GIF, TIFF, AVIF,
 * PDF and whatever else it was built with are refused before any of their code runs.
 */
export function allowPhotosOnly(): void {
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({
    operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
  });
}

/**
 * Decodes an upload and encodes it anew, which drops everything but the picture: EXIF, GPS, comments, trailing bytes.
 * The picture is turned upright, converted to 8-bit sRGB by its own profile, and put on white if transparent.
 * @throws FlyposterError `image_too_large` or `not_an_image`.
 */
export async function preparePhoto(bytes: Uint8Array): Promise<PreparedPhoto> {
  try {
    const { data: original, info } = await sharp(bytes, { limitInputPixels: MAX_PHOTO_PIXELS, failOn: 'error' })
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .resize({ width: LONGEST, height: LONGEST, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' })
      .toBuffer({ resolveWithObject: true });
    const preview = await sharp(original)
      .resize({ width: PREVIEW_LONGEST, height: PREVIEW_LONGEST, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: PREVIEW_QUALITY })
      .toBuffer();
    return { width: info.width, height: info.height, original, preview };
  } catch (cause) {
    if (cause instanceof Error && /pixel limit/i.test(cause.message)) {
      throw new FlyposterError('image_too_large', TOO_LARGE, { cause });
    }
    throw new FlyposterError('not_an_image', undefined, { cause });
  }
}
