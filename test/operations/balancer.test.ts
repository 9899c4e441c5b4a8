import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasNginx, startBalancer } from '../services/nginx.ts';
import {
  freePort,
  makePoster,
  type RunningServer,
  removeFolders,
  startServer,
  temporaryFolder,
} from '../services/server.ts';

describe.skipIf(!hasNginx())('the balancer of deploy/nginx.conf', () => {
  let url: string;
  let balancer: { stop(): Promise<void> };
  let servers: RunningServer[];

  beforeAll(async () => {
    const ports = [await freePort(), await freePort(), await freePort()];
    url = `http://localhost:${ports[2]}`;
    const dataDir = await temporaryFolder();
    const env = { PUBLIC_URL: url, TRUSTED_PROXIES: '1', RENDER_PROCESSES: '1' };
    servers = [
      await startServer({ dataDir, env, port: ports[0]! }),
      await startServer({ dataDir, env, port: ports[1]! }),
    ];
    balancer = await startBalancer(ports[2]!, ports.slice(0, 2));
  });
  afterAll(async () => {
    await balancer?.stop();
    await Promise.all(servers?.map((server) => server.kill()) ?? []);
    await removeFolders();
  });

  test('keeps the metrics inside, and hands on posters and photos', async () => {
    expect((await fetch(`${url}/metrics`)).status).toBe(404);
    const answer = await makePoster({ url }, { template: 'shout', values: { slogan: 'Balanced' } });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('location')).toContain(url.replace('http://', ''));
    const large = await fetch(`${url}/api/photos`, {
      method: 'POST',
      headers: { 'content-type': 'image/jpeg' },
      body: Buffer.alloc(21 * 1024 * 1024, 1),
    });
    expect(large.status).toBe(413);
    expect(await large.json()).toMatchObject({ code: 'body_too_large' });
  });

  test('loses no reader when a server dies, and none when one drains', { timeout: 120_000 }, async () => {
    const { id } = (await (
      await makePoster({ url }, { template: 'shout', values: { slogan: 'Still here' } })
    ).json()) as {
      id: string;
    };
    const read = async (times: number, meanwhile: () => Promise<unknown>) => {
      const statuses = new Set<number>();
      let done: Promise<unknown> | undefined;
      for (let i = 0; i < times; i++) {
        if (i === times / 4) done = meanwhile();
        const answers = await Promise.all(
          [`/p/${id}`, `/p/${id}/share.jpg`, `/api/posters/${id}`].map((path) => fetch(url + path)),
        );
        for (const answer of answers) {
          statuses.add(answer.status);
          await answer.arrayBuffer();
        }
      }
      await done;
      return statuses;
    };
    expect(await read(40, () => servers[0]!.kill())).toEqual(new Set([200]));
    const { port, dataDir } = servers[0]!;
    const env = { PUBLIC_URL: url, TRUSTED_PROXIES: '1', RENDER_PROCESSES: '1' };
    servers[0] = await startServer({ dataDir, env, port });
    // Longer than the balancer leaves a server alone that it found dead.
    await new Promise((resolve) => setTimeout(resolve, 6000));
    expect(await read(40, () => servers[1]!.stop())).toEqual(new Set([200]));
  });
});
