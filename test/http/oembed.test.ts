import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import { Ajv2019 } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACTOR, BY } from '../contract/attribution.ts';
import { ask, makePoster, openTestHouse, PUBLIC_URL, type TestHouse } from './house.ts';
import { oembedSchema } from './schemas/oembed.ts';

const ajv = new Ajv2019({ strict: true, strictRequired: false, strictTypes: false });
addFormats.default(ajv);
const isOEmbed = ajv.compile<Record<string, string> & { width: number; height: number }>(oembedSchema);

let house: TestHouse;
let poster: Awaited<ReturnType<typeof makePoster>>;
beforeAll(async () => {
  house = await openTestHouse();
  await house.records.settings.write({ moderation: 'open', name: 'Open <Streets>' }, BY);
  poster = await makePoster(house.app, { list: true, topics: ['housing'], credit: 'A & "B"' });
  await house.curation.create({ slug: 'ours', title: 'Ours "><script>', introduction: '' }, ACTOR);
  await house.curation.add('ours', [poster.id], ACTOR);
});
afterAll(() => house.close());

function oembed(url: string, more: Record<string, string> = {}, init: RequestInit = {}): Promise<Response> {
  return Promise.resolve(ask(house.app, `/oembed?${new URLSearchParams({ url, ...more })}`, init));
}

async function read(url: string, more: Record<string, string> = {}) {
  const answer = await oembed(url, more);
  expect(answer.status, url).toBe(200);
  expect(answer.headers.get('content-type')).toMatch(/^application\/json(?:;|$)/);
  const body: unknown = await answer.json();
  if (!isOEmbed(body)) throw new Error(ajv.errorsText(isOEmbed.errors));
  return body;
}

async function sizeOf(url: string) {
  const answer = await ask(house.app, url);
  expect(answer.status).toBe(200);
  const { width, height } = await sharp(await answer.arrayBuffer()).metadata();
  return { width, height };
}

describe('oEmbed of a poster', () => {
  it('is its picture', async () => {
    expect(await read(poster.url)).toEqual({
      version: '1.0',
      type: 'photo',
      title: 'Rent is theft',
      author_name: 'A & "B"',
      url: `${poster.url}/share.jpg`,
      width: 1200,
      height: 630,
      thumbnail_url: `${poster.url}/share.jpg?width=480`,
      thumbnail_width: 480,
      thumbnail_height: 252,
      provider_name: 'Open <Streets>',
      provider_url: `${PUBLIC_URL}/`,
      cache_age: 3600,
      license: 'All rights reserved',
    });
  });

  it('fits into the room there is, and is as large as it says', async () => {
    const widths = new Set<number>();
    for (const [maxwidth, maxheight] of [
      [240, 0],
      [300, 126],
      [479, 0],
      [480, 0],
      [600, 1000],
      [0, 300],
      [1199, 0],
      [1200, 630],
      [5000, 629],
      [5000, 5000],
    ] as const) {
      const room = { ...(maxwidth && { maxwidth: `${maxwidth}` }), ...(maxheight && { maxheight: `${maxheight}` }) };
      const { type, url, width, height, thumbnail_url, ...rest } = await read(poster.url, room);
      expect(type).toBe('photo');
      expect(width).toBeLessThanOrEqual(maxwidth || width);
      expect(height).toBeLessThanOrEqual(maxheight || height);
      expect(await sizeOf(url!)).toEqual({ width, height });
      expect(await sizeOf(thumbnail_url!)).toEqual({ width: rest.thumbnail_width, height: rest.thumbnail_height });
      expect(Number(rest.thumbnail_width)).toBeLessThanOrEqual(width);
      widths.add(width);
    }
    expect([...widths].sort((a, b) => a - b)).toEqual([240, 480, 960, 1200]);
  });

  it('is a link where no picture fits', async () => {
    for (const room of [{ maxwidth: '239' }, { maxheight: '125' }, { maxwidth: '1' }]) {
      const embed = await read(poster.url, room);
      expect(embed).toMatchObject({ type: 'link', title: 'Rent is theft' });
      expect(embed.thumbnail_url).toBeUndefined();
    }
  });

  it('is found by any address that leads to its page', async () => {
    for (const url of [
      `${poster.url}/`,
      `${poster.url}?s=whatsapp`,
      `${poster.url}?in=topic:housing#top`,
      poster.url.replace('http:', 'https:'),
      poster.url.replace('localhost', 'LOCALHOST'),
      poster.url.replace('/p/', '/x/../p/'),
      ` ${poster.url} `,
    ]) {
      expect((await read(url)).url).toBe(`${poster.url}/share.jpg`);
    }
  });

  it('is there for one that is in no gallery', async () => {
    const { url } = await makePoster(house.app);
    expect((await read(url)).author_name).toBeUndefined();
  });

  it('is XML that every parser takes', async () => {
    const slogan = '<b>&"\']]>&amp;</b>';
    const hostile = await makePoster(house.app, { values: { slogan }, credit: '</oembed><oembed>' });
    const answer = await oembed(hostile.url, { format: 'xml', maxwidth: '500' });
    expect(answer.headers.get('content-type')).toBe('text/xml; charset=utf-8');
    const { root } = parseXml(await answer.text());
    expect(root!.name).toBe('oembed');
    const elements = root!.children.filter((child) => child instanceof Object && 'name' in child) as XmlElement[];
    const fields = Object.fromEntries(elements.map((element) => [element.name, element.text]));
    const json = await read(hostile.url, { maxwidth: '500' });
    expect(json.title).toBe(slogan);
    expect(fields).toEqual(Object.fromEntries(Object.entries(json).map(([name, value]) => [name, String(value)])));
    expect(elements).toHaveLength(Object.keys(json).length);
  });
});

describe('oEmbed of galleries and makers', () => {
  it.each([
    ['/g/ours', '/embed/g/ours', 'Ours "><script>'],
    ['/g/ours/?cursor=x', '/embed/g/ours', 'Ours "><script>'],
    ['/gallery', '/embed/g/latest', 'Latest'],
    ['/gallery?sort=popular', '/embed/g/popular', 'Most popular'],
    ['/gallery?topic=housing', '/embed/topics/housing', 'Posters about housing'],
    ['/topics/housing', '/embed/topics/housing', 'Posters about housing'],
    ['/make/plain', '/embed/make/plain', 'Make a poster: Plain'],
  ])('is a frame for %s', async (path, src, title) => {
    const embed = await read(PUBLIC_URL + path);
    expect(embed).toMatchObject({ type: 'rich', title, width: 800 });
    const frame = readFrame(embed.html!);
    expect(frame).toMatchObject({
      src: PUBLIC_URL + src,
      title,
      width: '800',
      height: String(embed.height),
      loading: 'lazy',
    });
    const { thumbnail_url: url, thumbnail_width: width, thumbnail_height: height } = embed;
    expect(await sizeOf(url!)).toEqual({ width, height });
  });

  it('carries the poster that is to be remixed', async () => {
    const { html } = await read(`${PUBLIC_URL}/make/plain?remix=${poster.id}`);
    expect(readFrame(html!).src).toBe(`${PUBLIC_URL}/embed/make/plain?remix=${poster.id}`);
  });

  it('keeps to the room there is', async () => {
    for (const room of [{ maxwidth: '320' }, { maxheight: '200' }, { maxwidth: '100', maxheight: '50' }]) {
      for (const path of ['/g/ours', '/make/plain']) {
        const { width, height, html } = await read(PUBLIC_URL + path, room);
        expect(width).toBe(Number(room.maxwidth ?? 800));
        if (room.maxheight) expect(height).toBe(Number(room.maxheight));
        expect(readFrame(html!)).toMatchObject({ width: String(width), height: String(height) });
      }
    }
  });

  it('is there for a gallery without posters', async () => {
    await house.curation.create({ slug: 'bare', title: 'Bare', introduction: '' }, ACTOR);
    const embed = await read(`${PUBLIC_URL}/g/bare`);
    expect(embed.type).toBe('rich');
    expect(embed.thumbnail_url).toBeUndefined();
  });

  /** The one element that the HTML is, by a strict parser: what it takes as XML holds nothing that was smuggled in. */
  function readFrame(html: string): Record<string, string> {
    const { root } = parseXml(html);
    expect(root!.name).toBe('iframe');
    expect(root!.text).toBe('');
    return root!.attributes;
  }
});

describe('oEmbed refuses', () => {
  it('what is not ours, not there, or not for others', async () => {
    const gone = await makePoster(house.app, { list: true });
    await house.moderation.decide(gone.id, 'hide', ACTOR);
    const own = new URL(PUBLIC_URL);
    for (const url of [
      gone.url,
      `${PUBLIC_URL}/p/22222222222`,
      `${PUBLIC_URL}/p/`,
      `${PUBLIC_URL}/p/${poster.id}/manage?token=x`,
      `${PUBLIC_URL}/p/${poster.id}/share.jpg`,
      `${PUBLIC_URL}/p/${poster.id}/family`,
      `${PUBLIC_URL}/p//${poster.id}`,
      `${PUBLIC_URL}/p/%E0%A4%A`,
      `${PUBLIC_URL}/g/nothing`,
      `${PUBLIC_URL}/topics/nothing`,
      `${PUBLIC_URL}/make/nothing`,
      `${PUBLIC_URL}/make/plain?remix=${gone.id}`,
      `${PUBLIC_URL}/gallery?q=rent`,
      `${PUBLIC_URL}/`,
      `${PUBLIC_URL}/admin`,
      `${PUBLIC_URL}/admin/p/${poster.id}`,
      `${PUBLIC_URL}/api/posters/${poster.id}`,
      `https://example.org/p/${poster.id}`,
      `http://localhost:3001/p/${poster.id}`,
      `http://localhost/p/${poster.id}`,
      `http://127.0.0.1:3000/p/${poster.id}`,
      `http://${own.host}.example.org/p/${poster.id}`,
      `http://example.org@${own.host}/p/${poster.id}`,
      `http://${own.host}@example.org/p/${poster.id}`,
      `http://example.org\\@${own.host}/p/${poster.id}`,
      `http://example.org#${own.host}/p/${poster.id}`,
      `ftp://${own.host}/p/${poster.id}`,
      `javascript://${own.host}/p/${poster.id}`,
      `//${own.host}/p/${poster.id}`,
      `/p/${poster.id}`,
      poster.id,
      'not an address',
      `${poster.url}?${'x'.repeat(3000)}`,
    ]) {
      for (const format of ['json', 'xml']) {
        const answer = await oembed(url, { format }, { headers: { accept: 'text/html' } });
        expect(answer.status, url).toBe(404);
        expect(answer.headers.get('content-type')).toBe('application/problem+json');
        expect(await answer.json()).toMatchObject({ status: 404 });
      }
    }
  });

  it('a format that it does not write, and what it does not understand', async () => {
    for (const format of ['yaml', 'JSON', 'constructor']) {
      const answer = await oembed(poster.url, { format });
      expect(answer.status).toBe(501);
      expect(await answer.json()).toMatchObject({ code: 'not_implemented' });
    }
    expect(house.logged.filter(({ level, msg }) => msg === 'a request failed' && Number(level) > 30)).toEqual([]);
    for (const query of ['', '?url=', '?maxwidth=100']) {
      const answer = await ask(house.app, `/oembed${query}`);
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ errors: [{ path: 'url' }] });
    }
    for (const most of ['0', '-1', 'wide', '1e9', '600px']) {
      expect((await oembed(poster.url, { maxwidth: most })).status, most).toBe(400);
    }
    expect((await read(poster.url, { maxwidth: '', maxheight: '300.9', format: '' })).height).toBe(252);
  });
});

describe('oEmbed answers', () => {
  it('go to every site, and are sent once', async () => {
    for (const format of ['json', 'xml']) {
      const first = await oembed(poster.url, { format });
      expect(Object.fromEntries(first.headers)).toMatchObject({
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
        'cache-control': 'public, max-age=0, s-maxage=300',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      });
      const etag = first.headers.get('etag')!;
      const again = await oembed(poster.url, { format }, { headers: { 'if-none-match': etag } });
      expect(again.status).toBe(304);
      expect(await again.text()).toBe('');
      const head = await oembed(poster.url, { format }, { method: 'HEAD' });
      expect(head.headers.get('etag')).toBe(etag);
      expect(await head.text()).toBe('');
    }
    const [json, xml] = [await oembed(poster.url), await oembed(poster.url, { format: 'xml' })];
    expect(json.headers.get('etag')).not.toBe(xml.headers.get('etag'));
  });
});
