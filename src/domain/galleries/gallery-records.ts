import type { Attribution } from '../events/actor.ts';
import type { PosterPage, PosterQuery } from '../posters/poster.ts';
import type { Neighbours, PageQuery } from '../posters/poster-records.ts';
import type { Gallery } from './gallery.ts';

/**
 * Records of the galleries that staff made. Of the picked posters only listed ones are shown; the others keep their
 * place. Every method rejects with `store_unavailable` while the database is away.
 */
export interface GalleryRecords {
  /** Returns all galleries, by title. */
  list(): Promise<Gallery[]>;
  get(slug: string): Promise<Gallery | undefined>;
  /** Stores a new gallery. If its slug exists already, nothing changes and the result is false. */
  insert(gallery: Gallery, by: Attribution): Promise<boolean>;
  /** Replaces all fields but the slug and the time of creation. Returns false if there is no such gallery. */
  update(gallery: Gallery, by: Attribution): Promise<boolean>;
  /** Returns false if there was none. */
  delete(slug: string, by: Attribution): Promise<boolean>;
  /** Returns the ids of the picked posters, in order and in any status. */
  picks(slug: string): Promise<string[]>;
  /** Replaces the picks by these posters, in this order. Unknown posters are left out. */
  pick(slug: string, ids: readonly string[], by: Attribution): Promise<void>;
  /**
   * Returns a page of the picked posters that are listed, in order. Rejects with `invalid_request` for an unreadable
   * cursor.
   */
  page(slug: string, query: Pick<PosterQuery, 'cursor' | 'limit'>): Promise<PosterPage>;
  /** Returns the listed posters before and after this one. */
  around(slug: string, id: string): Promise<Neighbours>;
  /** Returns the cursor of the page before the one at a cursor; null if that is the first page. */
  cursorBefore(slug: string, query: PageQuery): Promise<string | null>;
  /** Counts the picked posters that are listed, up to `most`. */
  count(slug: string, most: number): Promise<number>;
}
