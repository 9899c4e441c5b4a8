/**
 * `unlisted`: has its link, is in no gallery. `submitted`: waits for a moderator. `listed`: in the galleries.
 * `hidden`: taken down, every address of it answers 404.
 */
export const STATUSES = ['unlisted', 'submitted', 'listed', 'hidden'] as const;
export type Status = (typeof STATUSES)[number];
