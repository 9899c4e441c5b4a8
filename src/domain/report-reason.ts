/** The reasons for which a visitor can flag a poster, with their texts for the form. */
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
