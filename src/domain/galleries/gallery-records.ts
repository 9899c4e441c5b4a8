import type { Attribution } from '../events/actor.ts';
import type { PosterPage, PosterQuery } from '../posters/poster.ts';
import type { Neighbours, PageQuery } from '../posters/poster-records.ts';
import type { Gallery } from './gallery.ts';

/**
 * Records of the galleries that staff made. Of posters picked by hand only listed ones are shown; the others keep their
 * place. Every method rejects with `store_unavailable` while the database is away.
 */
export interface GalleryRecords {
  /** By title. */
  list(): Promise<Gallery[]>;
  get(slug: string): Promise<Gallery | undefined>;
  /** Stores a new gallery. Where its slug exists already nothing changes and `false` comes back. */
  insert(gallery: Gallery, by: Attribution): Promise<boolean>;
  /** Replaces all but its slug and the time it was made. False where there is none. */
  update(gallery: Gallery, by: Attribution): Promise<boolean>;
  /** False where there was none. */
  delete(slug: string, by: Attribution): Promise<boolean>;
  /** The ids of the posters that were picked, in order, in any status. */
  picks(slug: string): Promise<string[]>;
  /** Picks these posters in this order, and no others; one that is not there is left out. */
  pick(slug: string, ids: readonly string[], by: Attribution): Promise<void>;
  /** Listed posters that were picked, in order. An unreadable cursor rejects with `invalid_request`. */
  page(slug: string, query: Pick<PosterQuery, 'cursor' | 'limit'>): Promise<PosterPage>;
  /** The listed posters before and after this one. */
  around(slug: string, id: string): Promise<Neighbours>;
  /** The cursor of the page before the one at a cursor; null where that is the first page. */
  cursorBefore(slug: string, query: PageQuery): Promise<string | null>;
  /** Counts the listed posters that were picked, up to `most`. */
  count(slug: string, most: number): Promise<number>;
}
