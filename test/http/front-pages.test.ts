import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createChangeFeed } from '../../src/db/change-feed.ts';
import { createFront, keepAnswer } from '../../src/http/middleware/response-cache.ts';

const changes = createChangeFeed(() => false);
let clock = 0;
/** How often each address was answered by the application, by what was asked for. */
let made: string[] = [];
let server: Server;
let origin: string;

beforeAll(async () => {
  const front = createFront({ changes, count: () => {}, onAnswer: () => {}, now: () => clock });
  const app = new Hono();
  app.use(front.collect);
  app.get('/p/:id/family', (c) => {
    made.push(c.req.url.slice(origin.length));
    keepAnswer(c, ['a', 'b']);
    return c.text(`family ${made.length}`);
  });
  app.get('*', (c) => {
    made.push(c.req.url.slice(origin.length));
    if (c.req.query('in') === undefined) keepAnswer(c, ['a'], { lasts: 1000 });
    return c.text(`${made.length}`);
  });
  const listener = getRequestListener(app.fetch);
  server = createServer((request, response) => {
    if (!front.answer(request, response)) void listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
});
afterAll(() => server.close());
beforeEach(() => {
  changes.emit('all');
  made = [];
  clock = 0;
});

const get = async (path: string) => (await fetch(origin + path)).text();

it('makes a page anew when its time is over, once, and sends the old one meanwhile', async () => {
  for (let i = 0; i < 3; i++) expect(await get('/p/a')).toBe('1');
  clock = 1000;
  expect(await get('/p/a')).toBe('1');
  clock = 1001;
  // The first to come is answered by the application, and its answer is kept.
  expect(await get('/p/a')).toBe('2');
  expect(await get('/p/a?s=mail')).toBe('2');
  clock = 2002;
  const asked = await Promise.all(Array.from({ length: 20 }, () => get('/p/a')));
  expect(asked.filter((text) => text === '3')).not.toEqual([]);
  expect(made).toHaveLength(3);
});

it('does not send a page that was opened from a gallery to others, nor theirs to it', async () => {
  expect(await get('/p/a?in=latest')).toBe('1');
  expect(await get('/p/a')).toBe('2');
  expect(await get('/p/a?s=x&in=latest')).toBe('3');
  expect(await get('/p/a')).toBe('2');
});

it('keeps pictures by their width, and none of another query', async () => {
  const paths = ['/p/a/share.jpg', '/p/a/share.jpg?width=240', '/p/a/share.jpg?width=480'];
  for (const path of paths) for (let i = 0; i < 2; i++) await get(path);
  expect(made).toEqual(paths);
  for (const query of ['?width=241', '?download=1', '?width=240&download=1', '?x']) {
    for (let i = 0; i < 2; i++) await get(`/p/a/share.jpg${query}`);
  }
  expect(made).toHaveLength(3 + 8);
  expect(await get(paths[0]!)).toBe('1');
});

it('keeps the page of a family until one of it changes', async () => {
  for (let i = 0; i < 2; i++) expect(await get('/p/a/family')).toBe('family 1');
  changes.emit(['stranger']);
  expect(await get('/p/a/family')).toBe('family 1');
  changes.emit(['b']);
  expect(await get('/p/a/family')).toBe('family 2');
});
