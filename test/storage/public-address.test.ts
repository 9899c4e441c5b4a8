import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Files } from '../../src/domain/files.ts';
import { createS3Files } from '../../src/storage/s3.ts';
import { ACTOR } from '../contract/attribution.ts';
import { ask, makePoster, openTestHouse, post, type TestHouse } from '../http/house.ts';
import { hasS3, type S3Server, startS3 } from '../services/s3.ts';
import { type UnreliableLine, unreliableLine } from './unreliable-line.ts';

const CDN = 'https://cdn.example/posters';
/** Bytes of an answer without a body, at most. */
const BARE = 1024;

describe.skipIf(!hasS3())('pictures with S3_PUBLIC_URL', () => {
  let server: S3Server;
  let line: UnreliableLine;
  /** The bucket as another program sees it, on a line of its own. */
  let bucket: Files;
  let house: TestHouse;
  beforeAll(async () => {
    server = await startS3();
    line = await unreliableLine(server.endpoint);
    const options = await server.newBucket();
    bucket = createS3Files(options);
    const files = createS3Files({ ...options, endpoint: line.endpoint, publicUrl: CDN });
    house = await openTestHouse(() => ({ files }));
  }, 120_000);
  afterAll(async () => {
    await house?.close();
    await line?.close();
    await server?.stop();
  });

  const make = async () => (await makePoster(house.app, { list: true })).id;
  /** The key in the bucket that a picture's address leads to. */
  const keyOf = async (path: string) => {
    const answer = await ask(house.app, path);
    expect(answer.status, path).toBe(302);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=300');
    expect(answer.headers.get('content-type')).toBeNull();
    const location = answer.headers.get('location')!;
    expect(location.startsWith(`${CDN}/`)).toBe(true);
    return location.slice(CDN.length + 1);
  };
  const received = async (work: () => unknown) => {
    const before = line.received();
    await work();
    return line.received() - before;
  };

  it('are never fetched from the bucket, which is asked once whether it has them', async () => {
    const id = await make();
    const key = await keyOf(`/p/${id}/share.jpg`);
    expect((await bucket.stat(key))?.size).toBeGreaterThan(10 * BARE);

    const another = await make();
    const once = await received(() => Promise.all(Array.from({ length: 20 }, () => keyOf(`/p/${another}/share.jpg`))));
    expect(once).toBeGreaterThan(0);
    expect(once).toBeLessThan(BARE);
    expect(await received(() => keyOf(`/p/${another}/share.jpg`))).toBe(0);
    expect(await received(() => ask(house.app, `/p/${another}/share.jpg`, { method: 'HEAD' }))).toBe(0);
  });

  it('are drawn when they are first asked for, and there before anybody is sent to them', async () => {
    const id = await make();
    for (const file of ['square.png', 'share.jpg?width=480', 'share.webp']) {
      const drawn = { ...house.drawn };
      const key = await keyOf(`/p/${id}/${file}`);
      expect(house.drawn, file).not.toEqual(drawn);
      expect((await bucket.stat(key))?.size, file).toBeGreaterThan(0);
      const [again, bytes] = [{ ...house.drawn }, await received(() => keyOf(`/p/${id}/${file}`))];
      expect([house.drawn, bytes], file).toEqual([again, 0]);
    }
  });

  it('come back with a poster that was hidden or deleted', async () => {
    const id = await make();
    const path = `/p/${id}/share.jpg`;
    const key = await keyOf(path);
    await house.moderation.decide(id, 'hide', ACTOR);
    expect((await ask(house.app, path)).status).toBe(404);
    expect(await bucket.stat(key)).toBeUndefined();
    await house.moderation.decide(id, 'approve', ACTOR);
    expect(await keyOf(path)).toBe(key);
    expect(await bucket.stat(key)).toBeDefined();

    const request = { template: 'plain', values: { slogan: 'Twice' } };
    const makeKeyed = async () =>
      (await (await post(house.app, '/api/posters', request, { 'idempotency-key': 'twice' })).json()) as { id: string };
    const keyed = `/p/${(await makeKeyed()).id}/square.png`;
    const square = await keyOf(keyed);
    const { id: second } = await makeKeyed();
    await house.management.remove(second, await house.management.token(second));
    expect((await ask(house.app, keyed)).status).toBe(404);
    expect((await makeKeyed()).id).toBe(second);
    expect(await keyOf(keyed)).toBe(square);
    expect(await bucket.stat(square)).toBeDefined();
  });

  it('are handed out by us as downloads', async () => {
    const answer = await ask(house.app, `/p/${await make()}/share.jpg?download=1`);
    expect(answer.status).toBe(200);
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(10 * BARE);
  });
});
