import { createHash, randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Files, StoredFile } from '../../src/domain/files.ts';

/** One empty store of a test's own. */
export interface FilesStore {
  files: Files;
  /** The same store as another server sees it. */
  another: Files;
  remove(): Promise<void>;
}

const MEDIA_TYPE = 'application/octet-stream';

/** What every store of files must do, run against one. `createStore` makes an empty one for each test. */
export function filesContract(name: string, createStore: () => Promise<FilesStore>): void {
  describe(`files: ${name}`, () => {
    let store: FilesStore;
    let files: Files;
    beforeEach(async () => {
      store = await createStore();
      files = store.files;
    });
    afterEach(() => store.remove());

    const put = (key: string, bytes: Uint8Array | string) => files.put(key, Buffer.from(bytes), MEDIA_TYPE);
    const read = async (key: string) => {
      const file = await files.get(key);
      return file && readBody(file);
    };
    const keys = (prefix: string) => listKeys(files, prefix);

    it('gives back the bytes it was given, of any size', async () => {
      for (const size of [0, 1, 65_535, 65_536, 65_537, 3_000_000]) {
        const bytes = randomBytes(size);
        const start = Date.now();
        await put('a/file.bin', bytes);
        const file = (await files.get('a/file.bin'))!;
        expect(file.size).toBe(size);
        expect(Math.abs(file.modifiedAt.getTime() - start)).toBeLessThan(10_000);
        expect(await files.stat('a/file.bin')).toEqual({ size, modifiedAt: file.modifiedAt });
        expect(sha256(await readBody(file))).toBe(sha256(bytes));
      }
    });

    it('keeps the bytes as they were at the call', async () => {
      const whole = randomBytes(1000);
      await files.put('part', whole.subarray(100, 200), MEDIA_TYPE);
      expect(await read('part')).toEqual(Buffer.from(whole.subarray(100, 200)));
    });

    it('shows a file to every other server as soon as it is put, and no longer once it is deleted', async () => {
      const { another } = store;
      for (let i = 0; i < 20; i++) {
        const bytes = randomBytes(100 + i);
        await put('shared/file', bytes);
        expect(await readBody((await another.get('shared/file'))!)).toEqual(bytes);
        expect(await listKeys(another, 'shared/')).toEqual(['shared/file']);
        await another.delete('shared/file');
        expect(await files.get('shared/file')).toBeUndefined();
        expect(await files.stat('shared/file')).toBeUndefined();
      }
    });

    it('writes once what is to be written once', async () => {
      const once = (bytes: string) => files.put('once/file', Buffer.from(bytes), MEDIA_TYPE, { once: true });
      expect(await once('first')).toBe(true);
      expect(await once('second')).toBe(false);
      expect((await read('once/file'))?.toString()).toBe('first');
      expect(await put('once/file', 'third')).toBe(true);
      expect((await read('once/file'))?.toString()).toBe('third');
      await files.delete('once/file');
      expect(await once('fourth')).toBe(true);
      expect(await keys('')).toEqual(['once/file']);
    });

    it('lets exactly one of 20 writers win who write once at the same time', async () => {
      for (let round = 0; round < 5; round++) {
        const key = `race/${round}/file`;
        const versions = Array.from({ length: 20 }, (_, i) => randomBytes(50_000 + i));
        const won = await Promise.all(
          versions.map((version, i) =>
            (i % 2 === 0 ? files : store.another).put(key, version, MEDIA_TYPE, { once: true }),
          ),
        );
        expect(won.filter(Boolean)).toHaveLength(1);
        expect(sha256((await read(key))!)).toBe(sha256(versions[won.indexOf(true)]!));
      }
      expect(await keys('')).toHaveLength(5);
    });

    it('gives a part of a file and says how large the whole is', async () => {
      const bytes = randomBytes(2_500_000);
      await put('file', bytes);
      for (const [start, end] of [
        [0, 0],
        [0, 9],
        [65_530, 65_550],
        [1_048_570, 1_048_580],
        [100, 2_400_000],
        [0, 2_499_999],
        [2_499_999, 2_499_999],
        [2_499_990, 3_000_000],
        [1_500_000, Infinity],
        [0, Infinity],
      ] as const) {
        const file = (await files.get('file', { range: { start, end } }))!;
        expect(file.size).toBe(bytes.length);
        expect(file.range).toEqual({ start, end: Math.min(end, bytes.length - 1) });
        expect(sha256(await readBody(file)), `${start}–${end}`).toBe(sha256(bytes.subarray(start, end + 1)));
      }
      expect((await files.get('file'))!.range).toBeUndefined();
    });

    it('gives nothing of a part that the file does not reach', async () => {
      await put('file', 'ten bytes.');
      await put('empty', '');
      for (const [key, size, start] of [
        ['file', 10, 10],
        ['file', 10, 5000],
        ['empty', 0, 0],
      ] as const) {
        const file = (await files.get(key, { range: { start, end: Infinity } }))!;
        expect(file.size).toBe(size);
        expect(file.range).toBeUndefined();
        expect(await readBody(file)).toHaveLength(0);
      }
      expect(await files.get('none', { range: { start: 0, end: 1 } })).toBeUndefined();
    });

    it('refuses what is no range', async () => {
      await put('file', 'bytes');
      for (const range of [
        { start: -1, end: 2 },
        { start: 2, end: 1 },
        { start: 0.5, end: 2 },
        { start: 0, end: Number.NaN },
      ]) {
        await expect(files.get('file', { range })).rejects.toThrow(RangeError);
      }
    });

    it('has no public address for what is not public', () => {
      for (const key of [
        'photos/Ab/AbC/original.jpg',
        'photos/Ab/AbC/preview.webp',
        'renditions',
        '.tmp/a',
        '',
        '../a',
      ]) {
        expect(files.publicUrl(key), key).toBeUndefined();
      }
    });

    it('has nothing where nothing was put', async () => {
      expect(await files.get('a')).toBeUndefined();
      await put('a/b/c', 'bytes');
      for (const key of ['a', 'a/b', 'a/b/d', 'a/b/c/d']) expect(await files.get(key), key).toBeUndefined();
    });

    it('does not mind files that are looked up and never read, or read in part', async () => {
      await put('file', randomBytes(1_000_000));
      for (let i = 0; i < 300; i++) await files.get('file');
      for (let i = 0; i < 300; i++) {
        const reader = (await files.get('file'))!.body.getReader();
        const first = reader.read();
        if (i % 2 === 0) await first;
        await reader.cancel();
        await first;
      }
      expect(await read('file')).toHaveLength(1_000_000);
    });

    it('replaces a file whole while others read it', async () => {
      const versions = Array.from({ length: 10 }, (_, i) => Buffer.alloc(300_000, i));
      const known = new Set(versions.map(sha256));
      await put('file', versions[0]!);
      let writing = true;
      const readers = Array.from({ length: 5 }, async () => {
        let reads = 0;
        while (writing || reads === 0) {
          expect(known.has(sha256((await read('file'))!))).toBe(true);
          reads++;
        }
      });
      for (const version of [...versions, ...versions]) await put('file', version);
      writing = false;
      await Promise.all(readers);
      expect(sha256((await read('file'))!)).toBe(sha256(versions.at(-1)!));
    });

    it('keeps one whole version of 50 put at once', async () => {
      const versions = Array.from({ length: 50 }, (_, i) => randomBytes(100_000 + i));
      await Promise.all(versions.map((version) => put('new/folder/file', version)));
      expect(versions.map(sha256)).toContain(sha256((await read('new/folder/file'))!));
      expect(await keys('')).toEqual(['new/folder/file']);
    });

    it('takes many files in new places at once', async () => {
      const placed = Array.from({ length: 60 }, (_, i) => `r/${i % 3}/${i % 20}/${i}.jpg`);
      await Promise.all(placed.map((key) => put(key, key)));
      expect(await keys('r/')).toEqual([...placed].sort());
      for (const key of placed) expect((await read(key))?.toString()).toBe(key);
    });

    it('lists by prefix, in the order of the keys, with sizes and times', async () => {
      const sorted = ['A', 'a-b/x', 'a.b', 'a/b', 'a/b-', 'a/b.c/d', 'a/bc', 'a/c/d/e', 'a0', 'ab/c', 'b', 'b_'].sort();
      for (const key of [...sorted].reverse()) await put(key, key);
      expect(await keys('')).toEqual(sorted);
      for (const prefix of ['a', 'a/', 'a/b', 'a/b.c/', 'a/c/d/e', 'a/c/d/e/', 'b', 'z', 'a/../', '/', '..']) {
        expect(await keys(prefix), prefix).toEqual(sorted.filter((key) => key.startsWith(prefix)));
      }
      for await (const { key, size, modifiedAt } of files.list('a')) {
        expect(size).toBe(key.length);
        expect(Math.abs(modifiedAt.getTime() - Date.now())).toBeLessThan(10_000);
      }
    });

    it('lists an empty store, and leaves a list that is not read to its end', async () => {
      expect(await keys('')).toEqual([]);
      await put('a', 'a');
      await put('b', 'b');
      for await (const { key } of files.list('')) {
        expect(key).toBe('a');
        break;
      }
    });

    it('deletes a file, twice, and nothing else', async () => {
      await put('a/b', 'bytes');
      await put('a/c', 'bytes');
      await files.delete('a/b');
      await files.delete('a/b');
      await files.delete('a');
      await files.delete('never/was');
      await files.delete('a/c/under-a-file');
      expect(await files.get('a/b')).toBeUndefined();
      expect(await keys('')).toEqual(['a/c']);
      await put('a/b', 'again');
      expect((await read('a/b'))?.toString()).toBe('again');
    });

    it('refuses what is no key', async () => {
      const bad = [
        '',
        '/',
        '/a',
        'a/',
        'a//b',
        '.',
        '..',
        '../a',
        'a/../b',
        'a/./b',
        'a/...',
        'ä',
        'a b',
        'a\\b',
        'a\0',
      ];
      for (const key of [...bad, 'a\n', '.tmp', '.tmp/a', 'https://example.org/a']) {
        await expect(put(key, 'bytes'), key).rejects.toThrow(/not a key/i);
        await expect(files.get(key), key).rejects.toThrow(/not a key/i);
        await expect(files.delete(key), key).rejects.toThrow(/not a key/i);
      }
      expect(await keys('')).toEqual([]);
      for (const good of ['.a', 'a..b', 'a/.b', '-', '_', 'a.tmp/b', 'a/.tmp']) await put(good, good);
    });

    it('answers the check and leaves nothing of it', async () => {
      await files.check();
      await files.check();
      expect(await keys('')).toEqual([]);
    });
  });
}

/** The keys of all files below a prefix, in the order the store lists them. */
export async function listKeys(files: Files, prefix: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of files.list(prefix)) keys.push(key);
  return keys;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function readBody(file: StoredFile): Promise<Buffer> {
  return Buffer.from(await new Response(file.body).arrayBuffer());
}
