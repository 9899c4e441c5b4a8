import { describe, expect, it } from 'vitest';
import type { Photo } from '../../src/domain/photo.ts';
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
