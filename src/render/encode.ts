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
/** Tried in turn for a card that is heavier at the usual quality. */
const LOWER_QUALITIES = [72, 60, 48, 36, 24, 12];

interface EncodeOptions {
  /** Stays under what every messenger shows: its JPEG quality gives way. */
  card?: boolean;
  /** Bytes that will be added to it. */
  room?: number | undefined;
  /** px; what is wider is made smaller. */
  width?: number | undefined;
  /** 1 to 100, of JPEG and WebP, where it is not the usual one. */
  quality?: number | undefined;
  /** What the file says about itself. */
  xmp?: string | undefined;
}

/** Encodes pixels. */
export async function encode(
  { width, height, data }: Pixels,
  type: ImageType,
  { card = false, room = 0, width: most, quality, xmp }: EncodeOptions = {},
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
      for (const lower of LOWER_QUALITIES) {
        if (!card || bytes.byteLength + room <= CARD_LIMIT) break;
        bytes = await image().jpeg({ quality: lower }).toBuffer();
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
