import { invalidFields } from '../errors.ts';
import { VISITOR } from '../events/actor.ts';
import { fieldErrors } from '../field-errors.ts';
import type { Reading } from '../posters/reading.ts';
import { createRandomIds } from '../random-id.ts';
import { createDailyDedupe } from '../tallies/daily-dedupe.ts';
import { type Report, reportRequestSchema } from './report.ts';
import type { ReportRecords } from './report-records.ts';

/** As long as that of a poster: staff read them aloud and type them. */
const randomReportId = createRandomIds(11);

export interface ReportingDeps {
  records: Pick<ReportRecords, 'insert'>;
  posters: Pick<Reading, 'get'>;
  now: () => Date;
}

export type Reporting = ReturnType<typeof createReporting>;

/** The use case of a visitor who flags a poster. */
export function createReporting({ records, posters, now }: ReportingDeps) {
  const seen = createDailyDedupe(now);

  /**
   * Takes a visitor's flag on a poster that may be seen; durable when it resolves. What the same visitor says about the
   * same poster later that day is not kept.
   *
   * @param visitor words that tell visitors apart
   * @throws FlyposterError `unknown_poster`, `invalid_values`, or what the store reports.
   */
  async function make(posterId: string, input: unknown, visitor: string): Promise<void> {
    const poster = await posters.get(posterId);
    const parsed = reportRequestSchema.safeParse(input);
    if (!parsed.success) throw invalidFields(fieldErrors(parsed.error, 'There is no such field.'));
    const once = `${poster.id} ${visitor}`;
    if (!seen.isNew(once)) return;
    const report: Report = {
      id: randomReportId(),
      poster: poster.id,
      ...parsed.data,
      status: 'open',
      createdAt: now().toISOString(),
      closedAt: null,
    };
    try {
      await records.insert(report, { actor: VISITOR, at: report.createdAt });
    } catch (error) {
      seen.forget(once);
      throw error;
    }
  }

  return { make };
}
