import { describe, expect, it } from 'vitest';
import type { Invalidation } from '../../src/domain/events/change-feed.ts';
import { BY } from './attribution.ts';
import { newPoster } from './new-poster.ts';
import type { OpenRecords } from './records.ts';

/** Milliseconds in which what one server changed is known to another. */
const SOON = 2000;

/** What is told of changes, to this handle and to another one on the same database. */
export function changeRecordsContract(context: OpenRecords): void {
  describe('changes', () => {
    /** Whether a change that concerns the id was told by now, looking as a reading would. */
    async function heard(told: Invalidation[], poll: () => void, id: string): Promise<boolean> {
      for (const started = Date.now(); Date.now() - started < SOON; ) {
        poll();
        if (told.some((changed) => changed === 'all' || changed.includes(id))) return true;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      return false;
    }

    it('are told at once to those who made them, with the posters that they concern', async () => {
      const { posters, changes, settings } = context.records;
      const told: Invalidation[] = [];
      const parent = newPoster();
      await posters.insert(parent);
      changes.subscribe((changed) => told.push(changed));
      const remix = newPoster({ remixOf: parent.id });
      await posters.insert(remix);
      expect(told).toContainEqual([remix.id, parent.id]);
      told.length = 0;
      await posters.setStatus(remix.id, 'hidden', BY);
      expect(told.flat()).toEqual(expect.arrayContaining([remix.id, parent.id]));
      told.length = 0;
      await posters.delete(remix.id, BY);
      expect(told.flat()).toEqual(expect.arrayContaining([remix.id, parent.id]));
      told.length = 0;
      await settings.write({ name: 'Another name' }, BY);
      expect(told).toContain('all');
    });

    it('are told to another server before it reads', async () => {
      const other = await context.open();
      const poster = newPoster();
      await context.records.posters.insert(poster);
      const told: Invalidation[] = [];
      const poll = () => other.changes.poll();
      poll();
      await new Promise((resolve) => setTimeout(resolve, 100));
      poll();
      other.changes.subscribe((changed) => told.push(changed));
      for (const change of [
        () => context.records.posters.setStatus(poster.id, 'hidden', BY),
        () => context.records.settings.write({ name: 'Told' }, BY),
        () => context.records.posters.delete(poster.id, BY),
      ]) {
        told.length = 0;
        await change();
        expect(await heard(told, poll, poster.id)).toBe(true);
      }
    });

    it('are not told where nothing changed', async () => {
      const { changes } = context.records;
      await new Promise((resolve) => setTimeout(resolve, 100));
      changes.poll();
      const told: Invalidation[] = [];
      changes.subscribe((changed) => told.push(changed));
      for (let i = 0; i < 5; i++) {
        changes.poll();
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      expect(told).toEqual([]);
    });
  });
}
