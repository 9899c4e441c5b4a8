import { invalidFields } from '../errors.ts';
import { VISITOR } from '../events/actor.ts';
import { fieldErrors } from '../field-errors.ts';
import type { Reading } from '../posters/reading.ts';
import { createRandomIds } from '../random-id.ts';
import { createDailyDedupe } from '../tallies/daily-dedupe.ts';
import { type Report, reportRequestSchema } from './report.ts';
import type { ReportRecords } from './report-records.ts';

/** Makes ids of reports. They are as long as those of posters, because staff read them aloud and type them. */
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
   * Stores a visitor's flag on a poster; it is durable when the promise resolves. Later flags on the same poster by the
   * same visitor that day (UTC) are ignored.
   *
   * @param visitor text that tells visitors apart
   * @throws FlyposterError `unknown_poster`, `invalid_values`, or errors of the store.
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
