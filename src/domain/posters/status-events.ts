import type { EventType, Happening } from '../events/event.ts';
import type { Status } from '../poster-status.ts';
import type { Poster } from './poster.ts';

type Told = Pick<Poster, 'id' | 'template' | 'remixOf'>;

/** The event of entering each status. A new poster that is unlisted has no such event. */
const ENTERED = {
  unlisted: 'poster.unlisted',
  submitted: 'poster.submitted',
  listed: 'poster.listed',
  hidden: 'poster.hidden',
} as const satisfies Record<Status, EventType>;

/** Returns the events of making a poster. */
export function eventsOfMaking({ id, template, remixOf }: Told, status: Status): Happening[] {
  const data = { template, remixOf };
  const made: Happening = { type: 'poster.made', id, data: { ...data, status } };
  return status === 'unlisted' ? [made] : [made, { type: ENTERED[status], id, data }];
}

/** Returns the events of a change of status; none if the poster has the status already. */
export function eventsOfStatus({ id, template, remixOf }: Told, before: Status, after: Status): Happening[] {
  if (before === after) return [];
  const data = { template, remixOf };
  const entered: Happening = { type: ENTERED[after], id, data };
  if (before !== 'hidden') return [entered];
  return [{ type: 'poster.restored', id, data: { ...data, status: after } }, entered];
}
