import { type Context, Hono } from 'hono';
import { wallPath } from '../../../web/addresses.ts';
import { LAYOUTS, oneOf, readLimit, THEMES } from '../../../web/embed-look.ts';
import { EmbedErrorPage } from '../../../web/pages/embed-error.tsx';
import { EmbedGalleryPage } from '../../../web/pages/embed-gallery.tsx';
import { EmbedPosterPage } from '../../../web/pages/embed-poster.tsx';
import { printPage } from '../../../web/print-page.ts';
import { showPoster } from '../../../web/shown.ts';
import { leadFormat } from '../../domain/format.ts';
import { type Galleries, galleryName } from '../../domain/galleries/galleries.ts';
import type { Gallery } from '../../domain/galleries/gallery.ts';
import type { Poster } from '../../domain/posters/poster.ts';
import type { Reading } from '../../domain/posters/reading.ts';
import type { Templates } from '../../domain/template/templates.ts';
import { embedderOf } from '../embeds/embedder.ts';
import { answerPage } from '../middleware/conditional.ts';
import { statusOf } from '../middleware/errors.ts';
import type { Assets } from '../routes/assets.ts';
import { type CountVisit, visitOf } from '../visits/visitors.ts';
import { readCalmly, SHARED, type SiteDeps } from './site.ts';

export interface EmbedPagesDeps extends SiteDeps {
  posters: Pick<Reading, 'get'>;
  templates: Templates;
  galleries: Pick<Galleries, 'get' | 'ofTopic' | 'page'>;
  assets: Pick<Assets, 'url' | 'stylesheets'>;
  count: CountVisit;
}

const FRAME = 'web/client/frame.ts';

/**
 * `/embed/…`: posters and galleries as pages for frames on other sites, without cookies and without a script that they
 * need. `?theme=` is one of `THEMES`; a gallery has a `?layout=` and a `?limit=` too.
 */
export function createEmbedPages(deps: EmbedPagesDeps): Hono {
  const { posters, galleries, templates, settings, assets, count, config } = deps;
  const app = new Hono();
  const look = (c: Context) => ({
    theme: oneOf(THEMES, c.req.query('theme')),
    stylesheets: assets.stylesheets(FRAME),
    scripts: [assets.url(FRAME)],
    publicUrl: config.publicUrl,
  });

  app.use('/embed/*', async (c, next) => {
    c.set('failedPage', async (error) => {
      const { name } = await readCalmly(settings);
      return printPage(EmbedErrorPage, { ...look(c), siteName: name, status: statusOf(error), message: error.message });
    });
    await next();
  });

  app.get('/embed/p/:id', async (c) => {
    const poster = await posters.get(c.req.param('id'));
    const { name } = await settings.read();
    const remixable = templates.get(poster.template) !== undefined;
    countEmbeds(c, [poster]);
    return answer(c, printPage(EmbedPosterPage, { ...look(c), siteName: name, shown: show(poster), remixable }));
  });

  app.get('/embed/g/:slug', async (c) => showGallery(c, await galleries.get(c.req.param('slug'))));

  app.get('/embed/topics/:topic', async (c) => showGallery(c, await galleries.ofTopic(c.req.param('topic'))));

  async function showGallery(c: Context, gallery: Gallery): Promise<Response> {
    const layout = oneOf(LAYOUTS, c.req.query('layout'));
    const [{ posters: found }, { name }] = await Promise.all([
      galleries.page(gallery, { limit: readLimit(c.req.query('limit')) }),
      settings.read(),
    ]);
    countEmbeds(c, found);
    const page = { title: gallery.title, path: wallPath(gallery), name: galleryName(gallery), layout };
    const shown = found.map((poster, i) => show(poster, layout === 'masonry' ? i : undefined));
    return answer(c, printPage(EmbedGalleryPage, { ...look(c), siteName: name, ...page, posters: shown }));
  }

  /** A poster in its first format, or among others of all shapes in one that its place decides. */
  function show(poster: Poster, place?: number) {
    const shape = place === undefined ? undefined : MASONRY[place % MASONRY.length];
    const format = shape && poster.formats.includes(shape) ? shape : leadFormat(poster);
    return showPoster(poster, templates.get(poster.template), format);
  }

  /** Counts posters that are shown on another site, with its name; what our own pages show of an embed is none. */
  function countEmbeds(c: Context, shown: readonly Poster[]): void {
    const source = embedderOf(c, config.publicUrl);
    if (source !== undefined) for (const poster of shown) count({ ...visitOf(c), source }, 'embedded', poster);
  }

  return app;
}

/** Shapes beside each other in masonry: no two alike side by side, in two columns and in three. */
const MASONRY = ['portrait', 'share', 'square', 'share', 'square'] as const;

function answer(c: Context, html: string): Response | Promise<Response> {
  c.header('Cache-Control', SHARED);
  return answerPage(c, html);
}
