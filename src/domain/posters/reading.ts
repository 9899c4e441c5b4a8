import { FlyposterError } from '../errors.ts';
import type { ChangeFeed } from '../events/change-feed.ts';
import { leadFormat } from '../format.ts';
import { createTagCache } from '../tag-cache.ts';
import type { Poster, PosterPage, PosterQuery } from './poster.ts';
import { isPosterId } from './poster-id.ts';
import type { PosterRecords } from './poster-records.ts';
import { FIRST_TYPE } from './rendition-key.ts';
import type { Renditions } from './renditions.ts';

/** Posters kept in memory: a few kilobytes each. */
const KNOWN_POSTERS = 10_000;

export interface ReadingDeps {
  records: Pick<PosterRecords, 'get' | 'list' | 'remixes'>;
  changes: ChangeFeed;
  renditions: Pick<Renditions, 'read' | 'publicAddress' | 'size'>;
}

export type Reading = ReturnType<typeof createReading>;

/** The use cases of whoever looks at posters: all of them are about posters that may be seen. */
export function createReading({ records, changes, renditions }: ReadingDeps) {
  const known = createTagCache<Poster>(changes, { maxSize: KNOWN_POSTERS, sizeOf: () => 1 });

  /** A poster that may be seen. @throws FlyposterError `unknown_poster`, for a hidden one too. */
  async function get(id: string): Promise<Poster> {
    const poster = await find(id);
    if (!poster) throw new FlyposterError('unknown_poster');
    return poster;
  }

  /** A poster that may be seen; undefined where there is none. */
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
    /** A rendition, drawn when it is first asked for. Rejects with what drawing and storing report. */
    rendition: renditions.read,
    /**
     * The address at which anyone can fetch a rendition without asking us; undefined where it has none. The rendition is
     * there when it resolves. Rejects with what drawing and storing report.
     */
    publicAddress: renditions.publicAddress,
    /** Bytes of the rendition that a poster has from the start; undefined where it has to be drawn anew. */
    firstSize: (poster: Poster): Promise<number | undefined> => renditions.size(poster, leadFormat(poster), FIRST_TYPE),
    list: (query: PosterQuery): Promise<PosterPage> => records.list(query),
    remixes: (id: string, limit: number): Promise<Poster[]> => records.remixes(id, limit),
  };
}
