/**
 * The statuses of a poster. `unlisted`: in no gallery, reachable by its link. `submitted`: waits for a moderator.
 * `listed`: in the galleries. `hidden`: taken down; all its addresses answer 404.
 */
export const STATUSES = ['unlisted', 'submitted', 'listed', 'hidden'] as const;
export type Status = (typeof STATUSES)[number];
