import { Hono } from 'hono';
import { FILE_TYPES, type FileType, type FormatName, isTypeOf, POSTER_WIDTHS, type Press } from '../domain/format.ts';
import type { Posters } from '../domain/posters.ts';
import { renditionName } from '../domain/rendition-key.ts';
import { isFresh, setValidators } from './conditional.ts';
import { keepAnswer } from './front.ts';
import { readWidth } from './picture-width.ts';
import { type CountVisit, visitOf } from './visitors.ts';

/**
 * `/p/:id/:format.:ext`: a poster as an image, or as a PDF to print. A PDF takes `?marks=0`, the trimmed sheet without
 * bleed and crop marks, and `?cmyk=1`; a JPEG takes `?width=`, one of `POSTER_WIDTHS`.
 */
export function createRenditionRoutes({ posters, count }: { posters: Posters; count: CountVisit }): Hono {
  const app = new Hono();
  app.get('/p/:id/:file{[a-z0-9-]+\\.[a-z0-9]+}', async (c) => {
    const id = c.req.param('id');
    const [format = '', type = ''] = c.req.param('file').split('.');
    const poster = await posters.get(id);
    const width = type === 'jpg' ? readWidth(c, POSTER_WIDTHS) : undefined;
    const variant = { press: readPress(c.req.query()), width };
    const name = renditionName(format as FormatName, type as FileType, variant);
    if (poster.formats.includes(format as FormatName) && isTypeOf(format as FormatName, type)) {
      // All that is drawn is fixed when a poster is made. A deleted one may be made anew under the same id.
      const modifiedAt = new Date(poster.createdAt);
      const validators = { etag: `W/"${id}-${name}-${modifiedAt.getTime().toString(36)}"`, modifiedAt };
      setValidators(c, validators);
      c.header('Cache-Control', 'public, max-age=86400');
      if (isFresh((name) => c.req.header(name), validators)) return c.body(null, 304);
      c.header('Content-Type', FILE_TYPES[type]);
    }
    const file = await posters.rendition(id, format, type, variant);
    const download = c.req.query('download') === '1';
    const elsewhere = download ? undefined : posters.publicAddress(id, format as FormatName, type as FileType, variant);
    if (elsewhere) {
      await file.body.cancel();
      // Whoever keeps this address keeps a picture that may be taken down.
      c.header('Cache-Control', 'public, max-age=300');
      c.header('Content-Type', undefined);
      return c.redirect(elsewhere, 302);
    }
    if (download) count(visitOf(c), 'downloaded', poster);
    else keepAnswer(c, [id]);
    const disposition = download ? 'attachment' : 'inline';
    c.header('Content-Length', String(file.size));
    c.header('Content-Disposition', `${disposition}; filename="poster-${id}-${name}"`);
    if (c.req.method === 'HEAD') {
      await file.body.cancel();
      return c.body(null);
    }
    return c.body(file.body);
  });
  return app;
}

/** How a PDF is to be made ready, from the query. */
function readPress(query: Record<string, string>): Press {
  return { marks: query.marks !== '0', cmyk: query.cmyk === '1' };
}
