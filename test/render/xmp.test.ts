import { parseXml } from '@rgrove/parse-xml';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import type { Caption } from '../../src/domain/caption.ts';
import { encode } from '../../src/render/encode.ts';
import { xmpOf } from '../../src/render/xmp.ts';

/** Every field as long as it may be, of characters that take most room as XML. */
const LONGEST: Caption = {
  title: '"'.repeat(400 * 24),
  alt: '"'.repeat(400),
  credit: '"'.repeat(80),
  imprint: '"'.repeat(200),
  licence: { name: '"'.repeat(60), url: `https://example.org/${'&'.repeat(480)}` },
  campaign: '"'.repeat(60),
  url: `https://posters.example.org/${'p'.repeat(200)}`,
  remixOf: 'https://posters.example.org/p/23456789ABC',
  topics: Array.from({ length: 8 }, (_, i) => `${i}`.repeat(40)),
  createdAt: '2026-01-01T00:00:00.000Z',
  madeOf: 'words and photos',
  byUsers: true,
};
/** The most that one segment of a JPEG holds of it, in bytes (ISO 16684-3). */
const JPEG_SEGMENT = 65_502;
/** Messengers show no card that is heavier, bytes. */
const CARD = 300_000;

/** Pixels that no encoder makes small. */
function noise(width: number, height: number) {
  const data = Buffer.alloc(width * height * 3);
  let seed = 1;
  for (let i = 0; i < data.length; i++) {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    data[i] = seed >> 16;
  }
  return { width, height, data };
}

it('fits into one segment of a JPEG, whatever is said', () => {
  for (const letter of ['"', '🏴']) {
    const title = letter.repeat((400 * 24) / letter.length);
    expect(Buffer.byteLength(xmpOf({ ...LONGEST, title })), letter).toBeLessThan(JPEG_SEGMENT);
  }
});

it('is well-formed, with characters that are not of XML too', () => {
  const every = String.fromCodePoint(...Array.from({ length: 0x20 }, (_, i) => i), 0x7f, 0xfffe, 0xffff);
  const packet = xmpOf({ ...LONGEST, title: `a${every}b\ud800c`, campaign: `x${every}y`, imprint: '<a b="&c;">' });
  const document = parseXml(packet.replace('\ufeff', ''));
  expect(document.root?.name).toBe('x:xmpmeta');
  expect(document.text).toContain('a\t\n\n\u007fbc');
  expect(document.text).toContain('x\t\n\n\u007fy');
  expect(document.text).toContain('<a b="&c;">');
});

it('leaves a card under what messengers show, however much there is to draw', async () => {
  const xmp = xmpOf(LONGEST);
  const heavy = noise(1200, 630);
  expect((await encode(heavy, 'jpg', { xmp })).byteLength).toBeGreaterThan(CARD);
  const card = await encode(heavy, 'jpg', { card: true, xmp });
  expect(card.byteLength).toBeLessThan(CARD);
  const { format, width, height, xmp: kept } = await sharp(card).metadata();
  expect({ format, width, height }).toEqual({ format: 'jpeg', width: 1200, height: 630 });
  expect(kept?.toString() === xmp).toBe(true);
});
