import sharp from 'sharp';
import type { ImageType } from '../domain/format.ts';
import type { Pixels } from './pixels.ts';

/** How each type is encoded, in sharp's words. */
export const encodeOptions = {
  jpg: { quality: 82 },
  png: { compressionLevel: 6 },
  webp: { quality: 84, effort: 3 },
} as const;

/** Messengers leave out cards whose picture is heavier; a margin for those that count in thousands. Bytes. */
const CARD_LIMIT = 290_000;
/**
 * Tried in turn for a card that is heavier at the usual quality. Only noise on a sheet at 300 dpi is still too heavy at the
 * lowest one: it is softened, by a blur of so many px.
 */
const LIGHTER: readonly { quality: number; blur?: number }[] = [
  ...[72, 60, 48, 36, 24, 12].map((quality) => ({ quality })),
  ...[2, 6, 20].map((blur) => ({ quality: 12, blur })),
];

interface EncodeOptions {
  /** A JPEG stays under what every messenger shows: its quality gives way. */
  card?: boolean;
  /** Bytes that will be added to it. */
  reservedBytes?: number | undefined;
  /** px; what is wider is made smaller. */
  width?: number | undefined;
  /** 1 to 100, of JPEG and WebP, where it is not the usual one. */
  quality?: number | undefined;
  /** What the file says about itself. */
  xmp?: string | undefined;
}

/** A JPEG of ours made `width` px wide. It is decoded at half, a quarter or an eighth where that is enough. */
export async function shrinkJpeg(bytes: Uint8Array, width: number): Promise<Buffer> {
  return sharp(bytes).resize({ width, withoutEnlargement: true }).jpeg(encodeOptions.jpg).toBuffer();
}

/** Encodes pixels. */
export async function encode(
  { width, height, data }: Pixels,
  type: ImageType,
  { card = false, reservedBytes = 0, width: most, quality, xmp }: EncodeOptions = {},
): Promise<Buffer> {
  const whole = () => sharp(data, { raw: { width, height, channels: 3 } });
  const wanted = quality === undefined ? {} : { quality };
  const sized = () => (most === undefined || most >= width ? whole() : whole().resize({ width: most }));
  const image = () => (xmp === undefined ? sized() : sized().withXmp(xmp));
  switch (type) {
    case 'jpg': {
      let bytes = await image()
        .jpeg({ ...encodeOptions.jpg, ...wanted })
        .toBuffer();
      for (const { quality: lower, blur } of LIGHTER) {
        if (!card || bytes.byteLength + reservedBytes <= CARD_LIMIT) break;
        const softened = blur === undefined ? image() : image().blur(blur);
        bytes = await softened.jpeg({ quality: lower }).toBuffer();
      }
      return bytes;
    }
    case 'png':
      return image().png(encodeOptions.png).toBuffer();
    case 'webp':
      return image()
        .webp({ ...encodeOptions.webp, ...wanted })
        .toBuffer();
  }
}
