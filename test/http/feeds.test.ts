import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import Parser from 'rss-parser';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { FlyposterError } from '../../src/domain/errors.ts';
import { ACTOR, BY } from '../contract/attribution.ts';
import { newPoster } from '../contract/new-poster.ts';
import { ask, makePoster, openTestHouse, PUBLIC_URL, type TestHouse } from './house.ts';
import { jsonFeedSchema } from './schemas/json-feed.ts';

const FORMS = ['feed.json', 'rss.xml', 'atom.xml'] as const;
const TYPES = {
  'feed.json': 'application/feed+json; charset=utf-8',
  'rss.xml': 'application/rss+xml; charset=utf-8',
  'atom.xml': 'application/atom+xml; charset=utf-8',
};
const IMPRINT = 'Promoted by A & B <both> of 1 Mill Lane';

const ajv = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true });
addFormats.default(ajv);
const isJsonFeed = ajv.compile(jsonFeedSchema);
const parser = new Parser<Record<string, unknown>, Record<string, string>>({
  customFields: { item: [['dc:rights', 'rights']] },
});

let house: TestHouse;
const open = async () => {
  house = await openTestHouse();
  await house.records.settings.write({ moderation: 'open', name: 'Open <Streets>', imprint: IMPRINT }, BY);
};

async function read(path: string): Promise<string> {
  const answer = await ask(house.app, path);
  expect(answer.status, path).toBe(200);
  return answer.text();
}

async function readJson(path: string) {
  const feed = JSON.parse(await read(path));
  expect(isJsonFeed(feed), ajv.errorsText(isJsonFeed.errors)).toBe(true);
  return feed;
}

/** Reads with a parser that refuses what is not well-formed, then with one that feed readers are made with. */
async function readXml(path: string) {
  const xml = await read(path);
  const root = parseXml(xml).root!;
  return { xml, root, feed: await parser.parseString(xml) };
}

/** The one element on a path of names. */
function at(root: XmlElement, ...names: string[]): XmlElement {
  return names.reduce((element, name) => {
    const found = children(element, name);
    expect(found.length, names.join('/')).toBeGreaterThan(0);
    return found[0]!;
  }, root);
}

function children(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => (child as XmlElement).name === name) as XmlElement[];
}

describe('feeds of a gallery', () => {
  let one: Awaited<ReturnType<typeof makePoster>>;
  let two: Awaited<ReturnType<typeof makePoster>>;
  const HOSTILE = '<b>&"\']]>‮&amp;</b>';
  const SAID = '<b>&"\']]>&amp;</b>';
  beforeAll(async () => {
    await open();
    await house.records.settings.write({ licence: 'CC BY 4.0', licenceUrl: 'https://example.org/by?a=1&b=2' }, BY);
    const made = { list: true, topics: ['housing', 'streets'] };
    one = await makePoster(house.app, { ...made, values: { slogan: 'First' } });
    two = await makePoster(house.app, {
      ...made,
      values: { slogan: HOSTILE },
      alt: '<img src=x onerror=alert(1)> ]]> & Cie',
      credit: 'A <i>"x"</i> & B',
      remixOf: one.id,
    });
    await house.curation.create(
      {
        slug: 'ours',
        title: 'Ours & <yours>',
        introduction: 'Picked <by> hand.\n\nTwice.',
      },
      ACTOR,
    );
    await house.curation.add('ours', [one.id, two.id], ACTOR);
  });
  afterAll(() => house.close());

  it('are JSON Feed 1.1', async () => {
    const feed = await readJson('/g/ours/feed.json');
    expect(feed).toMatchObject({
      title: 'Ours & <yours> · Open <Streets>',
      description: 'Picked <by> hand.\n\nTwice.',
      home_page_url: `${PUBLIC_URL}/g/ours`,
      feed_url: `${PUBLIC_URL}/g/ours/feed.json`,
      authors: [{ name: 'Open <Streets>', url: PUBLIC_URL }],
    });
    expect(feed.next_url).toBeUndefined();
    expect(feed.items.map(({ id }: { id: string }) => id)).toEqual([one.url, two.url]);
    const image = `${two.url}/share.jpg`;
    const bytes = (await (await ask(house.app, image)).arrayBuffer()).byteLength;
    expect(feed.items[1]).toMatchObject({
      url: `${two.url}?s=feed`,
      title: SAID,
      summary: '<img src=x onerror=alert(1)> ]]> & Cie',
      image,
      authors: [{ name: 'A <i>"x"</i> & B' }],
      tags: ['housing', 'streets'],
      date_published: two.createdAt,
      attachments: [{ url: image, mime_type: 'image/jpeg', size_in_bytes: bytes }],
      _flyposter: {
        alt: '<img src=x onerror=alert(1)> ]]> & Cie',
        imprint: IMPRINT,
        licence: 'CC BY 4.0',
        licence_url: 'https://example.org/by?a=1&b=2',
        remix_of: one.url,
        width: 1200,
        height: 630,
      },
    });
    expect(feed.items[0].authors).toBeUndefined();
    expect(feed.items[0]._flyposter.credit).toBeNull();
  });

  it('show the picture, with text that is never markup', async () => {
    const html: string = (await readJson('/g/ours/feed.json')).items[1].content_html;
    expect([...html.matchAll(/<(\w+)/g)].map(([, tag]) => tag)).toEqual([
      'p',
      'a',
      'img',
      'p',
      'bdi',
      'p',
      'a',
      'p',
      'small',
      'bdi',
      'a',
    ]);
    expect(html).toContain(`src="${two.url}/share.jpg" width="1200" height="630"`);
    expect(html).toContain('alt="&lt;img src=x onerror=alert(1)> ]]> &amp; Cie"');
    expect(html).toContain(`href="${PUBLIC_URL}/make/plain?remix=${two.id}"`);
    expect((await parser.parseString(await read('/g/ours/rss.xml'))).items[1]!.content).toBe(html);
    expect((await parser.parseString(await read('/g/ours/atom.xml'))).items[1]!.content).toBe(html);
  });

  it('are RSS 2.0 with Media RSS', async () => {
    const { root, feed } = await readXml('/g/ours/rss.xml');
    expect(root.name).toBe('rss');
    expect(root.attributes).toMatchObject({ version: '2.0', 'xmlns:media': 'http://search.yahoo.com/mrss/' });
    expect(feed).toMatchObject({
      title: 'Ours & <yours> · Open <Streets>',
      link: `${PUBLIC_URL}/g/ours`,
      description: 'Picked <by> hand.\n\nTwice.',
      copyright: `${IMPRINT} · CC BY 4.0 · https://example.org/by?a=1&b=2`,
    });
    expect(Date.parse(feed.lastBuildDate as string)).toBeGreaterThan(Date.parse(two.createdAt as string) - 1000);
    const [, item] = feed.items;
    expect(feed.items).toHaveLength(2);
    const bytes = (await (await ask(house.app, `${two.url}/share.jpg`)).arrayBuffer()).byteLength;
    expect(item).toMatchObject({
      title: SAID,
      link: `${two.url}?s=feed`,
      guid: two.url,
      creator: 'A <i>"x"</i> & B',
      rights: `${IMPRINT} · CC BY 4.0 · https://example.org/by?a=1&b=2`,
      enclosure: { url: `${two.url}/share.jpg`, length: String(bytes), type: 'image/jpeg' },
    });
    expect(Date.parse(item!.isoDate!)).toBe(Math.floor(Date.parse(two.createdAt as string) / 1000) * 1000);
    const entry = children(at(root, 'channel'), 'item')[1]!;
    expect(children(entry, 'category').map(({ text }) => text)).toEqual(['housing', 'streets']);
    const media = at(entry, 'media:content');
    expect(media.attributes).toMatchObject({
      url: `${two.url}/share.jpg`,
      type: 'image/jpeg',
      medium: 'image',
      width: '1200',
      height: '630',
      fileSize: String(bytes),
    });
    expect(at(media, 'media:title').text).toBe(SAID);
    expect(at(media, 'media:description').text).toBe('<img src=x onerror=alert(1)> ]]> & Cie');
    expect(at(media, 'media:credit').text).toBe('A <i>"x"</i> & B');
    expect(at(media, 'media:license').attributes.href).toBe('https://example.org/by?a=1&b=2');
    const thumbnail = at(media, 'media:thumbnail').attributes;
    const answer = await ask(house.app, thumbnail.url!);
    const { width, height } = await sharp(await answer.arrayBuffer()).metadata();
    expect(thumbnail).toMatchObject({ width: String(width), height: String(height) });
  });

  it('are Atom', async () => {
    const { root, feed } = await readXml('/g/ours/atom.xml');
    expect(root.attributes.xmlns).toBe('http://www.w3.org/2005/Atom');
    expect(feed).toMatchObject({ title: 'Ours & <yours> · Open <Streets>', link: `${PUBLIC_URL}/g/ours` });
    expect(at(root, 'id').text).toBe(`${PUBLIC_URL}/g/ours`);
    expect(at(root, 'author', 'name').text).toBe('Open <Streets>');
    expect(at(root, 'rights').text).toBe(`${IMPRINT} · CC BY 4.0 · https://example.org/by?a=1&b=2`);
    const links = (element: XmlElement) =>
      Object.fromEntries(children(element, 'link').map(({ attributes }) => [attributes.rel, attributes]));
    expect(links(root)).toMatchObject({
      self: { href: `${PUBLIC_URL}/g/ours/atom.xml`, type: 'application/atom+xml' },
      alternate: { href: `${PUBLIC_URL}/g/ours`, type: 'text/html' },
      license: { href: 'https://example.org/by?a=1&b=2' },
    });
    const entry = children(root, 'entry')[1]!;
    for (const name of ['id', 'title', 'updated', 'published', 'author', 'summary', 'content', 'rights'])
      at(entry, name);
    expect(at(entry, 'id').text).toBe(two.url);
    expect(at(entry, 'title').text).toBe(SAID);
    expect(at(entry, 'title').attributes.type).toBe('text');
    expect(at(entry, 'author', 'name').text).toBe('A <i>"x"</i> & B');
    expect(at(entry, 'updated').text).toBe(two.createdAt);
    expect(children(entry, 'category').map(({ attributes }) => attributes)).toMatchObject([
      { term: 'housing', scheme: `${PUBLIC_URL}/topics/` },
      { term: 'streets' },
    ]);
    expect(links(entry)).toMatchObject({
      alternate: { href: `${two.url}?s=feed` },
      enclosure: { href: `${two.url}/share.jpg`, type: 'image/jpeg', length: expect.stringMatching(/^[1-9]\d+$/) },
    });
    expect(at(entry, 'media:content', 'media:description').text).toBe('<img src=x onerror=alert(1)> ]]> & Cie');
  });

  it.each(FORMS)('say what %s is, to other sites too, and to those who ask for the head', async (file) => {
    const [get, head] = [
      await ask(house.app, `/g/ours/${file}`),
      await ask(house.app, `/g/ours/${file}`, { method: 'HEAD' }),
    ];
    expect(Object.fromEntries(get.headers)).toMatchObject({
      'content-type': TYPES[file],
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'cache-control': 'public, max-age=0, s-maxage=300',
    });
    // What has no body is not compressed.
    get.headers.delete('vary');
    expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(get.headers));
    expect(await head.text()).toBe('');
  });

  it('draw nothing', async () => {
    const drawn = { ...house.drawn };
    for (const file of FORMS) await read(`/gallery/${file}`);
    expect(house.drawn).toEqual(drawn);
  });

  it('are there for topics and for all posters', async () => {
    const newest = [two.url, one.url];
    for (const [path, title] of [
      ['/topics/streets', 'Posters about streets · Open <Streets>'],
      ['/gallery', 'Open <Streets>'],
      ['/g/latest', 'Latest · Open <Streets>'],
    ]) {
      const feed = await readJson(`${path}/feed.json`);
      expect(feed).toMatchObject({ title, home_page_url: PUBLIC_URL + path });
      expect(feed.items.map(({ id }: { id: string }) => id)).toEqual(newest);
      expect((await readXml(`${path}/rss.xml`)).feed.items.map(({ guid }) => guid)).toEqual(newest);
      expect((await readXml(`${path}/atom.xml`)).feed.items.map((item) => item.id)).toEqual(newest);
    }
  });

  it('are not there for what there is not', async () => {
    for (const path of ['/g/nothing', '/topics/nothing', '/topics/No', '/g/ours/more', '']) {
      for (const file of FORMS) expect((await ask(house.app, `${path}/${file}`)).status, path).toBe(404);
    }
    expect((await ask(house.app, '/g/ours/rss.xml?cursor=nonsense')).status).toBe(400);
  });
});

describe('feeds change', () => {
  afterEach(() => house.close());

  it.each(FORMS)('%s at once when its posters do', async (file) => {
    await open();
    const path = `/gallery/${file}`;
    const { id, url } = await makePoster(house.app, { list: true });
    const ask304 = async (headers: Record<string, string>) => (await ask(house.app, path, { headers })).status;
    const first = await ask(house.app, path);
    expect(await first.text()).toContain(url);
    const [tag, date] = [first.headers.get('etag')!, first.headers.get('last-modified')!];
    expect(Date.parse(date)).toBeLessThanOrEqual(Date.now());
    expect(await ask304({ 'if-none-match': tag })).toBe(304);
    expect(await ask304({ 'if-modified-since': date })).toBe(304);
    expect(await ask304({ 'if-none-match': '"other"', 'if-modified-since': date })).toBe(200);
    const unchanged = await ask(house.app, path, { headers: { 'if-none-match': tag } });
    expect(unchanged.headers.get('etag')).toBe(tag);
    expect(unchanged.headers.get('last-modified')).toBe(date);
    expect(await unchanged.text()).toBe('');

    await house.moderation.decide(id, 'hide', ACTOR);
    expect(await ask304({ 'if-none-match': tag })).toBe(200);
    expect(await ask304({ 'if-modified-since': date })).toBe(200);
    const second = await ask(house.app, path);
    expect(await second.text()).not.toContain(url);
    // Listed again, it is as old as before; whoever knows the empty feed has to be told.
    await house.moderation.decide(id, 'approve', ACTOR);
    expect(await ask304({ 'if-modified-since': second.headers.get('last-modified')! })).toBe(200);
    expect(await read(path)).toContain(url);
    await house.records.settings.write({ licence: 'CC0' }, BY);
    expect(await ask304({ 'if-none-match': tag })).toBe(200);
  });

  it('and are valid while they are empty', async () => {
    await open();
    await house.curation.create({ slug: 'bare', title: 'Bare', introduction: '' }, ACTOR);
    for (const path of ['/gallery', '/g/popular', '/g/bare', '/topics/housing']) {
      expect((await readJson(`${path}/feed.json`)).items).toEqual([]);
      const { root, feed } = await readXml(`${path}/atom.xml`);
      expect(feed.items).toEqual([]);
      for (const name of ['id', 'title', 'updated', 'author']) at(root, name);
      const rss = await readXml(`${path}/rss.xml`);
      expect(rss.feed.items).toEqual([]);
      for (const name of ['title', 'link', 'description']) at(rss.root, 'channel', name);
    }
  });

  it('page by page', async () => {
    await open();
    const posters = Array.from({ length: 120 }, () => newPoster({ template: 'plain' }));
    for (const poster of posters) await house.records.posters.insert(poster);
    const expected = posters.map(({ id }) => `${PUBLIC_URL}/p/${id}`).toReversed();

    const json: string[] = [];
    for (let path: string | undefined = '/g/latest/feed.json'; path; ) {
      const feed = await readJson(path);
      expect(feed.feed_url.endsWith(path.replace(PUBLIC_URL, ''))).toBe(true);
      json.push(...feed.items.map(({ id }: { id: string }) => id));
      path = feed.next_url;
    }
    expect(json).toEqual(expected);

    for (const [file, list, entry, id] of [
      ['rss.xml', ['channel'], 'item', 'guid'],
      ['atom.xml', [], 'entry', 'id'],
    ] as const) {
      const found: string[] = [];
      let pages = 0;
      for (let path: string | undefined = `/g/latest/${file}`; path; pages++) {
        const { root } = await readXml(path);
        const page = at(root, ...list);
        found.push(...children(page, entry).map((item) => at(item, id).text));
        const links = [...children(page, 'link'), ...children(page, 'atom:link')].map(({ attributes }) => attributes);
        expect(links.find(({ rel }) => rel === 'first')?.href).toBe(
          pages === 0 ? undefined : `${PUBLIC_URL}/g/latest/${file}`,
        );
        path = links.find(({ rel }) => rel === 'next')?.href;
      }
      expect(pages).toBe(3);
      expect(found).toEqual(expected);
    }
  });

  it('without the sizes of files while their store is away', async () => {
    house = await openTestHouse(({ files }) => ({
      files: { ...files, stat: () => Promise.reject(new FlyposterError('store_unavailable')) },
    }));
    await house.records.posters.insert(newPoster({ template: 'plain' }));
    expect((await readXml('/gallery/rss.xml')).feed.items[0]!.enclosure).toMatchObject({ length: '0' });
    expect((await readJson('/gallery/feed.json')).items).toHaveLength(1);
    await readXml('/gallery/atom.xml');
  });

  it('only as far as XML can tell', async () => {
    await open();
    const odd = 'a\u0001\u0008\u000b\u001f\ufffe\uffffb &#0; <!-- ]]> \u{1f41d}';
    const template = 'gone';
    await house.records.posters.insert(newPoster({ template, alt: odd, credit: odd, imprint: odd, values: {} }));
    await house.records.settings.write({ name: 'N\u0001ame' }, BY);
    const said = 'ab &#0; <!-- ]]> \u{1f41d}';
    const item = (await readJson('/gallery/feed.json')).items[0];
    expect(item.title).toBe(said);
    expect(item.attachments[0].size_in_bytes).toBeUndefined();
    expect(item.content_html).not.toContain('/make/');
    const { root, feed } = await readXml('/gallery/rss.xml');
    expect(feed.title).toBe('Name');
    expect(feed.items[0]).toMatchObject({ title: said, creator: said, enclosure: { length: '0' } });
    expect(at(root, 'channel', 'item', 'media:content', 'media:description').text).toBe(said);
    expect(at((await readXml('/gallery/atom.xml')).root, 'entry', 'summary').text).toBe(said);
  });
});
