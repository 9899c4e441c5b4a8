import type { Attribution } from '../events/actor.ts';
import type { Report, ReportStatus } from './report.ts';

/** Records of reports, which outlive their posters. Every method rejects with `store_unavailable` while the database is away. */
export interface ReportRecords {
  /** Stores a report, durably when it resolves. */
  insert(report: Report, by: Attribution): Promise<void>;
  /** Reports in one status, oldest first. */
  list(status: ReportStatus, limit: number): Promise<Report[]>;
  /** Closes a report. One that is closed stays as it is; false where there is none. */
  close(id: string, by: Attribution): Promise<boolean>;
  /** Closes all open reports about a poster, and says how many those were. */
  closeAbout(poster: string, by: Attribution): Promise<number>;
}
