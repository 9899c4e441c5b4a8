import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADDRESS_NAMES, declarationOf, patternOf } from '../../src/http/addresses/addresses.ts';
import { findAddress } from '../../src/http/addresses/asked-address.ts';
import { CACHE_CONTROL } from '../../src/http/addresses/cache-control.ts';
import { LIMITS } from '../../src/http/addresses/limits.ts';
import type { AddressName, Method, Operation } from '../../src/http/addresses/policy.ts';
import { ask } from '../services/ask.ts';
import { type RunningServer, removeFolders, setSetting, startServer } from '../services/server.ts';
import { pathsTo } from './address-paths.ts';
import { quarters } from './photo-files.ts';

const PUBLIC_URL = 'https://posters.example';
const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const EVIL = 'https://evil.example';

/** Every address with each of its methods. */
const OPERATIONS = ADDRESS_NAMES.flatMap((name) =>
  (Object.entries(declarationOf(name).methods) as [Method, Operation][]).map(
    ([method, operation]) => [method, name, operation] as const,
  ),
);
const named = (wanted: (operation: Operation) => unknown) => OPERATIONS.filter(([, , operation]) => wanted(operation));
const GETS = OPERATIONS.filter(([method]) => method === 'GET');

/** The program as it is started, held to what src/http/addresses declares. */
describe('every address', () => {
  let server: RunningServer;
  let paths: Record<AddressName, string>;
  let address = 0;
  /** A visitor of its own, so that no limit counts two tests together. */
  const visitor = () => ({ 'x-forwarded-for': `198.51.100.${++address}` });
  const get = (path: string, { method = 'GET', ...headers }: Record<string, string> = {}) =>
    ask(server.port, path, { method, headers: { host: 'posters.example', ...visitor(), ...headers } });
  const send = (name: AddressName, body: string, headers: Record<string, string>) =>
    ask(server.port, paths[name], {
      method: 'POST',
      headers: { host: 'posters.example', ...visitor(), ...headers },
      body,
    });

  beforeAll(async () => {
    server = await startServer({ env: { PUBLIC_URL, TRUSTED_PROXIES: '1' } });
    await setSetting(server, 'moderation', 'open');
    const headers = { host: 'posters.example' };
    const body = { template: 'shout', values: { slogan: 'Declared once' }, list: true, topics: ['rent'] };
    const made = await ask(server.port, '/api/posters', {
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const { id, manage } = JSON.parse(made.text);
    const photo = await ask(server.port, '/api/photos', {
      headers: { ...headers, 'content-type': 'image/jpeg' },
      body: await quarters().jpeg().toBuffer(),
    });
    const { text: page } = await get('/make/shout');
    const inPage = (expression: RegExp) => expression.exec(page)![1]!;
    paths = pathsTo({
      poster: id,
      token: manage.token,
      photo: JSON.parse(photo.text).id,
      template: 'shout',
      gallery: 'latest',
      topic: 'rent',
      layoutAssets: inPage(/"layoutAssets":"([^"]+)"/),
      layoutTemplate: `/layout/templates/shout/${inPage(/"revision":"([^"]+)"/)}/template.json`,
      face: 'anton/latin/400',
      asset: inPage(/"(\/assets\/[^"]+\.js)"/),
      publicUrl: PUBLIC_URL,
    });
  });
  afterAll(async () => {
    await server.stop();
    await removeFolders();
  });

  it('is found by a path to it', () => {
    for (const name of ADDRESS_NAMES) expect(findAddress('GET', paths[name].split('?')[0]!).name).toBe(name);
  });

  it.each(GETS)('answers %s %s with the headers that are declared', async (_, name, { cache }) => {
    const { frame, origins } = declarationOf(name);
    const { status, headers } = await get(paths[name], { 'user-agent': BROWSER });
    expect(status).toBe(name === 'share' ? 302 : 200);
    expect(headers['cache-control']).toBe(cache && CACHE_CONTROL[cache]);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe(frame === 'secret' ? 'no-referrer' : 'strict-origin-when-cross-origin');
    const html = String(headers['content-type']).startsWith('text/html');
    expect(html).toBe(frame !== 'none' && status === 200);
    if (html) {
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain(`frame-ancestors ${frame === 'embed' ? '*' : "'none'"}`);
      expect(headers['x-frame-options']).toBe(frame === 'embed' ? undefined : 'DENY');
    }
    const used = origins === 'read' || origins === 'send';
    expect(headers['access-control-allow-origin']).toBe(used ? '*' : undefined);
    expect(headers['cross-origin-resource-policy']).toBe(used || origins === 'show' ? 'cross-origin' : 'same-origin');
  });

  it.each(ADDRESS_NAMES)('answers errors of %s for who asks, and shares them with whom is declared', async (name) => {
    const { frame, origins, programs } = declarationOf(name);
    const [path] = paths[name].split('?');
    for (const accept of ['text/html', 'application/json']) {
      const { status, headers } = await get(path!, { method: 'PUT', accept });
      expect([status, headers['cache-control']]).toEqual([405, 'no-store']);
      expect(String(headers.allow).split(', ')).toEqual(findAddress('PUT', path!).allowed);
      const html = accept === 'text/html' && !programs;
      expect(headers['content-type']).toMatch(html ? /^text\/html/ : /^application\/problem\+json/);
      const shared = html ? frame === 'embed' : ['read', 'send', 'errors'].includes(origins);
      expect(headers['cross-origin-resource-policy']).toBe(shared ? 'cross-origin' : 'same-origin');
      if (html && frame !== 'embed') expect(headers['x-frame-options']).toBe('DENY');
    }
  });

  it.each([
    '/api/posters?limit=0',
    '/api/preview.svg?template=none',
    '/oembed?url=elsewhere',
    '/api/templates/none',
    '/gallery?cursor=none',
  ])('lets nobody store the refusal of %s, whatever is declared for its successes', async (path) => {
    const { status, headers } = await get(path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(headers['cache-control']).toBe('no-store');
  });

  it.each(ADDRESS_NAMES)('lets scripts of other sites send to %s only where that is declared', async (name) => {
    const asking = { method: 'OPTIONS', origin: EVIL, 'access-control-request-method': 'POST' };
    const { status, headers } = await get(paths[name].split('?')[0]!, asking);
    const open = declarationOf(name).origins === 'send';
    expect(status).toBe(open ? 204 : 405);
    expect(headers['access-control-allow-origin']).toBe(open ? '*' : undefined);
    expect(headers['access-control-allow-methods']).toBe(open ? 'GET,HEAD,POST' : undefined);
  });

  it.each(GETS)('answers %s %s under another host only to probes', async (_, name, { who }) => {
    const { status } = await get(paths[name], { host: 'elsewhere.example' });
    expect(status).toBe(who === 'probe' ? 200 : 421);
  });

  it.each(GETS)('keeps the answer of %s %s where that is declared', async (_, name, { kept }) => {
    const counted = async () => {
      const { text } = await get('/metrics');
      const line = text
        .split('\n')
        .find((one) => one.includes('kept_answers') && one.includes(`route="${escaped(name)}"`));
      return Number(line?.split(' ').at(-1) ?? 0);
    };
    const before = await counted();
    const headers = { 'user-agent': BROWSER, 'accept-encoding': 'gzip, deflate' };
    for (let i = 0; i < 2; i++) await get(paths[name], headers);
    expect((await counted()) - before).toBe(kept ? 1 : 0);
  });

  it.each(
    named(({ who }) => who === 'own pages' || who === 'own frames'),
  )('takes %s %s from our own pages only', async (_, name, { who }) => {
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    const status = async (origin: string) => (await send(name, '', { ...type, origin })).status;
    expect(await status(EVIL)).toBe(403);
    expect(await status(PUBLIC_URL)).toBe(422);
    expect(await status('null')).toBe(who === 'own frames' ? 422 : 403);
  });

  it.each(named(({ body }) => body))('takes of %s %s the body that is declared', async (_, name, { body }) => {
    const types = { json: 'application/json', form: 'application/x-www-form-urlencoded' };
    const photos = body!.type === 'photo' || body!.type === 'form with photos';
    const form = { 'content-type': 'multipart/form-data; boundary=x' };
    const large = `--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n${'x'.repeat(70_000)}\r\n--x--\r\n`;
    expect((await send(name, large, form)).status === 413).toBe(!photos);
    expect((await send(name, 'x', { 'content-type': 'text/plain' })).status).toBe(415);
    if (body!.type === 'photo') return;
    const type = body!.type === 'json' ? types.json : types.form;
    expect((await send(name, ' '.repeat(70_000), { 'content-type': type })).status).toBe(413);
  });

  it.each(named(({ limit }) => limit))('counts %s %s against the limit that is declared', async (_, name, {
    limit,
  }) => {
    const { points } = LIMITS[limit!];
    const type = declarationOf(name).methods.POST!.body!.type;
    const [mediaType, body] =
      type === 'json' ? ['application/json', '{}'] : ['application/x-www-form-urlencoded', 'reason='];
    const headers = { 'content-type': mediaType, ...visitor() };
    const statuses: number[] = [];
    for (let i = 0; i <= points; i++) statuses.push((await send(name, body, headers)).status);
    expect(statuses).toEqual([...Array.from({ length: points }, () => 422), 429]);
  });
});

/** A pattern as Prometheus writes a label. */
const escaped = (name: AddressName) => patternOf(name).replaceAll('\\', '\\\\');
