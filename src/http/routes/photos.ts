import { Hono } from 'hono';
import type { Photos } from '../../domain/photos/photos.ts';
import type { Addresses } from '../addresses.ts';
import { isFresh, makeETag, setValidators } from '../middleware/conditional.ts';
import { requireSameSite } from '../middleware/same-site.ts';
import { isMultipart, type Uploads } from './uploads.ts';

export interface PhotoRoutesDeps {
  photos: Photos;
  uploads: Uploads;
  to: Addresses;
  publicUrl: string;
}

/** `POST /api/photos` takes an image; `/photos/:id/preview.webp` shows it small. Originals are never handed out. */
export function createPhotoRoutes({ photos, uploads, to, publicUrl }: PhotoRoutesDeps): Hono {
  const app = new Hono();

  app.post('/api/photos', async (c) => {
    // A form needs nobody's leave to be sent from another site; a body of type image/… does.
    if (isMultipart(c)) requireSameSite(c, publicUrl);
    const { id, width, height, type } = await uploads.withPhoto(c, photos.upload);
    c.header('Cache-Control', 'no-store');
    return c.json({ id, width, height, type, previewUrl: to.photoPreview(id) }, 201);
  });

  app.get('/photos/:id/preview.webp', async (c) => {
    const file = await photos.preview(c.req.param('id'));
    const validators = { etag: makeETag('photo', c.req.param('id')) };
    setValidators(c, validators);
    // Whoever has the address has the photo, and no cache in between needs to be one of them.
    c.header('Cache-Control', 'private, max-age=86400');
    c.header('X-Robots-Tag', 'noindex');
    // A maker in a sandboxed frame shows it, and such a frame is of no site.
    c.header('Cross-Origin-Resource-Policy', 'cross-origin');
    if (isFresh((name) => c.req.header(name), validators) || c.req.method === 'HEAD') {
      await file.body.cancel();
      return c.body(null, isFresh((name) => c.req.header(name), validators) ? 304 : 200, {
        'content-type': 'image/webp',
      });
    }
    c.header('Content-Type', 'image/webp');
    c.header('Content-Length', String(file.size));
    return c.body(file.body);
  });

  return app;
}
