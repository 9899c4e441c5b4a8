import { Hono } from 'hono';
import { type FormatName, IMAGE_TYPES, isImageType } from '../domain/format.ts';
import type { Posters } from '../domain/posters.ts';
import { isFresh, makeETag, setValidators } from './conditional.ts';

/** `/p/:id/:format.:ext`: a poster as an image. */
export function createRenditionRoutes({ posters }: { posters: Posters }): Hono {
  const app = new Hono();
  app.get('/p/:id/:file{[a-z0-9-]+\\.[a-z0-9]+}', async (c) => {
    const id = c.req.param('id');
    const [format = '', type = ''] = c.req.param('file').split('.');
    const poster = await posters.get(id);
    if (poster.formats.includes(format as FormatName) && isImageType(type)) {
      // All that is drawn is fixed when a poster is made. A deleted one may be made anew under the same id.
      const modifiedAt = new Date(poster.createdAt);
      const validators = { etag: makeETag(id, format, type, poster.createdAt), modifiedAt };
      setValidators(c, validators);
      c.header('Cache-Control', 'public, max-age=86400');
      if (isFresh(c, validators)) return c.body(null, 304);
      c.header('Content-Type', IMAGE_TYPES[type]);
    }
    const file = await posters.rendition(id, format, type);
    const disposition = c.req.query('download') === '1' ? 'attachment' : 'inline';
    c.header('Content-Length', String(file.size));
    c.header('Content-Disposition', `${disposition}; filename="poster-${id}-${format}.${type}"`);
    if (c.req.method === 'HEAD') {
      await file.body.cancel();
      return c.body(null);
    }
    return c.body(file.body);
  });
  return app;
}
