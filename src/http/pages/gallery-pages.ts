import type { Context } from 'hono';
import { galleryPath, wallPath } from '../../../web/addresses.ts';
import type { WallPage } from '../../../web/components/paged-wall/paged-wall.tsx';
import { GalleriesPage } from '../../../web/pages/galleries.tsx';
import { GalleryPage } from '../../../web/pages/gallery.tsx';
import { printPage } from '../../../web/print-page.ts';
import { type CoveredGallery, countInWords, showGallery } from '../../../web/shown-gallery.ts';
import { type Galleries, galleryName } from '../../domain/galleries/galleries.ts';
import type { Gallery } from '../../domain/galleries/gallery.ts';
import type { Poster, PosterPage, Sort } from '../../domain/posters/poster.ts';
import type { Reading } from '../../domain/posters/reading.ts';
import type { Templates } from '../../domain/template/templates.ts';
import { normaliseText } from '../../domain/values/slogan.ts';
import type { Asked, Handlers } from '../addresses/route.ts';
import { answerPage } from '../middleware/conditional.ts';
import type { Assets } from '../routes/assets.ts';
import { createPosterView } from './poster-view.ts';
import { readSite, type SiteDeps } from './site.ts';

export interface GalleryPagesDeps extends SiteDeps {
  galleries: Pick<Galleries, 'list' | 'get' | 'ofTopic' | 'topics' | 'page' | 'cursorBefore' | 'count' | 'cover'>;
  posters: Pick<Reading, 'list'>;
  templates: Templates;
  assets: Pick<Assets, 'url' | 'stylesheets'>;
}

/** Posters per page. */
const PAGE = 24;
/** The highest number to which the posters of a gallery are counted. */
const MOST = 1000;

/** Creates the pages of galleries and topics, and the page of all posters. */
export function createGalleryPages(deps: GalleryPagesDeps): Handlers<'galleries' | 'gallery' | 'topic'> {
  const { galleries, posters, templates, assets } = deps;
  const scripts = ['web/client/wall.ts', 'web/client/embed-code.ts'].map(assets.url);
  const viewOf = createPosterView(templates);

  async function showAll(c: Asked<'galleries'>): Promise<Response> {
    const { sort, q, topic, cursor } = readQuery(c);
    const rule = { sort, topic: topic || undefined };
    const query = { ...rule, limit: PAGE, cursor, q: q || undefined };
    const [site, page, before] = await Promise.all([
      readSite(deps),
      posters.list(query),
      // Search results have no previous page.
      cursor !== undefined && q === ''
        ? galleries.cursorBefore({ slug: '', rule }, { limit: PAGE, cursor })
        : undefined,
    ]);
    const whole = q === '' && topic === '' && cursor === undefined;
    const pathOf = (cursor?: string) => galleryPath({ sort, q, topic, cursor });
    const from = topic ? `topic:${topic}` : sort === 'popular' ? 'popular' : 'latest';
    const wall = showWall(page, { pathOf, cursor, before, from: q === '' ? from : undefined, sort });
    const [shelf, topics] = whole ? await Promise.all([readShelf(), galleries.topics()]) : [[], []];
    return answerPage(c, printPage(GalleriesPage, { site, scripts, wall, sort, q, topic, galleries: shelf, topics }));
  }

  async function showGalleryPage(c: Context, gallery: Gallery): Promise<Response> {
    const cursor = c.req.query('cursor') || undefined;
    const [site, page, cover, before, count] = await Promise.all([
      readSite(deps),
      galleries.page(gallery, { limit: PAGE, cursor }),
      galleries.cover(gallery),
      cursor === undefined ? null : galleries.cursorBefore(gallery, { limit: PAGE, cursor }),
      cursor === undefined ? galleries.count(gallery, MOST + 1) : undefined,
    ]);
    const wall = showWall(page, {
      pathOf: (cursor) => wallPath(gallery, cursor),
      cursor,
      before,
      from: galleryName(gallery),
      sort: gallery.rule?.sort,
      ...(count !== undefined && count <= MOST && { total: count }),
    });
    return answerPage(
      c,
      printPage(GalleryPage, {
        site,
        scripts,
        shown: show(gallery, cover),
        wall,
        count: count ? countInWords(count, MOST) : undefined,
      }),
    );
  }

  interface WallPlace {
    pathOf: (cursor?: string) => string;
    /** The cursor of this page. */
    cursor: string | undefined;
    /** The cursor of the page before; null for the first page, undefined if not known. */
    before: string | null | undefined;
    from: string | undefined;
    sort: Sort | undefined;
    total?: number;
  }

  function showWall(page: PosterPage, { pathOf, cursor, before, from, sort, total }: WallPlace): WallPage {
    const adjacent = before !== undefined;
    const label = adjacent ? (sort === 'newest' ? 'Newer posters' : 'Posters before these') : 'To the first posters';
    return {
      posters: page.posters.map(viewOf),
      from,
      here: pathOf(cursor),
      previous: cursor === undefined ? undefined : { href: pathOf(before ?? undefined), label, adjacent },
      next: page.next === null ? undefined : pathOf(page.next),
      total,
    };
  }

  const show = (gallery: Gallery, cover: Poster | null) =>
    showGallery(gallery, cover && viewOf(cover), (id) => templates.get(id)?.name);

  /** Reads the galleries that are not empty. */
  async function readShelf(): Promise<CoveredGallery[]> {
    const all = await galleries.list();
    const shelf = await Promise.all(all.map(async (gallery) => show(gallery, await galleries.cover(gallery))));
    return shelf.filter((view): view is CoveredGallery => view.cover !== null);
  }

  return {
    galleries: { GET: showAll },
    gallery: { GET: async (c) => showGalleryPage(c, await galleries.get(c.req.param('slug'))) },
    topic: { GET: async (c) => showGalleryPage(c, await galleries.ofTopic(c.req.param('topic'))) },
  };
}

function readQuery(c: Context) {
  const q = normaliseText(c.req.query('q') ?? '', { multiline: false })
    .slice(0, 200)
    .toWellFormed();
  const topic = (c.req.query('topic') ?? '').slice(0, 80);
  const sort: Sort = c.req.query('sort') === 'popular' ? 'popular' : 'newest';
  return { q, topic, sort, cursor: c.req.query('cursor') || undefined };
}
