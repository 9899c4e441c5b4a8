import type { Attribution } from '../events/actor.ts';
import type { Report, ReportStatus } from './report.ts';

/**
 * Records of reports, which outlive their posters. Every method rejects with `store_unavailable` while the database is
 * away.
 */
export interface ReportRecords {
  /** Stores a report; it is durable when the promise resolves. */
  insert(report: Report, by: Attribution): Promise<void>;
  /** Returns the reports in one status, oldest first. */
  list(status: ReportStatus, limit: number): Promise<Report[]>;
  /** Closes a report; a closed one stays as it is. Returns false if there is no such report. */
  close(id: string, by: Attribution): Promise<boolean>;
  /** Closes all open reports about a poster. Returns their number. */
  closeAbout(poster: string, by: Attribution): Promise<number>;
}
