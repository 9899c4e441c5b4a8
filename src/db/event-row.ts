import type { Insertable, Selectable } from 'kysely';
import type { Actor, Attribution } from '../domain/events/actor.ts';
import { type Event, type Happening, SUBJECT_KIND } from '../domain/events/event.ts';
import { createRandomIds } from '../domain/random-id.ts';
import type { EventsTable } from './schema.ts';

const randomEventId = createRandomIds(20);

export type EventRow = Insertable<EventsTable>;

/** Makes the row of an event, with a new id. */
export function toEventRow({ type, id, data }: Happening, { actor, at }: Attribution): EventRow {
  return {
    id: randomEventId(),
    at,
    type,
    actor: actor.kind,
    account: actor.kind === 'command-line' ? actor.account : null,
    subject_kind: SUBJECT_KIND[type],
    subject_id: id,
    data: JSON.stringify(data),
  };
}

export function toEvent(row: Selectable<EventsTable>): Event {
  const { sequence, id, at, type, subject_kind: kind, subject_id } = row;
  const actor = (row.account === null ? { kind: row.actor } : { kind: row.actor, account: row.account }) as Actor;
  return { sequence, id, at, type, actor, subject: { kind, id: subject_id }, data: JSON.parse(row.data) } as Event;
}
