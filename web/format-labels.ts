import type { FormatName } from '../src/domain/format.ts';

/** What people call each format, and what it is good for. */
export const FORMAT_LABELS = {
  share: { label: 'Link card', use: 'Links and timelines' },
  square: { label: 'Square', use: 'Posts anywhere' },
  portrait: { label: 'Portrait', use: 'Feeds on phones' },
  story: { label: 'Story', use: 'Stories and status' },
  billboard: { label: 'Billboard', use: 'Headers and screens' },
} as const satisfies Record<FormatName, { label: string; use: string }>;
