import { MAX_PHOTO_BYTES, MAX_PHOTO_PIXELS, type PhotoType } from '../../src/domain/photos/photo.ts';

/** Longest side of what is sent, px: A3 in print quality, and room to crop. */
const LONGEST = 4000;
/** Smaller files are sent as they are, bytes. */
const SMALL = 1.5 * 1024 ** 2;
/** What is made anew must be this much smaller to be worth it. */
const WORTH = 0.7;
const QUALITY = 0.92;

/**
 * A photo to send: made smaller where that saves much or is needed for the server to take it, upright either way. One that
 * this browser cannot draw is sent as it is.
 */
export async function fitPhoto(file: Blob, type: PhotoType): Promise<Blob> {
  const asItIs = file.slice(0, file.size, type);
  if (file.size < SMALL || typeof OffscreenCanvas !== 'function') return asItIs;
  const smaller = await drawSmaller(file, type).catch(() => undefined);
  return smaller ?? asItIs;
}

async function drawSmaller(file: Blob, type: PhotoType): Promise<Blob | undefined> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  try {
    const { width, height } = bitmap;
    const scale = Math.min(1, LONGEST / Math.max(width, height));
    const refused = file.size > MAX_PHOTO_BYTES || width * height > MAX_PHOTO_PIXELS;
    // Photos are kept as JPEG, so a PNG loses nothing here that it would not lose there.
    if (scale === 1 && type !== 'image/png' && !refused) return undefined;
    const canvas = new OffscreenCanvas(Math.round(width * scale), Math.round(height * scale));
    const context = canvas.getContext('2d', { alpha: false });
    if (!context) return undefined;
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    const drawn = await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
    return refused || drawn.size < WORTH * file.size ? drawn : undefined;
  } finally {
    bitmap.close();
  }
}
