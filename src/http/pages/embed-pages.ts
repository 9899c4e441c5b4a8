import type { Context } from 'hono';
import { wallPath } from '../../../web/addresses.ts';
import { LAYOUTS, oneOf, readLimit } from '../../../web/embed-look.ts';
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
import type { Handlers } from '../addresses/route.ts';
import { embedderOf } from '../embeds/embedder.ts';
import { answerPage } from '../middleware/conditional.ts';
import type { Assets } from '../routes/assets.ts';
import { type CountVisit, visitOf } from '../visits/visitors.ts';
import { embedLook } from './embed-look.ts';
import type { SiteDeps } from './site.ts';

export interface EmbedPagesDeps extends SiteDeps {
  posters: Pick<Reading, 'get'>;
  templates: Templates;
  galleries: Pick<Galleries, 'get' | 'ofTopic' | 'page'>;
  assets: Pick<Assets, 'url' | 'stylesheets'>;
  count: CountVisit;
}

/**
 * Creates the pages of posters and galleries for frames on other sites. They set no cookies and work without scripts.
 * `?theme=` is one of `THEMES`; a gallery also takes `?layout=` and `?limit=`.
 */
export function createEmbedPages(deps: EmbedPagesDeps): Handlers<'embedPoster' | 'embedGallery' | 'embedTopic'> {
  const { posters, galleries, templates, settings, count, config } = deps;

  async function showGallery(c: Context, gallery: Gallery): Promise<Response> {
    const layout = oneOf(LAYOUTS, c.req.query('layout'));
    const [{ posters: found }, { name }] = await Promise.all([
      galleries.page(gallery, { limit: readLimit(c.req.query('limit')) }),
      settings.read(),
    ]);
    countEmbeds(c, found);
    const page = { title: gallery.title, path: wallPath(gallery), name: galleryName(gallery), layout };
    const views = found.map((poster, i) => viewOf(poster, layout === 'masonry' ? i : undefined));
    return answerPage(
      c,
      printPage(EmbedGalleryPage, { ...embedLook(c, deps), siteName: name, ...page, posters: views }),
    );
  }

  /** The view of a poster in its lead format. In masonry, `place` decides its format, so that shapes vary. */
  function viewOf(poster: Poster, place?: number) {
    const shape = place === undefined ? undefined : MASONRY[place % MASONRY.length];
    const format = shape && poster.formats.includes(shape) ? shape : leadFormat(poster);
    return showPoster(poster, templates.get(poster.template), format);
  }

  /** Counts posters shown on another site, under its host name. Embeds on our own pages do not count. */
  function countEmbeds(c: Context, shown: readonly Poster[]): void {
    const source = embedderOf(c, config.publicUrl);
    if (source !== undefined) for (const poster of shown) count({ ...visitOf(c), source }, 'embedded', poster);
  }

  return {
    embedPoster: {
      GET: async (c) => {
        const poster = await posters.get(c.req.param('id'));
        const { name } = await settings.read();
        const remixable = templates.get(poster.template) !== undefined;
        countEmbeds(c, [poster]);
        const page = { siteName: name, shown: viewOf(poster), remixable };
        return answerPage(c, printPage(EmbedPosterPage, { ...embedLook(c, deps), ...page }));
      },
    },
    embedGallery: { GET: async (c) => showGallery(c, await galleries.get(c.req.param('slug'))) },
    embedTopic: { GET: async (c) => showGallery(c, await galleries.ofTopic(c.req.param('topic'))) },
  };
}

/** The formats of neighbours in masonry: in two columns and in three, no two alike are side by side. */
const MASONRY = ['portrait', 'share', 'square', 'share', 'square'] as const;
