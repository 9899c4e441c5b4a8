import type { Photos } from '../../domain/photos/photos.ts';
import type { AbsoluteAddresses } from '../addresses/absolute.ts';
import type { Handlers } from '../addresses/route.ts';
import { isFresh, makeETag, setValidators } from '../middleware/conditional.ts';
import { requireSameSite } from '../requests/same-site.ts';
import { isMultipart, type Uploads } from '../requests/uploads.ts';

export interface PhotoRoutesDeps {
  photos: Pick<Photos, 'upload' | 'preview'>;
  uploads: Uploads;
  to: AbsoluteAddresses;
  publicUrl: string;
}

/** Creates the routes that take photos and serve their previews. Originals are never handed out. */
export function createPhotoRoutes({
  photos,
  uploads,
  to,
  publicUrl,
}: PhotoRoutesDeps): Handlers<'apiPhotos' | 'photoPreview'> {
  return {
    apiPhotos: {
      POST: async (c) => {
        // Another site can send a form without a preflight, but not a body of type image/….
        if (isMultipart(c)) requireSameSite(c, publicUrl);
        const { id, width, height, type } = await uploads.withPhoto(c, photos.upload);
        return c.json({ id, width, height, type, previewUrl: to.photoPreview(id) }, 201);
      },
    },
    photoPreview: {
      GET: async (c) => {
        const id = c.req.param('id');
        // A photo never changes: a client with its tag has it, and the file need not be opened.
        const validators = { etag: makeETag('photo', id) };
        const known = isFresh((name) => c.req.header(name), validators);
        const file = known ? undefined : await photos.preview(id);
        setValidators(c, validators);
        c.header('X-Robots-Tag', 'noindex');
        c.header('Content-Type', 'image/webp');
        if (!file) return c.body(null, 304);
        if (c.req.method === 'HEAD') {
          await file.body.cancel();
          return c.body(null);
        }
        c.header('Content-Length', String(file.size));
        return c.body(file.body);
      },
    },
  };
}
