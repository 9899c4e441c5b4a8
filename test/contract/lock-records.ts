import { describe, expect, it } from 'vitest';
import type { OpenRecords } from './records.ts';

/** Locks that servers share. */
export function lockRecordsContract(context: OpenRecords): void {
  describe('locks', () => {
    it('lets one hold a name until it gives it up', async () => {
      const one = context.records.locks;
      const { locks: two } = await context.open();
      const release = await one.tryHold('p/1/share.jpg');
      expect(release).toBeTypeOf('function');
      expect(await two.tryHold('p/1/share.jpg')).toBeUndefined();
      expect(await one.tryHold('p/1/share.jpg')).toBeUndefined();
      await release!();
      await release!();
      const again = await two.tryHold('p/1/share.jpg');
      expect(again).toBeTypeOf('function');
      await release!();
      expect(await one.tryHold('p/1/share.jpg')).toBeUndefined();
      await again!();
      expect(await one.tryHold('p/1/share.jpg')).toBeTypeOf('function');
    });

    it('lets one of many who ask at once have it', async () => {
      const others = [context.records, await context.open(), await context.open()];
      const asked = await Promise.all(Array.from({ length: 30 }, (_, i) => others[i % 3]!.locks.tryHold('one')));
      expect(asked.filter(Boolean)).toHaveLength(1);
    });

    it('keeps names apart', async () => {
      const other = await context.open();
      const names = ['', 'a', 'A', 'a ', 'ä', '🏠', 'x'.repeat(10_000)];
      names.push(...Array.from({ length: 300 }, (_, i) => `p/${i}/share.jpg`));
      const held = await Promise.all(names.map((name, i) => (i % 2 ? other : context.records).locks.tryHold(name)));
      expect(held.every(Boolean)).toBe(true);
    });

    it('gives back what a closed handle held', async () => {
      const other = await context.open();
      expect(await other.locks.tryHold('a')).toBeTypeOf('function');
      expect(await context.records.locks.tryHold('a')).toBeUndefined();
      await other.close();
      await expect.poll(() => context.records.locks.tryHold('a')).toBeTypeOf('function');
    });
  });
}
