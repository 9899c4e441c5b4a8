import type { Invalidation } from '../domain/events/change-feed.ts';

/** The channel on which servers tell each other what is out of date; triggers of the tables do for servers of before. */
export const CHANNEL = 'flyposter_changes';
/** Ids in a payload, which PostgreSQL keeps under 8,000 bytes; for more everything is out of date. */
const MOST = 100;

/** What is told on the channel: ids of posters with a blank between them, or nothing for everything. */
export function payloadOf(stale: Invalidation): string {
  return stale === 'all' || stale.length > MOST ? '' : stale.join(' ');
}

/** What a payload says. */
export function readPayload(payload: string): Invalidation {
  return payload === '' ? 'all' : payload.split(' ');
}
