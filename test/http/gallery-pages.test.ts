import { type CheerioAPI, load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NewPoster } from '../../src/domain/posters/poster-records.ts';
import { ACTOR, BY } from '../contract/attribution.ts';
import { newPoster, pageId } from '../contract/new-poster.ts';
import { ask, openTestHouse, PUBLIC_URL, type TestHouse } from './house.ts';

const HTML = { headers: { accept: 'text/html' } };
const HOSTILE = '"><script>alert(1)</script> & قل لا';
const RENT = 60;

let house: TestHouse;
const made: string[] = [];

beforeAll(async () => {
  house = await openTestHouse();
  await house.records.settings.write({ topics: ['rent', 'trams'] }, BY);
  for (let i = 0; i < RENT; i++) await hang({ topics: ['rent'], values: { slogan: 'Homes & "bread"' } });
  await house.curation.create(
    {
      slug: 'ours',
      title: `Ours ${HOSTILE}`,
      introduction: `First ${HOSTILE}.\nStill first.\n\nSecond.`,
      cover: made[5]!,
      topics: ['rent', 'trams'],
    },
    ACTOR,
  );
  await house.curation.add('ours', [made[2]!, made[0]!, made[1]!], ACTOR);
  await house.curation.create({ slug: 'bare', title: 'Bare' }, ACTOR);
  await house.curation.create({ slug: 'shouts', title: 'Shouts', rule: { template: 'shout', sort: 'popular' } }, ACTOR);
});
afterAll(() => house.close());

async function hang(changes: Partial<NewPoster>): Promise<string> {
  const id = pageId(made.length);
  await house.records.posters.insert(newPoster({ id, template: 'plain', formats: ['share'], ...changes }));
  made.push(id);
  return id;
}

async function read(path: string): Promise<{ status: number; $: CheerioAPI; html: string }> {
  const answer = await ask(house.app, path, HTML);
  const html = await answer.text();
  return { status: answer.status, $: load(html), html };
}

const hrefs = ($: CheerioAPI, selector: string) =>
  $(selector)
    .toArray()
    .map((link) => $(link).attr('href'));
const wall = ($: CheerioAPI) => hrefs($, '.poster-card-link');
const meta = ($: CheerioAPI, name: string) => $(`meta[property="${name}"], meta[name="${name}"]`).attr('content');
const robots = ($: CheerioAPI) => meta($, 'robots');
const canonical = ($: CheerioAPI) => $('link[rel=canonical]').attr('href');

describe('the page of a gallery', () => {
  it('says what it is about, shows its cover and hangs its posters in order', async () => {
    const { $, html } = await read('/g/ours');
    expect($('h1').text()).toBe(`Ours ${HOSTILE}`);
    expect($('.gallery-introduction p').length).toBe(2);
    expect($('.gallery-introduction p').first().text()).toBe(`First ${HOSTILE}.\nStill first.`);
    expect(html).not.toContain('<script>alert');
    expect($('.gallery-words > .soft').text()).toBe('Picked by hand · 3 posters');
    expect(hrefs($, '.topic-list a')).toEqual(['/topics/rent', '/topics/trams']);
    expect($('.gallery-cover').attr('href')).toBe(`/p/${made[5]}?in=ours`);
    expect(meta($, 'og:image')).toBe(`${PUBLIC_URL}/p/${made[5]}/share.jpg`);
    expect(meta($, 'og:description')).toContain('First');
    expect(wall($)).toEqual([2, 0, 1].map((i) => `/p/${made[i]}?in=ours`));
    expect(hrefs($, '.gallery-way')).toEqual([
      '/g/ours/press-pack.zip',
      ...['rss.xml', 'atom.xml', 'feed.json'].map((file) => expect.stringMatching(`^/g/ours/${file}$`)),
    ]);
    expect(canonical($)).toBe(`${PUBLIC_URL}/g/ours`);
    expect(robots($)).toBeUndefined();
  });

  it.each([
    ['/g/latest', 'Latest', 'All posters, newest first · 60 posters', 'latest'],
    ['/g/popular', 'Most popular', 'All posters, most remixed first · 60 posters', 'popular'],
    ['/topics/rent', 'Posters about rent', 'All posters about rent, newest first · 60 posters', 'topic:rent'],
  ])('goes by a rule, and says so: %s', async (path, heading, words, name) => {
    const { $ } = await read(path);
    expect($('h1').text()).toBe(heading);
    expect($('.gallery-words > .soft').text()).toBe(words);
    expect(wall($)[0]).toBe(`/p/${made.at(-1)}?in=${name}`);
    expect(meta($, 'og:image')).toBe(`${PUBLIC_URL}/p/${made.at(-1)}/share.jpg`);
    expect(canonical($)).toBe(PUBLIC_URL + path);
  });

  it.each([
    ['/g/bare', 'Nothing picked yet', '/gallery'],
    ['/g/shouts', 'Nothing here yet', '/#templates'],
    ['/topics/trams', 'Nothing here yet', '/#templates'],
  ])('says what to do where nothing hangs: %s', async (path, title, way) => {
    const { status, $ } = await read(path);
    expect(status).toBe(200);
    expect($('.empty-state-title').text()).toBe(title);
    expect($('.empty-state a').attr('href')).toBe(way);
    expect($('a[href$=".zip"], .poster-wall').length).toBe(0);
  });

  it.each([
    '/g/nowhere',
    '/g/Ours',
    '/g/%22%3E',
    '/topics/nothing',
    '/topics/Rent',
    '/topics/%00',
  ])('is not there for %s', async (path) => {
    const { status, $ } = await read(path);
    expect(status).toBe(404);
    expect($('h1').text()).toBe('This spot on the wall is bare');
  });

  it('loses a poster that is taken down, and its cover with it', async () => {
    await house.records.posters.setStatus(made[5]!, 'hidden', BY);
    await house.records.posters.setStatus(made[2]!, 'hidden', BY);
    const { $ } = await read('/g/ours');
    expect($('.gallery-cover').attr('href')).toBe(`/p/${made[0]}?in=ours`);
    expect(wall($)).toEqual([0, 1].map((i) => `/p/${made[i]}?in=ours`));
    await house.records.posters.setStatus(made[5]!, 'listed', BY);
    await house.records.posters.setStatus(made[2]!, 'listed', BY);
  });

  it('is sent again only where it changed', async () => {
    const first = await ask(house.app, '/g/ours', HTML);
    const etag = first.headers.get('etag')!;
    const again = () => ask(house.app, '/g/ours', { headers: { ...HTML.headers, 'if-none-match': etag } });
    expect((await again()).status).toBe(304);
    await house.curation.change('ours', { topics: ['rent'] }, ACTOR);
    expect((await again()).status).toBe(200);
  });
});

describe('further pages', () => {
  it.each([
    ['/g/latest', 'Newer posters'],
    ['/topics/rent', 'Newer posters'],
    ['/gallery', 'Newer posters'],
    ['/gallery?topic=rent&sort=popular', 'Posters before these'],
    ['/gallery?q=homes', 'To the first posters'],
  ])('lead on and back, and are kept out of search engines: %s', async (path, label) => {
    const pages = [await read(path)];
    for (let next: string | undefined; ; ) {
      next = pages.at(-1)!.$('a[rel=next]').attr('href');
      if (!next) break;
      pages.push(await read(next));
    }
    expect(pages.map(({ $ }) => wall($).length)).toEqual([24, 24, RENT - 48]);
    expect(new Set(pages.flatMap(({ $ }) => wall($))).size).toBe(RENT);
    const last = pages[2]!.$;
    const back = last('.paged-wall-way a').first();
    expect(back.text()).toBe(label);
    // Scripts hang the page before this one above it, and no other.
    expect(back.attr('rel')).toBe(path.includes('q=') ? undefined : 'prev');
    expect(robots(last)).toBe('noindex');
    expect(canonical(last)).toBe(canonical(pages[0]!.$));
    expect(last('.gallery-cover, .gallery-shelf, .topic-list, .gallery-way').length).toBe(0);
    const before = await read(back.attr('href')!);
    expect(wall(before.$)).toEqual(wall(pages[path.includes('q=') ? 0 : 1]!.$));
    if (path.includes('q=')) return;
    expect(before.$('a[rel=prev]').attr('href')).toBe(path);
  });

  it('end kindly where all that came after was taken down', async () => {
    const cursor = new URL((await read('/topics/rent')).$('a[rel=next]').attr('href')!, PUBLIC_URL).searchParams;
    for (const id of made.slice(0, RENT - 24)) await house.records.posters.setStatus(id, 'hidden', BY);
    const { $ } = await read(`/topics/rent?${cursor}`);
    expect($('.empty-state-title').text()).toBe('That was all of it');
    expect($('.empty-state a').attr('href')).toBe('/topics/rent');
    for (const id of made.slice(0, RENT - 24)) await house.records.posters.setStatus(id, 'listed', BY);
  });

  it.each([
    '/g/latest?cursor=nonsense',
    '/g/ours?cursor=nonsense',
    '/gallery?cursor=nonsense',
  ])('refuse a cursor that is none: %s', async (path) => expect((await read(path)).status).toBe(400));
});

describe('/gallery', () => {
  it('has the galleries that are not bare on a shelf with their covers, the topics, and all posters', async () => {
    const { $ } = await read('/gallery');
    expect(hrefs($, '.gallery-card-link')).toEqual(['/g/latest', '/g/popular', '/g/ours']);
    const covers = $('.gallery-card').map((_, card) => $(card).find('img').attr('src'));
    expect(covers.toArray()).toEqual([
      `/p/${made.at(-1)}/share.jpg?width=480`,
      `/p/${made.at(-1)}/share.jpg?width=480`,
      `/p/${made[5]}/share.jpg?width=480`,
    ]);
    expect(hrefs($, '.topic-list a')).toEqual(expect.arrayContaining(['/topics/rent', '/topics/trams']));
    expect(wall($)[0]).toBe(`/p/${made.at(-1)}?in=latest`);
    expect(wall((await read('/gallery?sort=popular')).$)[0]).toBe(`/p/${made.at(-1)}?in=popular`);
  });

  it('is about the search alone where somebody searches', async () => {
    const { $ } = await read('/gallery?q=homes');
    expect($('.gallery-shelf').length).toBe(0);
    expect(robots($)).toBe('noindex');
    expect(wall($)[0]).toBe(`/p/${made.at(-1)}`);
    expect(wall((await read('/gallery?topic=rent')).$)[0]).toBe(`/p/${made.at(-1)}?in=topic:rent`);
    const { $: quoted } = await read('/gallery?q=%26%20%22bread%22&sort=popular');
    expect(quoted('[name=q]').val()).toBe('& "bread"');
    expect(quoted('a[rel=next]').attr('href')).toMatch(/^\/gallery\?q=%26(?:\+|%20)%22bread%22&sort=popular&cursor=./);
    expect(robots(quoted)).toBe('noindex');
  });
});
