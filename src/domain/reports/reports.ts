import { customAlphabet } from 'nanoid';
import { FlyposterError, invalidFields } from '../errors.ts';
import { fieldErrors } from '../field-errors.ts';
import type { Posters } from '../posters/posters.ts';
import { createSeenToday } from '../tallies/daily-dedupe.ts';
import { type Report, type ReportStatus, reportRequestSchema } from './report.ts';
import type { ReportRecords } from './report-records.ts';

/** As of posters: staff read them aloud and type them. */
const randomId = customAlphabet('23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz', 11);

export interface ReportsDeps {
  records: ReportRecords;
  posters: Pick<Posters, 'get'>;
  now?: () => Date;
}

export type Reports = ReturnType<typeof createReports>;

/** The use cases around a report: a visitor makes one, staff look at them and close them. */
export function createReports({ records, posters, now = () => new Date() }: ReportsDeps) {
  const seen = createSeenToday(now);

  /**
   * Takes a visitor's flag on a poster that may be seen; durable when it resolves. What the same visitor says about the
   * same poster later that day is not kept.
   *
   * @param visitor words that tell visitors apart; absent: every report is kept
   * @throws FlyposterError `unknown_poster`, `invalid_values`, or what the store reports.
   */
  async function make(posterId: string, input: unknown, visitor?: string): Promise<void> {
    const poster = await posters.get(posterId);
    const parsed = reportRequestSchema.safeParse(input);
    if (!parsed.success) {
      throw invalidFields(fieldErrors(parsed.error, 'There is no such field.'));
    }
    const once = visitor === undefined ? undefined : `${poster.id} ${visitor}`;
    if (once !== undefined && !seen.isNew(once)) return;
    const createdAt = now().toISOString();
    const report: Report = {
      id: randomId(),
      poster: poster.id,
      ...parsed.data,
      status: 'open',
      createdAt,
      closedAt: null,
    };
    try {
      await records.insert(report);
    } catch (error) {
      if (once !== undefined) seen.forget(once);
      throw error;
    }
  }

  /** Says that somebody has decided about a report. @throws FlyposterError `unknown_report`. */
  async function close(id: string): Promise<void> {
    if (!(await records.close(id, now().toISOString()))) throw new FlyposterError('unknown_report');
  }

  return {
    make,
    close,
    /** Closes all open reports about a poster, and says how many those were. */
    closeAbout: (poster: string): Promise<number> => records.closeAbout(poster, now().toISOString()),
    /** Reports in one status, oldest first. */
    list: (status: ReportStatus, limit: number): Promise<Report[]> => records.list(status, limit),
  };
}
