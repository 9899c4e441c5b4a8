import { Hono } from 'hono';
import { leadFormat } from '../../domain/format.ts';
import type { Galleries } from '../../domain/galleries/galleries.ts';
import type { Gallery } from '../../domain/galleries/gallery.ts';
import type { Poster } from '../../domain/posters/poster.ts';
import type { Addresses } from '../addresses.ts';
import { describeImage, describePoster, readPage } from './posters.ts';

/** `/api/galleries`: the galleries there are, and what is in each. */
export function createGalleryRoutes({ galleries, to }: { galleries: Galleries; to: Addresses }): Hono {
  const app = new Hono();

  app.get('/api/galleries', async (c) => {
    const all = await galleries.list();
    c.header('Cache-Control', 'no-cache');
    return c.json({
      galleries: await Promise.all(
        all.map(async (gallery) => describeGallery(gallery, await galleries.cover(gallery), to)),
      ),
    });
  });

  app.get('/api/galleries/:slug', async (c) => {
    const gallery = await galleries.get(c.req.param('slug'));
    const query = readPage(c.req.query());
    const [cover, { posters, next }] = await Promise.all([galleries.cover(gallery), galleries.page(gallery, query)]);
    c.header('Cache-Control', 'no-cache');
    return c.json({
      gallery: describeGallery(gallery, cover, to),
      posters: posters.map((poster) => describePoster(poster, to)),
      next,
    });
  });

  return app;
}

/** A gallery as programs see it. Its cover is a picture of the poster named with it. */
function describeGallery(gallery: Gallery, cover: Poster | null, to: Addresses) {
  const { slug, title, introduction, topics, rule } = gallery;
  return {
    slug,
    url: to.gallery(gallery),
    title,
    introduction,
    cover: cover && { poster: cover.id, ...describeImage(cover.id, leadFormat(cover), to) },
    topics,
    rule,
  };
}
