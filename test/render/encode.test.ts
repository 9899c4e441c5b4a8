import { randomFillSync } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/domain/format.ts';
import { encode } from '../../src/render/encode.ts';

describe('a card', () => {
  it.each(Object.entries(FORMATS))('of the format %s stays under 300 KB where it is all noise', async (_, size) => {
    const { width, height } = size;
    const data = randomFillSync(Buffer.alloc(width * height * 3));
    const bytes = await encode({ width, height, data }, 'jpg', { card: true });
    expect(bytes.byteLength).toBeLessThan(300_000);
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width, height });
  });

  it('that is light keeps the quality of all pictures', async () => {
    const pixels = { width: 60, height: 30, data: randomFillSync(Buffer.alloc(60 * 30 * 3)) };
    expect(await encode(pixels, 'jpg', { card: true })).toEqual(await encode(pixels, 'jpg'));
  });
});

describe('a JPEG that nobody waits for', () => {
  it('has the same pixels in fewer bytes', async () => {
    const noise = randomFillSync(Buffer.alloc(300 * 200 * 3));
    const pixels = { width: 300, height: 200, data: noise };
    const [fast, small] = [await encode(pixels, 'jpg'), await encode(pixels, 'jpg', { lowPriority: true })];
    expect(small.byteLength).toBeLessThan(fast.byteLength);
    expect(await sharp(small).raw().toBuffer()).toEqual(await sharp(fast).raw().toBuffer());
  });
});
