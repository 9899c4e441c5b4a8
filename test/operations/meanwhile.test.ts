import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openSqliteRecords } from '../../src/db/records.ts';
import type { Files } from '../../src/domain/files.ts';
import { renditionKey } from '../../src/domain/posters/rendition-key.ts';
import { backUp } from '../../src/operations/backup.ts';
import { restore, verifyArchive } from '../../src/operations/restore.ts';
import { createDiskFiles } from '../../src/storage/disk.ts';
import { BY } from '../contract/attribution.ts';
import { newPoster, posterId } from '../contract/new-poster.ts';
import { removeFolders, temporaryFolder } from '../services/server.ts';
import { snapshot } from './installation.ts';

afterAll(removeFolders);

async function openInstallation() {
  const folder = await temporaryFolder();
  const files = createDiskFiles(join(folder, 'files'));
  return { folder, files, records: await openSqliteRecords(join(folder, 'flyposter.db')) };
}

const share = (id: string) => renditionKey(id, 'share', 'jpg');

async function put(files: Files, id: string): Promise<void> {
  await files.put(share(id), new TextEncoder().encode(`the picture of ${id}`), 'image/jpeg');
}

/** Ten posters with ids and topics of their own, the seventh hidden. */
async function openTen() {
  const house = await openInstallation();
  const ids = Array.from({ length: 10 }, (_, i) => posterId(i * 1_000_000_000 + i));
  for (const [i, id] of ids.entries()) {
    await put(house.files, id);
    await house.records.posters.insert(newPoster({ id, topics: ['rent'], status: i === 6 ? 'hidden' : 'listed' }));
  }
  return { ...house, ids };
}

describe('while a backup is made', () => {
  test('a poster that is deleted between its record and its files is left out, and the report says so', async () => {
    const { folder, records, files, ids } = await openTen();
    let gone = false;
    const deleting: Files = {
      ...files,
      async *list(prefix) {
        if (!gone) {
          gone = true;
          for (const id of [ids[3]!, ids[8]!]) {
            await records.posters.delete(id, BY);
            await files.delete(share(id));
          }
        }
        yield* files.list(prefix);
      },
    };
    const file = join(folder, 'backup.tar');
    const report = await backUp({ records, files: deleting }, file);
    expect(report).toMatchObject({ leftOut: 2, withoutFile: [], files: 8 });

    const target = await openInstallation();
    const { added } = await restore(target, file);
    expect(added).toMatchObject({ posters: 8, poster_topics: 8 });
    expect(await snapshot(target)).toEqual(await snapshot({ records, files }));
    await Promise.all([records.close(), target.records.close()]);
  });

  test('a file that goes away between listing and reading is left out with its poster', async () => {
    const { folder, records, files, ids } = await openTen();
    const deleting: Files = {
      ...files,
      async get(key, options) {
        if (key === share(ids[5]!)) {
          await records.posters.delete(ids[5]!, BY);
          await files.delete(key);
        }
        return files.get(key, options);
      },
    };
    const file = join(folder, 'backup.tar');
    expect(await backUp({ records, files: deleting }, file)).toMatchObject({ leftOut: 1, files: 9 });
    await records.close();
  });

  test('a poster that is made is in it with its parent, though the parent comes earlier in the order', async () => {
    const { folder, records, files, ids } = await openTen();
    const parent = posterId(1);
    const child = posterId(99_999_999_999);
    let made = false;
    const making = {
      ...records,
      async dump(...[table, after, limit]: Parameters<typeof records.dump>) {
        const page = await records.dump(table, after, table === 'posters' ? 4 : limit);
        if (table === 'posters' && !made) {
          made = true;
          const createdAt = () => new Date().toISOString();
          for (const poster of [
            { id: parent, remixOf: ids[0]! },
            { id: child, remixOf: parent },
          ]) {
            await put(files, poster.id);
            await records.posters.insert(newPoster({ ...poster, createdAt: createdAt() }));
          }
        }
        return page;
      },
    };
    const file = join(folder, 'backup.tar');
    await backUp({ records: making, files }, file);
    const target = await openInstallation();
    await restore(target, file);
    expect(await snapshot(target)).toEqual(await snapshot({ records, files }));
    expect(await target.records.posters.remixes(parent, 10)).toMatchObject([{ id: child }]);
    await Promise.all([records.close(), target.records.close()]);
  });

  test('a poster whose file is missing is named, and a hidden one needs none', async () => {
    const { folder, records, files, ids } = await openTen();
    await files.delete(share(ids[2]!));
    await files.delete(share(ids[6]!));
    const file = join(folder, 'backup.tar');
    expect(await backUp({ records, files }, file)).toMatchObject({ leftOut: 0, withoutFile: [ids[2]], files: 8 });
    await records.close();
  });
});

describe('an unfinished backup', () => {
  test('of yesterday, or of another installation, is begun anew', async () => {
    const first = await openTen();
    const second = await openTen();
    const stop = new AbortController();
    const stopped = { report: (step: string) => step.startsWith('files') && stop.abort() };
    const file = join(first.folder, 'backup.tar');
    const yesterday = new Date(Date.now() - 13 * 60 * 60 * 1000);
    const options = { signal: stop.signal, progress: stopped, now: () => yesterday };
    await expect(backUp(first, file, options)).rejects.toThrow('carries on');
    expect(await backUp(first, file)).toMatchObject({ resumed: false });

    const again = new AbortController();
    const halt = { report: (step: string) => step.startsWith('files') && again.abort() };
    await expect(backUp(first, file, { signal: again.signal, progress: halt })).rejects.toThrow('carries on');
    expect(await backUp(second, file)).toMatchObject({ resumed: false });
    await Promise.all([first.records.close(), second.records.close()]);
  });

  test('is finished with what was made and deleted since', async () => {
    const { folder, records, files, ids } = await openTen();
    const stop = new AbortController();
    let files_ = 0;
    const progress = { report: (step: string) => step.startsWith('files of posters') && ++files_ > 4 && stop.abort() };
    const file = join(folder, 'backup.tar');
    await expect(backUp({ records, files }, file, { signal: stop.signal, progress })).rejects.toThrow('carries on');
    const late = posterId(5);
    await put(files, late);
    await records.posters.insert(newPoster({ id: late, topics: ['late'], createdAt: new Date().toISOString() }));
    await records.posters.delete(ids[9]!, BY);
    await files.delete(share(ids[9]!));
    expect(await backUp({ records, files }, file)).toMatchObject({ resumed: true, leftOut: 1 });
    await verifyArchive(file);
    const target = await openInstallation();
    await restore(target, file);
    expect(await snapshot(target)).toEqual(await snapshot({ records, files }));
    await Promise.all([records.close(), target.records.close()]);
  });

  test('does not hold up a folder of the same name', async () => {
    const { folder, records, files } = await openTen();
    await mkdir(join(folder, 'backup.tar.part'));
    await expect(backUp({ records, files }, join(folder, 'backup.tar'))).rejects.toThrow('cannot be written');
    await records.close();
  });
});
