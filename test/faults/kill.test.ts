import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openSqliteRecords } from '../../src/db/records.ts';
import { expectEveryPosterTold } from '../contract/told-posters.ts';
import { makePoster, removeFolders, startServer, temporaryFolder } from '../services/server.ts';

afterAll(removeFolders);

describe('kill -9', () => {
  test('in the middle of 200 makes loses no acknowledged poster', { timeout: 120_000 }, async () => {
    const dataDir = await temporaryFolder();
    const server = await startServer({ dataDir });
    const acknowledged: string[] = [];
    let killed = false;
    const makes = Array.from({ length: 200 }, async (_, i) => {
      try {
        const answer = await makePoster(server, { template: 'shout', values: { slogan: `Number ${i}` } });
        if (answer.status === 201) {
          const poster = (await answer.json()) as { id: string };
          acknowledged.push(poster.id);
        }
      } catch {
        // The connection went with the server.
      }
      if (acknowledged.length >= 60 && !killed) {
        killed = true;
        await server.kill();
      }
    });
    await Promise.all(makes);
    expect(killed).toBe(true);
    expect(acknowledged.length).toBeLessThan(200);

    const again = await startServer({ dataDir });
    for (const id of acknowledged) {
      expect((await fetch(`${again.url}/api/posters/${id}`)).status).toBe(200);
      const files = await readdir(join(dataDir, 'files', 'renditions', id.slice(0, 2), id)).catch(() => []);
      expect(files, `${id} has its file`).toContain('share.jpg');
      const image = await fetch(`${again.url}/p/${id}/share.jpg`);
      expect(image.status).toBe(200);
      const bytes = Buffer.from(await image.arrayBuffer());
      // A whole JPEG ends with its end marker.
      expect(bytes.subarray(-2).toString('hex')).toBe('ffd9');
    }
    const records = await openSqliteRecords(join(dataDir, 'flyposter.db'));
    await expectEveryPosterTold(records);
    await records.close();
    expect(await again.stop()).toBe(0);
  });

  test('the same Idempotency-Key sent 20 times at once makes one poster', async () => {
    const server = await startServer();
    const key = { 'idempotency-key': 'twenty-at-once' };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => makePoster(server, { template: 'shout', values: { slogan: 'Once' } }, key)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    const made = await Promise.all(answers.map((answer) => answer.json()));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    expect(new Set(made.map(({ manage }) => manage.token)).size).toBe(1);
    const different = await makePoster(server, { template: 'shout', values: { slogan: 'Twice' } }, key);
    expect(different.status).toBe(422);
    expect((await different.json()).code).toBe('idempotency_key_reused');
    await server.stop();
  });
});
