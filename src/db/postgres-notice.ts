import type { Invalidation } from '../domain/events/change-feed.ts';

/**
 * The channel on which servers tell each other what is out of date. Triggers notify too, for changes by older servers.
 */
export const CHANNEL = 'flyposter_changes';
/** Most ids in a payload, which PostgreSQL limits to 8,000 bytes. With more, everything is out of date. */
const MOST = 100;

/** Writes the payload of a notice: ids of posters with a blank between them, or empty for everything. */
export function payloadOf(stale: Invalidation): string {
  return stale === 'all' || stale.length > MOST ? '' : stale.join(' ');
}

/** Reads the payload of a notice. */
export function readPayload(payload: string): Invalidation {
  return payload === '' ? 'all' : payload.split(' ');
}
