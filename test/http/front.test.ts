import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePoster, type RunningServer, removeFolders, startServer } from '../services/server.ts';

const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

describe('answers that are kept', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(async () => {
    await server.stop();
    await removeFolders();
  });

  const make = async (body: Record<string, unknown> = {}) => {
    const answer = await makePoster(server, { template: 'shout', values: { slogan: 'Kept and right' }, ...body });
    return (await answer.json()) as { id: string; manage: { token: string } };
  };
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(server.url + path, { headers: { 'user-agent': BROWSER, ...headers } });
  const keptCount = async () => {
    const text = await (await get('/metrics')).text();
    return [...text.matchAll(/^flyposter_http_kept_answers_total\{.*\} (\d+)/gm)].reduce(
      (sum, [, n]) => sum + Number(n),
      0,
    );
  };

  test('are the same as the first ones', async () => {
    const { id } = await make();
    for (const path of [`/p/${id}`, `/p/${id}/share.jpg`]) {
      for (const headers of [{ 'accept-encoding': 'identity' }, { 'accept-encoding': 'gzip' }]) {
        const first = await get(path, headers);
        const body = Buffer.from(await first.arrayBuffer());
        const before = await keptCount();
        const second = await get(path, headers);
        expect(await keptCount()).toBe(before + 1);
        expect(Buffer.from(await second.arrayBuffer()).equals(body)).toBe(true);
        const told = ({ headers }: Response) =>
          [...headers].filter(
            ([name]) => !['date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length'].includes(name),
          );
        expect(told(second)).toEqual(told(first));
        const etag = second.headers.get('etag')!;
        const fresh = await get(path, { ...headers, 'if-none-match': etag });
        expect(fresh.status).toBe(304);
        expect(fresh.headers.get('etag')).toBe(etag);
        expect(fresh.headers.get('cache-control')).toBe(second.headers.get('cache-control'));
        const head = await fetch(server.url + path, { method: 'HEAD', headers });
        expect([head.status, (await head.arrayBuffer()).byteLength]).toEqual([200, 0]);
      }
    }
  });

  test('are gone at once when the poster is deleted, or hidden by a command', async () => {
    for (const takeDown of [
      async ({ id, manage }: Awaited<ReturnType<typeof make>>) => {
        const headers = { authorization: `Bearer ${manage.token}` };
        expect((await fetch(`${server.url}/api/posters/${id}`, { method: 'DELETE', headers })).status).toBe(204);
      },
      async ({ id }: Awaited<ReturnType<typeof make>>) => {
        const env = { ...process.env, DATA_DIR: server.dataDir };
        expect(spawnSync(process.execPath, ['bin/flyposter.js', 'posters', 'hide', id], { env }).status).toBe(0);
      },
    ]) {
      const poster = await make();
      const paths = [`/p/${poster.id}`, `/p/${poster.id}/share.jpg`];
      for (const path of [...paths, ...paths]) expect((await get(path)).status).toBe(200);
      await takeDown(poster);
      for (const path of paths) expect((await get(path)).status, path).toBe(404);
    }
  });

  test('are made anew when a remix is listed, and when a setting changes', async () => {
    const parent = await make();
    const page = async () => (await get(`/p/${parent.id}`)).text();
    await page();
    await page();
    const remix = await make({ remixOf: parent.id, list: true });
    const env = { ...process.env, DATA_DIR: server.dataDir };
    expect(spawnSync(process.execPath, ['bin/flyposter.js', 'posters', 'approve', remix.id], { env }).status).toBe(0);
    expect(await page()).toContain(`/p/${remix.id}`);
    spawnSync(process.execPath, ['bin/flyposter.js', 'settings', 'set', 'name', 'The Renamed Campaign'], { env });
    expect(await page()).toContain('The Renamed Campaign');
  });

  test('are never those of the one who made the poster, nor of another host', async () => {
    const { id, manage } = await make();
    await get(`/p/${id}`);
    const own = await get(`/p/${id}`, { cookie: `made=${id}.${manage.token}` });
    expect(own.headers.get('cache-control')).toContain('private');
    expect(await own.text()).toContain(manage.token);
    expect(await (await get(`/p/${id}`)).text()).not.toContain(manage.token);
    const { request } = await import('node:http');
    const status = await new Promise((resolve) => {
      const options = { port: server.port, path: `/p/${id}`, headers: { host: 'evil.example' } };
      request(options, (answer) => resolve(answer.resume().statusCode)).end();
    });
    expect(status).toBe(421);
  });

  test('count as views, once a day for each visitor, and not for bots', async () => {
    const { id } = await make();
    const views = async () => {
      const { openSqliteRecords } = await import('../../src/db/records.ts');
      const records = await openSqliteRecords(`${server.dataDir}/flyposter.db`);
      try {
        const rows = await records.tallies.sum({ poster: id, event: 'viewed', by: ['source'] });
        return Object.fromEntries(rows.map(({ source, count }) => [source, count]));
      } finally {
        await records.close();
      }
    };
    for (let i = 0; i < 3; i++) await get(`/p/${id}`);
    await get(`/p/${id}?s=mastodon`, { 'user-agent': `${BROWSER} another` });
    await get(`/p/${id}`, { 'user-agent': 'Googlebot/2.1 (+http://www.google.com/bot.html)' });
    await get(`/p/${id}`, { 'user-agent': `${BROWSER} third`, 'sec-purpose': 'prefetch' });
    for (const started = Date.now(); Date.now() - started < 10_000; ) {
      if (Object.keys(await views()).length > 0) break;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    // `shout` may have several topics; each is counted.
    const counted = await views();
    expect(counted.mastodon).toBeGreaterThan(0);
    expect(counted['']).toBe(counted.mastodon);
  });
});
