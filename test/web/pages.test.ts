import type { Hono } from 'hono';
import { pino } from 'pino';
import { beforeEach, describe, expect, it } from 'vitest';
import { FlyposterError } from '../../src/domain/errors.ts';
import type { Actor } from '../../src/domain/events/actor.ts';
import { createGalleries } from '../../src/domain/galleries/galleries.ts';
import type { GalleryRecords } from '../../src/domain/galleries/gallery-records.ts';
import { familyTree } from '../../src/domain/posters/family.ts';
import type { MadePoster } from '../../src/domain/posters/making.ts';
import type { Poster } from '../../src/domain/posters/poster.ts';
import type { Reading } from '../../src/domain/posters/reading.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings/settings.ts';
import { checkValues } from '../../src/domain/values/values.ts';
import { createErrorAnswer } from '../../src/http/middleware/errors.ts';
import { createErrorPage, createPages } from '../../src/http/pages/pages.ts';
import { createUploads } from '../../src/http/routes/uploads.ts';
import { makePoster, template } from './examples.ts';

const publicUrl = 'https://posters.example';
const poster = makePoster();
const child = makePoster({ id: 'Child234567', remixOf: poster.id });
let keys: (string | undefined)[];
let broken: FlyposterError | undefined;
let app: Hono;

beforeEach(() => {
  keys = [];
  broken = undefined;
  app = createSite();
});

/** The pages over posters in memory, with errors answered as the whole application does. */
function createSite(): Hono {
  const kept = new Map<string, Poster>([poster, child].map((poster) => [poster.id, poster]));
  const get = async (id: string) => {
    const found = kept.get(id);
    if (!found) throw new FlyposterError('unknown_poster');
    return found;
  };
  const authorise = async (_: string, token: string) => {
    if (token !== 'secret') throw new FlyposterError('not_allowed');
  };
  const posters: Pick<Reading, 'get' | 'list' | 'remixes'> = {
    get,
    list: async () => ({ posters: [...kept.values()], next: 'onwards' }),
    remixes: async (id) => [...kept.values()].filter((poster) => poster.remixOf === id),
  };
  const making = {
    make: async (request: unknown, _: Actor, key?: string): Promise<MadePoster> => {
      keys.push(key);
      if (broken) throw broken;
      checkValues(template, (request as { values: unknown }).values);
      return { poster, token: 'secret', created: true };
    },
  };
  const management = {
    authorise,
    remove: async (id: string, token: string) => {
      await authorise(id, token);
      kept.delete(id);
    },
  };
  const settings = {
    read: async () => DEFAULT_SETTINGS,
    write: async () => {},
    secret: async () => new Uint8Array(32),
  };
  const assets = { url: (name: string) => `/assets/${name}`, stylesheets: () => ['/assets/site.css'] };
  const templates = { list: () => [template], get: (id: string) => (id === template.id ? template : undefined) };
  const config = { publicUrl };
  const photos = { upload: () => Promise.reject(new FlyposterError('not_an_image')) };
  const uploads = createUploads();
  const count = () => {};
  const materials = { revision: 'm1' };
  const galleries = createGalleries({
    records: {
      galleries: { list: async () => [] } as Partial<GalleryRecords> as GalleryRecords,
      posters: {
        get: async (id) => kept.get(id),
        list: async () => ({ posters: [...kept.values()], next: null }),
        around: async () => ({ previous: null, next: null }),
        cursorBefore: async () => null,
        count: async () => kept.size,
      },
    },
    templates,
    settings,
    changes: { subscribe: () => {}, poll: () => {} },
  });
  const families = { sizeOf: async () => 1, of: async () => familyTree([poster], poster.id) };
  const deps = {
    families,
    countsOf: async () => ({}),
    takeReport: async () => {},
    galleries,
    posters,
    making,
    management,
    photos,
    uploads,
    templates,
    settings,
    assets,
    config,
    count,
    materials,
  };
  const app = createPages(deps);
  const errorPage = createErrorPage({ settings, templates, assets, config });
  const answer = createErrorAnswer({ log: pino({ level: 'silent' }), errorPage });
  app.onError((error, c) => answer(error, c));
  return app;
}

const open = (path: string, headers: Record<string, string> = {}) =>
  app.request(publicUrl + path, { headers: { accept: 'text/html', ...headers } });

const send = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  app.request(publicUrl + path, {
    method: 'POST',
    headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(fields).toString(),
  });

describe('making a poster by form', () => {
  it('leads to the poster, whose page then shows its maker the manage link', async () => {
    const made = await send('/make/hoarding', { 'values.slogan': 'Ours' }, { origin: publicUrl });
    expect(made.status).toBe(303);
    expect(made.headers.get('location')).toBe('/p/Abcdefghijk');
    const cookie = made.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(
      /^made=Abcdefghijk\.secret; Max-Age=3600; Path=\/p\/Abcdefghijk; HttpOnly; Secure; SameSite=Lax$/,
    );

    const page = await open('/p/Abcdefghijk', { cookie: cookie.split(';')[0]! });
    expect(page.headers.get('cache-control')).toBe('private, no-store');
    expect(await page.text()).toContain('https://posters.example/p/Abcdefghijk/manage?token=secret');
    const forged = await open('/p/Abcdefghijk', { cookie: 'made=Abcdefghijk.guess' });
    expect(forged.headers.get('cache-control')).toContain('public');
    expect(await forged.text()).not.toContain('manage?token');
  });

  it('shows the form again with what was typed when a field needs a change', async () => {
    const answer = await send('/make/hoarding', { 'values.slogan': '', 'values.byline': 'Kept', alt: 'Kept too' });
    expect(answer.status).toBe(422);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    const html = await answer.text();
    expect(html).toContain('Slogan: Write something here.');
    expect(html).toContain('value="Kept"');
    expect(html).toContain('>Kept too</textarea>');
  });

  it('keeps what was typed when the failure is ours, with its real status', async () => {
    broken = new FlyposterError('busy');
    const answer = await send('/make/hoarding', { 'values.slogan': 'Kept' });
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('2');
    const html = await answer.text();
    expect(html).toContain(broken.message);
    expect(html).toContain('>Kept</textarea>');
  });

  it('lets go of a parent that is gone, so that the next try succeeds', async () => {
    broken = new FlyposterError('unknown_parent');
    const answer = await send('/make/hoarding', { 'values.slogan': 'Kept', remixOf: 'Gone2345678' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toMatch(/name="remixOf" value(?:=""|\/>)/);
  });

  it('is one poster for one sending, another one when the form changed since', async () => {
    await send('/make/hoarding', { 'values.slogan': 'One', key: 'k' });
    await send('/make/hoarding', { 'values.slogan': 'One', key: 'k' });
    await send('/make/hoarding', { 'values.slogan': 'Two', key: 'k' });
    await send('/make/hoarding', { 'values.slogan': 'Two' });
    expect(keys[0]).toBe(keys[1]);
    expect(keys[2]).not.toBe(keys[0]);
    expect(keys[3]).toBeUndefined();
  });

  it.each(['https://evil.example', 'http://posters.example', 'null'])('is refused from %s', async (origin) => {
    expect((await send('/make/hoarding', { 'values.slogan': 'x' }, { origin })).status).toBe(403);
    expect(keys).toEqual([]);
  });

  it('shows another preview without making anything', async () => {
    const answer = await send('/make/hoarding', { 'values.slogan': 'Not yet', format: 'square', preview: 'yes' });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('data-format="square"');
    expect(keys).toEqual([]);
  });
});

describe('the pages', () => {
  it('start a remix from its parent', async () => {
    const html = await (await open(`/make/hoarding?remix=${poster.id}`)).text();
    expect(html).toContain('Streets are\nfor people</textarea>');
    expect(html).toContain(`name="remixOf" value="${poster.id}"`);
    expect(html).toContain('You are remixing');
  });

  it.each(['/p/Nothing2345', '/p/x', '/make/none'])('answer %s with a friendly 404', async (path) => {
    const answer = await open(path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('This spot on the wall is bare');
  });

  it.each([
    '/',
    '/gallery',
    '/make/hoarding',
    '/p/Abcdefghijk',
  ])('let caches keep %s for five minutes', async (path) => {
    const answer = await open(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=0, s-maxage=300');
    expect((await answer.text()).startsWith('<!doctype html><html lang="en"')).toBe(true);
  });

  it('go on through the gallery with what was searched for', async () => {
    const html = await (await open('/gallery?q=%22bus%22&sort=popular')).text();
    expect(html).toContain('href="/gallery?q=%22bus%22&amp;sort=popular&amp;cursor=onwards"');
    expect(html).toContain('value="&quot;bus&quot;"');
    expect(html).toContain('<meta name="robots" content="noindex"');
  });
});

describe('managing a poster', () => {
  it('takes the token, tells nobody, and deletes for good', async () => {
    expect((await open('/p/Abcdefghijk/manage?token=guess')).status).toBe(403);
    const page = await open('/p/Abcdefghijk/manage?token=secret');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(page.headers.get('x-robots-tag')).toBe('noindex');
    expect(page.headers.get('cache-control')).toBe('private, no-store');
    // A page without a referrer sends its forms from nowhere.
    const origin = { origin: 'null' };
    expect((await send('/p/Abcdefghijk/manage', { token: 'guess', sure: 'yes' }, origin)).status).toBe(403);
    expect((await send('/p/Abcdefghijk/manage', { token: 'secret' }, origin)).status).toBe(400);
    expect((await send('/p/Abcdefghijk/manage', { token: 'secret', sure: 'yes' }, origin)).status).toBe(200);
    expect((await open('/p/Abcdefghijk')).status).toBe(404);
    expect(await (await open('/p/Child234567')).text()).toContain('Remixed from a poster that is no longer here.');
  });
});

describe('sharing on Mastodon', () => {
  it('asks for the server and leads there', async () => {
    expect(await (await open('/share/mastodon?poster=Abcdefghijk')).text()).toContain('Your server');
    expect((await open('/share/mastodon?poster=Abcdefghijk&server=localhost')).status).toBe(422);
    const html = await (await open('/share/mastodon?poster=Abcdefghijk&server=%40ada%40social.example')).text();
    const target =
      'https://social.example/share?text=Streets%20are%20for%20people%20https%3A%2F%2Fposters.example%2Fp%2FAbcdefghijk%3Fs%3Dmastodon';
    expect(html).toContain(`<meta http-equiv="refresh" content="0;url=${target}"`);
    expect(html).toContain(`href="${target}"`);
  });
});
