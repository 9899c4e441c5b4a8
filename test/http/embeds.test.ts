import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACTOR, BY } from '../contract/attribution.ts';
import { ask, makePoster, openTestHouse, PUBLIC_URL, post, type TestHouse } from './house.ts';

const LIMIT = 6 * 1024;
let house: TestHouse;
let listed: string;
let unlisted: string;

beforeAll(async () => {
  house = await openTestHouse();
  await house.records.settings.write({ moderation: 'open', returnOrigins: ['https://party.example'] }, BY);
  listed = (await makePoster(house.app, { list: true, credit: 'Ada <b>', topics: ['housing'] })).id;
  unlisted = (await makePoster(house.app, { values: { slogan: 'Second' } })).id;
});
afterAll(() => house.close());

const BROWSER = { accept: 'text/html', 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' };
const open = (path: string, headers: Record<string, string> = {}) =>
  ask(house.app, path, { headers: { ...BROWSER, ...headers } });

describe('an embedded poster', () => {
  it('has its picture, a way to its page and one to a remix, each in a page of its own', async () => {
    const answer = await open(`/embed/p/${unlisted}`);
    expect(answer.status).toBe(200);
    const html = await answer.text();
    expect(html).toContain(`href="/p/${unlisted}?s=embed" target="_blank" rel="noopener"`);
    expect(html).toContain(`href="/make/plain?remix=${unlisted}" target="_blank" rel="noopener nofollow"`);
    expect(html).toContain(`/p/${unlisted}/share.jpg?width=480 480w`);
    expect(html).toContain(`rel="canonical" href="${PUBLIC_URL}/p/${unlisted}"`);
    expect(html).not.toMatch(/site-header|site-footer|data-theme/);
    expect(await (await open(`/embed/p/${listed}`)).text()).toContain('<bdi>Ada &lt;b></bdi>');
  });

  it('is as light or dark as it was asked to be', async () => {
    expect(await (await open(`/embed/p/${listed}?theme=dark`)).text()).toContain('data-theme="dark"');
    expect(await (await open(`/embed/p/${listed}?theme="><script>`)).text()).not.toContain('data-theme');
  });

  it('that is not there is a small page with the real status', async () => {
    const { id } = await makePoster(house.app, { values: { slogan: 'Hidden' } });
    await house.moderation.decide(id, 'hide', ACTOR);
    for (const path of [`/embed/p/${id}`, '/embed/p/Nothing2345', '/embed/g/none', '/embed/make/none', '/embed/none']) {
      const answer = await open(path);
      expect(answer.status).toBe(404);
      expect(answer.headers.get('content-security-policy')).toContain('frame-ancestors *');
      const html = await answer.text();
      expect(html).toContain('no longer on the wall');
      expect(html).toContain('data-frame');
      expect(html).not.toContain('site-header');
    }
  });
});

describe('what embeds send', () => {
  it('lets every site frame them, and neither cookies nor much else', async () => {
    for (const path of [`/embed/p/${listed}`, '/embed/g/latest', '/embed/topics/housing', '/embed/make/plain']) {
      const { status, headers } = await open(path);
      expect(status).toBe(200);
      expect(headers.get('content-security-policy')).toContain('frame-ancestors *');
      expect(headers.get('x-frame-options')).toBeNull();
      expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
      expect(headers.get('permissions-policy')).toContain('camera=()');
      expect(headers.get('set-cookie')).toBeNull();
      expect(headers.get('cache-control')).toBe('public, max-age=0, s-maxage=300');
    }
    const etag = (await open('/embed/g/latest')).headers.get('etag')!;
    expect((await open('/embed/g/latest', { 'if-none-match': etag })).status).toBe(304);
  });

  it('keeps everything else out of frames, what is not there too', async () => {
    for (const path of ['/', '/gallery', '/make/plain', `/p/${listed}`, '/yours', '/admin', '/admin/login']) {
      for (const accept of ['text/html', '*/*']) {
        const { headers } = await open(path, { accept });
        expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      }
      expect((await open(path)).headers.get('x-frame-options')).toBe('DENY');
    }
  });
});

describe('an embedded gallery', () => {
  it.each(['grid', 'masonry', 'carousel', 'slideshow'])('has every poster as %s, without a script', async (layout) => {
    const html = await (await open(`/embed/g/latest?layout=${layout}`)).text();
    expect(html).toContain(`embed-wall-${layout}`);
    expect(html).toContain(`href="/p/${listed}?in=latest&amp;s=embed" target="_blank" rel="noopener"`);
    expect(html).not.toContain(unlisted);
    expect(html).toContain('href="/g/latest" target="_blank"');
  });

  it('shows no more than it was asked for, and the usual number where that makes no sense', async () => {
    for (const slogan of ['One', 'Two', 'Three']) await makePoster(house.app, { list: true, values: { slogan } });
    const shown = async (query: string) =>
      ((await (await open(`/embed/g/latest${query}`)).text()).match(/<figure/g) ?? []).length;
    expect(await shown('?limit=2')).toBe(2);
    for (const query of ['', '?limit=0', '?limit=-3', '?limit=many', '?limit=999999'])
      expect(await shown(query)).toBe(4);
    expect(await (await open('/embed/g/latest?layout=pile')).text()).toContain('embed-wall-grid');
  });

  it('is there for topics, and says so where it has no poster yet', async () => {
    expect(await (await open('/embed/topics/housing')).text()).toContain(`/p/${listed}?in=topic%3Ahousing&amp;s=embed`);
    await house.curation.create({ slug: 'empty', title: 'Empty <i>', introduction: '', topics: [] }, ACTOR);
    const html = await (await open('/embed/g/empty')).text();
    expect(html).toContain('No posters here yet.');
    expect(html).toContain('Empty &lt;i>');
  });
});

describe('embeds are counted', () => {
  const counted = async () => {
    await house.tallies.write();
    const rows = await house.records.tallies.sum({ event: 'embedded', by: ['poster', 'source'] });
    return Object.fromEntries(rows.filter(({ poster }) => poster === listed).map((row) => [row.source, row.count]));
  };
  // Each of these is another person.
  const visit = (path: string, headers: Record<string, string>, person: string) =>
    open(path, { ...headers, 'user-agent': `${BROWSER['user-agent']} ${person}` });

  it('by the host of the page around them, once a day for each person, in galleries too', async () => {
    const before = await counted();
    const party = { referer: 'https://Party.Example/start?x=1', 'sec-fetch-dest': 'iframe' };
    await visit(`/embed/p/${listed}`, party, 'a');
    await visit(`/embed/p/${listed}`, party, 'a');
    await visit('/embed/g/latest?layout=carousel', party, 'b');
    await visit('/embed/g/latest', party, 'b');
    await visit(`/embed/p/${listed}`, { referer: 'https://blog.example:8443/' }, 'c');
    await visit(`/embed/p/${listed}`, {}, 'd');
    await visit(`/embed/p/${listed}`, { referer: `https://${'x'.repeat(60)}.example/` }, 'e');
    // Neither our own pages, nor one that opens it as a page, nor a bot.
    await visit(`/embed/p/${listed}`, { referer: `${PUBLIC_URL}/gallery` }, 'f');
    await visit(`/embed/p/${listed}`, { ...party, 'sec-fetch-dest': 'document' }, 'g');
    await open(`/embed/p/${listed}`, { ...party, 'user-agent': 'Googlebot/2.1' });
    await ask(house.app, `/embed/p/${listed}`, { method: 'HEAD', headers: { ...BROWSER, ...party } });
    const after = await counted();
    const added = Object.keys(after).map((source) => [source, after[source]! - (before[source] ?? 0)]);
    expect(Object.fromEntries(added)).toEqual({ 'party.example': 2, 'blog.example': 1, '': 2 });
  });
});

describe('the maker in a frame', () => {
  const form = (path: string, fields: Record<string, string>, headers: Record<string, string>) =>
    ask(house.app, path, {
      method: 'POST',
      headers: { ...BROWSER, 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams(fields).toString(),
    });
  const slogan = { 'values.slogan': 'Framed' };

  it.each([PUBLIC_URL, 'null'])('makes a poster by form from %s, without a cookie', async (origin) => {
    const answer = await form('/embed/make/plain?theme=dark', slogan, { origin });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    const html = await answer.text();
    const link = /value="http:\/\/localhost:3000\/p\/(\w{11})"/.exec(html)?.[1];
    expect((await open(`/p/${link}`)).status).toBe(200);
    expect(html).toContain(`/p/${link}/manage?token=`);
    expect(html).toContain('href="/embed/make/plain?theme=dark" target="_self"');
  });

  it('takes no form from another site, and says so in the frame', async () => {
    const answer = await form('/embed/make/plain', slogan, { origin: 'https://evil.example' });
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('data-frame');
    expect((await form('/make/plain', slogan, { origin: 'null' })).status).toBe(403);
  });

  it('shows the form again in the frame when a field needs a change', async () => {
    const answer = await form('/embed/make/plain', { 'values.slogan': '', credit: 'Kept' }, { origin: PUBLIC_URL });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('value="Kept"');
    expect(html).toContain('action="/embed/make/plain" target="_self"');
  });

  it('leads links to the page of a site that staff named, and of no other', async () => {
    const made = async (back: string) => {
      const query = new URLSearchParams({ return: back });
      const html = await (await form(`/embed/make/plain?${query}`, slogan, { origin: PUBLIC_URL })).text();
      return /id="share-sheet-link"[^>]* value="([^"]*)"/.exec(html)?.[1];
    };
    expect(await made('https://party.example/posters?lang=en#top')).toMatch(
      /^https:\/\/party\.example\/posters\?lang=en&amp;poster=\w{11}$/,
    );
    expect(await made('https://evil.example/')).toMatch(/^http:\/\/localhost:3000\/p\/\w{11}$/);
  });
});

describe('a sandboxed frame, whose origin is none,', () => {
  const ours = (path: string, method: string, headers: string) =>
    ask(house.app, path, {
      method: 'OPTIONS',
      headers: { origin: 'null', 'access-control-request-method': method, 'access-control-request-headers': headers },
    });

  it('may make posters and send photos, without credentials', async () => {
    for (const path of ['/api/posters', '/api/photos']) {
      const { status, headers } = await ours(path, 'POST', 'content-type,idempotency-key');
      expect(status).toBe(204);
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.get('access-control-allow-methods')).toContain('POST');
      expect(headers.get('access-control-allow-headers')).toContain('idempotency-key');
      expect(headers.get('access-control-allow-credentials')).toBeNull();
    }
    const request = { template: 'plain', values: { slogan: 'Sandboxed' } };
    const answer = await post(house.app, '/api/posters', request, { origin: 'null' });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    const refused = await post(house.app, '/api/posters', {}, { origin: 'null' });
    expect(refused.status).toBe(422);
    expect(refused.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('may not delete any', async () => {
    const { headers } = await ours(`/api/posters/${listed}`, 'DELETE', 'authorization');
    expect(headers.get('access-control-allow-methods')).toBeNull();
    expect(headers.get('access-control-allow-headers')).toBeNull();
  });
});

describe('/embed.js', () => {
  it('is small, plain and kept for minutes', async () => {
    const answer = await ask(house.app, '/embed.js');
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(answer.headers.get('cache-control')).toContain('max-age=600');
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    const text = await answer.text();
    expect(gzipSync(text).byteLength).toBeLessThanOrEqual(LIMIT);
    expect(text).not.toMatch(/^(?:import|export) /m);
    const again = await ask(house.app, '/embed.js', { headers: { 'if-none-match': answer.headers.get('etag')! } });
    expect(again.status).toBe(304);
  });
});
