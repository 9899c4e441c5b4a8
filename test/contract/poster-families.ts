import { describe, expect, it } from 'vitest';
import type { NewPoster } from '../../src/domain/posters/poster-records.ts';
import { BY } from './attribution.ts';
import { newFamily } from './new-family.ts';
import { newPoster, posterId, stored } from './new-poster.ts';
import type { OpenRecords } from './records.ts';

/** A poster, what it remixes, and all that came of it. */
export function posterFamiliesContract(context: OpenRecords): void {
  describe('families', () => {
    const insert = async (...posters: NewPoster[]) => {
      for (const poster of posters) await context.records.posters.insert(poster);
    };
    const family = async (id: string, limit = 1000) => {
      const { posters, whole } = await context.records.posters.family(id, limit);
      return { ids: posters.map((poster) => poster.id), whole };
    };

    it('are the same from wherever they are asked for, oldest first and whole', async () => {
      const first = newPoster({ topics: ['rent', 'housing'] });
      const child = newPoster({ remixOf: first.id, credit: 'Zoë 🖊' });
      const other = newPoster({ remixOf: first.id });
      const grandchild = newPoster({ remixOf: child.id });
      const stranger = newPoster();
      await insert(grandchild, other, child, first, stranger, newPoster({ remixOf: stranger.id }));
      const all = [first, child, other, grandchild];
      for (const { id } of all) {
        expect(await context.records.posters.family(id, 1000)).toEqual({ posters: all.map(stored), whole: true });
      }
      expect(await family('nobody')).toEqual({ ids: [], whole: true });
    });

    it('hold those that are not listed where others descend from them, or the one that is asked for does', async () => {
      const first = newPoster({ status: 'unlisted' });
      const hidden = newPoster({ remixOf: first.id, status: 'hidden' });
      const between = newPoster({ remixOf: hidden.id, status: 'unlisted' });
      const listed = newPoster({ remixOf: between.id });
      const alone = newPoster({ remixOf: first.id, status: 'unlisted' });
      const waiting = newPoster({ remixOf: listed.id, status: 'submitted' });
      await insert(first, hidden, between, listed, alone, waiting);
      const seen = [first, hidden, between, listed];
      expect((await family(listed.id)).ids).toEqual(seen.map(({ id }) => id));
      expect((await family(first.id)).ids).toEqual(seen.map(({ id }) => id));
      expect((await family(waiting.id)).ids).toEqual([...seen, waiting].map(({ id }) => id));
      expect((await family(alone.id)).ids).toEqual([...seen, alone].map(({ id }) => id));
    });

    it('have a line of ancestors', async () => {
      const first = newPoster({ remixOf: 'gone', topics: ['rent'] });
      const hidden = newPoster({ remixOf: first.id, status: 'hidden' });
      const last = newPoster({ remixOf: hidden.id, status: 'unlisted' });
      await insert(first, hidden, last, newPoster({ remixOf: first.id }));
      const { ancestors } = context.records.posters;
      expect(await ancestors(last.id, 10)).toEqual([last, hidden, first].map(stored));
      expect(await ancestors(last.id, 2)).toEqual([last, hidden].map(stored));
      expect(await ancestors(first.id, 10)).toEqual([stored(first)]);
      expect(await ancestors('gone', 10)).toEqual([]);
    });

    it('take the oldest of very many remixes of one poster', async () => {
      const first = newPoster();
      const remixes = Array.from({ length: 8 }, () => newPoster({ remixOf: first.id }));
      const late = newPoster({ remixOf: remixes[7]!.id });
      await insert(first, ...remixes, late);
      const found = await family(first.id, 4);
      expect(found.whole).toBe(false);
      expect(found.ids).toEqual([first, ...remixes.slice(0, 4)].map(({ id }) => id));
      expect((await family(late.id, 4)).ids).toEqual(expect.arrayContaining([late.id, remixes[7]!.id]));
    });

    it('pass by the unlisted remixes of one poster, however many those are', async () => {
      const first = newPoster();
      const quiet = Array.from({ length: 22 }, () => newPoster({ remixOf: first.id, status: 'unlisted' }));
      const [early, late] = [quiet[1]!, quiet[21]!].map(({ id }) => newPoster({ remixOf: id }));
      await insert(first, ...quiet);
      expect(await family(first.id, 1)).toEqual({ ids: [first.id], whole: false });
      expect(await family(first.id)).toEqual({ ids: [first.id], whole: true });
      await insert(early!, late!);
      expect(await family(first.id)).toMatchObject({ ids: { length: 5 }, whole: true });
    });

    it('begin after one that was deleted, with its other remixes', async () => {
      const gone = newPoster();
      const [one, two] = [newPoster({ remixOf: gone.id }), newPoster({ remixOf: gone.id })];
      await insert(gone, one, two);
      await context.records.posters.delete(gone.id, BY);
      expect((await family(one.id)).ids).toEqual([one.id, two.id]);
    });

    it('are cut where they grow too large, far ones first, and never above the one that is asked for', async () => {
      const first = newPoster();
      const children = Array.from({ length: 4 }, () => newPoster({ remixOf: first.id }));
      const grandchildren = children.map(({ id }) => newPoster({ remixOf: id }));
      const last = newPoster({ remixOf: grandchildren[3]!.id });
      await insert(first, ...children, ...grandchildren, last);
      const near = [first, ...children].map(({ id }) => id);
      expect(await family(first.id, 10)).toMatchObject({ ids: { length: 10 }, whole: true });
      const cut = await family(first.id, 5);
      expect(cut.whole).toBe(false);
      expect(cut.ids).toEqual(expect.arrayContaining(near));
      expect(cut.ids.length).toBeLessThanOrEqual(6);
      expect((await family(last.id, 5)).ids).toEqual(expect.arrayContaining([...near, grandchildren[3]!.id, last.id]));
    });

    it('end where they go round in a circle', async () => {
      const ids = [posterId(901), posterId(902), posterId(903)];
      const circle = ids.map((id, i) => newPoster({ id, remixOf: ids[(i + 1) % 3]! }));
      const self = newPoster({ id: posterId(904), remixOf: posterId(904) });
      await insert(...circle, self, newPoster({ remixOf: ids[0]! }));
      expect((await family(ids[1]!)).ids).toHaveLength(4);
      expect((await family(self.id)).ids).toEqual([self.id]);
      expect(await context.records.posters.ancestors(self.id, 3)).toHaveLength(3);
    });

    it('are read at once, of 200 posters six deep', async () => {
      const made = newFamily(200, 6);
      await insert(...made);
      const started = performance.now();
      expect((await family(made[199]!.id)).ids).toEqual(made.map(({ id }) => id));
      expect(performance.now() - started).toBeLessThan(500);
    });
  });
}
