import { FlyposterError } from '../errors.ts';
import type { ChangeFeed } from '../events/change-feed.ts';
import type { Poster, PosterPage } from '../posters/poster.ts';
import type { Neighbours, PageQuery, PosterRecords } from '../posters/poster-records.ts';
import { topicsOf } from '../settings/settings.ts';
import type { SettingsRecords } from '../settings/settings-records.ts';
import { createTagCache } from '../tag-cache.ts';
import type { Templates } from '../template/templates.ts';
import { topicSchema } from '../topic.ts';
import { type Gallery, isTopicGallery, STANDING_GALLERIES, topicGallery } from './gallery.ts';
import type { GalleryRecords } from './gallery-records.ts';

export interface GalleriesDeps {
  records: {
    galleries: Pick<GalleryRecords, 'list' | 'page' | 'around' | 'cursorBefore' | 'count'>;
    posters: Pick<PosterRecords, 'get' | 'list' | 'around' | 'cursorBefore' | 'count'>;
  };
  templates: Pick<Templates, 'list'>;
  settings: Pick<SettingsRecords, 'read'>;
  changes: ChangeFeed;
}

/** Posters per page when a whole gallery is read. */
const AT_ONCE = 100;

/** The fields of a gallery that decide which posters it shows. */
type List = Pick<Gallery, 'slug' | 'rule'>;

export type Galleries = ReturnType<typeof createGalleries>;

/** The use cases of looking at galleries, which only ever show listed posters. */
export function createGalleries({
  records: { galleries: records, posters },
  templates,
  settings,
  changes,
}: GalleriesDeps) {
  const known = createTagCache<Gallery[]>(changes, { maxSize: 1, sizeOf: () => 1 });

  /** Returns all galleries except those of topics: first those that always exist, then those of staff by title. */
  async function list(): Promise<Gallery[]> {
    const made = await known.get('all', async () => ({ value: await records.list(), tags: [] }));
    return [...STANDING_GALLERIES, ...(made ?? [])];
  }

  /** @throws FlyposterError `unknown_gallery` */
  async function get(slug: string): Promise<Gallery> {
    const gallery = (await list()).find((each) => each.slug === slug);
    if (!gallery) throw new FlyposterError('unknown_gallery');
    return gallery;
  }

  /**
   * Returns the gallery of all posters about a topic.
   *
   * @throws FlyposterError `unknown_topic` if makers cannot choose the topic and no listed poster has it.
   */
  async function ofTopic(topic: string): Promise<Gallery> {
    if (!topicSchema.safeParse(topic).success) throw new FlyposterError('unknown_topic');
    const gallery = topicGallery(topic);
    const named = (await topics()).includes(topic);
    if (!named && (await page(gallery, { limit: 1 })).posters.length === 0) throw new FlyposterError('unknown_topic');
    return gallery;
  }

  /** Returns the topics that makers of posters can choose, in alphabetical order. */
  async function topics(): Promise<string[]> {
    return topicsOf(await settings.read(), templates.list());
  }

  /** Returns one page of a gallery. @throws FlyposterError `invalid_request` for a cursor of another list */
  function page({ slug, rule }: Gallery, query: { cursor?: string | undefined; limit: number }): Promise<PosterPage> {
    return rule ? posters.list({ ...rule, ...query }) : records.page(slug, query);
  }

  /** Returns the posters before and after this one in a gallery; both null if it is not in it. */
  function around({ slug, rule }: Gallery, id: string): Promise<Neighbours> {
    return rule ? posters.around(rule, id) : records.around(slug, id);
  }

  /**
   * Returns the cursor of the page before the one at a cursor; null if that is the first page. @throws FlyposterError
   */
  function cursorBefore({ slug, rule }: List, query: PageQuery): Promise<string | null> {
    return rule ? posters.cursorBefore({ ...rule, ...query }) : records.cursorBefore(slug, query);
  }

  /** Counts the posters of a gallery, up to `most`. */
  function count({ slug, rule }: List, most: number): Promise<number> {
    return rule ? posters.count(rule, most) : records.count(slug, most);
  }

  /**
   * Returns the cover of a gallery: the chosen poster while it is listed, else the first one; null for an empty
   * gallery.
   */
  async function cover(gallery: Gallery): Promise<Poster | null> {
    const chosen = gallery.cover === null ? undefined : await posters.get(gallery.cover);
    if (chosen?.status === 'listed') return chosen;
    return (await page(gallery, { limit: 1 })).posters[0] ?? null;
  }

  /** Yields all posters of a gallery, reading each page when it is needed. */
  async function* all(gallery: Gallery): AsyncGenerator<Poster, void, undefined> {
    for (let cursor: string | undefined; ; ) {
      const { posters: found, next } = await page(gallery, { cursor, limit: AT_ONCE });
      yield* found;
      if (next === null) return;
      cursor = next;
    }
  }

  return {
    list,
    get,
    ofTopic,
    topics,
    page,
    around,
    cursorBefore,
    count,
    cover,
    posters: all,
  };
}

/**
 * Returns a gallery by its name in the data of a page: a slug, or `topic:` and a topic. @throws FlyposterError if there
 * is none
 */
export function findGallery(galleries: Pick<Galleries, 'get' | 'ofTopic'>, name: string): Promise<Gallery> {
  return name.startsWith(TOPIC) ? galleries.ofTopic(name.slice(TOPIC.length)) : galleries.get(name);
}

/** Returns the name of a gallery in the data of a page, for `findGallery`. */
export function galleryName(gallery: Gallery): string {
  return isTopicGallery(gallery) ? TOPIC + gallery.slug : gallery.slug;
}

const TOPIC = 'topic:';
