import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FlyposterError } from '../../src/domain/errors.ts';
import { ask, countStored, makePoster, openTestHouse, PUBLIC_URL, type TestHouse } from './house.ts';

/** What drawing fails with, where it does. */
let broken: FlyposterError | undefined;
let house: TestHouse;

const open = (publicUrl = PUBLIC_URL): Promise<TestHouse> =>
  openTestHouse(({ config, renderer }) => ({
    config: { ...config, publicUrl },
    renderer: {
      ...renderer,
      rendition: (...given) => (broken ? Promise.reject(broken) : renderer.rendition(...given)),
    },
  }));

beforeAll(async () => {
  house = await open();
});
afterAll(() => house.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  ask(house.app, path, { headers: { accept: 'text/html', ...headers } });
const send = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}, { app } = house) =>
  ask(app, path, {
    method: 'POST',
    headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(fields).toString(),
  });
const read = async (answer: Response) => load(await answer.text());

describe('making a poster by form', () => {
  it('leads to the poster, whose page then shows its maker the manage link', async () => {
    const made = await send('/make/plain', { 'values.slogan': 'Ours' }, { origin: PUBLIC_URL });
    expect(made.status).toBe(303);
    const path = made.headers.get('location')!;
    const [, id] = /^\/p\/(\w{11})$/.exec(path)!;
    const cookie = made.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(
      new RegExp(`^made=${id}\\.[\\w-]{20,}; Max-Age=3600; Path=/p/${id}; HttpOnly; SameSite=Lax$`),
    );

    const page = await get(path, { cookie: cookie.split(';')[0]! });
    expect(page.headers.get('cache-control')).toBe('private, no-store');
    const [, token] = /\.([\w-]+);/.exec(cookie)!;
    expect(await page.text()).toContain(`${PUBLIC_URL}${path}/manage?token=${token}`);
    const forged = await get(path, { cookie: `made=${id}.guess` });
    expect(forged.headers.get('cache-control')).toContain('public');
    expect(await forged.text()).not.toContain('manage?token');
  });

  it('gives a cookie that keeps to HTTPS where the server is reached by it', async () => {
    const origin = 'https://posters.example';
    const web = await open(origin);
    const made = await send(`${origin}/make/plain`, { 'values.slogan': 'Ours' }, { origin }, web);
    expect(made.status).toBe(303);
    expect(made.headers.get('set-cookie')).toContain('; Secure; ');
    const foreign = { origin: origin.replace('https', 'http') };
    expect((await send(`${origin}/make/plain`, { 'values.slogan': 'x' }, foreign, web)).status).toBe(403);
    await web.close();
  });

  it('shows the form again with what was typed when a field needs a change', async () => {
    const answer = await send('/make/plain', { 'values.slogan': '', 'values.place': 'Kept', alt: 'Kept too' });
    expect(answer.status).toBe(422);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    const $ = await read(answer);
    expect($('[role=alert]').text()).toContain('Slogan: Write something here.');
    expect($('[name="values.place"]').val()).toBe('Kept');
    expect($('[name=alt]').text()).toBe('Kept too');
  });

  it('keeps what was typed when the failure is ours, with its real status', async () => {
    broken = new FlyposterError('busy');
    const answer = await send('/make/plain', { 'values.slogan': 'Kept' });
    broken = undefined;
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('2');
    const $ = await read(answer);
    expect($('[role=alert]').text()).toContain(new FlyposterError('busy').message);
    expect($('[name="values.slogan"]').text()).toBe('Kept');
  });

  it('lets go of a parent that is gone, so that the next try succeeds', async () => {
    const answer = await send('/make/plain', { 'values.slogan': 'Kept', remixOf: 'Gone2345678' });
    expect(answer.status).toBe(422);
    const $ = await read(answer);
    expect($('[name=remixOf]').val()).toBe('');
    expect((await send('/make/plain', { 'values.slogan': 'Kept', remixOf: '' })).status).toBe(303);
  });

  it('is one poster for one sending, another one when the form changed since', async () => {
    const made = async (fields: Record<string, string>) =>
      (await send('/make/plain', { 'values.slogan': 'One', ...fields })).headers.get('location');
    const before = await countStored(house);
    const first = await made({ key: 'k' });
    expect(await made({ key: 'k' })).toBe(first);
    const changed = await made({ 'values.slogan': 'Two', key: 'k' });
    const others = [await made({}), await made({})];
    expect(new Set([first, changed, ...others]).size).toBe(4);
    expect((await countStored(house)).records).toBe(before.records + 4);
  });

  it.each(['https://evil.example', 'https://localhost:3000', 'null'])('is refused from %s', async (origin) => {
    const before = await countStored(house);
    expect((await send('/make/plain', { 'values.slogan': 'x' }, { origin })).status).toBe(403);
    expect(await countStored(house)).toEqual(before);
  });

  it('shows another preview without making anything', async () => {
    const before = await countStored(house);
    const answer = await send('/make/plain', { 'values.slogan': 'Not yet', format: 'square', preview: 'yes' });
    expect(answer.status).toBe(200);
    expect((await read(answer))('[data-format=square]').length).toBeGreaterThan(0);
    expect(await countStored(house)).toEqual(before);
  });
});

describe('the pages', () => {
  it('start a remix from its parent', async () => {
    const { id } = await makePoster(house.app, { values: { slogan: 'Streets are\nfor us' } });
    const $ = await read(await get(`/make/plain?remix=${id}`));
    expect($('[name="values.slogan"]').text()).toBe('Streets are\nfor us');
    expect($('[name=remixOf]').val()).toBe(id);
    expect($('body').text()).toContain('You are remixing');
  });

  it.each(['/p/Nothing2345', '/p/x', '/make/none'])('answer %s with a friendly 404', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect((await read(answer))('h1').text()).toBe('This spot on the wall is bare');
  });

  it('may be kept by caches for five minutes', async () => {
    const { id } = await makePoster(house.app);
    for (const path of ['/', '/gallery', '/make/plain', `/p/${id}`]) {
      const answer = await get(path);
      expect([answer.status, answer.headers.get('cache-control')], path).toEqual([
        200,
        'public, max-age=0, s-maxage=300',
      ]);
      expect(await answer.text()).toMatch(/^<!doctype html><html lang="en"/);
    }
  });
});

describe('managing a poster', () => {
  it('takes the token, tells nobody, and deletes for good', async () => {
    const { id, manage } = await makePoster(house.app);
    const { token } = manage;
    const child = await makePoster(house.app, { remixOf: id });
    expect((await get(`/p/${id}/manage?token=guess`)).status).toBe(403);
    const page = await get(`/p/${id}/manage?token=${token}`);
    expect(page.status).toBe(200);
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(page.headers.get('x-robots-tag')).toBe('noindex');
    expect(page.headers.get('cache-control')).toBe('private, no-store');
    // A page without a referrer sends its forms from nowhere.
    const origin = { origin: 'null' };
    const remove = async (fields: Record<string, string>) => (await send(`/p/${id}/manage`, fields, origin)).status;
    expect(await remove({ token: 'guess', sure: 'yes' })).toBe(403);
    expect(await remove({ token })).toBe(400);
    expect((await get(`/p/${id}`)).status).toBe(200);
    expect(await remove({ token, sure: 'yes' })).toBe(200);
    expect((await get(`/p/${id}`)).status).toBe(404);
    expect(await (await get(`/p/${child.id}`)).text()).toContain('Remixed from a poster that is no longer here.');
  });
});
