import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { openSqliteRecords } from '../../src/db/records.ts';
import type { Files } from '../../src/domain/files.ts';
import { renditionKey } from '../../src/domain/posters/rendition-key.ts';
import type { Records } from '../../src/domain/records.ts';
import { backUp } from '../../src/operations/backup.ts';
import { restore } from '../../src/operations/restore.ts';
import { createSweep } from '../../src/operations/sweep.ts';
import { createDiskFiles } from '../../src/storage/disk.ts';
import { BY } from '../contract/attribution.ts';
import { newPoster, posterId } from '../contract/new-poster.ts';
import { removeFolders, temporaryFolder } from '../services/server.ts';
import { flyposter } from './installation.ts';

const HOUR = 60 * 60 * 1000;
const share = (number: number) => renditionKey(posterId(number), 'share', 'jpg');
const PHOTO = 'photos/ab/abcdefghijkmnpqrstuv/original.jpg';
const photoKey = (letter: string, name: string) => `photos/${letter.repeat(2)}/${letter.repeat(20)}/${name}`;
const LOST_PHOTO = 'photos/zz/zzcdefghijkmnpqrstuv/preview.webp';

let folder: string;
let records: Records;
let files: Files;

beforeEach(async () => {
  folder = await temporaryFolder();
  records = await openSqliteRecords(join(folder, 'flyposter.db'));
  files = createDiskFiles(join(folder, 'files'));
});
afterAll(removeFolders);

async function put(key: string, hoursAgo: number): Promise<void> {
  await files.put(key, new TextEncoder().encode(key), 'image/jpeg');
  const then = new Date(Date.now() - hoursAgo * HOUR);
  await utimes(join(folder, 'files', key), then, then);
}

async function keys(): Promise<string[]> {
  const found: string[] = [];
  for await (const { key } of files.list('')) found.push(key);
  return found;
}

describe('a sweep', () => {
  test('removes old files without a record and nothing else', async () => {
    const at = new Date().toISOString();
    await records.posters.insert(newPoster({ id: posterId(1), createdAt: at }));
    await records.posters.insert(newPoster({ id: posterId(2), status: 'hidden', createdAt: at }));
    await records.photos.insert({
      ...{ id: 'abcdefghijkmnpqrstuv', width: 1, height: 1, type: 'image/jpeg', sha256: '', createdAt: at },
    });
    for (const key of [share(1), share(2), share(3), PHOTO, LOST_PHOTO, 'renditions/strange', 'other/aa/aab/x.jpg']) {
      await put(key, 25);
    }
    await put(share(4), 23);
    const sweep = createSweep({ records, files });

    const found: string[] = [];
    const onOrphan = (key: string) => found.push(key);
    expect(await sweep({ dryRun: true, onOrphan })).toMatchObject({ files: 7, orphans: 2 });
    expect(found.sort()).toEqual([LOST_PHOTO, share(3)].sort());
    expect(await keys()).toHaveLength(8);

    const bytes = share(3).length + LOST_PHOTO.length;
    expect(await sweep()).toEqual({ photos: 0, files: 7, orphans: 2, bytes, events: 0 });
    expect(await keys()).toEqual(
      [share(1), share(2), share(4), PHOTO, 'renditions/strange', 'other/aa/aab/x.jpg'].sort(),
    );
    expect(await sweep()).toEqual({ photos: 0, files: 5, orphans: 0, bytes: 0, events: 0 });
    await records.close();
  });

  test('removes photos 30 days after they were last of use, and those of deleted posters', async () => {
    const DAY = 24 * HOUR;
    const daysAgo = (days: number) => new Date(Date.now() - days * DAY).toISOString();
    const id = (letter: string) => letter.repeat(20);
    const uses = (letter: string) => ({ values: { slogan: 'Us', face: { id: id(letter) } } });
    for (const [letter, days] of Object.entries({ a: 31, b: 29, c: 31, d: 31, e: 31 })) {
      const photo = { id: id(letter), width: 1, height: 1, type: 'image/jpeg', sha256: '', createdAt: daysAgo(days) };
      await records.photos.insert(photo);
      for (const name of ['original.jpg', 'preview.webp']) await put(photoKey(letter, name), days * 24);
    }
    await records.posters.insert(newPoster({ id: posterId(1), ...uses('c'), status: 'hidden' }));
    await records.posters.insert(newPoster({ id: posterId(2), ...uses('d'), remixOf: posterId(1) }));
    // Somebody is making a poster with it right now.
    await records.photos.use([id('e')], new Date());
    const sweep = createSweep({ records, files });
    const left = async () => [...(await records.photos.existing([...'abcde'].map(id)))].map(([first]) => first).sort();
    const filed = async () => [...new Set((await keys()).map((key) => key.split('/')[2]![0]))].sort();

    expect(await sweep({ dryRun: true })).toMatchObject({ photos: 1, orphans: 2 });
    expect([await left(), await filed()]).toEqual([[...'abcde'], [...'abcde']]);
    expect(await sweep()).toMatchObject({ photos: 1, files: 10, orphans: 2 });
    expect([await left(), await filed()]).toEqual([[...'bcde'], [...'bcde']]);
    await records.posters.delete(posterId(2), BY);
    expect(await sweep()).toMatchObject({ photos: 1, orphans: 2 });
    expect([await left(), await filed()]).toEqual([[...'bce'], [...'bce']]);
    expect(await sweep()).toMatchObject({ photos: 0, orphans: 0 });
    await records.close();
  });

  test('removes events after a year', async () => {
    const daysAgo = (days: number) => new Date(Date.now() - days * 24 * HOUR).toISOString();
    const make = (id: number, days: number) =>
      records.posters.insert(newPoster({ id: posterId(id), status: 'unlisted', createdAt: daysAgo(days) }));
    for (let i = 0; i < 600; i++) await make(i, 366);
    await make(1000, 364);
    const sweep = createSweep({ records, files });
    expect(await sweep({ dryRun: true })).toMatchObject({ events: 600 });
    expect(await sweep()).toMatchObject({ events: 600 });
    expect((await records.events.latest({ limit: 9 })).map(({ subject }) => subject.id)).toEqual([posterId(1000)]);
    expect(await sweep()).toMatchObject({ events: 0 });
    await records.close();
  });

  test('leaves a file that was written anew after it was listed', async () => {
    await put(share(3), 30);
    const racing: Files = {
      ...files,
      async *list(prefix) {
        for await (const listed of files.list(prefix)) {
          yield listed;
          await put(share(3), 0);
        }
      },
    };
    expect(await createSweep({ records, files: racing })()).toMatchObject({ orphans: 0 });
    expect(await keys()).toEqual([share(3)]);
    await records.close();
  });

  test('takes nothing that is being restored', async () => {
    await records.posters.insert(newPoster({ id: posterId(1) }));
    await records.posters.insert(newPoster({ id: posterId(2) }));
    for (const number of [1, 2]) await put(share(number), 48);
    const archive = join(folder, 'backup.tar');
    await backUp({ records, files }, archive);
    // Somebody deleted the record, and the file is still there.
    await records.posters.delete(posterId(1), BY);
    const sweep = createSweep({ records, files });
    const loading: Records = {
      ...records,
      load: async (table, rows) => {
        if (table === 'posters') expect(await sweep()).toMatchObject({ orphans: 0 });
        return records.load(table, rows);
      },
    };
    const report = await restore({ records: loading, files }, archive);
    expect(report).toMatchObject({ added: { posters: 1 }, files: { added: 0, there: 2, mended: 0 } });
    expect(await keys()).toEqual([share(1), share(2)].sort());
    await records.close();
  });

  test('is done by one server at a time', async () => {
    const release = await records.locks.tryHold('sweep');
    expect(await createSweep({ records, files })()).toBeUndefined();
    await release!();
    expect(await createSweep({ records, files })()).toEqual({ photos: 0, files: 0, orphans: 0, bytes: 0, events: 0 });
    await records.close();
  });

  test('goes through more files than it asks about at once', async () => {
    for (let i = 0; i < 1100; i += 50) {
      await Promise.all(Array.from({ length: 50 }, (_, k) => put(share((i + k) * 1_000_000), 48)));
    }
    expect(await createSweep({ records, files })()).toMatchObject({ files: 1100, orphans: 1100 });
    expect(await keys()).toEqual([]);
    await records.close();
  });
});

test('flyposter sweep --dry-run lists orphans, flyposter sweep removes them', async () => {
  await put(share(3), 30);
  await records.close();
  const env = { DATA_DIR: folder };
  const listed = await flyposter(env, 'sweep', '--dry-run');
  expect(listed).toMatchObject({ code: 0, stdout: expect.stringContaining(`${share(3)}\t`) });
  expect(listed.stdout).toContain('1 files looked at, 1 would be removed (');
  await files.get(share(3)).then((file) => file!.body.cancel());
  expect(await flyposter(env, 'sweep')).toMatchObject({ code: 0, stdout: expect.stringContaining('1 removed (') });
  expect(await files.get(share(3))).toBeUndefined();
});
