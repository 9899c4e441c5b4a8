/** An uploaded photo as it is stored: upright, re-encoded, without metadata. Times are ISO 8601 in UTC. */
export interface Photo {
  id: string;
  /** Size of the stored original, px, not of the uploaded file. */
  width: number;
  height: number;
  /** Media type of the stored original. */
  type: string;
  /** SHA-256 (hex) of the stored original, to find damage and duplicates. */
  sha256: string;
  createdAt: string;
}

/** The media types of uploads. */
export const PHOTO_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;
export type PhotoType = (typeof PHOTO_TYPES)[number];

/** Largest upload, bytes. */
export const MAX_PHOTO_BYTES = 20 * 1024 * 1024;
/** Most pixels of an upload. */
export const MAX_PHOTO_PIXELS = 40e6;

/** Returns the type of an image by its first bytes; undefined if it is none of the three types we take. */
export function sniffPhotoType(bytes: Uint8Array): PhotoType | undefined {
  const starts = (signature: readonly number[], at = 0) => signature.every((byte, i) => bytes[at + i] === byte);
  if (starts([0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (starts([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (starts([0x52, 0x49, 0x46, 0x46]) && starts([0x57, 0x45, 0x42, 0x50], 8)) return 'image/webp';
  return undefined;
}
