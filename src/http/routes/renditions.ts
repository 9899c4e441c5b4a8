import { Hono } from 'hono';
import {
  FILE_TYPES,
  type FileType,
  type FormatName,
  isTypeOf,
  type PictureWidth,
  type Press,
  smallerWidths,
} from '../../domain/format.ts';
import type { Poster } from '../../domain/posters/poster.ts';
import type { Posters } from '../../domain/posters/posters.ts';
import { renditionName } from '../../domain/posters/rendition-key.ts';
import { notModified } from '../middleware/conditional.ts';
import { keepAnswer } from '../middleware/response-cache.ts';
import { type CountVisit, visitOf } from '../visits/visitors.ts';
import { readWidth } from './picture-width.ts';

/**
 * `/p/:id/:format.:ext`: a poster as an image, or as a PDF to print. An image takes `?width=`, one of `PICTURE_WIDTHS`;
 * wider than its format it never is. A PDF takes `?marks=0`, the trimmed sheet without bleed and crop marks, and `?cmyk=1`.
 */
export function createRenditionRoutes({ posters, count }: { posters: Posters; count: CountVisit }): Hono {
  const app = new Hono();
  app.get('/p/:id/:file{[a-z0-9-]+\\.[a-z0-9]+}', async (c) => {
    const id = c.req.param('id');
    const [format = '', type = ''] = c.req.param('file').split('.');
    const poster = await posters.get(id);
    const press = readPress(c.req.query());
    const asked = readWidth(c);
    const width = type === 'pdf' ? undefined : widthIn(poster, format, asked);
    const name = renditionName(format as FormatName, type as FileType, press, width);
    if (poster.formats.includes(format as FormatName) && isTypeOf(format as FormatName, type)) {
      // All that is drawn is fixed when a poster is made. A deleted one may be made anew under the same id.
      const modifiedAt = new Date(poster.createdAt);
      const validators = { etag: `W/"${id}-${name}-${modifiedAt.getTime().toString(36)}"`, modifiedAt };
      c.header('Cache-Control', 'public, max-age=86400');
      const known = notModified(c, validators);
      if (known) return known;
      c.header('Content-Type', FILE_TYPES[type]);
    }
    const file = await posters.rendition(id, format, type, press, { width });
    const download = c.req.query('download') === '1';
    const elsewhere = download
      ? undefined
      : posters.publicAddress(id, format as FormatName, type as FileType, press, width);
    if (elsewhere) {
      await file.body.cancel();
      // Whoever keeps this address keeps a picture that may be taken down.
      c.header('Cache-Control', 'public, max-age=300');
      c.header('Content-Type', undefined);
      return c.redirect(elsewhere, 302);
    }
    if (download) count({ ...visitOf(c), source: '' }, 'downloaded', poster);
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

/** The width of a picture that is to be smaller than its format; undefined where it is not. */
function widthIn({ formats }: Poster, format: string, asked: PictureWidth | undefined): PictureWidth | undefined {
  const found = formats.find((name) => name === format);
  return found && smallerWidths(found).find((width) => width === asked);
}

/** How a PDF is to be made ready, from the query. */
function readPress(query: Record<string, string>): Press {
  return { marks: query.marks !== '0', cmyk: query.cmyk === '1' };
}
