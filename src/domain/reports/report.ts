import { z } from 'zod';
import { normaliseText } from '../values/slogan.ts';

/** Why a visitor flags a poster, with what each reason means to whoever chooses one. */
export const REPORT_REASONS = {
  libel: {
    label: 'It says something untrue about a person',
    hint: 'Libel or slander, words put into somebody’s mouth.',
  },
  hate: { label: 'It is hateful or threatening', hint: 'Against people for what they are; calls for violence.' },
  privacy: {
    label: 'It shows private information',
    hint: 'An address, a number, a photo of somebody who did not agree.',
  },
  copyright: { label: 'It uses a work of mine', hint: 'A photo, drawing or text that you did not allow to be used.' },
  spam: { label: 'It is spam or advertising', hint: 'It has nothing to do with this campaign.' },
  other: { label: 'Something else', hint: 'Please say what, below.' },
} as const satisfies Record<string, { label: string; hint: string }>;

export type ReportReason = keyof typeof REPORT_REASONS;

/** `open`: nobody has decided about it. `closed`: somebody has. */
export const REPORT_STATUSES = ['open', 'closed'] as const;
export type ReportStatus = (typeof REPORT_STATUSES)[number];

/** A visitor's flag on a poster. It says nothing about the visitor. Times are ISO 8601 in UTC. */
export interface Report {
  id: string;
  poster: string;
  reason: ReportReason;
  /** What the visitor wrote; '' where that is nothing. */
  detail: string;
  status: ReportStatus;
  createdAt: string;
  closedAt: string | null;
}

/** Most that a visitor can write, in characters. */
export const MAX_DETAIL = 1000;

/** What a visitor sends to flag a poster. */
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
