import { describe, expect, it } from 'vitest';
import type { Photo } from '../../src/domain/photos/photo.ts';
import type { NewPoster } from '../../src/domain/posters/poster-records.ts';
import { BY } from './attribution.ts';
import { newPoster, posterId } from './new-poster.ts';
import type { OpenRecords } from './records.ts';

/** A photo to store. */
export const photo: Photo = {
  id: 'aaaaaaaaaaaaaaaaaaaa',
  width: 4032,
  height: 3024,
  type: 'image/jpeg',
  sha256: 'f'.repeat(64),
  createdAt: '2026-11-22T10:00:00.000Z',
};

/** What every store of photo records must do. */
export function photoRecordsContract(context: OpenRecords): void {
  describe('photos', () => {
    it('gives back what was stored, to every handle', async () => {
      const other = await context.open();
      expect(await context.records.photos.insert(photo)).toBe(true);
      expect(await context.records.photos.get(photo.id)).toEqual(photo);
      expect(await other.photos.get(photo.id)).toEqual(photo);
    });

    it('has nothing under an id nobody stored', async () => {
      await context.records.photos.insert(photo);
      for (const id of ['bbbbbbbbbbbbbbbbbbbb', '', 'AAAAAAAAAAAAAAAAAAAA', "' or 1=1 --"]) {
        expect(await context.records.photos.get(id)).toBeUndefined();
      }
    });

    it('never changes a photo that is there', async () => {
      const { photos } = context.records;
      await photos.insert(photo);
      expect(await photos.insert({ ...photo, width: 1 })).toBe(false);
      expect(await photos.get(photo.id)).toEqual(photo);
    });

    it('stores a photo once, whoever is faster', async () => {
      const other = await context.open();
      const stored = await Promise.all(
        Array.from({ length: 10 }, (_, i) =>
          (i % 2 ? other : context.records).photos.insert({ ...photo, width: i + 1 }),
        ),
      );
      expect(stored.filter(Boolean)).toHaveLength(1);
    });

    describe('that no poster uses', () => {
      const ids = (letters: string) => [...letters].map((letter) => letter.repeat(20));
      const on = (day: number) => `2026-11-${String(day).padStart(2, '0')}T10:00:00.000Z`;
      const LATER = on(30);
      const insert = async (letters: string) => {
        for (const [i, id] of ids(letters).entries()) {
          await context.records.photos.insert({ ...photo, id, createdAt: on(i + 1) });
        }
      };
      const wearing = (number: number, letter: string): NewPoster =>
        newPoster({ id: posterId(number), values: { slogan: 'Us', face: { id: ids(letter)[0]! } } });

      it('are told page by page, longest unused first, and deleted', async () => {
        const { photos } = context.records;
        await insert('edcba');
        const first = await photos.unused(on(5), undefined, 3);
        expect(first.ids).toEqual(ids('edc'));
        expect(await photos.deleteUnused(first.ids, on(5))).toHaveLength(3);
        const second = await photos.unused(on(5), first.next, 3);
        expect(second).toEqual({ ids: ids('b'), next: undefined });
        expect(await photos.existing(ids('abcde'))).toEqual(new Set(ids('ab')));
        expect(await photos.deleteUnused([], LATER)).toEqual([]);
      });

      it('are not those of a poster, whatever became of it, until the last one is deleted', async () => {
        const { photos, posters } = context.records;
        await insert('ab');
        const both = { slogan: 'Us', left: { id: ids('a')[0]! }, right: { id: ids('a')[0]! } };
        await posters.insert(newPoster({ id: posterId(1), values: both }));
        await posters.insert({ ...wearing(2, 'a'), status: 'hidden' });
        const unused = async () => (await photos.unused(LATER, undefined, 9)).ids;
        expect(await unused()).toEqual(ids('b'));
        expect(await photos.deleteUnused(ids('ab'), LATER)).toEqual(ids('b'));
        await posters.delete(posterId(1), BY);
        expect(await unused()).toEqual([]);
        await posters.delete(posterId(2), BY);
        expect(await unused()).toEqual(ids('a'));
      });

      it('are not those that a poster is being made with', async () => {
        const { photos } = context.records;
        await insert('ab');
        expect(await photos.use(ids('ac'), new Date(on(20)))).toEqual(new Set(ids('a')));
        expect((await photos.unused(on(20), undefined, 9)).ids).toEqual(ids('b'));
        expect(await photos.deleteUnused(ids('a'), on(20))).toEqual([]);
        expect(await photos.deleteUnused(ids('a'), on(21))).toEqual(ids('a'));
        expect(await photos.use(ids('a'), new Date(on(20)))).toEqual(new Set());
      });

      it('go or are kept, where one asks for a photo while another sweeps', async () => {
        const other = await context.open();
        const letters = 'abcdefghij';
        await insert(letters);
        const outcomes = await Promise.all(
          ids(letters).map(async (id) => {
            const [used, deleted] = await Promise.all([
              context.records.photos.use([id], new Date(LATER)),
              other.photos.deleteUnused([id], on(20)),
            ]);
            return used.size + deleted.length;
          }),
        );
        expect(outcomes).toEqual(Array(letters.length).fill(1));
      });

      it('are found also among what a restore brought', async () => {
        const { records } = context;
        const row = { ...photo, id: ids('a')[0]!, created_at: photo.createdAt };
        await records.load('photos', [row, { ...row, id: ids('b')[0]! }]);
        const from = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString();
        expect((await records.photos.unused(from(-1), undefined, 9)).ids).toEqual([]);
        await records.posters.insert(wearing(1, 'a'));
        const { rows } = await records.dump('posters', undefined, 9);
        await records.posters.delete(posterId(1), BY);
        await records.load('posters', rows);
        expect((await records.photos.unused(from(1), undefined, 9)).ids).toEqual(ids('b'));
      });
    });

    it('tells which ids it has, of very many too', async () => {
      const { photos } = context.records;
      await photos.insert(photo);
      const others = Array.from({ length: 2500 }, (_, i) => `b${String(i).padStart(19, '0')}`);
      await photos.insert({ ...photo, id: others[2400]! });
      expect(await photos.existing([])).toEqual(new Set());
      expect(await photos.existing([...others, photo.id, photo.id])).toEqual(new Set([photo.id, others[2400]]));
    });
  });
}
