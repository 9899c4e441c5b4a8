import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPostgresRecords, openSqliteRecords } from '../../src/db/records.ts';
import { FlyposterError } from '../../src/domain/errors.ts';
import { createCaptions } from '../../src/domain/posters/captions.ts';
import { createRenditions } from '../../src/domain/posters/renditions.ts';
import type { Records } from '../../src/domain/records.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings/settings.ts';
import { createDiskFiles } from '../../src/storage/disk.ts';
import { newPoster, stored } from '../contract/new-poster.ts';
import { hasPostgres, startPostgres } from '../services/postgres.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'flyposter-renditions-'));
});
afterEach(() => rm(folder, { recursive: true }));

const captionOf = createCaptions({
  templates: { get: () => undefined },
  settings: { read: async () => DEFAULT_SETTINGS },
  posterUrl: (id) => `https://posters.example.org/p/${id}`,
});

/** As many servers as there are records, on the same files; and how often any of them drew. */
function serversOn(records: readonly Records[], draw: () => Promise<Uint8Array>) {
  let drawn = 0;
  const servers = records.map(({ locks, changes }) =>
    createRenditions({
      files: createDiskFiles(join(folder, 'files')),
      locks,
      changes,
      captionOf,
      photos: { original: () => Promise.reject(new FlyposterError('unknown_photo')) },
      renderer: {
        rendition: () => {
          drawn++;
          return draw();
        },
        shrink: async (picture, width) => Buffer.from(`${Buffer.from(picture)}, ${width} wide`),
      },
    }),
  );
  return { servers, drawn: () => drawn };
}

const slowly = async () => {
  await new Promise((resolve) => setTimeout(resolve, 300));
  return Buffer.from('a picture');
};

async function readByAll(records: readonly Records[]): Promise<number> {
  const { servers, drawn } = serversOn(records, slowly);
  const poster = stored(newPoster());
  const asked = Array.from({ length: 40 }, (_, i) => servers[i % servers.length]!.read(poster, 'square', 'jpg'));
  for (const { body } of await Promise.all(asked)) expect(await new Response(body).text()).toBe('a picture');
  return drawn();
}

test('a rendition that 40 ask for at once is drawn once', async () => {
  const records = await openSqliteRecords(join(folder, 'flyposter.db'));
  expect(await readByAll([records])).toBe(1);
  await records.close();
});

test.skipIf(!hasPostgres())('on three servers too', async () => {
  const postgres = await startPostgres();
  const url = await postgres.createDatabase();
  const records = await Promise.all([1, 2, 3].map(() => openPostgresRecords(url)));
  expect(await readByAll(records)).toBe(1);
  await Promise.all(records.map((each) => each.close()));
  await postgres.remove();
});

test('one that could not be drawn is drawn for the next one who asks', async () => {
  const records = await openSqliteRecords(join(folder, 'flyposter.db'));
  let broken = true;
  const { servers } = serversOn([records], async () => {
    if (broken) throw new FlyposterError('render_failed');
    return Buffer.from('a picture');
  });
  const poster = stored(newPoster());
  await expect(servers[0]!.read(poster, 'square', 'jpg')).rejects.toMatchObject({ code: 'render_failed' });
  broken = false;
  expect((await servers[0]!.read(poster, 'square', 'jpg')).size).toBe(9);
  await records.close();
});
