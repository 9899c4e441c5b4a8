import { load } from 'cheerio';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ACTOR, BY } from '../contract/attribution.ts';
import { ask, makePoster, openTestHouse, PUBLIC_URL, type TestHouse } from './house.ts';

let house: TestHouse;
let id: string;
beforeAll(async () => {
  house = await openTestHouse();
  await house.records.settings.write({ moderation: 'open' }, BY);
  await house.curation.create({ slug: 'ours', title: '"><b>&', introduction: '' }, ACTOR);
  id = (await makePoster(house.app, { list: true, values: { slogan: '"></title><b>&' } })).id;
});
afterAll(() => house.close());

const OEMBED = ['application/json+oembed', 'text/xml+oembed'];
const FEEDS = ['application/rss+xml', 'application/atom+xml', 'application/feed+json'];

/** What a page announces in its first 64 KB, which is as far as some read. */
async function announced(path: string) {
  const answer = await ask(house.app, path);
  expect(answer.status).toBe(200);
  const start = Buffer.from(await answer.arrayBuffer()).subarray(0, 64 * 1024);
  const $ = load(start.toString());
  const links = $('head > link[rel="alternate"]')
    .toArray()
    .map(({ attribs }) => attribs);
  return { links, header: answer.headers.get('link') };
}

it.each([
  ['/p/ID', 'photo', OEMBED],
  ['/p/ID?s=whatsapp', 'photo', OEMBED],
  ['/make/plain', 'rich', OEMBED],
  ['/make/plain?remix=ID', 'rich', OEMBED],
  ['/gallery', 'rich', [...OEMBED, ...FEEDS]],
  ['/gallery?sort=popular', 'rich', [...OEMBED, ...FEEDS]],
  ['/g/ours', 'rich', [...OEMBED, ...FEEDS]],
  ['/topics/housing', 'rich', [...OEMBED, ...FEEDS]],
])('%s leads to its embed, which says that it is a %s', async (path, kind, types) => {
  const { links, header } = await announced(path.replace('ID', id));
  expect(links.map(({ type }) => type)).toEqual(types);
  for (const { href, type, title } of links) {
    expect(href!.startsWith(PUBLIC_URL)).toBe(true);
    expect(title).not.toBe('');
    const answer = await ask(house.app, href!);
    expect(answer.status, href).toBe(200);
    if (type === OEMBED[0]) {
      const embed = await answer.json();
      expect(embed.type).toBe(kind);
      if (path.includes('remix=')) expect(embed.html).toContain(`remix=${id}`);
      // The header says the same, to those who read no HTML.
      expect(header).toMatch(
        /^<[^>]+>; rel="alternate"; type="application\/json\+oembed", <[^>]+>; rel="alternate"; type=/,
      );
      const named = await ask(house.app, /^<([^>]+)>/.exec(header!)![1]!);
      expect(await named.json()).toMatchObject({ type: kind, title: embed.title });
    }
  }
});

it('is for pages that can be embedded, and are there', async () => {
  expect((await announced('/')).links.map(({ type }) => type)).toEqual(FEEDS);
  expect((await announced('/')).header).toBeNull();
  expect((await announced('/gallery?q=rent')).links.map(({ type }) => type)).toEqual(FEEDS);
  expect((await announced('/gallery?q=rent')).header).toBeNull();
  const gone = await ask(house.app, '/p/22222222222', { headers: { accept: 'text/html' } });
  expect(gone.status).toBe(404);
  expect(gone.headers.get('link')).toBeNull();
});
