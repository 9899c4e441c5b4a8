import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createAssets } from '../../src/http/routes/assets.ts';
import { ask, makePoster, openTestHouse, PUBLIC_URL, type TestHouse } from './house.ts';

describe('hosts', () => {
  let house: TestHouse;
  afterEach(() => house.close());
  const open = async (publicUrl: string) => {
    house = await openTestHouse(({ config }) => ({ config: { ...config, publicUrl } }));
    return async (url: string) => (await ask(house.app, url)).status;
  };

  it('are ours by any loopback name on a local machine', async () => {
    const status = await open('http://localhost:3000');
    for (const host of ['localhost', 'localhost:8080', '127.0.0.1:3000', '127.0.1.1', '[::1]:3000', 'app.localhost']) {
      expect(await status(`http://${host}/api/templates`)).toBe(200);
    }
    for (const host of [
      'evil.example',
      'localhost.evil.example',
      '127.0.0.1.evil.example',
      '10.0.0.1',
      'notlocalhost',
    ]) {
      expect(await status(`http://${host}/api/templates`)).toBe(421);
    }
  });

  it('are ours by one name on the web', async () => {
    const status = await open('https://posters.example');
    for (const host of ['posters.example', 'POSTERS.EXAMPLE', 'posters.example:443']) {
      expect(await status(`http://${host}/api/templates`)).toBe(200);
    }
    for (const host of ['localhost', 'posters.example:8443', 'www.posters.example', 'posters.example.evil.example']) {
      expect(await status(`http://${host}/api/templates`)).toBe(421);
    }
  });

  it('do not matter to probes', async () => {
    const status = await open('https://posters.example');
    expect(await status('http://10.1.2.3:3000/healthz')).toBe(200);
    expect(await status('http://10.1.2.3:3000/readyz')).toBe(200);
  });
});

describe('headers', () => {
  let house: TestHouse;
  let id: string;
  let token: string;
  beforeAll(async () => {
    house = await openTestHouse(({ config }) => ({ config: { ...config, publicUrl: 'https://posters.example' } }));
    ({ id, token } = await make());
  });
  afterAll(() => house.close());
  const make = async () => {
    const body = JSON.stringify({ template: 'plain', values: { slogan: 'Rent is theft' } });
    const headers = { 'content-type': 'application/json' };
    const answer = await ask(house.app, 'http://posters.example/api/posters', { method: 'POST', headers, body });
    const made = (await answer.json()) as { id: string; manage: { token: string } };
    return { id: made.id, token: made.manage.token };
  };
  const headersOf = async (path: string) => (await ask(house.app, `http://posters.example${path}`)).headers;

  it('keep a page from being framed', async () => {
    const headers = await headersOf('/');
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(headers.get('content-security-policy')).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d+$/);
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });

  it('let every site frame an embed', async () => {
    const headers = await headersOf(`/embed/p/${id}`);
    expect(headers.get('content-security-policy')).toContain('frame-ancestors *');
    expect(headers.get('x-frame-options')).toBeNull();
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  });

  it('keep the manage token to its page', async () => {
    const headers = await headersOf(`/p/${id}/manage?token=${token}`);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('let every site read the API and its errors, and delete nothing', async () => {
    for (const path of ['/api/templates', '/api/posters', '/api/nothing']) {
      const headers = await headersOf(path);
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
    const remove = await ask(house.app, 'http://posters.example/api/posters/x', { method: 'DELETE' });
    expect(remove.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('GET /api/templates', () => {
  it('has all that a form needs', async () => {
    const house = await openTestHouse();
    const { templates } = (await (await ask(house.app, '/api/templates')).json()) as { templates: unknown[] };
    expect(templates).toEqual([
      {
        id: 'plain',
        version: 1,
        name: 'Plain',
        description: 'One slogan on one colour.',
        topics: ['housing'],
        formats: ['share', 'square', 'print-a4'],
        slots: [
          {
            name: 'slogan',
            type: 'text',
            label: 'Slogan',
            required: true,
            default: 'Homes for all',
            maxLength: 20,
            multiline: true,
          },
          {
            name: 'place',
            type: 'text',
            label: 'Place',
            required: false,
            default: '',
            maxLength: 40,
            multiline: false,
          },
          {
            name: 'colour',
            type: 'choice',
            label: 'Colour',
            required: false,
            default: 'red',
            choices: ['red', 'blue'],
            options: [
              { value: 'red', label: 'Red', colors: { ground: '#d0342c' } },
              { value: 'blue', label: 'Blue', colors: { ground: '#2450a8' } },
            ],
          },
        ],
        thumbnail: `${PUBLIC_URL}/templates/plain/share.jpg`,
      },
    ]);
    expect(await (await ask(house.app, '/api/templates/plain')).json()).toEqual(templates[0]);
    await house.close();
  });
});

describe('probes', () => {
  let house: TestHouse;
  afterEach(() => house.close());

  it('say that all is well', async () => {
    house = await openTestHouse();
    expect(await (await ask(house.app, '/healthz')).json()).toEqual({ status: 'ok' });
    const ready = await ask(house.app, '/readyz');
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({ status: 'ok', checks: { records: 'ok', files: 'ok', renderer: 'ok' } });
  });

  it('name what is away', async () => {
    house = await openTestHouse(() => ({ pool: { alive: () => false } }));
    await house.records.close();
    const ready = await ask(house.app, '/readyz');
    expect(ready.status).toBe(503);
    expect(await ready.json()).toEqual({
      status: 'unavailable',
      checks: { records: 'failed', files: 'ok', renderer: 'failed' },
    });
    expect((await ask(house.app, '/healthz')).status).toBe(200);
  });

  it('do not wait for a store that hangs', async () => {
    house = await openTestHouse(({ files }) => ({ files: { ...files, check: () => new Promise(() => {}) } }));
    const ready = await ask(house.app, '/readyz');
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({ checks: { records: 'ok', files: 'failed' } });
  });

  it('send requests elsewhere once the server drains', async () => {
    house = await openTestHouse();
    house.drain();
    expect((await ask(house.app, '/readyz')).status).toBe(503);
    expect((await ask(house.app, '/healthz')).status).toBe(200);
    await makePoster(house.app);
  });
});

describe('assets', () => {
  let folder: string;
  const manifest = {
    'web/client/maker.ts': { file: 'assets/maker-1a2b.js', imports: ['_shared.js'], css: ['assets/maker-3c.css'] },
    '_shared.js': { file: 'assets/shared-4d.js', css: ['assets/shared-5e.css'] },
  };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'flyposter-assets-'));
    await mkdir(join(folder, '.vite'));
    await mkdir(join(folder, 'assets'));
    await writeFile(join(folder, '.vite', 'manifest.json'), JSON.stringify(manifest));
    await writeFile(join(folder, 'assets', 'maker-1a2b.js'), `/* ${'a'.repeat(4000)} */`);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('are found by the name of their source', () => {
    const assets = createAssets(folder);
    expect(assets.url('web/client/maker.ts')).toBe('/assets/maker-1a2b.js');
    expect(assets.stylesheets('web/client/maker.ts')).toEqual(['/assets/shared-5e.css', '/assets/maker-3c.css']);
    expect(() => assets.url('web/client/other.ts')).toThrow('other.ts');
    expect(() => createAssets(join(folder, 'assets'))).toThrow('npm run build');
  });

  it('are kept for ever, compressed, readable from a sandbox; a miss is none of these', async () => {
    const house = await openTestHouse(({ assets }) => ({ assets: { ...assets, routes: createAssets(folder).routes } }));
    const get = (path: string) => ask(house.app, path, { headers: { 'accept-encoding': 'gzip' } });
    const found = await get('/assets/maker-1a2b.js');
    expect(found.status).toBe(200);
    expect(found.headers.get('cache-control')).toContain('immutable');
    expect(found.headers.get('content-type')).toMatch(/^text\/javascript/);
    expect(found.headers.get('content-encoding')).toBe('gzip');
    expect(found.headers.get('access-control-allow-origin')).toBe('*');
    await found.arrayBuffer();
    for (const path of ['/assets/none.js', '/assets/..%2f.vite/manifest.json', '/assets/%2e%2e/.vite/manifest.json']) {
      const missed = await get(path);
      expect(missed.status).toBe(404);
      expect(missed.headers.get('cache-control')).toBe('no-store');
    }
    await house.close();
  });
});
