import sharp from 'sharp';
import type { ImageType } from '../domain/format.ts';
import type { Pixels } from './pixels.ts';

/**
 * Sharp's options for each type, for files that somebody waits for. `optimiseCoding: false` writes a JPEG with the
 * standard Huffman tables, which is twice as fast and makes it some 3 % larger.
 */
export const encodeOptions = {
  jpg: { quality: 82, optimiseCoding: false },
  png: { compressionLevel: 6 },
  webp: { quality: 84, effort: 3 },
} as const;

/** Largest picture of a card, bytes. Messengers leave out heavier ones (300 kB, with a margin). */
const CARD_LIMIT = 290_000;
/**
 * Settings that are tried in turn for a card that is too heavy, all with optimised coding. Only noise on a sheet at 300
 * dpi is still too heavy at the lowest quality, so it is blurred, by a sigma in px.
 */
const LIGHTER: readonly { quality: number; blur?: number }[] = [
  ...[encodeOptions.jpg.quality, 72, 60, 48, 36, 24, 12].map((quality) => ({ quality })),
  ...[2, 6, 20].map((blur) => ({ quality: 12, blur })),
];

interface EncodeOptions {
  /** True if nobody waits: a JPEG is then made as small as its quality allows. */
  lowPriority?: boolean | undefined;
  /** Lowers the quality of a JPEG until every messenger shows it in a card. */
  card?: boolean;
  /** Bytes that will be added to the file later. */
  reservedBytes?: number | undefined;
  /** Largest width, px; wider pictures are made smaller. */
  width?: number | undefined;
  /** Quality of JPEG and WebP, 1 to 100. Default: that of `encodeOptions`. */
  quality?: number | undefined;
  /** XMP packet to embed. */
  xmp?: string | undefined;
}

/** Shrinks a JPEG of ours to `width` px. It is decoded at a half, a quarter or an eighth if that is enough. */
export async function shrinkJpeg(bytes: Uint8Array, width: number): Promise<Buffer> {
  return sharp(bytes).resize({ width, withoutEnlargement: true }).jpeg(encodeOptions.jpg).toBuffer();
}

export async function encode(
  { width, height, data }: Pixels,
  type: ImageType,
  { card = false, lowPriority = false, reservedBytes = 0, width: most, quality, xmp }: EncodeOptions = {},
): Promise<Buffer> {
  const whole = () => sharp(data, { raw: { width, height, channels: 3 } });
  const wanted = quality === undefined ? {} : { quality };
  const sized = () => (most === undefined || most >= width ? whole() : whole().resize({ width: most }));
  const image = () => (xmp === undefined ? sized() : sized().withXmp(xmp));
  switch (type) {
    case 'jpg': {
      let bytes = await image()
        .jpeg({ ...encodeOptions.jpg, optimiseCoding: lowPriority, ...wanted })
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
