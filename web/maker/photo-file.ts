import { MAX_PHOTO_BYTES, type PhotoType, sniffPhotoType } from '../../src/domain/photos/photo.ts';

const MEGABYTE = 1024 ** 2;
/** Size above which no file can be made small enough for the server, bytes. */
const HOPELESS = 10 * MAX_PHOTO_BYTES;
/** Other files that people choose, recognised by their first bytes as Latin-1. */
const OTHERS: [RegExp, string][] = [
  [/^....ftyp(?:hei[cxms]|hev[cxms]|mif1|msf1)/s, 'a HEIC photo'],
  [/^....ftypavi[fs]/s, 'an AVIF picture'],
  [/^....ftyp|^\x1aE\xdf\xa3/s, 'a video'],
  [/^GIF8/, 'a GIF'],
  [/^II\*\0|^MM\0\*/, 'a TIFF or raw photo'],
  [/^BM/, 'a bitmap'],
  [/^%PDF-/, 'a PDF'],
  [/^\s*<(?:\?xml|svg)/i, 'a drawing'],
];

/** The message about a photo that is too large to send. */
export const TOO_LARGE = `The photo is larger than the ${MAX_PHOTO_BYTES / MEGABYTE} MB we take.`;

/** Reads the type of a photo from its first bytes, or the problem, for people, that keeps a file from being used. */
export async function readPhotoType(file: Blob): Promise<{ type: PhotoType } | { problem: string }> {
  const bytes = await file
    .slice(0, 64)
    .arrayBuffer()
    .catch(() => undefined);
  if (!bytes) return { problem: 'This file cannot be read.' };
  if (file.size === 0) return { problem: 'This file is empty.' };
  const start = new Uint8Array(bytes);
  const type = sniffPhotoType(start);
  if (!type) {
    const text = String.fromCharCode(...start);
    const name = OTHERS.find(([pattern]) => pattern.test(text))?.[1];
    return { problem: `This is ${name ?? 'no photo'}. Choose one that is saved as JPEG, PNG or WebP.` };
  }
  return file.size > HOPELESS ? { problem: TOO_LARGE } : { type };
}
