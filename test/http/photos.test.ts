import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_PHOTO_BYTES } from '../../src/domain/photos/photo.ts';
import { ask, countStored, openTemplates, openTestHouse, PUBLIC_URL, type TestHouse } from './house.ts';
import { bomb, colorAt, expectQuarters, impostors, quarters, SECRET, talkative } from './photo-files.ts';

const opened = openTemplates('photo-templates');
let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse(undefined, opened);
});
afterAll(() => house.close());

const upload = (body: BodyInit, type = 'image/jpeg', headers: Record<string, string> = {}) =>
  ask(house.app, '/api/photos', { method: 'POST', headers: { 'content-type': type, ...headers }, body });

function form(parts: Record<string, string | Uint8Array>) {
  const data = new FormData();
  for (const [name, part] of Object.entries(parts)) {
    if (typeof part === 'string') data.append(name, part);
    else data.append(name, new Blob([part as Uint8Array<ArrayBuffer>]), `${name}.jpg`);
  }
  return data;
}

const uploaded = async (body: Buffer, type = 'image/jpeg') => {
  const answer = await upload(body as unknown as BodyInit, type);
  expect(answer.status, await answer.clone().text()).toBe(201);
  return (await answer.json()) as { id: string; width: number; height: number; type: string; previewUrl: string };
};

/** The kept original of a photo. */
async function originalOf(id: string): Promise<Buffer> {
  const file = await house.files.get(`photos/${id.slice(0, 2)}/${id}/original.jpg`);
  return Buffer.from(await new Response(file!.body).arrayBuffer());
}

describe('POST /api/photos', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('takes a %s', async (format) => {
    const photo = await uploaded(await quarters().toFormat(format).toBuffer(), `image/${format}`);
    expect(photo).toEqual({
      id: expect.stringMatching(/^\w{20}$/),
      width: 400,
      height: 300,
      type: 'image/jpeg',
      previewUrl: `${PUBLIC_URL}/photos/${photo.id}/preview.webp`,
    });
    expect(await sharp(await originalOf(photo.id)).metadata()).toMatchObject({
      format: 'jpeg',
      chromaSubsampling: '4:4:4',
    });
    await expectQuarters(await originalOf(photo.id), ['red', 'green', 'blue', 'white']);
    expect(await house.records.photos.get(photo.id)).toMatchObject({ width: 400, height: 300, type: 'image/jpeg' });
  });

  it('takes a form with the file "photo"', async () => {
    const answer = await ask(house.app, '/api/photos', {
      method: 'POST',
      body: form({ photo: await quarters().jpeg().toBuffer(), note: 'hello' }),
    });
    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({ width: 400, height: 300 });
  });

  it('turns a photo upright as its EXIF orientation says', async () => {
    const { id, width, height } = await uploaded(await quarters().withMetadata({ orientation: 6 }).jpeg().toBuffer());
    expect([width, height]).toEqual([300, 400]);
    await expectQuarters(await originalOf(id), ['white', 'red', 'green', 'blue']);
    expect((await sharp(await originalOf(id)).metadata()).orientation).toBeUndefined();
  });

  it.each([
    ['with its profile', true],
    ['without one', false],
  ])('brings CMYK to sRGB, %s', async (_, profile) => {
    const image = quarters().toColourspace('cmyk').jpeg({ quality: 95 });
    const cmyk = await (profile ? image.withIccProfile('cmyk') : image).toBuffer();
    expect(await sharp(cmyk).metadata()).toMatchObject({ space: 'cmyk', channels: 4 });
    const { id } = await uploaded(cmyk);
    expect(await sharp(await originalOf(id)).metadata()).toMatchObject({ space: 'srgb', channels: 3 });
    await expectQuarters(await originalOf(id), ['red', 'green', 'blue', 'white'], 25);
  });

  it('brings a wide profile to sRGB', async () => {
    const { id } = await uploaded(await quarters().withIccProfile('p3').png().toBuffer(), 'image/png');
    await expectQuarters(await originalOf(id), ['red', 'green', 'blue', 'white']);
  });

  it('brings 16 bits and greys to 8-bit sRGB', async () => {
    const deep = await quarters().toColourspace('rgb16').png().toBuffer();
    expect((await sharp(deep).metadata()).depth).toBe('ushort');
    const { id } = await uploaded(deep, 'image/png');
    expect(await sharp(await originalOf(id)).metadata()).toMatchObject({ space: 'srgb', depth: 'uchar', channels: 3 });
    await expectQuarters(await originalOf(id), ['red', 'green', 'blue', 'white']);
    const grey = await uploaded(await quarters().greyscale().toColourspace('grey16').png().toBuffer(), 'image/png');
    expect(await sharp(await originalOf(grey.id)).metadata()).toMatchObject({ space: 'srgb', channels: 3 });
  });

  it('lays what is see-through on white', async () => {
    const clear = { width: 40, height: 30, channels: 4, background: { r: 200, g: 0, b: 0, alpha: 0 } } as const;
    const { id } = await uploaded(await sharp({ create: clear }).png().toBuffer(), 'image/png');
    expect(await colorAt(await originalOf(id), 0.5, 0.5)).toEqual([255, 255, 255]);
  });

  it('keeps no more than 6000 px of the long side, and 1024 of the preview', async () => {
    const photo = await uploaded(await quarters(7000, 700).jpeg({ quality: 60 }).toBuffer());
    expect(photo).toMatchObject({ width: 6000, height: 600 });
    const preview = await ask(house.app, `/photos/${photo.id}/preview.webp`);
    expect(await sharp(Buffer.from(await preview.arrayBuffer())).metadata()).toMatchObject({
      width: 1024,
      height: 102,
    });
  });

  it('keeps nothing of a file but the picture', async () => {
    const bytes = await talkative();
    expect(bytes.toString('latin1').split(SECRET).length).toBeGreaterThan(3);
    expect((await sharp(bytes).metadata()).exif).toBeDefined();
    const { id } = await uploaded(bytes);
    let kept = 0;
    for await (const { key } of house.files.list(`photos/${id.slice(0, 2)}/${id}/`)) {
      const file = Buffer.from(await new Response((await house.files.get(key))!.body).arrayBuffer());
      expect(file.includes(SECRET), key).toBe(false);
      expect(file.includes('Exif'), key).toBe(false);
      const { exif, xmp, iptc } = await sharp(file).metadata();
      expect([exif, xmp, iptc], key).toEqual([undefined, undefined, undefined]);
      kept++;
    }
    expect(kept).toBe(2);
  });
});

describe('what is no photo', () => {
  it('is refused, and nothing of it is stored', async () => {
    const before = await countStored(house);
    for (const [name, bytes, type] of await impostors()) {
      const answer = await upload(bytes as unknown as BodyInit, type);
      expect(answer.headers.get('content-type'), name).toBe('application/problem+json');
      expect(await answer.json(), name).toMatchObject({ status: 415, code: 'not_an_image' });
    }
    expect(await countStored(house)).toEqual(before);
  });

  it('is refused in a form as well', async () => {
    const before = await countStored(house);
    for (const [name, bytes] of await impostors()) {
      const answer = await ask(house.app, '/api/photos', { method: 'POST', body: form({ photo: bytes }) });
      // An empty file is what a browser sends for a field that was left alone.
      const expected = bytes.byteLength === 0 ? 'invalid_request' : 'not_an_image';
      expect((await answer.json()).code, name).toBe(expected);
    }
    expect(await countStored(house)).toEqual(before);
  });

  it.each([
    ['JSON', '{}', 'application/json', 415, 'unsupported_media_type'],
    ['a body without a type', new Uint8Array([1]), '', 415, 'unsupported_media_type'],
    ['a broken form', 'nothing of a form', 'multipart/form-data; boundary=x', 400, 'invalid_request'],
    ['a form without a boundary', 'x', 'multipart/form-data;', 400, 'invalid_request'],
  ])('answers %s clearly', async (_, body, type, status, code) => {
    const answer = await upload(body, type);
    expect(await answer.json()).toMatchObject({ status, code });
  });

  it('names the file a form should have', async () => {
    const answer = await ask(house.app, '/api/photos', { method: 'POST', body: form({ image: 'x', photo: 'text' }) });
    expect(await answer.json()).toMatchObject({ status: 400, errors: [{ path: 'photo' }] });
  });

  it('refuses a form from another site', async () => {
    const headers = { origin: 'https://evil.example' };
    const body = form({ photo: await quarters().jpeg().toBuffer() });
    const answer = await ask(house.app, '/api/photos', { method: 'POST', headers, body });
    expect(await answer.json()).toMatchObject({ status: 403, code: 'cross_site' });
  });
});

describe('what is too large', () => {
  it('is refused by its pixels before they are decoded', async () => {
    const before = await countStored(house);
    const bytes = await bomb(7000, 6000);
    expect(bytes.byteLength).toBeLessThan(200_000);
    const started = performance.now();
    const answer = await upload(bytes as unknown as BodyInit, 'image/png');
    expect(await answer.json()).toMatchObject({
      status: 413,
      code: 'image_too_large',
      detail: expect.stringContaining('40 megapixels'),
    });
    expect(performance.now() - started).toBeLessThan(500);
    expect(await countStored(house)).toEqual(before);
  });

  it('is refused by the length it declares', async () => {
    const answer = await upload('x', 'image/jpeg', { 'content-length': String(MAX_PHOTO_BYTES + 1) });
    expect(await answer.json()).toMatchObject({ status: 413, code: 'body_too_large' });
  });

  it.each([
    'image/jpeg',
    'multipart/form-data; boundary=x',
  ])('is refused by what it sends as %s, and no more is read', async (type) => {
    const before = await countStored(house);
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1024 * 1024;
        controller.enqueue(new Uint8Array(1024 * 1024));
        if (sent > 60 * 1024 * 1024) controller.close();
      },
    });
    const init = { method: 'POST', headers: { 'content-type': type }, body, duplex: 'half' } as RequestInit;
    const answer = await ask(house.app, '/api/photos', init);
    expect(await answer.json()).toMatchObject({ status: 413, code: 'body_too_large' });
    expect(sent).toBeLessThan(MAX_PHOTO_BYTES + 4 * 1024 * 1024);
    expect(await countStored(house)).toEqual(before);
  });

  it('is refused in a form by its own length', async () => {
    const photo = Buffer.concat([await quarters().jpeg().toBuffer(), Buffer.alloc(MAX_PHOTO_BYTES)]);
    const answer = await ask(house.app, '/api/photos', { method: 'POST', body: form({ photo }) });
    expect(await answer.json()).toMatchObject({ status: 413, code: 'body_too_large' });
  });
});

describe('the preview', () => {
  it('is there for whoever has the id, and for no cache in between', async () => {
    const { id } = await uploaded(await quarters().jpeg().toBuffer());
    const answer = await ask(house.app, `/photos/${id}/preview.webp`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/webp');
    expect(answer.headers.get('cache-control')).toMatch(/^private/);
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    const etag = answer.headers.get('etag')!;
    await expectQuarters(Buffer.from(await answer.arrayBuffer()), ['red', 'green', 'blue', 'white'], 12);
    const again = await ask(house.app, `/photos/${id}/preview.webp`, { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
  });

  it('is all there is to see of a photo', async () => {
    const { id } = await uploaded(await quarters().jpeg().toBuffer());
    const places = ['', '/', '/original.jpg', '/preview.jpg', '/preview.webp/..', `/../${id}/original.jpg`];
    for (const place of places) expect((await ask(house.app, `/photos/${id}${place}`)).status, place).toBe(404);
    expect((await ask(house.app, `/files/photos/${id.slice(0, 2)}/${id}/original.jpg`)).status).toBe(404);
  });

  it.each(['aaaaaaaaaaaaaaaaaaaa', 'short', '..%2f..%2fetc', 'a'.repeat(400)])('is not there for %s', async (id) => {
    const answer = await ask(house.app, `/photos/${id}/preview.webp`);
    expect(await answer.json()).toMatchObject({ status: 404, code: 'unknown_photo' });
  });
});
