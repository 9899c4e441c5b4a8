import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makePoster, removeFolders, startServer } from '../services/server.ts';
import { mountSmallDisk } from '../storage/small-disk.ts';

/** Kibibytes: room for the program's start, a ballast and some posters. */
const DISK = 24 * 1024;
const BALLAST = 8 * 1024 * 1024;

afterAll(removeFolders);

test('a full disk loses nothing, is told, and is survived', { timeout: 120_000 }, async (context) => {
  const disk = mountSmallDisk(context, DISK);
  const dataDir = join(disk.path, 'data');
  try {
    const ballast = join(disk.path, 'ballast');
    await writeFile(ballast, Buffer.alloc(BALLAST));
    const server = await startServer({ dataDir });
    const acknowledged: string[] = [];
    let refused: Response | undefined;
    for (let i = 0; i < 2000 && !refused; i++) {
      const answer = await makePoster(server, { template: 'shout', values: { slogan: `Until it is full ${i}` } });
      if (answer.status === 201) acknowledged.push(((await answer.json()) as { id: string }).id);
      else refused = answer;
    }
    expect(refused?.status).toBe(503);
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(acknowledged.length).toBeGreaterThan(10);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(503);
    const opens = async (id: string) => {
      const image = await fetch(`${server.url}/p/${id}/share.jpg`);
      const bytes = Buffer.from(await image.arrayBuffer());
      return image.status === 200 && bytes.subarray(-2).toString('hex') === 'ffd9';
    };
    // What was made can be seen while nothing can be made.
    for (const id of acknowledged) expect(await opens(id), id).toBe(true);

    await rm(ballast);
    const again = await makePoster(server, { template: 'shout', values: { slogan: 'There is room again' } });
    expect(again.status).toBe(201);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    for (const id of acknowledged) expect(await opens(id), id).toBe(true);
    expect(await server.stop()).toBe(0);
    console.log(`${acknowledged.length} posters acknowledged before the disk was full, none lost`);
  } finally {
    disk.remove();
  }
});
