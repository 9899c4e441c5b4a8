import type { FormatName } from '../src/domain/format.ts';

/** The name of each format for people, and its use. */
export const FORMAT_LABELS = {
  share: { label: 'Link card', use: 'Links and timelines' },
  square: { label: 'Square', use: 'Posts anywhere' },
  portrait: { label: 'Portrait', use: 'Feeds on phones' },
  story: { label: 'Story', use: 'Stories and status' },
  billboard: { label: 'Billboard', use: 'Headers and screens' },
  'print-a4': { label: 'A4 print', use: 'Windows and boards' },
  'print-a3': { label: 'A3 print', use: 'Walls and hoardings' },
} as const satisfies Record<FormatName, { label: string; use: string }>;
