import { describe, expect, it } from 'vitest';
import type { Invalidation } from '../../src/domain/events/change-feed.ts';
import type { Gallery } from '../../src/domain/galleries/gallery.ts';
import type { GalleryRecords } from '../../src/domain/galleries/gallery-records.ts';
import type { PosterPage } from '../../src/domain/posters/poster.ts';
import type { PageQuery } from '../../src/domain/posters/poster-records.ts';
import { BY } from './attribution.ts';
import { newPoster, stored } from './new-poster.ts';
import type { OpenRecords } from './records.ts';

/** A gallery of staff's. */
export function newGallery(changes: Partial<Gallery> = {}): Gallery {
  return {
    slug: 'picked',
    title: 'Picked for you',
    introduction: 'The best of the week.\n\nPass them on!',
    cover: null,
    topics: ['rent', 'housing'],
    rule: null,
    createdAt: '2026-05-01T12:00:00.000Z',
    ...changes,
  };
}

/** Galleries, what is picked for them, and which posters are beside one another. */
export function galleryRecordsContract(context: OpenRecords): void {
  describe('galleries', () => {
    it('are kept whole, changed and removed, and listed by title', async () => {
      const { galleries } = context.records;
      const ruled = newGallery({ slug: 'a-rule', title: 'Zebras', rule: { topic: 'rent', sort: 'popular' } });
      const picked = newGallery({ title: 'سكن 🏠', cover: 'somebody' });
      expect(await galleries.insert(ruled, BY)).toBe(true);
      expect(await galleries.insert(picked, BY)).toBe(true);
      expect(await galleries.insert(newGallery({ title: 'Another' }), BY)).toBe(false);
      expect(await galleries.get('picked')).toEqual(picked);
      expect(await galleries.list()).toEqual([ruled, picked]);
      expect(await galleries.update({ ...ruled, title: 'A title', rule: null }, BY)).toBe(true);
      expect(await galleries.update(newGallery({ slug: 'nowhere' }), BY)).toBe(false);
      expect(await galleries.get('a-rule')).toEqual({ ...ruled, title: 'A title', rule: null });
      expect(await galleries.delete('a-rule', BY)).toBe(true);
      expect(await galleries.delete('a-rule', BY)).toBe(false);
      expect(await galleries.list()).toEqual([picked]);
    });

    it('show what was picked in its order, page by page, and only what is listed', async () => {
      const { posters, galleries } = context.records;
      await galleries.insert(newGallery(), BY);
      const made = Array.from({ length: 7 }, () => newPoster({ topics: ['rent'] }));
      for (const poster of made) await posters.insert(poster);
      const order = [3, 0, 6, 2, 5, 1].map((i) => made[i]!);
      await galleries.pick('picked', [...order.map(({ id }) => id), 'nobody', order[0]!.id], BY);
      expect(await galleries.picks('picked')).toEqual(order.map(({ id }) => id));
      expect(await galleries.page('picked', { limit: 6 })).toEqual({ posters: order.map(stored), next: null });
      expect(await pagesOf(galleries, 2)).toEqual(order.map(({ id }) => id));
      await posters.setStatus(order[1]!.id, 'hidden', BY);
      await posters.delete(order[3]!.id, BY);
      const seen = [0, 2, 4, 5].map((i) => order[i]!.id);
      for (const limit of [1, 2, 3, 4, 5]) expect(await pagesOf(galleries, limit)).toEqual(seen);
      await posters.setStatus(order[1]!.id, 'listed', BY);
      expect(await pagesOf(galleries, 2)).toEqual([0, 1, 2, 4, 5].map((i) => order[i]!.id));
      await galleries.pick('picked', seen.toReversed(), BY);
      expect(await pagesOf(galleries, 3)).toEqual(seen.toReversed());
    });

    it('know what is beside a poster that was picked', async () => {
      const { posters, galleries } = context.records;
      await galleries.insert(newGallery(), BY);
      const made = Array.from({ length: 4 }, () => newPoster());
      for (const poster of made) await posters.insert(poster);
      const ids = made.map(({ id }) => id);
      await galleries.pick('picked', ids, BY);
      await posters.setStatus(ids[1]!, 'hidden', BY);
      const beside = async (id: string) => {
        const { previous, next } = await galleries.around('picked', id);
        return [previous?.id, next?.id];
      };
      expect(await beside(ids[0]!)).toEqual([undefined, ids[2]]);
      expect(await beside(ids[2]!)).toEqual([ids[0], ids[3]]);
      expect(await beside(ids[3]!)).toEqual([ids[2], undefined]);
      expect(await beside(ids[1]!)).toEqual([undefined, undefined]);
      expect(await beside('nobody')).toEqual([undefined, undefined]);
    });

    it('lead back page by page to where they begin, and are counted', async () => {
      const { posters, galleries } = context.records;
      await galleries.insert(newGallery(), BY);
      const parent = newPoster({ topics: ['rent'] });
      const remixes = Array.from({ length: 4 }, () => newPoster({ topics: ['rent'], remixOf: parent.id }));
      const made = [parent, ...remixes, newPoster({ topics: ['buses'] }), newPoster({ status: 'submitted' })];
      for (const poster of made) await posters.insert(poster);
      await galleries.pick('picked', made.map(({ id }) => id).toReversed(), BY);
      const lists: List[] = [
        {
          page: (query) => galleries.page('picked', query),
          cursorBefore: (query) => galleries.cursorBefore('picked', query),
          count: (most) => galleries.count('picked', most),
        },
        ...(['newest', 'popular'] as const).flatMap((sort) =>
          [{}, { topic: 'rent' }, { template: 'placard' }].map((narrowed) => ({
            page: (query: { cursor?: string | undefined; limit: number }) =>
              posters.list({ ...narrowed, sort, ...query }),
            cursorBefore: (query: PageQuery) => posters.cursorBefore({ ...narrowed, sort, ...query }),
            count: (most: number) => posters.count({ ...narrowed, sort }, most),
          })),
        ),
      ];
      for (const { page, cursorBefore, count } of lists) {
        const all = (await page({ limit: 10 })).posters.length;
        expect([await count(100), await count(all), await count(3)]).toEqual([all, all, 3]);
        for (const limit of [1, 2, 3]) {
          let last: string | null = null;
          for (let { next } = await page({ limit }); next !== null; { next } = await page({ limit, cursor: next })) {
            expect(await cursorBefore({ limit, cursor: next })).toBe(last);
            last = next;
          }
          expect(last).not.toBeNull();
        }
        await expect(cursorBefore({ limit: 2, cursor: 'nonsense' })).rejects.toMatchObject({ code: 'invalid_request' });
      }
      // The poster that a cursor names may be gone.
      const { next } = await posters.list({ sort: 'newest', limit: 4 });
      const { posters: three } = await posters.list({ sort: 'newest', limit: 3 });
      await posters.setStatus((await posters.list({ sort: 'newest', limit: 4 })).posters[3]!.id, 'hidden', BY);
      const back = await posters.cursorBefore({ sort: 'newest', limit: 2, cursor: next! });
      const page = await posters.list({ sort: 'newest', limit: 2, cursor: back! });
      expect(page.posters).toEqual(three.slice(1));
    });

    it('refuse a cursor of another list', async () => {
      const { posters, galleries } = context.records;
      await galleries.insert(newGallery(), BY);
      const made = [newPoster(), newPoster()];
      for (const poster of made) await posters.insert(poster);
      const { next } = await posters.list({ limit: 1, sort: 'newest' });
      for (const cursor of [next!, 'nonsense']) {
        await expect(galleries.page('picked', { cursor, limit: 1 })).rejects.toMatchObject({ code: 'invalid_request' });
      }
    });

    it('tell of their changes, to another server too', async () => {
      const other = await context.open();
      const told: Invalidation[] = [];
      await new Promise((resolve) => setTimeout(resolve, 100));
      other.changes.poll();
      other.changes.subscribe((changed) => told.push(changed));
      await context.records.galleries.insert(newGallery(), BY);
      const heard = () => {
        other.changes.poll();
        return told;
      };
      await expect.poll(heard, { timeout: 2000, interval: 10 }).toContain('all');
    });

    it('know what is beside a poster in a list by rule, and nothing beside one that is not in it', async () => {
      const { posters } = context.records;
      const parent = newPoster({ topics: ['rent'] });
      const made = [
        parent,
        newPoster({ topics: ['rent'], template: 'shout' }),
        newPoster({ topics: ['rent'], remixOf: parent.id }),
        newPoster({ topics: ['buses'] }),
        newPoster({ topics: ['rent', 'buses'], status: 'submitted' }),
        newPoster({ topics: ['rent', 'buses'] }),
      ];
      for (const poster of made) await posters.insert(poster);
      for (const list of [{}, { topic: 'rent' }, { template: 'placard' }, { topic: 'rent', template: 'placard' }]) {
        for (const sort of ['newest', 'popular'] as const) {
          const { posters: all } = await posters.list({ ...list, sort, limit: 10 });
          for (const [i, { id }] of all.entries()) {
            expect(await posters.around({ ...list, sort }, id)).toEqual({
              previous: all[i - 1] ?? null,
              next: all[i + 1] ?? null,
            });
          }
        }
      }
      const alone = { previous: null, next: null };
      expect(await posters.around({ sort: 'newest', topic: 'rent' }, made[3]!.id)).toEqual(alone);
      expect(await posters.around({ sort: 'newest' }, made[4]!.id)).toEqual(alone);
      expect(await posters.around({ sort: 'popular' }, 'nobody')).toEqual(alone);
    });
  });
}

/** A list to go through. */
interface List {
  page(query: { cursor?: string | undefined; limit: number }): Promise<PosterPage>;
  cursorBefore(query: PageQuery): Promise<string | null>;
  count(most: number): Promise<number>;
}

async function pagesOf(galleries: GalleryRecords, limit: number): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | undefined; ; ) {
    const { posters, next } = await galleries.page('picked', { cursor, limit });
    ids.push(...posters.map(({ id }) => id));
    if (next === null) return ids;
    expect(posters).toHaveLength(limit);
    cursor = next;
  }
}
