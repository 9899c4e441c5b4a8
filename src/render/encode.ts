import sharp from 'sharp';
import type { ImageType } from '../domain/format.ts';
import type { Pixels } from './pixels.ts';

/** Messengers leave out cards whose picture is heavier; a margin for those that count in thousands. Bytes. */
const CARD_LIMIT = 290_000;
const QUALITIES = [84, 74, 64, 52, 40, 28];

/** Encodes pixels. A `card` stays under what every messenger shows: its JPEG quality gives way. */
export async function encode(pixels: Pixels, type: ImageType, { card = false } = {}): Promise<Buffer> {
  const { width, height, data } = pixels;
  const image = () => sharp(data, { raw: { width, height, channels: 3 } });
  switch (type) {
    case 'jpg': {
      let bytes: Buffer | undefined;
      for (const quality of QUALITIES) {
        bytes = await image().jpeg({ quality }).toBuffer();
        if (!card || bytes.byteLength <= CARD_LIMIT) return bytes;
      }
      return bytes!;
    }
    case 'png':
      return image().png({ compressionLevel: 6 }).toBuffer();
    case 'webp':
      return image().webp({ quality: 84, effort: 3 }).toBuffer();
  }
}
