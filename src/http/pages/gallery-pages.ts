import { type Context, Hono } from 'hono';
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
import { answerPage } from '../middleware/conditional.ts';
import type { Assets } from '../routes/assets.ts';
import { createShow } from './poster-view.ts';
import { readSite, SHARED, type SiteDeps } from './site.ts';

export interface GalleryPagesDeps extends SiteDeps {
  galleries: Pick<Galleries, 'list' | 'get' | 'ofTopic' | 'topics' | 'page' | 'cursorBefore' | 'count' | 'cover'>;
  posters: Pick<Reading, 'list'>;
  templates: Templates;
  assets: Pick<Assets, 'url' | 'stylesheets'>;
}

/** Posters on a page. */
const PAGE = 24;
/** Galleries are counted up to this. */
const MOST = 1000;

/** The pages of galleries and topics, and the one of all posters. */
export function createGalleryPages(deps: GalleryPagesDeps): Hono {
  const { galleries, posters, templates, assets } = deps;
  const app = new Hono();
  const scripts = ['web/client/wall.ts', 'web/client/embed-code.ts'].map(assets.url);
  const shown = createShow(templates);

  app.get('/gallery', async (c) => {
    const { sort, q, topic, cursor } = readQuery(c);
    const rule = { sort, topic: topic || undefined };
    const query = { ...rule, limit: PAGE, cursor, q: q || undefined };
    const [site, page, before] = await Promise.all([
      readSite(deps),
      posters.list(query),
      // What is found is not looked for backwards.
      cursor !== undefined && q === ''
        ? galleries.cursorBefore({ slug: '', rule }, { limit: PAGE, cursor })
        : undefined,
    ]);
    const whole = q === '' && topic === '' && cursor === undefined;
    const pathOf = (cursor?: string) => galleryPath({ sort, q, topic, cursor });
    const from = topic ? `topic:${topic}` : sort === 'popular' ? 'popular' : 'latest';
    const wall = showWall(page, { pathOf, cursor, before, from: q === '' ? from : undefined, sort });
    const [shelf, topics] = whole ? await Promise.all([readShelf(), galleries.topics()]) : [[], []];
    return answer(c, printPage(GalleriesPage, { site, scripts, wall, sort, q, topic, galleries: shelf, topics }));
  });

  app.get('/g/:slug', async (c) => showGalleryPage(c, await galleries.get(c.req.param('slug'))));
  app.get('/topics/:topic', async (c) => showGalleryPage(c, await galleries.ofTopic(c.req.param('topic'))));

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
    return answer(
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
    /** Where the page begins. */
    cursor: string | undefined;
    /** Where the one before it begins; null: at the top, undefined: nobody knows. */
    before: string | null | undefined;
    from: string | undefined;
    sort: Sort | undefined;
    total?: number;
  }

  function showWall(page: PosterPage, { pathOf, cursor, before, from, sort, total }: WallPlace): WallPage {
    const adjacent = before !== undefined;
    const label = adjacent ? (sort === 'newest' ? 'Newer posters' : 'Posters before these') : 'To the first posters';
    return {
      posters: page.posters.map(shown),
      from,
      here: pathOf(cursor),
      previous: cursor === undefined ? undefined : { href: pathOf(before ?? undefined), label, adjacent },
      next: page.next === null ? undefined : pathOf(page.next),
      total,
    };
  }

  const show = (gallery: Gallery, cover: Poster | null) =>
    showGallery(gallery, cover && shown(cover), (id) => templates.get(id)?.name);

  /** The galleries that something hangs in. */
  async function readShelf(): Promise<CoveredGallery[]> {
    const all = await galleries.list();
    const shelf = await Promise.all(all.map(async (gallery) => show(gallery, await galleries.cover(gallery))));
    return shelf.filter((shown): shown is CoveredGallery => shown.cover !== null);
  }

  return app;
}

function readQuery(c: Context) {
  const q = normaliseText(c.req.query('q') ?? '', { multiline: false })
    .slice(0, 200)
    .toWellFormed();
  const topic = (c.req.query('topic') ?? '').slice(0, 80);
  const sort: Sort = c.req.query('sort') === 'popular' ? 'popular' : 'newest';
  return { q, topic, sort, cursor: c.req.query('cursor') || undefined };
}

function answer(c: Context, html: string): Response | Promise<Response> {
  c.header('Cache-Control', SHARED);
  return answerPage(c, html);
}
