import { MAX_PHOTO_BYTES, MAX_PHOTO_PIXELS, type PhotoType } from '../../src/domain/photos/photo.ts';

/** Longest side of a photo to send, px: A3 in print quality, with room to crop. */
const LONGEST = 4000;
/** Size below which files are sent as they are, bytes. */
const SMALL = 1.5 * 1024 ** 2;
/** A redrawn photo is sent only if it has less than this share of the bytes. */
const WORTH = 0.7;
const QUALITY = 0.92;

/**
 * The photo to send. It is redrawn smaller, and upright, if that saves much or the server would refuse it otherwise. A
 * photo that this browser cannot draw is sent as it is.
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
    // The server keeps photos as JPEG, so a PNG loses nothing here that it would not lose there.
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
