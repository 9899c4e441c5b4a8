import type { Invalidation } from './change-feed.ts';
import type { EventData, EventType, Happening } from './event.ts';

type PosterEvent = { id: string; data: { remixOf: string | null } };

/** Returns a poster and its parent, whose page shows its remixes. */
const family = ({ id, data: { remixOf } }: PosterEvent) => (remixOf === null ? [id] : [id, remixOf]);
const all = () => 'all' as const;
const nothing = () => [];

/** For each type of event, the posters that caches must forget. */
const STALE: { [Type in EventType]: (event: { id: string; data: EventData[Type] }) => Invalidation } = {
  'poster.made': family,
  'poster.submitted': family,
  'poster.listed': family,
  'poster.unlisted': family,
  'poster.hidden': family,
  'poster.restored': family,
  'poster.deleted': family,
  'poster.reported': nothing,
  'report.closed': nothing,
  'gallery.created': all,
  'gallery.changed': all,
  'gallery.deleted': all,
  'gallery.picked': all,
  'setting.changed': all,
  // A server that loads a template empties its own caches: others may not have that version yet.
  'template.published': nothing,
};

/** Returns the posters that caches must forget after these events; undefined for none. */
export function invalidationOf(events: readonly Happening[]): Invalidation | undefined {
  const stale = new Set<string>();
  for (const event of events) {
    const more = STALE[event.type](event as never);
    if (more === 'all') return 'all';
    for (const id of more) stale.add(id);
  }
  return stale.size > 0 ? [...stale] : undefined;
}
