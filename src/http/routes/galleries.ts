import type { z } from 'zod';
import { leadFormat } from '../../domain/format.ts';
import type { Galleries } from '../../domain/galleries/galleries.ts';
import type { Gallery } from '../../domain/galleries/gallery.ts';
import type { Poster } from '../../domain/posters/poster.ts';
import type { AbsoluteAddresses } from '../addresses/absolute.ts';
import type { Handlers } from '../addresses/route.ts';
import type { gallerySchema } from '../schemas/gallery.ts';
import { describeImage, describePoster } from './posters.ts';

export interface GalleryRoutesDeps {
  galleries: Pick<Galleries, 'list' | 'get' | 'cover' | 'page'>;
  to: AbsoluteAddresses;
}

/** Creates the API of galleries: their list, and the posters of each. */
export function createGalleryRoutes({ galleries, to }: GalleryRoutesDeps): Handlers<'apiGalleries' | 'apiGallery'> {
  return {
    apiGalleries: {
      GET: async (c) => {
        const all = await galleries.list();
        return c.json({
          galleries: await Promise.all(
            all.map(async (gallery) => describeGallery(gallery, await galleries.cover(gallery), to)),
          ),
        });
      },
    },
    apiGallery: {
      GET: async (c, sent) => {
        const gallery = await galleries.get(c.req.param('slug'));
        const query = sent.query();
        const [cover, { posters, next }] = await Promise.all([
          galleries.cover(gallery),
          galleries.page(gallery, query),
        ]);
        return c.json({
          gallery: describeGallery(gallery, cover, to),
          posters: posters.map((poster) => describePoster(poster, to)),
          next,
        });
      },
    },
  };
}

/** Describes a gallery for the API. Its cover is the picture of a poster, with the poster's id. */
function describeGallery(gallery: Gallery, cover: Poster | null, to: AbsoluteAddresses): z.input<typeof gallerySchema> {
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
