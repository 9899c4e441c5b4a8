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

/** Encodes pixels. A `card` stays under what every messenger shows: its JPEG quality gives way. */
export async function encode(pixels: Pixels, type: ImageType, { card = false } = {}): Promise<Buffer> {
  const { width, height, data } = pixels;
  const image = () => sharp(data, { raw: { width, height, channels: 3 } });
  switch (type) {
    case 'jpg': {
      let bytes = await image().jpeg(encodeOptions.jpg).toBuffer();
      for (const quality of LOWER_QUALITIES) {
        if (!card || bytes.byteLength <= CARD_LIMIT) break;
        bytes = await image().jpeg({ quality }).toBuffer();
      }
      return bytes;
    }
    case 'png':
      return image().png(encodeOptions.png).toBuffer();
    case 'webp':
      return image().webp(encodeOptions.webp).toBuffer();
  }
}
