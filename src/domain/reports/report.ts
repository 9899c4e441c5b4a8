import { z } from 'zod';
import { REPORT_REASONS, type ReportReason } from '../report-reason.ts';
import { normaliseText } from '../values/slogan.ts';

/** The statuses of a report. `open`: nobody has decided about it. `closed`: somebody has. */
export const REPORT_STATUSES = ['open', 'closed'] as const;
export type ReportStatus = (typeof REPORT_STATUSES)[number];

/** A visitor's flag on a poster. Nothing is stored about the visitor. Times are ISO 8601 in UTC. */
export interface Report {
  id: string;
  poster: string;
  reason: ReportReason;
  /** The visitor's own words; '' for none. */
  detail: string;
  status: ReportStatus;
  createdAt: string;
  closedAt: string | null;
}

/** Longest text of a visitor, in characters. */
export const MAX_DETAIL = 1000;

/** A request to flag a poster. */
export const reportRequestSchema = z.strictObject({
  reason: z.enum(Object.keys(REPORT_REASONS) as [ReportReason, ...ReportReason[]], { error: 'Choose a reason.' }),
  detail: z
    .string()
    .max(MAX_DETAIL * 8)
    .transform((text) => normaliseText(text))
    .refine((text) => [...text].length <= MAX_DETAIL, `Too long: at most ${MAX_DETAIL} characters.`)
    .nullish()
    .transform((text) => text ?? ''),
});
export type ReportRequest = z.infer<typeof reportRequestSchema>;
