import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ask, countStored, openTestHouse, PUBLIC_URL, post, type TestHouse } from './house.ts';

const good = { template: 'plain', values: { slogan: 'Rent is theft' } };
const family = '👨‍👩‍👧‍👦';

describe('what cannot be made', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openTestHouse();
  });
  afterAll(() => house.close());
  afterEach(async () => {
    expect(await countStored(house)).toEqual({ records: 0, files: 0 });
    expect(house.drawn.rendition).toBe(0);
  });

  it.each<[string, unknown, number, string, string[]]>([
    ['an unknown template', { ...good, template: 'nope' }, 422, 'unknown_template', ['template']],
    ['no template', { values: {} }, 422, 'invalid_values', ['template']],
    ['a template that is no string', { ...good, template: 7 }, 422, 'invalid_values', ['template']],
    ['no values', { template: 'plain' }, 422, 'invalid_values', ['values']],
    ['values that are a list', { ...good, values: ['Rent'] }, 422, 'invalid_values', ['values']],
    ['a missing slot', { ...good, values: { place: 'Leeds' } }, 422, 'invalid_values', ['values.slogan']],
    ['an empty slot', { ...good, values: { slogan: ' \u200b\n ' } }, 422, 'invalid_values', ['values.slogan']],
    ['an unknown slot', { ...good, values: { slogan: 'a', x: 'b' } }, 422, 'invalid_values', ['values.x']],
    [
      '__proto__ as a slot',
      '{"template":"plain","values":{"slogan":"a","__proto__":"b"}}',
      422,
      'invalid_values',
      ['values.__proto__'],
    ],
    ['a slogan that is a number', { ...good, values: { slogan: 7 } }, 422, 'invalid_values', ['values.slogan']],
    ['a slogan that is an object', { ...good, values: { slogan: { a: 1 } } }, 422, 'invalid_values', ['values.slogan']],
    [
      'a slogan that is too long',
      { ...good, values: { slogan: 'a'.repeat(21) } },
      422,
      'invalid_values',
      ['values.slogan'],
    ],
    ['21 emoji families', { ...good, values: { slogan: family.repeat(21) } }, 422, 'invalid_values', ['values.slogan']],
    [
      'a choice that is none',
      { ...good, values: { slogan: 'a', colour: 'teal' } },
      422,
      'invalid_values',
      ['values.colour'],
    ],
    [
      'two mistakes at once',
      { ...good, values: { colour: 'teal' } },
      422,
      'invalid_values',
      ['values.slogan', 'values.colour'],
    ],
    ['an unknown field', { ...good, imprint: 'me' }, 422, 'invalid_values', ['imprint']],
    ['an alt text that is too long', { ...good, alt: 'a'.repeat(401) }, 422, 'invalid_values', ['alt']],
    ['a topic with blanks', { ...good, topics: ['so so'] }, 422, 'invalid_values', ['topics.0']],
    ['list that is no boolean', { ...good, list: 'yes' }, 422, 'invalid_values', ['list']],
    ['a parent that is not there', { ...good, remixOf: '23456789ABC' }, 422, 'unknown_parent', ['remixOf']],
    ['a parent that is no id', { ...good, remixOf: '../../etc' }, 422, 'unknown_parent', ['remixOf']],
    ['a body that is a list', [good], 422, 'invalid_values', ['']],
    ['a body that is null', 'null', 422, 'invalid_values', ['']],
    ['JSON that ends early', '{"template":"plain"', 400, 'invalid_json', []],
    ['JSON with a trailing comma', '{"template":"plain",}', 400, 'invalid_json', []],
    ['no body', '', 400, 'invalid_json', []],
    ['very deep JSON', `${'['.repeat(60_000)}`, 400, 'invalid_json', []],
  ])('refuses %s', async (_, body, status, code, paths) => {
    const answer = await post(house.app, '/api/posters', body);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const problem = await answer.json();
    expect(problem).toMatchObject({
      type: 'about:blank',
      status,
      code,
      title: expect.any(String),
      detail: expect.any(String),
    });
    expect((problem.errors ?? []).map((error: { path: string }) => error.path)).toEqual(paths);
    for (const error of problem.errors ?? []) expect(error.message).toMatch(/\w/);
  });

  it('refuses bytes that are not UTF-8', async () => {
    const body = Buffer.concat([
      Buffer.from('{"template":"plain","values":{"slogan":"'),
      Buffer.from([0xff]),
      Buffer.from('"}}'),
    ]);
    const headers = { 'content-type': 'application/json' };
    const answer = await ask(house.app, '/api/posters', { method: 'POST', headers, body });
    expect(await answer.json()).toMatchObject({ status: 400, code: 'invalid_json' });
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
  ])('refuses %s', async (type) => {
    const answer = await post(house.app, '/api/posters', good, { 'content-type': type });
    expect(await answer.json()).toMatchObject({ status: 415, code: 'unsupported_media_type' });
  });

  it('refuses a body that says it is too long', async () => {
    const body = JSON.stringify({ ...good, alt: 'a'.repeat(64 * 1024) });
    const answer = await post(house.app, '/api/posters', body, { 'content-length': String(body.length) });
    expect(await answer.json()).toMatchObject({ status: 413, code: 'body_too_large' });
  });

  it('refuses a body that is too long without saying so, and stops reading', async () => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1024;
        controller.enqueue(new Uint8Array(1024).fill(0x20));
        if (sent > 10_000_000) controller.close();
      },
    });
    const headers = { 'content-type': 'application/json' };
    const init = { method: 'POST', headers, body, duplex: 'half' } as RequestInit;
    const answer = await ask(house.app, '/api/posters', init);
    expect(await answer.json()).toMatchObject({ status: 413, code: 'body_too_large' });
    expect(sent).toBeLessThan(100_000);
  });

  it.each([
    ['an empty key', ''],
    ['a key with a blank', 'a b'],
    ['a key beyond ASCII', 'caf\u00e9'],
    ['a key of 256 characters', 'k'.repeat(256)],
  ])('refuses %s', async (_, key) => {
    const answer = await post(house.app, '/api/posters', good, { 'idempotency-key': key });
    expect(await answer.json()).toMatchObject({ status: 400, code: 'invalid_request' });
  });

  it('refuses another host', async () => {
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(good) };
    const answer = await ask(house.app, 'http://evil.example/api/posters', init);
    expect(answer.status).toBe(421);
    expect(await answer.json()).toMatchObject({ code: 'unknown_host' });
  });

  it.each([
    ['GET', '/api/nothing', 404, 'not_found'],
    ['GET', '/api/templates/nope', 404, 'unknown_template'],
    ['GET', '/api/posters/23456789ABC', 404, 'unknown_poster'],
    ['GET', '/p/23456789ABC/share.jpg', 404, 'unknown_poster'],
    ['GET', '/templates/plain/story.jpg', 404, 'unknown_format'],
    ['GET', '/templates/plain/share.gif', 404, 'unknown_type'],
    ['GET', '/templates/plain/share/backdrop.png', 404, 'unknown_type'],
    ['GET', '/templates/plain/share/backdrop.webp?values={', 400, 'invalid_json'],
    ['GET', '/api/preview.svg', 400, 'invalid_request'],
    ['GET', '/api/preview.svg?template=nope', 404, 'unknown_template'],
    ['GET', '/api/preview.svg?template=plain&format=huge', 404, 'unknown_format'],
    ['GET', '/api/preview.svg?template=plain&values={', 400, 'invalid_json'],
    ['GET', '/api/preview.svg?template=plain&values={"slogan":7}', 422, 'invalid_values'],
    ['PUT', '/api/posters', 405, 'method_not_allowed'],
    ['POST', '/api/templates', 405, 'method_not_allowed'],
    ['OPTIONS', '/api/templates', 405, 'method_not_allowed'],
  ])('answers %s %s with %i %s', async (method, path, status, code) => {
    const answer = await ask(house.app, encodeURI(path), { method });
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ status, code });
  });

  it('says which methods an address takes', async () => {
    const answer = await ask(house.app, '/api/posters', { method: 'PUT' });
    expect(answer.headers.get('allow')?.split(', ').sort()).toEqual(['GET', 'HEAD', 'POST']);
  });

  it('makes no absolute address from the host of a request', async () => {
    const answer = await ask(house.app, 'http://127.0.0.1:9999/api/templates');
    const { templates } = (await answer.json()) as { templates: { thumbnail: string }[] };
    expect(templates.map(({ thumbnail }) => thumbnail)).toEqual([`${PUBLIC_URL}/templates/plain/share.jpg`]);
  });
});
