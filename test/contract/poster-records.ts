import { describe, expect, it } from 'vitest';
import { STATUSES } from '../../src/domain/poster-status.ts';
import { BY } from './attribution.ts';
import { newPoster, posterId, stored } from './new-poster.ts';
import type { OpenRecords } from './records.ts';

/** One poster at a time: stored, read, changed, deleted. */
export function posterRecordsContract(context: OpenRecords): void {
  describe('posters', () => {
    it('gives back what was stored', async () => {
      const { posters } = context.records;
      const full = newPoster({
        values: { slogan: "Miete\n“runter” \\ % _ ' ; --", second: 'السكن حق 🏠 住房', paper: '' },
        formats: ['billboard', 'share'],
        templateVersion: 7,
        alt: 'Ein Plakat',
        credit: 'Zoë 🖊',
        imprint: 'Promoted by A on behalf of B',
        remixOf: 'gone',
        topics: ['rent', 'housing', 'a11y'],
        photoReuse: false,
        status: 'submitted',
      });
      const bare = newPoster();
      expect(await posters.insert(full)).toBe(true);
      expect(await posters.insert(bare)).toBe(true);
      expect(await posters.get(full.id)).toEqual(stored(full));
      expect(await posters.get(bare.id)).toEqual(stored(bare));
      expect(await posters.get('nobody')).toBeUndefined();
    });

    it('gives back a poster in every status', async () => {
      const { posters } = context.records;
      for (const status of STATUSES) {
        const poster = newPoster({ status });
        await posters.insert(poster);
        expect((await posters.get(poster.id))?.status).toBe(status);
      }
    });

    it('changes nothing where the id is taken', async () => {
      const { posters } = context.records;
      const first = newPoster({ topics: ['housing'] });
      expect(await posters.insert(first)).toBe(true);
      const second = { ...newPoster({ id: first.id, alt: 'Another', topics: ['rent'] }) };
      expect(await posters.insert(second)).toBe(false);
      expect(await posters.get(first.id)).toEqual(stored(first));
      expect((await posters.list({ limit: 10, sort: 'newest', topic: 'rent' })).posters).toEqual([]);
    });

    it('lets exactly one of 20 concurrent inserts of one id win', async () => {
      const { posters } = context.records;
      const rivals = Array.from({ length: 20 }, (_, i) =>
        newPoster({ id: posterId(999), alt: `Rival ${i}`, topics: [`topic-${i}`] }),
      );
      const results = await Promise.all(rivals.map((rival) => posters.insert(rival)));
      expect(results.filter(Boolean)).toHaveLength(1);
      expect(await posters.get(posterId(999))).toEqual(stored(rivals[results.indexOf(true)]!));
    });

    it('shows a poster to another handle as soon as it is inserted', async () => {
      const other = await context.open();
      const poster = newPoster();
      await context.records.posters.insert(poster);
      expect(await other.posters.get(poster.id)).toEqual(stored(poster));
      expect(await other.posters.insert(poster)).toBe(false);
    });

    it('knows the request hash, and no hash from no poster', async () => {
      const { posters } = context.records;
      const keyed = newPoster({ requestHash: 'c0ffee' });
      const unkeyed = newPoster();
      await posters.insert(keyed);
      await posters.insert(unkeyed);
      expect(await posters.requestHash(keyed.id)).toBe('c0ffee');
      expect(await posters.requestHash(unkeyed.id)).toBeNull();
      expect(await posters.requestHash('nobody')).toBeUndefined();
    });

    it('changes the status and only that', async () => {
      const { posters } = context.records;
      const poster = newPoster({ status: 'submitted', topics: ['housing'] });
      await posters.insert(poster);
      for (const status of ['listed', 'listed', 'hidden', 'unlisted'] as const) {
        expect(await posters.setStatus(poster.id, status, BY)).toBe(true);
        expect(await posters.get(poster.id)).toEqual({ ...stored(poster), status });
      }
      expect(await posters.setStatus('nobody', 'listed', BY)).toBe(false);
    });

    it('deletes for good, once, and leaves remixes their parent', async () => {
      const { posters } = context.records;
      const parent = newPoster({ topics: ['housing'] });
      const remix = newPoster({ remixOf: parent.id });
      await posters.insert(parent);
      await posters.insert(remix);
      expect(await posters.delete(parent.id, BY)).toBe(true);
      expect(await posters.delete(parent.id, BY)).toBe(false);
      expect(await posters.get(parent.id)).toBeUndefined();
      expect((await posters.get(remix.id))?.remixOf).toBe(parent.id);
      expect((await posters.list({ limit: 10, sort: 'newest', topic: 'housing' })).posters).toEqual([]);
      expect(await posters.insert(parent)).toBe(true);
      expect(await posters.get(parent.id)).toEqual(stored(parent));
    });

    it('lists remixes that may be seen, newest first', async () => {
      const { posters } = context.records;
      const parent = newPoster();
      const remixes = STATUSES.map((status) => newPoster({ remixOf: parent.id, status }));
      const older = newPoster({ remixOf: parent.id, createdAt: '2020-01-01T00:00:00.000Z', topics: ['rent'] });
      const grandchild = newPoster({ remixOf: remixes[0]!.id });
      for (const poster of [parent, ...remixes, older, grandchild]) await posters.insert(poster);
      const listed = remixes.find((remix) => remix.status === 'listed')!;
      expect(await posters.remixes(parent.id, 10)).toEqual([stored(listed), stored(older)]);
      expect(await posters.remixes(parent.id, 1)).toEqual([stored(listed)]);
      expect(await posters.remixes(older.id, 10)).toEqual([]);
      await posters.setStatus(listed.id, 'hidden', BY);
      expect(await posters.remixes(parent.id, 10)).toEqual([stored(older)]);
    });

    it('lists one status, oldest first', async () => {
      const { posters } = context.records;
      const waiting = [1, 2, 3].map(() => newPoster({ status: 'submitted', topics: ['housing'] }));
      for (const poster of [...waiting].reverse()) await posters.insert(poster);
      await posters.insert(newPoster({ status: 'listed' }));
      expect(await posters.byStatus('submitted', 10)).toEqual(waiting.map(stored));
      expect(await posters.byStatus('submitted', 2)).toEqual(waiting.slice(0, 2).map(stored));
      expect(await posters.byStatus('hidden', 10)).toEqual([]);
    });

    it('tells which ids exist, hidden ones too, of as many as are asked', async () => {
      const { posters } = context.records;
      const hidden = newPoster({ status: 'hidden' });
      const listed = newPoster();
      await posters.insert(hidden);
      await posters.insert(listed);
      const strangers = Array.from({ length: 2500 }, (_, i) => `stranger${i}`);
      expect(await posters.existing([hidden.id, ...strangers, listed.id])).toEqual(new Set([hidden.id, listed.id]));
      expect(await posters.existing([])).toEqual(new Set());
    });
  });
}
