import { describe, expect, it } from 'vitest';
import { readPhotoType } from '../../../web/maker/photo-file.ts';
import { quarters } from '../../http/photo-files.ts';

const read = (...parts: (Uint8Array | string)[]) => readPhotoType(new Blob(parts as BlobPart[]));
const refusal = (what: string) => ({ problem: `This is ${what}. Choose one that is saved as JPEG, PNG or WebP.` });
const box = (brand: string) => `\0\0\0\x18ftyp${brand}\0\0\0\0`;

describe('a file that was chosen', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('is known as a %s whatever it is called', async (format) => {
    expect(await read(await quarters().toFormat(format).toBuffer())).toEqual({ type: `image/${format}` });
  });

  it.each([
    [box('heic'), 'a HEIC photo'],
    [box('mif1'), 'a HEIC photo'],
    [box('avif'), 'an AVIF picture'],
    [box('isom'), 'a video'],
    ['GIF89a', 'a GIF'],
    ['II*\0', 'a TIFF or raw photo'],
    ['%PDF-1.7', 'a PDF'],
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'a drawing'],
    ['Only words', 'no photo'],
  ])('is refused with what it is (%j)', async (start, what) => {
    expect(await read(start)).toEqual(refusal(what));
  });

  it('is refused where it is empty, or larger than anything that can be made smaller', async () => {
    expect(await read('')).toEqual({ problem: 'This file is empty.' });
    const jpeg = await quarters().jpeg().toBuffer();
    expect(await read(jpeg, new Uint8Array(200 * 1024 ** 2))).toEqual({
      problem: 'The photo is larger than the 20 MB we take.',
    });
  });
});
