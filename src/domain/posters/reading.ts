import { FlyposterError } from '../errors.ts';
import type { ChangeFeed } from '../events/change-feed.ts';
import { leadFormat } from '../format.ts';
import { createTagCache } from '../tag-cache.ts';
import type { Poster, PosterPage, PosterQuery } from './poster.ts';
import { isPosterId } from './poster-id.ts';
import type { PosterRecords } from './poster-records.ts';
import { FIRST_TYPE } from './rendition-key.ts';
import type { Renditions } from './renditions.ts';

/** The most posters kept in memory, a few kilobytes each. */
const KNOWN_POSTERS = 10_000;

export interface ReadingDeps {
  records: Pick<PosterRecords, 'get' | 'list' | 'remixes'>;
  changes: ChangeFeed;
  renditions: Pick<Renditions, 'read' | 'publicAddress' | 'size'>;
}

export type Reading = ReturnType<typeof createReading>;

/** The use cases of looking at posters. Hidden posters count as unknown. */
export function createReading({ records, changes, renditions }: ReadingDeps) {
  const known = createTagCache<Poster>(changes, { maxSize: KNOWN_POSTERS, sizeOf: () => 1 });

  /** Returns a poster. @throws FlyposterError `unknown_poster`, also for a hidden one. */
  async function get(id: string): Promise<Poster> {
    const poster = await find(id);
    if (!poster) throw new FlyposterError('unknown_poster');
    return poster;
  }

  /** Returns a poster; undefined if there is none or it is hidden. */
  async function find(id: string): Promise<Poster | undefined> {
    if (!isPosterId(id)) return undefined;
    const poster = await known.get(id, async () => {
      const value = await records.get(id);
      return value && { value, tags: [id] };
    });
    return poster?.status === 'hidden' ? undefined : poster;
  }

  return {
    get,
    find,
    /** Returns a rendition, which is drawn on first use. Rejects with errors of the renderer and the stores. */
    rendition: renditions.read,
    /**
     * Returns the URL at which anyone can fetch a rendition directly from the store; undefined if there is none. The
     * rendition exists when the promise resolves. Rejects with errors of the renderer and the stores.
     */
    publicAddress: renditions.publicAddress,
    /** Returns the size in bytes of the first rendition of a poster; undefined if it has to be drawn anew. */
    firstSize: (poster: Poster): Promise<number | undefined> => renditions.size(poster, leadFormat(poster), FIRST_TYPE),
    list: (query: PosterQuery): Promise<PosterPage> => records.list(query),
    remixes: (id: string, limit: number): Promise<Poster[]> => records.remixes(id, limit),
  };
}
