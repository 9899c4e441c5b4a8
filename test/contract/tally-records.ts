import { describe, expect, it } from 'vitest';
import type { Tally } from '../../src/domain/tallies/tally.ts';
import type { OpenRecords } from './records.ts';

/** A count to add. */
export function tally(changes: Partial<Tally> = {}): Tally {
  return {
    day: '2026-11-22',
    event: 'viewed',
    poster: 'aaaaaaaaaaa',
    template: 'placard',
    topic: '',
    source: 'link',
    count: 1,
    ...changes,
  };
}

/** Daily counts. */
export function tallyRecordsContract(context: OpenRecords): void {
  describe('tallies', () => {
    it('adds up, by whatever is asked for', async () => {
      const { tallies } = context.records;
      expect(await tallies.sum({ by: [] })).toEqual([]);
      await tallies.add([]);
      await tallies.add([
        tally({ count: 3 }),
        tally({ day: '2026-11-23' }),
        tally({ event: 'shared', source: 'mail' }),
      ]);
      await tallies.add([tally({ count: 2 }), tally(), tally({ poster: 'Z', topic: 'rent', template: 'shout' })]);
      expect(await tallies.sum({ by: [] })).toEqual([{ count: 9 }]);
      expect(await tallies.sum({ by: ['day'] })).toEqual([
        { day: '2026-11-22', count: 8 },
        { day: '2026-11-23', count: 1 },
      ]);
      expect(await tallies.sum({ by: ['poster', 'event'] })).toEqual([
        { poster: 'Z', event: 'viewed', count: 1 },
        { poster: 'aaaaaaaaaaa', event: 'shared', count: 1 },
        { poster: 'aaaaaaaaaaa', event: 'viewed', count: 7 },
      ]);
      expect(await tallies.sum({ by: ['source'], event: 'viewed', poster: 'aaaaaaaaaaa' })).toEqual([
        { source: 'link', count: 7 },
      ]);
      expect(await tallies.sum({ by: ['template'], topic: 'rent' })).toEqual([{ template: 'shout', count: 1 }]);
      expect(await tallies.sum({ by: [], from: '2026-11-23' })).toEqual([{ count: 1 }]);
      expect(await tallies.sum({ by: [], to: '2026-11-22', topic: '', template: 'placard' })).toEqual([{ count: 7 }]);
      expect(await tallies.sum({ by: ['day'], from: '2026-11-24', source: 'link' })).toEqual([]);
    });

    it('counts once what counted for several topics, and for each where topics are asked for', async () => {
      const { tallies } = context.records;
      const rows = ['housing', 'rent'].map((topic) => tally({ topic, count: 2 }));
      await tallies.add([
        ...rows,
        tally({ topic: 'rent', poster: 'Z', count: 5 }),
        tally({ source: '', topic: 'rent' }),
      ]);
      expect(await tallies.sum({ by: [] })).toEqual([{ count: 8 }]);
      expect(await tallies.sum({ by: ['source'], poster: 'aaaaaaaaaaa' })).toEqual([
        { source: '', count: 1 },
        { source: 'link', count: 2 },
      ]);
      expect(await tallies.sum({ by: ['topic'] })).toEqual([
        { topic: 'housing', count: 2 },
        { topic: 'rent', count: 8 },
      ]);
      expect(await tallies.sum({ by: [], topic: 'rent', source: 'link' })).toEqual([{ count: 7 }]);
    });

    it('counts beyond 32 bits', async () => {
      const { tallies } = context.records;
      for (let i = 0; i < 3; i++) await tallies.add([tally({ count: 2_000_000_000 })]);
      expect(await tallies.sum({ by: ['event'] })).toEqual([{ event: 'viewed', count: 6_000_000_000 }]);
    });

    it('loses nothing that two handles add at the same time', async () => {
      const other = await context.open();
      const posters = Array.from({ length: 40 }, (_, i) => `poster-${i}`);
      const adding = Array.from({ length: 20 }, (_, i) => {
        const rows = posters.map((poster) => tally({ poster, count: 1 + (i % 3) }));
        // In different orders, which must not make them wait for each other in a circle.
        if (i % 2) rows.reverse();
        return (i % 2 ? other : context.records).tallies.add(rows);
      });
      await Promise.all(adding);
      const each = Array.from({ length: 20 }, (_, i) => 1 + (i % 3)).reduce((a, b) => a + b);
      const sums = await other.tallies.sum({ by: ['poster'] });
      expect(sums).toEqual([...posters].sort().map((poster) => ({ poster, count: each })));
    });

    it('takes very many rows at once', async () => {
      const { tallies } = context.records;
      await tallies.add(Array.from({ length: 12_000 }, (_, i) => tally({ poster: `p${i}` })));
      expect(await tallies.sum({ by: [] })).toEqual([{ count: 12_000 }]);
    });
  });
}
