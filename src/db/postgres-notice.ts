import type { Invalidation } from '../domain/events/change-feed.ts';

/** The channel on which servers tell each other what is out of date. For older servers, triggers of the tables do so too. */
export const CHANNEL = 'flyposter_changes';
/** Most ids in a payload, which PostgreSQL limits to 8,000 bytes. With more, everything is out of date. */
const MOST = 100;

/** The payload of a notice: ids of posters with a blank between them, or empty for everything. */
export function payloadOf(stale: Invalidation): string {
  return stale === 'all' || stale.length > MOST ? '' : stale.join(' ');
}

/** Reads a payload. */
export function readPayload(payload: string): Invalidation {
  return payload === '' ? 'all' : payload.split(' ');
}
