import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readTemplate } from '../../src/templates/read.ts';
import { difference, drawLayers, SHEET, templateWith } from './layers.ts';

const WHITE = '#ffffff';
const [RED, GREEN, BLUE, GREY] = ['#b43c32', '#468c50', '#3c508c', '#808080'];
const boxes = (square: number[], print = [0, 0, 9, 9]) => ({ square, share: [0, 0, 9, 9], print });

/** A picture of equal columns (or rows), one for each colour, as a file. */
async function striped(
  colors: string[],
  { width, height, type = 'png', down = false }: { width: number; height: number; type?: string; down?: boolean },
): Promise<Buffer> {
  const channels = colors.map((color) => Buffer.from(color.slice(1).padEnd(8, 'f'), 'hex'));
  const data = Buffer.alloc(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = down ? (y * colors.length) / height : (x * colors.length) / width;
      channels[Math.floor(at)]!.copy(data, (y * width + x) * 4);
    }
  }
  const image = sharp(data, { raw: { width, height, channels: 4 } });
  if (type === 'jpeg') return image.flatten().jpeg({ quality: 95, chromaSubsampling: '4:4:4' }).toBuffer();
  return type === 'webp' ? image.webp({ lossless: true }).toBuffer() : image.png().toBuffer();
}

const image = (more: object = {}) => ({ type: 'image', file: 'picture.png', ...more });
const near = (color: string, other: string, most = 3) =>
  expect(difference(color, other), `${color} is not ${other}`).toBeLessThanOrEqual(most);

describe('an image', () => {
  it.each(['png', 'jpeg', 'webp'])('of type %s covers the canvas', async (type) => {
    const bytes = await striped([RED, GREEN, BLUE, GREY], { width: 800, height: 800, type });
    const file = `picture.${type}`;
    const { at } = await drawLayers([image({ file })], { files: { [file]: bytes } });
    [RED, GREEN, BLUE, GREY].forEach((color, i) => {
      for (const y of [1, 540, 1078]) near(at(135 + i * 270, y), color);
    });
    near(at(0, 0), RED);
    near(at(1079, 1079), GREY);
  });

  it('keeps the part that `position` says where the shapes differ', async () => {
    const files = { 'picture.png': await striped([RED, GREEN, BLUE], { width: 900, height: 300 }) };
    const middle = await drawLayers([image()], { files });
    for (const x of [5, 540, 1075]) near(middle.at(x, 540), GREEN);
    const left = await drawLayers([image({ position: [0, 0.5] })], { files });
    for (const x of [5, 540, 1075]) near(left.at(x, 540), RED);
    const right = await drawLayers([image({ position: [1, 0.5] })], { files });
    for (const x of [5, 540, 1075]) near(right.at(x, 540), BLUE);
  });

  it('is seen as a whole with `contain`, with room where `position` leaves it', async () => {
    const files = { 'picture.png': await striped([RED, BLUE], { width: 400, height: 200 }) };
    const box = boxes([100, 100, 600, 600]);
    const { at } = await drawLayers([image({ fit: 'contain', box })], { files });
    expect([at(400, 247), at(400, 552), at(97, 400), at(702, 400)]).toEqual([WHITE, WHITE, WHITE, WHITE]);
    near(at(102, 252), RED);
    near(at(390, 547), RED);
    near(at(697, 547), BLUE);
    const low = await drawLayers([image({ fit: 'contain', position: [0.5, 1], box })], { files });
    near(low.at(102, 697), RED);
    expect(low.at(102, 397)).toBe(WHITE);
  });

  it('is cut to its box, and is as faint as it and the layer say', async () => {
    const files = { 'picture.png': await striped([RED, `${BLUE}80`, `${GREEN}00`], { width: 300, height: 300 }) };
    const { at } = await drawLayers([image({ box: boxes([200, 100, 300, 600]) })], { files });
    // 600 high, of which the middle half of the width is seen.
    expect([at(197, 400), at(502, 400), at(350, 97), at(350, 702)]).toEqual([WHITE, WHITE, WHITE, WHITE]);
    near(at(205, 400), RED);
    near(at(350, 400), '#9da7c5');
    expect(at(480, 400)).toBe(WHITE);
    const faint = await drawLayers([image({ opacity: 0.5, box: boxes([200, 100, 300, 600]) })], { files });
    near(faint.at(205, 400), '#da9e99');
  });

  it('is turned upright, and its colours go by its profile', async () => {
    const upright = await sharp(await striped([RED, BLUE], { width: 400, height: 200, down: true }))
      .rotate(-90)
      .flatten()
      .withMetadata({ orientation: 6 })
      .jpeg({ quality: 95, chromaSubsampling: '4:4:4' })
      .toBuffer();
    const turned = await drawLayers([image({ file: 'picture.jpg' })], { files: { 'picture.jpg': upright } });
    near(turned.at(540, 20), RED, 6);
    near(turned.at(540, 1060), BLUE, 6);
    const cmyk = await sharp(await striped([RED], { width: 50, height: 50 }))
      .flatten()
      .withIccProfile('cmyk')
      .jpeg({ quality: 100 })
      .toBuffer();
    const printed = await drawLayers([image({ file: 'picture.jpg' })], { files: { 'picture.jpg': cmyk } });
    // Ink cannot print every red; one read without its profile, or inverted, is far from this one.
    near(printed.at(540, 540), RED, 36);
    const grey = await sharp({ create: { width: 9, height: 9, channels: 3, background: GREY } })
      .toColourspace('b-w')
      .png()
      .toBuffer();
    near((await drawLayers([image()], { files: { 'picture.png': grey } })).at(9, 9), GREY);
  });

  it('names a file for each layout', async () => {
    const files = {
      'picture-square.png': await striped([RED], { width: 20, height: 20 }),
      'picture-share.png': await striped([BLUE], { width: 20, height: 20 }),
    };
    const layers = [image({ file: 'picture-{layout}.png' })];
    near((await drawLayers(layers, { files })).at(9, 9), RED);
    near((await drawLayers(layers, { files, format: 'share' })).at(9, 9), BLUE);
  });

  it('shows in the bleed what `cover` cut off, and elsewhere draws out its edge', async () => {
    // As wide as the sheet and three times as high: the middle one of its rows fills the canvas.
    const colors = [RED, GREEN, BLUE];
    const files = { 'picture.png': await striped(colors, { width: 1240, height: 1754 * 3, down: true }) };
    const { at } = await drawLayers([image()], { ...SHEET, files });
    near(at(620, 5), GREEN);
    near(at(620, 1750), GREEN);
    near(at(620, -17), RED);
    near(at(620, 1770), BLUE);
    for (const x of [-17, 1257]) near(at(x, 800), GREEN);
    near(at(-17, -17), RED);
    const contained = await drawLayers([image({ fit: 'contain', position: [0, 0] })], { ...SHEET, files });
    near(contained.at(-17, 300), RED);
    near(contained.at(100, -17), RED);
    near(contained.at(100, 1770), BLUE);
    expect(contained.at(1250, 800)).toBe(WHITE);
  });

  it('is the same on A4 and A3', async () => {
    const files = { 'picture.png': await striped([RED, GREEN, BLUE, GREY], { width: 600, height: 400 }) };
    const layers = [image({ box: boxes([0, 0, 9, 9], [100, 100, 800, 500]) })];
    const [a4, a3] = [
      await drawLayers(layers, { ...SHEET, files }),
      await drawLayers(layers, { format: 'print-a3', files }),
    ];
    for (const [x, color] of [
      [150, RED],
      [400, GREEN],
      [600, BLUE],
      [850, GREY],
    ] as const) {
      near(a4.at(x, 350), color);
      near(a3.at(x, 350), color);
    }
    expect([a4.at(98, 350), a3.at(98, 350), a4.at(902, 350), a3.at(902, 350)]).toEqual([WHITE, WHITE, WHITE, WHITE]);
  });
});

describe('the file of an image', () => {
  async function load(bytes: Uint8Array | undefined, file = 'picture.png') {
    const folder = await mkdtemp(join(tmpdir(), 'flyposter-image-'));
    await writeFile(join(folder, 'template.json'), JSON.stringify(templateWith(image({ file }))));
    if (bytes) await writeFile(join(folder, file), bytes);
    const { problems } = await readTemplate('layers', folder, new Map());
    await rm(folder, { recursive: true });
    return problems.map(({ path, message }) => `${path}: ${message}`);
  }
  const noise = (length: number) => Uint8Array.from({ length }, (_, i) => (i * 7919) >> 3);

  it('is fine', async () => {
    expect(await load(await striped([RED], { width: 30, height: 30 }))).toEqual([]);
    expect(await load(await striped([RED], { width: 30, height: 30, type: 'webp' }), 'a.webp')).toEqual([]);
  });

  it('must be there, once for each file', async () => {
    expect(await load(undefined)).toEqual(['layers.1.file: the file is missing']);
  });

  it('must be small', async () => {
    expect(await load(noise(2_100_000))).toEqual(['layers.1.file: the file has 2.1 MB, an image has at most 2']);
  });

  it('must not have more pixels than are drawn', async () => {
    const create = { width: 6000, height: 5000, channels: 3 as const, background: RED };
    const bytes = await sharp({ create }).png().toBuffer();
    expect(await load(bytes)).toEqual([
      'layers.1.file: the image has 6000×5000 pixels, at most 25 megapixels are drawn',
    ]);
  });

  it('must be of a type that we take, whatever its name', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    expect(await load(svg)).toEqual(['layers.1.file: the file is SVG, an image is PNG, JPEG or WebP']);
  });

  it('must decode to its end', async () => {
    expect((await load(noise(500)))[0]).toMatch(/^layers\.1\.file: the image cannot be decoded: /);
    for (const type of ['png', 'jpeg', 'webp']) {
      const whole = await striped([RED, GREEN, BLUE], { width: 900, height: 900, type });
      const cut = whole.subarray(0, Math.round(whole.length * 0.6));
      expect((await load(cut))[0], type).toMatch(/^layers\.1\.file: the image cannot be decoded: /);
    }
  });

  it.each(['../picture.png', '/picture.png', 'picture.gif', 'picture.svg'])('must not be %s', async (file) => {
    expect((await load(undefined, file))[0]).toMatch(
      /^layers\.1\.file: .*PNG, JPEG or WebP file inside the template folder/,
    );
  });
});
