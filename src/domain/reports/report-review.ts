import { FlyposterError } from '../errors.ts';
import { type Actor, attributionOf } from '../events/actor.ts';
import type { Report, ReportStatus } from './report.ts';
import type { ReportRecords } from './report-records.ts';

export interface ReportReviewDeps {
  records: Pick<ReportRecords, 'list' | 'close' | 'closeAbout'>;
  now: () => Date;
}

export type ReportReview = ReturnType<typeof createReportReview>;

/** The use cases of staff who look at reports. */
export function createReportReview({ records, now }: ReportReviewDeps) {
  return {
    /** Returns the reports in one status, oldest first. */
    list: (status: ReportStatus, limit: number): Promise<Report[]> => records.list(status, limit),
    /** Closes a report that somebody has decided about. @throws FlyposterError `unknown_report`. */
    async close(id: string, actor: Actor): Promise<void> {
      if (!(await records.close(id, attributionOf(actor, now())))) throw new FlyposterError('unknown_report');
    },
    /** Closes all open reports about a poster. Returns their number. */
    closeAbout: (poster: string, actor: Actor): Promise<number> =>
      records.closeAbout(poster, attributionOf(actor, now())),
  };
}
