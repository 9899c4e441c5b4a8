import { randomBytes } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDiskFiles, removeStaleTemporaries } from '../../src/storage/disk.ts';
import { filesContract, listKeys } from '../contract/files.ts';
import { mountSmallDisk } from './small-disk.ts';

const MEDIA_TYPE = 'image/jpeg';
const makeFolder = () => mkdtemp(join(tmpdir(), 'flyposter-files-'));
const unavailable = { name: 'FlyposterError', code: 'store_unavailable', cause: expect.any(Error) };

filesContract('disk', async () => {
  const folder = await makeFolder();
  // A folder that is not there yet: the store makes it.
  const directory = join(folder, 'data', 'files');
  return {
    files: createDiskFiles(directory),
    another: createDiskFiles(directory),
    remove: () => rm(folder, { recursive: true }),
  };
});

describe('disk', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await makeFolder();
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** Every file below a folder, temporary ones too. */
  const everyFile = async (path: string) =>
    (await readdir(path, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const openFiles = async () => (await readdir('/proc/self/fd')).length;

  it('writes a key where its path says and leaves no temporary file', async () => {
    const files = createDiskFiles(folder);
    await files.put('renditions/Ab/share.jpg', Buffer.from('bytes'), MEDIA_TYPE);
    for (const _ of [1, 2]) await files.put('renditions/Ab/share.jpg', Buffer.from('x'), MEDIA_TYPE, { once: true });
    await files.check();
    expect(await readFile(join(folder, 'renditions/Ab/share.jpg'), 'utf8')).toBe('bytes');
    expect(await everyFile(folder)).toHaveLength(1);
    expect(files.publicUrl('renditions/Ab/share.jpg')).toBeUndefined();
  });

  it('reports a full disk, leaves no part of a file, keeps the old version, and goes on when there is room', async (test) => {
    const disk = mountSmallDisk(test, 2048);
    try {
      const files = createDiskFiles(disk.path);
      await files.check();
      await files.put('kept/a', randomBytes(50_000), MEDIA_TYPE);
      await files.put('kept/b', randomBytes(50_000), MEDIA_TYPE);
      const before = await readFile(join(disk.path, 'kept/a'));

      await expect(files.put('kept/a', randomBytes(2_400_000), MEDIA_TYPE)).rejects.toMatchObject(unavailable);
      await expect(files.put('new/folder/c', randomBytes(2_400_000), MEDIA_TYPE)).rejects.toMatchObject(unavailable);
      const crowd = Array.from({ length: 10 }, (_, i) => files.put(`crowd/${i}`, randomBytes(300_000), MEDIA_TYPE));
      const results = await Promise.allSettled(crowd);
      const refused = results.filter((result) => result.status === 'rejected');
      expect(refused.length).toBeGreaterThan(0);
      for (const { reason } of refused) expect(reason).toMatchObject(unavailable);

      const keys = await listKeys(files, '');
      const stored = results.flatMap(({ status }, i) => (status === 'fulfilled' ? [`crowd/${i}`] : []));
      expect(keys).toEqual([...stored, 'kept/a', 'kept/b']);
      expect(await everyFile(disk.path)).toHaveLength(keys.length);
      expect(await readFile(join(disk.path, 'kept/a'))).toEqual(before);

      await writeFile(join(disk.path, 'ballast'), randomBytes(2_400_000)).catch(() => {});
      await expect(files.check()).rejects.toMatchObject({ code: 'store_unavailable' });
      await files.delete('ballast');
      await files.delete('kept/b');
      for (const key of stored.slice(2)) await files.delete(key);
      await files.check();
      await files.put('new/folder/c', randomBytes(40_000), MEDIA_TYPE);
    } finally {
      disk.remove();
    }
  });

  it('reports a folder it cannot use', async () => {
    await writeFile(join(folder, 'closed'), '');
    // A file where the folder should be fails for root too, whom no permission stops.
    const files = createDiskFiles(join(folder, 'closed'));
    await expect(files.check()).rejects.toThrow();
    await expect(files.put('a', Buffer.from('a'), MEDIA_TYPE)).rejects.toThrow();
    expect(await files.get('a')).toBeUndefined();
    expect(await listKeys(files, '')).toEqual([]);
    if (process.getuid?.() === 0) return;
    await chmod(folder, 0o500);
    await expect(createDiskFiles(join(folder, 'new')).check()).rejects.toMatchObject(unavailable);
    await chmod(folder, 0o700);
  });

  it('holds no file open for a stream that is unread, read to its end or cancelled', async () => {
    const files = createDiskFiles(folder);
    await files.put('file', randomBytes(500_000), MEDIA_TYPE);
    const before = await openFiles();
    const unread = await Promise.all(Array.from({ length: 50 }, () => files.get('file')));
    expect(await openFiles()).toBe(before);
    for (const [i, file] of unread.entries()) {
      if (i % 2 === 0) await new Response(file!.body).arrayBuffer();
      else {
        const reader = file!.body.getReader();
        const reading = reader.read();
        await reader.cancel();
        await reading;
      }
    }
    await expect.poll(openFiles).toBe(before);
  });

  it('fails a stream whose file has another size by now, or is gone', async () => {
    const files = createDiskFiles(folder);
    await files.put('file', Buffer.from('short'), MEDIA_TYPE);
    const replaced = (await files.get('file'))!;
    await files.put('file', Buffer.from('a longer one'), MEDIA_TYPE);
    await expect(new Response(replaced.body).arrayBuffer()).rejects.toThrow();
    const deleted = (await files.get('file'))!;
    await files.delete('file');
    await expect(new Response(deleted.body).arrayBuffer()).rejects.toThrow();
  });

  it('removes temporary files an hour old, and no others', async () => {
    const files = createDiskFiles(folder);
    expect(await removeStaleTemporaries(folder)).toBe(0);
    await files.put('a', Buffer.from('a'), MEDIA_TYPE);
    await mkdir(join(folder, '.tmp'), { recursive: true });
    await writeFile(join(folder, '.tmp/old'), 'old');
    await writeFile(join(folder, '.tmp/new'), 'new');
    const old = new Date(Date.now() - 61 * 60 * 1000);
    await utimes(join(folder, '.tmp/old'), old, old);
    await utimes(join(folder, 'a'), old, old);
    expect(await removeStaleTemporaries(folder)).toBe(1);
    expect(await readdir(join(folder, '.tmp'))).toEqual(['new']);
    expect((await files.get('a'))?.size).toBe(1);
  });
});
