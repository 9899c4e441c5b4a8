import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/domain/reports/report.ts';
import { BY } from './attribution.ts';
import type { OpenRecords } from './records.ts';

let made = 0;

/** A report to store, with an id of its own and a time after that of the one before. */
export function newReport(changes: Partial<Report> = {}): Report {
  made++;
  return {
    id: `report${String(made).padStart(5, '0')}`,
    poster: 'aaaaaaaaaaa',
    reason: 'libel',
    detail: '',
    status: 'open',
    createdAt: new Date(Date.UTC(2026, 10, 1) + made * 1000).toISOString(),
    closedAt: null,
    ...changes,
  };
}

const LATER = '2026-11-20T12:00:00.000Z';

/** What visitors flagged. */
export function reportRecordsContract(context: OpenRecords): void {
  describe('reports', () => {
    it('gives back what was stored, oldest first, for every handle', async () => {
      const { reports } = context.records;
      const [first, second, third] = [
        newReport({ detail: 'Das stimmt\nnicht: \' " \\ % 住房 🏠', reason: 'other' }),
        newReport({ poster: 'B' }),
        newReport({ status: 'closed', closedAt: LATER }),
      ];
      for (const report of [third, second, first]) await reports.insert(report, BY);
      const other = await context.open();
      expect(await other.reports.list('open', 10)).toEqual([first, second]);
      expect(await other.reports.list('open', 1)).toEqual([first]);
      expect(await other.reports.list('closed', 10)).toEqual([third]);
    });

    it('closes one, for good and at its first time', async () => {
      const { reports } = context.records;
      const [one, other] = [newReport(), newReport()];
      await reports.insert(one, BY);
      await reports.insert(other, BY);
      expect(await reports.close(one.id, { ...BY, at: LATER })).toBe(true);
      expect(await reports.close(one.id, { ...BY, at: '2027-01-01T00:00:00.000Z' })).toBe(true);
      expect(await reports.close('nothing', { ...BY, at: LATER })).toBe(false);
      expect(await reports.list('open', 10)).toEqual([other]);
      expect(await reports.list('closed', 10)).toEqual([{ ...one, status: 'closed', closedAt: LATER }]);
    });

    it('closes all that are open about a poster', async () => {
      const { reports } = context.records;
      const about = [newReport({ poster: 'P' }), newReport({ poster: 'P' })];
      const before = newReport({ poster: 'P', status: 'closed', closedAt: '2026-11-02T00:00:00.000Z' });
      const another = newReport({ poster: 'Q' });
      for (const report of [...about, before, another]) await reports.insert(report, BY);
      expect(await reports.closeAbout('P', { ...BY, at: LATER })).toBe(2);
      expect(await reports.closeAbout('P', { ...BY, at: LATER })).toBe(0);
      expect(await reports.list('open', 10)).toEqual([another]);
      expect((await reports.list('closed', 10)).map(({ closedAt }) => closedAt)).toEqual([
        LATER,
        LATER,
        before.closedAt,
      ]);
    });
  });
}
