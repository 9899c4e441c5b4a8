import { randomFillSync } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import { expect } from 'vitest';
import { QUARTERS, quartersScene } from '../golden/scenes.ts';

/** A secret that is in every place of a file where no picture is. */
export const SECRET = 'At home in 12 Acacia Avenue';

/** Four quarters, 400 × 300: see `quartersScene`. */
export function quarters(width = 400, height = 300): Sharp {
  const { data } = quartersScene(width, height);
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/** A JPEG that tells where it was taken, in EXIF, in XMP and after its end. */
export async function talkative(): Promise<Buffer> {
  const bytes = await quarters()
    .withExif({
      IFD0: { ImageDescription: SECRET, Artist: SECRET },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '0/1 7/1 0/1' },
    })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><!-- ${SECRET} --></x:xmpmeta>`)
    .jpeg()
    .toBuffer();
  return Buffer.concat([bytes, Buffer.from(`PK\x03\x04<script>${SECRET}</script>`)]);
}

/** Everything that must be refused as no image, by what it is: the bytes and the type they are sent under. */
export async function impostors(): Promise<[name: string, bytes: Uint8Array, type: string][]> {
  const jpeg = await quarters().jpeg().toBuffer();
  const png = await quarters().png().toBuffer();
  const webp = await quarters().webp().toBuffer();
  const text = (content: string) => Buffer.from(content);
  const svg = text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>');
  return [
    ['an SVG', svg, 'image/svg+xml'],
    ['an SVG that calls itself PNG', svg, 'image/png'],
    ['a GIF', await quarters().gif().toBuffer(), 'image/gif'],
    ['a TIFF that calls itself JPEG', await quarters().tiff().toBuffer(), 'image/jpeg'],
    ['an AVIF', await quarters(64, 48).avif({ effort: 0 }).toBuffer(), 'image/avif'],
    ['a PDF', text('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%%EOF'), 'image/jpeg'],
    ['a PDF with a JPEG in it', Buffer.concat([text('%PDF-1.7\n'), jpeg]), 'image/jpeg'],
    ['text renamed .jpg', text('These are only words.'), 'image/jpeg'],
    ['a GIF that is a script too', text('GIF89a/*\x01\x00\x01\x00*/=1;alert(1)//'), 'image/jpeg'],
    ['a page', text('<!doctype html><script>alert(1)</script>'), 'image/webp'],
    ['nothing', new Uint8Array(), 'image/png'],
    ['half a JPEG', jpeg.subarray(0, jpeg.length / 2), 'image/jpeg'],
    ['half a PNG', png.subarray(0, png.length / 2), 'image/png'],
    ['half a WebP', webp.subarray(0, webp.length / 2), 'image/webp'],
    ['the signature of a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4]), 'image/jpeg'],
    ['the signature of a PNG and noise', Buffer.concat([png.subarray(0, 8), Buffer.alloc(200, 0x5a)]), 'image/png'],
    ['the signature of a WebP and text', text('RIFF\x20\x00\x00\x00WEBPVP8 nothing'), 'image/webp'],
  ];
}

/** A PNG of very many pixels in very few bytes. */
export function bomb(width: number, height: number): Promise<Buffer> {
  return sharp(Buffer.alloc(width * height), { raw: { width, height, channels: 1 } })
    .png({ compressionLevel: 9 })
    .toBuffer();
}

/** Mean colour of a square of 9 px about a point given in fractions. */
export async function colorAt(image: Buffer, x: number, y: number): Promise<number[]> {
  const { width, height } = await sharp(image).metadata();
  const region = { left: Math.round(x * width) - 4, top: Math.round(y * height) - 4, width: 9, height: 9 };
  const { channels } = await sharp(await sharp(image).extract(region).png().toBuffer()).stats();
  return channels.map(({ mean }) => mean);
}

/** The middles of the four quarters of an image, clockwise from the upper left, within `tolerance` of 255. */
export async function expectQuarters(image: Buffer, clockwise: (keyof typeof QUARTERS)[], tolerance = 8) {
  const middles = [
    [0.25, 0.25],
    [0.75, 0.25],
    [0.75, 0.75],
    [0.25, 0.75],
  ] as const;
  for (const [i, [x, y]] of middles.entries()) {
    const color = await colorAt(image, x, y);
    const expected = QUARTERS[clockwise[i]!];
    const off = Math.max(...expected.map((channel, c) => Math.abs(channel - color[c]!)));
    expect(off, `${clockwise[i]} is ${color.map(Math.round)}`).toBeLessThanOrEqual(tolerance);
  }
}

/** A JPEG that nothing makes small. */
export async function noise(width = 2000, height = 1600): Promise<Buffer> {
  const data = randomFillSync(Buffer.alloc(width * height * 3));
  return sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 95 })
    .toBuffer();
}
