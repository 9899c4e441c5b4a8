import type { EventType, Happening } from '../events/event.ts';
import type { Status } from '../poster-status.ts';
import type { Poster } from './poster.ts';

type Told = Pick<Poster, 'id' | 'template' | 'remixOf'>;

/** The event that a poster comes into each status with; a new one is unlisted without saying so. */
const ENTERED = {
  unlisted: 'poster.unlisted',
  submitted: 'poster.submitted',
  listed: 'poster.listed',
  hidden: 'poster.hidden',
} as const satisfies Record<Status, EventType>;

/** The events of a poster that is made. */
export function eventsOfMaking({ id, template, remixOf }: Told, status: Status): Happening[] {
  const data = { template, remixOf };
  const made: Happening = { type: 'poster.made', id, data: { ...data, status } };
  return status === 'unlisted' ? [made] : [made, { type: ENTERED[status], id, data }];
}

/** The events of a poster that gets another status; none if it has that status already. */
export function eventsOfStatus({ id, template, remixOf }: Told, before: Status, after: Status): Happening[] {
  if (before === after) return [];
  const data = { template, remixOf };
  const entered: Happening = { type: ENTERED[after], id, data };
  if (before !== 'hidden') return [entered];
  return [{ type: 'poster.restored', id, data: { ...data, status: after } }, entered];
}
