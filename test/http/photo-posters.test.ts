import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACTOR } from '../contract/attribution.ts';
import { ask, makePoster, openTemplates, openTestHouse, PUBLIC_URL, post, type TestHouse } from './house.ts';
import { colorAt, expectQuarters, quarters } from './photo-files.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse(undefined, openTemplates('photo-templates'));
});
afterAll(() => house.close());

async function upload(bytes: Buffer): Promise<string> {
  const headers = { 'content-type': 'image/jpeg' };
  const answer = await ask(house.app, '/api/photos', { method: 'POST', headers, body: bytes as unknown as BodyInit });
  expect(answer.status).toBe(201);
  return (await answer.json()).id;
}

describe('a poster with a photo', () => {
  const make = (picture: unknown, more: Record<string, unknown> = {}) =>
    post(house.app, '/api/posters', { template: 'framed', values: { slogan: 'Homes', picture, ...more } });
  const share = async (id: string) => Buffer.from(await (await ask(house.app, `/p/${id}/share.png`)).arrayBuffer());
  let photo: string;
  beforeAll(async () => {
    photo = await upload(await quarters(800, 600).jpeg({ quality: 95 }).toBuffer());
  });

  it('shows it over the ground and under the frame', async () => {
    const poster = await (await make({ id: photo })).json();
    expect(poster.values).toEqual({ slogan: 'Homes', picture: { id: photo } });
    expect(poster.alt).toBe('Poster with a photo: “Homes”');
    const image = await share(poster.id);
    await expectQuarters(await sharp(image).extract({ left: 0, top: 0, width: 600, height: 600 }).png().toBuffer(), [
      'red',
      'green',
      'blue',
      'white',
    ]);
    expect(await colorAt(image, 0.25, 300 / 630)).toEqual([0, 255, 255]);
  });

  it('shows the art of the template without one', async () => {
    const poster = await (await make(undefined)).json();
    expect(poster.values).toEqual({ slogan: 'Homes' });
    const image = await share(poster.id);
    expect(await colorAt(image, 0.25, 300 / 630)).toEqual([255, 0, 255]);
  });

  it('shows the part that was cropped, and of that the middle', async () => {
    // The right half, which is 400 × 600: of it the middle square, from 100 to 500 px.
    const crop = { x: 0.5, y: 0, width: 0.5, height: 1 };
    const poster = await (await make({ id: photo, crop })).json();
    expect(poster.values.picture).toEqual({ id: photo, crop });
    const image = await sharp(await share(poster.id))
      .extract({ left: 0, top: 0, width: 600, height: 600 })
      .png()
      .toBuffer();
    await expectQuarters(image, ['green', 'green', 'blue', 'blue']);
  });

  it('fills a circle in the middle of its box', async () => {
    const poster = await (await make(undefined, { badge: { id: photo } })).json();
    const image = await share(poster.id);
    const at = async (x: number, y: number) => (await colorAt(image, x / 1200, y / 630)).map(Math.round);
    const paper = [255, 224, 0];
    // The box is 400 × 300 from (700, 100); the circle has a radius of 150 about (900, 250).
    for (const [x, y] of [
      [740, 250],
      [1060, 250],
      [780, 130],
      [1020, 370],
    ] as const)
      expect(await at(x, y)).toEqual(paper);
    for (const [x, y] of [
      [760, 244],
      [900, 110],
      [800, 150],
    ] as const)
      expect(await at(x, y)).not.toEqual(paper);
  });

  it('prints it in the inks of the template', async () => {
    const poster = await (await make({ id: photo, effect: 'duotone' })).json();
    const image = await share(poster.id);
    const [r, g, b] = await colorAt(image, 150 / 1200, 450 / 630);
    expect([r! > 230, g! > 200, b! < 30]).toEqual([true, true, true]);
  });

  it('carries it through the bleed of a print', async () => {
    const poster = await (await make({ id: photo })).json();
    const answer = await ask(house.app, `/p/${poster.id}/print-a4.pdf`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
  });

  it('is made once under an idempotency key, whatever the order of the fields', async () => {
    const body = (picture: string) => `{"template":"framed","values":{"slogan":"Key","picture":${picture}}}`;
    const headers = { 'idempotency-key': 'photo-1' };
    const first = await (
      await post(house.app, '/api/posters', body(`{"id":"${photo}","effect":"none"}`), headers)
    ).json();
    const second = await post(house.app, '/api/posters', body(`{"effect":"none","id":"${photo}"}`), headers);
    expect((await second.json()).id).toBe(first.id);
    const other = await post(house.app, '/api/posters', body(`{"effect":"duotone","id":"${photo}"}`), headers);
    expect(await other.json()).toMatchObject({ status: 422, code: 'idempotency_key_reused' });
  });

  it.each<[string, unknown, string]>([
    ['an id that is none', { id: '../../etc/passwd' }, 'values.picture.id'],
    ['no id', {}, 'values.picture.id'],
    ['an id that is a number', { id: 7 }, 'values.picture.id'],
    ['a photo nobody uploaded', { id: 'aaaaaaaaaaaaaaaaaaaa' }, 'values.picture.id'],
    ['text', 'aaaaaaaaaaaaaaaaaaaa', 'values.picture'],
    ['a list', [], 'values.picture'],
    ['an effect of another slot', { id: 'aaaaaaaaaaaaaaaaaaaa', effect: 'halftone' }, 'values.picture.effect'],
    ['an effect that is an object', { id: 'aaaaaaaaaaaaaaaaaaaa', effect: {} }, 'values.picture.effect'],
    ['another field', { id: 'aaaaaaaaaaaaaaaaaaaa', url: 'http://x' }, 'values.picture.url'],
    [
      'a crop outside',
      { id: 'aaaaaaaaaaaaaaaaaaaa', crop: { x: 0.6, y: 0, width: 0.5, height: 1 } },
      'values.picture.crop',
    ],
    [
      'a crop before',
      { id: 'aaaaaaaaaaaaaaaaaaaa', crop: { x: -0.1, y: 0, width: 0.5, height: 1 } },
      'values.picture.crop',
    ],
    [
      'a crop too small',
      { id: 'aaaaaaaaaaaaaaaaaaaa', crop: { x: 0, y: 0, width: 0.01, height: 1 } },
      'values.picture.crop',
    ],
    ['half a crop', { id: 'aaaaaaaaaaaaaaaaaaaa', crop: { x: 0, y: 0 } }, 'values.picture.crop'],
    [
      'a crop of text',
      { id: 'aaaaaaaaaaaaaaaaaaaa', crop: { x: '0', y: 0, width: 1, height: 1 } },
      'values.picture.crop',
    ],
    [
      'a crop with more',
      { id: 'aaaaaaaaaaaaaaaaaaaa', crop: { x: 0, y: 0, width: 1, height: 1, z: 1 } },
      'values.picture.crop',
    ],
  ])('is not made with %s', async (_, picture, path) => {
    const answer = await make(picture);
    expect(answer.status).toBe(422);
    const problem = await answer.json();
    expect(problem.code).toBe('invalid_values');
    expect(problem.errors.map((error: { path: string }) => error.path)).toEqual([path]);
  });

  it('shows the photo in the preview of the maker, to nobody else', async () => {
    const values = encodeURIComponent(JSON.stringify({ picture: { id: photo } }));
    const answer = await ask(house.app, `/templates/framed/share/backdrop.webp?values=${values}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toMatch(/^private/);
    const shown = await sharp(Buffer.from(await answer.arrayBuffer())).extract({
      left: 0,
      top: 0,
      width: 600,
      height: 600,
    });
    await expectQuarters(await shown.png().toBuffer(), ['red', 'green', 'blue', 'white'], 14);
    const missing = encodeURIComponent(JSON.stringify({ picture: { id: 'aaaaaaaaaaaaaaaaaaaa' } }));
    const refused = await ask(house.app, `/templates/framed/share/backdrop.webp?values=${missing}`);
    expect(await refused.json()).toMatchObject({ status: 422, errors: [{ path: 'values.picture.id' }] });
  });

  it('is listed by the API with the effects it may have', async () => {
    const { slots } = await (await ask(house.app, '/api/templates/framed')).json();
    expect(slots[0]).toEqual({
      name: 'picture',
      type: 'photo',
      label: 'Picture',
      required: false,
      default: null,
      effects: ['none', 'duotone'],
    });
  });
});

describe('a photo that is not for remixes', () => {
  let photo: string;
  beforeAll(async () => {
    photo = await upload(await quarters(800, 600).jpeg({ quality: 95 }).toBuffer());
  });
  const make = (more: Record<string, unknown> = {}) =>
    makePoster(house.app, { template: 'framed', values: { slogan: 'Ours', picture: { id: photo } }, ...more });
  const json = async (path: string) => (await ask(house.app, path)).json();
  const html = async (path: string, init?: RequestInit) => (await ask(house.app, path, init)).text();

  it('is for remixes unless its maker said no', async () => {
    for (const photoReuse of [undefined, null, true]) {
      const poster = await make({ photoReuse });
      expect(await json(`/api/posters/${poster.id}`)).toMatchObject({
        photoReuse: true,
        values: { slogan: 'Ours', picture: { id: photo } },
      });
      const form = await html(`/make/framed?remix=${poster.id}`);
      expect(form).toMatch(new RegExp(`name="values\\.picture\\.id"[^>]* value="${photo}"`));
      expect(form).not.toContain('not for remixes');
    }
  });

  it('is known to its maker, and after that to nobody', async () => {
    const poster = await make({ photoReuse: false, list: true });
    expect(poster).toMatchObject({ photoReuse: false, values: { slogan: 'Ours', picture: { id: photo } } });
    await house.moderation.decide(poster.id, 'approve', ACTOR);
    const remix = await makePoster(house.app, { template: 'framed', values: { slogan: 'Theirs' }, remixOf: poster.id });
    await house.moderation.decide(remix.id, 'approve', ACTOR);

    expect(await json(`/api/posters/${poster.id}`)).toMatchObject({ photoReuse: false, values: { slogan: 'Ours' } });
    const { posters } = await json('/api/posters');
    expect(posters.find(({ id }: { id: string }) => id === poster.id).values).toEqual({ slogan: 'Ours' });
    const typed = new URLSearchParams({ 'values.slogan': 'Mine', remixOf: poster.id, preview: 'yes' });
    const pages = [
      await html(`/p/${poster.id}`),
      await html(`/p/${remix.id}`),
      await html('/'),
      await html('/gallery'),
      await html(`/make/framed?remix=${poster.id}`),
      await html('/make/framed', {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: typed.toString(),
      }),
      JSON.stringify(await json(`/api/posters/${poster.id}`)),
      JSON.stringify(posters),
    ];
    for (const page of pages) {
      expect(page).toContain(poster.id);
      expect(page).not.toContain(photo);
    }
    expect(pages[4]).toContain('Its photo is not for remixes.');
    expect(pages[1]).not.toContain('not for remixes');
  });

  it('stays on the poster itself', async () => {
    const poster = await make({ photoReuse: false });
    const image = Buffer.from(await (await ask(house.app, `/p/${poster.id}/share.png`)).arrayBuffer());
    await expectQuarters(await sharp(image).extract({ left: 0, top: 0, width: 600, height: 600 }).png().toBuffer(), [
      'red',
      'green',
      'blue',
      'white',
    ]);
  });

  it('is known again to who sends the same request with its key', async () => {
    const body = { template: 'framed', values: { slogan: 'Key', picture: { id: photo } }, photoReuse: false };
    const headers = { 'idempotency-key': 'photo-reuse' };
    const first = await (await post(house.app, '/api/posters', body, headers)).json();
    const again = await (await post(house.app, '/api/posters', body, headers)).json();
    expect(again).toEqual(first);
    const other = await post(house.app, '/api/posters', { ...body, photoReuse: true }, headers);
    expect(await other.json()).toMatchObject({ status: 422, code: 'idempotency_key_reused' });
  });

  it('is no secret where there is none', async () => {
    const poster = await makePoster(house.app, { template: 'framed', values: { slogan: 'Words' }, photoReuse: false });
    expect(await json(`/api/posters/${poster.id}`)).toMatchObject({ photoReuse: false, values: { slogan: 'Words' } });
    expect(await html(`/make/framed?remix=${poster.id}`)).not.toContain('not for remixes');
  });

  it.each(['no', 0, {}])('is not asked for with %j', async (photoReuse) => {
    const answer = await post(house.app, '/api/posters', { template: 'framed', values: { slogan: 'a' }, photoReuse });
    expect(await answer.json()).toMatchObject({ status: 422, errors: [{ path: 'photoReuse' }] });
  });

  it('is said by a form with the box and no tick in it, not by a form without the box', async () => {
    const send = async (fields: Record<string, string>) => {
      const answer = await ask(house.app, '/make/framed', {
        method: 'POST',
        headers: { origin: PUBLIC_URL, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ 'values.slogan': 'Form', 'values.picture.id': photo, ...fields }).toString(),
      });
      expect(answer.status).toBe(303);
      return (await json(`/api/posters/${answer.headers.get('location')!.split('/').at(-1)}`)).photoReuse;
    };
    expect(await send({ photoReuseShown: 'yes', photoReuse: 'yes' })).toBe(true);
    expect(await send({ photoReuseShown: 'yes' })).toBe(false);
    expect(await send({})).toBe(true);
  });
});
